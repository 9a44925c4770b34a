"""Ids that an import makes of words."""

from __future__ import annotations

import re

from plugins.plan.reading.characters import plain_letters

NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")
# These stand within a word: "Cư M’gar".
APOSTROPHES = str.maketrans("", "", "’'")


def slug_of(words: str, longest: int = 60) -> str:
    """`words` as an id or part of an address; "" if no letter or digit is left.

    Where it is longer than `longest`, it is cut after a word.
    """
    whole = NOT_IN_SLUGS.sub("-", plain_letters(words.translate(APOSTROPHES))).strip("-")
    if len(whole) <= longest:
        return whole
    return whole[: longest + 1].rpartition("-")[0] or whole[:longest]
