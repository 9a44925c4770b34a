"""From a sheet of a workbook to rows of plain values; all that keeps a row from being read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from plugins.office.documents.document import DocumentCell, DocumentRow, DocumentTable
from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.filled_reports import CellFault, Faults, FilledCell, FilledRow
from plugins.office.workbooks.report_columns import ColumnForm
from plugins.office.workbooks.report_headings import (
    MISSING_COLUMN,
    FoundColumns,
    NamedColumn,
    columns_found,
    heading_row,
)
from plugins.office.workbooks.report_sheets import TASK_KEY
from plugins.office.workbooks.sheet_rules import wrong_with
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import normalised
from plugins.plan.reading.problems import Message, Severity

WITHOUT_IDS = Message(
    "workbook-without-ids",
    N_("the hidden first column of the sheet, which says of which task each row is, is missing"),
    N_("the words copied into the workbook as it was sent, of which no column is deleted"),
)
HIDDEN_ROW = Message(
    "workbook-hidden-row",
    N_("the row is hidden, so that nobody sees what is read of it: task {words}"),
    N_("the row shown; cells in which nothing is to be reported stay empty"),
)
HIDDEN_COLUMN = Message(
    "workbook-hidden-column",
    N_("the column is hidden, and words stand in it"),
    N_("the column shown: what is read must be seen"),
)
ROW_WITHOUT_TASK = Message(
    "workbook-row-without-task",
    N_("the row belongs to no task of the workbook: “{words}”"),
    N_("these words in the row of a task; rows that are added are not read"),
)
BESIDE_THE_TABLE = Message(
    "workbook-words-beside",
    N_("words in a column without a heading were not read: “{words}”"),
    N_("words in the yellow columns: only those are read"),
)


@dataclass(slots=True)
class SheetRead:
    """What was read of a sheet of reports: rows that can be read, the ids of all, and faults."""

    rows: list[FilledRow] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    faults: Faults = field(default_factory=Faults)


def rows_of(table: DocumentTable, known: Sequence[NamedColumn], ids: str = TASK_KEY) -> SheetRead:
    """The rows of a sheet, each with the cells of the columns that are known.

    ids: what heads the hidden column, in which each row names its task or indicator.

    A column under a heading that is not known is read as the missing one that it seems to be, so
    that all faults are said at once. Where none seems to be it, no row is read: what stands there
    could belong to another.
    """
    read = SheetRead()
    head = heading_row(table, ids)
    if head is None:
        read.faults.append(CellFault(message=WITHOUT_IDS, place=table.place))
        return read
    found, read.faults = columns_found(table.rows[head], known, ids)
    if any(fault.is_wrong and not _is_renamed(fault) for fault in read.faults):
        return read
    below = table.rows[head + 1 :]
    read.faults += _hidden_columns(table, table.rows[head], below, known, found)
    for row in below:
        _read_row(row, known, found, ids, read)
    return read


def _is_renamed(fault: CellFault) -> bool:
    """Whether a column is missing of which the heading that it has now seems to be known."""
    return fault.message == MISSING_COLUMN and bool(fault.heading)


def _read_row(
    row: DocumentRow,
    known: Sequence[NamedColumn],
    found: FoundColumns,
    ids: str,
    read: SheetRead,
) -> None:
    id_cell = row.cells[found.places[ids]]
    filled = _filled(row, known, found)
    if not id_cell.text:
        read.faults += _without_task(row, filled)
        return
    read.ids.add(id_cell.text)
    if row.hidden:
        read.faults.append(
            CellFault(message=HIDDEN_ROW, place=row.place, values={"words": quoted(id_cell.text)})
        )
        return
    read.faults += _beside(row, found)
    faults = list(_of_cells((id_cell, *(cell for _, cell in filled)), found, filled))
    read.faults += faults
    bad = {fault.place for fault in faults}
    cells = {
        column.key: FilledCell(
            text="" if cell.place in bad else normalised(cell.text.strip())[0],
            day=None if cell.place in bad else cell.day,
            place=cell.place,
            heading=found.headings.get(column.key, ""),
            is_read=cell.place not in bad,
        )
        for column, cell in filled
    }
    if id_cell.place not in bad:
        read.rows.append(FilledRow(task=id_cell.text, cells=cells))


def _filled(
    row: DocumentRow, known: Sequence[NamedColumn], found: FoundColumns
) -> list[tuple[NamedColumn, DocumentCell]]:
    """The columns that the sheet has, each with its cell in the row."""
    return [
        (column, row.cells[found.places[column.key]])
        for column in known
        if column.key in found.places
    ]


def _of_cells(
    cells: Iterable[DocumentCell],
    found: FoundColumns,
    filled: Sequence[tuple[NamedColumn, DocumentCell]],
) -> Iterator[CellFault]:
    headings = {cell.place: found.headings.get(column.key, "") for column, cell in filled}
    for cell in dict.fromkeys(cells):
        for message, values in wrong_with(cell):
            heading = headings.get(cell.place, "")
            yield CellFault(message=message, place=cell.place, heading=heading, values=values)


def _without_task(
    row: DocumentRow, filled: Sequence[tuple[NamedColumn, DocumentCell]]
) -> Iterator[CellFault]:
    """Words in a row that has no id: in columns of the site they may be what stands below."""
    own = [cell for column, cell in filled if column.form is not ColumnForm.GIVEN and cell.text]
    # A cell that is merged from above is said there.
    own = [cell for cell in own if cell.place.row == row.place.row]
    if own:
        values = {"words": quoted(own[0].text)}
        yield CellFault(message=ROW_WITHOUT_TASK, place=own[0].place, values=values)


def _beside(row: DocumentRow, found: FoundColumns) -> Iterator[CellFault]:
    """Words below no heading: said, because somebody may have meant them to be read."""
    for place, heading in found.unknown.items():
        cell = row.cells[place]
        if cell.text and not heading:
            yield CellFault(
                message=BESIDE_THE_TABLE,
                place=cell.place,
                values={"words": quoted(cell.text)},
                severity=Severity.NOTICE,
            )


def _hidden_columns(
    table: DocumentTable,
    head: DocumentRow,
    below: Sequence[DocumentRow],
    known: Iterable[NamedColumn],
    found: FoundColumns,
) -> Iterator[CellFault]:
    """A fault for each hidden column that a person may fill in, and in which words stand."""
    for column in known:
        place = found.places.get(column.key)
        if place is None or column.form is ColumnForm.GIVEN or place not in table.hidden_columns:
            continue
        if any(row.cells[place].text for row in below):
            heading = found.headings[column.key]
            yield CellFault(message=HIDDEN_COLUMN, place=head.cells[place].place, heading=heading)
