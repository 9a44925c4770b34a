"""What is typed in a workbook, when it was saved, and whether that is as a marked copy was made.

A copy bears the digest of what was typed in it, and when what it is a copy of was saved: whoever
finds it later need not have that beside it to tell whether somebody has typed in it since.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from plugins.office.documents.archives import MEGABYTE
from plugins.office.workbooks.filled_workbook import FAULTS_SHEET
from plugins.plan.reading.saying import in_both

# Once unpacked; a workbook of reports has some hundred kilobytes. All of it is held in memory.
LARGEST = 24 * MEGABYTE
# When a workbook was saved that does not say so.
LONG_AGO = dt.datetime.min.replace(tzinfo=dt.UTC)
# The property of a file that says of which words it is a copy.
PROPERTY = "MarkedCopyOf"
# What stands in the cells of a workbook, by sheet and cell.
Typed: TypeAlias = Mapping[tuple[str, str], object]


@dataclass(frozen=True, slots=True)
class TypedIn:
    """What is typed in a workbook, and since when; whether it is a copy as it was marked.

    Such a copy says nothing newer than what it was made from.
    """

    typed: Typed
    since: dt.datetime
    is_as_marked: bool = False


def is_too_large(file: Path) -> bool:
    """Whether a workbook would take too much memory. Raises OSError and BadZipFile."""
    with zipfile.ZipFile(file) as archive:
        return sum(part.file_size for part in archive.infolist()) > LARGEST


def opened(file: Path) -> Any:  # noqa: ANN401 - openpyxl’s workbook
    """The workbook, with all that openpyxl keeps: looks and lists, but for those of its extensions.

    It leaves a file open that it cannot read, so it is handed the bytes.
    """
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(file.read_bytes()))


def typed_in(file: Path) -> TypedIn | None:
    """What is typed in a workbook; None where it cannot be read."""
    try:
        return None if is_too_large(file) else typed_of(opened(file))
    except Exception:  # noqa: BLE001 - whoever reads the file says what is wrong with it
        return None


def typed_of(book: Any) -> TypedIn:  # noqa: ANN401 - openpyxl’s workbook
    """What is typed in a workbook that is open."""
    lists = set(in_both(FAULTS_SHEET).values())
    typed = {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book.worksheets
        if sheet.title not in lists
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }
    digest, since = _of_copy(book)
    if digest == _digest(typed):
        return TypedIn(typed, since, is_as_marked=True)
    return TypedIn(typed, _aware(book.properties.modified))


def mark_as_copy(book: Any, of: TypedIn) -> None:  # noqa: ANN401 - as above
    """Let a workbook say that it is a copy in which nothing else is typed."""
    from openpyxl.packaging.custom import StringProperty

    properties = book.custom_doc_props
    if PROPERTY in properties.names:
        del properties[PROPERTY]
    value = f"{_digest(of.typed)} {of.since.isoformat()}"
    properties.append(StringProperty(name=PROPERTY, value=value))


def _of_copy(book: Any) -> tuple[str, dt.datetime]:  # noqa: ANN401 - as above
    """The digest that a copy bears, and since when its words stand; "" of what is no copy."""
    properties = book.custom_doc_props
    words = str(properties[PROPERTY].value) if PROPERTY in properties.names else ""
    digest, _, since = words.partition(" ")
    try:
        return digest, _aware(dt.datetime.fromisoformat(since))
    except ValueError:
        return "", LONG_AGO


def _aware(moment: dt.datetime | None) -> dt.datetime:
    return moment.replace(tzinfo=dt.UTC) if moment else LONG_AGO


def _digest(typed: Typed) -> str:
    """The digest of what is typed, however a spreadsheet saves the same numbers, days and lines."""
    cells = sorted((*place, _plain(value)) for place, value in typed.items())
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, int | float):
        return repr(float(value))
    if isinstance(value, dt.datetime):
        return value.replace(microsecond=0, tzinfo=None).isoformat()
    return str(value).replace("\r\n", "\n")
