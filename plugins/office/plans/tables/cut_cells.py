"""Cells that the end of a page has cut in two, put together again for every row that has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plugins.office.documents.document import DocumentCell

# Nobody can tell whether the last line above was full.
CUT = " \n"


class CutCells:
    """The cells that the end of a page has cut, which other rows may share."""

    def __init__(self) -> None:
        self._parts: dict[int, list[DocumentCell]] = {}
        self._whole: dict[int, DocumentCell] = {}

    def add(self, above: DocumentCell, below: DocumentCell) -> None:
        """`below` goes on with `above`."""
        parts = self._parts.setdefault(id(above), [above])
        self._parts[id(below)] = parts
        parts.append(below)

    def whole(self, cells: Sequence[DocumentCell]) -> list[DocumentCell]:
        """The cells of a row, those that were cut as one, which is the same for every row."""
        return [*{id(cell): cell for cell in map(self._one, cells)}.values()]

    def _one(self, cell: DocumentCell) -> DocumentCell:
        parts = self._parts.get(id(cell))
        if parts is None:
            return cell
        words = CUT.join(part.text.strip() for part in parts)
        return self._whole.setdefault(id(parts), replace(parts[0], text=words))
