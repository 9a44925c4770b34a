"""What a person states of a request, a reminder or an answer, setting by setting."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from plugins.office.workbooks.filled_days import FIGURES
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import visible
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.requests import SentBy
from plugins.plan.records.types import iso_date

NOT_STATED = Message(
    "request-not-stated",
    N_("it is not said on which day that was"),
    N_("the day on which it really happened, as in ON=16/11/2026"),
)
NO_DAY = Message(
    "request-no-day",
    N_("“{value}” is no day"),
    N_("a day that there is, written as 16/11/2026 or 2026-11-16"),
)
DAY_AHEAD = Message(
    "request-day-ahead",
    N_("{value} is later than today, {today}"),
    N_("a day on which it has happened: nothing is written down beforehand"),
)
WAYS = N_(
    "BY=document-system (the system for official documents), BY=post, BY=email, BY=in-person or "
    "BY=phone"
)
NOT_SAID_HOW = Message("request-not-said-how", N_("it is not said how it was sent"), WAYS)
NO_WAY = Message("request-no-way", N_("“{value}” is no way of sending that is known"), WAYS)
NO_LETTER = Message(
    "request-no-letter",
    N_("what went through the document system or by post has a number, and none is given"),
    N_("the number and signs of the letter, as in LETTER=120/UBND-TH"),
)
NO_DAY_OF_LETTER = Message(
    "request-letter-undated",
    N_("it is not said which day the letter bears"),
    N_("the day on the letter, as in DATED=28/11/2026, whenever it came"),
)
DAY_OF_NO_LETTER = Message(
    "request-day-of-no-letter",
    N_("the day of a letter is given, but not its number"),
    N_("the number and signs of the letter, as in LETTER=120/UBND-TH, or no DATED"),
)
BETWEEN = re.compile(r"[,;]")
WITH_NUMBER = (SentBy.DOCUMENT_SYSTEM, SentBy.POST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a person typed behind each setting, "" for nothing."""

    agency: str = ""
    request: str = ""
    on: str = ""
    by: str = ""
    letter: str = ""
    dated: str = ""
    period: str = ""
    due: str = ""
    tasks: str = ""
    updates: str = ""


@dataclass(slots=True)
class Stated:
    """What the settings say, as far as they can be read, and what is wrong with the others.

    document: the letter by its number and day, None where none is given.
    """

    on: dt.date | None = None
    due: dt.date | None = None
    by: str = ""
    document: dict[str, Value] | None = None
    problems: list[Problem] = field(default_factory=list)


def ids_in(typed: str) -> list[str]:
    """Ids that were typed with blanks, commas or semicolons between them."""
    return BETWEEN.sub(" ", typed).split()


def stated(typed: Typed, today: dt.date, *, is_sent: bool) -> Stated:
    """What is stated of something that happened by `today`; is_sent: by the office itself.

    A letter that the office sent bears the day on which it was sent, where no other is stated.
    """
    found = Stated()
    found.on = _happened("ON", typed.on, today, found)
    if not typed.on.strip():
        found.problems.append(Problem.of_setting("ON", NOT_STATED))
    dated = _happened("DATED", typed.dated, today, found)
    found.due = _day("DUE", typed.due, found)
    if is_sent:
        _read_way(typed, found)
    elif typed.letter.strip() and not typed.dated.strip():
        found.problems.append(Problem.of_setting("DATED", NO_DAY_OF_LETTER))
    if dated and not typed.letter.strip() and found.by not in WITH_NUMBER:
        found.problems.append(Problem.of_setting("LETTER", DAY_OF_NO_LETTER))
    day = dated or found.on
    if typed.letter.strip() and day:
        found.document = {"number": typed.letter.strip(), "date": day.isoformat()}
    return found


def _read_way(typed: Typed, found: Stated) -> None:
    ways, way = [each.value for each in SentBy], typed.by.strip()
    if way in ways:
        found.by = way
    else:
        values = {"value": visible(way)}
        message = NO_WAY if way else NOT_SAID_HOW
        found.problems.append(Problem.of_setting("BY", message, values, nearest(way, ways)))
    if way in WITH_NUMBER and not typed.letter.strip():
        found.problems.append(Problem.of_setting("LETTER", NO_LETTER))


def _happened(name: str, typed: str, today: dt.date, found: Stated) -> dt.date | None:
    day = _day(name, typed, found)
    if day is None or day <= today:
        return day
    values = {"value": f"{day:%d/%m/%Y}", "today": f"{today:%d/%m/%Y}"}
    found.problems.append(Problem.of_setting(name, DAY_AHEAD, values))
    return None


def _day(name: str, typed: str, found: Stated) -> dt.date | None:
    """The day that was typed as offices write it, or as the data do."""
    words = typed.strip()
    if not words:
        return None
    if figures := FIGURES.fullmatch(words):
        words = f"{figures['year']}-{figures['month']:0>2}-{figures['day']:0>2}"
    try:
        return iso_date(words)
    except ValueError:
        found.problems.append(Problem.of_setting(name, NO_DAY, {"value": visible(typed)}))
        return None
