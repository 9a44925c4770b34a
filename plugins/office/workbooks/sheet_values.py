"""A workbook as plain values, before any of it is bytes: sheets, columns, rows, lists, guide."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.office.workbooks.report_columns import ColumnForm
from plugins.office.workbooks.report_sheets import AboutWorkbook


@dataclass(frozen=True, slots=True, kw_only=True)
class CellHelp:
    """What a person reads who stands in a cell, and who has put something wrong into it.

    error: "" where anything may stand there.
    """

    title: str
    message: str
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """A column of a sheet; help: None where nobody may fill it in."""

    key: str
    heading: str
    form: ColumnForm
    width: int
    help: CellHelp | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A row: the id that it hides, what stands in it by the keys of columns, its states to choose.

    choices: the number of a list of the workbook, for the cell of the state. closed: the keys of
    columns into which nothing can be put in this row.
    """

    id: str
    cells: dict[str, str]
    choices: int = 0
    closed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledSheet:
    """A sheet of rows: its name, what heads the hidden column of ids, columns and rows.

    title, under, legend: the lines above the headings.
    """

    name: str
    key: str
    title: str
    under: str
    legend: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideLine:
    """A line of the guide: a heading, or a sentence, or what stands in a column of that name."""

    words: str
    of: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWorkbook:
    """All of a workbook.

    header: what stands above each printed page. footer: what stands below it, with {page} and
    {pages} in the places of its number and of how many there are. marks: what the list of the
    column “no change” offers. lists: those of states. first_day: the earliest day that can be
    reported on.
    """

    about: AboutWorkbook
    title: str
    header: str
    footer: str
    made: dt.date
    first_day: dt.date
    sheets: tuple[FilledSheet, ...]
    marks: tuple[str, ...]
    lists: tuple[tuple[str, ...], ...]
    guide_name: str
    guide: tuple[GuideLine, ...]
