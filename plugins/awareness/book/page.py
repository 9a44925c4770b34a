"""The book as one page, from which its PDF is made: no browser is given it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from plugins.awareness.book.areas import BookArea, book_areas
from plugins.awareness.book.bodies import BookIndexEntry, BookKind, bodies_then, bodies_today, index
from plugins.awareness.book.links import BookLinks, update_place
from plugins.editions.edition import Edition
from plugins.editions.errata import ErrataOfRecord, errata_by_record
from plugins.editions.page import Page
from plugins.editions.print_urls import book_file
from plugins.editions.update_details import UpdateDetails, update_details
from plugins.editions.validity import ValidityView, validity_view
from plugins.editions.values import Passage
from plugins.plan.records.updates import UpdateKind


@dataclass(frozen=True, slots=True)
class BookUpdate:
    """An update, and its id in the book."""

    place: str
    details: UpdateDetails


@dataclass(frozen=True, slots=True)
class BookYear:
    """What was said in a year, the latest first."""

    year: int
    updates: tuple[BookUpdate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookView:
    """The whole book.

    printed: the titles above the plan's table, word for word. address: where the site stands, None
    while that is nowhere. kinds: all kinds of updates. one_column: the plan has one column for
    leading and coordinating bodies.
    """

    title: Passage
    issuer: Passage
    printed: tuple[Passage, ...]
    notes: tuple[Passage, ...]
    place: str
    address: str | None
    kinds: tuple[UpdateKind, ...]
    reporting: Passage
    validity: ValidityView | None
    one_column: bool
    areas: tuple[BookArea, ...]
    then: tuple[BookKind, ...]
    today: tuple[BookKind, ...]
    years: tuple[BookYear, ...]
    errata: tuple[ErrataOfRecord, ...]
    index: tuple[BookIndexEntry, ...]


def book_page(edition: Edition) -> Page:
    """The book of `edition`, at the address of its PDF."""
    plan = edition.site.records.plan
    title = edition.words.naming("{document_cited}")
    return Page(
        key="book",
        template="book",
        language=edition.language.code,
        path=book_file(edition.urls),
        title=f"{title}: {edition.passage(plan.title).text}",
        description=title,
        section="",
        view=partial(_view, edition),
        listed=False,
    )


def _view(edition: Edition) -> BookView:
    site = edition.site
    plan, appendix = site.records.plan, site.records.plan.appendix
    printed = (appendix.label, appendix.title, appendix.attached_to) if appendix else ()
    return BookView(
        title=edition.passage(plan.title),
        issuer=edition.passage(site.agencies[plan.issuer].name),
        printed=tuple(edition.verbatim(words.strip()) for words in printed if words),
        notes=tuple(map(edition.passage, plan.notes)),
        place=edition.passage(plan.place).text,
        address=edition.public(edition.urls.home()),
        kinds=tuple(UpdateKind),
        reporting=edition.passage(plan.reporting_note),
        validity=validity_view(edition),
        one_column=any(task.responsible for task in site.tasks.values()),
        areas=book_areas(edition),
        then=bodies_then(edition),
        today=bodies_today(edition),
        years=tuple(_years(edition)),
        errata=errata_by_record(edition),
        index=index(edition),
    )


def _years(edition: Edition) -> Iterator[BookYear]:
    links = BookLinks(edition)
    for year, updates in edition.site.updates_of_year.items():
        found = (
            BookUpdate(update_place(update.id), update_details(edition, update, links))
            for update in updates
        )
        yield BookYear(year, tuple(found))
