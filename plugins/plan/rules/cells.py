"""The words of the responsibility cells and the bodies read from them say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.agencies import Agency
from plugins.plan.records.tasks import Cell
from plugins.plan.rules.identity import agency_ids

UNREAD_WORDS = Message(
    "unread-words",
    N_("in “{text}” these words belong to no body: “{leftover}”"),
    N_("names from names_in_plan in agencies.yaml and nothing else"),
)
CELL_DIFFERS = Message(
    "cell-differs",
    N_("the words name {read}, the list says {listed}"),
    N_("the same bodies in the same order in both"),
)
SAME_BODY_TWICE = Message(
    "same-body-twice",
    N_("the body “{id}” stands twice in one cell"),
    N_("each body once in a cell"),
)

SEPARATOR = re.compile(r"\s*[;,]\s*|\s+và\s+")


def names(case: Case) -> dict[str, str]:
    """The id of the body for each name as the plan writes it."""
    known: dict[str, str] = {}
    for agency in case.records.agencies:
        for name in agency.names_in_plan:
            known.setdefault(name, agency.id)
    for entry in case.invalid_entries_of(Agency):
        known |= dict.fromkeys(entry.names, entry.id)
    return known


def cell_words(case: Case) -> Iterator[Problem]:
    """Every word of a cell belongs to the name of a body, and these are the bodies listed."""
    known, ids = names(case), agency_ids(case)
    for entry in case.records.rows_of_plan if ids else ():
        origin = case.places.of(entry)
        for name, cell in entry.cells.items():
            yield from _cell(cell, name, known, ids, origin)


def _cell(
    cell: Cell, name: str, known: dict[str, str], ids: set[str], origin: Origin
) -> Iterator[Problem]:
    parsed = parse(cell.text, known)
    if parsed.leftover:
        values = {"text": cell.text, "leftover": "”, “".join(parsed.leftover)}
        yield origin.problem((name, "text"), UNREAD_WORDS, values)
    elif parsed.agencies != cell.agencies and ids.issuperset(cell.agencies):
        values = {"read": ", ".join(parsed.agencies), "listed": ", ".join(cell.agencies)}
        yield origin.problem((name, "agencies"), CELL_DIFFERS, values, values["read"], at_key=True)
    for index, agency in enumerate(cell.agencies):
        if agency in cell.agencies[:index]:
            yield origin.problem((name, "agencies", index), SAME_BODY_TWICE, {"id": agency})


@dataclass(frozen=True, slots=True)
class ParsedCell:
    """The ids of the bodies in the order of the words, and the words that name no body."""

    agencies: tuple[str, ...]
    leftover: tuple[str, ...]


def parse(text: str, names: Mapping[str, str]) -> ParsedCell:
    """Read `text` from end to end as names of bodies between `;`, `,` and `và`.

    `names` gives the id for each name as the plan writes it. The longest name wins, since names
    hold commas and `và` themselves; differing spaces, and none at all beside a hyphen, are the
    same. Words that are no name are never dropped: they come back as leftover.
    """
    name, ids = _reader(tuple(names.items()))
    agencies: list[str] = []
    leftover: list[str] = []
    position = len(text) - len(text.lstrip())
    while position < len(text.rstrip()):
        if found := name.match(text, position):
            agencies.append(ids[_bare(found.group("name"))])
            position = found.end()
            continue
        separator = SEPARATOR.search(text, position)
        end = separator.start() if separator else len(text)
        leftover.append(text[position:end].strip() or text[position:].strip())
        position = separator.end() if separator else len(text)
    return ParsedCell(tuple(agencies), tuple(leftover))


def _bare(name: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\s*([-–,;])\s*", r"\1", name)).strip()


@lru_cache(maxsize=8)
def _reader(names: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    ids = {_bare(name): agency for name, agency in names}
    longest_first = sorted(ids, key=lambda name: (-len(name), name))
    either = "|".join(map(_pattern, longest_first)) or r"(?!)"
    return re.compile(rf"(?P<name>{either})(?:{SEPARATOR.pattern}|\s*$)"), ids


def _pattern(name: str) -> str:
    parts = re.split(r"([-–,; ])", name)
    return "".join(
        r"\s+"
        if part == " "
        else rf"\s*{re.escape(part)}\s*"
        if part in "-–,;" and part
        else re.escape(part)
        for part in parts
    )
