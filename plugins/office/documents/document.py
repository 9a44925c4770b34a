"""What a file of an office holds, whatever made it: paragraphs and tables in their order.

Words are as the file has them, with the line ends within a cell or paragraph; nothing is mended.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from plugins.plan.reading.problems import Message, Problem


class Refused(Exception):
    """The file cannot be read: `problem` says why, and what to do instead."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class FilePlace:
    """Where something stands in the file, each number from 1, 0 where it does not apply.

    sheet: of a workbook. page: of a PDF. paragraph: outside of tables. table: of the whole file, of
    a workbook 0. row, column: of the table; of a workbook those that the program shows.
    """

    sheet: str = ""
    page: int = 0
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a reader met in the file and a person should know: hidden rows, tracked changes."""

    message: Message
    place: FilePlace
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentParagraph:
    """A paragraph outside of tables; `footnotes` are the marks of those that its words have."""

    text: str
    place: FilePlace
    centred: bool = False
    bold: bool = False
    footnotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCell:
    """A cell of a table.

    rows, columns: over how many it reaches where it is merged. day: that of a date cell, whose
    `text` is then as the program shows it. footnotes: the marks of the footnotes that its words
    have, which are no part of `text`. formula: whether a spreadsheet works it out.
    """

    text: str
    place: FilePlace
    rows: int = 1
    columns: int = 1
    bold: bool = False
    day: dt.date | None = None
    footnotes: tuple[str, ...] = ()
    formula: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A row: for every column of the table the cell that lies there.

    A merged cell lies in each row and column over which it reaches, as the same object: in `place`
    stands its first. heading: the program repeats it on each page.
    """

    cells: tuple[DocumentCell, ...]
    place: FilePlace
    hidden: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTable:
    """A table, or all that stands on a sheet: every row has as many cells as there are columns.

    hidden_columns: counted from 0. hidden: the whole sheet is.
    """

    rows: tuple[DocumentRow, ...]
    place: FilePlace
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False


DocumentBlock: TypeAlias = "DocumentParagraph | DocumentTable"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDocument:
    """A file: its blocks in their order, its footnotes by their marks, what is to be known.

    name: the file's, which `open_document` gives it; what reads a kind of file knows none.
    """

    blocks: tuple[DocumentBlock, ...]
    name: str = ""
    footnotes: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()

    @property
    def tables(self) -> tuple[DocumentTable, ...]:
        """The tables in their order."""
        return tuple(block for block in self.blocks if isinstance(block, DocumentTable))

    @property
    def paragraphs(self) -> tuple[DocumentParagraph, ...]:
        """The paragraphs outside of tables, in their order."""
        return tuple(block for block in self.blocks if isinstance(block, DocumentParagraph))
