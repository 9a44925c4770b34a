"""Who must do what: by name, or as a member of a collective."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from plugins.plan.facts.amendments import InForce
from plugins.plan.records.agencies import Agency


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
    """All that one body must do, as task ids in plan order; no task is in two lead fields.

    `lead_alone`, `lead_jointly`: the lead column names it, alone or with others. `leads`,
    `coordinates`: by name or through a collective. `both`: tasks that name it in both columns,
    because the plan says so. `tasks`: every task in which it has a stated role. `perhaps`: tasks
    coordinated by groups that the plan does not define and that it may be part of.
    """

    lead_alone: tuple[str, ...]
    lead_jointly: tuple[str, ...]
    lead_via: Mapping[str, tuple[str, ...]]
    leads: tuple[str, ...]
    coordinates_named: tuple[str, ...]
    coordinates_via: Mapping[str, tuple[str, ...]]
    coordinates: tuple[str, ...]
    both: tuple[str, ...]
    tasks: tuple[str, ...]
    perhaps: tuple[str, ...]


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
    rows: Iterable[Responsibility], tasks: Mapping[str, InForce], open_tasks: Collection[str]
) -> Duties:
    """What one body must do, from its own `rows`; `tasks` are all, in plan order.

    `open_tasks` are those coordinated by groups that the plan does not define and that it may
    be part of.
    """
    named: dict[Role, set[str]] = {role: set() for role in Role}
    via: dict[Role, dict[str, set[str]]] = {role: defaultdict(set) for role in Role}
    for row in rows:
        (via[row.role][row.via] if row.via else named[row.role]).add(row.task)
    leads = named[Role.LEAD].union(*via[Role.LEAD].values())
    coordinates = named[Role.COORDINATING].union(*via[Role.COORDINATING].values())

    def in_order(own: Collection[str]) -> tuple[str, ...]:
        return tuple(task for task in tasks if task in own)

    leads_named = in_order(named[Role.LEAD])
    return Duties(
        lead_alone=tuple(task for task in leads_named if len(tasks[task].lead) == 1),
        lead_jointly=tuple(task for task in leads_named if len(tasks[task].lead) > 1),
        lead_via={group: in_order(own) for group, own in via[Role.LEAD].items()},
        leads=in_order(leads),
        coordinates_named=in_order(named[Role.COORDINATING]),
        coordinates_via={group: in_order(own) for group, own in via[Role.COORDINATING].items()},
        coordinates=in_order(coordinates),
        both=in_order(leads & coordinates),
        tasks=in_order(leads | coordinates),
        perhaps=in_order(set(open_tasks) - leads - coordinates),
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


def _open_tasks(rows: Iterable[Responsibility], agencies: Iterable[Agency], kind: str) -> set[str]:
    """Tasks that an undefined group of which bodies of `kind` may be part coordinates."""
    groups = {agency.id for agency in agencies if kind in agency.may_include}
    return {row.task for row in rows if row.agency in groups}
