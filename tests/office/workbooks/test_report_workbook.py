"""What a workbook says, before any of it is bytes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_bodies import asked_bodies
from plugins.office.workbooks.asking import Asking, asking
from plugins.office.workbooks.column_words import LONGEST_TITLE
from plugins.office.workbooks.long_words import SMALL, cut, fits
from plugins.office.workbooks.report_sheets import AboutWorkbook
from plugins.office.workbooks.report_workbook import report_workbook
from plugins.office.workbooks.sheet_values import ReportWorkbook
from plugins.office.workbooks.task_words import deadline_in_force, text_in_force
from tests.samples.plan import text
from tests.samples.reporting import editions, report, said


def workbook_of(own: tuple[Edition, ...], body: str, period: str = "") -> ReportWorkbook:
    """The workbook of a body."""
    found = asking(own[0].site, period)
    assert isinstance(found, Asking)
    (asked,) = (each for each in asked_bodies(own[0]).bodies if each.agency.id == body)
    return report_workbook(own, asked, found)


def test_a_row_says_what_is_known_of_a_task() -> None:
    """Number, words, deadline with the day that it is read as, the state last said and its day."""
    (sheet,) = workbook_of(editions(cycle=True), "leader", "2025").sheets
    first, second, third = sheet.rows
    assert (first.id, first.cells["number"], first.cells["text"]) == ("1.1", "1.1", "việc")
    assert first.cells["last_state"].startswith("Chưa thực hiện trong kỳ")
    assert first.cells["last_date"] == "09/02/2025"
    # What was only confirmed has no state, and so no day of one.
    assert (second.cells["last_state"], second.cells["last_date"]) == ("Chưa có báo cáo", "")
    assert third.cells["deadline"] == "soon\n(01/01/2027)"


def test_only_an_own_report_can_be_confirmed() -> None:
    """In the rows of other tasks the cell “no change” is closed: an import would refuse it."""
    first = report("2025-02-09-2.2", "in-progress", "2024-01-01", "2024-12-31")
    made = editions(updates=(first,))
    closed = {
        body: {row.id: row.closed for row in workbook_of(made, body).sheets[0].rows}
        for body in ("leader", "other")
    }
    nothing = frozenset({"no_change"})
    assert closed["leader"].pop("2.2") == frozenset()
    assert {*closed["leader"].values(), *closed["other"].values()} == {nothing}


def test_a_second_workbook_says_what_was_reported() -> None:
    """For the same period, in the row of each task."""
    first, second, _ = workbook_of(editions(cycle=True), "leader", "2024").sheets[0].rows
    assert first.cells["last_state"].endswith("\n(đã có báo cáo cho kỳ này)")
    assert second.cells["last_state"] == "Chưa có báo cáo"


def test_a_state_is_that_of_a_report_by_somebody() -> None:
    """Of several that lead a task: whose report it is, and what the agency reported itself."""
    first = report("2025-02-09-2.2", "in-progress", "2024-01-01", "2024-12-31")
    second = report("2026-03-01-2.2", "paused", "2025-01-01", "2025-12-31")
    later = second.model_copy(update={"agency": "other", "reason": text("vốn")})
    cells = {}
    for name, updates in (("one", (first,)), ("both", (first, later))):
        for body in ("leader", "other"):
            rows = workbook_of(editions(updates=updates), body).sheets[0].rows
            cells[name, body] = rows[-1].cells["last_state"].split("\n")
    assert cells["one", "leader"] == [
        "Đang triển khai",
        "(theo báo cáo của leader, tính đến 09/02/2025)",
    ]
    assert cells["one", "other"][2:] == ["(chưa nhận được báo cáo của quý cơ quan về nhiệm vụ này)"]
    assert cells["both", "leader"] == [
        "Tạm dừng",
        "(theo báo cáo của other, tính đến 01/03/2026)",
        "(báo cáo của quý cơ quan: Đang triển khai, tính đến 09/02/2025)",
    ]


def test_states_to_choose_are_those_of_the_site() -> None:
    """One list for what goes on, one for what has an end; each row knows its own."""
    made = workbook_of(editions(cycle=True), "leader", "2025")
    (sheet,) = made.sheets
    assert [row.choices for row in sheet.rows] == [0, 0, 1]
    assert made.lists == (
        ("Đã thực hiện trong kỳ", "Chưa thực hiện trong kỳ", "Tạm dừng"),
        (
            *("Chưa triển khai", "Đang triển khai", "Hoàn thành một phần", "Đã hoàn thành"),
            "Tạm dừng",
        ),
    )
    assert made.marks == ("Không thay đổi",)


def test_it_says_of_itself_what_the_reader_needs() -> None:
    """Version, plan, body, period and day are hidden in it."""
    made = workbook_of(editions(cycle=True), "leader", "2025")
    assert made.about == AboutWorkbook(1, "1/KH", "leader", "2025", "2026-11-22")


def test_each_further_language_has_its_column() -> None:
    """Its code stands behind the key, its name behind the heading; a site of one has none."""
    both = workbook_of(editions(), "leader").sheets[0]
    further = {each.key: each.heading for each in both.columns if each.key.startswith("done_")}
    assert further == {"done_en": "Kết quả đã làm (English)"}
    alone = replace(editions()[0], languages=editions()[0].languages[:1])
    one = workbook_of((alone,), "leader")
    assert not [each for each in one.sheets[0].columns if each.key.startswith("done_")]
    assert sum(line.is_heading for line in one.guide) == 4


def test_indicators_have_a_sheet(measured: tuple[Edition, ...]) -> None:
    """Of whoever answers for them: by name, or by the task; next target, last value, year."""
    reports, figures = workbook_of(measured, "so-xay-dung", "2026-Q3").sheets
    assert reports.key == "task"
    (water,) = (row for row in figures.rows if row.id == "nuoc-sach")
    assert (water.cells["unit"], water.cells["year"]) == ("%", "2026")
    assert (water.cells["target"], water.cells["last_figure"]) == ("70 (2026)", "60 (2025)")
    names = {row.id for row in workbook_of(measured, "huyen-ha").sheets[1].rows}
    assert "nuoc-sach" not in names
    assert "rac-chon-lap" in names
    assert len(workbook_of(measured, "ban-quan-ly-rung").sheets) == 1


def test_the_guide_explains_every_yellow_column(measured: tuple[Edition, ...]) -> None:
    """By the heading that the sheet has, in every language; and where the body has its page."""
    made = workbook_of(measured, "so-xay-dung")
    for sheet in made.sheets:
        for column in sheet.columns:
            if column.help:
                said = [line for line in made.guide if column.heading in line.of.split(" / ")]
                assert len({line.words for line in said}) >= 2, column.heading
    words = "\n".join(line.words for line in made.guide)
    assert "https://site.example/plan/co-quan/so-xay-dung/" in words
    assert "https://site.example/plan/en/agencies/" in words


def test_the_guide_says_which_cells_a_row_needs(measured: tuple[Edition, ...]) -> None:
    """Whatever is refused where it is missing is named, by the heading that the sheet has."""
    made = workbook_of(measured, "so-xay-dung")
    words = [line.words for line in made.guide]
    needs = words[words.index("Mỗi dòng phải điền những ô nào") + 1 :]
    for heading in ("Tình trạng hiện nay", "Tính đến ngày", "Kết quả đã làm", "Số văn bản"):
        assert f"“{heading}”" in needs[0]
    assert "“Không thay đổi”" in needs[1]
    assert any("“Kết quả đã làm”" in line and "To report" in line for line in words)


def test_no_help_is_longer_than_a_spreadsheet_shows(measured: tuple[Edition, ...]) -> None:
    """Titles have at most 32 characters, messages 255: else all of it is left out in silence."""
    for own in (measured, measured[::-1]):
        for sheet in workbook_of(own, "so-xay-dung").sheets:
            told = [column.help for column in sheet.columns if column.help]
            assert told
            assert max(len(help_.title) for help_ in told) <= LONGEST_TITLE
            assert max(len(help_.message) for help_ in told) <= 255
            assert max(len(help_.error) for help_ in told) <= 255


@pytest.mark.parametrize("words", ["ngắn", "dài " * 2000, "dòng\n" * 500])
def test_what_a_row_cannot_show_is_cut_and_said(words: str) -> None:
    """In small letters as much as fits, and where the rest is."""
    shown = cut(words, 34, "… (xem tiếp)")
    assert fits(shown, 34, SMALL)
    assert (shown == words) == fits(words, 34, SMALL)
    assert shown == words or shown.endswith("… (xem tiếp)")


def test_words_are_those_in_force() -> None:
    """What an amendment changed is said as it stands now; what it took out is not said."""
    changes = [
        {"task": "1.1", "cell": "text", "item": "1", "before": "việc", "after": text("việc khác")},
        {"task": "1.1", "cell": "text", "item": "2", "after": text("việc thêm")},
        {"task": "1.2", "cell": "text", "item": "1", "before": "việc"},
        {
            "task": "1.2",
            "cell": "deadline",
            "before": "Ongoing",
            "after": text("Năm 2027"),
            "deadline": {"kind": "year", "year": "2027"},
        },
    ]
    decision = said(
        "2026-01-05-1.1",
        "amendment",
        tasks=({"task": "1.1"}, {"task": "1.2"}),
        document={"number": "2/QĐ", "date": "2026-01-05", "title": text("quyết định")},
        amendment=changes,
    )
    edition = editions(updates=(decision,))[0]
    first, second = (edition.site.tasks[id_] for id_ in ("1.1", "1.2"))
    assert text_in_force(edition, first) == "việc khác\nviệc thêm"
    assert deadline_in_force(edition, first) == "Ongoing"
    assert text_in_force(edition, second) == ""
    assert deadline_in_force(edition, second) == "Năm 2027"
