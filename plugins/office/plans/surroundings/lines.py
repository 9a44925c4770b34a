"""The paragraphs around a table as lines, and what of a line is found again in any writing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from plugins.office.documents.document import DocumentParagraph, FilePlace
from plugins.office.plans.phrase_lists import PhraseList
from plugins.office.plans.surroundings.words import opening_words
from plugins.plan.reading.cells.phrases import keys, phrases_of, tokens


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A line: its words with single blanks, in NFC."""

    text: str
    place: FilePlace
    centred: bool = False
    bold: bool = False

    def begins(self, phrases: Iterable[str]) -> str | None:
        """The longest of `phrases` with which the line begins."""
        found = phrases_of(phrases).at(tokens(self.text), 0)
        return found[0][1][0] if found else None

    def is_one_of(self, phrases: Iterable[str]) -> str | None:
        """The one of `phrases` that the line is."""
        own = tuple(token.key for token in tokens(self.text.strip(" .:*_-–—")))
        return next((words for words in phrases if keys(words) == own), None)

    @property
    def is_blank(self) -> bool:
        """Whether it has no letter or digit."""
        return not any(sign.isalnum() for sign in self.text)

    @property
    def in_capitals(self) -> bool:
        """Whether none of its letters is a small one."""
        return self.text.isupper()


def lines_of(paragraphs: Sequence[DocumentParagraph]) -> list[LetterLine]:
    """Every line with words, without what each letterhead has."""
    found = []
    for paragraph in paragraphs:
        for text in unicodedata.normalize("NFC", paragraph.text).splitlines():
            line = LetterLine(
                _without_state(" ".join(text.split())),
                paragraph.place,
                paragraph.centred,
                paragraph.bold,
            )
            if not line.is_blank:
                found.append(line)
    return found


def joined(paragraph: DocumentParagraph) -> str:
    """All of a paragraph on one line, in NFC."""
    return " ".join(unicodedata.normalize("NFC", paragraph.text).split())


def _without_state(text: str) -> str:
    """`text` without the name and motto of the state, which may stand beside other words."""
    said = _state().first_in(text)
    return f"{text[: said[0]]}{text[said[1] :]}".strip() if said else text


@cache
def _state() -> PhraseList:
    return PhraseList(opening_words().state)
