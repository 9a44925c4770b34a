"""What comes out of a printer, by the LibreOffice that is installed here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pdfplumber
import pytest

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_bodies import asked_bodies
from plugins.office.workbooks.asking import Asking
from plugins.office.workbooks.covering_letter import covering_letter
from plugins.office.workbooks.letter_file import letter_file
from plugins.office.workbooks.report_workbook import report_workbook
from plugins.office.workbooks.writing import workbook_bytes
from tests.office.samples.written import write_pdf
from tests.samples import spreadsheet

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(spreadsheet.program() is None, reason="LibreOffice is not installed"),
]
A4 = (210, 297)
POINT = 25.4 / 72


@dataclass(frozen=True)
class PrintedPage:
    """A page: its width and height in millimetres, and its words, one blank between two."""

    size: tuple[int, int]
    words: str


def printed(content: bytes, name: str, folder: Path) -> Sequence[PrintedPage]:
    """The pages of a file."""
    (folder / name).write_bytes(content)
    with pdfplumber.open(write_pdf(folder / name, folder)) as pdf:
        return [
            PrintedPage(
                (round(page.width * POINT), round(page.height * POINT)),
                " ".join(page.extract_text().split()),
            )
            for page in pdf.pages
        ]


def test_a_workbook_prints_well(measured: tuple[Edition, ...], tmp_path: Path) -> None:
    """Every page of rows lies across, with the headings, whose it is, and its number of all."""
    (body,) = (b for b in asked_bodies(measured[0]).bodies if b.agency.id == "so-xay-dung")
    values = report_workbook(measured, body, Asking())
    rows, *others = values.sheets
    many = replace(rows, rows=rows.rows * 12)
    pages = printed(workbook_bytes(replace(values, sheets=(many, *others))), "a.xlsx", tmp_path)
    across = [page for page in pages if page.size == A4[::-1]]
    assert len(across) > 2
    assert {page.size for page in pages} == {A4, A4[::-1]}
    for number, page in enumerate(pages, 1):
        assert values.header in page.words
        assert f"Trang {number}/{len(pages)}" in page.words
    for page in across[:-1]:
        assert "Nhiệm vụ" in page.words
        assert "Khó khăn, vướng mắc" in page.words
    assert "Chỉ tiêu" in across[-1].words
    assert "Cách điền tệp này" in pages[len(across)].words


def test_nothing_of_a_row_is_cut_off(measured: tuple[Edition, ...], tmp_path: Path) -> None:
    """A row is as high as its words need, in usual letters or in small ones."""
    (body,) = (b for b in asked_bodies(measured[0]).bodies if b.agency.id == "huyen-ha")
    values = report_workbook(measured, body, Asking())
    rows, *others = values.sheets
    words = "Rà soát, hoàn thiện thể chế; nghiên cứu chính sách về tăng trưởng xanh. "
    long = [
        replace(rows.rows[0], cells={"text": f"{words * times}HẾT {times}"})
        for times in (3, 10, 18)
    ]
    own = replace(rows, rows=tuple(long))
    pages = printed(workbook_bytes(replace(values, sheets=(own, *others))), "b.xlsx", tmp_path)
    found = " ".join(page.words for page in pages)
    assert [times for times in (3, 10, 18) if f"HẾT {times}" not in found] == []


def test_a_letter_is_one_page(today: tuple[Edition, ...], tmp_path: Path) -> None:
    """Even the longest: with all that is said to a body that took over parts of others."""
    (body,) = (b for b in asked_bodies(today[0]).bodies if b.agency.id == "so-y-te-mau-moi")
    letter = covering_letter(today[0], body, Asking(), "so-y-te-mau-moi-2026-Q4.xlsx")
    (page,) = printed(letter_file(letter), "c.docx", tmp_path)
    assert page.size == A4
    # Neither line of the head is broken.
    for line in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"):
        assert line in page.words
    assert "Kính gửi: Sở Y tế tỉnh Mẫu Mới" in page.words
    assert "Nơi nhận:" in page.words
