"""What had been said about tasks by a day, and what follows from it for each of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from plugins.plan.facts.amendments import InForce, in_force
from plugins.plan.facts.counts import TaskStatus
from plugins.plan.facts.coverage import coverage
from plugins.plan.facts.deadlines import DeadlineReading, read_deadline, settled
from plugins.plan.facts.delivery import TaskParts, delivery, delivery_of_items
from plugins.plan.facts.history import UpdateHistory
from plugins.plan.facts.nesting import counted_tasks
from plugins.plan.facts.periods import (
    SETTLED,
    PeriodMark,
    ReportingPeriod,
    expected_periods,
    period_marks,
    reporting_periods,
    years,
)
from plugins.plan.facts.reporting import Statement, reporting, statements
from plugins.plan.records.agencies import Agency
from plugins.plan.records.plan import Plan
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The tasks of a plan as of a day, in the light of all that had been `said` by then.

    `counted` are the tasks that are counted, and of which alone reports are expected.

    By task: `in_force`, its cells with amendments; `deadlines`, how the one in force is read;
    `parts_of`, what makes it up; `statements`, the reports and confirmations with the periods that
    they answer; `expected`, the periods of which a report is expected. `periods` are those
    that have begun; none where the plan states no cycle.
    """

    plan: Plan
    tasks: Mapping[str, Task]
    counted: tuple[str, ...]
    said: UpdateHistory
    as_of: dt.date
    in_force: Mapping[str, InForce]
    deadlines: Mapping[str, DeadlineReading]
    parts_of: Mapping[str, TaskParts]
    periods: tuple[ReportingPeriod, ...]
    statements: Mapping[str, tuple[Statement, ...]]
    expected: Mapping[str, tuple[ReportingPeriod, ...]]


def progress(
    plan: Plan,
    tasks: Mapping[str, Task],
    agencies: Mapping[str, Agency],
    said: UpdateHistory,
    as_of: dt.date,
) -> Progress:
    """What `said` makes of `tasks` as of a day."""
    cells = {id_: in_force(task, said.amendments_of(id_)) for id_, task in tasks.items()}
    parts_of = {id_: _parts(task, cells[id_].lead, agencies) for id_, task in tasks.items()}
    periods = reporting_periods(plan.reporting_cycle, plan.date, as_of)
    over = {id_ for id_, parts in parts_of.items() if _is_settled(parts, said)}
    return Progress(
        plan=plan,
        tasks=tasks,
        counted=counted_tasks(plan, tasks.values()),
        said=said,
        as_of=as_of,
        in_force=cells,
        deadlines={
            id_: _deadline(task, cells[id_], plan, as_of, is_settled=id_ in over)
            for id_, task in tasks.items()
        },
        parts_of=parts_of,
        periods=periods,
        statements={
            id_: tuple(statements(id_, said.of_task(id_), periods, said.revisions)) for id_ in tasks
        },
        expected={
            id_: expected_periods(parts, said.of_task(id_), periods, said.revisions)
            for id_, parts in parts_of.items()
        },
    )


def status(known: Progress, task: str) -> TaskStatus:
    """Delivery and reporting of a task, and what public sources said last about it."""
    updates, revisions = known.said.of_task(task), known.said.revisions
    related = [u for u in known.said.by_task[task].related if revisions.counts(u)]
    here = next((u for u in related if u.territory is None), None)
    issued = known.plan.date
    return TaskStatus(
        delivery=delivery(updates, known.parts_of[task], revisions),
        reporting=reporting(known.statements[task], known.expected[task], issued, known.as_of),
        coverage=coverage(updates),
        last_related=here,
        last_elsewhere=related[0] if related and related[0] is not here else None,
        items=delivery_of_items(updates, task, revisions),
    )


def period_strip(known: Progress, task: str) -> tuple[PeriodMark, ...]:
    """What was reported period by period on a task without an end; none for other tasks.

    Without a reporting cycle the periods are calendar years.
    """
    if not known.deadlines[task].has_no_end:
        return ()
    updates, revisions, periods = known.said.of_task(task), known.said.revisions, known.periods
    if not known.plan.reporting_cycle:
        periods = years(known.plan.date, known.as_of)
        updates = tuple(update for update in updates if revisions.period_of(update, task))
    return period_marks(known.parts_of[task], updates, periods, revisions)


def _is_settled(parts: TaskParts, said: UpdateHistory) -> bool:
    """Whether the whole task was last said to be done or stopped."""
    own = delivery(said.of_task(parts.task), parts, said.revisions)
    return own.state in SETTLED and not own.of_items


def _deadline(
    task: Task, cells: InForce, plan: Plan, as_of: dt.date, *, is_settled: bool
) -> DeadlineReading:
    reading = read_deadline(cells.deadline, plan.documents, as_of, task.start)
    reading = replace(reading, amended_by=cells.amended_by.get("deadline"))
    return settled(reading) if is_settled else reading


def _parts(task: Task, lead: tuple[str, ...], agencies: Mapping[str, Agency]) -> TaskParts:
    """What makes up a task; members that lead it by name too speak for all of it."""
    members = {member for agency in lead for member in agencies[agency].members}
    return TaskParts(task.id, len(task.text), frozenset(members.difference(lead)))
