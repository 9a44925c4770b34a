"""One sheet of a workbook: its rows as they come, then merged cells and what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .document import DocumentTable, FilePlace
from .excel_cells import ExcelCells
from .grids import HIDDEN_ROWS, MOST_CELLS, TOO_MANY_CELLS, GridRow, table_of
from .refusing import CannotRead
from .xml_parts import attribute, forget, local, number

HIDDEN_COLUMNS = Message(
    "hidden-columns",
    N_("hidden columns: {count}; they are left out unless you answer otherwise"),
    N_("only the columns that belong to the plan"),
)
# A run of empty rows parts two tables, however long it is.
MOST_EMPTY_ROWS = 3
NAME = re.compile(r"^([A-Z]{1,3})([0-9]{1,7})$")
LAST_COLUMN = 16_384


@dataclass(frozen=True, slots=True)
class _Merged:
    row: int
    column: int
    last_row: int
    last_column: int


@dataclass(slots=True)
class SheetReader:
    """A sheet that is being read."""

    cells: ExcelCells
    place: FilePlace
    rows: list[GridRow] = field(default_factory=list)
    _merged: list[_Merged] = field(default_factory=list)
    _hidden: list[tuple[int, int]] = field(default_factory=list)
    _number: int = 0
    _count: int = 0

    def table(self, events: Iterator[tuple[str, Element]], hidden: bool) -> DocumentTable | None:
        """What the sheet shows; None where it is empty. Raises CannotRead where it is too large."""
        for event, element in events:
            name = local(element.tag)
            if event != "end":
                continue
            if name == "row":
                self._row(element)
                forget(element)
            elif name == "mergeCell":
                self._merge(attribute(element, "ref"))
            elif name == "col" and not _is_shown(element):
                first, last = (number(attribute(element, each), 1) for each in ("min", "max"))
                self._hidden.append((max(first, 1) - 1, min(last, LAST_COLUMN)))
        if not any(cell.text for row in self.rows for cell in row.cells):
            return None
        self._set_merged()
        columns = sorted(self._used_columns())
        table = table_of(self._without_long_gaps(), columns, self.place, self.cells.counted)
        unseen = frozenset(
            index
            for index, column in enumerate(columns)
            if any(first <= column < last for first, last in self._hidden)
        )
        for index in sorted(unseen):
            place = replace(self.place, column=columns[index] + 1)
            self.cells.remarks.note(HIDDEN_COLUMNS, place)
        return replace(table, hidden_columns=unseen, hidden=hidden)

    def _row(self, element: Element) -> None:
        """Keep a row that has words, at the number that it has or that follows."""
        self._number = number(attribute(element, "r"), self._number + 1)
        row = GridRow(self._number, hidden=not _is_shown(element))
        place = replace(self.place, row=row.number)
        column = -1
        for each in element:
            named = _row_and_column(attribute(each, "r"))
            column = named[1] if named else column + 1
            cell = self.cells.read(each, column, replace(place, column=column + 1))
            # A formula without a value shows nothing, and somebody wrote it all the same.
            if cell.text or cell.formula:
                row.cells.append(cell)
        self._count += len(row.cells)
        if self._count > MOST_CELLS:
            raise CannotRead(TOO_MANY_CELLS, limit=str(MOST_CELLS))
        if row.cells:
            self.rows.append(row)
            if row.hidden:
                self.cells.remarks.note(HIDDEN_ROWS, place)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        begin, end = _row_and_column(first), _row_and_column(last or first)
        if begin and end and len(self._merged) < MOST_CELLS:
            self._merged.append(_Merged(*begin, *end))

    def _set_merged(self) -> None:
        """Let cells reach as far as they are merged; nothing else lies there."""
        begins = {(merged.row, merged.column): merged for merged in self._merged}
        for row in self.rows:
            for cell in row.cells:
                merged = begins.get((row.number, cell.column))
                if merged is not None:
                    cell.rows = max(merged.last_row - merged.row + 1, 1)
                    cell.columns = max(merged.last_column - merged.column + 1, 1)

    def _used_columns(self) -> set[int]:
        """The columns with words, and those between two such over which a cell is merged."""
        worded = {cell.column for row in self.rows for cell in row.cells if cell.text}
        reached = {
            column
            for row in self.rows
            for cell in row.cells
            if cell.columns > 1
            for column in range(cell.column, min(cell.column + cell.columns, max(worded) + 1))
        }
        return worded | reached

    def _without_long_gaps(self) -> list[GridRow]:
        """The rows, with empty ones between them, of which no more than some stand together.

        Rows over which a cell above is merged are never left out.
        """
        kept: list[GridRow] = []
        until = 0
        for row in self.rows:
            before = kept[-1].number if kept else row.number - 1
            covered = min(until, row.number - 1)
            gap = list(range(before + 1, covered + 1)[:MOST_CELLS])
            rest = range(max(before, covered) + 1, row.number)
            gap += list(rest[:MOST_EMPTY_ROWS])
            kept += [GridRow(n) for n in gap]
            kept.append(row)
            until = max([until, *(row.number + cell.rows - 1 for cell in row.cells)])
        return kept


def _row_and_column(name: str) -> tuple[int, int] | None:
    """Row from 1 and column from 0 of a name such as C12; None where it is none."""
    found = NAME.match(name.replace("$", ""))
    return (int(found[2]), _column(found[1])) if found else None


def _is_shown(element: Element) -> bool:
    """Whether rows or columns of that element are shown."""
    return attribute(element, "hidden") not in {"1", "true"}


def _column(letters: str) -> int:
    """The number of a column from 0: A, B, … Z, AA."""
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - ord("A") + 1
    return value - 1
