"""One workbook with all tables, for people who work in a spreadsheet."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from plugins.editions.data_urls import workbook
from plugins.opendata.columns import DataSource, DataTable, Form
from plugins.opendata.explained import COLUMNS, SHEETS, CountedTable, explained
from plugins.opendata.naming import site_name
from plugins.plan.records.types import Plain
from plugins.plan.rows.table import Row
from plugins.plan.rows.write import words_of_cell
from plugins.system.spreadsheets import fitting, plain_workbook

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Writes a value into the cell at a row and a column, and gives how long it is.
Writer: TypeAlias = "Callable[[Worksheet, int, int, Any, Mapping[str, Format]], int]"
# The first sheet; no table is called so.
README = "readme"
# How wide a column may be in characters.
NARROWEST, WIDEST = 8, 60
# The day that a spreadsheet counts from, which is not in its calendar: 1899-12-30.
BEFORE_FIRST = dt.date(1899, 12, 30).toordinal()
FORMATS: Mapping[str, Mapping[str, object]] = {
    "head": {"bold": True, "bottom": 1, "num_format": "@"},
    "text": {"num_format": "@", "valign": "top"},
    "words": {"text_wrap": True, "valign": "top"},
    "day": {"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"},
}


def workbook_paths(source: DataSource) -> tuple[str, ...]:
    """The path of the workbook."""
    return (workbook(site_name(source)),)


class DataWorkbook:
    """The workbook, a sheet at a time: a sheet that explains, then one for each table."""

    def __init__(self, source: DataSource) -> None:
        self._target = io.BytesIO()
        title, day = site_name(source), source.site.as_of
        self._book = plain_workbook(self._target, title, day, row_by_row=True)
        self._formats = {name: self._book.add_format(dict(form)) for name, form in FORMATS.items()}
        self._source, self._readme = source, self._book.add_worksheet(README)
        self._sheets: list[DataSheet] = []

    def sheet(self, table: DataTable) -> DataSheet:
        """The next sheet: it takes the rows of `table`."""
        sheet = DataSheet(self._book.add_worksheet(table.name), table, self._formats)
        self._sheets.append(sheet)
        return sheet

    def file(self) -> dict[str, bytes]:
        """The workbook, by its path, once all sheets have their rows."""
        tables = [sheet.close() for sheet in self._sheets]
        _explain(self._readme, explained(self._source, tables), self._formats)
        self._book.close()
        (path,) = workbook_paths(self._source)
        return {path: self._target.getvalue()}


def _explain(
    sheet: Worksheet, lines: Sequence[Sequence[str]], formats: Mapping[str, Format]
) -> None:
    for column, width in enumerate((34, 34, 12, WIDEST, WIDEST)):
        sheet.set_column(column, column, width)
    for row, line in enumerate(lines):
        form = formats["head" if line in (SHEETS, COLUMNS) else "words"]
        for column, words in enumerate(line):
            # What stands alone in its line may run over the cells beside it.
            sheet.write_string(row, column, words, form if len(line) > 1 else None)


class DataSheet:
    """A table: its head stays in sight and filters, an id is text."""

    def __init__(self, sheet: Worksheet, table: DataTable, formats: Mapping[str, Format]) -> None:
        self._sheet, self._table, self._formats = sheet, table, formats
        self._columns: list[tuple[int, str, Writer]] = [
            (place, column.name, WRITE.get(column.type, _text))
            for place, column in enumerate(table.columns)
        ]
        self._widths = [max(len(column.name) + 2, NARROWEST) for column in table.columns]
        self._line = 0
        sheet.freeze_panes(1, 1)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        for place, name, _write in self._columns:
            sheet.write_string(0, place, name, formats["head"])

    def add(self, rows: Iterable[Row]) -> None:
        """Write the next rows; columns become as wide as they need."""
        for row in rows:
            self._line += 1
            for place, name, write in self._columns:
                value = row[name]
                if value is not None:
                    length = write(self._sheet, self._line, place, value, self._formats)
                    self._widths[place] = max(self._widths[place], length)

    def close(self) -> CountedTable:
        """Set the widths and the filter, once all rows are there; gives how many these are."""
        self._sheet.autofilter(0, 0, max(self._line, 1), len(self._columns) - 1)
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, min(width, WIDEST))
        return CountedTable(self._table, self._line)


def _text(
    sheet: Worksheet, row: int, column: int, value: Plain, formats: Mapping[str, Format]
) -> int:
    """A text into its cell, nothing for none; gives its length."""
    text = words_of_cell(value)
    if text:
        sheet.write_string(row, column, fitting(text), formats["text"])
    return len(text)


def _number(
    sheet: Worksheet,
    row: int,
    column: int,
    value: Any,  # noqa: ANN401
    _formats: Mapping[str, Format],
) -> int:
    sheet.write_number(row, column, value)
    return len(str(value))


def _boolean(
    sheet: Worksheet, row: int, column: int, value: Plain, _formats: Mapping[str, Format]
) -> int:
    sheet.write_boolean(row, column, value)
    return NARROWEST


def _day(
    sheet: Worksheet,
    row: int,
    column: int,
    value: Any,  # noqa: ANN401
    formats: Mapping[str, Format],
) -> int:
    """A day as a date, as text where only a month, a quarter or a year is known."""
    if len(value) != len("2024-02-28"):
        return _text(sheet, row, column, value, formats)
    # A spreadsheet counts days.
    days = dt.date.fromisoformat(value).toordinal() - BEFORE_FIRST
    sheet.write_number(row, column, days, formats["day"])
    return len(value)


WRITE: Mapping[Form, Writer] = {
    "integer": _number,
    "number": _number,
    "boolean": _boolean,
    "day": _day,
    "date": _day,
}
