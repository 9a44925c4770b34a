"""What an agency filled in, as plain values: from a workbook or from a form, it is the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from plugins.office.documents.document import FilePlace
from plugins.office.documents.places import cell_name
from plugins.office.workbooks.report_sheets import AboutWorkbook
from plugins.plan.reading.problems import Message, Problem, Severity

# Sheet and cell, as spreadsheets write them, and the heading of the column.
PLACE = "{sheet}!{cell}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledCell:
    """Words that were filled in. day: that of a date cell. place, heading: where they stand.

    is_read: whether they could be read; else it is said why, and they are left out.
    """

    text: str = ""
    day: dt.date | None = None
    place: FilePlace = field(default_factory=FilePlace)
    heading: str = ""
    is_read: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRow:
    """A row: the id of its task or indicator, and its cells by the keys of their columns.

    Empty cells are there too.
    """

    task: str
    cells: Mapping[str, FilledCell]

    def cell(self, key: str) -> FilledCell:
        """The cell of that column; an empty one where there is no such column."""
        return self.cells.get(key) or FilledCell()

    @property
    def unread(self) -> frozenset[FilePlace]:
        """The places of the cells that could not be read."""
        return frozenset(cell.place for cell in self.cells.values() if not cell.is_read)

    @property
    def worded(self) -> frozenset[FilePlace]:
        """The places of the cells in which words can be read, be they right or wrong."""
        return frozenset(cell.place for cell in self.cells.values() if cell.is_read and cell.text)

    def text(self, key: str) -> str:
        """The words in that column, "" where there are none."""
        return self.cell(key).text

    def says(self, key: str) -> bool:
        """Whether a letter or figure stands in that column, or something that cannot be read."""
        cell = self.cell(key)
        return not cell.is_read or any(sign.isalnum() for sign in cell.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledReports:
    """All that was filled in, and what it states of itself; figures: the rows of indicators."""

    about: AboutWorkbook
    rows: tuple[FilledRow, ...]
    figures: tuple[FilledRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFault:
    """Something to put right, or only to be known, in a cell, a sheet or the file."""

    message: Message
    place: FilePlace = field(default_factory=FilePlace)
    heading: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    nearest: str | None = None
    severity: Severity = Severity.PROBLEM

    @property
    def is_wrong(self) -> bool:
        """Whether it must be put right; else it is only said."""
        return self.severity is Severity.PROBLEM

    @property
    def where(self) -> str:
        """`Báo cáo!H12 “Tính đến ngày”`; "" of the whole file. A form has no sheets and cells."""
        sheet, cell = self.place.sheet, cell_name(self.place)
        words = PLACE.format(sheet=sheet, cell=cell) if sheet and cell else sheet or cell
        heading = f"“{self.heading}”" if self.heading else ""
        return f"{words} {heading}".strip()

    def problem(self, file: str) -> Problem:
        """The same as a problem of the file of that name."""
        name = f"{file}: {self.where}" if self.where else file
        return Problem(
            file=name,
            line=0,
            column=0,
            field="-",
            message=self.message,
            values=self.values,
            nearest=self.nearest,
            severity=self.severity,
        )


Faults: TypeAlias = list[CellFault]


def once(faults: Iterable[CellFault]) -> tuple[CellFault, ...]:
    """Each fault once: a merged cell lies in several rows."""
    by_words = {
        (fault.place, fault.message.code, *sorted(fault.values.items())): fault for fault in faults
    }
    return tuple(by_words.values())


def one_a_cell(faults: Iterable[CellFault]) -> list[CellFault]:
    """The first fault of each sort in a cell: several values may be made of what it says."""
    by_cell: dict[tuple[FilePlace, str], CellFault] = {}
    for fault in faults:
        by_cell.setdefault((fault.place, fault.message.code), fault)
    return list(by_cell.values())


def in_order(faults: Iterable[CellFault]) -> tuple[CellFault, ...]:
    """Each fault once, those of the whole file first, then by sheet, row and column."""
    return tuple(sorted(once(faults), key=lambda fault: fault.place))


def at(cell: FilledCell, message: Message, near: str | None = None, **values: str) -> CellFault:
    """A fault of a cell."""
    return CellFault(
        message=message, place=cell.place, heading=cell.heading, values=values, nearest=near
    )


def notice_at(cell: FilledCell, message: Message, **values: str) -> CellFault:
    """What is only to be known of a cell."""
    return CellFault(
        message=message,
        place=cell.place,
        heading=cell.heading,
        values=values,
        severity=Severity.NOTICE,
    )
