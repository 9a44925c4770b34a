"""Amendments: the cells that they change, what stood in them, what goes with the new words."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.facts.standing import RowKey, row_of
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.columns import FIELDS
from plugins.plan.rules.columns import COLUMN_HAS_A_FIELD, UNKNOWN_COLUMN, amounts
from plugins.plan.rules.updates.amended_cells import (
    Placed,
    amended_cells,
    changes_made,
    standing_amendments,
)
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
UNKNOWN_ITEM_OF_HEADING = Message(
    "unknown-item-of-heading",
    N_("the heading of area {task} has no item {item}"),
    N_("the number of an item, from 1 to {count}"),
)
AMENDMENT_OF_OTHER_TASKS = Message(
    "amendment-of-other-tasks",
    N_("the amendment changes other tasks than those under tasks: {tasks}"),
    N_("the tasks that it changes, or no key “tasks”"),
)
AMENDED_CELL_OF_OTHER_ROW = Message(
    "amended-cell-of-other-row",
    N_("there is no cell {cell} in such a row"),
    N_("one of these: {expected}"),
)
AMENDED_CELL_WITHOUT_ITEMS = Message(
    "amended-cell-without-items",
    N_("the cell {cell} has no items"),
    N_("item only for the cells text and heading"),
)
CELL_AMENDED_TWICE = Message(
    "cell-amended-twice",
    N_("the same cell is changed twice in one amendment"),
    N_("one change of each cell, from the words before to those in force now"),
)
ORDER_OF_AMENDMENTS = Message(
    "order-of-amendments",
    N_("the amendment {other}, of the same day and document date, changes the same"),
    N_("the changes of both in one update, in the order in which they hold"),
)
AMENDMENT_WITHOUT_BEFORE = Message(
    "amendment-without-before",
    N_("the amendment does not state the wording before it"),
    N_("under the key “before”: {stands}"),
)
AMENDMENT_BEFORE_DIFFERS = Message(
    "amendment-before-differs",
    N_("this is not the wording before the amendment, which is: {stands}"),
    N_("the wording of the plan, or of the previous amendment, letter by letter"),
)
AMENDMENT_BEFORE_OF_NOTHING = Message(
    "amendment-before-of-nothing",
    N_("the cell {cell} was blank before"),
    N_("an amendment without the key “before”"),
)
FIELD_NEEDED_FOR_CELL = Message(
    "field-needed-for-cell",
    N_("an amendment of the cell {cell} needs the key “{key}”"),
    N_("the key “{key}” beside the new words"),
)
FIELD_NOT_FOR_CELL = Message(
    "field-not-for-cell",
    N_("the key “{key}” does not belong to an amendment of the cell {cell}"),
    N_("agencies for lead and coordinating, deadline and start for the cells of that name"),
)

# What goes with the new words of a cell; a deadline says too that there is none any more.
FIELD_OF_CELL = {
    "lead": "agencies",
    "coordinating": "agencies",
    "deadline": "deadline",
    "start": "start",
}
CELLS = {
    "task": ("text", "lead", "coordinating", "deadline", "start"),
    "area": ("heading", "lead"),
}
WITH_ITEMS = ("text", "heading")


def amended(case: Case) -> Iterator[Placed]:
    """The changes of words."""
    return (made for made in changes_made(case) if made.change.change is None)


def tasks_of_changes(case: Case) -> Iterator[Problem]:
    """Where an amendment names its tasks itself, they are those that it changes."""
    for update in case.records.updates:
        changed = tuple(dict.fromkeys(c.task for c in update.changes if c.task))
        if update.changes and {*changed} != {*update.task_ids}:
            values = {"tasks": ", ".join(changed) or "-"}
            origin = case.places.of(update)
            yield origin.problem(("tasks",), AMENDMENT_OF_OTHER_TASKS, values, at_key=True)


def cells_of_rows(case: Case) -> Iterator[Problem]:
    """A change is of a cell that such a row has, a further column of one that the plan declares."""
    declared = {c.id: c for c in case.records.plan.columns} if case.records.plan else {}
    for made in amended(case):
        change = made.change
        cells = CELLS[row_of(change)[0]]
        if change.column is None:
            if change.cell not in cells:
                values = {"cell": str(change.cell), "expected": ", ".join(cells)}
                yield made.problem("cell", AMENDED_CELL_OF_OTHER_ROW, **values)
        elif change.area:
            values = {"cell": change.column, "expected": ", ".join(cells)}
            yield made.problem("column", AMENDED_CELL_OF_OTHER_ROW, **values)
        elif change.column not in declared:
            near = nearest(change.column, declared)
            yield made.problem("column", UNKNOWN_COLUMN, near=near, id=change.column)
        else:
            column = declared[change.column]
            words = (change.after.get(case.languages[0]) if change.after else None) or ""
            if column.means in FIELDS:
                values = {"id": column.id, "field": FIELDS[column.means]}
                yield made.problem("column", COLUMN_HAS_A_FIELD, **values)
            elif column.summed:
                path = (*made.path, "after", case.languages[0])
                yield from amounts(case, words, made.origin, path)


def amended_items(case: Case) -> Iterator[Problem]:
    """New words of a text or heading are those of one item, which exists; others have no items."""
    counts: dict[RowKey, int] = {("task", t.id): len(t.text) for t in case.records.tasks}
    counts |= {("area", a.id): len(a.heading) for a in case.records.areas}
    for made in amended(case):
        change, row = made.change, row_of(made.change)
        if change.cell not in WITH_ITEMS:
            if change.item is not None:
                values = {"cell": change.cell or change.column or ""}
                yield made.problem("item", AMENDED_CELL_WITHOUT_ITEMS, **values)
        elif row in counts:
            values = {"item": str(change.item), "task": row[1], "count": str(counts[row])}
            named = made.update.items_of(change.task) if change.task else ()
            if change.item is None:
                yield made.problem("", AMENDMENT_NEEDS_ITEM, **values)
            elif change.item > counts[row]:
                message = UNKNOWN_ITEM if change.task else UNKNOWN_ITEM_OF_HEADING
                yield made.problem("item", message, **values)
            elif named and change.item not in named:
                yield made.problem("item", AMENDMENT_OF_OTHER_ITEM, **values)


def cells_amended_once(case: Case) -> Iterator[Problem]:
    """One amendment changes a cell once; of two of one day and document date the order is told."""
    counting = {update.id for update in standing_amendments(case)}
    first: dict[object, Placed] = {}
    for made in changes_made(case):
        day, document, id_ = made.update.amendment_order
        what = made.change.place if made.change.change is None else ("row", None)
        stated = first.setdefault((id_, row_of(made.change), what), made)
        if stated is not made:
            yield made.problem("", CELL_AMENDED_TWICE)
        elif id_ in counting:
            other = first.setdefault((day, document, row_of(made.change), what), made)
            if other is not made:
                yield made.problem("", ORDER_OF_AMENDMENTS, other=other.update.id)


def wording_before(case: Case) -> Iterator[Problem]:
    """`before` is what stood: the words of the plan, or what an earlier amendment made of them.

    It is left out where nothing stood.
    """
    cells = case.shared(amended_cells)
    for made in amended(case):
        change = made.change
        words = cells.words(made.update, change)
        if words is None or (change.before or "").split() == words.split():
            continue
        if change.before is None:
            yield made.problem("", AMENDMENT_WITHOUT_BEFORE, stands=words)
        elif words:
            yield made.problem("before", AMENDMENT_BEFORE_DIFFERS, stands=words)
        else:
            cell = change.cell or change.column or ""
            yield made.problem("before", AMENDMENT_BEFORE_OF_NOTHING, cell=cell)


def fields_of_cells(case: Case) -> Iterator[Problem]:
    """Bodies go with the cells of responsibility, a reading with deadline and start."""
    for made in amended(case):
        change = made.change
        own = FIELD_OF_CELL.get(change.cell or "")
        for key in ("agencies", "deadline", "start"):
            values = {"key": key, "cell": change.cell or change.column or ""}
            given = bool(getattr(change, key))
            fits = key == own and (change.after is not None or key == "deadline")
            if fits and not given:
                yield made.problem("", FIELD_NEEDED_FOR_CELL, **values)
            if given and not fits:
                yield made.problem(key, FIELD_NOT_FOR_CELL, **values)
