"""CSV: one table of text, in the encodings and with the separators that Excel and others write."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .document import FilePlace, OfficeDocument
from .grids import MOST_CELLS, MOST_COLUMNS, TOO_MANY_CELLS, CellCount, GridCell, GridRow, table_of
from .old_letters import encoding_of
from .refusing import CannotRead

NOT_UNICODE = Message(
    "csv-not-unicode",
    N_("the file is not in Unicode; it seems to be in {encoding}"),
    N_("the file saved in Excel with Save As, “CSV UTF-8 (Comma delimited)”; or saved as .xlsx"),
)
NOT_TEXT = Message(
    "csv-not-text",
    N_("the file is neither Unicode text nor any other kind of file that can be read"),
    N_("a file in one of these formats: .docx, .xlsx, .csv (UTF-8), .pdf"),
)
BROKEN_QUOTES = Message(
    "csv-broken",
    N_("the file cannot be read as CSV: {reason}"),
    N_("the file saved again by the program that made it"),
)

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SEPARATORS = ";\t,"
# One cell may hold the whole of an official text, not a book.
LONGEST_CELL = 1_000_000
WINDOWS_1258 = "Windows-1258"
# Tone marks of Windows-1258, which stand behind their letter.
TONES = "\u0300\u0301\u0303\u0309\u0323"
FEWEST_TONES = 3


def read_separated(path: Path) -> OfficeDocument:
    """What a CSV file says. Raises CannotRead."""
    text = _decoded(path.read_bytes())
    rows = _rows(text, _separator(text))
    width = max((len(row.cells) for row in rows), default=0)
    place = FilePlace(table=1)
    while rows and not any(cell.text for cell in rows[-1].cells):
        rows.pop()
    table = table_of(rows, range(width), place, CellCount())
    return OfficeDocument(blocks=(table,) if rows else ())


def _decoded(content: bytes) -> str:
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise CannotRead(NOT_TEXT) from error
        raise _other_encoding(content) from error
    if "\x00" in text:
        raise CannotRead(NOT_TEXT)
    return text


def _other_encoding(content: bytes) -> CannotRead:
    """What to say of bytes that are no UTF-8."""
    old = encoding_of(content.decode("latin-1"))
    tones = sum(content.decode("cp1258", "replace").count(tone) for tone in TONES)
    if tones >= FEWEST_TONES and not old.startswith("TCVN3"):
        old = WINDOWS_1258
    return CannotRead(NOT_UNICODE, encoding=old) if old else CannotRead(NOT_TEXT)


def _separator(text: str) -> str:
    """What parts the most cells outside of quotes in the beginning of `text`."""
    outside = "".join(text[:50_000].split('"')[::2])
    return max(SEPARATORS, key=outside.count)


def _rows(text: str, separator: str) -> list[GridRow]:
    csv.field_size_limit(LONGEST_CELL)
    rows: list[GridRow] = []
    cells = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for number, values in enumerate(reader, 1):
            cells += len(values)
            if cells > MOST_CELLS:
                raise CannotRead(TOO_MANY_CELLS, limit=str(MOST_CELLS))
            kept = values[: MOST_COLUMNS + 1]
            lines = ("\n".join(value.splitlines()) for value in kept)
            rows.append(GridRow(number, [GridCell(at, line) for at, line in enumerate(lines)]))
    except csv.Error as error:
        raise CannotRead(BROKEN_QUOTES, reason=str(error)) from error
    return rows
