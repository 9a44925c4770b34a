"""Alphabetical order as Vietnamese dictionaries keep it, which also serves English."""

from __future__ import annotations

import unicodedata

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"
RANK = {letter: index for index, letter in enumerate(LETTERS)}


def initial(words: str) -> str:
    """The letter under which `words` stand in an index: "Đ", "Ơ"; "0" for what begins with none."""
    found = (character for character in words if character.isalnum())
    letters, _ = sort_key(next(found, ""))
    return LETTERS[letters[0]].upper() if letters and letters[0] >= 0 else "0"


def sort_key(words: str) -> tuple[tuple[int, ...], ...]:
    """A key that sorts by letters first (ă after a, đ after d), then by tone.

    Tones follow the order of dictionaries: none, huyền, hỏi, ngã, sắc, nặng.
    """
    letters: list[int] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFC", words.casefold()):
        tone = next((m for m in unicodedata.normalize("NFD", character) if m in TONES), "")
        bare = unicodedata.normalize(
            "NFC", unicodedata.normalize("NFD", character).replace(tone, "")
        )
        letters.append(RANK.get(bare, -1) if not bare.isdecimal() else int(bare) - len(LETTERS))
        tones.append(TONES.find(tone) + 1 if tone else 0)
    return tuple(letters), tuple(tones)
