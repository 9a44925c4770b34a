"""The file that the form saves, read back as what was filled in: measured before it is read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plugins.office.form.form_rows import (
    AS_SAVED,
    headings_of,
    row_read,
    wrong_keys,
    wrong_values,
)
from plugins.office.workbooks.filled_reports import CellFault, FilledReports, FilledRow
from plugins.office.workbooks.filled_workbook import WorkbookRead
from plugins.office.workbooks.report_sheets import (
    BODY_KEY,
    MADE_KEY,
    PERIOD_KEY,
    PLAN_KEY,
    VERSION_KEY,
    AboutWorkbook,
)
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message
from plugins.plan.records.languages import LanguageTable

NO_SUCH_FILE = Message("form-no-such-file", N_("there is no such file"), AS_SAVED)
NOT_OPENED = Message("form-not-opened", N_("the file cannot be opened: {reason}"), AS_SAVED)
TOO_LARGE = Message(
    "form-too-large", N_("the file has more than {limit} kB, which no form fills"), AS_SAVED
)
NOT_UNICODE = Message("form-not-utf8", N_("the file is not text in UTF-8"), AS_SAVED)
OTHER_FILE = Message("form-other-file", N_("the file is not one that the form saved"), AS_SAVED)
TOO_MANY_ROWS = Message(
    "form-rows", N_("the file has {count} rows"), N_("from 1 to {most} rows, each of one task")
)

# All fields of a row as long as they may be, in letters of three bytes, take a third of it.
LARGEST = 1 << 20
MOST_ROWS = 500
ROWS_KEY = "rows"
ABOUT = {VERSION_KEY: int, PLAN_KEY: str, BODY_KEY: str, PERIOD_KEY: str, MADE_KEY: str}
KEYS = (*ABOUT, ROWS_KEY)
ENDING = ".json"


def is_of_form(path: Path) -> bool:
    """Whether the name of a file is that of one which the form saves."""
    return path.suffix.lower() == ENDING


def form_read(path: Path, languages: Sequence[LanguageTable]) -> WorkbookRead:
    """What was filled in in the form of a site in these languages, the plan's own first."""
    content = _content(path)
    if isinstance(content, CellFault):
        return WorkbookRead(None, (content,))
    try:
        value = json.loads(content, object_pairs_hook=_object, parse_constant=_no_number)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict) or value.keys().isdisjoint(KEYS):
        return WorkbookRead(None, (CellFault(message=OTHER_FILE),))
    faults = _faults_of_file(value)
    if faults:
        return WorkbookRead(None, tuple(faults))
    rows, faults = _rows(value[ROWS_KEY], headings_of(languages))
    about = AboutWorkbook(**{key: value[key] for key in ABOUT})
    return WorkbookRead(None if faults else FilledReports(about=about, rows=rows), tuple(faults))


def _content(path: Path) -> str | CellFault:
    """The words of the file; or why they cannot be had."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        return CellFault(message=NO_SUCH_FILE)
    except OSError as error:
        return CellFault(message=NOT_OPENED, values={"reason": error.strerror or str(error)})
    if len(content) > LARGEST:
        return CellFault(message=TOO_LARGE, values={"limit": str(LARGEST >> 10)})
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return CellFault(message=NOT_UNICODE)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The pairs as a dict. Raises ValueError where a key is said twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _no_number(name: str) -> None:
    """Refuse NaN and the like, which are no JSON. Raises ValueError."""
    raise ValueError(name)


def _faults_of_file(value: dict[str, Any]) -> list[CellFault]:
    """What is wrong with the keys of the file, each value but the rows, and their number."""
    found = [
        *wrong_keys(value, KEYS, KEYS),
        *wrong_values(value, {**ABOUT, ROWS_KEY: list}),
    ]
    rows = value.get(ROWS_KEY)
    if isinstance(rows, list) and not 1 <= len(rows) <= MOST_ROWS:
        values = {"count": str(len(rows)), "most": str(MOST_ROWS)}
        found.append(CellFault(message=TOO_MANY_ROWS, values=values))
    return found


def _rows(
    rows: list[object], headings: dict[str, str]
) -> tuple[tuple[FilledRow, ...], list[CellFault]]:
    """The rows that can be read, and what is wrong with any."""
    read = [
        row_read(row, number, headings, is_alone=len(rows) == 1)
        for number, row in enumerate(rows, 1)
    ]
    faults = [fault for _, own in read for fault in own]
    return tuple(row for row, _ in read if row), faults
