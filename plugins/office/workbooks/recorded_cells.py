"""What a recorded report says in the cells of a workbook, and in which of them a row differs.

Only what stands in cells is compared: what follows from it, a title or a name of a body, is no
difference that an agency makes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.filled_days import shown_day
from plugins.office.workbooks.filled_reports import CellFault, FilledRow, at
from plugins.office.workbooks.state_rules import MARK_WORDS
from plugins.office.workbooks.state_words import STATE_WORDS
from plugins.office.workbooks.statement_values import UNCHANGED
from plugins.plan.reading.catalogues import N_, NS_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import LANGUAGES, Message
from plugins.plan.reading.saying import in_both, translated
from plugins.plan.records.updates import UpdateKind

# As the column of the day is headed (`report_columns`).
DAY_HEADING = NS_("As of (day)")
WHAT_TO_DO = N_(
    "where what is recorded is right, the same again here; where things have changed since, the "
    "new day under “{heading}”; where the report was wrong, an official correction: the agency "
    "sends a document that corrects it, and the office that publishes completes the draft of a "
    "correction that make import writes beside the workbook"
)
# Of further cells of a row.
AS_FIRST = N_("what is done about “{first}” of this row")
RECORDED_OTHER = Message(
    "workbook-recorded-other",
    N_("the report as of {day} is recorded with “{was}”; this cell now says “{now}”"),
    WHAT_TO_DO,
)
RECORDED_EMPTY = Message(
    "workbook-recorded-empty",
    N_("the report as of {day} is recorded without anything here; this cell now says “{now}”"),
    WHAT_TO_DO,
)
RECORDED_GONE = Message(
    "workbook-recorded-gone",
    N_("the report as of {day} is recorded with “{was}”; this cell is now empty"),
    WHAT_TO_DO,
)
RECORDED_UNCHANGED = Message(
    "workbook-recorded-unchanged",
    N_("it is recorded that nothing had changed as of {day}; this cell now says “{now}”"),
    N_(
        "the same again here, “{was}”; or the state under a new day in “{heading}”: what was "
        "confirmed for that day is not corrected into a report"
    ),
)
RECORDED_PERIOD = Message(
    "workbook-recorded-period",
    N_("the report as of {day} is recorded for the period {was}; this workbook is of {now}"),
    N_(
        "the workbook of the period that was reported on; or, for a report on the other period, "
        "another day under “{heading}”"
    ),
)

# How many words before the first difference are shown of two long texts.
WORDS_BEFORE = 5
# The column that stands for the period, which has none of its own.
PERIOD = "date"


@dataclass(frozen=True, slots=True)
class Difference:
    """A column in which a row differs from what is recorded, what was said there, and is now."""

    key: str
    was: str
    now: str


def differences(
    row: FilledRow, recorded: Mapping[str, Value], now: Mapping[str, Value], language: str
) -> tuple[Difference, ...]:
    """The columns in which `now`, which `row` states, differs from what is recorded.

    language: the code of the plan's own.
    """
    before, after = (_cells(values, language) for values in (recorded, now))
    # That of the period, if it differs, comes last: the others are cells of their own.
    keys = sorted(dict.fromkeys((*before, *after)), key=lambda key: key == PERIOD)
    found = (Difference(key, before.get(key, ""), after.get(key, "")) for key in keys)
    return tuple(each for each in found if each.was != each.now and _is_own(row, each))


def faults_of_differences(
    row: FilledRow, found: Sequence[Difference], day: dt.date
) -> Iterator[CellFault]:
    """Each as a fault of its cell: what is recorded as of that day, what stands there now.

    What can be done is said of the first.
    """
    heading = translated(DAY_HEADING, LANGUAGES[0])
    first = row.cell(_marked(found[0], row)).heading if found else ""
    for place, each in enumerate(found):
        was, now = from_first_difference(each.was, each.now)
        message = _message(each)
        if place and message is not RECORDED_PERIOD:
            message = replace(message, expected=AS_FIRST)
        yield at(
            row.cell(_marked(each, row)),
            message,
            day=shown_day(day),
            was=quoted(was) or "–",
            now=quoted(now) or "–",
            heading=heading,
            first=first,
        )


def _message(each: Difference) -> Message:
    if each.key == PERIOD:
        return RECORDED_PERIOD
    if each.key == "state" and each.was == _mark_words() and each.now:
        return RECORDED_UNCHANGED
    if not each.was:
        return RECORDED_EMPTY
    return RECORDED_OTHER if each.now else RECORDED_GONE


def from_first_difference(one: str, other: str) -> tuple[str, str]:
    """Both from a few words before the first that differs; what is left out is “…”."""
    words, others = one.split(), other.split()
    pairs = enumerate(zip(words, others, strict=False))
    alike = next((at for at, (a, b) in pairs if a != b), min(len(words), len(others)))
    since = max(alike - WORDS_BEFORE, 0)
    begin = "… " if since else ""
    first, second = (f"{begin}{' '.join(each[since:])}" for each in (words, others))
    return first, second


def _is_own(row: FilledRow, each: Difference) -> bool:
    """Whether the agency says it: a translation of somebody else is none of its words."""
    return not each.key.startswith("done_") or bool(row.text(each.key))


def _marked(each: Difference, row: FilledRow) -> str:
    """The column of the cell to mark: state or mark, whichever is filled in now."""
    return "no_change" if each.key == "state" and not row.text("state") else each.key


def _cells(values: Mapping[str, Value], language: str) -> dict[str, str]:
    """What an update says, by the keys of columns; what it does not say is left out."""
    return {key: words for key, words in _all_cells(values, language) if words}


def _all_cells(values: Mapping[str, Value], language: str) -> Iterator[tuple[str, str]]:
    yield "state", _state(values)
    for code, words in _texts(values.get("text")):
        if words not in in_both(UNCHANGED).values():
            yield "done" if code == language else f"done_{code}", words
    for key in ("obstacles", "next_steps"):
        said = values.get(key) or (values.get("reason") if key == "obstacles" else None)
        yield key, dict(_texts(said)).get(language, "")
    sources = values.get("sources")
    source = sources[0] if isinstance(sources, list) and sources else {}
    if isinstance(source, dict):
        yield "document_number", _words(source.get("number"))
        yield "document_date", _day(source.get("date"))
        yield "document_address", _words(source.get("url"))
    period = values.get("period")
    if isinstance(period, dict):
        yield PERIOD, " – ".join(_day(period.get(key)) for key in ("start", "end"))


def _state(values: Mapping[str, Value]) -> str:
    if values.get("kind") == UpdateKind.NO_CHANGE.value:
        return _mark_words()
    known = {state.value: words for state, words in STATE_WORDS.items()}
    words = known.get(str(values.get("delivery")), "")
    return translated(words, LANGUAGES[0]) if words else ""


def _mark_words() -> str:
    return translated(MARK_WORDS, LANGUAGES[0])


def _texts(value: Value) -> Iterator[tuple[str, str]]:
    """The words of a text by language, without digests of what they were translated from."""
    if isinstance(value, dict):
        for code, words in value.items():
            if not code.endswith("_of"):
                yield code, _words(words)


def _words(value: Value) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _day(value: Value) -> str:
    """A day as offices write it, of which only the month is known as it is written."""
    words = _words(value)
    try:
        return shown_day(dt.date.fromisoformat(words))
    except ValueError:
        return words
