"""What happened, year by year, by the days of sources: a sentence an update, under its month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from plugins.editions.edition import Edition
from plugins.editions.kinds import KINDS
from plugins.editions.page import Page
from plugins.editions.update_entry import UpdateEntry
from plugins.plan.records.updates import Update
from plugins.website.pages.paging import Paging, Part, paged
from plugins.website.pages.updates.lists import Ways, numbered, of_part, ways

CHANGES_ON_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class ChangeSentence:
    """An update as a sentence: the tasks, `words` for what happened, the title of the update."""

    entry: UpdateEntry
    words: str


@dataclass(frozen=True, slots=True)
class Month:
    """The changes of one month, or of those of which only the year is known."""

    name: str
    changes: tuple[ChangeSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """One page of what happened in a year."""

    months: tuple[Month, ...]
    paging: Paging
    ways: Ways


def year_pages(edition: Edition) -> list[Page]:
    """What happened in each year that has an update, in pages."""
    known, years = ways(edition), edition.site.updates_of_year
    return [page for year, own in years.items() for page in _year(edition, year, own, known)]


def sentence(edition: Edition, update: Update) -> str:
    """What happened, in words that the title of the update can follow after a colon."""
    _ = edition.words.gettext
    entry = edition.entries[update.id]
    happened = _(KINDS[update.kind].happened)
    if entry.by_site:
        happened = _("this site corrected its own mistake")
    words = happened.format(
        by=entry.by.text if entry.by else "",
        number=update.document.number if update.document else "",
    )
    if not entry.delivery_words or update.changes:
        return words
    return _("{words} ({state})").format(words=words, state=entry.delivery_words)


def changes_by_month(edition: Edition, updates: Sequence[Update]) -> tuple[Month, ...]:
    """`updates`, which are in the order of `_month_order`, as sentences by month."""
    return tuple(
        Month(
            edition.words.date_as_known(month, "month")
            if month
            else edition.words.gettext("Month not known"),
            tuple(ChangeSentence(edition.entries[u.id], sentence(edition, u)) for u in group),
        )
        for month, group in groupby(updates, key=_month)
    )


def _month(update: Update) -> dt.date | None:
    return None if update.date.precision == "year" else update.date.first.replace(day=1)


def _month_order(update: Update) -> int:
    """Latest month first; what is known by year only comes last."""
    month = _month(update)
    return -month.toordinal() if month else 0


def _year(edition: Edition, year: int, updates: Sequence[Update], known: Ways) -> list[Page]:
    _, urls = edition.words.gettext, edition.urls
    start = urls.updates_year(year)
    in_order = sorted(updates, key=_month_order)
    title = _("What happened in {year}").format(year=year)
    pages = []
    for part in paged(in_order, lambda n: urls.further(start, n), CHANGES_ON_A_PAGE):
        number = part.paging.number
        pages.append(
            Page(
                key=f"updates:{year}" if number == 1 else f"updates:{year}:{number}",
                template="year",
                language=edition.language.code,
                path=urls.further(start, number),
                title=numbered(edition, title, part.paging),
                description=_(
                    "Information on the tasks of {the_document} in {year}, month by month, by the "
                    "dates of its sources."
                ).format(year=year),
                section="updates",
                view=partial(_view, edition, part, known),
                breadcrumbs=(edition.section_link("updates"),),
                names=partial(of_part, edition.site, part),
            )
        )
    return pages


def _view(edition: Edition, part: Part[Update], known: Ways) -> YearView:
    months = changes_by_month(edition, part.entries)
    return YearView(months=months, paging=part.paging, ways=known)
