"""The process that reads one PDF: pages one after another, within bounds of memory and time."""

from __future__ import annotations

import logging
import pickle
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .document import DocumentBlock, DocumentParagraph, FilePlace, OfficeDocument
from .grids import CellCount, table_of
from .pdf import PDF_DAMAGED, TOO_HEAVY, Answer
from .pdf_lines import PageLetter, paragraphs_of
from .pdf_margins import without_running
from .pdf_tables import LinedTable, lined_tables
from .refusing import CannotRead, Remarks

if TYPE_CHECKING:
    from pdfplumber.page import Page

LOCKED_PDF = Message(
    "pdf-locked",
    N_("the PDF is encrypted"),
    N_("the PDF saved without a password, or the Word or Excel file from which it was made"),
)
TOO_MANY_PAGES = Message(
    "pdf-too-long",
    N_("the PDF has {count} pages; more than {limit} are not read"),
    N_("only the pages with the plan"),
)
SCANNED = Message(
    "pdf-scanned",
    N_("the PDF is a scan: its {count} pages are pictures without text that could be read"),
    N_("the Word or Excel file from which it was made, or a PDF saved from that"),
)
RECOGNISED = Message(
    "pdf-recognised-words",
    N_("scanned pages whose text was recognised by a program, with possible mistakes: {count}"),
    N_(
        "the Word or Excel file from which it was made; otherwise, compare every word with "
        "the picture"
    ),
)
UNKNOWN_LETTERS = Message(
    "pdf-unknown-letters",
    N_("the PDF does not say which letters its characters stand for, such as “{words}”"),
    N_("the Word or Excel file from which it was made"),
)
FULL_PAGE = Message(
    "pdf-page-too-full",
    N_("page {page} has more than {limit} letters"),
    N_("the Word or Excel file from which it was made"),
)

MOST_PAGES = 600
# A page full of small print has some ten thousand.
MOST_LETTERS = 60_000
# A picture over more of a page than this is the page.
COVERING = 0.7
UNKNOWN = "(cid:"
MOST_UNKNOWN = 0.02


def read_pages(path: Path) -> OfficeDocument:
    """What the PDF says. Raises CannotRead, and what the library raises where it is damaged."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    # Opened here: the library leaves it open where it cannot read it.
    with path.open("rb") as file, pdfplumber.open(file) as pdf:
        if "Encrypt" in {key for trailer in pdf.doc.xrefs for key in trailer.get_trailer()}:
            raise CannotRead(LOCKED_PDF)
        count = len(pdf.pages)
        if count > MOST_PAGES:
            raise CannotRead(TOO_MANY_PAGES, count=str(count), limit=str(MOST_PAGES))
        reader = PageReader()
        blocks = [block for page in pdf.pages for block in reader.blocks(page)]
    if reader.pictures and not reader.letters:
        raise CannotRead(SCANNED, count=str(count))
    if reader.unknown > MOST_UNKNOWN * reader.letters:
        raise CannotRead(UNKNOWN_LETTERS, words=reader.first_unknown)
    blocks = without_running(blocks, reader.heights, reader.remarks)
    return OfficeDocument(blocks=tuple(blocks), remarks=reader.remarks.all())


class PageReader:
    """What reads pages in their order and counts tables and paragraphs over all of them."""

    def __init__(self) -> None:
        self.remarks = Remarks()
        # Where each paragraph stands on its page: 0 at the top, 1 at the bottom.
        self.heights: dict[FilePlace, float] = {}
        self.letters = self.unknown = self.pictures = 0
        self.first_unknown = ""
        self._counted = CellCount()
        self._tables = self._paragraphs = 0

    def blocks(self, page: Page) -> Iterator[DocumentBlock]:
        """What stands on the page, from top to bottom."""
        letters = [PageLetter.of(each) for each in page.chars]
        self._count(page, letters)
        tables = lined_tables(page)
        taken = {id(each) for table in tables for each in table.take(letters)}
        free = [each for each in letters if id(each) not in taken]
        found: list[tuple[float, DocumentParagraph | LinedTable]] = [
            (table.top, table) for table in tables
        ]
        borders = sorted(table.top for table in tables)
        found += paragraphs_of(free, borders, float(page.width))
        for height, each in sorted(found, key=lambda pair: pair[0]):
            if isinstance(each, LinedTable):
                self._tables += 1
                place = FilePlace(page=page.page_number, table=self._tables)
                yield table_of(each.rows(), range(each.width), place, self._counted)
            else:
                self._paragraphs += 1
                place = FilePlace(page=page.page_number, paragraph=self._paragraphs)
                self.heights[place] = height / float(page.height or 1)
                yield replace(each, place=place)
        page.close()

    def _count(self, page: Page, letters: list[PageLetter]) -> None:
        if len(letters) > MOST_LETTERS:
            raise CannotRead(FULL_PAGE, page=str(page.page_number), limit=str(MOST_LETTERS))
        self.letters += len(letters)
        unknown = [each.text for each in letters if each.text.startswith(UNKNOWN)]
        self.unknown += len(unknown)
        if unknown and not self.first_unknown:
            self.first_unknown = "".join(unknown[:3])
        self.pictures += len(page.images)
        area = float(page.width * page.height)
        covers = any(
            float(each["width"] * each["height"]) > COVERING * area for each in page.images
        )
        if covers and letters:
            self.remarks.note(RECOGNISED, FilePlace(page=page.page_number))


def answer(path: Path, megabytes: int, seconds: int) -> Answer:
    """The document, or why there is none."""
    try:
        return read_pages(path)
    except CannotRead as reason:
        return reason.message, reason.values
    # As in `open_document`: whatever the library raises at a damaged file becomes words.
    except Exception as error:  # noqa: BLE001 - it is said to a person
        # pdfplumber hands on the library's below it as the first argument of its own.
        inner = error.args[0] if error.args and isinstance(error.args[0], Exception) else error
        if isinstance(inner, MemoryError):
            return TOO_HEAVY, {"megabytes": str(megabytes), "seconds": str(seconds)}
        name = type(inner).__name__
        if "Password" in name or "Encryption" in name:
            return LOCKED_PDF, {}
        return PDF_DAMAGED, {"reason": name}


def main(path: str, megabytes: str, seconds: str) -> None:
    """Write the answer to standard output."""
    try:
        import resource
    except ImportError:  # Windows knows no such limits; there the parent stops what lasts too long
        pass
    else:
        size = int(megabytes) * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    found = answer(Path(path), int(megabytes), int(seconds))
    sys.stdout.buffer.write(pickle.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
