"""Days counted on from a day, and the days on which something recurs."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from plugins.plan.records.deadlines import Recurrence, Timing

MONTHS = 12
# The last month of each period of a year.
LAST_MONTHS: Mapping[Recurrence, tuple[int, ...]] = {
    "month": tuple(range(1, MONTHS + 1)),
    "quarter": (3, 6, 9, 12),
    "half-year": (6, 12),
    "year": (12,),
}
LAST_DAY = "31"


@dataclass(frozen=True, slots=True)
class Window:
    """The days, `start` and `end` included, that belong to a last day of what recurs."""

    due: dt.date
    start: dt.date
    end: dt.date


def added(origin: dt.date, timing: Timing) -> dt.date:
    """The day that lies so many days, months or years after `origin` as `timing` says.

    The day itself is not counted; a month that lacks the day ends on its last (Civil Code of 2015,
    articles 147 and 148). The end of all dates is never passed.
    """
    if timing.days:
        return dt.date.fromordinal(min(origin.toordinal() + timing.days, dt.date.max.toordinal()))
    months = (timing.months or 0) + MONTHS * (timing.years or 0)
    index = origin.year * MONTHS + origin.month - 1 + months
    return day_of_month(min(index // MONTHS, dt.MAXYEAR), index % MONTHS + 1, origin.day)


def occurrences(timing: Timing, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """The last days of what recurs, between `first` and `last`, both included, in order.

    None lies before its own beginning or after its own end.
    """
    if timing.start:
        first = max(first, timing.start.first)
    if timing.until:
        last = min(last, timing.until.last)
    years = range(first.year, last.year + 1)
    found = {day for year in years for day in _of_year(timing, year) if first <= day <= last}
    return tuple(sorted(found))


def windows(timing: Timing, first: dt.date, last: dt.date) -> Iterator[Window]:
    """The last days of what recurs as `occurrences` has them, each with the days that belong to it.

    They are the month, quarter, half-year or year in which it lies; where several lie in one, those
    since the one before, and after the last of them its rest.
    """
    months = MONTHS // len(LAST_MONTHS[timing.every or "year"])

    def begins(day: dt.date) -> dt.date:
        return dt.date(day.year, (day.month - 1) // months * months + 1, 1)

    for start, days in groupby(occurrences(timing, begins(first), last), key=begins):
        own = tuple(days)
        month = start.month + months - 1
        ends = (*own[:-1], day_of_month(start.year, month, int(LAST_DAY)))
        starts = (start, *(day + dt.timedelta(days=1) for day in own[:-1]))
        each = map(Window, own, starts, ends)
        yield from (window for window in each if window.due >= first)


def _of_year(timing: Timing, year: int) -> set[dt.date]:
    every = timing.every or "year"
    return {
        day_of_month(year, int(month), int(day))
        for by in timing.by or (LAST_DAY,)
        for named, _, day in [by.rpartition("-")]
        for month in ((named,) if named else LAST_MONTHS[every])
    }


def day_of_month(year: int, month: int, day: int) -> dt.date:
    """A day of a month; the last of the month where it has no such day."""
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))
