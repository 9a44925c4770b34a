"""The periods that a report can be about, for choosing: those of the plan, then of the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_periods import (
    AskedPeriod,
    asked_period,
    has_half_years,
    named_period,
    period_of_cycle,
)
from plugins.office.workbooks.asking import period_words

# How many years besides that of the build are offered.
YEARS_BEFORE = 2


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
    """All that may be chosen: what had begun by the day of the build, since the plan was issued.

    A period of the calendar that is one of the plan's own is offered as that alone.
    """
    site, _ = edition.site, edition.words.gettext
    last, since = site.as_of.year, site.records.plan.date
    years = range(last, max(since.year, last - YEARS_BEFORE) - 1, -1)
    halves = ("H2", "H1") if has_half_years(site.cycles) else ()
    sorts = {
        _("Reporting periods of {the_document}"): _of_cycles(edition),
        _("Quarters"): _of_calendar(edition, years, ("Q4", "Q3", "Q2", "Q1")),
        _("Half-years"): _of_calendar(edition, years, halves),
        _("Years"): _of_calendar(edition, years, ("",)),
        _("Months"): _of_calendar(edition, years, [f"{n:02}" for n in range(12, 0, -1)]),
    }
    return tuple(FormPeriods(label, own) for label, found in sorts.items() if (own := tuple(found)))


def _of_cycles(edition: Edition) -> Iterator[FormPeriod]:
    """Those of the plan's own cycles, each once."""
    periods = {
        named_period(period.start, period.end)
        for own in edition.site.cycles
        for period in own.periods
        if period.start <= edition.site.as_of
    }
    for each in sorted(periods, key=lambda period: (period.end, period.start), reverse=True):
        yield _offered(edition, each)


def _of_calendar(
    edition: Edition, years: Iterable[int], parts: Sequence[str]
) -> Iterator[FormPeriod]:
    """The parts of each year, "" for all of it, that are no period of the plan's own."""
    site = edition.site
    names = (f"{year}-{part}".rstrip("-") for year in years for part in parts)
    for each in filter(None, map(asked_period, names)):
        is_possible = each.start <= site.as_of and each.end >= site.records.plan.date
        if is_possible and not period_of_cycle(each, site.cycles):
            yield _offered(edition, each)


def _offered(edition: Edition, period: AskedPeriod) -> FormPeriod:
    words = period_words(edition, period)
    return FormPeriod(name=period.name, words=words[:1].upper() + words[1:], start=period.start)
