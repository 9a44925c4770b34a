"""Where each cell stands in the text as received: data/source/*.layout.yaml."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import (
    IsoDate,
    LineText,
    Record,
    WholeNumber,
    Words,
)

Lines = Annotated[str, StringConstraints(pattern=r"^\d+(-\d+)?$")]
APPENDIX = "appendix"
# Before the id of a column, where a part is one of its cells: "columns.san-pham".
OF_COLUMNS = "columns."


class LayoutPart(Record):
    """A run of source lines (or of words on one line) that belongs to one cell of one row.

    row: the id of an area or task, or APPENDIX; where an area and a task share an id,
    `area:<id>` or `task:<id>`.
    """

    row: Words
    cell: Words
    lines: Lines
    words: WholeNumber | None = None

    _meanings = Meanings(
        row=Means(
            "the id of the heading or task; “appendix” for what stands around the table", '"1.2"'
        ),
        cell=Means("the name of the cell", "text"),
        lines=Means("the lines of the text as received: one, or the first and the last", '"6"'),
        words=Means("how many words of the line, where the rest is of the next cell", "1"),
    )

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


class Received(Record):
    """How the text came here; what nobody noted is left out, and the site says so.

    taken_from: the file or paper that it was taken from. given_by: who handed it over. held_since:
    the day since which it stands in the data.
    """

    taken_from: LineText | None = None
    given_by: LineText | None = None
    held_since: IsoDate | None = None

    _meanings = Meanings(
        taken_from=Means(
            "the file or paper that it was taken from",
            "{vi: Tệp PDF trên cổng của xã, en: The PDF file on the commune’s site}",
        ),
        given_by=Means(
            "the office that handed it over", "{vi: Văn phòng UBND xã, en: Office of the commune}"
        ),
        held_since=Means("the day since which it stands in the data", '"2026-11-22"'),
    )


class Layout(Record):
    """Where each cell stands in the text as received, and how that came.

    `pages` are the first lines of pages.
    """

    received: Received = Received()
    pages: Annotated[tuple[WholeNumber, ...], Field(min_length=1)]
    parts: tuple[LayoutPart, ...]

    _meanings = Meanings(
        received=Means("how the text came here", '{held_since: "2026-11-22"}'),
        pages=Means("the numbers of the first lines of its pages", "[1]"),
        parts=Means(
            "the lines of each cell, in their order", '[{row: "1.2", cell: text, lines: "6"}]'
        ),
    )


def row_names(areas: Collection[str], tasks: Collection[str]) -> Mapping[str, str]:
    """The rows by all that a part may call them, as `area:<id>` or `task:<id>`, by their ids.

    An id that an area and a task share calls neither.
    """
    full = [
        *((id_, f"area:{id_}") for id_ in areas),
        *((id_, f"task:{id_}") for id_ in tasks),
    ]
    shared = frozenset(areas) & frozenset(tasks)
    plain = {id_: name for id_, name in full if id_ not in shared}
    return plain | {name: name for _, name in full}
