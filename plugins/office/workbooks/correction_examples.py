"""How an official correction of a recorded report would be written: an example that can be taken.

It states what a row of a workbook says otherwise; whoever writes it puts in the document by which
the agency corrects itself.
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

TITLE = N_("Correction of the report as of {day}")
NOTHING = N_("nothing was stated")
# What both of them say, where the report and the row give a state.
OF_STATE = ("delivery", "reason")
AHEAD = ("obstacles", "next_steps")
OF_DOCUMENT = ("document_number", "document_date", "document_address")


def correction_example(
    statement: StatedReport,
    recorded: Mapping[str, Value],
    found: Sequence[Difference],
    language: str,
) -> dict[str, Value]:
    """All values of the correction but its id.

    recorded: what the report says. found: in which columns the row differs. language: the code of
    the plan’s own.
    """
    now = statement.values
    are_reports = recorded.get("kind") == now["kind"] == UpdateKind.REPORT.value
    kept = (*(OF_STATE if are_reports else ()), *AHEAD)
    day, told = shown_day(statement.date), _told_of(found)
    values: dict[str, Value] = {
        "kind": UpdateKind.CORRECTION.value,
        "corrects": recorded.get("id"),
        "tasks": now["tasks"],
        "agency": now["agency"],
        "date": _date(now, found),
        "received": now["received"],
        "title": generic(TITLE, _codes(now, language), day=day),
        "text": now["text"],
        "correction": {
            "was": {language: _told(((own.key, own.was) for own in told), language)},
            "now": {language: _told(((own.key, own.now) for own in told), language)},
        },
    }
    return values | {key: now[key] for key in kept if key in now} | {"sources": now["sources"]}


def _told_of(found: Sequence[Difference]) -> list[Difference]:
    """What is put right: the document alone only where nothing else is, as another tells of it."""
    words = [each for each in found if each.key != PERIOD and each.key not in OF_DOCUMENT]
    return words or [each for each in found if each.key != PERIOD]


def _codes(now: Mapping[str, Value], language: str) -> list[str]:
    """The languages in which the row says something, the plan’s own first."""
    text = now["text"]
    further = text if isinstance(text, dict) else ()
    return [language, *(each for each in further if each != language and len(each) == len("vi"))]


def _date(now: Mapping[str, Value], found: Iterable[Difference]) -> Value:
    """The day of the document, where it is another than that of the report; else of the receipt."""
    source = now["sources"][0] if isinstance(now["sources"], list) else {}
    stated = source.get("date") if isinstance(source, dict) else None
    is_new = any(each.key in OF_DOCUMENT for each in found)
    date, received = (dt.date.fromisoformat(str(each)) for each in (now["date"], now["received"]))
    if is_new and stated and date <= dt.date.fromisoformat(str(stated)) <= received:
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
