"""Words between quotation marks, and the marks within them, as a language writes both.

Only a quotation is written so: where a text stands for itself, its own marks are left alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from plugins.editions.words import Words
from plugins.editions.words import marked as _

OUTER, INNER = _("“{words}”"), _("‘{words}’")
# What opens, and what closes it; a straight mark may do both, and texts mix it with curly ones.
STRAIGHT, APOSTROPHE = '"', "’"
CLOSING: Mapping[str, str] = {"“": '”"', '"': '"”', "‘": "’", "«": "»", "„": "“”"}
BEHIND_WORDS = frozenset(".,;:!?…)")


def quoted(words: Words, text: str) -> str:
    """`text` between the outer marks of a language; the marks in it become inner ones.

    Marks within marks take turns. An apostrophe is none, and neither is one that nothing opened.
    """
    outer, inner = (words.gettext(form).split("{words}") for form in (OUTER, INNER))
    if CLOSING.keys().isdisjoint(text):
        return f"{outer[0]}{text}{outer[1]}"
    levels = (inner, outer)
    open_marks: list[str] = []
    found: list[str] = []
    for at, sign in enumerate(text):
        before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
        if open_marks and _closes(sign, open_marks[-1], before, after):
            open_marks.pop()
            found.append(levels[len(open_marks) % 2][1])
        elif sign in CLOSING and (sign != STRAIGHT or _before_a_word(before, after)):
            found.append(levels[len(open_marks) % 2][0])
            open_marks.append(sign)
        else:
            found.append(sign)
    return "".join((outer[0], *found, outer[1]))


def _closes(sign: str, opened: str, before: str, after: str) -> bool:
    if sign == APOSTROPHE and before.isalpha() and after.isalpha():
        return False
    return sign in CLOSING[opened] and not (sign == STRAIGHT and _before_a_word(before, after))


def _before_a_word(before: str, after: str) -> bool:
    """Whether a mark stands before a word, and behind none."""
    behind = before.isalnum() or before in BEHIND_WORDS
    return bool(after) and not after.isspace() and not behind
