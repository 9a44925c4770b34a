"""Days as people type them in: read where they mean one day, else reported, never guessed."""

from __future__ import annotations

import datetime as dt
import re

from plugins.office.workbooks.filled_reports import CellFault, FilledCell, at
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import with_usual_y
from plugins.plan.reading.problems import Message
from plugins.plan.records.types import YEARS

USUAL = N_("a day, written as 15/10/2026, or a date cell")
DAY_NOT_IN_CALENDAR = Message(
    "workbook-day-not-in-calendar",
    N_("“{words}” is no day of the calendar"),
    N_("a day that there is, written as 15/10/2026"),
)
DAY_WITHOUT_CENTURY = Message(
    "workbook-day-without-century",
    N_("“{words}” has a year of two figures"),
    N_("the year with four figures: 15/10/2026"),
)
DAY_NOT_EXACT = Message(
    "workbook-day-not-exact",
    N_("“{words}” is no single day, but a month, a quarter or a year"),
    N_("one day, written as 15/10/2026"),
)
DAY_NOT_READ = Message("workbook-day-not-read", N_("“{words}” cannot be read as a day"), USUAL)
DAY_OF_OTHER_CENTURY = Message(
    "workbook-day-of-other-century",
    N_("“{words}” lies outside the years {first} to {last}"),
    USUAL,
)

FIGURES = re.compile(
    r"(?:ngày )?(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})",
    re.IGNORECASE,
)
IN_WORDS = re.compile(
    r"(?:ngày )?(?P<day>\d{1,2}) tháng (?P<month>\d{1,2}),? năm (?P<year>\d{4})", re.IGNORECASE
)
AS_PROGRAMS_DO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
NO_CENTURY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}")
NOT_EXACT = re.compile(
    r"(?:tháng |t\.?)?\d{1,2} ?[/.-] ?\d{4}|tháng \d{1,2} năm \d{4}|(?:năm )?\d{4}"
    r"|(?:(?:hết |cuối |đầu |trong )?(?:quý|q\.?) ?(?:[1-4]|iv|i{1,3})\b.*)"
    r"|(?:cuối|đầu|giữa|hết|trong) (?:năm|tháng|quý).*|\d{1,2} tháng (?:đầu|cuối) năm.*"
    r"|q[1-4][ /-]\d{4}|\d{4}-(?:q[1-4]|\d{1,2})",
    re.IGNORECASE,
)


def day_in(cell: FilledCell) -> dt.date | CellFault | None:
    """The day in a cell; None where it is empty, and what is wrong with it where it is no day."""
    if cell.day is not None:
        return _within(cell, cell.day)
    words = " ".join(cell.text.split())
    if not words:
        return None
    for form in (FIGURES, IN_WORDS, AS_PROGRAMS_DO):
        if found := form.fullmatch(words):
            return _made(cell, int(found["year"]), int(found["month"]), int(found["day"]))
    if NO_CENTURY.fullmatch(words):
        return at(cell, DAY_WITHOUT_CENTURY, words=words)
    return at(
        cell,
        DAY_NOT_EXACT if NOT_EXACT.fullmatch(with_usual_y(words)) else DAY_NOT_READ,
        words=words,
    )


def shown_day(day: dt.date) -> str:
    """A day as offices write it: 05/10/2026."""
    return day.strftime("%d/%m/%Y")


def _made(cell: FilledCell, year: int, month: int, day: int) -> dt.date | CellFault:
    try:
        return _within(cell, dt.date(year, month, day))
    except ValueError:
        return at(cell, DAY_NOT_IN_CALENDAR, words=cell.text)


def _within(cell: FilledCell, day: dt.date) -> dt.date | CellFault:
    if day.year in YEARS:
        return day
    limits = {"first": str(YEARS[0]), "last": str(YEARS[-1])}
    return at(cell, DAY_OF_OTHER_CENTURY, words=cell.text, **limits)
