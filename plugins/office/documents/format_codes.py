"""The codes of which the number formats of a workbook are made: `0.00;-0.00`, `dd/mm/yyyy`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Half of a day, quoted words, an escaped character, the room of one, what fills a cell, a country
# or a colour.
PIECES = re.compile(
    r'(AM/PM|A/P)|"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]|(.)', re.DOTALL
)
HALF = "AM/PM"
DATE_LETTERS = frozenset("ymdhsYMDHS")
DIGITS = frozenset("0#?")
ELAPSED = {"h", "hh", "m", "mm", "s", "ss"}


class FormatPiece(NamedTuple):
    """A part of a format: a `code` that stands for something, or words as they are."""

    code: str
    words: str


@lru_cache(maxsize=1024)
def sections_of(code: str) -> tuple[str, ...]:
    """The sections of a format, of which there may be one for each sign, zero and text."""
    found = [""]
    for piece in PIECES.finditer(code):
        if piece.group() == ";":
            found.append("")
        else:
            found[-1] += piece.group()
    return tuple(found)


@lru_cache(maxsize=1024)
def pieces_of(section: str) -> tuple[FormatPiece, ...]:
    """What a section is made of, in its order."""
    pieces = []
    for found in PIECES.finditer(section):
        half, quoted, escaped, currency, bracket, character = found.groups()
        if half is not None:
            pieces.append(FormatPiece(HALF, ""))
        elif character is not None:
            is_code = character in DATE_LETTERS or character in DIGITS or character in ".,%@E/"
            pieces.append(FormatPiece(character, "") if is_code else FormatPiece("", character))
        elif bracket is not None:
            elapsed = bracket.lower()
            pieces += [FormatPiece(each, "") for each in elapsed] if elapsed in ELAPSED else []
        else:
            pieces.append(FormatPiece("", quoted or escaped or currency or ""))
    return tuple(pieces)
