"""The workbook: what a person meets who opens it in a spreadsheet."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from plugins.opendata.whole import whole_files
from plugins.opendata.workbook import workbook_paths
from plugins.plan.rows.write import words_of_cell
from tests.samples.opendata import OpenData
from tests.samples.sheets import MAIN, TEXT, Sheets


def sheets_of(data: OpenData) -> Sheets:
    """The workbook of a site."""
    (path,) = workbook_paths(data.source)
    return Sheets(data.files[path])


def test_a_sheet_explains_then_comes_a_sheet_a_table(updated: OpenData) -> None:
    """The first sheet says what each table and column is, in both languages."""
    sheets = sheets_of(updated)
    assert sheets.names == ["readme", *updated.tables]
    explained = {words for _, words, _ in sheets.cells("readme").values()}
    for table in updated.tables.values():
        words = [table.about, *(column.label for column in table.columns)]
        assert {each.vi for each in words} | {each.en for each in words} <= explained


def test_heads_stay_and_filter(updated: OpenData) -> None:
    """The head of each table is frozen with the first column, and has a filter."""
    sheets = sheets_of(updated)
    for name in updated.tables:
        (pane,) = sheets.sheet(name).iter(f"{MAIN}pane")
        assert (pane.get("state"), pane.get("xSplit"), pane.get("ySplit")) == ("frozen", "1", "1")
        assert len([*sheets.sheet(name).iter(f"{MAIN}autoFilter")]) == 1


def test_an_id_is_text(measured: OpenData) -> None:
    """1.10 is no number."""
    ids = sheets_of(measured).column("tasks", "id")
    assert "1.10" in [words for _, words, _ in ids]
    assert {kind for kind, *_ in ids} == {TEXT}


def test_a_known_day_is_a_date(updated: OpenData) -> None:
    """A day is a number that is shown as a date; a month stays text."""
    cells = sheets_of(updated).column("updates", "date")
    days = [words for kind, words, form in cells if (kind, form) == ("n", "yyyy-mm-dd")]
    epoch = dt.date(1899, 12, 30)
    shown = {(epoch + dt.timedelta(days=int(day))).isoformat() for day in days}
    others = {words for kind, words, _ in cells if kind == TEXT}
    assert shown | others == {update["date"] for update in updated.rows("updates")}
    assert shown
    assert {len(each) for each in others} <= {4, 7}


@pytest.mark.parametrize("plan", ["updated", "declared"])
def test_it_holds_what_the_tables_hold(plan: str, request: pytest.FixtureRequest) -> None:
    """Each text of each column is that of the table, in the same order."""
    data: OpenData = request.getfixturevalue(plan)
    sheets = sheets_of(data)
    for table in data.tables.values():
        rows = data.rows(table.name)
        for column in table.columns:
            if column.type in ("string", "array"):
                wanted = [words_of_cell(row[column.name]) for row in rows]
                found = [words for _, words, _ in sheets.column(table.name, column.name)]
                assert found == [words for words in wanted if words], (table.name, column.name)


def test_the_same_bytes_each_time(updated: OpenData, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the clock nor the time zone is in it."""
    (path,) = workbook_paths(updated.source)
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    time.tzset()
    later = time.time() + 86_400
    monkeypatch.setattr(time, "time", lambda: later)
    assert whole_files(updated.source)[path] == updated.files[path]
