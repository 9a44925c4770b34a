"""The place that all bodies of a plan have in their names, by the words that introduce it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from re import Pattern

from plugins.plan.records.dataset import Records
from plugins.plan.records.kinds import Level

NOTHING = re.compile(r"(?!)")
LONGEST_PLACE = 3


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """`home`: the plan's place alone, without what says its level.

    at_end: finds a place of that level at the end of a body's name, as "xã …" or "of … Commune".
    """

    home: str
    at_end: Pattern[str]

    def in_name(self, name: str) -> tuple[str, ...]:
        """The place at the end of a name, alone and as it stands there; nothing where none is."""
        found = self.at_end.search(name)
        if not found:
            return ()
        alone = next(filter(None, found.groups()))
        return alone.strip(), found.group().strip()


def place_words(records: Records) -> PlaceWords:
    """The place of a plan; one of no level (a ministry, a country) stands at the end of no name."""
    source = records.language_codes[0]
    full = records.plan.place.get(source) or ""
    level = next(
        (each for each in records.kinds.levels.values() if _is_of(full, each, source)), None
    )
    if not level:
        return PlaceWords(full, NOTHING)
    bare = _bare(full, level, source).split()
    return PlaceWords(" ".join(word for word in bare if word[0].isupper()), _at_end(level))


def _is_of(place: str, level: Level, language: str) -> bool:
    return _bare(place, level, language) != place


def _bare(place: str, level: Level, language: str) -> str:
    """`place` without the words of `level`, however they are capitalised."""
    before, after = level.before.get(language, ()), level.after.get(language, ())
    ends = [*(rf"^{re.escape(w)}\s+" for w in before), *(rf"\s+{re.escape(w)}$" for w in after)]
    for end in ends:
        place = re.sub(end, "", place, count=1, flags=re.IGNORECASE)
    return place


def _at_end(level: Level) -> Pattern[str]:
    return re.compile(rf"\s+(?:{'|'.join(_endings(level))})$")


def _endings(level: Level) -> Iterator[str]:
    if before := _any(level.before):
        yield rf"(?:{before})\s+(\w.*)"
    if after := _any(level.after):
        yield rf"of ((?:(?!of )\S+ ){{1,{LONGEST_PLACE}}})(?:{after})"


def _any(words: Mapping[str, tuple[str, ...]]) -> str:
    """Words of all languages, as one of them would be found."""
    return "|".join(re.escape(word) for own in words.values() for word in own)
