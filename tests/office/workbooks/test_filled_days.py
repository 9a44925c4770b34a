"""Days as people type them: read where they mean one day, reported with what stands there else."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.office.workbooks.filled_days import day_in
from plugins.office.workbooks.filled_reports import CellFault, FilledCell

DAY = dt.date(2026, 10, 15)


def found(words: str) -> object:
    """The day that is read, or the code of what is wrong."""
    made = day_in(FilledCell(text=words))
    return made.message.code if isinstance(made, CellFault) else made


@pytest.mark.parametrize(
    "words",
    [
        *("15/10/2026", "15-10-2026", "15.10.2026", " 15/10/2026 ", "2026-10-15"),
        *("ngày 15 tháng 10 năm 2026", "Ngày 15 tháng 10, năm 2026", "15 tháng 10 năm 2026"),
        *("ngày 15/10/2026", "ngày\u00a015\u00a0tháng 10 năm 2026"),
    ],
)
def test_days_that_are_read(words: str) -> None:
    """Whatever offices write for one day is that day."""
    assert found(words) == DAY


def test_days_of_date_cells() -> None:
    """A date cell is its day, however it is shown; an empty cell is none."""
    assert day_in(FilledCell(text="10/15/26", day=DAY)) == DAY
    assert day_in(FilledCell(text=" ")) is None
    assert found("05/01/2026") == dt.date(2026, 1, 5)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("31/02/2026", "workbook-day-not-in-calendar"),
        ("ngày 31 tháng 4 năm 2026", "workbook-day-not-in-calendar"),
        ("10/15/2026", "workbook-day-not-in-calendar"),
        ("15/10/26", "workbook-day-without-century"),
        ("10/2026", "workbook-day-not-exact"),
        ("tháng 10/2026", "workbook-day-not-exact"),
        ("quý IV", "workbook-day-not-exact"),
        ("Quý 4/2026", "workbook-day-not-exact"),
        ("cuối năm 2026", "workbook-day-not-exact"),
        ("6 tháng đầu năm", "workbook-day-not-exact"),
        ("2026", "workbook-day-not-exact"),
        ("46310", "workbook-day-not-read"),
        ("15/10", "workbook-day-not-read"),
        ("hôm qua", "workbook-day-not-read"),
        ("15/10/1026", "workbook-day-of-other-century"),
        ("15/10/0001", "workbook-day-of-other-century"),
        ("15/10/2026 15/11/2026", "workbook-day-not-read"),
    ],
)
def test_days_that_are_reported(words: str, code: str) -> None:
    """Nothing is guessed: each is reported with what is wrong with it."""
    assert found(words) == code
