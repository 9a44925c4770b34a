"""The table of a plan as it was understood: its columns, and its rows in their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from plugins.office.documents.document import DocumentParagraph, FilePlace
from plugins.plan.records.columns import ColumnMeaning


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineColumn:
    """A column of the plan's table: as PlanColumn, with its heading as printed, on one line.

    id: made of the heading. unit: as printed in the heading or above the table, "" if nowhere.
    """

    id: str
    heading: str
    means: ColumnMeaning
    place: FilePlace
    under: str = ""
    unit: str = ""
    summed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineWords:
    """The words of one cell, verbatim but for line ends that only fold a line.

    same_as: the number in `Outline.lines` (from 0) of the line above that prints these words for
    several rows, where the cell is merged down; None where they are printed here. day: that of a
    date cell.
    """

    text: str
    place: FilePlace
    same_as: int | None = None
    day: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineItem:
    """One bullet or paragraph of an official text, as in the records: `- ` is the marker `-`."""

    text: str
    marker: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineNote:
    """A footnote of the file: the id of the column of its cell, `text` for that of the task."""

    column: str
    mark: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineLine:
    """A heading (area) or a row (task) of the plan.

    number: as printed, "" where there is none. within: the number in `Outline.lines` of the area
    or task in which it lies, None at the top. cells: those of all columns but number and task, by
    the id of the column; empty cells are left out. notes: footnotes, of which the records know
    none: they may stand beside the text as notes of the editors.
    """

    kind: Literal["area", "task"]
    number: str
    items: tuple[OutlineItem, ...]
    place: FilePlace
    within: int | None = None
    cells: Mapping[str, OutlineWords] = field(default_factory=dict)
    notes: tuple[OutlineNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLine:
    """A row of a table of indicators: values by year as printed.

    baseline: year and value of what is called so, or lies before the plan. agency: the words of
    the cell that says who answers for it, "" where there is none.
    """

    number: str
    name: str
    unit: str
    place: FilePlace
    baseline: tuple[str, str] | None = None
    targets: tuple[tuple[str, str], ...] = ()
    agency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What the file says as a plan: all of the table's columns, its lines, its indicators.

    before, after: the paragraphs before the first table of the plan and after the last one, those
    of a letterhead or signature that stand in a table without lines among them.
    """

    columns: tuple[OutlineColumn, ...]
    lines: tuple[OutlineLine, ...]
    indicators: tuple[IndicatorLine, ...] = ()
    before: tuple[DocumentParagraph, ...] = ()
    after: tuple[DocumentParagraph, ...] = ()
