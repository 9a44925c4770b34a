"""Where each cell stands in the text as received: data/source/*.layout.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from plugins.plan.records.types import (
    Record,
    WholeNumber,
    Words,
)


class LayoutPart(Record):
    """A run of source lines (or of words on one line) that belongs to one cell of one row."""

    row: Words
    cell: Words
    lines: Annotated[str, StringConstraints(pattern=r"^\d+(-\d+)?$")]
    words: WholeNumber | None = None

    @property
    def first_line(self) -> int:
        """The number of the first line, from 1."""
        return int(self.lines.partition("-")[0])

    @property
    def last_line(self) -> int:
        """The number of the last line."""
        return int(self.lines.rpartition("-")[2])

    @property
    def line_numbers(self) -> range:
        """The numbers of all its lines."""
        return range(self.first_line, self.last_line + 1)


class Layout(Record):
    """Where each cell stands in the text as received; `pages` are the first lines of pages."""

    pages: tuple[WholeNumber, ...]
    parts: tuple[LayoutPart, ...]
