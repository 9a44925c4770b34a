"""Documents that are cited in a cell: the signs in their numbers and dates are between no names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.plan.reading.calendar_words import DAY
from plugins.plan.reading.cells.phrases import DASHES, Token

# Behind its figures the number of a document has letters: “QĐ-UBND”, “NQ” and “TW”.
LETTERS = r"[A-ZĐƯ][A-Za-zĐđƯư&.]*\d{0,2}"
DASH = f" ?[{''.join(sorted(DASHES))}] ?"
SLASH = " ?/ ?"
# “12/QĐ-UBND”, “52/2015/NĐ-CP”, “01-NQ/TW”.
NUMBER = re.compile(
    rf"\b\d{{1,5}}[a-z]?(?:{SLASH}(?:19|20)\d\d)?"
    rf"(?:{SLASH}{LETTERS}(?:{DASH}{LETTERS})+|{DASH}{LETTERS}{SLASH}{LETTERS})"
)
CITED = re.compile(rf"{NUMBER.pattern}(?:,? ?(?:ngày ?)?{DAY.pattern})?")


def without_citations(text: str) -> str:
    """`text` (NFC) with a semicolon for the number of each document and the date behind it."""
    return CITED.sub(";", text)


def citations(text: str, found: Sequence[Token]) -> frozenset[int]:
    """The places of those tokens of `text` (NFC) that lie in the number or date of a document."""
    spans = [match.span() for form in (NUMBER, DAY) for match in form.finditer(text)]
    return frozenset(
        place
        for place, token in enumerate(found)
        if any(start <= token.start < end for start, end in spans)
    )
