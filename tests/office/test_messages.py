"""What a person is asked: each message is brought about by a small file."""

from __future__ import annotations

import ast
import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest

from plugins.office.documents.document import DocumentBlock, DocumentTable, OfficeDocument
from plugins.office.plans.bodies.proposing import bodies_of
from plugins.office.plans.doubts import Questions
from plugins.office.plans.proposals.proposing import proposal_of
from plugins.office.plans.surroundings.reading import preamble_of
from plugins.office.plans.surroundings.unused import tell_unused
from plugins.office.plans.tables.outlining import outline_of
from plugins.plan.reading.places import Value
from tests.office.samples.tables import document, paragraph, table
from tests.samples.messages import OFFICE, codes_of

TESTS = Path(__file__).parent
HEADINGS = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"]
ROW = ["1", "Xây dựng kế hoạch.", "Sở Y tế", "", "Quý I/2026"]
OF_FIGURES = ["TT", "Chỉ tiêu", "Đơn vị tính", "2025", "2026"]
FIGURES = ["1", "Hộ nghèo", "%", "5", "3"]


def plan(*rows: Sequence[str], headings: Sequence[str] = HEADINGS) -> OfficeDocument:
    """A file with one table."""
    return document(table([headings, *rows]))


def with_column(heading: str, *cells: str) -> OfficeDocument:
    """A plan with one more column, a row for each of its cells."""
    rows = [[str(number), *ROW[1:], cell] for number, cell in enumerate(cells, 1)]
    return plan(*rows, headings=[*HEADINGS, heading])


def with_lead(words: str) -> OfficeDocument:
    """A plan with these words in a cell of agencies, and two centres in others."""
    rows = [[str(at), "Việc.", each, "", "2026"] for at, each in enumerate((words, *CENTRES), 1)]
    return plan(*rows)


def with_figures(*rows: Sequence[str], headings: Sequence[str] = OF_FIGURES) -> OfficeDocument:
    """A plan of the years from 2026 with a table of indicators."""
    return document(
        paragraph("Kế hoạch giai đoạn 2026 - 2030"),
        table([HEADINGS, ROW]),
        table([headings, *rows], number=2),
    )


def pages(*rows: Sequence[str]) -> OfficeDocument:
    """A plan whose second page begins with these rows."""
    first = table([HEADINGS, [*ROW[:3], "", "2026"]], page=1)
    return document(first, table([HEADINGS, *rows], page=2, number=2))


def around(*before: str) -> OfficeDocument:
    """A plan below these paragraphs."""
    return document(*map(paragraph, before), table([HEADINGS, ROW]))


def of_row(**changed: object) -> OfficeDocument:
    """A plan whose cell of the deadline is so."""
    made = table([HEADINGS, ROW])
    row = made.rows[1]
    cells = (*row.cells[:4], dataclasses.replace(row.cells[4], **changed))  # type: ignore[arg-type]
    rows = (made.rows[0], dataclasses.replace(row, cells=cells))
    notes = {"1": "Theo Quyết định số 1."}
    return document(dataclasses.replace(made, rows=rows), footnotes=notes)


def hidden(made: DocumentTable) -> DocumentTable:
    """The same sheet, hidden."""
    return dataclasses.replace(made, hidden=True)


CENTRES = ("Trung tâm Y tế huyện A", "Trung tâm Y tế huyện B")
OTHER_COLUMNS: tuple[DocumentBlock, ...] = (
    table([HEADINGS, ROW]),
    paragraph("Phần việc của xã"),
    table([[*HEADINGS[:4], "Kinh phí"], [*ROW[:4], "5"]], number=2),
)
# A file that has it, by the code of the message.
BASIS = (
    "Căn cứ Quyết định số 12/QĐ-TTg ngày 05 tháng 01 năm 2026 của Thủ tướng Chính phủ phê duyệt "
    "Chiến lược phát triển y tế cơ sở của quốc gia;"
)
COUNTED = "Sau 01 năm kể từ ngày Chiến lược phát triển y tế cơ sở của quốc gia được phê duyệt"
GOALS = "Đến năm 2030, mọi thôn có nước sạch, mọi trạm y tế có đủ thuốc và người trực."
DOUBTS: dict[str, OfficeDocument] = {
    "office-no-table": document(paragraph("Kế hoạch")),
    "office-no-heading": with_column("", "a"),
    "office-unknown-heading": plan(
        [*ROW, "a", "b"], headings=[*HEADINGS, "Người ký", "Mã văn bản"]
    ),
    "office-same-meaning": with_column("Cơ quan chủ trì", "Sở Nội vụ"),
    "office-unknown-table": plan(["a", "b", "c", "d", "e"], headings=["x", "y", "z", "t", "u"]),
    "office-another-table": document(*OTHER_COLUMNS),
    "office-between-tables": document(
        table([HEADINGS, ROW], page=1),
        paragraph("Phần của xã", page=2),
        table([HEADINGS, ["2", *ROW[1:]]], page=2, number=2),
    ),
    "office-hidden-sheet": document(
        table([HEADINGS, ROW], sheet="A"), hidden(table([HEADINGS, ROW], sheet="B", number=2))
    ),
    "office-hidden-column": document(table([HEADINGS, ROW], hidden_columns=[3])),
    "office-hidden-rows": document(table([HEADINGS, ROW, ["2", *ROW[1:]]], hidden=[2])),
    "office-total-row": plan(ROW, ["", "Tổng cộng", "", "", "2026"]),
    "office-shared-number": plan(ROW, ["^", "Việc khác.", "Sở Nội vụ", "", "2027"]),
    "office-merged-row": plan(ROW, ["2", "^", "Sở Nội vụ", "", "2027"]),
    "office-cut-row": pages(["", "Việc nữa.", "Sở Nội vụ", "", "2027"], ["2", *ROW[1:]]),
    "office-carried": pages(["2", "Việc.", "", "", "2026"], ["3", "Việc.", "^", "", "2026"]),
    "office-across-columns": plan([*ROW[:2], "Sở Y tế", "<", "2026"]),
    "office-heading-or-task": plan(
        ["I", "Y tế", "Sở Y tế", "", ""], ["1", *ROW[1:]], ["2", *ROW[1:]]
    ),
    "office-nothing-but-words": plan(ROW, ["2", "Việc khác.", "", "", ""], ["3", *ROW[1:]]),
    "office-many-unknown-headings": plan(
        [*ROW, *"abcdef"], headings=[*HEADINGS, *(f"Mục riêng {each}" for each in "ABCDEF")]
    ),
    "office-many-across-columns": plan(
        *([str(number), "Việc.", "Sở Y tế", "<", "2026"] for number in range(1, 7))
    ),
    "office-numbers-alone": plan(ROW, *([str(number), "", "", "", ""] for number in (2, 3, 4))),
    "office-prose-between": document(
        table([HEADINGS, ROW]),
        *map(paragraph, ("Việc này gấp.", "2. Mỗi xã một tổ.", "- Làm tốt;", "Hết.")),
        table([HEADINGS, ["1", *ROW[1:]]], number=2),
    ),
    "office-footnote": of_row(footnotes=("1",)),
    "office-decomposed": plan([*ROW[:1], "Viê\u0323c lớn", *ROW[2:]]),
    "office-blanks": plan([*ROW[:1], "Việc\u00a0lớn", *ROW[2:]]),
    "office-invisible": plan([*ROW[:1], "Việc\u200b lớn", *ROW[2:]]),
    "office-bullets": plan([*ROW[:1], "\uf0b7 Việc lớn\n\uf0b7 Việc nhỏ", *ROW[2:]]),
    "office-figures-of": with_figures(FIGURES),
    "office-year-of-figures": with_figures(
        FIGURES, headings=[*OF_FIGURES[:3], "Hiện trạng", "2026"]
    ),
    "office-other-figures": with_figures([*FIGURES, "x"], headings=[*OF_FIGURES, "Mã số"]),
    "office-more-baselines": with_figures(
        [*FIGURES[:3], "6", *FIGURES[3:]], headings=[*OF_FIGURES[:3], "2024", "2025", "2026"]
    ),
    "office-no-figures": with_figures(FIGURES, ["2", "Số xã", "xã", "", ""]),
    "import-no-direction": with_figures([*FIGURES[:3], "3", "3"]),
    "import-no-figure": with_figures([*FIGURES[:4], "3 - 4"]),
    "import-not-all-amounts": with_column("Kinh phí (triệu đồng)", "5", "Theo dự án"),
    "import-no-unit": with_column("Kinh phí", "5", "6"),
    "import-amount-of-several": with_column("Kinh phí (triệu đồng)", "5", "^"),
    "import-timing-unread": plan([*ROW[:4], "Sau mùa mưa"]),
    "import-timing-of-period-after": plan([*ROW[:4], "Trước ngày 31/01 năm liền kề"]),
    "import-counted-from": document(
        *map(paragraph, ("KẾ HOẠCH", "Về y tế", BASIS)),
        table([HEADINGS, [*ROW[:4], COUNTED]]),
    ),
    "text-outside-tables": document(table([HEADINGS, ROW]), paragraph(GOALS)),
    "import-day-shown-otherwise": of_row(text="30/6/2026", day=dt.date(2026, 7, 30)),
    "import-names-nobody": with_lead("Theo phân công tại Quyết định số 12/QĐ-UBND"),
    "import-first-period": around(
        "Số: 15/KH-UBND",
        "An Bình, ngày 27 tháng 2 năm 2025",
        "Trước ngày 25 của tháng cuối quý, cơ quan chủ trì báo cáo kết quả về Sở Y tế.",
    ),
    "import-who-reports": around(
        "Số: 15/KH-UBND",
        "An Bình, ngày 27 tháng 2 năm 2025",
        "Trước ngày 25 của tháng cuối quý, các ngành báo cáo kết quả về Sở Y tế.",
    ),
    "import-no-heading": plan(ROW),
    "import-cell-of-heading": plan(
        ["I", "**Y tế", "", "", "", "Trọng tâm"],
        ["1", *ROW[1:], ""],
        headings=[*HEADINGS, "Ghi chú"],
    ),
    "import-licence-chosen": plan(ROW),
    "import-titles-drafted": plan(ROW),
    "import-subject-drafted": around("KẾ HOẠCH", "Phát triển nông thôn năm 2026"),
    "unknown-body": with_lead("Hội Làm vườn tỉnh"),
    "not-a-name": with_lead("theo phân công"),
    "almost-a-name": with_lead("Sở Tài nguyên môi trường"),
    "short-for-a-name": with_lead("Sở Tài chính, Nội vụ"),
    "name-of-several-bodies": with_lead("Trung tâm Y tế"),
    "import-names-of-several": with_lead("a) Sở Y tế: cùng Trung tâm Y tế huyện A kiểm tra"),
    "open-group": with_lead("Các sở, ngành"),
    "unread-words-of-bodies": with_lead("9/2025 của Chủ tịch UBND tỉnh"),
    "no-document-number": plan(ROW),
    "no-document-date": plan(ROW),
    "no-document-kind": plan(ROW),
    "no-document-title": plan(ROW),
    "no-issuer": plan(ROW),
    "no-place-of-the-plan": plan(ROW),
    "title-in-capitals": around("KẾ HOẠCH", "PHÁT TRIỂN NÔNG THÔN"),
    "two-document-kinds": around("Số: 15/KH-UBND", "CHƯƠNG TRÌNH", "Phát triển nông thôn"),
    "legal-basis-left-out": around("KẾ HOẠCH", "Về y tế", "Căn cứ tình hình thực tế;"),
    "reporting-clause-unread": around("Các cơ quan báo cáo định kỳ theo quy định."),
}


def asked(file: OfficeDocument) -> set[str]:
    """The codes of all that an import asks about a file."""
    questions = Questions()
    outline = outline_of(file, questions)
    preamble = preamble_of(outline, questions)
    found = bodies_of(outline, preamble, questions)
    bodies = [cast("Mapping[str, Value]", body.values()) for body in found]
    tell_unused(outline, questions)
    proposal_of(outline, preamble, bodies, questions)
    tell_unused(outline, questions)
    return {doubt.message.code for doubt in questions.doubts}


@pytest.mark.slow
@pytest.mark.parametrize("code", DOUBTS)
def test_what_is_in_doubt_is_asked(code: str) -> None:
    """A file with a doubt of that kind is asked about it."""
    assert code in asked(DOUBTS[code])


def test_a_plain_plan_is_asked_about_little() -> None:
    """What is plain in the table is not asked about: of it, only what no table says."""
    assert {code for code in asked(plan(ROW)) if code.startswith("office-")} == set()


def named_in_tests() -> Iterator[str]:
    """The words of the strings in the tests of this room and of its commands."""
    for path in (*TESTS.rglob("*.py"), *(TESTS.parent / "commands").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from node.value.split()


def test_every_message_is_brought_about() -> None:
    """No message of the room goes without a test that names its code."""
    assert codes_of(OFFICE) - set(named_in_tests()) == set()
