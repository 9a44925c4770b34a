"""Workbooks: what Excel shows is what is read, and what it does not show is said."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from plugins.office.documents.document import FilePlace
from plugins.office.documents.number_formats import shown
from plugins.office.documents.opening import open_document
from tests.samples.office_parts import workbook


def test_a_sheet_as_offices_have_it(tmp_path: Path) -> None:
    """Numbers and days are as shown, merged cells one cell, gaps short, hidden parts marked."""
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as made:
        sheet = made.add_worksheet("Phụ lục")
        sheet.merge_range("A1:C1", "PHỤ LỤC")
        sheet.write(2, 0, 1.1, made.add_format({"num_format": "0.00"}))
        sheet.write(2, 1, dt.date(2025, 6, 30), made.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write(2, 2, "1.10")
        sheet.merge_range("B4:B5", "dọc")
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(2, 2, None, None, {"hidden": True})
        sheet.write(5000, 5, "xa")
        hidden = made.add_worksheet("Nháp")
        hidden.write(0, 0, "nháp")
        hidden.hide()
    found = open_document(tmp_path / "a.xlsx")
    first, second = found.tables
    assert first.place == FilePlace(sheet="Phụ lục")
    title, number, day = first.rows[0].cells[2], first.rows[2].cells[0], first.rows[2].cells[1]
    assert (title.text, title.columns, title.place.column) == ("PHỤ LỤC", 3, 1)
    assert (number.text, first.rows[2].cells[2].text) == ("1.10", "1.10")
    assert (day.text, day.day) == ("30/06/2025", dt.date(2025, 6, 30))
    assert first.rows[3].cells[1] is first.rows[4].cells[1]
    assert [line.place.row for line in first.rows] == [1, 2, 3, 4, 5, 6, 7, 8, 5001]
    assert [line.place.row for line in first.rows if line.hidden] == [3]
    assert set(first.hidden_columns) == {2}
    assert first.rows[8].cells[3].place.column == 6
    assert (second.hidden, second.place.sheet) == (True, "Nháp")
    assert {remark.message.code for remark in found.remarks} == {
        *("numbers-with-decimals", "hidden-rows", "hidden-columns", "hidden-sheets"),
    }


def test_formulas_errors_and_comments(tmp_path: Path) -> None:
    """Formulas keep what they showed; errors, comments and marks in numbers do not go unsaid."""
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as made:
        sheet = made.add_worksheet("A")
        sheet.write(0, 0, "x\ny")
        sheet.write_formula(0, 1, "=1+1", None, 2)
        sheet.write_formula(0, 2, "=A9", None, "#REF!")
        sheet.write(0, 3, 1234567, made.add_format({"num_format": "#,##0"}))
        sheet.write_comment("A1", "xem lại")
    found = open_document(tmp_path / "a.xlsx")
    cells = found.tables[0].rows[0].cells
    assert [each.text for each in cells] == ["x\ny", "2", "#REF!", "1.234.567"]
    assert {remark.message.code: remark.values["words"] for remark in found.remarks} == {
        "formulas": "=1+1",
        "error-in-sheet": "#REF!",
        "grouped-numbers": "1.234.567",
        "comments": "xem lại",
    }


def test_a_workbook_that_no_program_has_computed(tmp_path: Path) -> None:
    """A formula without a value leaves its cell empty, which is said; rich text is text."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet["A1"] = "=1+1"
    sheet["A2"] = "TT"
    sheet["B1"] = CellRichText("một ", TextBlock(InlineFont(b=True), "hai"))
    made.save(tmp_path / "a.xlsx")
    found = open_document(tmp_path / "a.xlsx")
    assert [each.text for each in found.tables[0].rows[0].cells] == ["", "một hai"]
    assert [remark.message.code for remark in found.remarks] == ["formula-without-value"]
    assert found.remarks[0].place == FilePlace(sheet="Sheet", row=1, column=1)


def test_a_cell_that_is_merged_over_a_whole_row(tmp_path: Path) -> None:
    """A merged range reaches no further than the sheet has words."""
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>I</t></is></c></row>'
        '<row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>2</v></c></row>'
    )
    after = '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>'
    found = open_document(workbook(tmp_path / "a.xlsx", rows, after)).tables[0]
    assert [each.text for each in found.rows[0].cells] == ["I", "I", "I"]
    assert found.rows[0].cells[0].columns == 3


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        ("1.1", "General", "1.1"),
        ("0.30000000000000004", "General", "0.3"),
        ("1E-3", "General", "0.001"),
        ("123456789012", "General", "123456789012"),
        ("1.1", "0.00", "1.10"),
        ("2", "0.##", "2"),
        ("7", "00", "07"),
        ("0.125", "0.0%", "12.5%"),
        ("5", '0 "năm"', "5 năm"),
        ("1234567", "#,##0", "1.234.567"),
        ("1234567.5", "#,##0.00", "1.234.567,50"),
        ("1234567", "#,##0,", "1.235"),
        ("-5", "#,##0;(#,##0)", "(5)"),
        ("-5", "0", "-5"),
        ("-5", "General", "-5"),
        ("-5", "General;-General", "-5"),
        ("-5", "0;(General)", "(5)"),
        ("0", '0;-0;"-"', "-"),
        ("45838", "dd/mm/yyyy", "30/06/2025"),
        ("45838", "mm/yyyy", "06/2025"),
        ("45838", "yyyy", "2025"),
        ("45838", '"Tháng "m/yyyy', "Tháng 6/2025"),
        ("45838.75", "dd/mm/yyyy h:mm", "30/06/2025 18:00"),
        ("0.5", "h:mm AM/PM", "12:00 PM"),
        ("45838.0625", "mm/yyyy, hh:mm:ss", "06/2025, 01:30:00"),
        ("45838.001", "m/yyyy, m:ss", "6/2025, 1:26"),
        ("45838", "[$-42A]d mmm yyyy;@", "30 Jun 2025"),
        ("-1", "dd/mm/yyyy", "-1"),
        ("1E+300", "#,##0", "1E+300"),
        ("không", "0", "không"),
    ],
)
def test_what_a_format_shows(value: str, code: str, expected: str) -> None:
    """A number is read as its format shows it."""
    assert shown(value, code).text == expected


def test_the_day_of_a_number() -> None:
    """A day is real where the format shows one, from 1900 or 1904 on; a time of day is none."""
    assert shown("45838", "mm/yyyy").day == dt.date(2025, 6, 30)
    assert shown("44376", "yyyy", since_1904=True).day == dt.date(2025, 6, 30)
    assert shown("1", "d/m/yyyy").day == dt.date(1900, 1, 1)
    assert shown("0.5", "h:mm").day is None
    assert shown("45838", "0").day is None
