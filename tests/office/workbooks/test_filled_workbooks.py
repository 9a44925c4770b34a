"""Workbooks that come back: what is right is read, what is not is named with its cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.office.workbooks.row_rules import FILLED_IN
from plugins.plan.records.types import digest
from tests.samples.filled_workbooks import KEYS, REPORT, UNCHANGED, filled_workbook
from tests.samples.statements import codes_at, read_statements

Rows = Mapping[str, Mapping[str, object]]
RIGHT: Rows = {"1.1": REPORT, "1.3": UNCHANGED, "2.1": {}}


def with_cells(**cells: object) -> Rows:
    """The report on the first task with other cells, `None` for an empty one."""
    return {"1.1": {**REPORT, **{k: "" if v is None else v for k, v in cells.items()}}}


def test_a_workbook_that_is_right(tmp_path: Path) -> None:
    """Each filled row is a statement with its words, day, period and evidence; others are none."""
    made, faults = read_statements(filled_workbook(tmp_path / "a.xlsx", RIGHT))
    assert codes_at(faults) == {}
    report, unchanged = (statement.values for statement in made.statements)
    assert report == {
        "kind": "report",
        "tasks": [{"task": "1.1"}],
        "agency": "so-xay-dung",
        "date": "2026-06-15",
        "delivery": "in-progress",
        "title": {"vi": "Đã lập dự thảo chương trình"},
        "text": {"vi": "Đã lập dự thảo chương trình. Đang lấy ý kiến các Sở."},
        "sources": [
            {
                "title": "Văn bản số 12/BC-SXD",
                "publisher": {
                    "vi": "Sở Xây dựng và Giao thông mẫu",
                    "en": "Sample Department of Construction and Transport",
                },
                "lang": "vi",
                "number": "12/BC-SXD",
                "date": "2026-06-14",
            }
        ],
        "received": "2026-07-10",
        "period": {"start": "2026-01-01", "end": "2026-06-30"},
    }
    assert (unchanged["kind"], unchanged["date"]) == ("no-change", "2026-06-15")
    assert unchanged["title"] == {
        "vi": "Không có thay đổi",
        "en": "Nothing has changed",
        "en_of": "60228c4f75a8",
    }
    assert "delivery" not in unchanged


@pytest.mark.parametrize(
    ("asked", "covered"),
    [
        ("2026-Q2", {"start": "2026-04-01", "end": "2026-06-15"}),
        ("2026-H1", {"start": "2026-01-01", "end": "2026-06-30"}),
        ("2026-05", {"start": "2026-05-01", "end": "2026-05-31"}),
    ],
)
def test_a_part_of_a_period_stays_the_part_that_was_asked_about(
    tmp_path: Path, asked: str, covered: dict[str, str]
) -> None:
    """Who is asked about a quarter does not report on the half-year of the plan's cycle."""
    path = filled_workbook(tmp_path / "a.xlsx", with_cells(), about={"period": asked})
    made, _ = read_statements(path)
    assert made.statements[0].values["period"] == covered


def test_columns_may_be_moved_and_states_typed(tmp_path: Path) -> None:
    """Columns are found by their headings, states by their words in either language."""
    keys = (KEYS[0], *reversed(KEYS[1:]))
    for words in ("đang trien khai", "IN PROGRESS", "in-progress", "Đang  triê\u0309n khai."):
        path = filled_workbook(tmp_path / "a.xlsx", with_cells(state=words), keys=keys)
        made, faults = read_statements(path)
        assert codes_at(faults) == {}
        assert made.statements[0].values["delivery"] == "in-progress"
    path = filled_workbook(
        tmp_path / "a.xlsx", {"1.2": {**REPORT, "state": "Đã thực hiện trong kì"}}
    )
    assert read_statements(path)[0].statements[0].values["delivery"] == "carried-out"


def test_words_come_in_one_form_of_unicode(tmp_path: Path) -> None:
    """Decomposed letters are put together; line ends within a cell stay."""
    words = "Đa\u0303 la\u0323\u0302p.\nĐã gửi."
    made, _ = read_statements(filled_workbook(tmp_path / "a.xlsx", with_cells(done=words)))
    assert made.statements[0].values["text"] == {"vi": "Đã lập.\nĐã gửi."}
    assert made.statements[0].values["title"] == {"vi": "Đã lập"}


def test_what_else_a_row_can_say(tmp_path: Path) -> None:
    """English, a reason and the note of a day go where they belong."""
    rows = {
        "1.1": {**REPORT, "state": "Tạm dừng", "obstacles": "Chờ vốn.", "next_steps": "Xin vốn."},
        "1.3": {**REPORT, "state": "Đã hoàn thành", "done_en": "The draft was made. More."},
    }
    made, faults = read_statements(filled_workbook(tmp_path / "a.xlsx", rows))
    assert codes_at(faults) == {}
    paused, done = (statement.values for statement in made.statements)
    assert (paused["reason"], paused["next_steps"]) == ({"vi": "Chờ vốn."}, {"vi": "Xin vốn."})
    words = "Đã lập dự thảo chương trình"
    english = {"en": "The draft was made", "en_of": digest(words)}
    assert done["title"] == {"vi": words, **english}
    note = "Ngày mà báo cáo tính đến."
    told = "The day up to which the report tells how things stand."
    assert done["date_note"] == {"vi": note, "en": told, "en_of": digest(note)}


def hidden_row(_book: Any, sheet: Any, _columns: dict[str, int]) -> None:  # noqa: ANN401
    """The first row of tasks, hidden."""
    sheet.set_row(3, None, None, {"hidden": True})


def hidden_column(_book: Any, sheet: Any, columns: dict[str, int]) -> None:  # noqa: ANN401
    """The column of what was done, hidden."""
    sheet.set_column(columns["done"], columns["done"], 5, None, {"hidden": True})


def formula(_book: Any, sheet: Any, columns: dict[str, int]) -> None:  # noqa: ANN401
    """A formula without a value where the day stands."""
    sheet.write_formula(3, columns["date"], "=TODAY()", None, "")


def merged(_book: Any, sheet: Any, columns: dict[str, int]) -> None:  # noqa: ANN401
    """One cell of what was done over two rows."""
    sheet.merge_range(3, columns["done"], 4, columns["done"], "Đã làm cả hai việc.")


def error(_book: Any, sheet: Any, columns: dict[str, int]) -> None:  # noqa: ANN401
    """An error where a formula stood."""
    sheet.write_formula(3, columns["done"], "=A99", None, "#REF!")


def extra_sheet(book: Any, _sheet: Any, _columns: dict[str, int]) -> None:  # noqa: ANN401
    """One more sheet, with words."""
    book.add_worksheet("Nháp").write(0, 0, "xem lại")


def words_beside(_book: Any, sheet: Any, columns: dict[str, int]) -> None:  # noqa: ANN401
    """Words to the right of the table."""
    sheet.write(3, len(columns) + 1, "xin xem xét")


def hidden_sheet(book: Any, sheet: Any, _columns: dict[str, int]) -> None:  # noqa: ANN401
    """The sheet of reports, hidden."""
    book.get_worksheet_by_name("about").activate()
    sheet.hide()


Maker = Callable[[Path], tuple[Path, str]]


def rows(made: Rows, where: str, **how: Any) -> Maker:  # noqa: ANN401 - to the workbook
    """A workbook of these rows; `where` the fault is said to stand."""
    return lambda path: (filled_workbook(path, made, **how), where)


# By the code of what is wrong: the workbook, and where that stands.
FAULTS: dict[str, Maker] = {
    "workbook-of-other-version": rows(RIGHT, "", about={"version": "7"}),
    "workbook-of-other-plan": rows(RIGHT, "", about={"plan": "9/KH"}),
    "workbook-of-unknown-body": rows(RIGHT, "", about={"body": "so-la"}),
    "workbook-of-unknown-period": rows(RIGHT, "", about={"period": "quý 4"}),
    "workbook-of-period-ahead": rows(RIGHT, "", about={"period": "2027"}),
    "workbook-without-sheet": rows({}, "", sheet="Khác", headings={"task": "x"}),
    "workbook-without-ids": rows(RIGHT, "Báo cáo", headings={"task": "mã"}),
    "workbook-hidden-sheet": rows(RIGHT, "Báo cáo", more=hidden_sheet),
    "workbook-missing-column": rows(
        RIGHT, "Báo cáo!J3 “Kết quả thực hiện”", headings={"done": "Kết quả thực hiện"}
    ),
    "workbook-column-twice": rows(
        RIGHT, "Báo cáo!Q3", keys=(*KEYS, "more"), headings={"more": "Tính đến ngày"}
    ),
    "workbook-unknown-column": rows(
        RIGHT, "Báo cáo!Q3", keys=(*KEYS, "more"), headings={"more": "Ghi chú"}
    ),
    "workbook-extra-sheet": rows(RIGHT, "Nháp", more=extra_sheet),
    "workbook-words-beside": rows(RIGHT, "Báo cáo!R4", more=words_beside),
    "workbook-hidden-row": rows(RIGHT, "Báo cáo!4", more=hidden_row),
    "workbook-hidden-column": rows(RIGHT, "Báo cáo!J3 “Kết quả đã làm”", more=hidden_column),
    "workbook-formula": rows(RIGHT, "Báo cáo!I4 “Tính đến ngày”", more=formula),
    "workbook-error-value": rows(RIGHT, "Báo cáo!J4 “Kết quả đã làm”", more=error),
    "workbook-merged-cells": rows(
        {"1.1": {**REPORT, "done": ""}, "1.3": {**REPORT, "done": ""}},
        "Báo cáo!J4 “Kết quả đã làm”",
        more=merged,
    ),
    "workbook-old-letters": rows(
        with_cells(done="§· lËp dù th¶o kÕ ho¹ch b¶o vÖ"), "Báo cáo!J4 “Kết quả đã làm”"
    ),
    "workbook-row-without-task": rows(
        {**RIGHT, "": {"number": "", "text": "", "done": "Việc thêm"}}, "Báo cáo!J7"
    ),
    "workbook-unknown-task": rows({"9.9": REPORT}, "Báo cáo!B4 “Số”"),
    "workbook-task-twice": rows({"1.1": REPORT, "1.1@": REPORT}, "Báo cáo!B5 “Số”"),
    "workbook-other-number": rows(with_cells(number="1.3"), "Báo cáo!B4 “Số”"),
    "workbook-nothing-filled": rows({"1.1": {}, "1.3": {}}, ""),
    "workbook-unknown-state": rows(
        with_cells(state="Sắp xong"), "Báo cáo!G4 “Tình trạng hiện nay”"
    ),
    "workbook-unknown-mark": rows(
        {"1.1": {**UNCHANGED, "no_change": "không"}}, "Báo cáo!H4 “Không thay đổi”"
    ),
    "workbook-state-and-no-change": rows(
        with_cells(no_change="Không thay đổi"), "Báo cáo!H4 “Không thay đổi”"
    ),
    "workbook-nothing-to-confirm": rows({"2.2": UNCHANGED}, "Báo cáo!H4 “Không thay đổi”"),
    "workbook-nothing-stated": rows(with_cells(state=None), "Báo cáo!G4 “Tình trạng hiện nay”"),
    "workbook-no-day": rows(with_cells(date=None), "Báo cáo!I4 “Tính đến ngày”"),
    "workbook-day-ahead": rows(with_cells(date="11/07/2026"), "Báo cáo!I4 “Tính đến ngày”"),
    "workbook-day-before-period": rows(with_cells(date="31/12/2025"), "Báo cáo!I4 “Tính đến ngày”"),
    "workbook-no-words": rows(with_cells(done=None), "Báo cáo!J4 “Kết quả đã làm”"),
    "workbook-no-reason": rows(with_cells(state="Tạm dừng"), "Báo cáo!L4 “Khó khăn, vướng mắc”"),
    "workbook-no-evidence": rows(with_cells(document_number=None), "Báo cáo!N4 “Số văn bản”"),
    "workbook-no-address": rows(
        with_cells(document_address="C:\\bao-cao.pdf"), "Báo cáo!P4 “Địa chỉ văn bản”"
    ),
    "workbook-no-period": rows(
        {"1.2": {**REPORT, "state": "Đã thực hiện trong kỳ"}},
        "Báo cáo!G4 “Tình trạng hiện nay”",
        about={"period": ""},
    ),
    "workbook-state-by-document": rows(
        with_cells(state="Dừng theo văn bản"), "Báo cáo!G4 “Tình trạng hiện nay”"
    ),
    "workbook-state-only-for-ongoing": rows(
        with_cells(state="Đã thực hiện trong kỳ"), "Báo cáo!G4 “Tình trạng hiện nay”"
    ),
    "workbook-state-not-for-ongoing": rows({"1.2": REPORT}, "Báo cáo!G4 “Tình trạng hiện nay”"),
    "workbook-mark-as-state": rows(
        {"1.1": {**UNCHANGED, "no_change": "", "state": "Không thay đổi"}},
        "Báo cáo!G4 “Tình trạng hiện nay”",
    ),
}


@pytest.mark.parametrize("code", FAULTS)
def test_what_is_wrong_is_named_with_its_place(code: str, tmp_path: Path) -> None:
    """Each fault alone is said, in both languages, with sheet, cell and heading."""
    path, where = FAULTS[code](tmp_path / "a.xlsx")
    _, faults = read_statements(path)
    assert codes_at(faults) == {code: where}
    said = {language: faults[0].problem("a.xlsx").render(language) for language in ("vi", "en")}
    assert said["vi"] != said["en"]
    assert all(words.startswith("a.xlsx") for words in said.values())


def test_an_address_that_nobody_can_take_apart_is_a_fault_like_others(tmp_path: Path) -> None:
    """A sketch is made of the row all the same, where the address alone names the document."""
    make = rows(with_cells(document_number=None, document_address="http://[abc"), "Báo cáo!P4")
    _, faults = read_statements(make(tmp_path / "a.xlsx")[0])
    assert [fault.message.code for fault in faults] == ["workbook-no-address"]


def test_a_file_of_something_else(tmp_path: Path) -> None:
    """A workbook that states nothing of itself is none; of another period it may be refused."""
    path = filled_workbook(tmp_path / "a.xlsx", RIGHT, about={"plan": "01/KH-MAU"})
    _, faults = read_statements(path, asked="2026-H2")
    assert codes_at(faults) == {"workbook-of-other-period": ""}
    import xlsxwriter

    with xlsxwriter.Workbook(str(tmp_path / "b.xlsx")) as book:
        book.add_worksheet("Báo cáo").write(0, 0, "task")
    _, faults = read_statements(tmp_path / "b.xlsx")
    assert codes_at(faults) == {"workbook-not-of-reports": ""}


def test_below_a_heading_that_was_changed_all_is_read(tmp_path: Path) -> None:
    """It is said with all other faults; where no heading seems to be the missing one, alone."""
    made = {"1.1": {**REPORT, "date": "31/02/2026"}, "1.3": {**UNCHANGED, "document_number": ""}}
    headings = {"done": "Kết quả thực hiện"}
    path = filled_workbook(tmp_path / "a.xlsx", made, headings=headings)
    _, faults = read_statements(path)
    assert [fault.message.code for fault in faults] == [
        "workbook-missing-column",
        "workbook-day-not-in-calendar",
        "workbook-no-evidence",
    ]
    path = filled_workbook(tmp_path / "b.xlsx", made, keys=[key for key in KEYS if key != "done"])
    _, faults = read_statements(path)
    assert [fault.message.code for fault in faults] == ["workbook-missing-column"]


def test_beside_a_cell_that_cannot_be_read_all_is_read(tmp_path: Path) -> None:
    """The rest of the row is held to the rules; of that cell nothing more is said."""
    made = {
        "1.1": {**REPORT, "date": "31/02/2026", "done": "#REF!"},
        "1.3": {**REPORT, "done": "#REF!", "document_number": ""},
    }
    read, faults = read_statements(filled_workbook(tmp_path / "a.xlsx", made))
    assert [fault.message.code for fault in faults] == [
        "workbook-day-not-in-calendar",
        "workbook-error-value",
        "workbook-error-value",
        "workbook-no-evidence",
    ]
    assert all(statement.is_sketch for statement in read.statements)


@pytest.mark.parametrize("row", [REPORT, UNCHANGED, {**REPORT, "state": "Tạm dừng"}])
@pytest.mark.parametrize("key", dict.fromkeys(FILLED_IN))
def test_one_slip_is_one_fault(key: str, row: Mapping[str, object], tmp_path: Path) -> None:
    """A cell that cannot be read lacks nothing, wherever it stands, and makes no other one lack."""
    right = {"obstacles": "Chờ vốn.", "document_address": "https://a.example/b", **row}
    made: Rows = {"1.1": right, "1.3": {**right, key: ""}}

    def both(_book: Any, sheet: Any, columns: dict[str, int]) -> None:  # noqa: ANN401
        sheet.merge_range(3, columns[key], 4, columns[key], str(right.get(key, "")) or "a")

    path = filled_workbook(tmp_path / "a.xlsx", {**made, "1.1": {**right, key: ""}}, more=both)
    _, faults = read_statements(path)
    assert [fault.message.code for fault in faults] == ["workbook-merged-cells"]


def test_a_row_has_all_its_faults_at_once(tmp_path: Path) -> None:
    """A state that cannot be read hides nothing that is missing."""
    row = {"state": "Sắp xong", "document_number": "–"}
    _, faults = read_statements(filled_workbook(tmp_path / "a.xlsx", {"1.1": row}))
    assert [fault.message.code.removeprefix("workbook-") for fault in faults] == [
        *("unknown-state", "no-day", "no-words", "no-evidence"),
    ]


def test_no_state_is_offered_as_the_nearest(tmp_path: Path) -> None:
    """“Đang thực hiện” looks like “Đã thực hiện trong kỳ” and is none: the whole list is named."""
    _, (fault,) = read_statements(
        filled_workbook(tmp_path / "a.xlsx", {"1.2": {**REPORT, "state": "Đang thực hiện"}})
    )
    said = fault.problem("a.xlsx").render("vi")
    assert fault.nearest is None
    assert all(each in said for each in ("“Đã thực hiện trong kỳ”", "“Chưa thực hiện trong kỳ”"))


def test_a_message_offers_what_the_list_of_the_row_has(tmp_path: Path) -> None:
    """Whoever types another state is told those that may be chosen, and no other is taken."""
    row = {**REPORT, "state": "Xong"}
    _, faults = read_statements(filled_workbook(tmp_path / "a.xlsx", {"1.2": row, "1.1": row}))
    offered = {
        "Báo cáo!G4": "“Đã thực hiện trong kỳ”, “Chưa thực hiện trong kỳ”, “Tạm dừng”",
        "Báo cáo!G5": "“Chưa triển khai”, “Đang triển khai”, “Hoàn thành một phần”, "
        "“Đã hoàn thành”, “Tạm dừng”",
    }
    said = {fault.where.partition(" “")[0]: fault.values["states"] for fault in faults}
    assert said == offered


def test_all_of_a_workbook_is_said_at_once(tmp_path: Path) -> None:
    """Faults of different rows and sorts come together, by sheet, row and column."""
    made = {
        "1.1": {**REPORT, "date": "31/02/2026", "state": "Sắp xong"},
        "1.3": {**UNCHANGED, "document_number": ""},
        "1.2": {**REPORT, "state": "Tạm dừng", "obstacles": "Chờ vốn.", "done": "#REF!"},
    }
    _, faults = read_statements(filled_workbook(tmp_path / "a.xlsx", made))
    assert [fault.message.code for fault in faults] == [
        "workbook-unknown-state",
        "workbook-day-not-in-calendar",
        "workbook-no-evidence",
        "workbook-error-value",
    ]
    assert [fault.where.partition(" “")[0].removeprefix("Báo cáo!") for fault in faults] == [
        *("G4", "I4", "N5", "J6"),
    ]


def test_a_cut_title(tmp_path: Path) -> None:
    """A long first sentence is cut at a word, a short one ends without its full stop."""
    words = "Đã rà soát " + "các cơ sở sản xuất " * 12
    made, _ = read_statements(filled_workbook(tmp_path / "a.xlsx", with_cells(done=words)))
    title = str(dict(made.statements[0].values["title"])["vi"])  # type: ignore[arg-type]
    assert title == "Đã rà soát" + " các cơ sở sản xuất" * 5 + " các…"
    assert len(title) <= 110


def test_days_in_cells_of_dates(tmp_path: Path) -> None:
    """The day of a date cell is read, whichever way it is shown."""
    made, _ = read_statements(
        filled_workbook(tmp_path / "a.xlsx", with_cells(document_date=dt.date(2026, 6, 1)))
    )
    assert dict(made.statements[0].values["sources"][0])["date"] == "2026-06-01"  # type: ignore[index,arg-type]
