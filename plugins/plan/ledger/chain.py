"""A chain of lines, of the ledger or of publications: each states the digest of one before.

It is a hash chain, as in Haber and Stornetta, “How to Time-Stamp a Digital Document” (1991): who
has noted its head can later tell whether anything was changed. Two branches that both recorded
leave two chains that go on from one line; a line of the kind `join` names both ends.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from plugins.plan.records.chain import ChainLine, JoinLine, line_of

BEGINNING = "0" * 64
L_co = TypeVar("L_co", bound=ChainLine, covariant=True)


class Fault(StrEnum):
    """What is wrong with the place of a line in the chain."""

    NOT_NEXT = "not-next"
    TWICE = "twice"
    DAY_GOES_BACK = "day-goes-back"


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain is broken: the line, counted from 1; stated and expected values."""

    line: int
    fault: Fault
    stated: str
    expected: str


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: how many lines there are, the last one's digest and day."""

    entries: int
    digest: str
    date: dt.date


@dataclass(frozen=True, slots=True)
class Chain(Generic[L_co]):
    """The lines, their digests, and the places in them of the lines that each goes on from.

    `ends` are the places of the lines that nothing goes on from, in their order: one, save after
    a merge of two branches that both recorded. `is_one` says whether each line goes on from the
    one before it, so that none is aside of another.
    """

    lines: tuple[L_co, ...]
    digests: tuple[str, ...]
    parents: tuple[tuple[int, ...], ...]
    ends: tuple[int, ...]
    breaks: tuple[Break, ...]
    is_one: bool

    def comes_before(self, earlier: int, later: int) -> bool:
        """Whether the line at `later` goes on from that at `earlier`, directly or not."""
        waiting, seen = [later], set[int]()
        while waiting:
            place = waiting.pop()
            if place == earlier:
                return True
            if place > earlier and place not in seen:
                seen.add(place)
                waiting += self.parents[place]
        return False


def chain_of(lines: Sequence[L_co]) -> Chain[L_co]:
    """The chain that `lines` form, with every place where it is broken.

    A line that names no line before it is taken to go on from the last one, so that one fault is
    said once.
    """
    places: dict[str, int] = {}
    parents: list[tuple[int, ...]] = []
    ends: dict[int, None] = {}
    breaks: list[Break] = []
    digests = tuple(digest_of_line(line_of(line)) for line in lines)
    for place, (line, digest) in enumerate(zip(lines, digests, strict=True)):
        named = _named(line)
        unknown = [name for name in named if name not in places and name != BEGINNING]
        found = tuple(places[name] for name in named if name in places)
        if digest in places:
            breaks.append(Break(place + 1, Fault.TWICE, digest, str(places[digest] + 1)))
        elif unknown:
            expected = digests[place - 1] if place else BEGINNING
            breaks.append(Break(place + 1, Fault.NOT_NEXT, unknown[0], expected))
        if digest in places or unknown:
            found = (place - 1,) if place else ()
        latest = max((lines[before].date for before in found), default=line.date)
        if line.date < latest and digest not in places:
            days = (line.date.isoformat(), latest.isoformat())
            breaks.append(Break(place + 1, Fault.DAY_GOES_BACK, *days))
        places.setdefault(digest, place)
        parents.append(found)
        for before in found:
            ends.pop(before, None)
        ends[place] = None
    is_one = all(before in ((), (place - 1,)) for place, before in enumerate(parents))
    return Chain(tuple(lines), digests, tuple(parents), tuple(ends), tuple(breaks), is_one)


def joining(previous: str, end: str, day: dt.date) -> JoinLine:
    """The line of `day` that makes one chain of those that end in `previous` and in `end`."""
    values = {"kind": "join", "previous": previous, "joins": end, "date": day.isoformat()}
    return JoinLine.model_validate(values)


def as_file(lines: Iterable[ChainLine]) -> bytes:
    """The file that holds `lines`, as `ChainFile.parse` reads it again."""
    return "".join(f"{line_of(line)}\n" for line in lines).encode()


def digest_of_line(line: str) -> str:
    """What the next line states as `previous`."""
    return hashlib.sha256(line.encode()).hexdigest()


def head(lines: Sequence[ChainLine]) -> Head | None:
    """The end of the chain; None while nothing has been recorded."""
    if not lines:
        return None
    return Head(len(lines), digest_of_line(line_of(lines[-1])), lines[-1].date)


def holds(lines: Iterable[ChainLine], digest: str) -> bool:
    """Whether the chain that ended in `digest` is a beginning of this one, or all of it."""
    return any(digest_of_line(line_of(line)) == digest for line in lines)


def _named(line: ChainLine) -> tuple[str, ...]:
    return (line.previous, line.joins) if isinstance(line, JoinLine) else (line.previous,)
