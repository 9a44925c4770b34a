"""What rules ask about statements and reporting cycles: which periods a statement may be about.

The data may still be wrong: nothing here relies on ids that are known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.plan.facts.amendments import in_force
from plugins.plan.facts.beginnings import NOT_KNOWN, beginning
from plugins.plan.facts.history import said_on
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.reporting_cycles import (
    CycleOfPlan,
    cycles_for,
    cycles_of_plan,
    periods_meant,
)
from plugins.plan.reading.case import Case
from plugins.plan.records.tasks import Task
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Period, Update
from plugins.plan.rules.updates.amended_cells import standing_amendments
from plugins.plan.rules.updates.states import by_id


@dataclass(frozen=True, slots=True)
class Told:
    """A statement, and the update that says which period it is about.

    That is the statement itself, or a correction of it. put_right: what the statement says by
    itself is corrected.
    """

    statement: Update
    update: Update
    put_right: bool = False

    @property
    def named(self) -> Period | None:
        """The period that is named."""
        return self.update.period

    @property
    def day(self) -> dt.date:
        """The day on which the statement counts as made."""
        return said_on(self.statement)


def statements_told(case: Case) -> tuple[Told, ...]:
    """Statements, and corrections of them that say of which period they are."""
    updates = case.records.updates
    statements = {update.id: update for update in updates if KINDS[update.kind].is_statement}
    corrections = [u for u in updates if u.period and u.corrects in statements]
    corrected = {update.corrects for update in corrections}
    return (
        *(Told(update, update, id_ in corrected) for id_, update in statements.items()),
        *(Told(statements[str(update.corrects)], update) for update in corrections),
    )


def may_run(case: Case, told: Told | None) -> bool:
    """Whether a statement names a period of a cycle that had begun, for each of its tasks.

    While the plan, or the cycle that it names, is not known, it may.
    """
    if told is None or told.named is None:
        return False
    known = {own.cycle.id for own in case.shared(cycles_stated)}
    if case.records.plan is None or (told.named.cycle or "") not in {"", *known}:
        return True
    tasks = [task for task in told.update.task_ids if task in case.shared(tasks_by_id)]
    return all(meant(case, told, task) for task in tasks)


def outside_its_cycle(case: Case, told: Told | None) -> bool:
    """Whether a statement names a cycle of the plan that has no period such as it names."""
    if told is None or told.named is None:
        return False
    named = [own for own in case.shared(cycles_stated) if own.cycle.id == told.named.cycle]
    return bool(named) and not periods_meant(told.named, told.day, named, dt.date.min)


def meant(case: Case, told: Told, task: str) -> tuple[ReportingPeriod, ...]:
    """The periods that a statement may be about where it speaks of a task."""
    own = cycles_for(case.shared(cycles_stated), task, told.statement.agency)
    return periods_meant(told.named, told.day, own, _begins(case, task, told.day))


def cycles_stated(case: Case) -> tuple[CycleOfPlan, ...]:
    """The cycles of the plan, with the periods that have begun by the day of the build."""
    plan, records = case.records.plan, case.records
    if plan is None:
        return ()
    return cycles_of_plan(plan, records.areas, records.tasks, records.agencies, case.as_of)


def tasks_by_id(case: Case) -> Mapping[str, Task]:
    """The tasks that could be read."""
    return {task.id: task for task in case.records.tasks}


def _begins(case: Case, id_: str, day: dt.date) -> dt.date:
    task, plan = case.shared(tasks_by_id).get(id_), case.records.plan
    if task is None or plan is None:
        return dt.date.min
    amendments = (u for u in case.shared(_amendments).get(id_, ()) if u.date.first <= day)
    cells, documents = in_force(task, amendments), {document.id for document in plan.documents}
    if cells.start and cells.start.after and cells.start.after not in documents:
        return NOT_KNOWN
    begins = beginning(cells.deadline, cells.start, plan.documents)
    adding = case.shared(by_id).get(task.added_by or "")
    return max(begins, adding.date.first) if adding else begins


def _amendments(case: Case) -> Mapping[str, list[Update]]:
    found: dict[str, list[Update]] = {}
    for update in standing_amendments(case):
        for task in {change.task for change in update.changes if change.task}:
            found.setdefault(task, []).append(update)
    return found
