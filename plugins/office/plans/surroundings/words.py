"""The words by which documents say what they are: words.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plugins.plan.reading.shipped import shipped
from plugins.plan.records.types import Boolean, Record, Words

SHIPPED = Path(__file__).with_name("words.yaml")


class DocumentWords(Record):
    """A kind of document: what stands above its title, in its number, and with its title."""

    kind: Words
    heading: tuple[Words, ...]
    letters: tuple[Words, ...] = ()
    in_title: Boolean = True


class OpeningWords(Record):
    """All of words.yaml, each list as it says there."""

    documents: tuple[DocumentWords, ...]
    state: tuple[Words, ...]
    appendix: tuple[Words, ...]
    bases: tuple[Words, ...]
    titles: tuple[Words, ...]
    ends: tuple[Words, ...]


@cache
def opening_words() -> OpeningWords:
    """The words that ship. Raises DataProblems where their file is not as it must be."""
    return shipped(OpeningWords, SHIPPED)
