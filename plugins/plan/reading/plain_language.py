"""How plain a text is: how many words its sentences have, and how many are those of offices.

Readers of lower-secondary age are meant. Two things are counted that anybody can count again: the
words of each sentence, and the share of words that stand in a list of officialese, a phrase with
all of its words. Vietnamese is counted as it is written, by syllables; its limit is higher for
that. Both limits and lists ship in plain_language.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.plan.reading.shipped import shipped_list
from plugins.plan.records.types import LanguageCode, Line, Record, WholeNumber

SHIPPED = Path(__file__).with_name("plain_language.yaml")
LONGEST_ELSEWHERE = 25
WORD = re.compile(r"\w+(?:[-’'./]\w+)*")
# A sentence ends before a blank and what begins another one.
SENTENCE_END = re.compile(r"(?<=[.?!…])[”\"]?\s+(?=[“\"(]?[^\W\da-z_])")


class PlainLanguage(Record):
    """What a language is measured by: the most words of a sentence, and words of offices."""

    language: LanguageCode
    longest: WholeNumber
    officialese: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """How many words a text has, its longest sentence with its words, its words of offices.

    office_words: how many words these are together.
    """

    words: int
    longest: str
    longest_words: int
    officialese: tuple[str, ...]
    office_words: int

    @property
    def share(self) -> float:
        """The share of words of offices, from 0 to 1."""
        return self.office_words / self.words if self.words else 0.0


@cache
def plain_languages() -> Mapping[str, PlainLanguage]:
    """What each language is measured by; DataProblems where the file is not as it must be."""
    return {each.language: each for each in shipped_list(PlainLanguage, SHIPPED)}


def longest_sentence(language: str) -> int:
    """How many words a sentence may have; where a language has no measure of its own, 25."""
    known = plain_languages().get(language)
    return known.longest if known else LONGEST_ELSEWHERE


def measured(text: str, language: str) -> Measured:
    """`text` measured; in a language without a list no word is one of offices."""
    sentences = [part for part in SENTENCE_END.split(" ".join(text.split())) if part]
    counted = {sentence: len(WORD.findall(sentence)) for sentence in sentences}
    longest = max(counted, key=counted.__getitem__, default="")
    known = plain_languages().get(language)
    found = [each.group() for each in _officialese(language).finditer(text)] if known else []
    return Measured(
        words=len(WORD.findall(text)),
        longest=longest,
        longest_words=counted.get(longest, 0),
        officialese=tuple(dict.fromkeys(each.casefold() for each in found)),
        office_words=sum(len(WORD.findall(each)) for each in found),
    )


@cache
def _officialese(language: str) -> re.Pattern[str]:
    """What finds the words of offices, the longest first."""
    phrases = sorted(plain_languages()[language].officialese, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE)
