"""The headings of the plan: data/areas.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from plugins.plan.records.meaning import Meanings, Means
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

    _meanings = Meanings(
        id=Means("the id of the heading, and its address for good", '"1"'),
        number=Means("its number as printed; its id where none is given", "I", filled=True),
        part_of=Means("the id of the heading above it", "ii"),
        title=Means("a short title of our own", "{vi: Nước sạch, en: Clean water}"),
        heading=Means(
            "the official heading, item by item",
            "[{vi: Cấp nước sạch cho các thôn, en: Supply clean water to the villages, en_of: "
            '"b301c832dfde"}]',
        ),
        lead=Means(
            "who leads all that stands under it, where the plan says so beside the heading",
            "{text: Trạm Y tế xã}",
        ),
        notes=Means(
            "what is odd about the official words",
            "[{cell: heading, item: 1, vi: Bản in viết hoa., en: In capitals in print.}]",
        ),
        added_by=Means(
            "the id of the update that added it, where it was not in the plan as issued",
            "quyet-dinh-45",
        ),
    )

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
