"""Numbers of rows as they are printed: their kind, and what may follow what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from plugins.office.plans.tables.table_words import table_words

ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
PART = r"(?:[IVXLC]+|[ivxlc]+|[A-ZĐa-zđ]|\d{1,4})"
NUMBER = re.compile(
    rf"(?P<open>\(?)(?P<parts>{PART}(?:[.\-]{PART})*)(?P<close>[.)/:]{{0,2}})(?P<rest>.*)",
    re.DOTALL,
)
# The same before the words of a row: something must close it, or it is dotted.
BEFORE_WORDS = re.compile(
    rf"\s*(?P<number>\(?{PART}(?:\.{PART})*[.)/:]|\d{{1,3}}(?:\.\d{{1,3}})+)\s+(?=\S)"
)
ALPHABETS = ("abcdđeghiklmnopqrstuvxy", "abcdefghijklmnopqrstuvwxyz")
MOST = 0.8
BULLETS = frozenset("-–+•*·▪")


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """One way in which a number may be meant.

    style: what those of one level have in common. value: its place in the count, 0 where it has
    none; a letter has one in each alphabet. parts: those of a dotted number.
    """

    style: str
    values: tuple[int, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def is_first(self) -> bool:
        """Whether a count begins with it."""
        return 1 in self.values

    def follows(self, before: NumberStyle) -> bool:
        """Whether it is the next after `before`, or the same once more."""
        if self.style != before.style:
            return False
        pairs = zip(self.values, before.values, strict=False)
        return any(mine and other and mine - other in (0, 1) for mine, other in pairs)


def readings(number: str) -> tuple[NumberStyle, ...]:
    """What `number` may be, the likelier first: "I" is Roman or a letter; () for no number."""
    number = number.strip()
    if number in BULLETS:
        return (NumberStyle(f"bullet {number}"),)
    found = NUMBER.fullmatch(number)
    if not found or found["rest"].strip():
        return ()
    parts = tuple(part for part in re.split(r"[.\-]", found["parts"]) if part)
    closing = ")" if ")" in found["close"] else ""
    if len(parts) > 1:
        return (NumberStyle(f"dotted {len(parts)}", _count(parts[-1]), parts),)
    part = parts[0]
    if part.isdigit():
        return (NumberStyle(f"digit {closing}", (int(part),), parts),)
    case = "upper" if part.isupper() else "lower"
    options = []
    if ROMAN.fullmatch(part.upper()):
        roman = NumberStyle(f"roman {case} {closing}", (_roman(part.upper()),), parts)
        options.append(roman)
    if len(part) == 1:
        options.append(NumberStyle(f"letter {case} {closing}", _count(part), parts))
    # Few lists are so long that C, D, L or M is a number of them.
    if len(options) > 1 and part.upper() not in "IVX":
        options.reverse()
    return tuple(options)


def are_numbers(texts: Sequence[str]) -> bool:
    """Whether the words of a column count its rows: nearly all of them go on with that above."""
    found = [readings(text) for text in texts]
    known = [options[0] for options in found if options]
    follows = sum(
        option.follows(before) or option.is_first
        for before, option in pairwise(known)
        if option.values != before.values
    )
    return len(known) > 1 and min(len(known), follows + 1) > MOST * len(texts)


def split_number(text: str) -> tuple[str, str]:
    """A number with which the words of a row begin, and the rest of them, else ""."""
    found = BEFORE_WORDS.match(text)
    if not found or not readings(found["number"]):
        return "", text
    return found["number"], text[found.end() :]


def style_of_heading(text: str) -> NumberStyle | None:
    """The style of a heading that says its number in words: "Phần II", "Nhóm 3"."""
    found = table_words().parts.first_in(text)
    if not found or found[0] != len(text) - len(text.lstrip()):
        return None
    word, rest = text[: found[1]].strip().casefold(), text[found[1] :].split()
    options = readings(rest[0].rstrip(":.,")) if rest else ()
    return NumberStyle(f"{word} {options[0].style}", options[0].values) if options else None


def _count(part: str) -> tuple[int, ...]:
    if part.isdigit():
        return (int(part),)
    if len(part) > 1 and ROMAN.fullmatch(part.upper()):
        return (_roman(part.upper()),)
    low = part.casefold()
    return tuple(alphabet.find(low) + 1 for alphabet in ALPHABETS)


def _roman(number: str) -> int:
    values = [ROMAN_VALUES[letter] for letter in number]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )
