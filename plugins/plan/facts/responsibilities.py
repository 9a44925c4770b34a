"""Who must do what: by name, or as a member of a collective."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from plugins.plan.facts.amendments import InForce
from plugins.plan.records.agencies import Agency, AgencyKind


class Role(StrEnum):
    """The two columns of responsibility."""

    LEAD = "lead"
    COORDINATING = "coordinating"


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One body's role in one task; `via` is the collective that it follows from, or None."""

    task: str
    agency: str
    role: Role
    via: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duties:
    """All that one body must do, as task ids in plan order; no task stands in two lead fields.

    `leads_named`: every task whose lead column names it, alone or with others. `leads`,
    `coordinates`: by name or through a collective. `both`: tasks that name it in both columns,
    because the plan says so. `tasks`: every task in which it has a stated role. `perhaps`: tasks
    coordinated by groups that the plan does not define and that it may be part of.
    """

    lead_alone: tuple[str, ...] = ()
    lead_jointly: tuple[str, ...] = ()
    lead_via: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    coordinates_named: tuple[str, ...] = ()
    coordinates_via: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    perhaps: tuple[str, ...] = ()
    leads_named: tuple[str, ...] = field(init=False)
    leads: tuple[str, ...] = field(init=False)
    coordinates: tuple[str, ...] = field(init=False)
    both: tuple[str, ...] = field(init=False)
    tasks: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        named = [*self.lead_alone, *self.lead_jointly]
        leads = plan_order([*named, *_flat(self.lead_via)])
        coordinates = plan_order([*self.coordinates_named, *_flat(self.coordinates_via)])
        for name, tasks in {
            "leads_named": plan_order(named),
            "leads": leads,
            "coordinates": coordinates,
            "both": tuple(task for task in leads if task in set(coordinates)),
            "tasks": plan_order([*leads, *coordinates]),
        }.items():
            object.__setattr__(self, name, tasks)


def responsibilities(
    tasks: Mapping[str, InForce], agencies: Iterable[Agency]
) -> Iterator[Responsibility]:
    """Named roles as written, then what follows for members that the task does not name."""
    members = {agency.id: agency.members for agency in agencies}
    for task, cells in tasks.items():
        rows = [(Role.LEAD, agency) for agency in cells.lead]
        rows += [(Role.COORDINATING, agency) for agency in cells.coordinating]
        named = {agency for _, agency in rows}
        yield from (Responsibility(task, agency, role) for role, agency in rows)
        for role, collective in rows:
            for member in members[collective]:
                if member not in named:
                    yield Responsibility(task, member, role, via=collective)


def duties(
    rows: Iterable[Responsibility], tasks: Mapping[str, InForce], open_tasks: Iterable[str]
) -> Duties:
    """What one body must do, from its own `rows`.

    `open_tasks` are those coordinated by groups that the plan does not define and that it may
    be part of.
    """
    alone, jointly, named, concerned = [], [], [], set()
    lead_via: dict[str, list[str]] = defaultdict(list)
    coordinates_via: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        concerned.add(row.task)
        if row.via:
            target = lead_via if row.role is Role.LEAD else coordinates_via
            target[row.via].append(row.task)
        elif row.role is Role.COORDINATING:
            named.append(row.task)
        elif len(tasks[row.task].lead) == 1:
            alone.append(row.task)
        else:
            jointly.append(row.task)
    return Duties(
        lead_alone=tuple(alone),
        lead_jointly=tuple(jointly),
        lead_via={via: tuple(own) for via, own in lead_via.items()},
        coordinates_named=tuple(named),
        coordinates_via={via: tuple(own) for via, own in coordinates_via.items()},
        perhaps=tuple(task for task in open_tasks if task not in concerned),
    )


def duties_of_bodies(
    roles: Iterable[Responsibility], tasks: Mapping[str, InForce], agencies: Iterable[Agency]
) -> dict[str, Duties]:
    """What each body must do, from all `roles`."""
    bodies, rows = tuple(agencies), tuple(roles)
    own = grouped(rows, "agency", (agency.id for agency in bodies))
    return {
        agency.id: duties(own[agency.id], tasks, _open_tasks(rows, bodies, agency.kind))
        for agency in bodies
    }


def grouped(
    rows: Iterable[Responsibility], key: str, keys: Iterable[str]
) -> Mapping[str, tuple[Responsibility, ...]]:
    """`rows` by their "task" or "agency", as `key` says; each of `keys` has an entry."""
    found: dict[str, list[Responsibility]] = {k: [] for k in keys}
    for row in rows:
        found[getattr(row, key)].append(row)
    return {k: tuple(own) for k, own in found.items()}


def _open_tasks(
    rows: Iterable[Responsibility], agencies: Iterable[Agency], kind: AgencyKind
) -> tuple[str, ...]:
    """Tasks that an undefined group of which bodies of `kind` may be part coordinates."""
    groups = {agency.id for agency in agencies if kind in agency.may_include}
    return plan_order({row.task for row in rows if row.agency in groups})


def plan_position(task_id: str) -> tuple[int, int]:
    """The place of a task in the plan: ("13.1") → (13, 1), so that 10.1 follows 9.4."""
    area, _, position = task_id.partition(".")
    return int(area), int(position)


def plan_order(tasks: Iterable[str]) -> tuple[str, ...]:
    """Task ids, each once, in the order of the plan."""
    return tuple(sorted(set(tasks), key=plan_position))


def _flat(by_collective: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [task for tasks in by_collective.values() for task in tasks]
