"""Every request for a report that was made, the latest first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.requests import RequestView, request_view
from plugins.website.pages.page import section_page


@dataclass(frozen=True, slots=True)
class RequestsView:
    """All requests, and how many of them have no answer."""

    requests: tuple[RequestView, ...]
    unanswered: int


def requests_pages(edition: Edition) -> list[Page]:
    """The page of requests; none where none was made."""
    if not edition.site.records.requests:
        return []
    _ = edition.words.gettext
    return [
        section_page(
            edition,
            "requests",
            description=_("Which agencies were asked to report, when, and whether they answered."),
            view=partial(_view, edition),
        )
    ]


def _view(edition: Edition) -> RequestsView:
    found = edition.site.requests
    return RequestsView(
        requests=tuple(request_view(edition, each) for each in found),
        unanswered=sum(each.answered is None and not each.since for each in found),
    )
