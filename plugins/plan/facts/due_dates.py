"""The days that can stand in a calendar: deadlines with a date, and last days for reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.facts.listed_bodies import collectives_of
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.progress import Progress
from plugins.plan.facts.reports_expected import Expected
from plugins.plan.facts.responsibilities import Duties
from plugins.plan.records.agencies import Agency
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True)
class DueTask:
    """A day on which a task, or a stage of it, is due, amendments included.

    `reading` is that of the task or of its stage `stage`, counted from 1. `recurs` says that the
    day is one of several that come again.
    """

    task: Task
    due: dt.date
    reading: DeadlineReading
    stage: int | None = None
    recurs: bool = False


@dataclass(frozen=True, slots=True)
class DueDates:
    """The days on which tasks are due, in plan order, and the periods whose reports fall due."""

    tasks: tuple[DueTask, ...]
    periods: tuple[ReportingPeriod, ...]

    def __bool__(self) -> bool:
        return bool(self.tasks or self.periods)


class DueDateFields(TypedDict):
    """What of Site is known of days that can stand in a calendar."""

    due_dates: DueDates
    due_dates_of_agency: Mapping[str, DueDates]


def due_date_fields(
    known: Progress,
    duties: Mapping[str, Duties],
    agencies: Sequence[Agency],
    expected: Sequence[Expected],
) -> DueDateFields:
    """The days of the whole plan, and those that concern each body of `duties`.

    What recurs has the days of a year, what has no date none. A body's are those of tasks that it
    leads, by name or not, and of reports that it owes or owed, or that a group does which it is a
    member of.
    """
    days = {id_: tuple(_of_task(known.tasks[id_], own)) for id_, own in known.deadlines.items()}
    in_force = [id_ for id_ in known.tasks if known.standings[id_].stands]
    groups = collectives_of(agencies)
    owed = [report for report in expected if known.standings[report.task].stands]

    def of_body(agency: str, own: Duties) -> DueDates:
        names = {agency, *(group.id for group in groups[agency])}
        reports = (report for report in owed if names.intersection(report.agencies))
        return DueDates(_joined(days[id_] for id_ in own.leads), _periods(reports))

    return {
        "due_dates": DueDates(_joined(days[id_] for id_ in in_force), _periods(owed)),
        "due_dates_of_agency": {id_: of_body(id_, own) for id_, own in duties.items()},
    }


def _joined(days: Iterable[Iterable[DueTask]]) -> tuple[DueTask, ...]:
    return tuple(due for own in days for due in own)


def _of_task(task: Task, reading: DeadlineReading) -> Iterator[DueTask]:
    for number, own in enumerate(reading.stages or (reading,), 1):
        stage = number if reading.stages else None
        if own.kind == "recurring":
            yield from (DueTask(task, day, own, stage, recurs=True) for day in own.occurrences)
        elif own.date:
            yield DueTask(task, own.date, own, stage)


def _periods(owed: Iterable[Expected]) -> tuple[ReportingPeriod, ...]:
    """The periods of which reports are owed, by the days they are due."""
    periods = {report.period for report in owed}
    return tuple(sorted(periods, key=lambda p: (p.due, p.end, p.start, p.cycle or "")))
