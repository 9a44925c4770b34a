"""The words of rows that are no lines of a plan: for a doubt, or as paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.office.documents.document import DocumentCell, DocumentParagraph, DocumentRow
from plugins.office.plans.tables.headings import filled_cells

LONGEST_WORDS = 200


def said(rows: Iterable[DocumentRow]) -> str:
    """The words of some rows, for a doubt."""
    return " | ".join(cell.text.strip() for row in rows for cell in filled_cells(row))


def shortened(words: str) -> str:
    """The first of many words, for a doubt."""
    return words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS]}…"


def paragraphs_of(rows: Iterable[DocumentRow]) -> Iterator[DocumentParagraph]:
    """The words of rows that are none of a plan, as paragraphs."""
    seen: set[int] = set()
    for row in rows:
        for cell in filled_cells(row):
            if id(cell) not in seen:
                seen.add(id(cell))
                yield paragraph_of(cell)


def paragraph_of(cell: DocumentCell) -> DocumentParagraph:
    """The words of a cell as a paragraph; merged over columns it stands in the middle."""
    return DocumentParagraph(
        text=cell.text.strip(),
        place=cell.place,
        bold=cell.bold,
        centred=cell.columns > 1,
        footnotes=cell.footnotes,
    )
