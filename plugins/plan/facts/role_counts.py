"""How many tasks each body leads, coordinates, or has any role in: the one table of these counts.

"Leads" and "coordinates" mean by name or as a member of a group that is named, wherever a page, a
row or a feed says so; how many of them name the body itself stands beside.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.plan.facts.responsibilities import Duties, Responsibility, Role


@dataclass(frozen=True, slots=True)
class RoleCount:
    """How many tasks, and in how many of them the plan names the body itself."""

    total: int
    by_name: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleCounts:
    """The counts of one body: tasks that it leads, that it coordinates, and of both together.

    A task that it both leads and coordinates counts once in `tasks`.
    """

    leads: RoleCount
    coordinates: RoleCount
    tasks: RoleCount


def role_counts(duties: Mapping[str, Duties]) -> dict[str, RoleCounts]:
    """The counts of each body, from all that it must do."""
    return {id_: _counts(own) for id_, own in duties.items()}


def _counts(own: Duties) -> RoleCounts:
    leads_named = {*own.lead_alone, *own.lead_jointly}
    return RoleCounts(
        leads=RoleCount(len(own.leads), len(leads_named)),
        coordinates=RoleCount(len(own.coordinates), len(own.coordinates_named)),
        tasks=RoleCount(len(own.tasks), len(leads_named.union(own.coordinates_named))),
    )


def leading_by_name(counts: Mapping[str, RoleCounts]) -> tuple[str, ...]:
    """The bodies that some task names as lead, in the order of `counts`."""
    return tuple(id_ for id_, own in counts.items() if own.leads.by_name)


def leading_among(rows: Iterable[Responsibility]) -> dict[str, RoleCount]:
    """How many of the tasks of `rows` each body leads that leads one, those that lead most first.

    Among as many tasks, those come first that more of them name; then they stand as in `rows`.
    """
    every: dict[str, set[str]] = defaultdict(set)
    named: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.role is Role.LEAD:
            every[row.agency].add(row.task)
            if row.via is None:
                named[row.agency].add(row.task)
    counts = {id_: RoleCount(len(own), len(named[id_])) for id_, own in every.items()}
    order = sorted(counts, key=lambda id_: (-counts[id_].total, -counts[id_].by_name))
    return {id_: counts[id_] for id_ in order}
