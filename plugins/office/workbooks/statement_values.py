"""The values of an update as an agency states it: words in its languages, evidence, reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from urllib.parse import urlsplit

from plugins.office.workbooks.filled_reports import FilledRow
from plugins.office.workbooks.row_rules import RowStated
from plugins.office.workbooks.statement_titles import title_of
from plugins.plan.facts.speakers import name_on
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import LANGUAGES
from plugins.plan.reading.saying import translated
from plugins.plan.records.agencies import Agency
from plugins.plan.records.types import digest
from plugins.plan.records.updates import DeliveryState, UpdateKind

UNCHANGED_TITLE = N_("Nothing has changed")
UNCHANGED = N_("The agency confirms that nothing has changed.")
DAY_OF_REPORT = N_("The day up to which the report tells how things stand.")
DOCUMENT_TITLE = N_("Document no. {number}")
PAGE_TITLE = N_("Page at {host}")
# Of these the day of the event itself is not told.
ENDED = (DeliveryState.PARTLY_DONE, DeliveryState.DONE, DeliveryState.CARRIED_OUT)


def statement_of(
    row: FilledRow, own: RowStated, agency: Agency, languages: Sequence[str]
) -> dict[str, Value]:
    """All values but its id, its period and the day of receipt, in the order of the files.

    languages: their codes, the plan's own first, in which the agency writes.
    """
    kind = UpdateKind.NO_CHANGE if own.no_change else UpdateKind.REPORT
    values: dict[str, Value] = {
        "kind": kind.value,
        "tasks": [{"task": row.task}],
        "agency": agency.id,
        "date": _iso(own.date),
    }
    if own.state in ENDED:
        values["date_note"] = generic(DAY_OF_REPORT, languages)
    if own.state:
        values["delivery"] = own.state.value
    if own.state is DeliveryState.PAUSED:
        values["reason"] = {languages[0]: row.text("obstacles")}
    values |= _words(row, languages)
    for key in ("obstacles", "next_steps"):
        if row.text(key):
            values[key] = {languages[0]: row.text(key)}
    values["sources"] = [source_of(row, own.document_date, agency, languages[0], own.date)]
    return values


def _words(row: FilledRow, languages: Sequence[str]) -> dict[str, Value]:
    """Title and text: what was done, else that nothing has changed."""
    first, *further = languages
    done = row.text("done")
    if not done:
        return {
            "title": generic(UNCHANGED_TITLE, languages),
            "text": generic(UNCHANGED, languages),
        }
    title: dict[str, Value] = {first: title_of(done)}
    text: dict[str, Value] = {first: done}
    for code in further:
        if words := row.text(f"done_{code}"):
            title |= _translation(code, title_of(words), title_of(done))
            text |= _translation(code, words, done)
    return {"title": title, "text": text}


def generic(sentence: str, languages: Sequence[str], **values: str) -> Value:
    """A sentence of this site with its values, in those of its languages that it is known in."""
    first, *further = languages
    original = translated(sentence, first, **values)
    made: dict[str, Value] = {first: original}
    for code in further:
        if code in LANGUAGES:
            made |= _translation(code, translated(sentence, code, **values), original)
    return made


def _translation(code: str, words: str, original: str) -> dict[str, Value]:
    return {code: words, f"{code}_of": digest(original)}


def source_of(
    row: FilledRow,
    document_date: dt.date | None,
    agency: Agency,
    language: str,
    said_on: dt.date | None = None,
) -> dict[str, Value]:
    """What proves a row: the report or document of the agency, by number or address.

    said_on: the day of the row, which tells under which name the agency published it where the
    document bears no day.
    """
    number, address = _line(row.text("document_number")), row.text("document_address")
    title = (
        translated(DOCUMENT_TITLE, language, number=number)
        if number
        else translated(PAGE_TITLE, language, host=_host(address))
    )
    day = document_date or said_on
    name = name_on(agency, day) if day else agency.name
    publisher: dict[str, Value] = {code: name.get(code) for code in name.languages}
    source: dict[str, Value] = {"title": title, "publisher": publisher, "lang": language}
    if address:
        source["url"] = address
    if number:
        source["number"] = number
    if document_date:
        source["date"] = _iso(document_date)
    return source


def _host(address: str) -> str:
    """The host of an address; of what is none, as faulty rows may have it, all of it."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def _line(words: str) -> str:
    return " ".join(words.split())


def _iso(day: dt.date | None) -> Value:
    return day.isoformat() if day else None
