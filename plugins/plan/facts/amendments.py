"""What a task's cells are once the amendments in force have changed them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.plan.records.deadlines import DeadlineTerms
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True)
class InForce:
    """Who leads and coordinates a task and when it is due, by the latest wording.

    `amended_by` names, for each cell that was changed, the latest amendment of it.
    """

    lead: tuple[str, ...]
    coordinating: tuple[str, ...]
    deadline: DeadlineTerms
    amended_by: Mapping[str, Update]


def in_force(task: Task, amendments: Iterable[Update]) -> InForce:
    """The cells of `task` after `amendments`, oldest first, have changed them."""
    lead = task.lead.agencies if task.lead else ()
    coordinating = task.coordinating.agencies if task.coordinating else ()
    deadline: DeadlineTerms = task.deadline
    amended_by: dict[str, Update] = {}
    changes = ((update, update.amendment) for update in amendments if update.amendment)
    for update, change in changes:
        amended_by[change.cell] = update
        if change.cell == "lead":
            lead = change.agencies
        elif change.cell == "coordinating":
            coordinating = change.agencies
        elif change.deadline:
            deadline = change.deadline
    return InForce(lead, coordinating, deadline, amended_by)


def bodies_named(amendments: Iterable[Update], *cells: str) -> frozenset[str]:
    """The bodies that stand in the new wordings of `cells`."""
    changes = (update.amendment for update in amendments)
    return frozenset(
        id_ for change in changes if change and change.cell in cells for id_ in change.agencies
    )
