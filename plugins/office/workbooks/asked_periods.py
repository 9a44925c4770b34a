"""The period that reports are asked for: as people name one, and as a plan's cycles have it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.plan.facts.periods import ONE_DAY, ReportingPeriod, months_later
from plugins.plan.facts.reporting_cycles import CycleOfPlan
from plugins.plan.records.times import last_of_month

YEAR = r"(?P<year>(?:19|20|21)\d{2})"
NAMED = re.compile(
    rf"{YEAR}(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>0[1-9]|1[0-2])))?", re.ASCII
)
# How many months the parts of a year have that are counted in its name.
MONTHS = {"quarter": 3, "half": 6, "month": 1}
HALF_YEAR = MONTHS["half"]
# Between the two days in the name of a period that is no part of a calendar year.
BETWEEN = "_"


@dataclass(frozen=True, slots=True)
class AskedPeriod:
    """A period, both days included: `2026`, `2026-H2`, `2026-Q4`, `2026-11`.

    One that is no part of a calendar year is named by its days, `2025-12-15_2026-06-14`.
    """

    name: str
    start: dt.date
    end: dt.date


def asked_period(name: str) -> AskedPeriod | None:
    """The period of that name; None where it is none."""
    if found := NAMED.fullmatch(name):
        year = int(found["year"])
        for part, months in MONTHS.items():
            if number := found[part]:
                last = int(number) * months
                return AskedPeriod(
                    name, dt.date(year, last - months + 1, 1), last_of_month(year, last)
                )
        return AskedPeriod(name, dt.date(year, 1, 1), dt.date(year, 12, 31))
    return _by_its_days(name)


def _by_its_days(name: str) -> AskedPeriod | None:
    first, _, last = name.partition(BETWEEN)
    try:
        start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    except ValueError:
        return None
    usual = (start.isoformat(), end.isoformat()) == (first, last)
    return AskedPeriod(name, start, end) if usual and start <= end else None


def named_period(start: dt.date, end: dt.date) -> AskedPeriod:
    """The period of these days, by the name that people ask for it with."""
    year = start.year
    usual = [f"{year}", *(f"{year}-H{half}" for half in (1, 2))]
    usual += [f"{year}-Q{quarter}" for quarter in (1, 2, 3, 4)]
    usual += [f"{year}-{month:02}" for month in range(1, 13)]
    same = (asked_period(name) for name in usual)
    found = next((own for own in same if own and (own.start, own.end) == (start, end)), None)
    return found or AskedPeriod(f"{start}{BETWEEN}{end}", start, end)


def has_half_years(cycles: Iterable[CycleOfPlan]) -> bool:
    """Whether one of the cycles of a plan has periods of half a year."""
    return any(HALF_YEAR in (own.cycle.months, _months_between(own)) for own in cycles)


def _months_between(own: CycleOfPlan) -> int | None:
    """How many months lie between the days on which the reports of a cycle are due."""
    days = own.cycle.days
    return 12 // len(days) if days and not own.cycle.months else None


def period_of_cycle(
    asked: AskedPeriod, cycles: Iterable[CycleOfPlan]
) -> tuple[CycleOfPlan, ReportingPeriod] | None:
    """The cycle and its period that has the very days asked for; None where none has.

    The first period of a cycle begins with the plan: it may be asked for as if it were a usual one.
    """
    for own in cycles:
        for period in own.periods:
            if period.end == asked.end and asked.start in _starts(own, period):
                return own, period
    return None


def _starts(own: CycleOfPlan, period: ReportingPeriod) -> tuple[dt.date, ...]:
    months = own.cycle.months
    if period.number > 1 or not months:
        return (period.start,)
    return (period.start, months_later(period.end, -months) + ONE_DAY)


def period_now_due(cycles: Iterable[CycleOfPlan], as_of: dt.date) -> ReportingPeriod | None:
    """The period that a report is asked for since the latest day; None where none is yet."""
    asked = [p for own in cycles for p in own.periods if p.asked_from <= as_of]
    return max(asked, key=_newest, default=None)


def period_to_ask(cycles: Sequence[CycleOfPlan], as_of: dt.date) -> ReportingPeriod | None:
    """The newest period of which the report is due now, else the one that is due next.

    It has begun. Where no last day lies ahead any more it is the one that was asked for last; None
    where none was.
    """
    begun = [p for own in cycles for p in own.periods if p.start <= as_of <= p.due]
    due_now = [period for period in begun if period.asked_from <= as_of]
    if due_now:
        return max(due_now, key=_newest)
    return min(begun, key=lambda period: period.due, default=period_now_due(cycles, as_of))


def _newest(period: ReportingPeriod) -> tuple[dt.date, dt.date]:
    return period.asked_from, period.due
