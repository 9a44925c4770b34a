"""The cells of responsibility, as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.agencies import body
from plugins.editions.edition import Edition
from plugins.editions.official_text import editorial_notes
from plugins.editions.values import BodyView, Link, Note, Passage
from plugins.plan.records.areas import Area
from plugins.plan.records.cells import CellBody, CellReading, Mark
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body in a cell: what the cell says of it beyond its role, and its duty as written."""

    body: BodyView
    marks: tuple[Mark, ...]
    duty: Passage | None


@dataclass(frozen=True, slots=True)
class CellView:
    """A responsibility cell: its words as written, and the bodies read from them.

    above: the row that the words only refer to. one_with: the other rows for which the plan prints
    this cell once. names_nobody: the words refer elsewhere.
    """

    written: Passage
    bodies: tuple[NamedBody, ...]
    notes: tuple[Note, ...]
    above: Link | None
    one_with: tuple[Link, ...]
    names_nobody: bool


def cell_view(edition: Edition, row: Area | Task, name: str) -> CellView | None:
    """A cell of a row of the plan; None where no words stand in it."""
    cell = row.cells.get(name)
    if cell is None:
        return None
    return CellView(
        edition.verbatim(cell.text.strip()),
        tuple(_named(edition, own, name) for own in cell.bodies),
        cell_notes(edition, row, name),
        _above(edition, cell.reading),
        _one_with(edition, row, name),
        cell.names_nobody,
    )


def _named(edition: Edition, named: CellBody, column: str) -> NamedBody:
    marks = tuple(mark for mark in named.marks if mark != column)
    duty = edition.verbatim(named.duty) if named.duty else None
    return NamedBody(body(edition, edition.site.agencies[named.agency]), marks, duty)


def _above(edition: Edition, reading: CellReading) -> Link | None:
    if reading.above is None:
        return None
    if reading.above_is_heading:
        return edition.area_link(edition.site.areas[reading.above])
    return edition.task_link(edition.site.tasks[reading.above])


def _one_with(edition: Edition, row: Area | Task, column: str) -> tuple[Link, ...]:
    """The other rows of a merged cell."""
    merged, key = edition.site.merged_cells, (row.id, column)
    if isinstance(row, Area):
        areas = merged.of_areas.get(key, ())
        return tuple(edition.area_link(area) for area in areas if area.id != row.id)
    tasks = merged.of_tasks.get(key, ())
    return tuple(edition.task_link(task) for task in tasks if task.id != row.id)


def cell_notes(edition: Edition, row: Area | Task, *cells: str) -> tuple[Note, ...]:
    """What the editors say about some cells of a row."""
    return editorial_notes(edition, (note for note in row.notes if note.cell in cells))
