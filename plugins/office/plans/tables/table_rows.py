"""A row of the plan's table: its number, its words, its cells by their columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plugins.office.documents.document import DocumentCell, DocumentRow, FilePlace
from plugins.office.plans.tables.items import on_one_line
from plugins.office.plans.tables.row_numbers import readings, split_number

HALF = 0.5


@dataclass(slots=True, kw_only=True)
class ReadRow:
    """A row of the plan. order: among all rows of the file's tables. number: as printed.

    cells: by the id of the column, those that have words; several where rows were joined.
    covers: the columns over which the cell of a column reaches besides. is_wide: the words of the
    task reach over most columns.
    """

    order: int
    place: FilePlace
    number: str = ""
    text: str = ""
    cells: dict[str, list[DocumentCell]] = field(default_factory=dict)
    covers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    is_wide: bool = False
    is_bold: bool = False
    opens_part: bool = False
    number_cell: DocumentCell | None = None
    task_cell: DocumentCell | None = None
    footnotes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_upper(self) -> bool:
        """Whether its words are in capitals."""
        return self.text.isupper()

    @property
    def cell_words(self) -> tuple[str, ...]:
        """The words of its cells but for number and task."""
        return tuple(cell.text.strip() for own in self.cells.values() for cell in own)

    @property
    def words(self) -> str:
        """All that it says, for a doubt."""
        return " | ".join(filter(None, (self.number, self.text, *self.cell_words)))

    @property
    def has_only_text(self) -> bool:
        """Whether no cell but those of number and task has words."""
        return not self.cells


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownColumns:
    """The ids of the columns that hold number and task, None where there is no such column."""

    number: str | None
    task: str | None


def table_row(
    row: DocumentRow, ids: Mapping[int, str], known: KnownColumns, order: int
) -> ReadRow | None:
    """A row with its cells by their columns; None where it has no words at all."""
    made = ReadRow(order=order, place=row.place)
    by_cell: dict[int, list[str]] = {}
    objects: dict[int, DocumentCell] = {}
    for index, id_ in ids.items():
        cell = row.cells[index]
        by_cell.setdefault(id(cell), []).append(id_)
        objects[id(cell)] = cell
    for key, columns in by_cell.items():
        if objects[key].text.strip():
            _place(made, objects[key], columns, known, len(ids))
    if not (made.cells or made.text or made.number):
        return None
    _number_from_text(made, known)
    return made


def _place(
    made: ReadRow, cell: DocumentCell, columns: list[str], known: KnownColumns, width: int
) -> None:
    if known.task in columns:
        made.text, made.task_cell, made.is_bold = cell.text.strip(), cell, cell.bold
        made.is_wide = len(columns) > 1 and len(columns) > HALF * width
        _note(made, cell, "text")
        covered = [id_ for id_ in columns if id_ not in (known.task, known.number)]
        if covered and not made.is_wide:
            made.covers["text"] = tuple(covered)
    elif known.number in columns:
        made.number, made.number_cell = on_one_line(cell.text), cell
        _note(made, cell, "text")
    else:
        made.cells[columns[0]] = [cell]
        made.covers[columns[0]] = tuple(columns[1:])
        _note(made, cell, columns[0])


def _note(made: ReadRow, cell: DocumentCell, column: str) -> None:
    made.footnotes += [(column, mark) for mark in cell.footnotes]


def _number_from_text(made: ReadRow, known: KnownColumns) -> None:
    """The number of a heading stands before its words where its cell reaches over both columns."""
    if made.number and not made.text and not readings(made.number) and made.has_only_text:
        made.text, made.number, made.is_wide = made.number, "", True
        made.task_cell = made.number_cell
    if not made.number and made.has_only_text and (made.is_wide or known.number is None):
        made.number, made.text = split_number(made.text)


def with_numbers(rows: Sequence[ReadRow], known: KnownColumns) -> None:
    """Take the numbers from the words where there is no column of them and most rows have one."""
    if known.number is not None:
        return
    open_ = [row for row in rows if not row.number and row.text]
    found = [split_number(row.text) for row in open_]
    if sum(bool(number) for number, _ in found) > HALF * len(open_):
        for row, (number, text) in zip(open_, found, strict=True):
            row.number, row.text = number, text
