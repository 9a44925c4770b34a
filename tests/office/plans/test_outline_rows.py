"""How the rows of a plan are read: what lies in what, what is a heading, words and bullets."""

from __future__ import annotations

import dataclasses
import datetime as dt
import time
import unicodedata
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.office.plans.doubts import Questions
from plugins.office.plans.outline import Outline
from plugins.office.plans.tables.headings import is_row_of_numbers
from plugins.office.plans.tables.items import Folding, folding_of, items_of, unfolded
from plugins.office.plans.tables.outlining import outline_of
from tests.office.plans.tables_read import HEADINGS, keys, read
from tests.office.samples.tables import document, paragraph, table

FOLDS = Folding(folds=True, is_prose=True)


def rows(words: str) -> list[list[str]]:
    """Rows from lines: `I. …` in bold over all columns, others with cells; two blanks a column."""
    made = []
    for line in words.strip().split("\n"):
        number, text, *cells = line.strip().split("  ")
        is_heading = not cells
        blank = ["<"] * 3 if is_heading else [*cells, *[""] * (3 - len(cells))]
        made.append([number, f"**{text}" if is_heading else text, *blank])
    return made


def nesting(outline: Outline) -> str:
    """Numbers in the order of the rows, each as deep as it lies; areas in brackets."""
    depth: list[int] = []
    said = []
    for line in outline.lines:
        depth.append(0 if line.within is None else depth[line.within] + 1)
        number = line.number or "–"
        said.append("." * depth[-1] + (f"[{number}]" if line.kind == "area" else number))
    return " ".join(said)


NESTED = {
    "[A] .[I] ..1 ..2 .[II] ..1 [B] .[I] ..1": """
        A  Phần A
        I  Mục một
        1  Việc  Sở A
        2  Việc  Sở A
        II  Mục hai
        1  Việc  Sở A
        B  Phần B
        I  Mục một
        1  Việc  Sở A""",
    "[I] .1 ..1.1 ..1.2 .2 ..a ..b .3": """
        I  Mục
        1  Việc  Sở A  Sở B  2026
        1.1  Phần việc  Sở A
        1.2  Phần việc  Sở A
        2  Việc  Sở A  Sở B  2026
        a  Phần việc  Sở A
        b  Phần việc  Sở A
        3  Việc  Sở A""",
    "[A] .1 .2 [B] .3 .4": """
        A  Phần A
        1  Việc  Sở A
        2  Việc  Sở A
        B  Phần B
        3  Việc  Sở A
        4  Việc  Sở A""",
    "[1] .1 .2 [2] .1": """
        1  Nhóm một
        1  Việc  Sở A
        2  Việc  Sở A
        2  Nhóm hai
        1  Việc  Sở A""",
    "[I] .5 .1 .2 .3 .3": """
        I  Mục
        5  Việc  Sở A
        1  Việc  Sở A
        2  Việc  Sở A
        3  Việc  Sở A
        3  Việc  Sở A""",
    "[I] .[a)] ..1 ...a) ...b) ..2 .[b)] ..1": """
        I  Mục
        a)  Nhóm a
        1  Việc  Sở A  Sở B  2026
        a)  Phần việc  Sở A
        b)  Phần việc  Sở A
        2  Việc  Sở A
        b)  Nhóm b
        1  Việc  Sở A""",
    "[I] .a) .b) .c) .d) .đ) .e) .g) .h) .i) [II] .a)": """
        I  Mục
        a)  Việc  Sở A
        b)  Việc  Sở A
        c)  Việc  Sở A
        d)  Việc  Sở A
        đ)  Việc  Sở A
        e)  Việc  Sở A
        g)  Việc  Sở A
        h)  Việc  Sở A
        i)  Việc  Sở A
        II  Mục
        a)  Việc  Sở A""",
    "1 .- .- 2": """
        1  Việc  Sở A  Sở B  2026
        -  Phần việc  Sở A
        -  Phần việc  Sở A
        2  Việc  Sở A""",
}


@pytest.mark.parametrize("expected", NESTED)
def test_what_lies_in_what(expected: str) -> None:
    """Rows lie in each other by the styles of their numbers, which begin anew or run on."""
    outline, questions = read(document(table([HEADINGS, *rows(NESTED[expected])])))
    assert nesting(outline) == expected
    assert questions.doubts == []


def test_headings_without_numbers() -> None:
    """Headings without a number lie in each other by how they look."""
    wide = ["<"] * 4
    plan = [
        ["**NHIỆM VỤ CHUNG", *wide],
        ["1", "Việc.", "Sở A", "", "2026"],
        ["**NHIỆM VỤ RIÊNG", *wide],
        ["Nhóm thứ nhất", *wide],
        ["1", "Việc.", "Sở A", "", "2026"],
        ["Nhóm thứ hai", *wide],
        ["", "Việc không số.", "Sở A", "", "2026"],
    ]
    outline, questions = read(document(table([HEADINGS, *plan])))
    assert nesting(outline) == "[–] .1 [–] .[–] ..1 .[–] ..–"
    assert questions.doubts == []


def test_numbers_in_the_words() -> None:
    """Without a column of numbers they are taken from the beginning of the words."""
    plan = [
        ["Nội dung công việc", "Cơ quan thực hiện", "Thời hạn"],
        ["I. NHIỆM VỤ CHUNG", "<", "<"],
        ["1. Xây dựng kế hoạch.", "Sở A", "2026"],
        ["2. Kiểm tra.", "Sở B", "2026"],
        ["II. NHIỆM VỤ RIÊNG", "", ""],
        ["1. Tổng kết.", "Sở C", "2027"],
    ]
    outline, _ = read(document(table(plan)))
    assert nesting(outline) == "[I.] .1. .2. [II.] .1."
    assert [line.items[0].text for line in outline.lines][:2] == [
        *("NHIỆM VỤ CHUNG", "Xây dựng kế hoạch.")
    ]


def test_a_heading_or_a_task_with_parts() -> None:
    """A row with rows below it and only a body beside it may be either; the answer holds."""
    plan = document(
        table([HEADINGS, *rows("I  Mục\n1  Việc  Sở A\n1.1  Phần  Sở A\n1.2  Phần  Sở A")])
    )
    outline, questions = read(plan)
    assert (nesting(outline), keys(questions)) == ("[I] .1 ..1.1 ..1.2", {"row I/1 kind": "task"})
    outline, _ = read(plan, {"row I/1 kind": "area"})
    assert nesting(outline) == "[I] .[1] ..1.1 ..1.2"
    outline, _ = read(plan, {"row I/1 kind": "leave-out"})
    assert nesting(outline) == "[I] .1.1 .1.2"
    outline, _ = read(plan, {"row I/1 kind": "task", "row I kind": "task"})
    assert nesting(outline) == "I .1 ..1.1 ..1.2"


def test_a_row_of_words_alone() -> None:
    """A row with nothing beside its words and nothing below it is asked for."""
    plan = document(table([HEADINGS, ["1", "Việc.", "Sở A", "", ""], ["2", "Việc.", *[""] * 3]]))
    outline, questions = read(plan)
    assert (nesting(outline), keys(questions)) == ("1 2", {"row 2 kind": "task"})
    assert nesting(read(plan, {"row 2 kind": "leave-out"})[0]) == "1"


def test_total_rows() -> None:
    """A total is left out and said; what only begins with such a word is a row of the plan."""
    headings = ["TT", "Nội dung", "Đơn vị", "Kinh phí"]
    plan = document(
        table(
            [
                headings,
                ["I", "Tổng hợp, báo cáo", "", "3"],
                ["1", "Cộng đồng dân cư làm đường.", "Thôn Một", "1"],
                ["2", "Tổng kết.", "Thôn Hai", "2"],
                ["", "Cộng I", "", "3"],
                ["", "TỔNG CỘNG (I+II)", "", "3"],
            ]
        )
    )
    outline, questions = read(plan)
    assert nesting(outline) == "[I] .1 .2"
    assert keys(questions) == {
        "total 1": "leave-out",
        "total 2": "leave-out",
        "row I kind": "area",
    }
    outline, _ = read(plan, {"total 2": "read"})
    assert [line.items[0].text for line in outline.lines][-1] == "TỔNG CỘNG (I+II)"


def test_pages() -> None:
    """Headings that a page repeats are dropped, a row that it cuts is joined."""
    first = table([HEADINGS, ["1", "Xây dựng kế hoạch", "Sở A", "Sở B", "Quý"]], page=1)
    second = [["", "và trình ban hành.", "", "và Sở C", "I/2026"], ["2", "Hai.", "Sở A", "", ""]]
    outline, questions = read(document(first, table([HEADINGS, *second], page=2, number=2)))
    assert nesting(outline) == "1 2"
    assert outline.lines[0].items[0].text == "Xây dựng kế hoạch và trình ban hành."
    cells = {id_: words.text for id_, words in outline.lines[0].cells.items()}
    assert cells == {"chu-tri": "Sở A", "phoi-hop": "Sở B và Sở C", "thoi-gian": "Quý I/2026"}
    assert questions.doubts == []


def test_a_row_that_a_page_may_have_cut() -> None:
    """Where it is not sure that a row goes on a person can say so."""
    first = table([HEADINGS, ["1", "Một việc.", "Sở A", "", "2026"]], page=1)
    more = [["", "Việc nữa.", "Sở B", "", "2027"], ["2", "Hai.", "Sở A", "", "2026"]]
    plan = document(first, table([HEADINGS, *more], page=2, number=2))
    outline, questions = read(plan)
    assert (nesting(outline), keys(questions)) == ("1 2", {"row 2 of table 2 joined": "join"})
    outline, _ = read(plan, {"row 2 of table 2 joined": "separate"})
    assert nesting(outline) == "1 – 2"


def test_merged_cells() -> None:
    """A cell merged down is printed once; over two columns it belongs to both, or as said."""
    plan = document(
        table(
            [
                HEADINGS,
                ["1", "Việc.", "Sở A", "Như trên", "2026"],
                ["2", "Việc.", "^", "-nt-", "2026"],
                ["3", "Việc.", "Chung", "<", "2026"],
            ]
        )
    )
    outline, questions = read(plan)
    leads = [line.cells["chu-tri"] for line in outline.lines]
    assert [(words.text, words.same_as) for words in leads] == [
        *(("Sở A", None), ("Sở A", 0), ("Chung", None))
    ]
    assert [line.cells["phoi-hop"].text for line in outline.lines[:2]] == ["Như trên", "-nt-"]
    assert keys(questions) == {"row 3 chu-tri": "both"}
    outline, _ = read(plan, {"row 3 chu-tri": "phoi-hop"})
    assert set(outline.lines[2].cells) == {"phoi-hop", "thoi-gian"}


def test_a_cell_merged_over_the_end_of_a_page() -> None:
    """An empty merged cell at the top of a page goes on with the one above, unless said."""
    first = table([HEADINGS, ["1", "Việc.", "Sở A", "", "2026"]], page=1)
    more = [["2", "Việc.", "", "", "2026"], ["3", "Việc.", "^", "", "2026"]]
    plan = document(first, table([HEADINGS, *more], page=2, number=2))
    outline, questions = read(plan)
    assert [line.cells["chu-tri"].same_as for line in outline.lines] == [None, 0, 0]
    assert keys(questions) == {"row 2 of table 2 chu-tri": "above"}
    outline, _ = read(plan, {"row 2 of table 2 chu-tri": "empty"})
    assert "chu-tri" not in outline.lines[2].cells


def test_rows_that_share_a_task_or_a_number() -> None:
    """Rows that share the cell of their task are one, those that share a number are two."""
    plan = document(
        table(
            [
                HEADINGS,
                ["1", "Việc.", "Sở A", "", "Quý I/2026"],
                ["^", "^", "Sở B", "", "Quý II/2026"],
                ["2", "Việc.", "Sở A", "", "2026"],
                ["^", "Việc nữa.", "Sở B", "", "2026"],
            ]
        )
    )
    outline, questions = read(plan)
    assert keys(questions) == {
        "row 3 of table 1 joined": "join",
        "row 5 of table 1 joined": "separate",
    }
    assert nesting(outline) == "1 2 2"
    assert outline.lines[0].cells["chu-tri"].text == "Sở A\nSở B"
    outline, _ = read(
        plan, {"row 3 of table 1 joined": "separate", "row 5 of table 1 joined": "join"}
    )
    assert [line.cells["chu-tri"].text for line in outline.lines] == ["Sở A", "Sở B", "Sở A\nSở B"]


def test_footnotes_and_dates() -> None:
    """The footnote of a cell is a note of its row unless left out; a date cell keeps its day."""
    plan = table([HEADINGS, ["1", "Việc.", "Sở A", "", "30/6/2026"]])
    row = plan.rows[1]
    marked = dataclasses.replace(row.cells[1], footnotes=("1",))
    dated = dataclasses.replace(row.cells[4], day=dt.date(2026, 6, 30))
    cells = (row.cells[0], marked, *row.cells[2:4], dated)
    plan = dataclasses.replace(plan, rows=(plan.rows[0], dataclasses.replace(row, cells=cells)))
    noted = document(plan, footnotes={"1": "Theo Quyết định số 1."})
    outline, questions = read(noted)
    (line,) = outline.lines
    assert line.cells["thoi-gian"].day == dt.date(2026, 6, 30)
    assert [(note.column, note.words) for note in line.notes] == [
        *(("text", "Theo Quyết định số 1."),)
    ]
    assert keys(questions) == {"row 1 footnote 1": "note"}
    assert read(noted, {"row 1 footnote 1": "leave-out"})[0].lines[0].notes == ()


def test_paragraphs_between_tables() -> None:
    """A heading between two tables is one over rows; what pages repeat is asked for once."""
    pages = [table([HEADINGS, [str(n), "Việc.", "Sở A", "", "2026"]], page=n) for n in (1, 2, 3)]
    plan = document(
        pages[0],
        paragraph("Trang 1/3"),
        pages[1],
        paragraph("Trang 2/3"),
        paragraph("II. NHIỆM VỤ KHÁC", bold=True),
        pages[2],
    )
    outline, questions = read(plan)
    assert keys(questions) == {"paragraph @2": "leave-out", "paragraph @4": "area"}
    assert nesting(outline) == "1 2 [II.] .3"


def test_characters() -> None:
    """What data files do not take is put right and named once a kind, with how often."""
    words = unicodedata.normalize("NFD", "Việc lớn") + "\u00a0và\u200b nhỏ\u00ad"
    plan = document(table([HEADINGS, ["1", words, "\uf0b7 Sở A", "", "2026"]]))
    outline, questions = read(plan)
    assert outline.lines[0].items[0].text == "Việc lớn và nhỏ"
    assert outline.lines[0].cells["chu-tri"].text == "• Sở A"
    assert {doubt.key: doubt.values["count"] for doubt in questions.doubts} == {
        "characters blanks": "1",
        "characters invisible": "2",
        "characters bullets": "1",
        "characters decomposed": "1",
    }


def items(text: str, folding: Folding) -> list[tuple[str, int, str]]:
    """Marker, level and words of each item."""
    return [(item.marker, item.level, item.text) for item in items_of(text, folding)]


def test_bullets_of_paragraphs() -> None:
    """Paragraphs are items; a sign below a sign lies a level deeper, till the first comes back."""
    text = "Gồm:\n- Một:\n+ Nhỏ;\n+ Nhỏ nữa.\n- Hai\ntiếp theo.\na) Chữ\n1. Số\n-Không cách"
    assert items(text, Folding()) == [
        *(("", 1, "Gồm:"), ("-", 1, "Một:"), ("+", 2, "Nhỏ;"), ("+", 2, "Nhỏ nữa.")),
        *(("-", 1, "Hai tiếp theo."), ("a)", 2, "Chữ"), ("1.", 3, "Số"), ("-", 1, "Không cách")),
    ]


def test_lines_that_fold() -> None:
    """Lines of a PDF are joined but where a bullet or a paragraph begins."""
    text = (
        "- Phát triển kinh tế\n- xã hội giai đoạn 2021\n- 2030 và (1) một việc;\n(2) việc nữa"
        " các-\nbon.\n- Hai, trước 31/12/202\n8."
    )
    first = (
        "Phát triển kinh tế - xã hội giai đoạn 2021 - 2030 và (1) một việc; (2) việc nữa các-bon."
    )
    assert items(text, FOLDS) == [("-", 1, first), ("-", 1, "Hai, trước 31/12/2028.")]


def test_lines_of_names_that_fold() -> None:
    """In a cell of a PDF a name goes on in the next line, and a new one begins where it fits."""
    column = ["Sở Nông nghiệp và\nMôi trường", "Sở Nội vụ\nSở Tư pháp"]
    more = [
        "Sở Lao động\n-Thương binh",
        "Các sở, ban, ngành\ncó liên quan",
        "Sở Khoa học và\nCông nghệ",
    ]
    folding = folding_of([*column, *more])
    assert [unfolded(text, folding) for text in [*column, *more]] == [
        "Sở Nông nghiệp và Môi trường",
        "Sở Nội vụ\nSở Tư pháp",
        "Sở Lao động -Thương binh",
        "Các sở, ban, ngành có liên quan",
        "Sở Khoa học và Công nghệ",
    ]


WORDS = st.sampled_from(
    [
        *("", "1", "2", "I", "II.", "a)", "1.1", "-", "b.1)", "Nhiệm vụ", "Chủ trì", "Việc."),
        *("- Một;\n- Hai", "TỔNG CỘNG", "Cộng", "Sở A;\nSở B", "Như trên", "Ghi chú: x", "TT"),
        *("Nơi nhận:", "I. Mục lớn", "(1)", "2026", "Giai đoạn 2026 - 2030", "<", "^"),
    ]
)
ROWS = st.lists(st.lists(WORDS, min_size=4, max_size=4), min_size=1, max_size=9)


def whole(grid: Iterable[Sequence[str]]) -> list[list[str]]:
    """A table of some words in which what is merged has something to be merged with."""
    made: list[list[str]] = []
    for row in grid:
        made.append([])
        for place, words in enumerate(row):
            lone = words == "<" and (not place or made[-1][place - 1] == "^")
            lone |= words == "^" and len(made) == 1
            made[-1].append("x" if lone else words)
    return made


@pytest.mark.slow
@given(ROWS, st.booleans(), st.booleans())
def test_nothing_is_lost(grid: list[list[str]], has_headings: bool, folds: bool) -> None:
    """Every word of a table stands in the outline or in a doubt, but those that count columns."""
    headings = [["TT", "Nội dung", "Chủ trì", "Kinh phí"]] if has_headings else []
    plan = table([*headings, *whole(grid)], page=int(folds))
    questions = Questions()
    outline = outline_of(document(plan), questions)
    said = {word for text in texts_of(outline, questions) for word in text.split()}
    rows_of_words = [row for row in plan.rows if not is_row_of_numbers(row)]
    printed = {cell.text for row in rows_of_words for cell in row.cells}
    lost = {word for text in printed for word in text.split()} - said
    assert lost == set()


def texts_of(outline: Outline, questions: Questions) -> Iterable[str]:
    """All words of an outline and of the doubts about it."""
    for column in outline.columns:
        yield f"{column.under} {column.heading}"
    for line in outline.lines:
        yield line.number
        yield from (f"{item.marker} {item.text}" for item in line.items)
        yield from (words.text for words in line.cells.values())
    for each in outline.indicators:
        yield f"{each.number} {each.name} {each.unit} {each.agency}"
        yield from (figure for _, figure in (*each.targets, each.baseline or ("", "")))
    yield from (words.text for words in (*outline.before, *outline.after))
    yield from (f"{doubt.words} {doubt.values.get('heading', '')}" for doubt in questions.doubts)


@pytest.mark.slow
def test_four_thousand_rows() -> None:
    """The outline of 4,000 rows takes a few seconds at most."""
    row = ["1", "- Một việc;\n- Việc nữa\ntheo quy định.", "Sở A và\nSở B", "Các sở", "Quý I/2026"]
    pages = [
        table([HEADINGS, *([f"{40 * page + place}", *row[1:]] for place in range(40))], page=page)
        for page in range(1, 101)
    ]
    began = time.process_time()
    outline, _ = read(document(*pages))
    assert len(outline.lines) == 4000
    assert time.process_time() - began < 5


def test_a_cell_over_several_rows_is_cut_by_a_page() -> None:
    """Both parts are one cell for every row that shares it, before the cut and after it."""
    first = [HEADINGS, ["1", "Một việc.", "Sở Nội", "", "2026"], ["2", "Một", "^", "", "2026"]]
    second = [HEADINGS, ["", "việc.", "vụ", "", ""], ["3", "Ba việc.", "^", "", "2026"]]
    pages = [table(rows_, page=page) for page, rows_ in enumerate((first, second), 1)]
    outline, _ = read(document(*pages))
    cells = [line.cells["chu-tri"] for line in outline.lines]
    assert [(cell.text, cell.same_as) for cell in cells] == [
        ("Sở Nội vụ", None),
        ("Sở Nội vụ", 0),
        ("Sở Nội vụ", 0),
    ]


def test_a_heading_that_a_page_cuts_is_one() -> None:
    """Bullets at the top of a page go on with the numbered heading at the end of that before."""
    first = [HEADINGS, *rows("1  Việc:"), *rows("1.1  Một việc.  Sở A    2026")]
    heading = ["2", "**Hai việc:", *["<"] * 3]
    second = [HEADINGS, ["", "**- Việc thứ hai.", *["<"] * 3], *rows("2.1  Hai.  Sở B    2026")]
    outline, _ = read(
        document(table([*first, heading], page=1), table(second, page=2)),
    )
    assert [line.number for line in outline.lines] == ["1", "1.1", "2", "2.1"]
    assert [item.text for item in outline.lines[2].items] == ["Hai việc:", "Việc thứ hai."]


def test_sentences_below_a_table_of_a_sheet() -> None:
    """Sentences over all columns below the rows are paragraphs after the table, no headings."""
    said = "Trước ngày 15/6 và 15/12, các cơ quan báo cáo kết quả."
    sheet = [HEADINGS, ["1", "Một việc.", "Sở A", "", "2026"], [said, *["<"] * 4]]
    outline, _ = read(document(table(sheet, sheet="Phụ lục")))
    assert [line.number for line in outline.lines] == ["1"]
    assert [paragraph_.text for paragraph_ in outline.after] == [said]


def test_lines_that_were_full() -> None:
    """Where the file shows which lines had no more room, the others were ended on purpose."""
    texts = ["Sở Khoa học \nvà Công \nnghệ; Văn phòng \nUBND tỉnh", "Sở Y tế\nSở Nội vụ", "Sở A"]
    folding = folding_of(texts)
    assert [unfolded(text, folding) for text in texts] == [
        "Sở Khoa học và Công nghệ; Văn phòng UBND tỉnh",
        "Sở Y tế\nSở Nội vụ",
        "Sở A",
    ]


def test_one_cell_for_two_columns() -> None:
    """Over those who lead and who coordinate it is that of both; over others, of the first."""
    made = [["1", "Việc", "Sở A", "<", "2026"], ["2", "Việc", "Sở A", "Sở B", "<"]]
    found = document(table([HEADINGS, *made]))
    outline, questions = read(found)
    cells = [{id_: words.text for id_, words in line.cells.items()} for line in outline.lines]
    assert cells == [
        {"chu-tri": "Sở A", "phoi-hop": "Sở A", "thoi-gian": "2026"},
        {"chu-tri": "Sở A", "phoi-hop": "Sở B"},
    ]
    assert [(doubt.read_as, doubt.choices) for doubt in questions.doubts] == [
        ("both", ("chu-tri", "phoi-hop", "both")),
        ("phoi-hop", ("phoi-hop", "thoi-gian", "both")),
    ]
    answers = {"row 1 chu-tri": "phoi-hop", "row 2 phoi-hop": "thoi-gian"}
    first, second = read(found, answers)[0].lines
    assert (set(first.cells), set(second.cells)) == (
        {"phoi-hop", "thoi-gian"},
        {"chu-tri", "thoi-gian"},
    )
