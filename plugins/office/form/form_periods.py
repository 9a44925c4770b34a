"""The periods that a report can be about, for choosing: those of the plan, then of the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_periods import (
    AskedPeriod,
    asked_period,
    has_half_years,
    named_period,
)

# How many years besides that of the build are offered.
YEARS_BEFORE = 2
HALVES = {1: "H1", 2: "H2"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPeriod:
    """A period to choose; a report about it is of its first day or later."""

    name: str
    words: str
    start: dt.date


@dataclass(frozen=True, slots=True)
class FormPeriods:
    """Periods of one sort, the latest first, under what that sort is called."""

    label: str
    periods: tuple[FormPeriod, ...]


def form_periods(edition: Edition) -> tuple[FormPeriods, ...]:
    """All that may be chosen: what had begun by the day of the build, since the plan was issued."""
    site, _ = edition.site, edition.words.gettext
    last, since = site.as_of.year, site.records.plan.date
    years = range(last, max(since.year, last - YEARS_BEFORE) - 1, -1)
    halves = HALVES.values() if has_half_years(site.cycles) else ()
    sorts = {
        _("Reporting periods of {the_document}"): _of_cycles(edition),
        _("Quarters"): _named(edition, "quarter", years, ("Q4", "Q3", "Q2", "Q1")),
        _("Half-years"): _named(edition, "", years, sorted(halves, reverse=True)),
        _("Years"): _named(edition, "year", years, ("",)),
        _("Months"): _named(edition, "month", years, [f"{n:02}" for n in range(12, 0, -1)]),
    }
    return tuple(FormPeriods(label, own) for label, found in sorts.items() if (own := tuple(found)))


def _of_cycles(edition: Edition) -> Iterator[FormPeriod]:
    """Those of the plan's own cycles, each once."""
    words = partial(_days, edition)
    periods = {
        named_period(period.start, period.end)
        for own in edition.site.cycles
        for period in own.periods
        if period.start <= edition.site.as_of
    }
    for each in sorted(periods, key=lambda period: (period.end, period.start), reverse=True):
        yield FormPeriod(name=each.name, words=words(each), start=each.start)


def _named(
    edition: Edition, precision: str, years: Iterable[int], parts: Iterable[str]
) -> Iterator[FormPeriod]:
    site, parts = edition.site, tuple(parts)
    names = ("-".join(filter(None, (str(year), part))) for year in years for part in parts)
    for each in filter(None, map(asked_period, names)):
        if each.start <= site.as_of and each.end >= site.records.plan.date:
            said = edition.words.date_as_known(each.start, precision) if precision else ""
            words = said[:1].upper() + said[1:] if said else _days(edition, each)
            yield FormPeriod(name=each.name, words=words, start=each.start)


def _days(edition: Edition, period: AskedPeriod) -> str:
    """The first and the last day."""
    return " – ".join(map(edition.words.short_date, (period.start, period.end)))
