"""Word files: what a person sees in Word is what is read, each piece with its place."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from plugins.office.documents.document import FilePlace, OfficeDocument
from plugins.office.documents.opening import open_document
from tests.samples.office_parts import cell, paragraph, row, table, word


def texts(document: OfficeDocument, number: int = 0) -> list[list[str]]:
    """The words of a table, row by row."""
    return [[each.text for each in line.cells] for line in document.tables[number].rows]


def codes(document: OfficeDocument) -> list[str]:
    """What was remarked."""
    return [remark.message.code for remark in document.remarks]


def test_a_file_of_the_library_that_others_use(tmp_path: Path) -> None:
    """Paragraphs and tables come in their order; merged cells are one cell over all they reach."""
    made = docx.Document()
    made.add_paragraph("KẾ HOẠCH")
    grid = made.add_table(3, 3)
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "gộp ngang"
    grid.cell(1, 2).merge(grid.cell(2, 2)).text = "gộp dọc"
    made.add_paragraph("Nơi nhận")
    made.save(str(tmp_path / "a.docx"))
    found = open_document(tmp_path / "a.docx")
    assert [type(block).__name__ for block in found.blocks] == [
        *("DocumentParagraph", "DocumentTable", "DocumentParagraph"),
    ]
    across, down = found.tables[0].rows[0].cells[0], found.tables[0].rows[1].cells[2]
    assert found.tables[0].rows[0].cells[1] is across
    assert (across.text, across.columns, across.rows) == ("gộp ngang", 2, 1)
    assert found.tables[0].rows[2].cells[2] is down
    assert (down.text, down.columns, down.rows) == ("gộp dọc", 1, 2)
    assert down.place == FilePlace(table=1, row=2, column=3)


def test_rows_that_begin_and_end_inside_the_table(tmp_path: Path) -> None:
    """Columns left free before and after a row's cells are empty cells."""
    body = table(row("a", "b", "c"), row("b2", properties='<w:gridBefore w:val="1"/>'))
    assert texts(open_document(word(tmp_path / "a.docx", body))) == [
        ["a", "b", "c"],
        ["", "b2", ""],
    ]


def test_lines_within_a_cell(tmp_path: Path) -> None:
    """Breaks and paragraphs are line ends; tabs, soft hyphens and hard blanks stay as they are."""
    run = "<w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:softHyphen/><w:t>c\xa0d</w:t>"
    body = table(row(cell(f"<w:p><w:r>{run}</w:r></w:p>", "e")))
    found = open_document(word(tmp_path / "a.docx", body))
    assert texts(found) == [["a\nb\t\xadc\xa0d\ne"]]


LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
    '<w:lvlText w:val="{words}"/></w:lvl>'
)


def level(at: int, form: str, words: str, start: int = 1) -> str:
    """One level of a list."""
    return LEVEL.format(level=at, form=form, words=words, start=start)


def lists(*levels: str, num: str = "") -> str:
    """The part with the lists 1 and 2, both of these levels."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{num}</w:num>'
    )


def numbered(text: str, at: int = 0, number: int = 1) -> str:
    """A paragraph that Word numbers."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


@pytest.mark.parametrize(
    ("form", "words", "shown"),
    [
        ("decimal", "%1", "3"),
        ("decimalZero", "%1.", "03."),
        ("lowerLetter", "%1)", "c)"),
        ("upperLetter", "%1.", "C."),
        ("lowerRoman", "%1", "iii"),
        ("upperRoman", "%1.", "III."),
        ("bullet", "-", "-"),
        ("bullet", "\uf0b7", "•"),
        ("none", "", ""),
    ],
)
def test_numbers_that_word_sets(tmp_path: Path, form: str, words: str, shown: str) -> None:
    """A number that Word sets itself is read as the person sees it."""
    body = "".join(numbered(text) for text in "abc")
    made = word(tmp_path / "a.docx", body, numbering=lists(level(0, form, words)))
    assert open_document(made).paragraphs[2].text == f"{shown} c".strip()


def test_numbers_of_rows_in_empty_cells(tmp_path: Path) -> None:
    """A column of numbers that Word sets in empty paragraphs has these numbers."""
    body = table(*(row(cell(numbered("")), "việc") for _ in range(3)))
    made = word(tmp_path / "a.docx", body, numbering=lists(level(0, "decimal", "%1")))
    assert [line[0] for line in texts(open_document(made))] == ["1", "2", "3"]


def test_levels_of_a_list(tmp_path: Path) -> None:
    """Inner numbers begin again below the next outer one, and hold the outer numbers."""
    body = "".join(numbered("x", at) for at in (0, 1, 1, 0, 1))
    made = word(
        tmp_path / "a.docx",
        body,
        numbering=lists(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", 2)),
    )
    shown = [each.text.split()[0] for each in open_document(made).paragraphs]
    assert shown == ["I.", "I.2", "I.3", "II.", "II.2"]


def test_a_list_that_begins_anew(tmp_path: Path) -> None:
    """A second list of the same form goes on, or begins where it says."""
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    body = numbered("x") + numbered("x") + numbered("x", number=2) + numbered("x", number=2)
    for num, expected in (("", ["1", "2", "3", "4"]), (anew, ["1", "2", "7", "8"])):
        part = lists(level(0, "decimal", "%1"), num=num)
        found = open_document(word(tmp_path / "a.docx", body, numbering=part))
        assert [each.text.split()[0] for each in found.paragraphs] == expected


def test_a_style_that_numbers(tmp_path: Path) -> None:
    """A style may number its paragraphs, and a paragraph may say that it has no number."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = paragraph("a", '<w:pStyle w:val="Muc"/>') + paragraph(
        "b", '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    part = lists(level(0, "decimal", "%1."))
    found = open_document(word(tmp_path / "a.docx", body, numbering=part, styles=styles))
    assert [(each.text, each.bold, each.centred) for each in found.paragraphs] == [
        *(("1. a", True, True), ("b", True, True)),
    ]


def test_tracked_changes(tmp_path: Path) -> None:
    """What was inserted is read, what was deleted is not, a deleted end joins two paragraphs."""
    body = (
        "<w:p><w:r><w:t>giữ </w:t></w:r><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
        + paragraph("đầu ", "<w:rPr><w:del/></w:rPr>")
        + paragraph("cuối")
        + table(row("còn"), row("bị xoá", properties="<w:del/>"))
    )
    found = open_document(word(tmp_path / "a.docx", body))
    assert [each.text for each in found.paragraphs] == ["giữ thêm", "đầu cuối"]
    assert texts(found) == [["còn"]]
    assert codes(found) == ["tracked-insertions", "tracked-deletions"]
    assert found.remarks[1].values == {"words": "bỏ", "count": "2"}


def test_what_is_not_seen(tmp_path: Path) -> None:
    """Hidden words, text boxes, pictures, files, comments are left out, and each is said."""
    box = (
        "<w:p><w:r><w:t>ngoài</w:t></w:r><w:r><w:pict><w:txbxContent>"
        f"{paragraph('trong hộp')}{table(row('ô'))}</w:txbxContent></w:pict></w:r></w:p>"
    )
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>'
    body = (
        paragraph("ẩn", run="<w:vanish/>")
        + box
        + picture
        + '<w:altChunk r:id="rId9"/>'
        + table(row(cell("trên", properties=start)), row(cell("dưới", properties=on)))
    )
    comments = f'<w:comment w:id="0">{paragraph("xem lại")}</w:comment>'
    found = open_document(word(tmp_path / "a.docx", body, comments=comments))
    assert [each.text for each in found.paragraphs] == ["ngoài"]
    assert texts(found) == [["trên"], ["trên"]]
    assert {remark.message.code: remark.values["words"] for remark in found.remarks} == {
        "hidden-words": "ẩn",
        "words-in-text-box": "trong hộp ô",
        "picture": "",
        "other-file-inside": "",
        "words-covered-by-merge": "dưới",
        "comments": "xem lại",
    }


def test_what_lies_in_something_else(tmp_path: Path) -> None:
    """Words in content controls, links and fields are read; tables in cells are words of these."""
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:hyperlink><w:r><w:t>số 5</w:t></w:r></w:hyperlink></w:p>"
    )
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('khung')}</w:sdtContent></w:sdt>{field}"
        f"<w:sdt><w:sdtContent>{table(row(cell('ô', table(row('x', 'y')), '')))}"
        "</w:sdtContent></w:sdt>"
    )
    found = open_document(word(tmp_path / "a.docx", body))
    assert [each.text for each in found.paragraphs] == ["khung", "số 5"]
    assert texts(found) == [["ô\nx\ty"]]
    assert codes(found) == ["table-in-cell"]


def test_words_that_remarks_quote(tmp_path: Path) -> None:
    """Words that stand in several runs are quoted in one piece, paragraphs with blanks between."""
    runs = "<w:p><w:r><w:t>nhi</w:t></w:r><w:r><w:t>ệm vụ</w:t></w:r></w:p>"
    body = table(row("còn"), row(cell(runs, "bỏ"), properties="<w:del/>"))
    comments = f'<w:comment w:id="0">{runs}{paragraph("xem lại")}</w:comment>'
    found = open_document(word(tmp_path / "a.docx", body, comments=comments))
    assert {remark.message.code: remark.values["words"] for remark in found.remarks} == {
        "tracked-deletions": "nhiệm vụ bỏ",
        "comments": "nhiệm vụ xem lại",
    }


def test_tables_in_tables_in_cells(tmp_path: Path) -> None:
    """However deep a table lies in a cell, its words are read once."""
    inner = table(row(cell("x", table(row("y")), "")))
    found = open_document(word(tmp_path / "a.docx", table(row(cell("ô", inner, "")))))
    assert texts(found) == [["ô\nx\ny"]]
    assert found.remarks[0].values["count"] == "2"


def test_rows_of_headings_and_hidden_rows(tmp_path: Path) -> None:
    """A row that Word repeats on each page is a heading; a hidden row is marked and said."""
    body = table(row("TT", properties="<w:tblHeader/>"), row("1", properties="<w:hidden/>"))
    found = open_document(word(tmp_path / "a.docx", body))
    assert [(line.heading, line.hidden) for line in found.tables[0].rows] == [
        *((True, False), (False, True)),
    ]
    assert codes(found) == ["hidden-rows"]


def test_footnotes(tmp_path: Path) -> None:
    """Marks of footnotes are no words; each cell and paragraph knows its own, with their text."""
    one = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    own = '<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>(*)</w:t></w:r>'
    body = f"<w:p><w:r><w:t>a</w:t></w:r>{one}</w:p>" + table(
        row(cell(f"<w:p><w:r><w:t>b</w:t></w:r>{own}</w:p>"))
    )
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("một")}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph("hai")}</w:footnote>'
    )
    found = open_document(word(tmp_path / "a.docx", body, footnotes=notes))
    assert (found.paragraphs[0].text, found.paragraphs[0].footnotes) == ("a", ("1",))
    only = found.tables[0].rows[0].cells[0]
    assert (only.text, only.footnotes) == ("b", ("(*)",))
    assert found.footnotes == {"1": "một", "(*)": "hai"}
