"""What a plan is about, taken from its title."""

from __future__ import annotations

import re
from collections.abc import Iterable

BLANKS = re.compile(r"\s+")
ENDS = ' ,;:.-–—()“”"'


def subject_of(title: str, before: Iterable[str], after: Iterable[str]) -> str:
    """The words of `title` between the last one of `before` and the next of `after`.

    The whole title where no word of `before` stands in it.
    """
    text = BLANKS.sub(" ", title)
    starts = [found.end() for found in _each(before, text)]
    rest = text[max(starts) :] if starts else text
    ends = [found.start() for found in _each(after, rest) if found.start() > 1]
    subject = rest[: min(ends)] if ends else rest
    return subject.strip(ENDS) or text.strip(ENDS)


def _each(words: Iterable[str], text: str) -> Iterable[re.Match[str]]:
    for phrase in words:
        yield from re.finditer(rf"\b{re.escape(phrase)}\b", text, re.IGNORECASE)
