"""A workbook of plain values as bytes: locked but for what a person fills in."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from plugins.office.workbooks.cell_rules import cell_rules, list_columns
from plugins.office.workbooks.long_words import HIGHEST, SMALL, USUAL, fits, height_of
from plugins.office.workbooks.report_columns import ColumnForm
from plugins.office.workbooks.report_sheets import ABOUT, LISTS
from plugins.office.workbooks.sheet_values import (
    FilledSheet,
    GuideLine,
    ReportWorkbook,
    SheetColumn,
    SheetRow,
)
from plugins.system.spreadsheets import CUT, fitting, plain_workbook

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FONT = {"font_name": "Times New Roman", "font_size": USUAL}
CELL = {**FONT, "text_wrap": True, "valign": "top", "border": 1, "border_color": "#808080"}
TO_FILL = {**CELL, "locked": False, "bg_color": "#FFF9C4"}
FORMATS: Mapping[str, Mapping[str, object]] = {
    "title": {**FONT, "bold": True, "font_size": 14},
    "under": FONT,
    "head": {**CELL, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#DDE5DC"},
    "head_to_fill": {**CELL, "bold": True, "align": "center", "valign": "vcenter"}
    | {"bg_color": "#FFEB3B"},
    "given": {**CELL, "num_format": "@", "bg_color": "#F5F5F2"},
    "given_small": {**CELL, "num_format": "@", "bg_color": "#F5F5F2", "font_size": SMALL},
    "words": {**TO_FILL, "num_format": "@"},
    "day": {**TO_FILL, "num_format": "dd/mm/yyyy", "align": "left"},
    "year": {**TO_FILL, "num_format": "0", "align": "left"},
    "figure": {**TO_FILL, "num_format": "General", "align": "left"},
    "guide": {**FONT, "text_wrap": True, "valign": "top"},
    "guide_head": {**FONT, "bold": True, "font_size": 13},
    "guide_of": {**FONT, "bold": True, "text_wrap": True, "valign": "top"},
}
OF_FORM = {ColumnForm.DAY: "day", ColumnForm.YEAR: "year", ColumnForm.FIGURE: "figure"}
# What whoever fills a locked sheet in may change besides its yellow cells: how it looks.
ALLOWED = {"format_columns": True, "format_rows": True, "autofilter": True}
A4, MARGIN = 9, 0.3
# Of what stands above a page: with its codes a spreadsheet takes 255 characters.
LONGEST_HEADER = 180
# Rows above the headings, and the column before the first one: the hidden ids.
ABOVE, BEFORE = 3, 1
GUIDE_WIDTHS = (30, 70)
# Room for some lines in every row that is to be filled in, in points.
LOWEST, TITLE_HEIGHT = 80, 20


def workbook_bytes(values: ReportWorkbook) -> bytes:
    """The file of a workbook: the same bytes for the same values."""
    target = io.BytesIO()
    with plain_workbook(target, values.title, values.made) as book:
        formats = {name: book.add_format(dict(form)) for name, form in FORMATS.items()}
        sheets = [book.add_worksheet(sheet.name) for sheet in values.sheets]
        guide = book.add_worksheet(values.guide_name)
        for sheet, own in zip(sheets, values.sheets, strict=True):
            _write_sheet(sheet, own, values, formats)
        _write_guide(guide, values, formats)
        _write_lists(book, values)
        _write_about(book, values)
    return target.getvalue()


def _write_lists(book: Workbook, values: ReportWorkbook) -> None:
    sheet = book.add_worksheet(LISTS)
    sheet.hide()
    for place, words in enumerate(list_columns(values)):
        for row, each in enumerate(words):
            sheet.write_string(row, place, each)


def _write_about(book: Workbook, values: ReportWorkbook) -> None:
    sheet = book.add_worksheet(ABOUT)
    sheet.hide()
    for row, (name, value) in enumerate(asdict(values.about).items()):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, str(value))


def _write_sheet(
    sheet: Worksheet,
    own: FilledSheet,
    values: ReportWorkbook,
    formats: Mapping[str, Format],
) -> None:
    last = len(own.columns) - 1 + BEFORE
    bottom = ABOVE + len(own.rows)
    for line, words in enumerate((own.title, own.under, own.legend)):
        sheet.set_row(line, TITLE_HEIGHT)
        sheet.write_string(line, BEFORE, words, formats["under" if line else "title"])
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.write_string(ABOVE, 0, own.key)
    sheet.set_row(ABOVE, max(height_of(each.heading, each.width) for each in own.columns))
    for place, column in enumerate(own.columns, BEFORE):
        sheet.set_column(place, place, column.width)
        head = "head_to_fill" if column.help else "head"
        sheet.write_string(ABOVE, place, column.heading, formats[head])
    for at, row in enumerate(own.rows, ABOVE + 1):
        sheet.write_string(at, 0, row.id)
        height = max(LOWEST, *(_height(column, row) for column in own.columns))
        sheet.set_row(at, min(height, HIGHEST))
        for place, column in enumerate(own.columns, BEFORE):
            _write_cell(sheet, (at, place), column, row, formats)
    for place, column in enumerate(own.columns, BEFORE):
        _check(sheet, own, column, place, values)
    sheet.freeze_panes(ABOVE + 1, BEFORE + 1)
    sheet.autofilter(ABOVE, BEFORE, max(bottom, ABOVE + 1), last)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.print_area(0, BEFORE, bottom, last)
    sheet.repeat_rows(ABOVE)
    sheet.set_landscape()
    _set_up(sheet, values)


def _height(column: SheetColumn, row: SheetRow) -> float:
    """How high a row must be for what stands in it: not every program finds that out by itself."""
    text = row.cells.get(column.key, "")
    return height_of(text, column.width, USUAL if fits(text, column.width) else SMALL)


def _set_up(sheet: Worksheet, values: ReportWorkbook) -> None:
    """A4, as wide as the page, with what the workbook is and the number of each page; locked."""
    sheet.set_paper(A4)
    sheet.set_margins(MARGIN, MARGIN, 2 * MARGIN, 2 * MARGIN)
    sheet.fit_to_pages(1, 0)
    header = _plain(textwrap.shorten(values.header, LONGEST_HEADER, placeholder=CUT))
    sheet.set_header(f"&L&9{header}")
    sheet.set_footer(f"&C&9{_plain(values.footer).format(page='&P', pages='&N')}")
    sheet.protect("", ALLOWED)


def _plain(words: str) -> str:
    """Words in which nothing is a code of headers: an ampersand begins one."""
    return words.replace("&", "&&")


def _write_cell(
    sheet: Worksheet,
    place: tuple[int, int],
    column: SheetColumn,
    row: SheetRow,
    formats: Mapping[str, Format],
) -> None:
    text = fitting(row.cells.get(column.key, ""))
    if not column.help:
        name = "given" if fits(text, column.width) else "given_small"
        sheet.write_string(*place, text, formats[name])
    elif column.key in row.closed:
        sheet.write_blank(*place, None, formats["given"])
    elif text and column.form is ColumnForm.YEAR:
        sheet.write_number(*place, int(text), formats["year"])
    else:
        sheet.write_blank(*place, None, formats[OF_FORM.get(column.form, "words")])


def _check(
    sheet: Worksheet, own: FilledSheet, column: SheetColumn, place: int, values: ReportWorkbook
) -> None:
    """Let the spreadsheet check what is put into a column."""
    for rule in cell_rules(values, own, column):
        rows = [ABOVE + 1 + at for at in (rule.first, rule.last)]
        # It is refused without a word where a title or message is too long.
        if sheet.data_validation(rows[0], place, rows[1], place, dict(rule.options)):
            raise ValueError(column.key)


def _write_guide(sheet: Worksheet, values: ReportWorkbook, formats: Mapping[str, Format]) -> None:
    for place, width in enumerate(GUIDE_WIDTHS):
        sheet.set_column(place, place, width)
    for row, line in enumerate(values.guide):
        _write_line(sheet, row, line, formats)
    _set_up(sheet, values)


def _write_line(sheet: Worksheet, row: int, line: GuideLine, formats: Mapping[str, Format]) -> None:
    if line.is_heading:
        sheet.set_row(row, TITLE_HEIGHT)
        sheet.write_string(row, 0, line.words, formats["guide_head"])
        return
    cells = zip((line.of, line.words), GUIDE_WIDTHS, ("guide_of", "guide"), strict=True)
    for place, (words, _, form) in enumerate(cells):
        sheet.write_string(row, place, words, formats[form])
    sides = zip((line.of, line.words), GUIDE_WIDTHS, strict=True)
    sheet.set_row(row, max(height_of(words, width) for words, width in sides))
