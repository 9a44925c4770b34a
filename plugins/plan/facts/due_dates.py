"""The days that can stand in a calendar: deadlines with a date, and last days for reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.facts.periods import ReportingPeriod, reporting_periods
from plugins.plan.facts.site import Site
from plugins.plan.records.tasks import Task

AHEAD = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task whose deadline has a date; `due` is that date, amendments included."""

    task: Task
    due: dt.date
    reading: DeadlineReading


@dataclass(frozen=True, slots=True)
class DueDates:
    """The dated deadlines of tasks, in plan order, and the periods whose reports fall due."""

    tasks: tuple[DueTask, ...]
    periods: tuple[ReportingPeriod, ...]

    def __bool__(self) -> bool:
        return bool(self.tasks or self.periods)


def due_dates(site: Site) -> DueDates:
    """The days of the whole plan; ongoing tasks have none."""
    return DueDates(_dated(site, site.tasks), _periods(site))


def due_dates_of_agency(site: Site, agency: str) -> DueDates:
    """The days that concern the body with this id: of tasks that it leads, by name or not."""
    leads = site.duties[agency].leads
    return DueDates(_dated(site, leads), _periods(site) if leads else ())


def _dated(site: Site, tasks: Iterable[str]) -> tuple[DueTask, ...]:
    readings = ((site.tasks[id_], site.deadlines[id_]) for id_ in tasks)
    return tuple(DueTask(task, reading.date, reading) for task, reading in readings if reading.date)


def _periods(site: Site) -> tuple[ReportingPeriod, ...]:
    """The periods that begin within a year from the day of the build, past ones included."""
    plan = site.records.plan
    return reporting_periods(plan.reporting_cycle, plan.date, site.as_of + AHEAD)
