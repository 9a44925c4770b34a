"""A workbook as it is written, filled in and read back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from plugins.editions.edition import Edition
from plugins.office.documents.opening import open_document
from plugins.office.workbooks.asked_bodies import asked_bodies
from plugins.office.workbooks.asking import Asking, asking
from plugins.office.workbooks.compared_words import states_by_name
from plugins.office.workbooks.filled_workbook import WorkbookRead, workbook_read
from plugins.office.workbooks.report_workbook import report_workbook
from plugins.office.workbooks.sheet_values import ReportWorkbook
from plugins.office.workbooks.writing import workbook_bytes

BODIES = ("so-xay-dung", "huyen-ha", "ban-quan-ly-rung")


def values_of(own: tuple[Edition, ...], body: str) -> ReportWorkbook:
    """What is written for a body."""
    found = asking(own[0].site, "2026-Q3")
    assert isinstance(found, Asking)
    (asked,) = (each for each in asked_bodies(own[0]).bodies if each.agency.id == body)
    return report_workbook(own, asked, found)


def read(path: Path, own: tuple[Edition, ...]) -> WorkbookRead:
    """What is read of a file."""
    return workbook_read(open_document(path), own[0].site.records.languages)


@pytest.mark.parametrize("body", BODIES)
def test_what_is_written_is_read(body: str, measured: tuple[Edition, ...], tmp_path: Path) -> None:
    """As it is sent nothing is wrong with it, and it tells what it is of."""
    values = values_of(measured, body)
    (tmp_path / "a.xlsx").write_bytes(workbook_bytes(values))
    found = read(tmp_path / "a.xlsx", measured)
    assert not any(fault.is_wrong for fault in found.faults)
    assert found.reports is not None
    assert found.reports.about == values.about
    assert [row.task for row in found.reports.rows] == [row.id for row in values.sheets[0].rows]


@pytest.mark.parametrize("body", BODIES)
def test_what_can_be_chosen_is_known(body: str, measured: tuple[Edition, ...]) -> None:
    """Whoever reads a workbook knows every state of its lists by its words."""
    for words in values_of(measured, body).lists:
        assert {*words} <= states_by_name().keys()


def test_every_column_that_is_filled_in_is_read(
    measured: tuple[Edition, ...], tmp_path: Path
) -> None:
    """By its key, a day as a day: as a spreadsheet saves it."""
    path = tmp_path / "a.xlsx"
    values = values_of(measured, "so-xay-dung")
    path.write_bytes(workbook_bytes(values))
    sheet_values = values.sheets[0]
    book = load_workbook(path)
    columns = [column for column in sheet_values.columns if column.help]
    first = 2 + len(sheet_values.columns) - len(columns)
    day = dt.date(2026, 9, 30)
    for place, column in enumerate(columns, first):
        cell = book[sheet_values.name].cell(5, place)
        cell.value = day if "date" in column.key else f"words of {column.key}"
    book.save(path)
    found = read(path, measured)
    assert found.reports is not None
    row = found.reports.rows[0]
    for column in columns:
        if "date" in column.key:
            assert row.cell(column.key).day == day
        else:
            assert row.text(column.key) == f"words of {column.key}"
