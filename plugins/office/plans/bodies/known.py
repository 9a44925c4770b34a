"""Which body a name is that of, by the list that ships and the place of the plan."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plugins.office.plans.bodies.shipped import BodyList, LevelWord, ListedBody, shipped_bodies
from plugins.office.plans.bodies.spellings import Spellings
from plugins.plan.reading.cells.phrases import Phrases, keys, phrases_of, tokens

AREA, LEVEL, PLACE, NAME = MARKERS = ("{area}", "{level}", "{place}", "{name}")
PARTING = " -–—,"
LONGEST_PLACE = 6
NEAR = 0.8


@dataclass(frozen=True, slots=True)
class BodyArea:
    """A place with the word for its level; name: "" where only the level is said."""

    level: LevelWord
    name: str = ""

    @property
    def words(self) -> str:
        """As Vietnamese writes it: "xã An Phú"."""
        return f"{self.level.word} {self.name}".strip()

    @property
    def english(self) -> str:
        """As English writes it: "An Phú Commune"; "" where only the level is said."""
        return f"{self.name} {self.level.en}" if self.name else ""


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the list: area is None where none is said, or it is that of the plan itself.

    name: what it is called besides, where many bodies are of one sort. with_level, with_place: the
    level of the plan's own place was written, or its name alone.
    """

    listed: ListedBody
    area: BodyArea | None = None
    name: str = ""
    with_level: bool = False
    with_place: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What two names of the same body have in common."""
        area = (self.area.level.slug, keys(self.area.name)) if self.area else ()
        return (self.listed.id, area, keys(self.name))


class KnownBodies:
    """The list that ships, as a plan of the area `own` uses its names."""

    def __init__(self, listed: BodyList, own: BodyArea | None) -> None:
        self.listed, self.own = listed, own
        self.spellings = Spellings(listed.spellings)
        self._levels = Phrases(
            (keys(word), level) for level in listed.levels for word in (level.word, *level.written)
        )
        forms = [(form, body) for body in listed.bodies for form in body.forms]
        self._forms = [(*_parted(form), body) for form, body in forms]
        self._bases = Phrases(
            (self.spellings.keys(base), (marker, number))
            for number, (base, marker, _) in enumerate(self._forms)
        )
        self._loose: dict[tuple[str, ...], ListedBody] = {}
        for base, marker, body in self._forms:
            if not marker:
                self._loose.setdefault(self.spellings.loosely(base), body)
        self._offices = phrases_of(listed.offices)
        self._long: dict[tuple[str, ...], list[str]] = {}
        for body in listed.bodies:
            base, marker = _parted(body.name["vi"])
            if marker != NAME:
                self._long.setdefault(self.spellings.keys(base)[:1], []).append(base)
        self.resolve = lru_cache(maxsize=4096)(self._resolve)

    def names(self) -> Iterator[str]:
        """All names that are whole, for the reader of cells to find."""
        ends = [level.word for level in self.listed.levels]
        if self.own and self.own.name:
            ends += [self.own.words, self.own.name]
        for base, marker, _ in self._forms:
            for spelt in self.spellings.all_of(base):
                if not marker:
                    yield spelt
                if marker != NAME:
                    yield from (f"{spelt} {end}" for end in ends)

    def _resolve(self, words: str) -> KnownBody | None:
        """The body that all of `words` name, none where the list has none."""
        words = unicodedata.normalize("NFC", words).strip()
        folded = self.spellings.folded(words)
        found: list[KnownBody] = []
        for end, values in self._bases.at(folded, 0):
            rest = words[folded[end - 1].end :].strip(PARTING)
            # What is called by its place is that before it is one of many with some name.
            for marker, number in sorted(values, key=lambda value: MARKERS.index(value[0] or AREA)):
                body = self._with(self._forms[number][2], marker, rest)
                if body and not (marker == NAME and found):
                    found.append(body)
        # "UBND xã" is the plan's own body, in other plans a group of them.
        own = [body for body in found if body.with_level]
        return next(iter(own or found), None)

    def _with(self, listed: ListedBody, marker: str, rest: str) -> KnownBody | None:
        if marker == NAME:
            named = bool(rest) and (rest[0].isupper() or rest[0].isdigit())
            return KnownBody(listed, name=rest) if named else None
        if not rest:
            return KnownBody(listed) if not marker else None
        area = self.area_of(rest)
        if area is None or (marker == PLACE and not area.name):
            return None
        if NAME in listed.name["vi"]:
            return KnownBody(listed, name=rest)
        by_place, by_level = area is self.own, self._is_own(area)
        if by_place or by_level:
            return KnownBody(listed, with_place=by_place, with_level=by_level and not by_place)
        return KnownBody(listed, area)

    def area_of(self, words: str) -> BodyArea | None:
        """The area that `words` are: a level with or without a place, or the plan's own place."""
        if self.own and self.own.name and keys(words) == keys(self.own.name):
            return self.own
        folded = self.spellings.folded(words)
        for end, (level, *_) in self._levels.at(folded, 0):
            name = words[folded[end - 1].end :].strip(PARTING)
            is_name = not name or name[0].isupper() or name[0].isdigit()
            if is_name and len(folded) - end <= LONGEST_PLACE and not set(name) & set(",;()"):
                return BodyArea(level, name)
        return None

    def _is_own(self, area: BodyArea) -> bool:
        if self.own is None or area.level.word != self.own.level.word:
            return False
        return not area.name or not self.own.name or keys(area.name) == keys(self.own.name)

    def loosely(self, words: str) -> KnownBody | None:
        """The body of an office, or with the words of `words` but for those that join them."""
        found = tokens(words)
        for end, _ in self._offices.at(found, 0)[:1]:
            rest = words[found[end - 1].end :]
            return self.resolve(rest)
        listed = self._loose.get(self.spellings.loosely(words))
        return KnownBody(listed) if listed else None

    def near(self, words: str) -> tuple[str, ...]:
        """The names in the list that look very much like `words`."""
        first = self.spellings.keys(words)[:1]
        return tuple(difflib.get_close_matches(words, self._long.get(first, ()), cutoff=NEAR))


@lru_cache(maxsize=8)
def known_bodies(place: str = "") -> KnownBodies:
    """The bodies of the list that ships, for a plan of `place`; "" where that is not known."""
    own = known_bodies().area_of(place) if place else None
    return KnownBodies(shipped_bodies(), own)


def _parted(form: str) -> tuple[str, str]:
    """A form without the marker at its end, and this."""
    marker = next((marker for marker in MARKERS if form.endswith(marker)), "")
    return form.removesuffix(marker).strip(), marker
