"""The list of publications, the latest first, in pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.names import Names
from plugins.editions.page import Page
from plugins.editions.publications import RollbackView, rollback_views, title_of
from plugins.plan.ledger.news import News
from plugins.plan.publications.every import Publication, change_of
from plugins.website.pages.paging import Paging, Part, paged
from plugins.website.pages.publications.summary import summary
from plugins.website.pages.updates.lists import numbered

SECTION = "publications"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationEntry:
    """A publication in the list: what it changed, and returns to earlier sites that followed.

    changed: None of the first publication. manifest: whether the digest of the list of files of its
    site is known; awaited: the next publication is to state it.
    """

    name: str
    path: str
    title: str
    date: dt.date
    changed: tuple[str, ...] | None
    manifest: bool
    awaited: bool
    rollbacks: tuple[RollbackView, ...]


@dataclass(frozen=True, slots=True)
class PublicationsView:
    """A page of the list."""

    entries: tuple[PublicationEntry, ...]
    paging: Paging


def publications_pages(edition: Edition) -> list[Page]:
    """The list, which has a page too while nothing was published."""
    _, urls = edition.words.gettext, edition.urls
    start, title = urls.section(SECTION), edition.section_name(SECTION)
    pages = []
    for part in paged(tuple(edition.publications)[::-1], lambda n: urls.further(start, n)):
        number = part.paging.number
        pages.append(
            Page(
                key=SECTION if number == 1 else f"{SECTION}:{number}",
                template=SECTION,
                language=edition.language.code,
                path=urls.further(start, number),
                title=numbered(edition, title, part.paging),
                description=_(
                    "Every publication of the data of this site, with what changed since the one "
                    "before and a copy of all its files."
                ),
                section=SECTION,
                view=partial(_view, edition, part),
                names=partial(Names, news=True),
                breadcrumbs=(edition.section_link(SECTION),) if number > 1 else (),
            )
        )
    return pages


def withdrawn(edition: Edition) -> frozenset[str]:
    """The records that orders took down, those included that are still to be recorded so."""
    return frozenset(each.record for each in edition.news if each.news is News.WITHDRAWN)


def _view(edition: Edition, part: Part[str]) -> PublicationsView:
    return PublicationsView(_entries(edition, part.entries), part.paging)


def _entries(edition: Edition, names: Sequence[str]) -> tuple[PublicationEntry, ...]:
    gone = withdrawn(edition)
    return tuple(_entry(edition, edition.publications[name], gone) for name in names)


def _entry(edition: Edition, own: Publication, gone: frozenset[str]) -> PublicationEntry:
    found = change_of(own, gone)
    return PublicationEntry(
        name=own.name,
        path=edition.urls.publication(own.name),
        title=title_of(edition, own),
        date=own.date,
        changed=None if found is None else summary(edition, found),
        manifest=own.manifest is not None,
        awaited=own.is_last,
        rollbacks=rollback_views(edition, own.rollbacks),
    )
