"""A thousand damaged files: each is read, or refused with a reason; nothing else happens."""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import xlsxwriter

from plugins.office.documents import opening
from plugins.office.documents.document import OfficeDocument, Refused
from plugins.office.documents.opening import open_document
from plugins.office.documents.pdf_reading import read_pages
from tests.samples.damaged_files import damaged_bytes, damaged_parts
from tests.samples.office_parts import cell, paragraph, row, table, word
from tests.samples.pdf_files import box, picture, words
from tests.samples.pdf_files import pdf as made_pdf

pytestmark = pytest.mark.slow

EACH = 334
SECONDS = 20
# Of the process, on top of what it had: the largest of the files holds a few kilobytes.
MEGABYTES = 200


def of_word(path: Path) -> None:
    """A Word file with merged cells, lists and notes."""
    made = docx.Document()
    made.add_paragraph("KẾ HOẠCH", "Title")
    grid = made.add_table(5, 4)
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "Nhiệm vụ"
    grid.cell(1, 2).merge(grid.cell(3, 2)).text = "Cơ quan"
    for line in grid.rows:
        line.cells[0].paragraphs[0].style = "List Number"
    made.save(str(path))


def of_parts(path: Path) -> None:
    """A Word file made by hand, with what the library does not make."""
    merged = cell("b", properties='<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')
    ruled = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    body = paragraph("a", ruled) + table(row(merged, cell(table(row("x")))), row(merged, "c"))
    level = '<w:lvl w:ilvl="1"><w:lvlText w:val="%1.%2"/></w:lvl>'
    num = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    word(
        path,
        body,
        numbering=f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>{num}',
        footnotes=f'<w:footnote w:id="1">{paragraph("chú thích")}</w:footnote>',
    )


def of_excel(path: Path) -> None:
    """A workbook with merged cells, formats, formulas and comments."""
    with xlsxwriter.Workbook(str(path)) as made:
        sheet = made.add_worksheet("Phụ lục")
        sheet.merge_range("A1:D1", "PHỤ LỤC")
        for number in range(1, 30):
            sheet.write(number, 0, number * 1.1, made.add_format({"num_format": "#,##0.00"}))
            sheet.write(number, 1, number + 45_000, made.add_format({"num_format": "dd/mm/yyyy"}))
            sheet.write_formula(number, 2, "=A2*2", None, number)
            sheet.write(number, 3, f"việc {number}")
        sheet.write_comment("A1", "xem lại")


def of_pdf(path: Path) -> None:
    """A PDF with tables, words around them and a picture."""
    page = box(50, 100, 300, 150) + box(300, 100, 500, 150) + box(50, 150, 500, 200)
    page += words(60, 110, "task") + words(60, 160, "lead", "F2") + words(60, 30, "PLAN")
    made_pdf(path, [page, page + picture(0.1), page])


KINDS: dict[str, list[Callable[[Path], None]]] = {
    ".docx": [of_word, of_parts],
    ".xlsx": [of_excel],
    ".pdf": [of_pdf],
}


def outcome(path: Path) -> str:
    """What opening the file gives. Raises whatever else it raises."""
    began = time.process_time()
    problem = None
    try:
        found = open_document(path)
    except Refused as refused:
        problem = refused.problem
    else:
        assert isinstance(found, OfficeDocument)
    assert time.process_time() - began < SECONDS
    if problem is None:
        return "read"
    assert problem.said("vi")
    return problem.code


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """Bytes and parts changed, cut and taken away: a document or a refusal, in bounds."""
    # Of a PDF's process one is started for some; what reads it is the same.
    monkeypatch.setitem(opening.READERS, ".pdf", read_pages)
    chance = random.Random(kind)  # noqa: S311 - the same damage in every run
    sources = []
    for make in KINDS[kind]:
        make(tmp_path / f"whole{kind}")
        assert outcome(tmp_path / f"whole{kind}") == "read"
        sources.append((tmp_path / f"whole{kind}").read_bytes())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    outcomes = set()
    for number in range(EACH):
        content = chance.choice(sources)
        in_parts = kind != ".pdf" and number % 2
        damaged = (damaged_parts if in_parts else damaged_bytes)(content, chance)
        (tmp_path / f"a{kind}").write_bytes(damaged)
        outcomes.add(outcome(tmp_path / f"a{kind}"))
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    assert grown < MEGABYTES
    assert len(outcomes) > 2


def test_damaged_pdfs_in_their_process(tmp_path: Path) -> None:
    """The process that reads a PDF ends with a document or a refusal, too."""
    of_pdf(tmp_path / "whole.pdf")
    content = (tmp_path / "whole.pdf").read_bytes()
    chance = random.Random(1)  # noqa: S311 - the same damage in every run
    for _ in range(10):
        (tmp_path / "a.pdf").write_bytes(damaged_bytes(content, chance))
        outcome(tmp_path / "a.pdf")
