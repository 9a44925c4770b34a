"""The periods of a reporting cycle, or calendar years where a plan has none."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from plugins.plan.facts.calendar import MONTHS, day_of_month
from plugins.plan.records.reporting_cycles import ReportingCycle

ONE_DAY = dt.timedelta(days=1)
# From how long before its last day a report counts as due at the latest.
NOTICE = dt.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """A period of the cycle with this id, both days included, and the last day for its report.

    The last day may lie before the end of the period. Calendar years belong to no cycle.
    """

    cycle: str | None
    number: int
    start: dt.date
    end: dt.date
    due: dt.date

    @property
    def asked_from(self) -> dt.date:
        """The day from which its report is due: the one after it, or two weeks before the last."""
        return max(self.start, min(self.end + ONE_DAY, self.due - NOTICE))

    @property
    def decided_on(self) -> dt.date:
        """The day that decides who owes its report: the end or, if earlier, the last."""
        return min(self.end, self.due)


def years(first: dt.date, last: dt.date) -> tuple[ReportingPeriod, ...]:
    """The calendar years from `first` to `last`, for a plan without a reporting cycle."""
    return tuple(
        ReportingPeriod(
            None, number, dt.date(year, 1, 1), dt.date(year, 12, 31), dt.date(year, 12, 31)
        )
        for number, year in enumerate(range(first.year, last.year + 1), 1)
    )


def reporting_periods(
    cycle: ReportingCycle, plan_date: dt.date, last: dt.date
) -> tuple[ReportingPeriod, ...]:
    """The periods of `cycle` that have begun by `last`, oldest first, without a gap.

    The first begins on the day of the plan.
    """
    found: list[ReportingPeriod] = []
    start, ends = plan_date, _ends(cycle, plan_date)
    while start <= last:
        end, due = next(ends)
        if cycle.until and end > cycle.until:
            break
        found.append(ReportingPeriod(cycle.id, len(found) + 1, start, end, due))
        start = end + ONE_DAY
    return tuple(found)


def _ends(cycle: ReportingCycle, plan_date: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """The last day of each period, and the last day for its report."""
    if cycle.months and cycle.first_ends:
        for number in count():
            end = months_later(cycle.first_ends, cycle.months * number)
            yield end, _due(cycle, end)
    first = cycle.first_ends or plan_date
    for year in count(first.year):
        for due in days_of_year(cycle, year):
            if due - ONE_DAY >= first:
                yield due - ONE_DAY, due


def _due(cycle: ReportingCycle, end: dt.date) -> dt.date:
    """The last day for the report on a period that ends on `end`; of days as near the later."""
    if not cycle.days:
        days = (cycle.due_after_days or 0) - (cycle.due_before_days or 0)
        return end + dt.timedelta(days=days)
    around = [day for year in (-1, 0, 1) for day in days_of_year(cycle, end.year + year)]
    return min(reversed(around), key=lambda day: abs(day - end))


def days_of_year(cycle: ReportingCycle, year: int) -> list[dt.date]:
    """The days of a year on which reports of `cycle` are due; 29 February may be 28."""
    given = (map(int, day.split("-")) for day in cycle.days)
    return sorted({day_of_month(year, month, day) for month, day in given})


def months_later(date: dt.date, months: int) -> dt.date:
    """The same day of the month `months` later; the last day of a month leads to last days.

    A day that a month does not have becomes its last: 31 August and six months give the last
    of February.
    """
    index = date.year * MONTHS + date.month - 1 + months
    year, month = index // MONTHS, index % MONTHS + 1
    at_end = date.day == calendar.monthrange(date.year, date.month)[1]
    return day_of_month(year, month, calendar.monthrange(year, month)[1] if at_end else date.day)
