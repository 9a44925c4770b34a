"""Rows as files: CSV for spreadsheets, JSON for programs; the same columns in both."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence

from plugins.plan.records.types import Plain
from plugins.plan.rows.table import Column, Row

BOM = "\ufeff"
SEPARATOR = "|"
BULLET = re.compile(r"(?m)^-(?=\s)")
# A spreadsheet takes a cell that begins so for a formula.
RISKY = ("=", "+", "-", "@", "\t", "\r")


def cells(columns: Sequence[Column], row: Row) -> list[str]:
    """The cells of a row in a file for spreadsheets, lists joined by “|”.

    No text begins with a character that a spreadsheet would take for a formula: bullets are
    written “• ”, before anything else of the kind stands an apostrophe.
    """
    return [cell(row.get(column.name)) for column in columns]


class CsvWriter:
    """A CSV file that is written a line of cells at a time, in UTF-8 with a byte order mark."""

    def __init__(self) -> None:
        self._bytes = io.BytesIO()
        self._text = io.TextIOWrapper(self._bytes, "utf-8", newline="", write_through=True)
        self._text.write(BOM)
        self._lines = csv.writer(self._text, lineterminator="\r\n")

    def add(self, line: Sequence[str]) -> None:
        """Write the next line."""
        self._lines.writerow(line)

    def content(self) -> bytes:
        """The file with all that was added."""
        self._text.flush()
        return self._bytes.getvalue()


def csv_file(lines: Iterable[Sequence[str]]) -> bytes:
    """The CSV file of these lines of cells, in UTF-8 with a byte order mark."""
    writer = CsvWriter()
    for line in lines:
        writer.add(line)
    return writer.content()


def json_file(value: object) -> bytes:
    """The file that holds `value` as JSON for people and programs."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def cell(value: Plain) -> str:
    """A value in a cell of a file for spreadsheets, as `cells` says; numbers stay what they are."""
    if isinstance(value, str):
        return _harmless(words_of_cell(value))
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    return _harmless(words_of_cell(value))


def words_of_cell(value: Plain) -> str:
    """A value as text, lists joined by “|”, bullets as “•”; not yet harmless to a spreadsheet."""
    if isinstance(value, str):
        return BULLET.sub("•", value) if "-" in value else value
    if isinstance(value, list):
        return SEPARATOR.join(words_of_cell(entry) for entry in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return "" if value is None else json.dumps(value)


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(RISKY) else text
