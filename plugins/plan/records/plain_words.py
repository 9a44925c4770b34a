"""What an area means to readers, in plain words: data/plain-words.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import AreaId, LineText, Record, TaskId, Text


class PlainPoint(Text):
    """A few sentences of the editors, and the tasks that say what they say.

    tasks: () where it is the heading of the area that says it.
    """

    tasks: tuple[TaskId, ...] = ()

    _meanings = Meanings(
        tasks=Means(
            "the ids of the tasks that say it; left out where the heading of the area does",
            '["1.2"]',
        ),
    )


class PlainWords(Record):
    """An area in plain words of the editors, which are never the official text.

    question: what a reader may ask about it.
    """

    area: AreaId
    points: Annotated[tuple[PlainPoint, ...], Field(min_length=1)]
    question: LineText | None = None

    _meanings = Meanings(
        area=Means("the id of the area", '"1"'),
        points=Means(
            "what the area means to readers, some sentences at a time, each with its tasks",
            "[{vi: Mỗi thôn phải có giếng., en: Each village must have a well., en_of: "
            '"b2891cf88f4f", tasks: ["1.1"]}]',
        ),
        question=Means(
            "a question that a reader may ask",
            "{vi: Thôn tôi có giếng chưa?, en: Does my village have a well yet?, en_of: "
            '"a1c20aaab16b"}',
        ),
    )
