"""The tables of normalising and of reading queries, which the index brings to the browser.

Nothing here stands in JavaScript a second time: `shipped` is what the browser works with.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from plugins.search.shipped import joining_words, small_words, words_before_numbers

# What is beyond the first plane of Unicode (historic scripts, rare ideographs) is no word here:
# it would make the tables half as large again.
LAST_LETTER = 0xFFFF
UNASSIGNED = "Cn"
# 0 to 9, of which numbers are made.
FIGURES = range(ord("0"), ord("9") + 1)
# Dropped inside a word: apostrophes ("H'Drai", "people's"), soft hyphen, zero-width characters.
DROPPED = "'`\u2018\u2019\u02bc\u00ad\u200b\u200c\u200d\u2060\ufeff"
# The five tone marks; where they stand in a syllable ("hoà", "hòa") tells no words apart.
TONES = "\u0300\u0301\u0303\u0309\u0323"
# Of these many write the first for the second: "nghỉ", "nghĩ".
ALIKE_TONES = ("\u0309", "\u0303")
# Marks that the folded form is without: the block of combining diacritical marks.
MARKS = "\u0300-\u036f"
# Letters that no decomposition takes apart.
LETTERS = {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
# Languages that write a word as several syllables, so that one alone says little.
SYLLABLES = {"vi"}
# Whole words that are one word, in canonical spelling (see `normalise`).
WORDS = {"đăk\u0301": "đăk", "đak": "đăk", "đac\u0301": "đăk"}
# A final y after nothing but consonants is i: "kỹ" and "kĩ", "quý" and "quí".
FINAL_Y = f"^(?:[bcdđghklmnprstvx]*|qu)y(?=[{MARKS}]?$)"

# Endings that English words lose in their folded form, tried in order: the ending, what comes
# instead, and how many letters must be left. The second group is tried after the first.
STEMS: dict[str, tuple[tuple[tuple[str, str, int], ...], ...]] = {
    "en": (
        (
            ("sses", "ss", 2),
            ("xes", "x", 2),
            ("ches", "ch", 3),
            ("shes", "sh", 3),
            ("ies", "y", 2),
            ("ss", "ss", 1),
            ("us", "us", 1),
            ("is", "is", 1),
            ("s", "", 3),
        ),
        (
            ("isation", "is", 4),
            ("ization", "is", 4),
            ("ising", "is", 4),
            ("izing", "is", 4),
            ("ised", "is", 4),
            ("ized", "is", 4),
            ("ise", "is", 4),
            ("ize", "is", 4),
            ("ational", "at", 4),
            ("ation", "at", 4),
            ("ability", "", 4),
            ("able", "", 4),
            ("mental", "ment", 4),
            ("ement", "", 4),
            ("estry", "est", 3),
            ("ating", "at", 3),
            ("ated", "at", 3),
            ("ate", "at", 4),
            ("ion", "", 4),
            ("ant", "", 5),
            ("ial", "", 5),
            ("al", "", 5),
            ("ism", "", 3),
            ("ist", "", 3),
            ("ity", "", 5),
            ("ing", "", 3),
            ("er", "", 4),
            ("ed", "", 3),
            ("ly", "", 4),
            ("y", "", 4),
            ("e", "", 3),
        ),
        tuple((letter * 2, letter, 2) for letter in "bdgmnprt"),
    )
}

# The letters one of which a word must have before a key sets its tone.
VOWELS = "aeiouyăâêôơư"
# Input methods: what a key does to a letter before it, then which keys set the tone.
ROUND = {"a": "â", "e": "ê", "o": "ô"}
TELEX = {
    **{letter: {letter: marked} for letter, marked in ROUND.items()},
    "d": {"d": "đ"},
    "w": {"a": "ă", "o": "ơ", "u": "ư"},
}
TELEX_TONES = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323"}
VNI = {"6": ROUND, "7": {"o": "ơ", "u": "ư"}, "8": {"a": "ă"}, "9": {"d": "đ"}}
VNI_TONES = {"2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323"}

# Beginnings and ends of syllables that sound alike to many, without marks: pattern, spelling.
SOUNDS: dict[str, tuple[tuple[str, str], ...]] = {
    "vi": (
        ("^tr", "ch"),
        ("^s", "x"),
        ("^(?:gi|r|d)", "d"),
        ("^l", "n"),
        ("^ngh?", "ng"),
        ("^gh?", "g"),
        ("^[kq]", "c"),
        ("y", "i"),
        ("ng$|nh$", "n"),
        ("c$|ch$", "t"),
    ),
    "en": (("ph", "f"), ("ou", "o"), ("ie|ei|ea|ee", "e"), ("(.)\\1", "$1")),
}


@cache
def ranges() -> tuple[tuple[int, int], ...]:
    """The first and last code point of each run of letters, marks and numbers save 0-9.

    Code points that Unicode has not given away do not part a run: no text has them, and the
    tables stay half as long.
    """
    found: list[tuple[int, int]] = []
    first = last = -1
    for code, category in enumerate(map(unicodedata.category, map(chr, range(LAST_LETTER + 1)))):
        if category[0] in "LMN" and code not in FIGURES:
            first, last = (code if first < 0 else first), code
        elif first >= 0 and category != UNASSIGNED:
            found.append((first, last))
            first = -1
    return (*found, (first, last)) if first >= 0 else tuple(found)


def shipped(language: str) -> dict[str, object]:
    """All tables that the browser needs to read queries and texts in `language`."""
    return {
        "ranges": packed_ranges(),
        "dropped": DROPPED,
        "tones": TONES,
        "alikeTones": ALIKE_TONES,
        "marks": MARKS,
        "letters": LETTERS,
        "words": WORDS,
        "finalY": FINAL_Y,
        "syllables": language in SYLLABLES,
        "stems": STEMS.get(language, ()),
        "function": small_words(language),
        "joining": joining_words(),
        "before": dict(words_before_numbers()),
    }


def for_guesses() -> dict[str, object]:
    """The tables that are needed only where the words as typed do not answer."""
    typing = {"telex": [TELEX, TELEX_TONES], "vni": [VNI, VNI_TONES]}
    return {"vowels": VOWELS, "typing": typing, "sounds": SOUNDS}


def packed_ranges() -> str:
    """`ranges` as gaps and lengths in base 36, a third of the size."""
    parts: list[str] = []
    after = 0
    for first, last in ranges():
        parts += [base36(first - after), base36(last - first)]
        after = last
    return " ".join(parts)


def base36(number: int) -> str:
    """`number` in base 36, as JavaScript's parseInt reads it."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while number >= len(digits):
        number, rest = divmod(number, len(digits))
        text = digits[rest] + text
    return digits[number] + text
