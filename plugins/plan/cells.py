"""Responsibility cells: which bodies the words of a cell name, and which words name none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

SEPARATOR = re.compile(r"\s*[;,]\s*|\s+và\s+")


@dataclass(frozen=True, slots=True)
class ParsedCell:
    """The ids of the bodies in the order of the words, and the words that name no body."""

    agencies: tuple[str, ...]
    leftover: tuple[str, ...]


def parse(text: str, names: Mapping[str, str]) -> ParsedCell:
    """Read `text` from end to end as names of bodies between `;`, `,` and `và`.

    `names` gives the id for each name as the plan writes it. The longest name wins, since names
    hold commas and `và` themselves; differing spaces, and none at all beside a hyphen, are the
    same. Words that are no name are never dropped: they come back as leftover.
    """
    whole, ids = _reader(tuple(names.items()))
    agencies: list[str] = []
    leftover: list[str] = []
    position = len(text) - len(text.lstrip())
    while position < len(text.rstrip()):
        if found := whole.match(text, position):
            agencies.append(ids[_bare(found.group("name"))])
            position = found.end()
            continue
        separator = SEPARATOR.search(text, position)
        end = separator.start() if separator else len(text)
        leftover.append(text[position:end].strip() or text[position:].strip())
        position = separator.end() if separator else len(text)
    return ParsedCell(tuple(agencies), tuple(leftover))


def _bare(name: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\s*([-–,;])\s*", r"\1", name)).strip()


@lru_cache(maxsize=8)
def _reader(names: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    ids = {_bare(name): agency for name, agency in names}
    longest_first = sorted(ids, key=lambda name: (-len(name), name))
    either = "|".join(map(_pattern, longest_first)) or r"(?!)"
    return re.compile(rf"(?P<name>{either})(?:{SEPARATOR.pattern}|\s*$)"), ids


def _pattern(name: str) -> str:
    parts = re.split(r"([-–,; ])", name)
    return "".join(
        r"\s+"
        if part == " "
        else rf"\s*{re.escape(part)}\s*"
        if part in "-–,;" and part
        else re.escape(part)
        for part in parts
    )
