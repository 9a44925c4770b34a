"""The one definition of what a word is and when two spellings are one.

theme/search/normalise.js does the same with the same tables; a test in the browser holds both
against each other. A word has two forms:

exact: NFC, small letters, the tone mark moved to the end ("hòa" and "hoà" are one), final y as i
    after consonants ("kỹ" and "kĩ"), Đắk as Đăk.
folded: without any marks, đ as d; a number without leading zeros; an English word without its
    commonest endings.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from plugins.search import tables


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text in its two forms."""

    exact: str
    folded: str


# The same texts are asked for the index, the lexicon and the names of bodies.
@lru_cache(maxsize=100_000)
def words(text: str, language: str) -> tuple[Word, ...]:
    """The words of `text` in order; a task number ("13.1") is one word."""
    return tuple(
        word for piece in _pieces().findall(text) if (word := _word(piece, language)) is not None
    )


def key(text: str, language: str) -> str:
    """The folded words of `text` joined by spaces: what two spellings of one name share."""
    return " ".join(word.folded for word in words(text, language))


# A phrase of the lexicon is asked in several ways.
@lru_cache(maxsize=10_000)
def compared(text: str, language: str) -> str:
    """The words of `text` as meanings are compared: exact, or folded where endings are cut off."""
    loose = language in tables.STEMS
    return " ".join(word.folded if loose else word.exact for word in words(text, language))


@cache
def _pieces() -> re.Pattern[str]:
    letters = "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in tables.ranges())
    dropped = re.escape(tables.DROPPED)
    return re.compile(f"[0-9]+(?:[.,][0-9]+)*|[{letters}{dropped}]+")


@lru_cache(maxsize=100_000)
def _word(piece: str, language: str) -> Word | None:
    if piece[0] in "0123456789":
        number = piece.replace(",", ".")
        return Word(number, re.sub(r"^0+(?=[0-9])", "", number))
    kept = "".join(letter for letter in piece if letter not in tables.DROPPED)
    exact = exact_form(kept)
    if not exact:
        return None
    return Word(exact, _folded_form(exact, language))


def exact_form(word: str) -> str:
    """A word without dropped characters in its exact form."""
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFC", word).lower())
    tones = "".join(mark for mark in apart if mark in tables.TONES)
    rest = "".join(letter for letter in apart if letter not in tables.TONES)
    spelt = unicodedata.normalize("NFC", rest) + tones[:1]
    spelt = re.sub(tables.FINAL_Y, lambda found: found.group()[:-1] + "i", spelt)
    return tables.WORDS.get(spelt, spelt)


def _folded_form(exact: str, language: str) -> str:
    apart = unicodedata.normalize("NFD", exact)
    bare = re.sub(f"[{tables.MARKS}]", "", apart)
    bare = "".join(tables.LETTERS.get(letter, letter) for letter in bare)
    for group in tables.STEMS.get(language, ()):
        bare = _without_ending(bare, group)
    return bare or exact


def _without_ending(word: str, group: tuple[tuple[str, str, int], ...]) -> str:
    for ending, instead, least in group:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: len(word) - len(ending)] + instead
    return word
