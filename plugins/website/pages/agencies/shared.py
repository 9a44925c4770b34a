"""What all members of a group have to do alike: said once, area by area."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.values import Link
from plugins.plan.records.agencies import Agency
from plugins.website.pages.agencies.wholes import WholeRoles, whole_roles

# As many tasks as are named where they give a group nothing to do; of more, the number is said.
FEW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTask:
    """A task that a group has: `role` is "leads", "coordinates" or "both"; who leads it."""

    task: Link
    role: str
    leads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SharedArea:
    """The tasks of an area that a group has."""

    area: Link
    tasks: tuple[SharedTask, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedDuties:
    """All that follows for a body from a group that it is a member of.

    members: how many the group has. both: tasks that name it in both columns, counted in `leads`
    and in `coordinates`. without: how many tasks give the group nothing to do; few_without: these
    where they are few enough to be named. wholes, subtasks_apart: as in AgencyView, of the group.
    """

    of: Link
    members: int
    areas: tuple[SharedArea, ...]
    leads: tuple[Link, ...]
    coordinates: int
    both: tuple[Link, ...]
    without: int
    few_without: tuple[Link, ...]
    wholes: WholeRoles
    subtasks_apart: bool


def shared_duties(edition: Edition, agency: Agency) -> tuple[SharedDuties, ...]:
    """What each of its groups brings to a body that the plan names through groups alone."""
    if agency.named != "members":
        return ()
    own = edition.site.duties[agency.id]
    groups = dict.fromkeys((*own.lead_via, *own.coordinates_via))
    return tuple(_of_group(edition, agency, group) for group in groups)


def _of_group(edition: Edition, agency: Agency, group: str) -> SharedDuties:
    site = edition.site
    own = site.duties[agency.id]
    leads = frozenset(own.lead_via.get(group, ()))
    coordinates = frozenset(own.coordinates_via.get(group, ()))
    without = [id_ for id_ in site.nesting.counted if id_ not in leads | coordinates]
    return SharedDuties(
        of=edition.agency_link(site.agencies[group]),
        members=len(site.agencies[group].members),
        areas=tuple(_areas(edition, leads, coordinates)),
        leads=_links(edition, [id_ for id_ in site.nesting.counted if id_ in leads]),
        coordinates=len(coordinates),
        both=_links(edition, [id_ for id_ in site.nesting.counted if id_ in leads & coordinates]),
        without=len(without),
        few_without=_links(edition, without) if len(without) <= FEW else (),
        wholes=whole_roles(edition, site.agencies[group]),
        subtasks_apart=site.records.plan.counted == "top",
    )


def _areas(
    edition: Edition, leads: frozenset[str], coordinates: frozenset[str]
) -> list[SharedArea]:
    site = edition.site
    found = []
    for area, tasks in site.nesting.counted_of.items():
        own = [id_ for id_ in tasks if id_ in leads | coordinates]
        if own:
            shared = tuple(_task(edition, id_, leads, coordinates) for id_ in own)
            found.append(SharedArea(edition.area_link(site.areas[area]), shared))
    return found


def _task(
    edition: Edition, id_: str, leads: frozenset[str], coordinates: frozenset[str]
) -> SharedTask:
    both = id_ in leads and id_ in coordinates
    return SharedTask(
        task=edition.task_link(edition.site.tasks[id_]),
        role="both" if both else "leads" if id_ in leads else "coordinates",
        leads=edition.rows[id_].leads,
    )


def _links(edition: Edition, ids: list[str]) -> tuple[Link, ...]:
    return tuple(edition.task_link(edition.site.tasks[id_]) for id_ in ids)
