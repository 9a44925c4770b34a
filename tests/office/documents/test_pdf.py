"""PDF files with words: tables by their lines, paragraphs around them, all with page and place."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from plugins.office.documents import pdf as pdf_module
from plugins.office.documents import pdf_reading
from plugins.office.documents.document import DocumentParagraph, FilePlace, OfficeDocument, Refused
from plugins.office.documents.opening import open_document
from plugins.office.documents.pdf_reading import answer, read_pages
from plugins.office.documents.refusing import CannotRead
from tests.samples.pdf_files import box, pdf, picture, words

GRID = (
    box(50, 100, 100, 140)
    + box(100, 100, 500, 120)
    + box(100, 120, 300, 140)
    + box(300, 120, 500, 140)
)


def texts(document: OfficeDocument) -> list[list[list[str]]]:
    """The words of each table, row by row."""
    return [[[c.text for c in line.cells] for line in t.rows] for t in document.tables]


def test_a_table_by_its_lines(tmp_path: Path) -> None:
    """Cells over several rows and columns are one cell; each page has a table of its own."""
    page = GRID + words(60, 110, "TT") + words(110, 104, "Task", "F2") + words(110, 124, "Lead")
    found = open_document(pdf(tmp_path / "a.pdf", [page, GRID + words(310, 124, "two words")]))
    assert texts(found) == [
        [["TT", "Task", "Task"], ["TT", "Lead", ""]],
        [["", "", ""], ["", "", "two words"]],
    ]
    first, second = found.tables
    assert first.rows[0].cells[0] is first.rows[1].cells[0]
    assert first.rows[0].cells[1] is first.rows[0].cells[2]
    assert (first.rows[0].cells[1].bold, first.rows[1].cells[1].bold) == (True, False)
    assert second.rows[1].cells[2].place == FilePlace(page=2, table=2, row=2, column=3)


def test_lines_of_a_cell_stay_lines(tmp_path: Path) -> None:
    """Lines within a cell are parted by line ends; words in any order of drawing are in theirs."""
    page = box(50, 100, 300, 150) + box(300, 100, 500, 150)
    page += words(60, 125, "second line") + words(90, 105, "line") + words(60, 105, "first")
    assert texts(read_pages(pdf(tmp_path / "a.pdf", [page]))) == [[["first line\nsecond line", ""]]]


def test_a_line_without_room_ends_with_a_blank(tmp_path: Path) -> None:
    """So that a line that was only folded is told from one that was ended."""
    page = box(50, 100, 130, 160) + box(130, 100, 500, 160)
    for left in (54, 134):
        page += words(left, 105, "some words") + words(left, 125, "below them")
    (row,) = texts(read_pages(pdf(tmp_path / "a.pdf", [page])))
    assert row == [["some words \nbelow them", "some words\nbelow them"]]


def test_paragraphs_around_tables(tmp_path: Path) -> None:
    """Lines that belong together are one paragraph; what stands side by side is not one line."""
    long = "a line of words that goes on to the right end of the page where the next one begins"
    page = (
        words(60, 30, "PEOPLE'S COMMITTEE")
        + words(330, 30, "SOCIALIST REPUBLIC")
        + words(260, 50, "PLAN", "F2")
        + words(60, 70, long)
        + words(60, 82, "and ends.")
        + GRID
        + words(60, 160, "Receivers")
    )
    found = read_pages(pdf(tmp_path / "a.pdf", [page]))
    assert [block.text for block in found.blocks if isinstance(block, DocumentParagraph)] == [
        *("PEOPLE'S COMMITTEE", "SOCIALIST REPUBLIC", "PLAN", f"{long}\nand ends.", "Receivers"),
    ]
    assert isinstance(found.blocks[-1], DocumentParagraph)
    assert found.paragraphs[2].bold


def test_page_numbers_and_running_lines(tmp_path: Path) -> None:
    """A page's own number and what stands alike on pages is left out, and said so."""
    pages = [
        words(60, 10, "Plan 1 of the office")
        + words(60, 400, f"text {n}")
        + words(300, 780, f"{n}")
        for n in range(1, 5)
    ]
    found = read_pages(pdf(tmp_path / "a.pdf", pages))
    assert [each.text for each in found.paragraphs] == ["text 1", "text 2", "text 3", "text 4"]
    assert [(each.message.code, each.values["count"]) for each in found.remarks] == [
        ("pdf-running-lines", "8")
    ]


def test_words_that_a_program_recognised(tmp_path: Path) -> None:
    """A picture over a page with words is a scan whose words were recognised: that is said."""
    found = read_pages(pdf(tmp_path / "a.pdf", [picture() + words(60, 100, "a word")]))
    assert [each.message.code for each in found.remarks] == ["pdf-recognised-words"]


@pytest.mark.parametrize(
    ("reason", "pages", "trailer"),
    [
        ("pdf-scanned", [picture(), picture()], ""),
        ("pdf-locked", ["a"], "/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -4>>/ID[(a)(a)]"),
        ("pdf-too-long", [""] * 601, ""),
        ("pdf-page-too-full", [words(10, 10, "x" * 100) * 601], ""),
        ("pdf-damaged", None, ""),
    ],
)
def test_what_is_refused(
    tmp_path: Path, reason: str, pages: list[str] | None, trailer: str
) -> None:
    """Scans, encrypted, endless and damaged files are refused, each with its reason."""
    path = tmp_path / "a.pdf"
    if pages is None:
        path.write_bytes(b"%PDF-1.4\nnothing")
    else:
        pdf(path, pages, trailer)
    found = answer(path, 1, 1)
    assert isinstance(found, tuple)
    assert found[0].code == reason


def test_letters_that_the_file_does_not_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where signs are no letters, the PDF cannot be read."""
    monkeypatch.setattr(pdf_reading, "UNKNOWN", "q")
    with pytest.raises(CannotRead) as found:
        read_pages(pdf(tmp_path / "a.pdf", [words(10, 10, "qqq aa")]))
    assert found.value.message.code == "pdf-unknown-letters"


@pytest.mark.slow
def test_a_stream_that_unpacks_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes more memory than there may be is refused, in a process that ends with it."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(900)) + packer.flush()
    content = zlib.compress(packed, 9).decode("latin-1")
    made = pdf(tmp_path / "a.pdf", [content]).read_bytes()
    size = f"<</Length {len(content)}".encode()
    made = made.replace(size, size + b"/Filter[/FlateDecode/FlateDecode]")
    (tmp_path / "a.pdf").write_bytes(made)
    monkeypatch.setattr(pdf_module, "MEGABYTES", 700)
    with pytest.raises(Refused) as found:
        open_document(tmp_path / "a.pdf")
    assert found.value.problem.code == "pdf-too-heavy"
