"""What follows for each task from what has been said: its two facts and what is expected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from plugins.plan.facts.amendments import InForce, in_force, led
from plugins.plan.facts.counts import TaskStatus
from plugins.plan.facts.delivery import Whole, delivery, delivery_of_items
from plugins.plan.facts.expected_reports import (
    Discipline,
    Expected,
    answers,
    discipline,
    expected_periods,
)
from plugins.plan.facts.history import Chronicle, is_statement
from plugins.plan.facts.periods import (
    PeriodMark,
    ReportingPeriod,
    period_marks,
    reporting_periods,
    years,
)
from plugins.plan.facts.reporting import Statement, reporting, statements
from plugins.plan.records.agencies import Agency
from plugins.plan.records.plan import Plan
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update


@dataclass(frozen=True)
class Progress:
    """The `tasks` of a plan as of a day, in the light of all that had been `said` by then."""

    plan: Plan
    tasks: Mapping[str, Task]
    agencies: Mapping[str, Agency]
    said: Chronicle
    as_of: dt.date

    @cached_property
    def in_force(self) -> Mapping[str, InForce]:
        """The cells of each task, amendments included."""
        amended = self.said.amendments_of
        return MappingProxyType({id_: in_force(t, amended(id_)) for id_, t in self.tasks.items()})

    def leads_on(self, task: str, day: dt.date) -> tuple[str, ...]:
        """The bodies that the lead cell of a task named on `day`."""
        earlier = (u for u in self.said.amendments_of(task) if u.date.first <= day)
        return in_force(self.tasks[task], earlier).lead

    @cached_property
    def periods(self) -> tuple[ReportingPeriod, ...]:
        """The reporting periods that have begun; none where the plan states no cycle."""
        return reporting_periods(self.plan.reporting_cycle, self.plan.date, self.as_of)

    @cached_property
    def statements(self) -> Mapping[str, tuple[Statement, ...]]:
        """The reports and confirmations about each task, with the periods that they answer."""
        said, later = self.said, self.said.later
        return {
            task: tuple(statements(task, said.of_task(task), self.periods, later))
            for task in self.tasks
        }

    @cached_property
    def expected_reports(self) -> tuple[Expected, ...]:
        """The reports that were due before the day of the build; none without a cycle."""
        return tuple(
            Expected(task, period, self.leads_on(task, period.end))
            for task, periods in self._expected.items()
            for period in periods
            if period.due < self.as_of
        )

    @cached_property
    def led(self) -> Mapping[str, list[str]]:
        """The tasks that each body leads by name, or led before an amendment."""
        tasks: dict[str, list[str]] = {}
        for id_, task in self.tasks.items():
            for agency in led(task, self.said.amendments_of(id_)):
                tasks.setdefault(agency, []).append(id_)
        return tasks

    @cached_property
    def speakers(self) -> Mapping[str, frozenset[str]]:
        """Who speaks for the lead of each task: the bodies that lead or led it, their members."""
        found: dict[str, set[str]] = {task: set() for task in self.tasks}
        for agency, tasks in self.led.items():
            for task in tasks:
                found[task] |= {agency, *self.agencies[agency].members}
        return {task: frozenset(own) for task, own in found.items()}

    @cached_property
    def other_statements(self) -> tuple[Update, ...]:
        """Reports and confirmations by bodies that speak for the lead of none of their tasks."""
        return tuple(
            update
            for update in self.said.updates
            if is_statement(update)
            and not any(update.agency in self.speakers[task] for task in update.task_ids)
        )

    def discipline_of(self, agency: Agency, leads: tuple[str, ...]) -> Discipline:
        """How a body reports that `leads` tasks by name, or led some before."""
        histories = (self.said.by_task[task] for task in self.led[agency.id])
        due = self._due_from.get(agency.id, ())
        found = answers(agency, due, self.statements) if self.plan.reporting_cycle else None
        return discipline(agency, leads, histories, found)

    @cached_property
    def statuses(self) -> Mapping[str, TaskStatus]:
        """Delivery and reporting of each task."""
        return {id_: self._status(task) for id_, task in self.tasks.items()}

    def strip(self, id_: str) -> tuple[PeriodMark, ...]:
        """What was reported on an ongoing task period by period; none for other tasks."""
        if self.in_force[id_].deadline.kind != "ongoing":
            return ()
        updates, later = self.said.of_task(id_), self.said.later
        periods = self.periods
        if not self.plan.reporting_cycle:
            periods = years(self.plan.date, self.as_of)
            updates = tuple(u for u in updates if later.period_of(u, id_))
        return period_marks(self._wholes[id_], updates, periods, later)

    @cached_property
    def _wholes(self) -> Mapping[str, Whole]:
        """What makes up each task; members that lead it by name too speak for all of it."""
        found = {}
        for id_, task in self.tasks.items():
            lead = self.in_force[id_].lead
            members = {member for agency in lead for member in self.agencies[agency].members}
            found[id_] = Whole(id_, len(task.text), frozenset(members.difference(lead)))
        return found

    @cached_property
    def _expected(self) -> Mapping[str, tuple[ReportingPeriod, ...]]:
        said, later, periods = self.said, self.said.later, self.periods
        return {
            id_: expected_periods(whole, said.of_task(id_), periods, later)
            for id_, whole in self._wholes.items()
        }

    @cached_property
    def _due_from(self) -> Mapping[str, list[Expected]]:
        grouped: dict[str, list[Expected]] = {}
        for report in self.expected_reports:
            for agency in report.agencies:
                grouped.setdefault(agency, []).append(report)
        return grouped

    def _status(self, task: Task) -> TaskStatus:
        updates, later = self.said.of_task(task.id), self.said.later
        expected, issued = self._expected[task.id], self.plan.date
        related = [u for u in self.said.by_task[task.id].related if later.counts(u)]
        here = next((u for u in related if u.territory is None), None)
        return TaskStatus(
            delivery(updates, self._wholes[task.id], later),
            reporting(self.statements[task.id], expected, issued, self.as_of),
            here,
            related[0] if related and related[0] is not here else None,
            delivery_of_items(updates, task.id, later),
            (self.as_of - issued).days,
        )
