"""Tables of a page by the lines that are drawn: cells as far as lines tell them apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .grids import GridCell, GridRow
from .pdf_lines import PageLetter, follows, words_of

if TYPE_CHECKING:
    from pdfplumber.page import Page

# Lines that are closer than this, in points, are one: borders drawn twice, or as thin boxes.
SAME_LINE = 3.0
# More than these no table needs, and finding cells among them takes long.
MOST_LINES = 20_000
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class LinedTable:
    """The cells of a table on a page as boxes: left, top, right, bottom."""

    boxes: list[Box]
    _letters: dict[Box, list[PageLetter]] = field(default_factory=dict)
    _across: list[float] = field(init=False)
    _down: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self._across = _edges(edge for box in self.boxes for edge in (box[0], box[2]))
        self._down = _edges(edge for box in self.boxes for edge in (box[1], box[3]))

    @property
    def top(self) -> float:
        """Where on the page the table begins."""
        return self._down[0]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self._across) - 1

    def take(self, letters: list[PageLetter]) -> list[PageLetter]:
        """Give each cell the letters whose middle lies in it; those that lie in any.

        A letter that is written right behind another goes with it: words may stand out of a cell.
        """
        by_place = {
            (row, column): box
            for box in self.boxes
            for row in range(*_span(self._down, box[1], box[3]))
            for column in range(*_span(self._across, box[0], box[2]))
        }
        taken: list[PageLetter] = []
        box: Box | None = None
        last: PageLetter | None = None
        for letter in letters:
            if box is None or last is None or not follows(last, letter):
                x, y = letter.middle
                box = by_place.get(
                    (bisect_right(self._down, y) - 1, bisect_right(self._across, x) - 1)
                )
            last = letter
            if box is not None:
                self._letters.setdefault(box, []).append(letter)
                taken.append(letter)
        return taken

    def rows(self) -> list[GridRow]:
        """Its rows, with the words that were taken."""
        rows = [GridRow(number) for number in range(1, len(self._down))]
        for box in sorted(self.boxes, key=lambda each: (each[1], each[0])):
            first, last = _span(self._down, box[1], box[3])
            left, right = _span(self._across, box[0], box[2])
            if first >= last or left >= right:
                continue
            text, bold = words_of(self._letters.get(box, []), box[0], box[2])
            cell = GridCell(left, text, columns=right - left, rows=last - first, bold=bold)
            rows[first].cells.append(cell)
        return rows


def lined_tables(page: Page) -> list[LinedTable]:
    """The tables of the page, from top to bottom."""
    if len(page.edges) > MOST_LINES:
        return []
    tables = [LinedTable([_box(cell) for cell in each.cells]) for each in page.find_tables()]
    return sorted((table for table in tables if len(table.boxes) > 1), key=lambda table: table.top)


def _box(cell: Iterable[float]) -> Box:
    left, top, right, bottom = (float(edge) for edge in cell)
    return left, top, right, bottom


def _edges(found: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for edge in sorted(found):
        if not edges or edge - edges[-1] > SAME_LINE:
            edges.append(edge)
    return edges


def _span(edges: list[float], first: float, last: float) -> tuple[int, int]:
    """Between which of the edges a cell lies."""
    return bisect_right(edges, first) - 1, bisect_right(edges, last) - 1
