"""The words of the responsibility cells and the bodies read from them say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan import cells
from plugins.plan.material import Material, broken_of
from plugins.plan.places import Origin
from plugins.plan.problems import Problem
from plugins.plan.records import Agency, Cell
from plugins.plan.validate.identity import agency_ids


def names(material: Material) -> dict[str, str]:
    """The id of the body for each name as the plan writes it."""
    known: dict[str, str] = {}
    for agency in material.agencies:
        for name in agency.names_in_plan:
            known.setdefault(name, agency.id)
    for entry in broken_of(material, Agency):
        known |= dict.fromkeys(entry.names, entry.id)
    return known


def cell_words(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """Every word of a cell belongs to the name of a body, and these are the bodies listed."""
    known, ids = names(material), agency_ids(material)
    for task in material.tasks if ids else ():
        origin = material.places.of(task)
        for name, cell in (("lead", task.lead), ("coordinating", task.coordinating)):
            if cell is not None:
                yield from _cell(cell, name, known, ids, origin)


def _cell(
    cell: Cell, name: str, known: dict[str, str], ids: set[str], origin: Origin
) -> Iterator[Problem]:
    parsed = cells.parse(cell.text, known)
    if parsed.leftover:
        values = {"text": cell.text, "leftover": "”, “".join(parsed.leftover)}
        yield origin.problem((name, "text"), "unread-words", values)
    elif parsed.agencies != cell.agencies and ids.issuperset(cell.agencies):
        values = {"read": ", ".join(parsed.agencies), "listed": ", ".join(cell.agencies)}
        yield origin.problem(
            (name, "agencies"), "cell-differs", values, values["read"], at_key=True
        )
    for index, agency in enumerate(cell.agencies):
        if agency in cell.agencies[:index]:
            yield origin.problem((name, "agencies", index), "same-body-twice", {"id": agency})
