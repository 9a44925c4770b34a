"""Which table is the plan's, what its columns say, and what a person can say instead."""

from __future__ import annotations

import pytest

from plugins.office.plans.tables.heading_words import meaning_of
from tests.office.plans.tables_read import HEADINGS, ROW, keys, meanings, read
from tests.office.samples.tables import document, paragraph, table


@pytest.mark.parametrize(
    ("meaning", "headings"),
    [
        ("number", ["TT", "STT", "Số TT", "Số thứ tự", "S.T.T", "stt"]),
        ("task", ["Nhiệm vụ", "Nội dung", "Nội dung công việc", "Nhiệm vụ/giải pháp"]),
        ("task", ["Tên nhiệm vụ", "Nhiệm vụ, hoạt động cụ thể", "NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU"]),
        ("task", ["Nội dung nhiệm vụ", "Hoạt động", "Danh mục dự án", "Tên đề án"]),
        ("lead", ["Chủ trì", "Cơ quan chủ trì", "Đơn vị chủ trì", "Cơ quan thực hiện"]),
        ("lead", ["Đơn vị chủ trì thực hiện nhiệm vụ", "Cơ quan, đơn vị chủ trì"]),
        ("coordinating", ["Phối hợp", "Cơ quan, đơn vị phối hợp", "ĐƠN VỊ PHỐI HỢP"]),
        ("responsible", ["Trách nhiệm", "Phân công", "Phân công trách nhiệm"]),
        ("responsible", ["Cơ quan chủ trì, phối hợp", "Đơn vị chủ trì/ đơn vị phối hợp"]),
        ("deadline", ["Thời gian", "Thời gian hoàn thành", "Tiến độ", "Hạn hoàn thành"]),
        ("deadline", ["Lộ trình", "Thời gian thực hiện nhiệm vụ", "Thời hạn (tháng)"]),
        ("start", ["Bắt đầu", "Thời gian bắt đầu"]),
        ("product", ["Sản phẩm", "Kết quả", "Sản phẩm dự kiến", "Kết quả/sản phẩm đầu ra"]),
        ("funding", ["Kinh phí", "Dự toán", "Kinh phí dự kiến (triệu đồng)", "Ngân sách"]),
        ("funding-source", ["Nguồn vốn", "Nguồn kinh phí"]),
        ("approver", ["Cấp phê duyệt", "Cấp trình", "Cấp trình/phê duyệt"]),
        ("remark", ["Ghi chú"]),
    ],
)
def test_headings_of_offices(meaning: str, headings: list[str]) -> None:
    """What offices print above columns is known, however it is spelt."""
    spelt = [*headings, *(heading.upper() for heading in headings)]
    found = {heading: meaning_of(heading) for heading in spelt}
    assert found == dict.fromkeys(spelt, (meaning, True))


def test_letterhead_and_signatures() -> None:
    """Letterhead and signatures set out in tables are told as paragraphs, not as tasks."""
    outline, questions = read(
        document(
            table([["UBND TỈNH", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]),
            paragraph("KẾ HOẠCH", bold=True),
            table([HEADINGS, ROW], number=2),
            table([["Nơi nhận:\n- Lưu: VT.", "KT. CHỦ TỊCH"]], number=3),
        )
    )
    assert [words.text for words in outline.before] == [
        *("UBND TỈNH", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH")
    ]
    assert [words.text for words in outline.after] == ["Nơi nhận:\n- Lưu: VT.", "KT. CHỦ TỊCH"]
    assert (len(outline.lines), questions.doubts) == (1, [])


def test_a_sheet_is_one_table() -> None:
    """On a sheet the title above the headings and the signatures below the rows are paragraphs."""
    rows = [
        ["ỦY BAN NHÂN DÂN XÃ", "<", "<", "", ""],
        ["KẾ HOẠCH NĂM 2026", "<", "<", "<", "<"],
        ["", "", "", "", "ĐVT: triệu đồng"],
        ["STT", "Nội dung", "Đơn vị chủ trì", "Thời gian", "Dự toán"],
        ["1", "Sửa đường.", "Thôn Một", "2026", "12,5"],
        ["Ghi chú: số liệu tạm tính.", "<", "<", "<", "<"],
        ["", "", "", "NGƯỜI LẬP BIỂU", ""],
        ["", "", "", "Nguyễn Văn A", ""],
    ]
    outline, questions = read(document(table(rows, sheet="KH", number=0)))
    assert [words.text for words in outline.before] == [
        *("ỦY BAN NHÂN DÂN XÃ", "KẾ HOẠCH NĂM 2026", "ĐVT: triệu đồng")
    ]
    assert [words.text for words in outline.after] == [
        *("Ghi chú: số liệu tạm tính.", "NGƯỜI LẬP BIỂU", "Nguyễn Văn A")
    ]
    assert [line.number for line in outline.lines] == ["1"]
    assert (outline.columns[-1].unit, outline.columns[-1].summed) == ("triệu đồng", True)
    assert questions.doubts == []


def test_headings_of_three_lines() -> None:
    """Headings merged over columns and rows, a row that counts the columns, a unit in brackets."""
    rows = [
        ["TT", "Nhiệm vụ", "Kinh phí (triệu đồng)", "<", "<", "Thời gian"],
        ["^", "^", "Tổng số", "Trong đó", "<", "^"],
        ["^", "^", "^", "Ngân sách tỉnh", "Nguồn khác", "^"],
        ["(1)", "(2)", "(3)=(4)+(5)", "(4)", "(5)", "(6)"],
        ["1", "Xây cầu.", "3", "1", "2", "2026"],
    ]
    outline, questions = read(document(table(rows)))
    assert meanings(outline) == ["number", "task", "funding", "funding", "funding", "deadline"]
    assert [(column.heading, column.under, column.unit) for column in outline.columns[2:5]] == [
        ("Tổng số", "Kinh phí (triệu đồng)", "triệu đồng"),
        ("Ngân sách tỉnh", "Kinh phí (triệu đồng) Trong đó", "triệu đồng"),
        ("Nguồn khác", "Kinh phí (triệu đồng) Trong đó", "triệu đồng"),
    ]
    assert (len(outline.lines), questions.doubts) == (1, [])


def test_headings_that_are_not_merged() -> None:
    """A second line of headings is known by its words where a PDF shows nothing of merging."""
    rows = [
        ["TT", "Nhiệm vụ", "Phân công", "", "Thời gian"],
        ["", "", "Chủ trì", "Phối hợp", "hoàn thành"],
        ROW,
    ]
    outline, _ = read(document(table(rows, page=1)))
    assert meanings(outline) == ["number", "task", "lead", "coordinating", "deadline"]
    assert [column.under for column in outline.columns] == ["", "", "Phân công", "Phân công", ""]
    assert outline.columns[4].heading == "Thời gian hoàn thành"
    assert len(outline.lines) == 1


def test_an_unknown_heading() -> None:
    """What no heading says is asked for, and the answer holds."""
    plan = document(table([[*HEADINGS, "Mã hiệu"], [*ROW, "X1"]]))
    outline, questions = read(plan)
    assert keys(questions) == {"column 6": "other"}
    assert meanings(outline)[-1] == "other"
    outline, _ = read(plan, {"column 6": "remark"})
    assert meanings(outline)[-1] == "remark"
    outline, _ = read(plan, {"column 3": "responsible", "column 4": "remark", "column 6": "other"})
    assert meanings(outline) == ["number", "task", "responsible", "remark", "deadline", "other"]


def test_two_columns_of_one_kind() -> None:
    """Of two columns that say the same one stays, the other is asked for."""
    headings = ["TT", "Nhóm nhiệm vụ", "Nhiệm vụ cụ thể", "Chủ trì", "Thời gian"]
    plan = document(
        table([headings, ["1", "Nhóm A", "Một việc dài", "Sở A", "2026"]]),
    )
    outline, questions = read(plan)
    assert keys(questions) == {"column 2": "other"}
    assert meanings(outline) == ["number", "other", "task", "lead", "deadline"]
    outline, _ = read(plan, {"column 2": "task"})
    assert meanings(outline) == ["number", "task", "other", "lead", "deadline"]


def test_no_known_headings() -> None:
    """A table whose headings say nothing known is left out and asked for; answers make a plan."""
    plan = document(table([["a", "b", "c"], *[["Một việc nào đó", "e", "f"]] * 3]))
    outline, questions = read(plan)
    assert keys(questions) == {"table 1": "leave-out", "no table": ""}
    assert [doubt.values["headings"] for doubt in questions.doubts] == ["a | b | c"] * 2
    assert outline.lines == ()
    outline, questions = read(plan, {"table 1": "plan"})
    assert keys(questions)["column 1"] == "task"
    assert meanings(outline) == ["task", "other", "other"]
    outline, _ = read(plan, {"table 1": "plan", "column 2": "lead"})
    assert meanings(outline) == ["task", "lead", "other"]


def test_a_second_table_of_other_columns() -> None:
    """A further table with columns of its own adds those, unless a person leaves it out."""
    other = [["TT", "Tên đề án", "Cơ quan chủ trì", "Cấp trình", "Thời gian trình"]]
    plan = document(
        table([HEADINGS, ROW]),
        paragraph("PHỤ LỤC II", bold=True),
        table([*other, ["1", "Đề án X.", "Sở B", "UBND tỉnh", "Tháng 5/2026"]], number=2),
    )
    outline, questions = read(plan)
    assert keys(questions) == {"table 2": "plan", "paragraph @2": "area"}
    assert meanings(outline)[-1] == "approver"
    assert [line.kind for line in outline.lines] == ["task", "area", "task"]
    assert set(outline.lines[2].cells) == {"chu-tri", "thoi-gian", "cap-trinh"}
    outline, _ = read(plan, {"table 2": "leave-out"})
    assert len(outline.lines) == 1
    outline, _ = read(plan, {"paragraph @2": "leave-out"})
    assert [line.within for line in outline.lines] == [None, None]


def test_hidden_columns_rows_and_sheets() -> None:
    """What is hidden is left out and said, and read where a person says so."""
    rows = [HEADINGS, ROW, ["2", "Ẩn.", "Sở A", "", "2026"], ["3", "Ẩn nữa.", "Sở A", "", "2026"]]
    plan = document(table([*rows, ["4", "Hiện.", "Sở A", "Sở C", "2026"]], hidden=[2, 3]))
    outline, questions = read(plan)
    assert keys(questions) == {"hidden row 3-4": "leave-out"}
    assert [line.number for line in outline.lines] == ["1", "4"]
    outline, _ = read(plan, {"hidden row 3-4": "read"})
    assert [line.number for line in outline.lines] == ["1", "2", "3", "4"]
    plan = document(table([HEADINGS, ROW], hidden_columns=[3]))
    outline, questions = read(plan)
    assert keys(questions) == {"hidden column 4": "leave-out"}
    assert meanings(outline) == ["number", "task", "lead", "deadline"]
    outline, _ = read(plan, {"hidden column 4": "read"})
    assert meanings(outline) == ["number", "task", "lead", "coordinating", "deadline"]


def test_indicators() -> None:
    """Figures by year are targets, those before the plan the baseline; both can be said."""
    rows = [
        ["TT", "Chỉ tiêu", "Đơn vị tính", "2025", "2026", "2030", "Cơ quan theo dõi"],
        ["I", "Kinh tế", "", "", "", "", ""],
        ["1", "Tăng trưởng", "%", "7,1", "8", "10", "Sở Tài chính"],
    ]
    plan = document(paragraph("Kế hoạch giai đoạn 2026 - 2030"), table(rows))
    outline, questions = read(plan)
    (line,) = outline.indicators
    assert (line.number, line.name, line.unit, line.agency) == (
        *("1", "Tăng trưởng", "%", "Sở Tài chính"),
    )
    assert (line.baseline, line.targets) == (("2025", "7,1"), (("2026", "8"), ("2030", "10")))
    assert keys(questions) == {
        "table 1 column 4": "baseline",
        "table 1 column 5": "target",
        "table 1 column 6": "target",
        "table 1 row 2": "leave-out",
    }
    outline, _ = read(plan, {"table 1 column 4": "target", "table 1 column 5": "leave-out"})
    assert outline.indicators[0].baseline is None
    assert outline.indicators[0].targets == (("2025", "7,1"), ("2030", "10"))


def test_indicators_whose_headings_say_more() -> None:
    """“Hiện trạng” and “Mục tiêu đến năm” need no question; a column without a year does."""
    rows = [
        ["TT", "Chỉ tiêu", "ĐVT", "Hiện trạng", "Mục tiêu đến năm 2028", "Mục tiêu đến năm 2030"],
        ["1", "Hộ nghèo", "%", "5", "3", "1"],
    ]
    plan = document(table(rows))
    outline, questions = read(plan)
    assert keys(questions) == {"table 1 column 4 year": "leave-out"}
    assert outline.indicators[0].targets == (("2028", "3"), ("2030", "1"))
    outline, _ = read(plan, {"table 1 column 4 year": "2024"})
    assert outline.indicators[0].baseline == ("2024", "5")
