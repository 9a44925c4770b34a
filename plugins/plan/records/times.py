"""Times of a calendar as plans give them: a day, a month, a quarter or a year, a day each year."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from plugins.plan.records.types import QUARTER_MONTHS, DateAsKnown

LEAP_YEAR = 2024
# No plan is due outside these centuries; what is, is a slip.
YEAR = r"(?P<year>(?:19|20|21)\d{2})"
FORMS = {
    "day": re.compile(rf"{YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})", re.ASCII),
    "month": re.compile(rf"{YEAR}-(?P<month>\d{{2}})", re.ASCII),
    "quarter": re.compile(rf"{YEAR}-Q(?P<quarter>[1-4])", re.ASCII),
    "year": re.compile(YEAR, re.ASCII),
}
EXAMPLES = {"day": "2025-06-30", "month": "2025-06", "quarter": "2025-Q2", "year": "2025"}
# Within a month, a quarter or a half-year a day of its last month; within a year a month and day.
DAY_OF_YEAR = re.compile(r"(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
DAY_OF_PERIOD = re.compile(r"(?:(?P<month>\d{2})-)?(?P<day>\d{2})", re.ASCII)


def last_of_month(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def month_of(year: int, month: int) -> DateAsKnown:
    """A whole month; raises ValueError where there is no such month or year."""
    return DateAsKnown(dt.date(year, month, 1), last_of_month(year, month), "month")


def quarter_of(year: int, quarter: int) -> DateAsKnown:
    """A quarter of a year, from 1 to 4; raises ValueError where there is none."""
    last = quarter * QUARTER_MONTHS
    first = dt.date(year, last - QUARTER_MONTHS + 1, 1)
    return DateAsKnown(first, last_of_month(year, last), "quarter")


def year_of(year: int) -> DateAsKnown:
    """A whole year; raises ValueError where there is none."""
    return DateAsKnown(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _time(value: object, *precisions: str) -> DateAsKnown:
    """`value` as a time of one of these precisions; refused where it is written otherwise."""
    for precision in precisions if isinstance(value, str) else ():
        if found := FORMS[precision].fullmatch(str(value)):
            return _made(**{name: int(number) for name, number in found.groupdict().items()})
    needed = ", ".join(EXAMPLES[precision] for precision in precisions)
    raise PydanticCustomError("time_as_known", "not like {needed}", {"needed": needed})


def _made(year: int, month: int = 0, day: int = 0, quarter: int = 0) -> DateAsKnown:
    try:
        if quarter:
            return quarter_of(year, quarter)
        if day:
            exact = dt.date(year, month, day)
            return DateAsKnown(exact, exact, "day")
        return month_of(year, month) if month else year_of(year)
    except ValueError as error:
        raise PydanticCustomError("impossible_date", "no such day in the calendar") from error


def _reader(*precisions: str) -> Callable[[object], DateAsKnown]:
    return lambda value: _time(value, *precisions)


def _day_of_period(value: object) -> str:
    found = DAY_OF_PERIOD.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError("day_of_period", "neither a day nor a month and a day")
    try:
        dt.date(LEAP_YEAR, int(found["month"] or 1), int(found["day"]))
    except ValueError as error:
        raise PydanticCustomError("impossible_date", "no such day in the calendar") from error
    return found[0]


def _day_of_year(value: object) -> str:
    found = DAY_OF_YEAR.fullmatch(value) if isinstance(value, str) else None
    month, day = map(int, found.groups()) if found else (0, 0)
    try:
        return dt.date(LEAP_YEAR, month, day).strftime("%m-%d")
    except ValueError as error:
        raise PydanticCustomError("day_of_year", "not a month and a day of a year") from error


# A day in these centuries.
PlanDay = Annotated[dt.date, BeforeValidator(lambda value: _time(value, "day").first)]
KnownMonth = Annotated[DateAsKnown, BeforeValidator(_reader("month"))]
KnownQuarter = Annotated[DateAsKnown, BeforeValidator(_reader("quarter"))]
KnownYear = Annotated[DateAsKnown, BeforeValidator(_reader("year"))]
# As exact as it is known.
KnownTime = Annotated[DateAsKnown, BeforeValidator(_reader("day", "month", "quarter", "year"))]
# A month has a day from 01 to 31, a year a month and a day: 15, 12-15.
DayOfPeriod = Annotated[str, BeforeValidator(_day_of_period)]
# A month and a day, as every year has them or a leap year: 06-15.
DayOfYear = Annotated[str, BeforeValidator(_day_of_year)]
