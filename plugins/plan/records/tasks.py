"""The rows of the plan: one file a task under data/tasks/."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from plugins.plan.records.deadlines import Deadline, Start, Timing, with_stages
from plugins.plan.records.types import (
    AreaId,
    Marker,
    Record,
    Slug,
    TaskId,
    Text,
    WholeNumber,
    Words,
    numbered,
)


class Item(Text):
    """One bullet or paragraph of an official text; `marker` is the bullet as written.

    level: 1, or more where it stands under an item before it.
    """

    marker: Marker | None = None
    level: WholeNumber = 1


class EditorialNote(Text):
    """What the editors say about a slip of the official text; it stands beside, never in it."""

    cell: Literal["heading", "text", "lead", "coordinating", "deadline"]
    item: WholeNumber | None = None
    quote: Words | None = None


class Cell(Record):
    """A cell of the responsibility columns: verbatim, and the bodies read from it."""

    text: Words
    agencies: Annotated[tuple[Slug, ...], Field(min_length=1)]


class Task(Record):
    """One numbered row of the plan: who must do what, by when.

    number: as printed. area: the lowest heading that it stands under. part_of: the task that it is
    a sub-task of. position: its place among those under the same heading or task, where their
    ids do not tell. lead: None where the plan names nobody. columns: the cells of those columns
    that have no field here, by the ids that plan.yaml gives them.
    start: when it begins, where the plan says so.
    """

    id: TaskId
    number: Words
    area: AreaId
    part_of: TaskId | None = None
    position: WholeNumber | None = None
    title: Text
    text: Annotated[tuple[Item, ...], Field(min_length=1)]
    lead: Cell | None = None
    coordinating: Cell | None = None
    deadline: Deadline
    columns: dict[Slug, Text] = Field(default_factory=dict)
    start: Start | None = None
    notes: tuple[EditorialNote, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _has_a_number(cls, values: object) -> object:
        return numbered(values)

    @property
    def cells(self) -> dict[str, Cell]:
        """The cells of responsibility that have words, by name."""
        cells = {"lead": self.lead, "coordinating": self.coordinating}
        return {name: cell for name, cell in cells.items() if cell}

    @property
    def timings(self) -> tuple[tuple[tuple[str | int, ...], Timing], ...]:
        """What says when it is due and when it begins, stage by stage, each with its path."""
        start = ((("start",), self.start),) if self.start else ()
        return (*with_stages(self.deadline, ("deadline",)), *start)
