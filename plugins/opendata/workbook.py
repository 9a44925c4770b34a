"""One workbook with all tables, for people who work in a spreadsheet."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from plugins.editions.data_urls import workbook
from plugins.opendata.columns import DataSource, DataTable, Form
from plugins.opendata.explained import COLUMNS, SHEETS, explained
from plugins.opendata.naming import site_name
from plugins.opendata.tables.every import FilledTable
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


def workbook_files(source: DataSource, filled: Sequence[FilledTable]) -> dict[str, bytes]:
    """The workbook, by its path: a sheet that explains, then a sheet for each of `filled`."""
    target = io.BytesIO()
    with plain_workbook(target, site_name(source), source.site.as_of) as book:
        formats = {name: book.add_format(dict(form)) for name, form in FORMATS.items()}
        _explain(book.add_worksheet(README), explained(source, filled), formats)
        for table, rows in filled:
            _fill(book.add_worksheet(table.name), table, rows, formats)
    (path,) = workbook_paths(source)
    return {path: target.getvalue()}


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


def _fill(
    sheet: Worksheet, table: DataTable, rows: Sequence[Row], formats: Mapping[str, Format]
) -> None:
    """A table: its head stays in sight and filters, an id is text."""
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(table.columns) - 1)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, formats["head"])
        write: Writer = WRITE.get(column.type, _text)
        longest = 0
        for line, row in enumerate(rows, 1):
            value = row[column.name]
            if value is not None:
                longest = max(longest, write(sheet, line, place, value, formats))
        width = max(longest, len(column.name) + 2, NARROWEST)
        sheet.set_column(place, place, min(width, WIDEST))


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
