"""Who is asked to report on which tasks: the bodies of today, for those before them too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.values import Passage
from plugins.plan.facts.reporting_cycles import CycleOfPlan
from plugins.plan.facts.successors import Share
from plugins.plan.records.agencies import Agency


@dataclass(frozen=True, slots=True, kw_only=True)
class PartlyTaken:
    """A task that a body led of which another took over only `part`: perhaps not with this task."""

    task: str
    before: str
    part: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBody:
    """A body that is asked, by the name that it bears today.

    leads: the ids of the tasks that it leads itself, through a group or in the place of bodies
    before it, in plan order. perhaps: those of bodies of which it took over a part. before: the
    bodies before it whose tasks it has. supports: how many more it is named for as supporting.
    """

    agency: Agency
    name: Passage
    leads: tuple[str, ...]
    perhaps: tuple[PartlyTaken, ...]
    before: tuple[Agency, ...]
    supports: int

    @property
    def tasks(self) -> tuple[str, ...]:
        """The ids of the tasks that it is asked about, last those that are perhaps its own."""
        return (*self.leads, *(own.task for own in self.perhaps))


@dataclass(frozen=True, slots=True)
class WhoIsAsked:
    """The bodies that are asked, in the order of the site, and the tasks that nobody is asked for.

    Those are led by bodies that are no more, without any that is known to answer for them today, or
    by groups whose members the plan does not name, or by nobody.
    """

    bodies: tuple[AskedBody, ...]
    unasked: tuple[str, ...]


def asked_bodies(edition: Edition, cycle: CycleOfPlan | None = None) -> WhoIsAsked:
    """Who is asked; of a `cycle`, only those whom it asks, and only for its tasks."""
    site = edition.site
    tasks = [task for task in site.nesting.counted if cycle is None or task in cycle.tasks]
    found = (
        _asked(edition, agency, name, tasks)
        for agency in site.agencies_with_page.values()
        if (name := name_today(edition, agency)) and _is_asked(edition, agency, cycle)
    )
    bodies = tuple(body for body in found if body.tasks)
    reached = {task for body in bodies for task in body.tasks}
    return WhoIsAsked(bodies, tuple(task for task in tasks if task not in reached))


def name_today(edition: Edition, agency: Agency) -> Passage | None:
    """Its name, where it is a body that can be asked; None of groups and of those without heirs.

    One that goes on under another name, and of which no other is known, is asked under that.
    """
    if agency.members or agency.may_include:
        return None
    gone = edition.gone.get(agency.id)
    if gone is None:
        return edition.passage(agency.name)
    return None if gone.heirs else gone.name


def _is_asked(edition: Edition, agency: Agency, cycle: CycleOfPlan | None) -> bool:
    before = edition.site.today.predecessors[agency.id]
    return cycle is None or any(map(cycle.asks, (agency.id, *(share.agency for share in before))))


def _asked(edition: Edition, agency: Agency, name: Passage, tasks: Collection[str]) -> AskedBody:
    site = edition.site
    before = site.today.predecessors[agency.id]
    own, theirs = site.duties[agency.id], site.inherited.get(agency.id)
    leads = {*own.leads, *(theirs.leads if theirs else ())}
    supports = {*own.coordinates, *(theirs.coordinates if theirs else ())} - leads
    perhaps = tuple(_partly(edition, before, leads, tasks))
    left = {task.before for task in perhaps}
    return AskedBody(
        agency=agency,
        name=name,
        leads=tuple(task for task in tasks if task in leads),
        perhaps=perhaps,
        before=tuple(
            site.agencies[share.agency]
            for share in before
            if share.agency in left or (not share.part and site.duties[share.agency].leads)
        ),
        supports=len(supports.intersection(tasks)),
    )


def _partly(
    edition: Edition, before: Iterable[Share], known: Collection[str], tasks: Collection[str]
) -> Iterator[PartlyTaken]:
    """What bodies led of which a part was taken over, each task once, in plan order."""
    site = edition.site
    parts = {share: share.part for share in before if share.part}
    for task in tasks:
        led = (share for share in parts if task in site.duties[share.agency].leads)
        share = next(led, None) if task not in known else None
        part = parts[share] if share else None
        if share and part:
            yield PartlyTaken(task=task, before=share.agency, part=edition.passage(part))
