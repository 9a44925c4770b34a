"""What the words of a heading say: the meaning of its column, the unit of its amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.office.plans.tables.table_words import table_words
from plugins.plan.reading.cells.phrases import tokens
from plugins.plan.records.columns import OF_BODIES, ColumnMeaning

BRACKETS = re.compile(r"\([^()]*\)")
# One of these at least a table of tasks has: who does them, by when, what they make or cost.
BESIDE_TASKS = {
    *OF_BODIES,
    *(ColumnMeaning.DEADLINE, ColumnMeaning.START, ColumnMeaning.PRODUCT),
    *(ColumnMeaning.FUNDING, ColumnMeaning.APPROVER),
}
LONGEST_HEADING = 120
# What a count may be of and still be an amount of money, or the number of a row.
COUNTED = (ColumnMeaning.FUNDING, ColumnMeaning.FUNDING_SOURCE, ColumnMeaning.NUMBER)


def is_short(heading: str) -> bool:
    """Whether words may be a heading; what stands in brackets is passed over."""
    return len(BRACKETS.sub("", heading).strip()) <= LONGEST_HEADING


def meaning_of(heading: str) -> tuple[ColumnMeaning | None, bool]:
    """What a column with this heading says, None where nobody can tell; whether that is sure."""
    bare = BRACKETS.sub(" ", heading).strip() or heading
    found = tokens(bare)
    for end, meanings in table_words().whole.at(found, 0):
        if end == len(found):
            return meanings[0], len(meanings) == 1
    said = list(dict.fromkeys(_parts(bare)))
    if table_words().counts.begin(bare) and not (said and said[0] in COUNTED):
        return None, False
    if not said:
        return None, False
    among = [meaning for meaning in said if meaning in OF_BODIES]
    if ColumnMeaning.LEAD in among:
        both = ColumnMeaning.COORDINATING in among
        responsible = ColumnMeaning.RESPONSIBLE if both else ColumnMeaning.LEAD
        said = [m for m in said if m not in among[1:]]
        said[said.index(among[0])] = responsible
    said = [meaning for place, meaning in enumerate(said) if not place or meaning != "task"]
    return said[0], len(said) == 1


def begins_as(heading: str, meaning: ColumnMeaning) -> bool:
    """Whether the first words of a heading already have this meaning."""
    found, words = tokens(heading), table_words()
    matches = [*words.whole.at(found, 0), *words.part.at(found, 0)]
    return any(meaning in meanings for _, meanings in matches)


def _parts(text: str) -> Iterator[ColumnMeaning]:
    found = tokens(text)
    start = 0
    while start < len(found):
        matches = table_words().part.at(found, start)
        if matches:
            yield matches[0][1][0]
        start = matches[0][0] if matches else start + 1


def unit_in(text: str) -> str:
    """The unit of money that a heading names, as it is printed; "" where it names none."""
    found = table_words().money.first_in(text)
    return text[found[0] : found[1]] if found else ""


def unit_stated(text: str) -> str:
    """The unit that a line above a table states: "Đơn vị tính: triệu đồng"; "" where none does."""
    found = table_words().unit.first_in(text)
    return unit_in(text[found[1] :]) if found else ""
