"""What had been said about tasks by a day, and what follows from it for each of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.plan.facts.amendments import InForce, in_force
from plugins.plan.facts.counts import TaskStatus
from plugins.plan.facts.coverage import coverage
from plugins.plan.facts.deadlines import AHEAD, DeadlineReading, read_deadline
from plugins.plan.facts.delivery import TaskParts, delivery, delivery_of_items
from plugins.plan.facts.fulfilment import Said, in_the_light_of
from plugins.plan.facts.history import UpdateHistory
from plugins.plan.facts.nesting import Nesting
from plugins.plan.facts.period_marks import PeriodMark, period_marks, said_of_years
from plugins.plan.facts.periods import ReportingPeriod, years
from plugins.plan.facts.reporting import Statement, reporting, statements
from plugins.plan.facts.reporting_cycles import CycleOfPlan, cycles_of_plan
from plugins.plan.facts.reports_expected import Asked, Expected
from plugins.plan.facts.standing import RowKey, Standing
from plugins.plan.records.agencies import Agency
from plugins.plan.records.dataset import Records
from plugins.plan.records.plan import Plan
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The tasks of a plan as of a day, in the light of all that had been `said` by then.

    `counted` are the tasks that are counted, `listed` those and the dropped ones that would be: of
    these alone reports are expected.

    By task: `standings`, since when and until when it is in force; `in_force`, its cells with
    amendments; `deadlines`, how the one in force is read; `parts_of`, what makes it up;
    `statements`, the reports and confirmations with the periods that they answer; `expected`, the
    reports that are expected on it; `periods`, those that have begun and that the cycles ask of it.

    `cycles` are those of the plan, with the periods that begin within a year.
    """

    plan: Plan
    tasks: Mapping[str, Task]
    counted: tuple[str, ...]
    listed: tuple[str, ...]
    said: UpdateHistory
    as_of: dt.date
    standings: Mapping[str, Standing]
    in_force: Mapping[str, InForce]
    deadlines: Mapping[str, DeadlineReading]
    parts_of: Mapping[str, TaskParts]
    cycles: tuple[CycleOfPlan, ...]
    statements: Mapping[str, tuple[Statement, ...]]
    expected: Mapping[str, tuple[Expected, ...]]
    periods: Mapping[str, tuple[ReportingPeriod, ...]]


def progress(  # noqa: PLR0913 - what all the rest follows from
    records: Records,
    tasks: Mapping[str, Task],
    agencies: Mapping[str, Agency],
    said: UpdateHistory,
    rows: Mapping[RowKey, Standing],
    tree: Nesting,
    as_of: dt.date,
) -> Progress:
    """What `said` makes of the tasks of a plan as of a day; `rows` are how these stand."""
    plan, areas = records.plan, records.areas
    standings = {id_: rows["task", id_] for id_ in tasks}
    cells = {id_: in_force(task, said.amendments_of(id_)) for id_, task in tasks.items()}
    parts_of = {id_: task_parts(task, cells[id_].lead, agencies) for id_, task in tasks.items()}
    cycles = cycles_of_plan(plan, areas, tuple(tasks.values()), agencies.values(), as_of + AHEAD)
    asked = Asked(cycles=cycles, documents=plan.documents, said=said, standings=standings)
    concerns = {id_: tuple(asked.concerns(task)) for id_, task in tasks.items()}
    answers = {id_: tuple(_statements(asked, task)) for id_, task in tasks.items()}
    return Progress(
        plan=plan,
        tasks=tasks,
        counted=tree.counted,
        listed=tree.listed,
        said=said,
        as_of=as_of,
        standings=standings,
        in_force=cells,
        deadlines={
            id_: in_the_light_of(
                Said(
                    updates=said.of_task(id_),
                    parts=parts_of[id_],
                    revisions=said.revisions,
                    since=plan.date,
                    dropped=not standings[id_].stands,
                ),
                _deadline(cells[id_], plan, as_of),
            )
            for id_ in tasks
        },
        parts_of=parts_of,
        cycles=cycles,
        statements=answers,
        expected={
            id_: tuple(asked.expected(own, parts_of[id_], answers[id_]))
            for id_, own in concerns.items()
        },
        periods={
            id_: tuple(report.period for report in own if report.period.start <= as_of)
            for id_, own in concerns.items()
        },
    )


def status(known: Progress, task: str) -> TaskStatus:
    """Delivery and reporting of a task, and what public sources said last about it."""
    updates, revisions = known.said.of_task(task), known.said.revisions
    related = [u for u in known.said.by_task[task].related if revisions.counts(u)]
    here = next((u for u in related if u.territory is None), None)
    standing = known.standings[task]
    # Of what was dropped nothing is late, whatever is missing from before.
    expected = known.expected[task] if standing.stands else ()
    begun = standing.added_by.date.first if standing.added_by else known.plan.date
    return TaskStatus(
        delivery=delivery(updates, known.parts_of[task], revisions),
        reporting=reporting(
            known.statements[task], [report.period for report in expected], begun, known.as_of
        ),
        coverage=coverage(updates),
        last_related=here,
        last_elsewhere=related[0] if related and related[0] is not here else None,
        items=delivery_of_items(updates, task, revisions),
    )


def period_strip(known: Progress, task: str) -> tuple[PeriodMark, ...]:
    """What was reported period by period on a task without an end; none for other tasks.

    Those that the cycles ask of it, by cycle; calendar years where the plan has no cycle.
    """
    if not known.deadlines[task].has_no_end:
        return ()
    revisions, periods = known.said.revisions, known.periods[task]
    said = [(statement.update, statement.period) for statement in known.statements[task]]
    if not known.cycles:
        periods = years(known.plan.date, known.as_of)
        said = list(said_of_years(task, known.said.of_task(task), periods, revisions))
    standing = known.standings[task]
    own = [p for p in periods if standing.on(p.start) or standing.on(min(p.end, known.as_of))]
    return period_marks(known.parts_of[task], said, own, revisions)


def _statements(asked: Asked, task: Task) -> Iterator[Statement]:
    updates, revisions = asked.said.of_task(task.id), asked.said.revisions
    return statements(updates, lambda update: asked.answered(update, task), revisions)


def _deadline(cells: InForce, plan: Plan, as_of: dt.date) -> DeadlineReading:
    reading = read_deadline(cells.deadline, plan.documents, as_of, cells.start)
    return replace(reading, amended_by=cells.amended_by.get("deadline"))


def task_parts(task: Task, lead: tuple[str, ...], agencies: Mapping[str, Agency]) -> TaskParts:
    """What makes up a task; members of groups that `lead` it by name too speak for all of it."""
    members = {member for agency in lead for member in agencies[agency].members}
    return TaskParts(task.id, len(task.text), frozenset(members.difference(lead)))
