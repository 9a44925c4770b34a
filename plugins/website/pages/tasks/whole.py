"""What a task lies in: headings, and tasks that it is a part of; who leads these as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.values import Link
from plugins.plan.facts.amendments import heading_leads
from plugins.plan.facts.site import Site
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True)
class LeadAbove:
    """A heading or task, and the bodies that lead all that lies in it."""

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


def leads_above(
    edition: Edition, headings: Sequence[Area], wholes: Sequence[Task]
) -> Iterator[LeadAbove]:
    """Who leads all that stands under a heading, or all parts of a task."""
    site = edition.site
    for area in headings:
        if leads := heading_leads(area, site.amendments_of_area[area.id]):
            bodies = (site.agencies[id_] for id_ in leads)
            yield LeadAbove(edition.area_link(area), tuple(map(edition.agency_link, bodies)))
    for whole in wholes:
        if bodies_of_whole := site.leads[whole.id]:
            links = tuple(map(edition.agency_link, bodies_of_whole))
            yield LeadAbove(edition.task_link(whole), links)
