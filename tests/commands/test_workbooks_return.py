"""Workbooks as they are really written, filled in as a person would, come back and are taken in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from plugins.commands.main import main
from plugins.office.workbooks.compared_words import states_by_name
from plugins.office.workbooks.report_sheets import FIGURES, INDICATOR_KEY, REPORTS, TASK_KEY
from plugins.plan.reading.saying import translated
from plugins.plan.rules.check import load
from tests.samples.filled_workbooks import heading
from tests.samples.folders import contents, laid_out
from tests.samples.plan import AS_OF

pytestmark = pytest.mark.slow


def columns(sheet: Any, ids: str) -> tuple[int, dict[str, int]]:  # noqa: ANN401 - openpyxl’s sheet
    """The row of the headings of a sheet, and in which column each stands."""
    head = next(row for row in range(1, 12) if sheet.cell(row, 1).value == ids)
    names = {sheet.cell(head, column).value: column for column in range(1, sheet.max_column + 1)}
    return head, {str(name): column for name, column in names.items()}


def fill(sheet: Any, task: str, **cells: object) -> None:  # noqa: ANN401 - as above
    """Fill in the row of a task, by the keys of columns."""
    head, found = columns(sheet, TASK_KEY)
    rows = range(head + 1, sheet.max_row + 1)
    row = next(row for row in rows if sheet.cell(row, 1).value == task)
    for key, value in cells.items():
        sheet.cell(row, found[heading(key)]).value = value


def test_a_workbook_goes_out_and_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Empty it is refused, filled in it is taken in: reports, a confirmation and a figure."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    data = laid_out(tmp_path / "site", "updates_site indicators")
    rest = ["--data", str(data), "--content", str(data.parent / "content")]
    folder = tmp_path / "out"
    assert main(["workbooks", *rest, "--period", "2026-H1", "--into", str(folder)]) == 0
    file = next(folder.glob("so-xay-dung*.xlsx"))
    before = contents(data)
    assert main(["import", str(file), *rest]) == 1
    said = capsys.readouterr().out
    assert "nothing is filled in" in said
    assert "the row of task" not in said

    book = openpyxl.load_workbook(file)
    sheet = book[translated(REPORTS, "vi")]
    words = {"done": "Đã lập dự thảo.", "document_number": "9/BC", "date": dt.date(2026, 6, 2)}
    fill(sheet, "1.1", state="Đang triển khai", **words)
    fill(sheet, "1.3", no_change="Không thay đổi", document_number="9/BC", date="2/6/2026")
    figures = book[translated(FIGURES, "vi")]
    head, found = columns(figures, INDICATOR_KEY)
    figures.cell(head + 1, found["Số liệu"]).value = 66.5
    figures.cell(head + 1, found["Số văn bản"]).value = "9/BC"
    book.save(file)
    assert main(["import", str(file), *rest]) == 0, capsys.readouterr().out
    changed = {name for name, content in contents(data).items() if before.get(name) != content}
    ids = {f"updates/2026/2026-06-02-{task}.yaml" for task in ("1.1", "1.3")}
    assert changed == {"indicators.yaml", *ids}
    load(data, AS_OF, data.parent / "content")


def test_every_state_that_is_offered_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each entry of the lists of all workbooks is a state."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    data = laid_out(tmp_path / "site")
    rest = ["--data", str(data), "--content", str(data.parent / "content")]
    assert main(["workbooks", *rest, "--period", "2026-H1", "--into", str(tmp_path / "out")]) == 0
    offered = {
        cell.value
        for file in (tmp_path / "out").glob("*.xlsx")
        for row in openpyxl.load_workbook(file)["lists"].iter_rows()
        for cell in row
        if cell.value
    }
    assert offered - {"Không thay đổi"} <= states_by_name().keys()
    assert len(offered) > 4
