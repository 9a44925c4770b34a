"""Texts as lines of words, to be asked which of them have some words side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """`texts`: the words of each, a space around each word; `having`: by word, which have it.

    Of thousands of texts only those are looked at that have the rarest of the words sought.
    """

    texts: Sequence[str]
    having: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Lines:
        """`texts` as words with one space between them."""
        found = [f" {text} " for text in texts]
        having = defaultdict[str, list[int]](list)
        for place, text in enumerate(found):
            for word in set(text.split()):
                having[word].append(place)
        return cls(found, having)

    def with_words(self, phrase: str) -> Iterator[int]:
        """The places of texts in which the words of `phrase` stand side by side."""
        of_words = [self.having.get(word, ()) for word in phrase.split()]
        sought = f" {phrase} "
        fewest: Sequence[int] = min(of_words, key=len, default=())
        return (place for place in fewest if sought in self.texts[place])

    def have(self, phrase: str) -> bool:
        """Whether the words of `phrase` stand side by side in any text."""
        return any(True for _place in self.with_words(phrase))
