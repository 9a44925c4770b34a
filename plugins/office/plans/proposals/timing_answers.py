"""When a task is due, as a person answers it on one line: `quarter 2025-Q2`, `ongoing`.

ongoing | conditional | unread
date 2025-06-30 | month 2025-06 | quarter 2025-Q2 | year 2025
span 2025-01 2025-06
recurring year [by 06-15,12-15] [from 2025] [until 2028]
relative 30 days after plan | relative 1 years after-event <words>
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from plugins.office.plans.proposals.proposing_table import LANGUAGE
from plugins.plan.reading.calendar_words import TIME, time_of
from plugins.plan.reading.cells.citations import without_citations
from plugins.plan.reading.characters import with_usual_y
from plugins.plan.reading.deadline_words import Fields, plain_words
from plugins.plan.records.deadlines import DeadlineTerms, StartTerms

UNREAD = "unread"
PARTS = re.compile(r"[;,()\n]|(?<=\D)\.(?=\s)")
RECURRING = re.compile(
    r"(?P<every>month|quarter|half-year|year)(?: by (?P<by>[\d,-]+))?"
    r"(?: from (?P<start>\S+))?(?: until (?P<until>\S+))?"
)
RELATIVE = re.compile(
    r"(?P<number>\d+) (?P<unit>days|months|years)"
    r" (?:after (?P<after>\S+)|after-event (?P<event>.+))"
)
BARE = ("ongoing", "conditional", UNREAD)
TIMES = ("date", "month", "quarter", "year")
# Every form of an answer.
FORMS = (
    *BARE,
    *("date 2026-06-30", "month 2026-06", "quarter 2026-Q2", "year 2026", "span 2026 2027"),
    *("recurring year by 06-15,12-15", "recurring month by 25", "recurring quarter"),
    *("relative 30 days after plan", "relative 2 months after-event …"),
)
# A day in the period after the one of the work; no form of an answer says so.
PERIOD_AFTER = re.compile(r"\b(?:tháng|quý|năm) (?:liền kề|liền sau|tiếp theo|kế tiếp|sau)\b")


def fields_of(
    answer: str, terms: type[DeadlineTerms | StartTerms] = DeadlineTerms
) -> Fields | None:
    """The fields that an answer gives to a deadline or start; None where it cannot be one."""
    kind, _, rest = " ".join(answer.split()).partition(" ")
    reader = READERS.get(kind)
    found = reader(rest) if reader else None
    if found is None:
        return None
    fields: Fields = {"kind": kind, **found}
    try:
        terms.model_validate(fields)
    except ValueError:
        return None
    return fields


def answer_of(fields: Fields) -> str | None:
    """`fields` as an answer; None where they have several stages, which no answer can give."""
    kind = str(fields["kind"])
    if kind in BARE:
        return kind
    if kind in TIMES:
        return f"{kind} {fields[kind]}"
    if kind == "span":
        return f"span {fields['start']} {fields['end']}"
    if kind == "recurring":
        return " ".join(("recurring", *_recurring_parts(fields)))
    if kind == "relative":
        unit = next(unit for unit in ("days", "months", "years") if unit in fields)
        return f"relative {fields[unit]} {unit} {_after(fields)}"
    return None


def proposals(words: str, read: Callable[[str], Fields]) -> tuple[str, ...]:
    """What words could mean that cannot be read as a whole: the times that stand in them.

    read: what reads the words of this cell. Days of cited documents are no times of these.
    """
    words = without_citations(unicodedata.normalize("NFC", words))
    text = with_usual_y(plain_words(words))
    times = [time_of(found) for found in TIME.finditer(text)]
    parts = [read(part) for part in PARTS.split(words) if part.strip()]
    known = (fields for fields in (*parts, *times) if fields["kind"] != UNREAD)
    answers = (answer_of(fields) for fields in known)
    return tuple(dict.fromkeys((*filter(None, answers), UNREAD)))


def forms_of(terms: type[DeadlineTerms | StartTerms]) -> tuple[str, ...]:
    """An example of each form that an answer about a deadline or start may have."""
    return tuple(form for form in FORMS if fields_of(form, terms))


def is_of_period_after(words: str) -> bool:
    """Whether a time lies in the period after another, which no answer can say."""
    return bool(PERIOD_AFTER.search(with_usual_y(plain_words(words)).casefold()))


def _recurring_parts(fields: Fields) -> Iterable[str]:
    yield str(fields["every"])
    by = fields.get("by")
    if isinstance(by, list):
        yield f"by {','.join(map(str, by))}"
    for name, word in (("start", "from"), ("until", "until")):
        if name in fields:
            yield f"{word} {fields[name]}"


def _after(fields: Fields) -> str:
    event = fields.get("after_event")
    return f"after-event {event['vi']}" if isinstance(event, dict) else f"after {fields['after']}"


def _bare(rest: str) -> Fields | None:
    return {} if not rest else None


def _span(rest: str) -> Fields | None:
    start, _, end = rest.partition(" ")
    return {"start": start, "end": end} if end else None


def _recurring(rest: str) -> Fields | None:
    found = RECURRING.fullmatch(rest)
    if not found:
        return None
    fields: Fields = {name: value for name, value in found.groupdict().items() if value}
    return fields | ({"by": [*found["by"].split(",")]} if found["by"] else {})


def _relative(rest: str) -> Fields | None:
    found = RELATIVE.fullmatch(rest)
    if not found:
        return None
    length: Fields = {found["unit"]: found["number"]}
    if found["after"]:
        return length | {"after": found["after"]}
    return length | {"after_event": {LANGUAGE: found["event"]}}


def _time(kind: str) -> Callable[[str], Fields | None]:
    return lambda rest: {kind: rest}


READERS: Mapping[str, Callable[[str], Fields | None]] = {
    **dict.fromkeys(BARE, _bare),
    **{kind: _time(kind) for kind in TIMES},
    "span": _span,
    "recurring": _recurring,
    "relative": _relative,
}
