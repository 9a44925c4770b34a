"""A document of an office written into a file: Word, Excel, and the PDF that LibreOffice makes."""

from __future__ import annotations

import datetime as dt
import math
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import docx
import xlsxwriter
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from plugins.office.documents.document import (
    DocumentCell,
    DocumentParagraph,
    DocumentTable,
    OfficeDocument,
)

ROWS_OF_HEADINGS = 2
BULLETS = ("-", "+", "a)", "1.")
# In millimetres: what a letter takes, what the margins of a cell do, how wide the tables are.
LETTER, MARGINS, PAGE = 2.2, 4, 246
# With more columns offices take smaller letters.
MOST_COLUMNS = 8
DAY = re.compile(r"\d{2}/\d{2}/\d{4}")


def write_word(document: OfficeDocument, path: Path) -> None:
    """The document as DOCX, on its side; rows of headings are repeated on each page."""
    made = docx.Document()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    font = made.styles["Normal"].font
    font.name, font.size = "Times New Roman", Pt(12 if _is_narrow(document) else 10)
    for block in document.blocks:
        if isinstance(block, DocumentParagraph):
            paragraph = made.add_paragraph()
            paragraph.add_run(block.text).bold = block.bold
            if block.bold:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            made.add_paragraph()
            table = made.add_table(len(block.rows), len(block.rows[0].cells))
            table.style = "Table Grid"
            _fill(table, block)
    made.save(str(path))


def _is_narrow(document: OfficeDocument) -> bool:
    return max(len(table.rows[0].cells) for table in document.tables) <= MOST_COLUMNS


def _fill(table: Table, block: DocumentTable) -> None:
    for column, width in zip(table.columns, _widths(block), strict=True):
        column.width = width
    grid = [list(row.cells) for row in table.rows]
    for r, c, cell in first_places(block):
        own = grid[r][c]
        if cell.rows > 1 or cell.columns > 1:
            own = own.merge(grid[r + cell.rows - 1][c + cell.columns - 1])
        _write(own, cell)
    if len(block.rows) > ROWS_OF_HEADINGS * 2:
        for row in list(table.rows)[:ROWS_OF_HEADINGS]:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


def _widths(block: DocumentTable) -> list[Mm]:
    """The widths of columns: no word is cut, and those with many words are wider."""
    longest, much = [1] * len(block.rows[0].cells), [1] * len(block.rows[0].cells)
    for _, c, cell in first_places(block):
        if cell.columns == 1:
            longest[c] = max([longest[c], *map(len, cell.text.split())])
            much[c] += len(cell.text)
    least = [LETTER * length + MARGINS for length in longest]
    room = max(0, PAGE - sum(least)) / sum(map(math.sqrt, much))
    return [Mm(own + room * math.sqrt(all_)) for own, all_ in zip(least, much, strict=True)]


def _write(own: _Cell, cell: DocumentCell) -> None:
    """The lines of a cell: new paragraphs for its items, else line breaks as Shift+Enter sets."""
    lines = cell.text.split("\n")
    is_list = any(line.startswith(BULLETS) for line in lines)
    paragraph = own.paragraphs[0]
    for number, line in enumerate(lines):
        if number and is_list:
            paragraph = own.add_paragraph()
        elif number:
            paragraph.add_run().add_break()
        paragraph.add_run(line).bold = cell.bold


def first_places(block: DocumentTable) -> Iterator[tuple[int, int, DocumentCell]]:
    """Each cell once, with the row and the column of its upper left corner, from 0."""
    seen: set[int] = set()
    for r, row in enumerate(block.rows):
        for c, cell in enumerate(row.cells):
            if id(cell) not in seen:
                seen.add(id(cell))
                yield r, c, cell


def write_excel(document: OfficeDocument, path: Path) -> None:
    """The document as XLSX: all of it on one sheet, as an office would have it."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Phụ lục")
    plain, bold = book.add_format({"text_wrap": 1}), book.add_format({"bold": 1, "text_wrap": 1})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    widest = max(len(table.rows[0].cells) for table in document.tables)
    row = 0
    for block in document.blocks:
        if isinstance(block, DocumentParagraph):
            sheet.merge_range(row, 0, row, widest - 1, block.text, bold if block.bold else plain)
            row += 1
            continue
        for r, c, cell in first_places(block):
            look = bold if cell.bold else plain
            if DAY.fullmatch(cell.text):
                date = dt.date(*(int(part) for part in reversed(cell.text.split("/"))))
                sheet.write_datetime(row + r, c, date, day)
            elif cell.rows > 1 or cell.columns > 1:
                last = row + r + cell.rows - 1, c + cell.columns - 1
                sheet.merge_range(row + r, c, *last, cell.text, look)
            else:
                sheet.write_string(row + r, c, cell.text, look)
        row += len(block.rows)
    book.close()


def write_pdf(word: Path, folder: Path) -> Path:
    """The PDF that LibreOffice makes of a Word file, in `folder`."""
    office = shutil.which("soffice") or "soffice"
    profile = folder / "profile"
    command = [office, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to"]
    subprocess.run(
        [*command, "pdf", "--outdir", str(folder), str(word)], check=True, capture_output=True
    )
    return folder / f"{word.stem}.pdf"
