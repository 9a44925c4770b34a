"""What a task lies in: headings, and tasks that it is a part of; who leads or supports these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.values import Link
from plugins.plan.facts.amendments import heading_leads
from plugins.plan.facts.site import Site
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True)
class RoleAbove:
    """A heading or task, and the bodies that lead, or coordinate, all that lies in it."""

    of: Link
    bodies: tuple[Link, ...]


def headings_of(site: Site, task: Task) -> list[Area]:
    """The headings that a task stands under, the highest first."""
    return [site.areas[id_] for id_ in (*site.nesting.above[task.area], task.area)]


def wholes_of(site: Site, task: Task) -> list[Task]:
    """The tasks that a sub-task lies in, the highest first."""
    found: list[Task] = []
    while task.part_of:
        task = site.tasks[task.part_of]
        found.insert(0, task)
    return found


def leaders(site: Site, task: Task) -> tuple[Agency, ...]:
    """Who leads a task: by the words in force, else with the whole that it lies in."""
    wholes = (task, *reversed(wholes_of(site, task)))
    led = (site.in_force[each.id].lead for each in wholes)
    above = (
        heading_leads(area, site.amendments_of_area[area.id])
        for area in reversed(headings_of(site, task))
    )
    found = next((ids for ids in (*led, *above) if ids), ())
    return tuple(site.agencies[id_] for id_ in dict.fromkeys(found))


def leads_above(
    edition: Edition, headings: Sequence[Area], wholes: Sequence[Task]
) -> Iterator[RoleAbove]:
    """Who leads all that stands under a heading, or all parts of a task."""
    site = edition.site
    for area in headings:
        if leads := heading_leads(area, site.amendments_of_area[area.id]):
            bodies = (site.agencies[id_] for id_ in leads)
            yield RoleAbove(edition.area_link(area), tuple(map(edition.agency_link, bodies)))
    yield from _of_wholes(edition, wholes, site.leads)


def coordinating_above(edition: Edition, wholes: Sequence[Task]) -> Iterator[RoleAbove]:
    """Who coordinates all parts of a task; a heading has no cell for that."""
    return _of_wholes(edition, wholes, edition.site.coordinating)


def _of_wholes(
    edition: Edition, wholes: Sequence[Task], bodies: Mapping[str, tuple[Agency, ...]]
) -> Iterator[RoleAbove]:
    for whole in wholes:
        if bodies[whole.id]:
            links = tuple(map(edition.agency_link, bodies[whole.id]))
            yield RoleAbove(edition.task_link(whole), links)
