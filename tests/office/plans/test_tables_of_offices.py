"""Tables as offices really make them: exports, books of many sheets, lists without headings."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from plugins.commands.import_plan import run
from plugins.office.plans.asking.answers_file import ANSWERS
from plugins.office.plans.importing import DOUBTS
from plugins.office.plans.tables.heading_words import meaning_of
from tests.office.plans.tables_read import HEADINGS, ROW, keys, meanings, read
from tests.office.samples.tables import document, paragraph, table

EXPORT = ["", "Tên nhiệm vụ", "Cấp trên giao", "Đơn vị/Cá nhân đầu mối", "Thời hạn HT"]
FURTHER = ["Trạng thái", "Tình hình thực hiện", "Màu", "Điểm", "Thư ký"]


def rows_of(count: int, width: int, begin: int = 1) -> list[list[str]]:
    """Rows of some plan, numbered from `begin`."""
    return [
        [str(n), f"Việc thứ {n}", *(f"ô {n}.{c}" for c in range(width - 2))]
        for n in range(begin, begin + count)
    ]


def test_exports_of_tracking_software() -> None:
    """Among many columns of its own those of a plan are enough; a column that counts is numbers."""
    plan = document(table([[*EXPORT, *FURTHER], *rows_of(4, 10)], sheet="Sheet1", number=0))
    outline, questions = read(plan)
    assert meanings(outline) == ["number", "task", "other", "lead", "deadline", *["other"] * 5]
    assert [line.number for line in outline.lines] == ["1", "2", "3", "4"]
    assert keys(questions) == dict.fromkeys(
        ("column 3", "column 8", "column 9", "column 10"), "other"
    )


def test_many_unknown_headings_are_one_doubt() -> None:
    """Columns of no known kind are kept, asked for in one, and each can still be told."""
    unknown = [f"Mục riêng {letter}" for letter in "ABCDEF"]
    plan = document(table([["TT", "Nhiệm vụ", "Chủ trì", "Hạn", *unknown], *rows_of(2, 10)]))
    outline, questions = read(plan)
    (doubt,) = questions.doubts
    assert (doubt.key, doubt.read_as, doubt.values["key"]) == ("columns", "other", "column 5")
    assert all(heading in doubt.values["headings"] for heading in unknown)
    outline, _ = read(plan, {"columns": "other", "column 5": "coordinating"})
    assert meanings(outline)[3:6] == ["deadline", "coordinating", "other"]


@pytest.mark.parametrize(
    ("meaning", "is_sure", "heading"),
    [
        (None, False, "Tổng số nhiệm vụ"),
        (None, False, "Tỷ lệ hoàn thành"),
        (None, False, "Số hoạt động"),
        ("funding", True, "Tổng số"),
        ("funding", True, "Số tiền"),
        ("number", True, "Số TT"),
        ("other", True, "Trạng thái"),
        ("other", True, "Tiến độ hiện tại"),
        ("product", False, "Kết quả thực hiện"),
    ],
)
def test_what_counts_or_tells_how_far_it_is(
    meaning: str | None, is_sure: bool, heading: str
) -> None:
    """A heading that counts names no tasks; one of how far things are is known and nothing else."""
    assert meaning_of(heading) == (meaning, is_sure)


@pytest.mark.parametrize(
    "rows",
    [
        [["STT", "Đơn vị", "Tổng số nhiệm vụ", "Hoàn thành"], ["1", "Sở A", "40", "31 (78%)"]],
        [["STT", "Đơn vị", "Nhiệm vụ bị hủy", "Ghi chú"], ["1", "Sở A", "4 (1%)", ""]],
        [["STT", "Họ và tên", "Ghi chú"], ["1", "Nguyễn Văn A", ""]],
        [["Mã", "Tên", "Cơ quan thực hiện", "Lĩnh vực"], ["1.2", "Thủ tục X", "Sở A", "Đất"]],
        [
            ["TT", "Nội dung góp ý", "Đơn vị góp ý", "Ý kiến trả lời"],
            ["1", "Bỏ ý a", "Xã B", "Nhận"],
        ],
    ],
    ids=["counts", "figures", "people", "procedures", "comments"],
)
def test_tables_without_tasks(rows: list[list[str]]) -> None:
    """A table that names no tasks is left out and asked for; a sentence tells its headings."""
    outline, questions = read(document(table(rows)))
    assert (outline.lines, keys(questions)) == ((), {"table 1": "leave-out", "no table": ""})
    assert {doubt.values["headings"] for doubt in questions.doubts} == {" | ".join(rows[0])}
    outline, _ = read(document(table(rows)), {"table 1": "plan", "column 2": "task"})
    assert [line.items[0].text for line in outline.lines] == [rows[1][1]]


def test_headings_without_rows() -> None:
    """A form that nobody filled in is told from a file that has no table of tasks."""
    _, questions = read(document(table([HEADINGS, [""] * 5])))
    (doubt,) = questions.doubts
    assert (doubt.message.code, doubt.values["headings"]) == (
        "office-no-rows",
        " | ".join(HEADINGS),
    )


def test_a_list_without_headings() -> None:
    """Where rows begin at once each column is asked for with what its cells say."""
    title = ["DANH SÁCH CÔNG VIỆC", "<", "<", "<", "<"]
    rows = [["1", "Sửa cầu", "Xã A", "01/02/2026", ""], ["2", "Đắp đường", "Xã B", "", "gấp"]]
    plan = document(table([title, *rows], sheet="S", number=0))
    outline, questions = read(plan)
    assert (outline.lines, keys(questions)["table 1"]) == ((), "leave-out")
    given = {"table 1": "plan", "column 3": "lead", "column 4": "deadline"}
    outline, questions = read(plan, given)
    assert [(d.key, d.words) for d in questions.doubts[1:3]] == [
        *(("column 2", "Sửa cầu | Đắp đường"), ("column 3", "Xã A | Xã B"))
    ]
    assert meanings(outline) == ["number", "task", "lead", "deadline", "other"]
    assert [column.id for column in outline.columns] == [f"cot-{n}" for n in range(1, 6)]
    assert [line.number for line in outline.lines] == ["1", "2"]


def test_a_second_line_below_a_group() -> None:
    """Words that stand only below a heading merged over several columns are headings, too."""
    rows = [
        ["STT", "Tên gọi văn bản", "Cơ quan soạn thảo", "Cách làm", "<", "Ngày trình"],
        ["", "", "", "Thay mới", "Bỏ hẳn", ""],
        ["1", "Quyết định X", "Sở A", "1", "", "Quý I/2026"],
    ]
    outline, questions = read(document(table(rows)))
    assert [(c.heading, c.under) for c in outline.columns[3:5]] == [
        *(("Thay mới", "Cách làm"), ("Bỏ hẳn", "Cách làm"))
    ]
    assert (meanings(outline)[1:3], meanings(outline)[5]) == (["task", "lead"], "deadline")
    assert (len(outline.lines), keys(questions)) == (1, {"column 4": "other", "column 5": "other"})


def test_a_title_in_the_table_and_further_pages() -> None:
    """A title over nearly all columns is no heading; pages that go on lose none of their rows."""
    title = ["DANH SÁCH CÔNG VIỆC", "<", "<", "<", "<", ""]
    first = [title, [*HEADINGS, ""], *([*row, ""] for row in rows_of(2, 5))]
    further = [[*row, ""] for row in rows_of(3, 5, begin=3)]
    plan = document(table(first, page=1), table(further, page=2, number=2))
    outline, questions = read(plan)
    assert [line.number for line in outline.lines] == ["1", "2", "3", "4", "5"]
    assert [words.text for words in outline.before] == ["DANH SÁCH CÔNG VIỆC"]
    assert {column.under for column in outline.columns} == {""}
    assert questions.doubts == []


def test_many_cells_over_the_same_columns() -> None:
    """Cells that reach over the same columns are one doubt; one of them can be told by itself."""
    rows = [[str(n), "Việc", "Sở A", "chung", "<"] for n in range(1, 6)]
    plan = document(table([["TT", "Nhiệm vụ", "Chủ trì", "Sản phẩm", "Ghi chú"], *rows]))
    outline, questions = read(plan)
    assert keys(questions) == {"cells over san-pham ghi-chu": "san-pham"}
    outline, _ = read(
        plan, {"cells over san-pham ghi-chu": "ghi-chu", "row 2 san-pham": "san-pham"}
    )
    assert [next(iter(set(line.cells) - {"chu-tri"})) for line in outline.lines] == [
        *("ghi-chu", "san-pham", "ghi-chu", "ghi-chu", "ghi-chu")
    ]


def test_rows_numbered_in_advance() -> None:
    """Rows with a number and nothing else are no tasks, and asked for in one."""
    plan = document(table([HEADINGS, ROW, *[[str(n), "", "", "", ""] for n in (2, 3, 4)]]))
    outline, questions = read(plan)
    assert ([line.number for line in outline.lines], keys(questions)) == (
        *(["1"], {"rows of numbers": "leave-out"}),
    )
    outline, _ = read(plan, {"rows of numbers": "read", **{f"row {n} kind": "task" for n in "234"}})
    assert len(outline.lines) == 4


def test_prose_between_tables() -> None:
    """Long prose between two tables is one doubt; the heading right above the second is read."""
    words = ("Việc này gấp.", "2. Mỗi xã một tổ.", "- Làm tốt;", "Báo cáo hằng quý.")
    prose = [paragraph(each) for each in words]
    plan = document(
        table([HEADINGS, ROW]),
        *prose,
        paragraph("II. XÃ HỘI", bold=True),
        table([HEADINGS, ["1", *ROW[1:]]], number=2),
    )
    outline, questions = read(plan)
    assert keys(questions) == {"paragraphs @2-5": "leave-out", "paragraph @6": "area"}
    assert [line.kind for line in outline.lines] == ["task", "area", "task"]
    _, questions = read(plan, {"paragraphs @2-5": "each"})
    assert len(questions.doubts) == 6


def test_sheets_of_the_same_list() -> None:
    """Sheets with nearly the same headings go on without a question; what was said once holds."""
    first = ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Người theo dõi", "Mức"]
    other = [*first[:4], "Người theo dõi", "Loại"]
    plan = document(
        table([first, *rows_of(2, 6)], sheet="Đang làm", number=0),
        table([other, *rows_of(2, 6)], sheet="Đã xong", number=0),
    )
    outline, questions = read(plan, {"column 5": "remark"})
    assert list(keys(questions)) == ["column 5", "column 6", "table 2 column 6"]
    assert len(outline.lines) == 4
    assert [column.heading for column in outline.columns] == [*first, "Loại"]


def test_unknown_tables() -> None:
    """Pages of a table that nobody knows are one doubt; headings of its own begin another."""
    people = [["STT", "Họ tên", "Xã", "Tuổi", "Nghề"], *rows_of(2, 5)]
    plan = document(
        table([HEADINGS, ROW]),
        table(people, number=2),
        table(rows_of(3, 5, begin=3), number=3),
    )
    outline, questions = read(plan)
    assert ([line.number for line in outline.lines], keys(questions)) == (
        *(["1"], {"table 2": "leave-out"}),
    )
    outline, _ = read(plan, {"table 2": "plan"})
    assert [line.number for line in outline.lines] == ["1", "1", "2", "3", "4", "5"]


def test_codes_and_descriptions() -> None:
    """Tasks stand below “Nhiệm vụ”, not in the longer description; sections may have codes."""
    rows = [
        ["TT", "Mã", "Nhiệm vụ", "Sản phẩm", "Mô tả công việc"],
        ["I", "A", "VĂN THƯ", "<", "<"],
        ["1", "A.1", "Gửi văn bản", "Công văn", "Một lời tả rất dài về việc ấy"],
    ]
    outline, questions = read(document(table(rows)))
    assert meanings(outline) == ["number", "other", "task", "product", "other"]
    assert [(line.kind, line.within) for line in outline.lines] == [("area", None), ("task", 0)]
    assert keys(questions) == {"column 2": "other", "column 5": "other", "row I kind": "area"}


def test_statistics() -> None:
    """Figures of no year are asked for once, not row by row, also below a long heading."""
    said = f"Chỉ tiêu thống kê\n({'dùng cho báo cáo hằng quý ' * 6})"
    rows = [
        ["STT", said, "Kết quả thống kê", "<"],
        ["^", "^", "Đơn vị tính", "Số liệu"],
        ["1", "Số nhiệm vụ đề ra", "Nhiệm vụ", "45"],
        ["2", "Số văn bản", "Văn bản", "3"],
    ]
    plan = document(table(rows), table(rows, number=2))
    outline, questions = read(plan)
    assert (outline.lines, outline.indicators) == ((), ())
    assert keys(questions) == {"table 1 column 4 year": "leave-out", "no table": ""}
    outline, _ = read(plan, {"table 1 column 4 year": "2025"})
    assert [line.baseline for line in outline.indicators] == [("2025", "45"), ("2025", "3")] * 2


def test_no_folder_is_made_of_a_file_without_a_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command says what it looked for, asks about the tables, and writes no data."""
    made = docx.Document()
    made.add_paragraph("BÁO CÁO")
    grid = made.add_table(2, 3)
    for cell, words in zip(grid.row_cells(0), ("STT", "Họ tên", "Tuổi"), strict=True):
        cell.text = words
    made.save(str(tmp_path / "bao-cao.docx"))
    into = tmp_path / "site" / "data"
    assert run(str(tmp_path / "bao-cao.docx"), into) == 1
    said = capsys.readouterr().out
    assert "STT | Họ tên | Tuổi" in said
    assert "holds no plan that could be read" in said
    assert not into.exists()
    assert sorted(path.name for path in into.parent.iterdir()) == sorted((ANSWERS, DOUBTS))


def test_an_unknown_table_with_its_headings_on_each_page() -> None:
    """What was said of a table holds for its next pages, which repeat its headings."""
    pages = [
        table(
            [["STT", "Tiêu chí đánh giá", "Điểm", "Tự chấm"], *rows_of(2, 4, begin)], number=number
        )
        for number, begin in ((1, 1), (2, 3), (3, 5))
    ]
    outline, questions = read(document(*pages))
    assert (outline.lines, keys(questions)) == ((), {"table 1": "leave-out", "no table": ""})
    outline, _ = read(document(*pages), {"table 1": "plan"})
    assert [line.number for line in outline.lines] == ["1", "2", "3", "4", "5", "6"]


def test_lists_of_names_on_a_page() -> None:
    """In a column of short names a line that had room for the next word ended on purpose."""
    names = ["Vụ A\nVụ B\nCục C\nViện D", "TTr\nVụ B\nVụ E\nCục G", "Ban Quản lý hồ Nước\nTrong"]
    rows = [[str(n), "Một việc.", each] for n, each in enumerate(names, 1)]
    outline, _ = read(document(table([["TT", "Nhiệm vụ", "Chủ trì"], *rows], page=1)))
    assert [line.cells["chu-tri"].text for line in outline.lines] == [
        *(*names[:2], "Ban Quản lý hồ Nước Trong")
    ]
