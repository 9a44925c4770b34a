"""Why a file cannot be read, said where it is found; what a person should know of one that can."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import visible
from plugins.plan.reading.problems import Message

from .document import FilePlace, Remark

COMMENTS = Message(
    "comments",
    N_("comments that were left out: {count}, the first “{words}”"),
    N_("comments resolved and deleted before the import, where they matter"),
)

QUOTED = 80


class CannotRead(Exception):
    """Raised by what reads a kind of file, which need not know its name: `open_document` does."""

    def __init__(self, message: Message, **values: str) -> None:
        self.message = message
        self.values = values
        super().__init__(message.code)


def quoted(text: str) -> str:
    """The beginning of `text` on one line, for a message."""
    line = " ".join(text.split())
    return visible(line if len(line) <= QUOTED else f"{line[:QUOTED]}…")


@dataclass(slots=True)
class _Seen:
    place: FilePlace
    values: Mapping[str, str]
    count: int = 0


@dataclass(slots=True)
class Remarks:
    """What was met on the way: of each kind the first place and words, and how often it was."""

    _seen: dict[Message, _Seen] = field(default_factory=dict)

    def note(self, message: Message, place: FilePlace, words: str = "", **values: str) -> None:
        """Count one more; `{words}` of the message are those of the first."""
        if message not in self._seen:
            self._seen[message] = _Seen(place, {"words": quoted(words), **values})
        self._seen[message].count += 1

    def all(self) -> tuple[Remark, ...]:
        """One of each kind, with `{count}`, in the order in which they were met."""
        return tuple(
            Remark(
                message=message,
                place=seen.place,
                values={**seen.values, "count": str(seen.count)},
            )
            for message, seen in self._seen.items()
        )
