"""Tables of a Word file: rows as they come, with merged cells over all that they reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from xml.etree.ElementTree import Element

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .document import DocumentTable, FilePlace
from .grids import (
    HIDDEN_ROWS,
    MOST_COLUMNS,
    TOO_MANY_COLUMNS,
    CellCount,
    GridCell,
    GridRow,
    table_of,
)
from .refusing import CannotRead
from .word_words import BLANKS, DELETED, INSERTED, WordPassage, WordWords
from .xml_parts import all_words, attribute, child, local, number, stated, switched

NESTED_TABLE = Message(
    "table-in-cell",
    N_("tables within cells: {count}; their text was read as text of the cell"),
    N_("rows and columns of the plan's own table, if they belong to it"),
)
COVERED_WORDS = Message(
    "words-covered-by-merge",
    N_("merged cells whose hidden text was left out: {count}, the first “{words}”"),
    N_("nothing to be done, since no program shows this text; or split the cells in Word"),
)

WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "Choice", "AlternateContent"}


class _Content(NamedTuple):
    text: str
    bold: bool
    footnotes: tuple[str, ...]


@dataclass(slots=True)
class WordTable:
    """A table that is being read: rows are added as the file brings them."""

    words: WordWords
    place: FilePlace
    rows: list[GridRow] = field(default_factory=list)
    # Cells that may go on below, with the row in which they began, by their column.
    _open: dict[int, tuple[GridCell, int]] = field(default_factory=dict)
    _seen: int = 0

    def add(self, element: Element) -> None:
        """Read one row."""
        properties = child(element, "trPr")
        self._seen += 1
        place = replace(self.place, row=self._seen)
        if child(properties, "del") is not None:
            self.words.remarks.note(DELETED, place, all_words(element))
            return
        row = GridRow(
            number=self._seen,
            hidden=bool(switched(properties, "hidden")),
            heading=bool(switched(properties, "tblHeader")),
        )
        if row.hidden:
            self.words.remarks.note(HIDDEN_ROWS, place)
        if child(properties, "ins") is not None:
            self.words.remarks.note(INSERTED, place, all_words(element))
        column = max(number(stated(properties, "gridBefore")), 0)
        still_open: dict[int, tuple[GridCell, int]] = {}
        for each in _within(element, "tc"):
            cell = self._cell(each, row, column)
            column += cell.columns
            if column > MOST_COLUMNS:
                raise CannotRead(TOO_MANY_COLUMNS, limit=str(MOST_COLUMNS))
            if child(each, "tcPr", "vMerge") is not None:
                still_open[cell.column] = (cell, row.number - cell.rows + 1)
        self._open = still_open
        self.rows.append(row)

    def made(self, counted: CellCount) -> DocumentTable:
        """The table, after its last row."""
        width = max((c.column + c.columns for row in self.rows for c in row.cells), default=0)
        return table_of(self.rows, range(width), self.place, counted)

    def _cell(self, element: Element, row: GridRow, column: int) -> GridCell:
        """The cell; the one above, made longer, where this one only continues it."""
        properties = child(element, "tcPr")
        self.words.place = replace(self.place, row=row.number, column=column + 1)
        content = self._content(element)
        span = min(max(number(stated(properties, "gridSpan"), 1), 1), MOST_COLUMNS + 1)
        merge = child(properties, "vMerge")
        if _merging(merge) == "continue" and column in self._open:
            if content.text:
                self.words.remarks.note(COVERED_WORDS, self.words.place, content.text)
            above, began = self._open[column]
            above.rows = row.number - began + 1
            return above
        cell = GridCell(column, content.text, span, bold=content.bold)
        cell.footnotes = content.footnotes
        row.cells.append(cell)
        return cell

    def _content(self, element: Element) -> _Content:
        passages = list(self._passages(element))
        lines = [""]
        for passage in passages:
            lines[-1] += passage.whole
            lines += [] if passage.joins_next else [""]
        worded = [passage for passage in passages if passage.text]
        return _Content(
            text="\n".join(line.strip(BLANKS) for line in lines).strip("\n"),
            bold=bool(worded) and all(passage.bold for passage in worded),
            footnotes=tuple(mark for passage in passages for mark in passage.footnotes),
        )

    def _passages(self, element: Element) -> Iterator[WordPassage]:
        for each in element:
            name = local(each.tag)
            if name == "p":
                yield self.words.passage(each)
            elif name == "tbl":
                self.words.remarks.note(NESTED_TABLE, self.words.place)
                for row in _within(each, "tr"):
                    cells = [self._content(cell) for cell in _within(row, "tc")]
                    texts = "\t".join(cell.text for cell in cells)
                    marks = [mark for cell in cells for mark in cell.footnotes]
                    yield WordPassage([texts], marks, bold=all(cell.bold for cell in cells))
            elif name in WRAPPERS:
                yield from self._passages(each)


def _merging(merge: Element | None) -> str:
    return "" if merge is None else attribute(merge, "val", "continue")


def _within(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, of that element itself."""
    for each in element:
        if local(each.tag) == name:
            yield each
        elif local(each.tag) in WRAPPERS:
            yield from _within(each, name)
