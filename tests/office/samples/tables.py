"""Documents of offices made from lists: tables with merged cells, paragraphs."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from plugins.office.documents.document import (
    DocumentBlock,
    DocumentCell,
    DocumentParagraph,
    DocumentRow,
    DocumentTable,
    FilePlace,
    OfficeDocument,
)

LEFT, ABOVE = "<", "^"
BOLD = "**"


def table(  # noqa: PLR0913 - a table has as much
    rows: Iterable[Sequence[str]],
    *,
    page: int = 0,
    number: int = 1,
    sheet: str = "",
    hidden: Iterable[int] = (),
    hidden_columns: Iterable[int] = (),
) -> DocumentTable:
    """A table: `<` is merged with the cell on its left, `^` with that above; `**` begins bold.

    hidden: places of rows, hidden_columns: those of columns, both from 0.
    """
    grid = [list(row) for row in rows]
    cells: list[list[DocumentCell]] = []
    for r, row in enumerate(grid):
        cells.append([])
        for c, text in enumerate(row):
            place = FilePlace(page=page, table=number, row=r + 1, column=c + 1, sheet=sheet)
            if text == LEFT:
                cells[r].append(cells[r][c - 1])
            elif text == ABOVE:
                cells[r].append(cells[r - 1][c])
            else:
                words, bold = text.removeprefix(BOLD), text.startswith(BOLD)
                cells[r].append(DocumentCell(text=words, place=place, bold=bold))
    spans = _spans(cells)
    cells = [[spans[id(cell)] for cell in row] for row in cells]
    return DocumentTable(
        rows=tuple(
            DocumentRow(
                cells=tuple(row),
                place=FilePlace(page=page, table=number, row=r + 1, sheet=sheet),
                hidden=r in set(hidden),
            )
            for r, row in enumerate(cells)
        ),
        place=FilePlace(page=page, table=number, sheet=sheet),
        hidden_columns=frozenset(hidden_columns),
    )


def _spans(cells: Sequence[Sequence[DocumentCell]]) -> Mapping[int, DocumentCell]:
    """Each cell as made, by its identity, with over how many rows and columns it lies."""
    lies: dict[int, tuple[DocumentCell, set[int], set[int]]] = {}
    for r, row in enumerate(cells):
        for c, cell in enumerate(row):
            _, own_rows, own_columns = lies.setdefault(id(cell), (cell, set(), set()))
            own_rows.add(r)
            own_columns.add(c)
    return {
        key: dataclasses.replace(cell, rows=len(own_rows), columns=len(own_columns))
        for key, (cell, own_rows, own_columns) in lies.items()
    }


def paragraph(text: str, *, bold: bool = False, page: int = 0) -> DocumentParagraph:
    """A paragraph outside of tables."""
    return DocumentParagraph(text=text, place=FilePlace(page=page, paragraph=1), bold=bold)


def document(*blocks: DocumentBlock, footnotes: Mapping[str, str] | None = None) -> OfficeDocument:
    """A document of these paragraphs and tables."""
    return OfficeDocument(name="ke-hoach.docx", blocks=blocks, footnotes=footnotes or {})
