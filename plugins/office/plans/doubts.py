"""What a person must decide about a plan that is imported: asked once, kept with its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.office.documents.document import FilePlace
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, on_one_line
from plugins.plan.records.types import digest

NO_SUCH_ANSWER = Message(
    "no-such-answer",
    N_("“{answer}” cannot be the answer to {key}"),
    N_("one of: {choices}"),
)

# A key of a file is a short text on one line.
LONGEST_KEY = 96
# So many signs tell two apart that begin and end alike.
SHORT_MARK = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One thing that the file leaves open, and how it was read.

    key: what the answer is kept under, alike in every run: `column 3`, `tasks/1.1 deadline`; on one
    line and cut where it is long.
    message: what is in doubt, and what a person can do. words: as they stand in the file.
    read_as: what the import writes unless it is told otherwise; "" where it writes nothing.
    choices: what else it could be; is_open: any other words may be the answer too. examples: an
    answer of each form, where answers have one.
    """

    key: str
    place: FilePlace
    message: Message
    words: str
    read_as: str
    choices: tuple[str, ...] = ()
    is_open: bool = False
    examples: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", short(self.key, LONGEST_KEY))

    @property
    def asks(self) -> bool:
        """Whether there is something to answer; else it is only to be known."""
        return self.is_open or bool(self.choices)

    def takes(self, answer: str) -> bool:
        """Whether `answer` can be one."""
        return self.is_open or answer == self.read_as or answer in self.choices


def short(words: str, longest: int = 60) -> str:
    """`words` on one line, for a key: of long ones both ends, and signs that tell them apart."""
    line = " ".join(on_one_line(words).split())
    if len(line) <= longest:
        return line
    mark = digest(line)[:SHORT_MARK]
    end = line[-(longest // 3) :].partition(" ")[2]
    begin = line[: longest - len(end) - len(mark) - 2]
    begin = begin.rpartition(" ")[0] or begin
    return f"{begin}…{end} {mark}"


def row_name(place: FilePlace, order: int) -> str:
    """What the key of a doubt calls a row without a number: as its place is said, else `@7`."""
    if place.row and (place.table or place.sheet):
        return f"{place.row} of {place.sheet or f'table {place.table}'}"
    return f"@{order}"


class Questions:
    """What is asked on the way, and what was answered to it before.

    `answers` are those of a person, by the keys of doubts. After all was asked, `doubts` are all in
    the order in which they were asked, `refused` those whose answer cannot be one.
    """

    def __init__(self, answers: Mapping[str, str] | None = None) -> None:
        self.answers = dict(answers or {})
        self._asked: set[str] = set()
        self.doubts: list[Doubt] = []
        self.refused: list[Doubt] = []

    def ask(self, doubt: Doubt) -> str:
        """The answer that was given to `doubt`, else what was read; of one key it is asked once."""
        is_new = doubt.key not in self._asked
        if is_new:
            self._asked.add(doubt.key)
            self.doubts.append(doubt)
        answer = self.answers.get(doubt.key)
        if answer is None:
            return doubt.read_as
        if not doubt.takes(answer):
            if is_new:
                self.refused.append(doubt)
            return doubt.read_as
        return answer

    @property
    def unasked(self) -> tuple[str, ...]:
        """The keys of answers that nobody asked for."""
        return tuple(key for key in self.answers if key not in self._asked)
