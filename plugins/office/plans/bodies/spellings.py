"""Words that stand for each other in names: "UBND" and "Ủy ban nhân dân"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import product

from plugins.plan.reading.cells.phrases import Phrases, Token, keys, tokens

# What parts and joins the words of a name; names that differ in it alone are hardly two.
LOOSE = frozenset(keys("và , - & . /"))


class Spellings:
    """The groups of words that stand for each other; the first of each is the long one."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self._groups = groups
        self._known = Phrases(
            (keys(words), number) for number, group in enumerate(groups) for words in group
        )

    def folded(self, text: str) -> list[Token]:
        """The tokens of `text` (NFC); words of a group are one token, alike for all of them."""
        found, place, folded = tokens(text), 0, []
        while place < len(found):
            first, matches = found[place], self._known.at(found, place)
            end, key = place + 1, first.key
            if matches:
                end, (number, *_) = matches[0]
                key = f"={number}"
            folded.append(Token(key, first.start, found[end - 1].end, first.begins_line))
            place = end
        return folded

    def keys(self, text: str) -> tuple[str, ...]:
        """What spellings of one name have in common."""
        return tuple(token.key for token in self.folded(unicodedata.normalize("NFC", text)))

    def loosely(self, text: str) -> tuple[str, ...]:
        """The words of `text`, each group in its long form, without what parts and joins words."""
        return tuple(key for key in keys(self.long(text)) if key not in LOOSE)

    def all_of(self, text: str) -> Iterator[str]:
        """`text` in every spelling."""
        parts: list[Sequence[str]] = []
        end = 0
        for token in self.folded(text):
            parts.append((text[end : token.start],))
            group = (
                self._groups[int(token.key[1:])] if token.key[0] == "=" and token.key[1:] else ()
            )
            parts.append(group or (text[token.start : token.end],))
            end = token.end
        yield from map("".join, product(*parts))

    def long(self, text: str) -> str:
        """`text` (NFC) with the long form of each group."""
        return next(self.all_of(text))
