"""The ids of the headings and rows of a plan, made of their printed numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from plugins.office.plans.outline import OutlineLine
from plugins.plan.reading.characters import plain_letters

# What can stand in an address; all else parts words.
NO_PART_OF_IDS = re.compile(r"[^a-z0-9.]+")
DOTS = re.compile(r"[.-]*\.[.-]*")
# The letter after d in Vietnamese lists, which must differ from d itself.
COUNTED_D, PLAIN_D = "dd", "d"
LONGEST_NUMBER, LONGEST_ID = 20, 56


def ids_of(lines: Sequence[OutlineLine]) -> tuple[str, ...]:
    """An id for each of `lines`: its number in small letters.

    Where a number stands in several places of one level, all numbers of this level are joined to
    what they lie in. A line without a number is counted among those beside it; what is printed
    twice in one place is told apart by a further number.
    """
    parts = _parts(lines)
    levels = [(line.kind, _depth(lines, index)) for index, line in enumerate(lines)]
    places: dict[tuple[object, str], set[int | None]] = {}
    for line, level, part in zip(lines, levels, parts, strict=True):
        places.setdefault((level, part), set()).add(line.within)
    joined = {level for (level, _), found in places.items() if len(found) > 1}
    ids: list[str] = []
    taken: set[tuple[str, str]] = set()
    for line, level, part in zip(lines, levels, parts, strict=True):
        id_ = part
        if line.within is not None and level in joined:
            id_ = _below(ids[line.within], parts[line.within], part)
        ids.append(_untaken(id_[:LONGEST_ID].strip(".-"), line.kind, taken))
    return tuple(ids)


def as_id(words: str, d: str = PLAIN_D) -> str:
    """`words` in small Latin letters and figures, what parts them as a hyphen; "" if none is left.

    d: what stands for the letter đ.
    """
    bare = plain_letters(words.casefold().replace("đ", d))
    return DOTS.sub(".", NO_PART_OF_IDS.sub("-", bare)).strip(".-")


def _parts(lines: Sequence[OutlineLine]) -> list[str]:
    """What each line gives to its id and to those within it."""
    parts = [as_id(line.number, COUNTED_D)[:LONGEST_NUMBER].strip(".-") for line in lines]
    beside: Counter[tuple[str, int | None]] = Counter()
    stated = {(line.kind, line.within, part) for line, part in zip(lines, parts, strict=True)}
    for index, line in enumerate(lines):
        place = (line.kind, line.within)
        beside[place] += 1
        while not parts[index]:
            counted = str(beside[place])
            if (*place, counted) in stated:
                beside[place] += 1
            else:
                parts[index] = counted
    return parts


def _depth(lines: Sequence[OutlineLine], index: int) -> int:
    """How many lines of the same kind the line lies in."""
    depth, above = 0, lines[index].within
    while above is not None:
        depth += lines[above].kind == lines[index].kind
        above = lines[above].within
    return depth


def _below(parent: str, part_of_parent: str, part: str) -> str:
    """The id of what is numbered `part` within `parent`, whose own number it may begin with."""
    if part.startswith(f"{part_of_parent}."):
        return parent + part.removeprefix(part_of_parent)
    return f"{parent}-{part}"


def _untaken(id_: str, kind: str, taken: set[tuple[str, str]]) -> str:
    found, count = id_, 1
    while (kind, found) in taken:
        count += 1
        found = f"{id_}-{count}"
    taken.add((kind, found))
    return found
