"""The headings of the plan: data/areas.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from plugins.plan.records.tasks import (
    Cell,
    EditorialNote,
    Item,
)
from plugins.plan.records.types import (
    AreaId,
    Line,
    LineText,
    Record,
    UpdateId,
    numbered,
)


class Area(Record):
    """One of the plan's headings; `title` is ours and short, `heading` is official.

    number: as printed. part_of: the heading above it, as that of a section above a group.
    lead: who leads all that stands under it, where the plan says so beside the heading.
    added_by: the update that added it, where it was not in the plan as issued.
    """

    id: AreaId
    number: Line
    part_of: AreaId | None = None
    title: LineText
    heading: Annotated[tuple[Item, ...], Field(min_length=1)]
    lead: Cell | None = None
    notes: tuple[EditorialNote, ...] = ()
    added_by: UpdateId | None = None

    @model_validator(mode="before")
    @classmethod
    def _has_a_number(cls, values: object) -> object:
        return numbered(values)

    @property
    def cells(self) -> dict[str, Cell]:
        """The cells of responsibility beside the heading that have words, by name."""
        return {"lead": self.lead} if self.lead else {}

    @property
    def printed_cells(self) -> dict[str, Cell]:
        """The same: a heading has no other."""
        return self.cells
