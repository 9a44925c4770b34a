"""Figures of indicators: added to their file in place, or each fault named with its cell."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.commands.main import main
from plugins.office.documents.document import FilePlace
from plugins.office.workbooks.filled_figures import FiguresToWrite, figures_to_write, is_figure
from plugins.office.workbooks.filled_reports import FilledCell, FilledRow
from plugins.office.workbooks.report_columns import FIGURE_COLUMNS
from plugins.office.workbooks.report_sheets import FIGURES, INDICATOR_KEY
from plugins.plan.reading.saying import translated
from plugins.plan.reading.yaml_file import parse
from tests.samples.filled_workbooks import REPORT, filled_workbook
from tests.samples.folders import contents, laid_out
from tests.samples.plan import AS_OF, agency
from tests.samples.updates_site import updated_records

STANDS = """\
# Chỉ tiêu
- id: nuoc-sach   # nước
  name: {vi: Nước sạch}
  values:
    # sơ bộ
    - {year: 2024, value: "56,25"}
- id: rac
  name: {vi: Rác}
"""
FILLED = {"year": "2026", "figure": "62,5", "document_number": "3/BC"}


def row(task: str = "rac", **cells: str) -> FilledRow:
    """A row of that indicator."""
    filled = FILLED | cells
    return FilledRow(task=task, cells={key: FilledCell(text=filled[key]) for key in filled})


def written(*rows: FilledRow, stands: str = STANDS) -> FiguresToWrite:
    """What comes of these rows."""
    language = updated_records().languages[0]
    return figures_to_write(rows, stands, agency("so-y-te"), language)


def codes(made: FiguresToWrite) -> list[str]:
    """The codes of what is wrong or to be known."""
    return [fault.message.code for fault in made.faults]


def test_a_figure_is_added_in_place() -> None:
    """The other lines, comments too, stay as they were typed; the same again adds nothing."""
    made = written(row())
    assert (codes(made), made.written) == ([], ["rac 2026"])
    text = made.text or ""
    assert text.startswith(STANDS)
    value: Any = parse(text.encode(), "")[0].value
    (added,) = value[1]["values"]
    assert (added["year"], added["value"]) == ("2026", "62,5")
    assert added["sources"][0]["number"] == "3/BC"
    again = written(row(), stands=text)
    assert (again.text, again.unchanged, codes(again)) == (None, 1, [])


def test_a_year_that_was_sent_is_nothing_filled_in() -> None:
    """The workbook brings the year; a figure or a document says that somebody filled it in."""
    assert not is_figure(FilledRow(task="rac", cells={"year": FilledCell(text="2026")}))
    assert is_figure(row(figure=""))


def test_what_could_not_stay_is_left_out() -> None:
    """Where a comment would be lost the figure is left out, which is said."""
    made = written(row("nuoc-sach"))
    assert (codes(made), made.text) == (["workbook-figures-not-in-place"], None)


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (row("la"), "workbook-unknown-indicator"),
        (row(figure="1.250"), "workbook-no-figure"),
        (row(figure="62,5%"), "workbook-no-figure"),
        (row(figure=""), "workbook-no-figure"),
        (row(year="26"), "workbook-no-year"),
        (row(year="0026"), "workbook-no-year"),
        (row(document_number=""), "workbook-no-evidence"),
        (row("nuoc-sach", year="2024"), "workbook-other-figure"),
    ],
)
def test_what_is_wrong_with_a_figure(made: FilledRow, code: str) -> None:
    """Each fault alone is said, and nothing is written."""
    found = written(made)
    assert (codes(found), found.text) == ([code], None)


@pytest.mark.parametrize("key", FILLED)
def test_a_cell_that_cannot_be_read_is_said_once(key: str) -> None:
    """Where it was read; here it lacks nothing, and nothing is written of its row."""
    cells = {**row().cells, key: FilledCell(place=FilePlace(row=9), is_read=False)}
    found = written(FilledRow(task="rac", cells=cells))
    assert (codes(found), found.text) == ([], None)


@pytest.mark.parametrize(
    ("words", "value"), [("62.5", "62,5"), ("-3", "-3"), ("0,1250", "0,1250"), ("1250", "1250")]
)
def test_figures_in_the_notation_of_the_plan(words: str, value: str) -> None:
    """A point that can only part decimals is written as a comma."""
    assert f'value: "{value}"' in (written(row(figure=words)).text or "")


def with_figures(rows: Mapping[str, Mapping[str, object]]) -> Any:  # noqa: ANN401 - of the sample
    """What adds the sheet of indicators to a workbook."""

    def add(book: Any, _sheet: Any, _columns: dict[str, int]) -> None:  # noqa: ANN401
        sheet = book.add_worksheet(translated(FIGURES, "vi"))
        keys = [INDICATOR_KEY, *(column.key for column in FIGURE_COLUMNS)]
        headings = [INDICATOR_KEY, *(translated(c.heading, "vi") for c in FIGURE_COLUMNS)]
        for column, words in enumerate(headings):
            sheet.write(0, column, words)
        for at, (id_, cells) in enumerate(rows.items(), 1):
            for key, value in {INDICATOR_KEY: id_, **cells}.items():
                sheet.write(at, keys.index(key), value)

    return add


def test_figures_of_a_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Reports and figures are written together, or neither is."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    data = laid_out(tmp_path / "site", "updates_site indicators")
    before = contents(data)
    rest = ["--data", str(data), "--content", str(data.parent / "content")]
    wrong = with_figures({"rac-chon-lap": {**FILLED, "year": 2030, "figure": 900}})
    file = filled_workbook(tmp_path / "a.xlsx", {"1.1": REPORT}, more=wrong)
    assert main(["import", str(file), *rest]) == 1
    assert contents(data) == before
    assert "Chỉ tiêu!" in capsys.readouterr().out
    right = with_figures({"nuoc-sach": {**FILLED, "year": 2026, "figure": 66.5}})
    file = filled_workbook(tmp_path / "a.xlsx", {"1.1": REPORT}, more=right)
    assert main(["import", str(file), *rest]) == 0, capsys.readouterr().out
    assert "nuoc-sach 2026" in capsys.readouterr().out
    changed = {name for name, content in contents(data).items() if before.get(name) != content}
    assert changed == {"indicators.yaml", "updates/2026/2026-06-15-1.1.yaml"}
