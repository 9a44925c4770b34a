"""The title of what an agency reported: its first sentence, cut at a word where it is long."""

from __future__ import annotations

import re

# A title fits on two lines of a list (`rules/translations`).
LONGEST = 110
# Where a sentence ends; after a figure or a single letter a full stop may be part of a number.
END = re.compile(r"(?<=[^\W\d_]{2})[.!?…](?=\s)|[.!?…](?=\s+[“\"(]?[A-ZÀ-ỸĐ])|\n")
LOOSE_ENDS = " ,;:.-–—(/"
BULLET = re.compile(r"^[-–+*•·▪]\s*")


def title_of(words: str) -> str:
    """The first sentence of `words` on one line, without its full stop, in at most 110 letters."""
    text = BULLET.sub("", words.strip())
    found = END.search(text)
    first = " ".join(text[: found.start()].split()) if found else " ".join(text.split())
    first = first.rstrip(LOOSE_ENDS) or " ".join(text.split())
    if len(first) <= LONGEST:
        return first
    whole = first[:LONGEST].rpartition(" ")[0] or first[: LONGEST - 1]
    return f"{whole[: LONGEST - 1].rstrip(LOOSE_ENDS)}…"
