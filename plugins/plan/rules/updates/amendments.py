"""Amendments: the cell that they change, what stood in it, what goes with its new words."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Amendment, Update
from plugins.plan.rules.updates.amended_cells import amended_cells
from plugins.plan.rules.updates.subjects import UNKNOWN_ITEM

AMENDMENT_NEEDS_ITEM = Message(
    "amendment-needs-item",
    N_("the amendment of the text does not say which item it changes"),
    N_("item: a number from 1 to {count}"),
)
AMENDMENT_OF_OTHER_ITEM = Message(
    "amendment-of-other-item",
    N_("the amendment changes item {item}, but under tasks other items are named"),
    N_("the same item in both places, or none under tasks"),
)
AMENDED_CELL_WITHOUT_ITEMS = Message(
    "amended-cell-without-items",
    N_("the cell {cell} has no items"),
    N_("item only for the cell text"),
)
AMENDMENT_WITHOUT_BEFORE = Message(
    "amendment-without-before",
    N_("the amendment does not say which words stood before"),
    N_("under the key “before”: {stands}"),
)
AMENDMENT_BEFORE_DIFFERS = Message(
    "amendment-before-differs",
    N_("these are not the words that stood before; they are: {stands}"),
    N_("the words of the plan, or those of the amendment before, letter by letter"),
)
AMENDMENT_BEFORE_OF_NOTHING = Message(
    "amendment-before-of-nothing",
    N_("nothing stood in the cell {cell} before"),
    N_("an amendment without the key “before”"),
)
FIELD_NEEDED_FOR_CELL = Message(
    "field-needed-for-cell",
    N_("an amendment of the cell {cell} needs the key “{key}”"),
    N_("the key “{key}” under amendment"),
)
FIELD_NOT_FOR_CELL = Message(
    "field-not-for-cell",
    N_("the key “{key}” does not belong to an amendment of the cell {cell}"),
    N_("agencies for lead and coordinating, deadline for deadline"),
)

# The field that goes with the new words of a cell.
FIELD_OF_CELL = {"text": "", "lead": "agencies", "coordinating": "agencies", "deadline": "deadline"}


def amended(case: Case) -> Iterator[tuple[Update, Amendment, Origin]]:
    """The amendments with their blocks and places."""
    for update in case.records.updates:
        if KINDS[update.kind].is_amendment and update.amendment is not None:
            yield update, update.amendment, case.places.of(update)


def amended_items(case: Case) -> Iterator[Problem]:
    """A new text is that of one item, which exists; other cells have no items."""
    counts = {task.id: len(task.text) for task in case.records.tasks}
    for update, amendment, origin in amended(case):
        task = update.tasks[0].task
        count, path = counts.get(task), ("amendment", "item")
        if amendment.cell != "text" and amendment.item is not None:
            values = {"cell": str(amendment.cell)}
            yield origin.problem(path, AMENDED_CELL_WITHOUT_ITEMS, values, at_key=True)
        elif amendment.cell == "text" and count is not None:
            values = {"item": str(amendment.item), "task": task, "count": str(count)}
            if amendment.item is None:
                yield origin.problem(("amendment",), AMENDMENT_NEEDS_ITEM, values, at_key=True)
            elif amendment.item > count:
                yield origin.problem(path, UNKNOWN_ITEM, values)
            elif update.tasks[0].items not in ((), (amendment.item,)):
                yield origin.problem(path, AMENDMENT_OF_OTHER_ITEM, values)


def wording_before(case: Case) -> Iterator[Problem]:
    """`before` is what stood: the words of the plan, or what an earlier amendment made of them.

    It is left out where nothing stood.
    """
    cells = case.shared(amended_cells)
    for update, amendment, origin in amended(case):
        words = cells.words(update, amendment)
        if words is None or (amendment.before or "").split() == words.split():
            continue
        if amendment.before is None:
            yield origin.problem(("amendment",), AMENDMENT_WITHOUT_BEFORE, {"stands": words})
        elif words:
            path = ("amendment", "before")
            yield origin.problem(path, AMENDMENT_BEFORE_DIFFERS, {"stands": words})
        else:
            path = ("amendment", "before")
            yield origin.problem(path, AMENDMENT_BEFORE_OF_NOTHING, {"cell": amendment.cell})


def fields_of_cells(case: Case) -> Iterator[Problem]:
    """Bodies go with the cells of responsibility, a date with the deadline."""
    for _update, amendment, origin in amended(case):
        for key in ("agencies", "deadline"):
            values = {"key": key, "cell": amendment.cell}
            path = ("amendment", key)
            given, needed = bool(getattr(amendment, key)), key == FIELD_OF_CELL[amendment.cell]
            if needed and not given:
                yield origin.problem(path, FIELD_NEEDED_FOR_CELL, values)
            if given and not needed:
                yield origin.problem(path, FIELD_NOT_FOR_CELL, values, at_key=True)
