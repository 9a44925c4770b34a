"""The headings of the plan: data/areas.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plugins.plan.records.tasks import (
    EditorialNote,
    Item,
)
from plugins.plan.records.types import (
    AreaId,
    Record,
    Text,
)


class Area(Record):
    """One of the plan's headings; `title` is ours and short, `heading` is official."""

    id: AreaId
    title: Text
    heading: Annotated[tuple[Item, ...], Field(min_length=1)]
    notes: tuple[EditorialNote, ...] = ()
