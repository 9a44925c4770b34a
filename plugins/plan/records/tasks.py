"""The rows of the plan: one file a task under data/tasks/."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.records.types import (
    AreaId,
    IsoDate,
    Record,
    Slug,
    TaskId,
    Text,
    WholeNumber,
    Words,
    Years,
    numbered,
)


class Item(Text):
    """One bullet or paragraph of an official text; `marker` is the bullet as written."""

    marker: Literal["-", "+"] | None = None


class EditorialNote(Text):
    """What the editors say about a slip of the official text; it stands beside, never in it."""

    cell: Literal["heading", "text", "lead", "coordinating", "deadline"]
    item: WholeNumber | None = None
    quote: Words | None = None


class Cell(Record):
    """A cell of the responsibility columns: verbatim, and the bodies read from it."""

    text: Words
    agencies: Annotated[tuple[Slug, ...], Field(min_length=1)]


DeadlineKind = Literal["ongoing", "date", "relative"]


FIELDS_OF_DEADLINES: dict[str, set[str]] = {
    "ongoing": set(),
    "date": {"date"},
    "relative": {"years", "after"},
}


class Deadline(Record):
    """When a task is due: as written, and how it is read.

    ongoing: no fixed date. date: `date` is stated. relative: `years` after the document of
    the legal basis whose id is `after`.
    """

    text: Text
    kind: DeadlineKind
    date: IsoDate | None = None
    years: Years | None = None
    after: Slug | None = None

    @model_validator(mode="after")
    def _fields_fit_kind(self) -> Self:
        given = {key for key in ("date", "years", "after") if getattr(self, key) is not None}
        needed = FIELDS_OF_DEADLINES[self.kind]
        if given != needed:
            raise PydanticCustomError(
                "deadline_fields",
                "a deadline of kind {kind} takes {needed}",
                {"kind": self.kind, "needed": ", ".join(sorted(needed)) or "-"},
            )
        return self


class Task(Record):
    """One numbered row of the plan: who must do what, by when.

    number: as printed. area: the lowest heading that it stands under. part_of: the task that it is
    a sub-task of. position: its place among those under the same heading or task, where their
    ids do not tell. lead: None where the plan names nobody.
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
