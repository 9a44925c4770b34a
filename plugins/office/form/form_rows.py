"""The rows of a file that the form saved, as rows of plain values: every key and value known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from plugins.office.documents.document import FilePlace
from plugins.office.documents.old_letters import encoding_of
from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.filled_reports import CellFault, FilledCell, FilledRow, at
from plugins.office.workbooks.report_columns import REPORT_COLUMNS, ColumnForm
from plugins.office.workbooks.report_sheets import TASK_KEY
from plugins.office.workbooks.sheet_rules import OLD_LETTERS
from plugins.office.workbooks.state_words import STATE_WORDS
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import normalised
from plugins.plan.reading.problems import LANGUAGES, Message, nearest
from plugins.plan.reading.saying import translated
from plugins.plan.records.languages import LanguageTable
from plugins.plan.records.types import ISO_DATE

AS_SAVED = N_("the file as the form saved it; or the form filled in again")
UNKNOWN_KEY = Message("form-unknown-key", N_("a key that no such file has: “{key}”"), AS_SAVED)
KEY_MISSING = Message("form-key-missing", N_("the key “{key}” is missing"), AS_SAVED)
OTHER_VALUE = Message(
    "form-other-value",
    N_("the value of “{key}” is not of the kind that the form writes"),
    AS_SAVED,
)

STATE, MARK = "state", "no_change"
# That nothing has changed, as what reads rows knows it.
MARKED = "true"
DAYS = frozenset(column.key for column in REPORT_COLUMNS if column.form is ColumnForm.DAY)
# How a fault names a row, and a cell where there are several rows.
ROW, CELL = "rows[{number}]", "{task} · {heading}"
# The places of a row come after those of the row before it.
PLACES_OF_ROW = 1000


WHOLE = FilePlace()


def headings_of(languages: Sequence[LanguageTable]) -> dict[str, str]:
    """What each key of a row is called, in the first language of messages."""
    found: dict[str, str] = {}
    for column in REPORT_COLUMNS:
        words = translated(column.heading, LANGUAGES[0])
        if column.of_language:
            found |= {f"{column.key}_{own.code}": f"{words} ({own.name})" for own in languages[1:]}
        elif not column.is_given:
            found[column.key] = words
    return found


def wrong_keys(
    value: Mapping[str, Any],
    known: Sequence[str],
    needed: Iterable[str],
    place: FilePlace = WHOLE,
    heading: str = "",
) -> Iterator[CellFault]:
    """Keys that there are not, and those of the needed ones that are missing."""
    for key in value:
        if key not in known:
            yield CellFault(
                message=UNKNOWN_KEY,
                place=place,
                heading=heading,
                values={"key": quoted(key)},
                nearest=nearest(key, known),
            )
    for key in needed:
        if key not in value:
            values = {"key": key}
            yield CellFault(message=KEY_MISSING, place=place, heading=heading, values=values)


def wrong_values(
    value: Mapping[str, Any],
    kinds: Mapping[str, type],
    place: FilePlace = WHOLE,
    heading: str = "",
) -> Iterator[CellFault]:
    """Values of another kind than those keys have: a number is no word, and nothing is turned."""
    for key, kind in kinds.items():
        if key in value and type(value[key]) is not kind:
            values = {"key": key}
            yield CellFault(message=OTHER_VALUE, place=place, heading=heading, values=values)


def row_read(
    row: object, number: int, headings: Mapping[str, str], *, is_alone: bool
) -> tuple[FilledRow | None, list[CellFault]]:
    """The row with that number, from 1, and what is wrong with it.

    Its cells are by their keys; None where it is none of the form. Where it is not alone in the
    file, its cells are named with its task.
    """
    place, name = FilePlace(paragraph=number * PLACES_OF_ROW), ROW.format(number=number - 1)
    if not isinstance(row, dict):
        return None, [CellFault(message=OTHER_VALUE, place=place, values={"key": name})]
    kinds = {key: bool if key == MARK else str for key in (TASK_KEY, *headings)}
    faults = [
        *wrong_keys(row, tuple(kinds), [TASK_KEY], place, name),
        *wrong_values(row, kinds, place, name),
    ]
    if faults:
        return None, faults
    task = row[TASK_KEY]
    cells = {
        key: FilledCell(
            text=_words(key, row[key]),
            place=FilePlace(paragraph=number * PLACES_OF_ROW + column),
            heading=heading if is_alone else CELL.format(task=task, heading=heading),
        )
        for column, (key, heading) in enumerate(headings.items(), 1)
        if key in row
    }
    return FilledRow(task=task, cells=cells), list(_old_letters(cells.values()))


def _words(key: str, value: str | bool) -> str:
    """A value as the words that stand for it in a workbook: a day is not in ISO 8601 there."""
    if isinstance(value, bool):
        return MARKED if value else ""
    words = {state.value: words for state, words in STATE_WORDS.items()}
    if key == STATE and value in words:
        return translated(words[value], LANGUAGES[0])
    if key in DAYS and ISO_DATE.fullmatch(value):
        return "/".join(reversed(value.split("-")))
    return normalised(value.strip())[0]


def _old_letters(cells: Iterable[FilledCell]) -> Iterator[CellFault]:
    for cell in cells:
        if encoding := encoding_of(cell.text):
            yield at(cell, OLD_LETTERS, words=quoted(cell.text), encoding=encoding)
