"""What follows from the records: who must do what, through whom, by when, as of which day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from plugins.plan.records import Agency, AgencyKind, Area, LegalDocument, Task
from plugins.plan.source import SourcePlace, places_in_source

if TYPE_CHECKING:
    from plugins.plan.material import Records

NEAR_DAYS = 90


class Role(StrEnum):
    """The two columns of responsibility."""

    LEAD = "lead"
    COORDINATING = "coordinating"


class DeadlineState(StrEnum):
    """How a deadline stands on the day of the build."""

    ONGOING = "ongoing"
    WITHIN = "within"
    NEAR = "near"
    PASSED = "passed"


class DeliveryState(StrEnum):
    """What was last said about delivery; without a report, nothing was."""

    NO_REPORT = "no-report"


class ReportingState(StrEnum):
    """How reporting stands, computed from dates."""

    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One body's role in one task; `via` is the collective that it follows from, or None."""

    task: str
    agency: str
    role: Role
    via: str | None = None


@dataclass(frozen=True, slots=True)
class DeadlineReading:
    """How a deadline is read: its date if any, and the document it is computed from if any."""

    state: DeadlineState
    date: dt.date | None = None
    years: int | None = None
    basis: LegalDocument | None = None


@dataclass(frozen=True, slots=True)
class TaskStatus:
    """The two facts about a task: delivery and reporting, `days` since the plan was issued."""

    delivery: DeliveryState
    reporting: ReportingState
    days: int


@dataclass(frozen=True, slots=True)
class Duties:
    """All that one body must do, as task ids in plan order; no task stands in two lead fields.

    A body may both lead and coordinate one task, because the plan says so (4.2, 4.3).
    """

    lead_alone: tuple[str, ...] = ()
    lead_jointly: tuple[str, ...] = ()
    lead_via: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    coordinates_named: tuple[str, ...] = ()
    coordinates_via: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    perhaps: tuple[str, ...] = ()

    @property
    def leads(self) -> tuple[str, ...]:
        """Every task it leads, by name or through a collective."""
        return _plan_order([*self.lead_alone, *self.lead_jointly, *_flat(self.lead_via)])

    @property
    def coordinates(self) -> tuple[str, ...]:
        """Every task it coordinates, by name or through a collective."""
        return _plan_order([*self.coordinates_named, *_flat(self.coordinates_via)])

    @property
    def both(self) -> tuple[str, ...]:
        """Tasks for which the plan names it in both columns."""
        return tuple(task for task in self.leads if task in set(self.coordinates))

    @property
    def tasks(self) -> tuple[str, ...]:
        """Every task in which it has a stated role."""
        return _plan_order({*self.leads, *self.coordinates})


class DoesNotReconcile(Exception):
    """Counts that ought to agree do not: the message names them."""


@dataclass(frozen=True)
class Site:
    """Everything the outputs are made from. `as_of` is the day of the build."""

    records: Records
    as_of: dt.date
    responsibilities: tuple[Responsibility, ...]

    @cached_property
    def tasks(self) -> Mapping[str, Task]:
        """Tasks by id, in plan order."""
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
        """The bodies that stand in a lead or coordinating cell."""
        return tuple(a for a in self.records.agencies if a.named == "cells")

    @cached_property
    def listed_agencies(self) -> tuple[Agency, ...]:
        """The bodies that have a page: those named in cells and the members of collectives."""
        return tuple(a for a in self.records.agencies if a.named != "text")

    @cached_property
    def tasks_of_area(self) -> Mapping[str, tuple[Task, ...]]:
        """The tasks of each area, in plan order."""
        grouped: dict[str, list[Task]] = {area: [] for area in self.areas}
        for task in self.records.tasks:
            grouped[task.area].append(task)
        return MappingProxyType({area: tuple(tasks) for area, tasks in grouped.items()})

    @cached_property
    def responsibilities_of_task(self) -> Mapping[str, tuple[Responsibility, ...]]:
        """Who does what in each task."""
        return _group(self.responsibilities, "task", self.tasks)

    @cached_property
    def duties(self) -> Mapping[str, Duties]:
        """What each body must do."""
        by_agency = _group(self.responsibilities, "agency", self.agencies)
        return MappingProxyType(
            {id_: self._duties(self.agencies[id_], rows) for id_, rows in by_agency.items()}
        )

    @cached_property
    def places(self) -> Mapping[str, SourcePlace]:
        """Where each row stands in the text as received; empty without a layout."""
        layout = self.records.layout
        return places_in_source(layout) if layout else MappingProxyType({})

    def deadline(self, task: Task) -> DeadlineReading:
        """How the deadline of `task` is read on the day of the build."""
        due = task.deadline
        if due.kind == "ongoing":
            return DeadlineReading(DeadlineState.ONGOING)
        if due.date:
            return DeadlineReading(self._state(due.date), due.date)
        basis = next(d for d in self.records.plan.legal_basis if d.id == due.after)
        date = years_later(basis.date, due.years or 0)
        return DeadlineReading(self._state(date), date, due.years, basis)

    @property
    def status(self) -> TaskStatus:
        """Delivery and reporting of every task: nothing has been reported in this version."""
        days = (self.as_of - self.records.plan.date).days
        return TaskStatus(DeliveryState.NO_REPORT, ReportingState.NEVER, days)

    def collectives_of(self, agency: str) -> tuple[Agency, ...]:
        """The collectives that `agency` is a member of."""
        return tuple(a for a in self.records.agencies if agency in a.members)

    def lead_of(self, task: Task) -> tuple[Agency, ...]:
        """The bodies in the lead cell, as written."""
        return tuple(self.agencies[a] for a in task.lead.agencies)

    def coordinating_of(self, task: Task) -> tuple[Agency, ...]:
        """The bodies in the coordinating cell, as written; none where the cell is empty."""
        cell = task.coordinating
        return tuple(self.agencies[a] for a in cell.agencies) if cell else ()

    def _state(self, date: dt.date) -> DeadlineState:
        if date < self.as_of:
            return DeadlineState.PASSED
        near = date - self.as_of <= dt.timedelta(days=NEAR_DAYS)
        return DeadlineState.NEAR if near else DeadlineState.WITHIN

    def _duties(self, agency: Agency, rows: Iterable[Responsibility]) -> Duties:
        alone, jointly, named = [], [], []
        lead_via: dict[str, list[str]] = defaultdict(list)
        coordinates_via: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            if row.via:
                target = lead_via if row.role is Role.LEAD else coordinates_via
                target[row.via].append(row.task)
            elif row.role is Role.COORDINATING:
                named.append(row.task)
            elif len(self.tasks[row.task].lead.agencies) == 1:
                alone.append(row.task)
            else:
                jointly.append(row.task)
        concerned = {row.task for row in self.responsibilities if row.agency == agency.id}
        return Duties(
            lead_alone=tuple(alone),
            lead_jointly=tuple(jointly),
            lead_via={via: tuple(tasks) for via, tasks in lead_via.items()},
            coordinates_named=tuple(named),
            coordinates_via={via: tuple(tasks) for via, tasks in coordinates_via.items()},
            perhaps=tuple(t for t in self._open_tasks(agency.kind) if t not in concerned),
        )

    def _open_tasks(self, kind: AgencyKind) -> tuple[str, ...]:
        """Tasks that an undefined group of which bodies of `kind` may be part coordinates."""
        groups = {a.id for a in self.records.agencies if kind in a.may_include}
        return _plan_order({r.task for r in self.responsibilities if r.agency in groups})


def derive(records: Records, as_of: dt.date) -> Site:
    """The site as of `as_of`, from valid records; raises DoesNotReconcile if sums disagree."""
    site = Site(records, as_of, tuple(_responsibilities(records)))
    reconcile(site)
    return site


def reconcile(site: Site) -> None:
    """Hold every total against its parts; raises DoesNotReconcile naming those that differ."""
    named = [row for row in site.responsibilities if row.via is None]
    leads = sum(row.role is Role.LEAD for row in named)
    pairs = {
        "tasks over areas": (len(site.tasks), sum(map(len, site.tasks_of_area.values()))),
        "leads over agencies": (
            leads,
            sum(len(d.lead_alone) + len(d.lead_jointly) for d in site.duties.values()),
        ),
        "leads over tasks": (leads, sum(len(t.lead.agencies) for t in site.records.tasks)),
        "coordinating over agencies": (
            len(named) - leads,
            sum(len(d.coordinates_named) for d in site.duties.values()),
        ),
    }
    for agency, duties in site.duties.items():
        total = len(duties.leads) + len(duties.coordinates) - len(duties.both)
        pairs[f"tasks of {agency}"] = (len(duties.tasks), total)
    wrong = [f"{what}: {a} and {b}" for what, (a, b) in pairs.items() if a != b]
    if wrong:
        raise DoesNotReconcile("; ".join(wrong))


def years_later(date: dt.date, years: int) -> dt.date:
    """The same day `years` later; 29 February becomes 28 February in a common year."""
    try:
        return date.replace(year=date.year + years)
    except ValueError:
        return date.replace(year=date.year + years, day=28)


def _responsibilities(records: Records) -> Iterable[Responsibility]:
    """Named roles as written, then what follows for members that the task does not name."""
    members = {agency.id: agency.members for agency in records.agencies}
    for task in records.tasks:
        cells = [(Role.LEAD, task.lead), (Role.COORDINATING, task.coordinating)]
        rows = [(role, agency) for role, cell in cells if cell for agency in cell.agencies]
        named = {agency for _, agency in rows}
        yield from (Responsibility(task.id, agency, role) for role, agency in rows)
        for role, collective in rows:
            for member in members[collective]:
                if member not in named:
                    yield Responsibility(task.id, member, role, via=collective)


def _group(
    rows: Iterable[Responsibility], key: str, keys: Iterable[str]
) -> Mapping[str, tuple[Responsibility, ...]]:
    grouped: dict[str, list[Responsibility]] = {k: [] for k in keys}
    for row in rows:
        grouped[getattr(row, key)].append(row)
    return MappingProxyType({k: tuple(v) for k, v in grouped.items()})


def _flat(by_collective: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [task for tasks in by_collective.values() for task in tasks]


def plan_position(task_id: str) -> tuple[int, int]:
    """The place of a task in the plan: ("13.1") → (13, 1), so that 10.1 follows 9.4."""
    area, _, position = task_id.partition(".")
    return int(area), int(position)


def _plan_order(tasks: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(tasks), key=plan_position))
