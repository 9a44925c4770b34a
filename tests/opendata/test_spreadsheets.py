"""What a person sees who opens the files in a spreadsheet: LibreOffice opens them, cell by cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from plugins.editions.urls import output_file
from plugins.opendata.columns import DataTable
from plugins.opendata.workbook import README, workbook_paths
from plugins.plan.rows.write import words_of_cell
from plugins.system.spreadsheets import CUT, LONGEST_TEXT
from tests.samples import spreadsheet
from tests.samples.opendata import OpenData, text_of
from tests.samples.spreadsheet import AS_IT_LIKES, AS_TEXT, Cell

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        spreadsheet.program() is None,
        reason="LibreOffice is not installed: apt-get install libreoffice-calc",
    ),
]
NUMBERS = ("integer", "number")
A_DAY = len("2024-02-28")
# LibreOffice keeps what is true or false in a workbook as the functions that say so.
BOOLEANS = {True: Cell("float", "1", "of:=TRUE()"), False: Cell("float", "0", "of:=FALSE()")}


@pytest.fixture(params=["this", "measured", "declared"])
def data(request: pytest.FixtureRequest) -> OpenData:
    """The plan of data/; and some with a task 1.10, indicators, columns of their own."""
    found: OpenData = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def folder(data: OpenData, tmp_path: Path) -> Path:
    """Where all files of the open data lie."""
    return data.put_into(tmp_path / "site").parent


def csv_files(folder: Path) -> list[Path]:
    """The tables and the longest of the lists."""
    lists = sorted(folder.glob("*/*/*.csv"), key=lambda file: -file.stat().st_size)
    copied = [file.with_name(f"{file.parent.name}-{file.name}") for file in lists[:3]]
    for file, copy in zip(lists, copied, strict=False):
        copy.write_bytes(file.read_bytes())
    return [*folder.glob("*.csv"), *copied]


def written(file: Path) -> list[list[str]]:
    """The cells of a CSV file."""
    return [*csv.reader(io.StringIO(text_of(file.read_bytes()), newline=""))]


def test_csv_opened_as_text_is_what_was_written(folder: Path, tmp_path: Path) -> None:
    """Every cell of every CSV file is shown as it was written, an id 1.10 as text, no formula."""
    files = csv_files(folder)
    read = spreadsheet.opened(files, tmp_path, AS_TEXT)
    for file in files:
        (lines,) = read[file.name].values()
        for line, cells in zip_longest(written(file), lines, fillvalue=()):
            assert [cell.value for cell in padded(cells, len(line))] == [*line], file.name
            assert {cell.type for cell in cells} <= {"string", ""}
            assert not any(cell.formula for cell in cells)


def test_csv_opened_at_once_has_its_words(folder: Path, tmp_path: Path) -> None:
    """Whoever leaves the forms to the program gets every word, and no formula."""
    files = csv_files(folder)
    read = spreadsheet.opened(files, tmp_path, AS_IT_LIKES)
    for file in files:
        (lines,) = read[file.name].values()
        for line, cells in zip_longest(written(file), lines, fillvalue=()):
            for was, cell in zip(line, padded(cells, len(line)), strict=True):
                assert not cell.formula
                assert cell.value == was or cell.type != "string", file.name


def test_the_workbook_is_what_the_tables_say(data: OpenData, folder: Path, tmp_path: Path) -> None:
    """Every cell has its value and its type: ids are text, numbers numbers, known days dates."""
    (path,) = workbook_paths(data.source)
    file = folder.parent / output_file(path)
    sheets = spreadsheet.opened([file], tmp_path)[file.name]
    assert [*sheets] == [README, *data.tables]
    for table in data.tables.values():
        rows = data.rows(table.name)
        expected = [[Cell("string", column.name) for column in table.columns], *cells(table, rows)]
        found = [padded(line, len(table.columns)) for line in sheets[table.name]]
        assert len(found) == len(expected), table.name
        assert [*different(found, expected)] == [], table.name


def different(
    found: Sequence[Sequence[Cell]], expected: Sequence[Sequence[Cell]]
) -> Iterator[tuple[Cell, Cell]]:
    """The cells that are not what they should be, each with what it should be."""
    for line, wanted in zip(found, expected, strict=True):
        yield from (pair for pair in zip(line, wanted, strict=True) if pair[0] != pair[1])


def cells(table: DataTable, rows: Sequence[dict[str, Any]]) -> Iterator[list[Cell]]:
    """The rows of a table as LibreOffice should show them."""
    for row in rows:
        yield [shown(row[column.name], column.type) for column in table.columns]


def shown(value: Any, form: str) -> Cell:  # noqa: ANN401 - what JSON holds
    """A value of JSON as a cell."""
    if isinstance(value, bool):
        return BOOLEANS[value]
    if form in NUMBERS and value is not None:
        return Cell("float", str(value))
    if form in ("day", "date") and len(value or "") == A_DAY:
        return Cell("date", value)
    words = words_of_cell(value)
    if len(words) > LONGEST_TEXT:
        words = words[: LONGEST_TEXT - 1] + CUT
    return Cell("string", words) if words else Cell()


def padded(line: Sequence[Cell], width: int) -> list[Cell]:
    """The cells of a line, with empty ones up to `width`."""
    return [*line, *[Cell()] * (width - len(line))]
