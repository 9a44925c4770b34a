"""Phrases of one sort, looked for in words however they are spelt."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.plan.reading.cells.phrases import phrases_of, tokens


class PhraseList:
    """Some phrases, to be found in words however they are spelt."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = phrases_of(phrases)

    def are_whole(self, text: str) -> bool:
        """Whether `text` is one of them."""
        return self._phrases.is_whole(tokens(text))

    def begin(self, text: str) -> bool:
        """Whether `text` begins with one of them."""
        return bool(self._phrases.at(tokens(text), 0))

    def stand_in(self, text: str) -> bool:
        """Whether one of them stands anywhere in `text`."""
        return self.first_in(text) is not None

    def first_in(self, text: str) -> tuple[int, int] | None:
        """Where the first of them begins and ends in `text`, the longest of those."""
        found = tokens(text)
        for start in range(len(found)):
            matches = self._phrases.at(found, start)
            if matches:
                return found[start].start, found[matches[0][0] - 1].end
        return None
