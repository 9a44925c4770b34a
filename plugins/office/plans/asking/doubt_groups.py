"""Doubts of one kind together: what matters most first, what they share said once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from string import Formatter

from plugins.office.plans.asking.doubt_words import cut
from plugins.office.plans.doubts import Doubt
from plugins.plan.reading.saying import translated

DIFFERS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtGroup:
    """Doubts with one message, in the order in which they were asked.

    asks: whether they take an answer; is_open: whether one of them still waits for it.
    """

    doubts: tuple[Doubt, ...]
    asks: bool
    is_open: bool

    @property
    def code(self) -> str:
        """The code of their message."""
        return self.doubts[0].message.code

    @property
    def choices(self) -> tuple[str, ...]:
        """What each of several could be, as it was read or else; () where they differ in it."""
        first, *others = (
            tuple(filter(None, (doubt.read_as, *doubt.choices))) for doubt in self.doubts
        )
        if not others or any(set(each) != set(first) for each in others):
            return ()
        return tuple(dict.fromkeys(first))

    def title(self, language: str) -> str:
        """What is in doubt, with what all of them have in common."""
        return self._filled(self.doubts[0].message.wrong, language)

    def advice(self, language: str) -> str:
        """What a person can do."""
        return self._filled(self.doubts[0].message.expected, language)

    def shares(self, doubt: Doubt) -> bool:
        """Whether the title, the words in the file and the reading say all there is about it."""
        own = f"{doubt.words} {doubt.read_as}"
        every = [each.values for each in self.doubts]
        return all(
            value in own or all(values.get(name) == value for values in every)
            for name, value in doubt.values.items()
            if f"{{{name}}}" in doubt.message.wrong
        )

    def _filled(self, sentence: str, language: str) -> str:
        names = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        values = {name: {doubt.values.get(name, "") for doubt in self.doubts} for name in names}
        shared = {name: cut(min(has)) if len(has) == 1 else DIFFERS for name, has in values.items()}
        return translated(sentence, language, **shared)


def grouped(doubts: Iterable[Doubt], answered: Collection[str]) -> tuple[DoubtGroup, ...]:
    """The groups: first what is left out until it is answered, last what takes no answer.

    answered: the keys of the doubts that have one.
    """
    found: dict[tuple[str, bool], list[Doubt]] = {}
    for doubt in doubts:
        found.setdefault((doubt.message.code, doubt.asks), []).append(doubt)
    groups = [_group(alike, answered) for alike in found.values()]
    return tuple(sorted(groups, key=_order))


def _group(alike: Sequence[Doubt], answered: Collection[str]) -> DoubtGroup:
    asks = alike[0].asks
    is_open = asks and any(doubt.key not in answered for doubt in alike)
    return DoubtGroup(doubts=tuple(alike), asks=asks, is_open=is_open)


def _order(group: DoubtGroup) -> int:
    if not group.asks:
        return 3
    if not group.is_open:
        return 2
    return 0 if any(not doubt.read_as for doubt in group.doubts) else 1
