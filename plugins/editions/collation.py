"""Alphabetical order by the alphabet of a language; marks that make no letter of it come second."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

# The order of tones in Vietnamese dictionaries, which serves marks of other languages as well.
MARKS = "\u0300\u0309\u0303\u0301\u0323"
Key = tuple[tuple[int, ...], ...]


def initial(words: str, letters: str) -> str:
    """The letter under which `words` stand in an index: "Đ", "Ơ"; "0" for what begins with none."""
    found = (character for character in words if character.isalnum())
    ranks, _ = sort_key(next(found, ""), letters)
    return letters[ranks[0]].upper() if ranks and ranks[0] >= 0 else "0"


def sort_key(words: str, letters: str) -> Key:
    """A key that sorts by `letters` first (ă after a, đ after d), then by mark.

    Tones follow the order of dictionaries: none, huyền, hỏi, ngã, sắc, nặng; other marks come last.
    """
    characters = unicodedata.normalize("NFC", words.casefold())
    places = [_place(character, letters) for character in characters]
    return tuple(rank for rank, _ in places), tuple(mark for _, mark in places)


@lru_cache(maxsize=4096)
def _place(character: str, letters: str) -> tuple[int, int]:
    """The rank of a character among `letters`, digits before all, and the number of its mark."""
    rank = _ranks(letters)
    letter, mark = _apart(character, rank)
    return int(letter) - len(letters) if letter.isdecimal() else rank.get(letter, -1), mark


def _apart(character: str, rank: dict[str, int]) -> tuple[str, int]:
    """The letter of the alphabet that a character is, and the number of the mark on it, 0 for none.

    With its tone it may be a letter of its own, without the tone one with another mark (ấ: â).
    """
    apart = unicodedata.normalize("NFD", character)
    found = [mark for mark in apart[1:] if unicodedata.combining(mark)]
    if character in rank or not found:
        return character, 0
    for mark in found:
        letter = unicodedata.normalize("NFC", apart.replace(mark, ""))
        if letter in rank:
            return letter, MARKS.find(mark) + 1 or len(MARKS) + 1
    return apart[0], len(MARKS) + 1


@cache
def _ranks(letters: str) -> dict[str, int]:
    return {letter: place for place, letter in enumerate(letters)}
