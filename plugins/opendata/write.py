"""Tables and records as files: CSV for spreadsheets, JSON for programs, the same columns."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plugins.editions.data_urls import CSV, JSON
from plugins.opendata.columns import DataColumn
from plugins.plan.rows.table import Row
from plugins.plan.rows.write import CsvWriter, cell

ENCODER = json.JSONEncoder(ensure_ascii=False)


class WrittenRow(NamedTuple):
    """A row as it stands in the files: its cells, and the line of the JSON file."""

    cells: list[str]
    line: str

    def with_more(self, more: WrittenRow) -> WrittenRow:
        """The same row with the columns of `more` at its end."""
        return WrittenRow([*self.cells, *more.cells], f"{self.line[:-1]}, {more.line[1:]}")


def written(row: Row) -> WrittenRow:
    """A row as it stands in the files, lists joined by “|” in its cells."""
    return WrittenRow([*map(cell, row.values())], ENCODER.encode(row))


class FormsWriter:
    """The files of one table in each form; in JSON an array, a row a line."""

    def __init__(self, columns: Sequence[DataColumn]) -> None:
        self._csv = CsvWriter()
        self._csv.add([column.name for column in columns])
        self._json = io.BytesIO()
        self._between = b"[\n"

    def add(self, rows: Iterable[Row]) -> None:
        """Write the next rows."""
        self.add_written(map(written, rows))

    def add_written(self, rows: Iterable[WrittenRow]) -> None:
        """The same with rows that are written already."""
        for row in rows:
            self._csv.add(row.cells)
            self._json.write(self._between + row.line.encode())
            self._between = b",\n"

    def files(self) -> dict[str, bytes]:
        """Each form with all that was added."""
        if not self._json.tell():
            self._json.write(self._between)
        return {CSV: self._csv.content(), JSON: self._json.getvalue() + b"\n]\n"}


def forms(columns: Sequence[DataColumn], rows: Iterable[WrittenRow]) -> dict[str, bytes]:
    """The file of rows with these columns in each form."""
    writer = FormsWriter(columns)
    writer.add_written(rows)
    return writer.files()


def rows_in(content: bytes) -> int:
    """How many rows the JSON file of a table holds."""
    return content.count(b"\n{")
