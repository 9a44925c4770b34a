"""The file of a workbook, opened as a spreadsheet opens it."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_bodies import asked_bodies
from plugins.office.workbooks.asking import Asking, asking
from plugins.office.workbooks.report_columns import ColumnForm
from plugins.office.workbooks.report_workbook import report_workbook
from plugins.office.workbooks.sheet_values import FilledSheet, ReportWorkbook
from plugins.office.workbooks.writing import workbook_bytes

HEADINGS = 4
TYPES = {
    ColumnForm.STATE: "list",
    ColumnForm.MARK: "list",
    ColumnForm.DAY: "date",
    ColumnForm.YEAR: "whole",
    ColumnForm.FIGURE: "decimal",
}


@pytest.fixture(scope="module")
def values(measured: tuple[Edition, ...]) -> ReportWorkbook:
    """The workbook of a body with tasks of both sorts and an indicator."""
    found = asking(measured[0].site, "2026-Q3")
    assert isinstance(found, Asking)
    (body,) = (b for b in asked_bodies(measured[0]).bodies if b.agency.id == "so-xay-dung")
    return report_workbook(measured, body, found)


@pytest.fixture(scope="module")
def book(values: ReportWorkbook) -> Workbook:
    """The same as openpyxl reads its bytes."""
    return opened(values)


def opened(values: ReportWorkbook) -> Workbook:
    """The file of these values."""
    return load_workbook(io.BytesIO(workbook_bytes(values)))


def validations(sheet: Worksheet) -> dict[str, DataValidation]:
    """The validation of each cell that has one, by its name."""
    found: dict[str, DataValidation] = {}
    for each in sheet.data_validations.dataValidation:
        for cells in each.sqref.ranges:
            for row, column in cells.cells:
                found[sheet.cell(row, column).coordinate] = each
    return found


def around(sheet: Worksheet) -> tuple[str, str]:
    """What stands above and below each printed page."""
    head, foot = sheet.oddHeader, sheet.oddFooter
    assert head is not None
    assert foot is not None
    assert head.left is not None
    assert foot.center is not None
    return str(head.left.text), str(foot.center.text)


def choices(book: Workbook, rule: DataValidation) -> tuple[str, ...]:
    """What a list offers, from the hidden sheet that it refers to."""
    sheet, cells = str(rule.formula1).split("!")
    return tuple(str(row[0].value) for row in book[sheet][cells.replace("$", "")])


def sheets(book: Workbook, values: ReportWorkbook) -> list[tuple[Worksheet, FilledSheet]]:
    """The sheets of rows, each with what it was made from."""
    return [(book[own.name], own) for own in values.sheets]


def test_every_cell_to_fill_in_is_open_yellow_and_checked(
    book: Workbook, values: ReportWorkbook
) -> None:
    """All others are locked; each open one says what belongs there, and refuses what does not.

    In a row in which a cell is closed it is grey and empty.
    """
    for sheet, own in sheets(book, values):
        rules = validations(sheet)
        opened_cells = set()
        for row, each in enumerate(own.rows, HEADINGS + 1):
            for place, column in enumerate(own.columns, 2):
                cell = sheet.cell(row, place)
                is_open = column.help is not None and column.key not in each.closed
                assert cell.protection.locked == (not is_open)
                if column.key in each.closed:
                    assert cell.value is None
                    assert cell.fill.fgColor.rgb == "FFF5F5F2"
                elif column.help:
                    opened_cells.add(cell.coordinate)
                    assert cell.fill.fgColor.rgb == "FFFFF9C4"
                    rule = rules[cell.coordinate]
                    assert rule.type == TYPES.get(column.form)
                    assert rule.promptTitle == column.help.title
                    assert (rule.prompt, rule.error or "") == (
                        column.help.message,
                        column.help.error,
                    )
        assert {*rules} == opened_cells
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        assert not sheet.protection.formatRows
        assert not sheet.protection.formatColumns
        assert not sheet.protection.autoFilter


def test_lists_offer_the_states_of_each_row(book: Workbook, values: ReportWorkbook) -> None:
    """They refer to a hidden sheet, as those in a cell must not be long."""
    sheet, own = sheets(book, values)[0]
    rules = validations(sheet)
    keys = [column.key for column in own.columns]
    for row, each in enumerate(own.rows, HEADINGS + 1):
        state = sheet.cell(row, keys.index("state") + 2).coordinate
        mark = sheet.cell(row, keys.index("no_change") + 2).coordinate
        assert choices(book, rules[state]) == values.lists[each.choices]
        if each.closed:
            assert mark not in rules
        else:
            assert choices(book, rules[mark]) == values.marks
    assert book["lists"].sheet_state == "hidden"


def test_rows_of_a_sheet_differ_in_what_is_closed(values: ReportWorkbook) -> None:
    """Whoever reported on one task alone can confirm that one alone: the rules leave out others."""
    first = values.sheets[0]
    rows = tuple(
        replace(row, closed=frozenset({"no_change"} if at % 2 else ()))
        for at, row in enumerate(first.rows * 2)
    )
    book = opened(replace(values, sheets=(replace(first, rows=rows),)))
    sheet = book[first.name]
    place = [column.key for column in first.columns].index("no_change") + 2
    names = [sheet.cell(HEADINGS + 1 + at, place).coordinate for at in range(len(rows))]
    assert [name in validations(sheet) for name in names] == [not row.closed for row in rows]


def test_days_have_a_form_and_an_earliest(book: Workbook, values: ReportWorkbook) -> None:
    """dd/mm/yyyy, and no day before the document for how a task stands."""
    sheet, own = sheets(book, values)[0]
    place = [column.key for column in own.columns].index("date") + 2
    cell = sheet.cell(HEADINGS + 1, place)
    assert cell.number_format == "dd/mm/yyyy"
    rule = validations(sheet)[cell.coordinate]
    first = (values.first_day - dt.date(1899, 12, 30)).days
    assert (rule.operator, rule.formula1) == ("greaterThanOrEqual", str(first))


def test_ids_are_hidden_beside_their_rows(book: Workbook, values: ReportWorkbook) -> None:
    """In the first column, below its key; what the workbook is stands in a hidden sheet."""
    for sheet, own in sheets(book, values):
        assert sheet.column_dimensions["A"].hidden
        ids = [str(cell.value) for (cell,) in sheet["A4:A99"] if cell.value]
        assert ids == [own.key, *(row.id for row in own.rows)]
        headings = [cell.value for cell in sheet[HEADINGS]][1:]
        assert headings == [column.heading for column in own.columns]
    about = {row[0].value: row[1].value for row in book["about"]["A1:B5"]}
    made = {"body": "so-xay-dung", "period": "2026-Q3", "made": "2026-11-22"}
    assert about == {"version": "1", "plan": "01/KH-MAU"} | made
    assert book["about"].sheet_state == "hidden"


def test_text_stays_text(values: ReportWorkbook) -> None:
    """A number of a task is no number, and nothing that stands in data becomes a formula."""
    first, *others = values.sheets
    hostile = {"number": "1.10", "text": "=HYPERLINK(1)", "deadline": "+1", "last_state": "@x"}
    row = replace(first.rows[0], cells=hostile)
    made = opened(replace(values, sheets=(replace(first, rows=(row,)), *others)))
    found = made[first.name][HEADINGS + 1][1:5]
    assert [(cell.value, cell.data_type) for cell in found] == [
        (words, "s") for words in hostile.values()
    ]


def test_it_prints_on_a4(book: Workbook, values: ReportWorkbook) -> None:
    """Across, as wide as the page, headings on each one, with whose it is and its number."""
    for sheet, own in sheets(book, values):
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        properties = sheet.sheet_properties.pageSetUpPr
        assert properties is not None
        assert properties.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == f"${HEADINGS}:${HEADINGS}"
        assert around(sheet) == (values.header, "Trang &P/&N")
        assert sheet.freeze_panes == "C5"
        assert str(sheet.auto_filter.ref).endswith(str(HEADINGS + len(own.rows)))


def test_the_same_day_gives_the_same_bytes(values: ReportWorkbook) -> None:
    """No clock, no order of chance."""
    assert workbook_bytes(values) == workbook_bytes(values)


def test_a_long_name_still_heads_each_page(values: ReportWorkbook) -> None:
    """A spreadsheet takes 255 characters above a page, and an ampersand is no code there."""
    made = opened(replace(values, header="Sở A & B " * 60))
    header, _ = around(made[values.sheets[0].name])
    assert header.startswith("Sở A && B ")
    assert header.endswith("…")


def test_what_a_spreadsheet_would_drop_stops_the_work(values: ReportWorkbook) -> None:
    """A message that is too long would take the whole check of the cell with it."""
    first, *others = values.sheets
    columns = tuple(
        replace(column, help=replace(column.help, message="x" * 256)) if column.help else column
        for column in first.columns
    )
    with pytest.raises(ValueError, match="state"), pytest.warns(UserWarning, match="255"):
        workbook_bytes(replace(values, sheets=(replace(first, columns=columns), *others)))
