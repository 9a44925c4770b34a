"""What the cells of a row are once the amendments in force have changed them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from plugins.plan.facts.standing import RowKey, row_of
from plugins.plan.records.areas import Area
from plugins.plan.records.changes import PlanChange
from plugins.plan.records.deadlines import DeadlineTerms, Timing
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text
from plugins.plan.records.updates import Update

Made: TypeAlias = "tuple[Update, PlanChange]"


@dataclass(frozen=True, slots=True)
class InForce:
    """The cells of a task that something follows from, by the latest wording.

    `amended` holds, for each cell that was changed, the latest change of it, `amended_by` the
    update that made it; a further column stands there as `column` and its id.
    """

    lead: tuple[str, ...]
    coordinating: tuple[str, ...]
    deadline: DeadlineTerms
    start: Timing | None
    columns: Mapping[str, Text]
    amended: Mapping[str, PlanChange]
    amended_by: Mapping[str, Update]


def in_force(task: Task, amendments: Iterable[Update]) -> InForce:
    """The cells of `task` after `amendments`, oldest first, have changed them."""
    made = tuple(changes_of(amendments, ("task", task.id)))
    amended = {change.place[0]: change for _update, change in made}
    lead = task.lead.agencies if task.lead else ()
    coordinating = task.coordinating.agencies if task.coordinating else ()
    deadline: DeadlineTerms = task.deadline
    start: Timing | None = task.start
    if "lead" in amended:
        lead = amended["lead"].agencies
    if "coordinating" in amended:
        coordinating = amended["coordinating"].agencies
    if "deadline" in amended:
        deadline = amended["deadline"].deadline or deadline
    if "start" in amended:
        start = amended["start"].start
    columns = dict(task.columns)
    for change in amended.values():
        if change.column:
            columns.pop(change.column, None)
            columns |= {change.column: change.after} if change.after else {}
    by = {change.place[0]: update for update, change in made}
    return InForce(lead, coordinating, deadline, start, columns, amended, by)


def heading_leads(area: Area, amendments: Iterable[Update]) -> tuple[str, ...]:
    """Who leads all that stands under `area` after `amendments`, oldest first."""
    made = changes_of(amendments, ("area", area.id))
    changed = [change for _update, change in made if change.cell == "lead"]
    if changed:
        return changed[-1].agencies
    return area.lead.agencies if area.lead else ()


def changes_of(amendments: Iterable[Update], row: RowKey) -> Iterator[Made]:
    """The changes of words that `amendments` make in one row, each with its update."""
    for update in amendments:
        for change in update.changes:
            if change.change is None and row_of(change) == row:
                yield update, change


def bodies_named(changes: Iterable[Made], *cells: str) -> frozenset[str]:
    """The bodies that stand in the new wordings of `cells`."""
    return frozenset(
        id_ for _update, change in changes if change.cell in cells for id_ in change.agencies
    )
