"""How an official correction of a recorded report would be written: an example to be completed.

It states what a row of a workbook says otherwise. Where the row names no other document than the
report did, whoever takes the example fills in the one by which the agency corrects itself, with the
days that follow from it: until then `make check` refuses it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from plugins.office.workbooks.filled_days import shown_day
from plugins.office.workbooks.recorded_cells import PERIOD, Difference
from plugins.office.workbooks.report_columns import REPORT_COLUMNS
from plugins.office.workbooks.statement_values import generic
from plugins.office.workbooks.statements import StatedReport
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.saying import translated
from plugins.plan.records.updates import UpdateKind

REPORT, NO_CHANGE = UpdateKind.REPORT.value, UpdateKind.NO_CHANGE.value
TITLE = N_("Correction of the report as of {day}")
NOTHING = N_("nothing was stated")
# What a correction says again of a report that gave a state.
OF_STATE = ("delivery", "reason")
AHEAD = ("obstacles", "next_steps")
OF_DOCUMENT = ("document_number", "document_date", "document_address")
# By what another document is known: a day alone may have been mistyped.
NAMES_DOCUMENT = ("document_number", "document_address")


def can_be_corrected(recorded: Mapping[str, Value], now: Mapping[str, Value]) -> bool:
    """Whether a correction can say it: none gives a state where none was reported."""
    return not (recorded.get("kind") == NO_CHANGE and now["kind"] == REPORT)


def correction_example(
    statement: StatedReport,
    recorded: Mapping[str, Value],
    found: Sequence[Difference],
    language: str,
) -> dict[str, Value]:
    """All values of the correction but its id; those that are not known yet are None.

    recorded: what the report says. found: in which columns the row differs. language: the code of
    the plan’s own.
    """
    now, is_known = statement.values, _is_other(found)
    day, told = shown_day(statement.date), _told_of(found)
    values: dict[str, Value] = {
        "kind": UpdateKind.CORRECTION.value,
        "corrects": recorded.get("id"),
        "tasks": now["tasks"],
        "agency": now["agency"],
        "date": _date(now) if is_known else None,
        "received": now["received"] if is_known else None,
        "title": generic(TITLE, _codes(now, language), day=day),
        "text": now["text"],
        "correction": {
            "was": {language: _told(((own.key, own.was) for own in told), language)},
            "now": {language: _told(((own.key, own.now) for own in told), language)},
        },
    }
    said = {key: now[key] for key in AHEAD if key in now}
    sources = now["sources"] if is_known else _blank(now)
    return values | _state(recorded, now) | said | {"sources": sources}


def _state(recorded: Mapping[str, Value], now: Mapping[str, Value]) -> dict[str, Value]:
    """The state that is right: that of the row, or the recorded one where the row gives none."""
    if recorded.get("kind") != REPORT:
        return {}
    right = now if now["kind"] == REPORT else recorded
    return {key: right[key] for key in OF_STATE if key in right}


def _told_of(found: Sequence[Difference]) -> list[Difference]:
    """What is put right: the document alone only where nothing else is, as another tells of it."""
    words = [each for each in found if each.key != PERIOD and each.key not in OF_DOCUMENT]
    return words or [each for each in found if each.key != PERIOD]


def _is_other(found: Iterable[Difference]) -> bool:
    """Whether the row says something else by another document, and does not only name it anew."""
    keys = {each.key for each in found if each.now or each.key not in OF_DOCUMENT}
    return not keys.isdisjoint(NAMES_DOCUMENT) and not keys <= {*OF_DOCUMENT, PERIOD}


def _blank(now: Mapping[str, Value]) -> Value:
    """A source of which only its publisher is known; `make check` refuses what is empty."""
    sources = now["sources"]
    first = sources[0] if isinstance(sources, list) and sources else {}
    known = first if isinstance(first, dict) else {}
    kept = {key: known[key] for key in ("publisher", "lang") if key in known}
    return [{"title": None} | kept | {"number": None, "date": None}]


def _codes(now: Mapping[str, Value], language: str) -> list[str]:
    """The languages in which the row says something, the plan’s own first."""
    text = now["text"]
    further = text if isinstance(text, dict) else ()
    return [language, *(each for each in further if each != language and len(each) == len("vi"))]


def _date(now: Mapping[str, Value]) -> Value:
    """The day of the document that corrects; of the receipt, where that cannot be."""
    source = now["sources"][0] if isinstance(now["sources"], list) else {}
    stated = source.get("date") if isinstance(source, dict) else None
    date, received = (dt.date.fromisoformat(str(each)) for each in (now["date"], now["received"]))
    if stated and date <= dt.date.fromisoformat(str(stated)) <= received:
        return stated
    return now["received"]


def _told(said: Iterable[tuple[str, str]], language: str) -> str:
    """What stood in each column, or stands there now: a line for each, by its heading."""
    nothing = translated(NOTHING, language)
    return "\n".join(f"{_heading(key, language)}: {words or nothing}" for key, words in said)


def _heading(key: str, language: str) -> str:
    """The heading of a column, the code of a further language behind it."""
    headings = {column.key: column.heading for column in REPORT_COLUMNS}
    stem, _, code = key.partition("_") if key not in headings else (key, "", "")
    heading = translated(headings[stem], language)
    return f"{heading} ({code})" if code else heading
