"""The quarters in which something was said, asked or published, and what of it each holds."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeVar

from plugins.editions.edition import Edition
from plugins.editions.quarter_urls import quarter_path
from plugins.editions.values import Link, Passage
from plugins.plan.facts.requests import RequestStanding
from plugins.plan.records.agencies import Agency
from plugins.plan.records.updates import Update, UpdateKind

T = TypeVar("T")

MONTHS = 3


class Quarter(NamedTuple):
    """A quarter of a year; `number` 0 where only the year is known."""

    year: int
    number: int

    @property
    def name(self) -> str:
        """As addresses have it: "2026-4"."""
        return f"{self.year}-{self.number}"

    @property
    def start(self) -> dt.date:
        """Its first day."""
        return dt.date(self.year, MONTHS * (self.number - 1) + 1, 1)

    @property
    def end(self) -> dt.date:
        """Its last day."""
        after = (self.year + 1, 1) if self.number == 4 else (self.year, self.number + 1)  # noqa: PLR2004 - quarters
        return Quarter(*after).start - dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class InQuarter:
    """What a quarter holds by the days of sources, latest first.

    requests: those that were made, reminded of or answered in it. publications: the names of those
    of its days, earliest first.
    """

    updates: tuple[Update, ...]
    requests: tuple[RequestStanding, ...]
    publications: tuple[str, ...]


def quarter_of_day(day: dt.date) -> Quarter:
    """The quarter in which a day lies."""
    return Quarter(day.year, (day.month + MONTHS - 1) // MONTHS)


def quarter_of(update: Update) -> Quarter:
    """The quarter that an update is dated in."""
    known = update.date.precision != "year"
    return quarter_of_day(update.date.first) if known else Quarter(update.date.first.year, 0)


# Every page of quarters, and each feed, asks for them again.
@lru_cache(maxsize=4)
def quarters(edition: Edition) -> Mapping[Quarter, InQuarter]:
    """Each quarter that holds anything, and the one that runs, latest first."""
    site = edition.site
    updates = _grouped((quarter_of(update), update) for update in site.updates)
    requests = _grouped((quarter, own) for own in site.requests for quarter in _of_request(own))
    published = _grouped(
        (quarter_of_day(own.date), name) for name, own in edition.publications.items()
    )
    known = {*updates, *requests, *published, quarter_of_day(site.as_of)}
    return {
        quarter: InQuarter(
            updates=tuple(updates.get(quarter, ())),
            requests=tuple(requests.get(quarter, ())),
            publications=tuple(published.get(quarter, ())),
        )
        for quarter in sorted(known, reverse=True)
        if quarter.number
    }


def quarter_words(edition: Edition, quarter: Quarter) -> str:
    """A quarter as it stands inside a sentence."""
    return edition.words.date_as_known(quarter.start, "quarter")


def quarter_link(edition: Edition, quarter: Quarter, agency: Agency | None = None) -> Link:
    """The page of a quarter, or of a body in it, under what the quarter is called."""
    words = quarter_words(edition, quarter)
    name = Passage(words[0].upper() + words[1:], edition.language.code)
    return Link(quarter_path(edition.urls, quarter.name, agency), name)


def running_quarter(edition: Edition) -> Link:
    """The page of the quarter that runs."""
    return quarter_link(edition, quarter_of_day(edition.site.as_of))


def counted_words(edition: Edition, own: InQuarter) -> str:
    """How many updates of which kind a quarter holds, how many requests and publications."""
    words, counts = edition.words, Counter(update.kind for update in own.updates)
    parts = [
        f"{edition.label('update_kinds', kind)}: {words.number(counts[kind])}"
        for kind in UpdateKind
        if counts[kind]
    ]
    for number, counted in (
        (
            len(own.requests),
            words.ngettext(
                "%(num)s request for a report", "%(num)s requests for reports", len(own.requests)
            ),
        ),
        (
            len(own.publications),
            words.ngettext("%(num)s publication", "%(num)s publications", len(own.publications)),
        ),
    ):
        parts += [counted % {"num": words.number(number)}] if number else []
    return "; ".join(parts)


def _of_request(own: RequestStanding) -> Iterator[Quarter]:
    days = [own.request.asked, *(each.date for each in own.reminders)]
    days += [own.answered.date] if own.answered else []
    yield from dict.fromkeys(map(quarter_of_day, days))


def _grouped(entries: Iterable[tuple[Quarter, T]]) -> Mapping[Quarter, list[T]]:
    found: dict[Quarter, list[T]] = {}
    for quarter, entry in entries:
        found.setdefault(quarter, []).append(entry)
    return found
