"""Public facts that stand beside tasks and are no progress: data/context.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plugins.plan.records.evidence import Evidence
from plugins.plan.records.meaning import Meanings, Means
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

    _meanings = Meanings(
        id=Means("the id of the fact", "so-lieu-2024"),
        kind=Means("a baseline before the plan, or background", "baseline"),
        tasks=Means("the ids of the tasks beside which it stands", '["1.2"]'),
        date=Means("the day it is about, as exactly as it is known", '"2024"'),
        date_note=Means(
            "what day that is, where it is not that of the fact",
            "{vi: Ngày đăng tin., en: The day of the article.}",
        ),
        text=Means(
            "what is known, in plain words",
            "{vi: Năm 2024 xã có 03 giếng., en: The commune had 3 wells in 2024., en_of: "
            '"1d8550acef76"}',
        ),
        caution=Means(
            "what a reader must bear in mind",
            "{vi: Số liệu của cả xã cũ., en: A figure for the whole former commune.}",
        ),
        territory=Means(
            "for which territory figures hold, where that is not the plan’s",
            "{vi: xã cũ, en: the former commune}",
        ),
        sources=Means("the public sources that say it"),
    )
