"""Tables and records as files: CSV for spreadsheets, JSON for programs, the same columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plugins.editions.data_urls import CSV, JSON
from plugins.opendata.columns import DataColumn
from plugins.plan.rows.table import Row
from plugins.plan.rows.write import cell, csv_file

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


def forms(columns: Sequence[DataColumn], rows: Iterable[WrittenRow]) -> dict[str, bytes]:
    """The file of rows with these columns in each form; in JSON an array, a row a line."""
    every = tuple(rows)
    lines = ",\n".join(row.line for row in every)
    return {
        CSV: csv_file([[column.name for column in columns], *(row.cells for row in every)]),
        JSON: f"[\n{lines}\n]\n".encode(),
    }


def rows_in(content: bytes) -> int:
    """How many rows the JSON file of a table holds."""
    return content.count(b"\n{")
