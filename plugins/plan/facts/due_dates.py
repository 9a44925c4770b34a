"""The days that can stand in a calendar: deadlines with a date, and last days for reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.reports_expected import Expected
from plugins.plan.facts.site import Site
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


def due_dates(site: Site) -> DueDates:
    """The days of the whole plan; what recurs has those of a year, what has no date none."""
    standing = [id_ for id_ in site.tasks if site.standings["task", id_].stands]
    return DueDates(_dated(site, standing), _periods(site, site.expected_reports))


def due_dates_of_agency(site: Site, agency: str) -> DueDates:
    """The days that concern the body with this id: of tasks that it leads, by name or not.

    The reports are those that it owes or owed, or that a group does which it is a member of.
    """
    leads = site.duties[agency].leads
    names = {agency, *(group.id for group in site.collectives_of[agency])}
    owed = (report for report in site.expected_reports if names.intersection(report.agencies))
    return DueDates(_dated(site, leads), _periods(site, owed))


def _dated(site: Site, tasks: Iterable[str]) -> tuple[DueTask, ...]:
    return tuple(due for id_ in tasks for due in _of_task(site.tasks[id_], site.deadlines[id_]))


def _of_task(task: Task, reading: DeadlineReading) -> Iterator[DueTask]:
    for number, own in enumerate(reading.stages or (reading,), 1):
        stage = number if reading.stages else None
        if own.kind == "recurring":
            yield from (DueTask(task, day, own, stage, recurs=True) for day in own.occurrences)
        elif own.date:
            yield DueTask(task, own.date, own, stage)


def _periods(site: Site, expected: Iterable[Expected]) -> tuple[ReportingPeriod, ...]:
    """The periods of which reports on tasks in force are expected, by the days they are due."""
    periods = {r.period for r in expected if site.standings["task", r.task].stands}
    return tuple(sorted(periods, key=lambda p: (p.due, p.end, p.start, p.cycle or "")))
