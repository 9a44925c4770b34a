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


class Layout(Record):
    """Where each cell stands in the text as received; `pages` are the first lines of pages."""

    pages: tuple[WholeNumber, ...]
    parts: tuple[LayoutPart, ...]
