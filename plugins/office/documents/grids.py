"""A table as rows of plain cells, each of which may reach over several columns and rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .document import DocumentCell, DocumentRow, DocumentTable, FilePlace
from .refusing import CannotRead

TOO_MANY_CELLS = Message(
    "table-too-large",
    N_("the tables of the file have more than {limit} cells"),
    N_("a file with the table of one plan only"),
)
TOO_MANY_COLUMNS = Message(
    "table-too-wide",
    N_("a table of the file has more than {limit} columns"),
    N_("a file with the table of one plan only"),
)
TOO_MUCH_TEXT = Message(
    "too-much-text",
    N_("the file holds more than {limit} million characters"),
    N_("a file with the table of one plan only"),
)
HIDDEN_ROWS = Message(
    "hidden-rows",
    N_("hidden rows: {count}; they are left out unless you answer otherwise"),
    N_("only the rows that belong to the plan"),
)

MILLION = 1_000_000
# In millions: 4,000 rows with half a page each are six.
MOST_CHARACTERS = 20
# 4,000 rows with eight columns are 32,000; a cell that is merged counts where it reaches.
MOST_CELLS = 400_000
# The widest table that a plan could have: some twenty columns for each of ten years.
MOST_COLUMNS = 250


@dataclass(slots=True)
class GridCell:
    """A cell where it begins: the column from 0 and how far it reaches."""

    column: int
    text: str = ""
    columns: int = 1
    rows: int = 1
    bold: bool = False
    day: dt.date | None = None
    footnotes: tuple[str, ...] = ()
    formula: bool = False


@dataclass(slots=True)
class GridRow:
    """A row: `number` from 1 as the program counts it. Cells that are missing are empty."""

    number: int
    cells: list[GridCell] = field(default_factory=list)
    hidden: bool = False
    heading: bool = False


@dataclass(slots=True)
class CellCount:
    """How many cells and letters a file has so far. Raises CannotRead where they are too many."""

    cells: int = 0
    characters: int = 0

    def add_text(self, text: str) -> None:
        """Count words."""
        self.characters += len(text)
        if self.characters > MOST_CHARACTERS * MILLION:
            raise CannotRead(TOO_MUCH_TEXT, limit=str(MOST_CHARACTERS))

    def add(self, rows: int, columns: int) -> None:
        """Count a table, before it is made."""
        if columns > MOST_COLUMNS:
            raise CannotRead(TOO_MANY_COLUMNS, limit=str(MOST_COLUMNS))
        self.cells += rows * columns
        if self.cells > MOST_CELLS:
            raise CannotRead(TOO_MANY_CELLS, limit=str(MOST_CELLS))


def table_of(
    rows: list[GridRow], columns: Sequence[int], place: FilePlace, counted: CellCount
) -> DocumentTable:
    """The table of `rows`, with the `columns` (from 0, ascending) that it has.

    A cell lies in all rows and columns over which it reaches and that are there, unless another
    begins there.
    """
    counted.add(len(rows), len(columns))
    lines = _laid_out(rows, columns, place)
    return DocumentTable(
        rows=tuple(
            _row(row, line, columns, replace(place, row=row.number))
            for row, line in zip(rows, lines, strict=True)
        ),
        place=place,
    )


def _laid_out(
    rows: list[GridRow], columns: Sequence[int], place: FilePlace
) -> list[list[DocumentCell | None]]:
    """Of every row the cell in each column; None where there is none."""
    shown = {column: index for index, column in enumerate(columns)}
    lines: list[list[DocumentCell | None]] = [[None] * len(columns) for _ in rows]
    for index, row in enumerate(rows):
        for cell in row.cells:
            below = _reach(rows, index, cell.rows)
            across = [
                shown[c] for c in range(cell.column, cell.column + cell.columns) if c in shown
            ]
            free = [c for c in across if lines[index][c] is None]
            if not free:
                continue
            made = DocumentCell(
                text=cell.text,
                place=replace(place, row=row.number, column=cell.column + 1),
                rows=below,
                columns=len(free),
                bold=cell.bold,
                day=cell.day,
                footnotes=cell.footnotes,
                formula=cell.formula,
            )
            for line in lines[index : index + below]:
                for column in free:
                    line[column] = line[column] or made
    return lines


def _row(
    row: GridRow, line: list[DocumentCell | None], columns: Sequence[int], place: FilePlace
) -> DocumentRow:
    cells = tuple(
        cell or DocumentCell(text="", place=replace(place, column=column + 1))
        for cell, column in zip(line, columns, strict=True)
    )
    return DocumentRow(cells=cells, place=place, hidden=row.hidden, heading=row.heading)


def _reach(rows: list[GridRow], index: int, reaches: int) -> int:
    """Over how many of the rows that are there a cell reaches, by their numbers."""
    last = rows[index].number + reaches - 1
    count = 1
    while index + count < len(rows) and rows[index + count].number <= last:
        count += 1
    return count
