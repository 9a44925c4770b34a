"""Public facts that stand beside tasks and are no progress: data/context.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plugins.plan.records.evidence import Evidence
from plugins.plan.records.types import (
    KnownDate,
    Record,
    Slug,
    TaskId,
    Text,
)


class Context(Record):
    """A public fact that stands beside a task and is no progress: a baseline, or background."""

    id: Slug
    kind: Literal["baseline", "context"]
    tasks: Annotated[tuple[TaskId, ...], Field(min_length=1)]
    date: KnownDate
    date_note: Text | None = None
    text: Text
    caution: Text | None = None
    territory: Text | None = None
    sources: Annotated[tuple[Evidence, ...], Field(min_length=1)]
