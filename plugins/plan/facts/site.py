"""What follows from the records: who must do what, what was said of it, as of which day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from plugins.plan.facts.amendments import InForce, bodies_named
from plugins.plan.facts.counts import Counts, TaskStatus, counts
from plugins.plan.facts.deadlines import DeadlineReading, read_deadline
from plugins.plan.facts.expected_reports import Discipline, Expected
from plugins.plan.facts.history import AgencyHistory, Chronicle, History, chronicle
from plugins.plan.facts.periods import PeriodMark, ReportingPeriod
from plugins.plan.facts.progress import Progress
from plugins.plan.facts.responsibilities import (
    Duties,
    Responsibility,
    duties,
    grouped,
    plan_order,
    responsibilities,
)
from plugins.plan.facts.source_places import SourcePlace, places_in_source
from plugins.plan.records.agencies import Agency, AgencyKind
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.dataset import Records
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update


@dataclass(frozen=True)
class Site:
    """Everything the outputs are made from. `as_of` is the day of the build.

    Updates that were made or received after that day do not exist.
    """

    records: Records
    as_of: dt.date

    @cached_property
    def tasks(self) -> Mapping[str, Task]:
        """Tasks by id, in plan order, as issued."""
        return MappingProxyType({task.id: task for task in self.records.tasks})

    @cached_property
    def areas(self) -> Mapping[str, Area]:
        """Areas by id, in plan order."""
        return MappingProxyType({area.id: area for area in self.records.areas})

    @cached_property
    def agencies(self) -> Mapping[str, Agency]:
        """Bodies by id, in the order of the data."""
        return MappingProxyType({agency.id: agency for agency in self.records.agencies})

    @cached_property
    def named_agencies(self) -> tuple[Agency, ...]:
        """The bodies that stand in a lead or coordinating cell, as issued or as amended."""
        amendments = (u for task in self.tasks for u in self.amendments_of(task))
        new = bodies_named(amendments, "lead", "coordinating")
        return tuple(a for a in self.records.agencies if a.named == "cells" or a.id in new)

    @cached_property
    def listed_agencies(self) -> tuple[Agency, ...]:
        """The bodies that have a page: those named in cells and the members of collectives."""
        named = {id_ for a in self.named_agencies for id_ in (a.id, *a.members)}
        return tuple(a for a in self.records.agencies if a.named != "text" or a.id in named)

    def has_page(self, agency: str) -> bool:
        """Whether a body is among those listed."""
        return agency in self._listed

    @cached_property
    def tasks_of_area(self) -> Mapping[str, tuple[Task, ...]]:
        """The tasks of each area, in plan order."""
        grouped: dict[str, list[Task]] = {area: [] for area in self.areas}
        for task in self.records.tasks:
            grouped[task.area].append(task)
        return MappingProxyType({area: tuple(tasks) for area, tasks in grouped.items()})

    @property
    def in_force(self) -> Mapping[str, InForce]:
        """Who leads and coordinates each task and when it is due, amendments included."""
        return self._progress.in_force

    @cached_property
    def responsibilities(self) -> tuple[Responsibility, ...]:
        """Every role of every body, by name or through a collective."""
        return tuple(responsibilities(self.in_force, self.records.agencies))

    @cached_property
    def responsibilities_of_task(self) -> Mapping[str, tuple[Responsibility, ...]]:
        """Who does what in each task."""
        return grouped(self.responsibilities, "task", self.tasks)

    @cached_property
    def duties(self) -> Mapping[str, Duties]:
        """What each body must do."""
        rows = grouped(self.responsibilities, "agency", self.agencies)
        return MappingProxyType(
            {
                id_: duties(own, self.in_force, self._open_tasks(self.agencies[id_].kind))
                for id_, own in rows.items()
            }
        )

    @cached_property
    def places(self) -> Mapping[str, SourcePlace]:
        """Where each row stands in the text as received; empty without a layout."""
        layout = self.records.layout
        return places_in_source(layout) if layout else MappingProxyType({})

    def deadline(self, task: Task) -> DeadlineReading:
        """How the deadline of `task` that is in force is read on the day of the build."""
        cells = self.in_force[task.id]
        basis = self.records.plan.legal_basis
        return read_deadline(cells.deadline, basis, self.as_of, cells.amended_by.get("deadline"))

    def collectives_of(self, agency: str) -> tuple[Agency, ...]:
        """The collectives that `agency` is a member of."""
        return tuple(a for a in self.records.agencies if agency in a.members)

    def lead_of(self, task: Task) -> tuple[Agency, ...]:
        """The bodies that lead `task`, as the wording in force names them."""
        return tuple(self.agencies[a] for a in self.in_force[task.id].lead)

    def coordinating_of(self, task: Task) -> tuple[Agency, ...]:
        """The bodies that coordinate `task`, likewise; none where the cell is empty."""
        return tuple(self.agencies[a] for a in self.in_force[task.id].coordinating)

    @property
    def updates(self) -> tuple[Update, ...]:
        """Every update, newest first."""
        return self._said.updates

    def update(self, id_: str) -> Update:
        """The update `id_`; KeyError where there is none on the day of the build."""
        return self._said.by_id[id_]

    def history_of(self, task: str) -> History:
        """What has been said about a task."""
        return self._said.by_task[task]

    def status_of(self, task: str) -> TaskStatus:
        """Delivery and reporting of a task."""
        return self._progress.statuses[task]

    def amendments_of(self, task: str) -> tuple[Update, ...]:
        """The amendments of a task that are in force, earliest first."""
        return self._said.amendments_of(task)

    def context_of(self, task: str) -> tuple[Context, ...]:
        """Public facts that stand beside a task and are no progress."""
        known = (c for c in self.records.contexts if c.date.first <= self.as_of)
        return tuple(context for context in known if task in context.tasks)

    def updates_of_area(self, area: str) -> tuple[Update, ...]:
        """What has been said about the tasks of an area, newest first."""
        return self._said.of_tasks(task.id for task in self.tasks_of_area[area])

    def updates_of_agency(self, agency: str) -> AgencyHistory:
        """What a body said, and what else was said about the tasks that it leads."""
        about = self._said.of_tasks(self.duties[agency].leads)
        return AgencyHistory(
            self._said.by_agency.get(agency, ()),
            tuple(update for update in about if update.agency != agency),
        )

    @cached_property
    def counts(self) -> Counts:
        """The counts over all tasks."""
        return self._counts(self.tasks)

    def counts_of_area(self, area: str) -> Counts:
        """The counts over the tasks of an area."""
        return self._counts(task.id for task in self.tasks_of_area[area])

    def counts_of_agency(self, agency: str) -> Counts:
        """The counts over the tasks that a body leads, by name or through a collective."""
        return self._counts(self.duties[agency].leads)

    def periods(self) -> tuple[ReportingPeriod, ...]:
        """The reporting periods that have begun; none where the plan states no cycle."""
        return self._progress.periods

    def period_strip(self, task: str) -> tuple[PeriodMark, ...]:
        """What was reported on an ongoing task period by period; none for other tasks.

        Without a reporting cycle the periods are calendar years.
        """
        return self._progress.strip(task)

    @property
    def expected_reports(self) -> tuple[Expected, ...]:
        """The reports that were due before the day of the build; none without a cycle."""
        return self._progress.expected_reports

    @cached_property
    def discipline(self) -> tuple[Discipline, ...]:
        """How each body reports that leads or led tasks by name, in the order of the data."""
        said = self._progress
        return tuple(
            said.discipline_of(agency, self.duties[agency.id].leads_named)
            for agency in self.records.agencies
            if agency.id in said.led
        )

    @property
    def other_statements(self) -> tuple[Update, ...]:
        """Reports and confirmations by bodies that lead none of the tasks they are about."""
        return self._progress.other_statements

    def _counts(self, tasks: Iterable[str]) -> Counts:
        return counts((self.status_of(task), self.history_of(task)) for task in tasks)

    @cached_property
    def _progress(self) -> Progress:
        said = chronicle(self.records.updates, self.tasks, self.as_of)
        return Progress(self.records.plan, self.tasks, self.agencies, said, self.as_of)

    @property
    def _said(self) -> Chronicle:
        return self._progress.said

    @cached_property
    def _listed(self) -> frozenset[str]:
        return frozenset(agency.id for agency in self.listed_agencies)

    def _open_tasks(self, kind: AgencyKind) -> tuple[str, ...]:
        """Tasks that an undefined group of which bodies of `kind` may be part coordinates."""
        groups = {a.id for a in self.records.agencies if kind in a.may_include}
        return plan_order({r.task for r in self.responsibilities if r.agency in groups})
