"""Words of a cell that are no known name, cut where signs and words part names."""

from __future__ import annotations

from plugins.plan.reading.cells.citations import citations
from plugins.plan.reading.cells.phrases import Token, tokens
from plugins.plan.reading.cells.pieces import Vocabulary

# Between names of bodies; other signs that join are also parts of names.
PARTING = frozenset(",;+•*·▪/.")


class WordRun:
    """Words in places that signs and words between names part: `count` of them."""

    def __init__(self, words: str, known: Vocabulary) -> None:
        self.words = words
        self._found = tokens(words)
        self._cited = citations(words, self._found)
        self._begins, self._ends = [0], list[int]()
        place = 1
        while place < len(self._found):
            end = self._after_separator(place, known)
            if end < len(self._found) and end > place:
                self._ends.append(place)
                self._begins.append(end)
            place = max(end, place + 1)
        self._ends.append(len(self._found))
        self.count = len(self._begins)

    def _after_separator(self, place: int, known: Vocabulary) -> int:
        """The first token from `place` that parts no names."""
        while place < len(self._found) and place not in self._cited:
            joins = known.joining.at(self._found, place)
            if joins:
                place = joins[0][0]
            elif self._found[place].key in PARTING or self._found[place].key == "-":
                place += 1
            else:
                break
        return place

    def between(self, begin: int, end: int) -> list[Token]:
        """The tokens from one place to before another, without signs that part or open."""
        found = self._found[self._begins[begin] : self._ends[end - 1]]
        while found and found[-1].key in PARTING | {"-", ":"}:
            found.pop()
        while found and found[0].key in PARTING | {"-", ":"}:
            found.pop(0)
        return found

    def text(self, begin: int, end: int) -> str:
        """The words from one place to before another."""
        found = self.between(begin, end)
        return self.words[found[0].start : found[-1].end] if found else " "

    def sign_before(self, place: int) -> str:
        """The first sign or word before a place that parts it from what stands before."""
        return self._found[self._ends[place - 1]].key if place else ""

    def parts(self, place: int) -> bool:
        """Whether what stands before a place parts names, and hardly the words of one."""
        return self.sign_before(place) not in {"-", "/", "."}
