"""Amendments: the cell that they change, what stood in it, what goes with its new words."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Problem, nearest
from plugins.plan.records.tasks import FIELDS_OF_DEADLINES
from plugins.plan.records.updates import Amendment, Update, UpdateKind
from plugins.plan.rules.updates.standing import standing

# What goes with the new words of a cell.
BESIDE = {"text": "", "lead": "agencies", "coordinating": "agencies", "deadline": "deadline"}


def amended(case: Case) -> Iterator[tuple[Update, Amendment, Origin]]:
    """The amendments with their blocks and places."""
    for update in case.records.updates:
        if update.kind is UpdateKind.AMENDMENT and update.amendment is not None:
            yield update, update.amendment, case.places.of(update)


def amended_items(case: Case) -> Iterator[Problem]:
    """A new text is that of one item, which exists; other cells have no items."""
    counts = {task.id: len(task.text) for task in case.records.tasks}
    for update, amendment, origin in amended(case):
        task = update.tasks[0].task
        count, path = counts.get(task), ("amendment", "item")
        if amendment.cell != "text" and amendment.item is not None:
            values = {"cell": str(amendment.cell)}
            yield origin.problem(path, "amended-cell-without-items", values, at_key=True)
        elif amendment.cell == "text" and count is not None:
            values = {"item": str(amendment.item), "task": task, "count": str(count)}
            if amendment.item is None:
                yield origin.problem(("amendment",), "amendment-needs-item", values, at_key=True)
            elif amendment.item > count:
                yield origin.problem(path, "unknown-item", values)
            elif update.tasks[0].items not in ((), (amendment.item,)):
                yield origin.problem(path, "amendment-of-other-item", values)


def wording_before(case: Case) -> Iterator[Problem]:
    """`before` is what stood: the words of the plan, or what an earlier amendment made of them.

    It is left out where nothing stood.
    """
    stands = standing(case, case.languages[0])
    for update, amendment, origin in amended(case):
        words = stands.words(update, amendment)
        if words is None or (amendment.before or "").split() == words.split():
            continue
        if amendment.before is None:
            yield origin.problem(("amendment",), "amendment-without-before", {"stands": words})
        elif words:
            path = ("amendment", "before")
            yield origin.problem(path, "amendment-before-differs", {"stands": words})
        else:
            path = ("amendment", "before")
            yield origin.problem(path, "amendment-before-of-nothing", {"cell": amendment.cell})


def fields_of_cells(case: Case) -> Iterator[Problem]:
    """Bodies go with the cells of responsibility, a date with the deadline."""
    for _update, amendment, origin in amended(case):
        for key in ("agencies", "deadline"):
            values = {"key": key, "cell": amendment.cell}
            path = ("amendment", key)
            given, needed = bool(getattr(amendment, key)), key == BESIDE[amendment.cell]
            if needed and not given:
                yield origin.problem(path, "field-needed-for-cell", values)
            if given and not needed:
                yield origin.problem(path, "field-not-for-cell", values, at_key=True)


def amended_deadlines(case: Case) -> Iterator[Problem]:
    """An amended deadline has the fields of its kind and counts from a document of the basis."""
    known = (
        {document.id for document in case.records.plan.legal_basis} if case.records.plan else None
    )
    for _update, amendment, origin in amended(case):
        deadline, path = amendment.deadline, ("amendment", "deadline")
        if deadline is None:
            continue
        given = {key for key in ("date", "years", "after") if getattr(deadline, key) is not None}
        if given != FIELDS_OF_DEADLINES[deadline.kind]:
            needed = ", ".join(sorted(FIELDS_OF_DEADLINES[deadline.kind])) or "-"
            values = {"kind": deadline.kind, "needed": needed}
            yield origin.problem(path, "deadline-fields", values)
        if deadline.after is not None and known is not None and deadline.after not in known:
            values = {"id": deadline.after}
            near = nearest(deadline.after, known)
            yield origin.problem((*path, "after"), "unknown-document", values, near)
