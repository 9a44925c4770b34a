"""The days that can stand in a calendar: deadlines with a date, and last days for reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.plan.facts.deadlines import AHEAD, DeadlineReading
from plugins.plan.facts.periods import ReportingPeriod, reporting_periods
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
    return DueDates(_dated(site, site.tasks), _periods(site))


def due_dates_of_agency(site: Site, agency: str) -> DueDates:
    """The days that concern the body with this id: of tasks that it leads, by name or not."""
    leads = site.duties[agency].leads
    return DueDates(_dated(site, leads), _periods(site) if leads else ())


def _dated(site: Site, tasks: Iterable[str]) -> tuple[DueTask, ...]:
    return tuple(due for id_ in tasks for due in _of_task(site.tasks[id_], site.deadlines[id_]))


def _of_task(task: Task, reading: DeadlineReading) -> Iterator[DueTask]:
    for number, own in enumerate(reading.stages or (reading,), 1):
        stage = number if reading.stages else None
        if own.kind == "recurring":
            yield from (DueTask(task, day, own, stage, recurs=True) for day in own.occurrences)
        elif own.date:
            yield DueTask(task, own.date, own, stage)


def _periods(site: Site) -> tuple[ReportingPeriod, ...]:
    """The periods that begin within a year from the day of the build, past ones included."""
    plan = site.records.plan
    return reporting_periods(plan.reporting_cycle, plan.date, site.as_of + AHEAD)
