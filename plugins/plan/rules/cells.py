"""The words of the responsibility cells and the bodies given for them say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.names import known_names
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.cells import CellReading
from plugins.plan.records.tasks import Cell
from plugins.plan.rules.identity import agency_ids

UNREAD_WORDS = Message(
    "unread-words",
    N_("in “{text}” these words are not part of any agency’s name: “{leftover}”"),
    N_(
        "names of agencies in agencies.yaml, and between them signs and words that are known; or "
        "`names_nobody: true` where the words name none"
    ),
)
NAME_OF_SEVERAL = Message(
    "name-of-several",
    N_("in “{text}” the name “{name}” may be that of several agencies: {ids}"),
    N_("the name under names_in_plan of the agency that is meant"),
)
NAME_IN_DUTY = Message(
    "name-in-duty",
    N_("in “{text}” there may be names of agencies after the colon: “{duty}”"),
    N_("`agencies` with the agencies that are meant"),
)
CELL_DIFFERS = Message(
    "cell-differs",
    N_("the words name {read}, the list says {listed}"),
    N_("the same agencies in the same order in both"),
)
SAME_BODY_TWICE = Message(
    "same-body-twice",
    N_("the agency “{id}” is named twice in one cell"),
    N_("each agency once in a cell"),
)


def names(case: Case) -> dict[str, tuple[str, ...]]:
    """The ids of the bodies that each name in the plan's language may stand for."""
    return known_names(case.records.agencies, case.found.invalid, case.languages[0])


def cell_words(case: Case) -> Iterator[Problem]:
    """Every word of a cell belongs to the name of a body, and these are the bodies listed."""
    ids = agency_ids(case)
    for entry in case.records.rows_of_plan if ids else ():
        origin = case.places.of(entry)
        for name, cell in entry.printed_cells.items():
            yield from _cell(cell, name, case.shared(names), ids, origin)


def _cell(
    cell: Cell,
    name: str,
    known: Iterable[str],
    ids: set[str],
    origin: Origin,
) -> Iterator[Problem]:
    reading = cell.reading
    typed = origin.states((name, "agencies"))
    # What repeats another cell has its problems there.
    if cell.same_as is None and not reading.points_above:
        for message, values, near in doubts(cell.text, reading, known):
            if message is UNREAD_WORDS or not typed:
                yield origin.problem((name, "text"), message, values, near)
    if typed and ids.issuperset(cell.agencies) and _differs(cell.agencies, reading):
        read = ", ".join(reading.agencies)
        values = {"read": read, "listed": ", ".join(cell.agencies)}
        yield origin.problem((name, "agencies"), CELL_DIFFERS, values, read, at_key=True)
    for index, agency in enumerate(cell.agencies):
        if agency in cell.agencies[:index]:
            yield origin.problem((name, "agencies", index), SAME_BODY_TWICE, {"id": agency})


def _differs(listed: Sequence[str], reading: CellReading) -> bool:
    """Whether a list says something else than was read; what is in doubt a person knows better."""
    if reading.unread or not reading.bodies:
        return False
    if reading.is_sure:
        return reading.agencies != tuple(dict.fromkeys(listed))
    return not set(reading.agencies) <= set(listed)


def doubts(
    text: str, reading: CellReading, known: Iterable[str]
) -> Iterator[tuple[Message, dict[str, str], str | None]]:
    """All that keeps `text` from being read without a doubt: message, values and nearest names."""
    if reading.unread:
        near = [found for words in reading.unread if (found := nearest(words, known))]
        values = {"text": text, "leftover": "”, “".join(reading.unread)}
        yield UNREAD_WORDS, values, "; ".join(near) or None
    for name, ids in reading.of_several.items():
        values = {"text": text, "name": name, "ids": ", ".join(sorted(ids))}
        yield NAME_OF_SEVERAL, values, None
    for duty in reading.unsure:
        yield NAME_IN_DUTY, {"text": text, "duty": duty}, None
