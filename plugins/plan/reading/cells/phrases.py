"""Words and signs cut apart, and known phrases found among them, however they are spelt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from plugins.plan.reading.characters import with_usual_y

T = TypeVar("T")

TOKEN = re.compile(r"\.{2,}|\w+|[^\w\s]")
DASHES = frozenset("-–—‐‑−‒")
QUOTES = frozenset('"“”„″〃')
# Vietnamese writes the mark of a tone over either of two vowels: "hóa" is "hoá".
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign: its key, where it stands in the text, whether it begins a line."""

    key: str
    start: int
    end: int
    begins_line: bool


def tokens(text: str) -> list[Token]:
    """Every word and sign of `text`; nothing but blanks lies between them."""
    found: list[Token] = []
    end = 0
    for match in TOKEN.finditer(text):
        begins = not found or "\n" in text[end : match.start()]
        found.append(Token(_key(match.group()), match.start(), match.end(), begins))
        end = match.end()
    return found


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    """What spellings of a word have in common: case, kind of dash, place of the tone, y or i."""
    if word in DASHES:
        return "-"
    if word in QUOTES:
        return '"'
    parts = unicodedata.normalize("NFD", with_usual_y(word.casefold()))
    tones = "".join(sign for sign in parts if sign in TONES)
    return "".join(sign for sign in parts if sign not in TONES) + tones


def keys(words: str) -> tuple[str, ...]:
    """The keys of the words and signs of a phrase."""
    return tuple(token.key for token in tokens(unicodedata.normalize("NFC", words)))


@dataclass(slots=True)
class _Node(Generic[T]):
    following: dict[str, _Node[T]] = field(default_factory=dict)
    values: list[T] = field(default_factory=list)


class Phrases(Generic[T]):
    """Known phrases, each with what it stands for; one spelling may stand for several things.

    A phrase is given by its `keys`.
    """

    def __init__(self, known: Iterable[tuple[Sequence[str], T]]) -> None:
        self._root: _Node[T] = _Node()
        for phrase, value in known:
            node = self._root
            for key in phrase:
                node = node.following.setdefault(key, _Node())
            if value not in node.values:
                node.values.append(value)

    def at(self, found: Sequence[Token], start: int) -> list[tuple[int, tuple[T, ...]]]:
        """The phrases that begin at `start`, the longest first: where each ends, its values."""
        matches = []
        node = self._root
        for index in range(start, len(found)):
            after = node.following.get(found[index].key)
            if after is None:
                break
            node = after
            if node.values:
                matches.append((index + 1, tuple(node.values)))
        return matches[::-1]

    def is_whole(self, found: Sequence[Token]) -> bool:
        """Whether all of `found` is one known phrase."""
        return any(end == len(found) for end, _ in self.at(found, 0))


def phrases_of(phrases: Iterable[str]) -> Phrases[str]:
    """These phrases, each standing for itself."""
    return Phrases((keys(phrase), phrase) for phrase in phrases)


def by_value(known: Mapping[T, Iterable[str]]) -> Phrases[T]:
    """The phrases of a table that gives for each value the words that say it."""
    return Phrases((keys(words), value) for value, phrases in known.items() for words in phrases)
