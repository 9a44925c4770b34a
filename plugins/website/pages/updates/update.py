"""The page of one update."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.errata import ErratumView, errata_about
from plugins.editions.names import Names, related
from plugins.editions.page import Page
from plugins.editions.update_details import UpdateDetails, update_details
from plugins.editions.updates import described, plain_title, task_numbers, title_of
from plugins.editions.values import Link
from plugins.plan.facts.site import Site
from plugins.plan.records.updates import Update
from plugins.website.pages import structured
from plugins.website.pages.citing import UPDATE, CiteView, cite


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateView:
    """All that an update says, how to cite it, and the updates before and after it."""

    details: UpdateDetails
    errata: tuple[ErratumView, ...]
    cite: CiteView
    earlier: Link | None
    later: Link | None


def update_pages(edition: Edition, editions: Sequence[Edition]) -> list[Page]:
    """One page an update; `editions` are those of all languages."""
    newest_first = edition.site.updates
    earlier = (*newest_first[1:], None)
    later = (None, *newest_first[:-1])
    return [
        _page(edition, editions, update, (before, after))
        for update, before, after in zip(newest_first, earlier, later, strict=False)
    ]


def _page(
    edition: Edition,
    editions: Sequence[Edition],
    update: Update,
    neighbours: tuple[Update | None, Update | None],
) -> Page:
    return Page(
        key=f"update:{update.id}",
        template="update",
        language=edition.language.code,
        path=edition.urls.update(update.id),
        title=plain_title(edition, update),
        description=described(edition, update),
        section="updates",
        view=partial(_view, edition, editions, update, neighbours),
        breadcrumbs=(edition.section_link("updates"),),
        data=partial(_data, edition, update),
        names=partial(_names, edition.site, update, neighbours),
    )


def _data(edition: Edition, update: Update) -> tuple[dict[str, Any], ...]:
    return (structured.update(edition, update),)


def _names(site: Site, update: Update, neighbours: tuple[Update | None, Update | None]) -> Names:
    beside = (each.id for each in neighbours if each)
    updates = tuple(dict.fromkeys((*related(site, [update]), *beside)))
    return Names(updates=updates, words=(update.id,), in_short=True)


def _view(
    edition: Edition,
    editions: Sequence[Edition],
    update: Update,
    neighbours: tuple[Update | None, Update | None],
) -> UpdateView:
    earlier, later = neighbours
    return UpdateView(
        details=update_details(edition, update, edition.links(edition.urls.update(update.id))),
        errata=errata_about(edition, f"update:{update.id}"),
        cite=cite(UPDATE, update, edition, editions),
        earlier=_neighbour(edition, earlier),
        later=_neighbour(edition, later),
    )


def _neighbour(edition: Edition, update: Update | None) -> Link | None:
    if not update:
        return None
    number = task_numbers(edition, update).partition(", ")[0]
    return Link(edition.urls.update(update.id), title_of(edition, update), number)
