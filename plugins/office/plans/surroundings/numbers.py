"""Numbers and dates of documents: "Số: 15/KH-UBND", "ngày 27 tháng 02 năm 2023"."""

from __future__ import annotations

import datetime as dt
import re

from plugins.office.plans.surroundings.words import opening_words
from plugins.plan.reading.calendar_words import DAY, YEAR, date_of
from plugins.plan.reading.cells.citations import LETTERS
from plugins.plan.reading.deadline_words import plain_words

NUMBER = re.compile(
    rf"(?P<count>\d{{1,5}}[a-z]?) ?(?P<rest>(?:/ ?{YEAR} ?)?[/-] ?{LETTERS}"
    rf"(?: ?[-/] ?{LETTERS})*)"
)
# The number itself is still to be written in.
NUMBERLESS = re.compile(
    rf"số ?[:.]? ?[.…_]* ?(?P<rest>/(?: ?{YEAR} ?/)? ?{LETTERS}(?: ?[-/] ?{LETTERS})*)",
    re.IGNORECASE,
)
# A date in which the day or the month is still to be written in.
OPEN_DAY = re.compile(
    r"ngày ?[.…_]* ?(?P<day>\d{0,2}) ?[.…_]* ?tháng ?[.…_]* ?(?P<month>\d{0,2}) ?[.…_]* ?"
    rf"năm ?(?P<year>{YEAR})",
    re.IGNORECASE,
)


def number_in(text: str) -> str:
    """The first number of a document in `text`, without blanks; "" where there is none."""
    found = NUMBER.search(text)
    return "".join(found.group().split()) if found else ""


def day_in(text: str) -> str:
    """The first day in `text` as YYYY-MM-DD; "" where there is none."""
    days = map(date_of, DAY.finditer(plain_words(text)))
    return next(filter(_exists, days), "")


def _exists(day: str) -> bool:
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        return False
    return True


def kind_in(number: str) -> str:
    """The kind of document that the letters of a number say, "" where they say none."""
    letters = re.split(r"[/-]", number)[1:]
    for words in opening_words().documents:
        if any(each in letters or f"-{each}" in f"-{'-'.join(letters)}-" for each in words.letters):
            return words.kind
    return ""
