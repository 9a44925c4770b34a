"""The words that ship with the generator, language by language, in the folder words/.

They are those of everyday life and of every administration: no place, no body and no task of one
plan stands there. A language that has no folder has no words, and its search works without them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from plugins.plan.reading.folder import Folder
from plugins.plan.reading.problems import DataProblems
from plugins.search.entries import (
    ShippedAbbreviation,
    ShippedPageName,
    ShippedSpelling,
    ShippedSynonym,
    ShippedWords,
)
from plugins.search.lexicon_files import LexiconFiles

T = TypeVar("T")
WORDS = Path(__file__).parent / "words"
# What people write before a number: "nhiệm vụ 13.1", "task 13.1", "nghị quyết số 9".
BEFORE_NUMBERS = ("task", "area", "item", "document", "number")


@cache
def shipped_languages() -> tuple[str, ...]:
    """The codes of the languages that words ship in, Vietnamese first: the plans are written so."""
    codes = (folder.name for folder in WORDS.iterdir() if folder.is_dir())
    return tuple(sorted(codes, key=lambda code: (code != "vi", code)))


@cache
def shipped_words(language: str) -> ShippedWords:
    """The entries that ship in a language."""
    files = LexiconFiles(Folder(WORDS))
    of = (language,)
    found = ShippedWords(
        synonyms=files.entries(ShippedSynonym, f"{language}/synonyms.yaml", "says", of),
        abbreviations=files.entries(
            ShippedAbbreviation, f"{language}/abbreviations.yaml", "short", of
        ),
        spellings=files.entries(ShippedSpelling, f"{language}/spelling.yaml", "variants", of),
        stop=files.phrases(f"{language}/stop.yaml"),
        off_topic=files.phrases(f"{language}/off-topic.yaml"),
    )
    return _sound(files, found)


@cache
def shipped_phrases(language: str) -> frozenset[str]:
    """Every phrase that the shipped entries of a language say something of."""
    words = shipped_words(language)
    return frozenset(
        [
            *(phrase for entry in words.synonyms for phrase in entry.says),
            *(phrase for entry in words.abbreviations for phrase in entry.short),
            *(phrase for entry in words.spellings for phrase in entry.variants),
            *words.stop,
            *words.off_topic,
        ]
    )


@cache
def page_names(language: str) -> tuple[ShippedPageName, ...]:
    """What people call the pages that a site has besides its plan."""
    files = LexiconFiles(Folder(WORDS))
    found = files.entries(ShippedPageName, f"{language}/pages.yaml", "says", (language,))
    return _sound(files, found)


@cache
def small_words(language: str) -> tuple[str, ...]:
    """Words that hold a sentence together and say nothing of what it is about.

    They count little in a question, and between two words of a text they do not part neighbours.
    """
    files = LexiconFiles(Folder(WORDS))
    return _sound(files, files.phrases(f"{language}/small.yaml"))


@cache
def joining_words() -> tuple[str, ...]:
    """The words for “and” in every language, which abbreviations leave out."""
    files = LexiconFiles(Folder(WORDS))
    found = [word for code in shipped_languages() for word in files.phrases(f"{code}/joining.yaml")]
    return _sound(files, tuple(found))


@cache
def words_before_numbers() -> MappingProxyType[str, tuple[str, ...]]:
    """What stands before the number of a task, an area, an item or a document, in any language."""
    files = LexiconFiles(Folder(WORDS))
    found = {
        kind: tuple(
            phrase
            for code in shipped_languages()
            for phrase, _, _ in files.phrases_of(f"{code}/numbers.yaml", kind, BEFORE_NUMBERS)
        )
        for kind in BEFORE_NUMBERS
    }
    return _sound(files, MappingProxyType(found))


def _sound(files: LexiconFiles, found: T) -> T:
    """`found`; raises DataProblems where a shipped file has a problem."""
    if files.collector.problems:
        raise DataProblems(files.collector.problems)
    return found
