"""The cells of responsibility, as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.agencies import body
from plugins.editions.edition import Edition
from plugins.editions.official_text import editorial_notes
from plugins.editions.values import BodyView, Note, Passage
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True)
class CellView:
    """A responsibility cell: its words as written, and the bodies read from them."""

    written: Passage
    bodies: tuple[BodyView, ...]
    notes: tuple[Note, ...]


def cell_view(edition: Edition, row: Area | Task, name: str) -> CellView | None:
    """A cell of a row of the plan; None where no words stand in it."""
    cell = row.cells.get(name)
    if cell is None:
        return None
    return CellView(
        edition.verbatim(cell.text),
        tuple(body(edition, edition.site.agencies[agency]) for agency in cell.agencies),
        cell_notes(edition, row, name),
    )


def cell_notes(edition: Edition, row: Area | Task, cell: str) -> tuple[Note, ...]:
    """What the editors say about one cell of a row."""
    return editorial_notes(edition, (note for note in row.notes if note.cell == cell))
