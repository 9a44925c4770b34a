"""The page of a body of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from plugins.editions.agencies import body
from plugins.editions.edition import Edition
from plugins.editions.errata import ErratumView, errata_about
from plugins.editions.letter_urls import path_of_letter
from plugins.editions.names import Names, related
from plugins.editions.page import Page
from plugins.editions.requests import RequestMade, answering, requests_made
from plugins.editions.succession import Step, steps
from plugins.editions.tasks import task_rows
from plugins.editions.usual import Usual, usual
from plugins.editions.values import BodyView, Link, Passage, TaskRow
from plugins.plan.facts.responsibilities import Duties
from plugins.plan.facts.role_counts import RoleCount
from plugins.plan.facts.site import Site
from plugins.plan.records.agencies import Agency
from plugins.plan.records.updates import UpdateKind
from plugins.website.pages import structured
from plugins.website.pages.agencies.names import AmendedName, names_of_body
from plugins.website.pages.agencies.places import PlacesFrom, places_of
from plugins.website.pages.agencies.predecessors import Predecessor, predecessors
from plugins.website.pages.agencies.shared import SharedDuties, shared_duties
from plugins.website.pages.agencies.wholes import (
    WholeRoles,
    whole_roles,
    whole_roles_of_groups,
    wholes_of_open,
)
from plugins.website.pages.citing import AGENCY, CiteView, cite
from plugins.website.pages.coverage_lists import CountedList, coverage_lists
from plugins.website.pages.embedding import Embedding, embedding_of_agency
from plugins.website.pages.updates.histories import HistoryView, history

# What a body says of its own tasks under the plan.
RECEIVED = (UpdateKind.REPORT, UpdateKind.NO_CHANGE)


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Tasks that a body has in one way; `via` is the collective they follow from, if any."""

    rows: tuple[TaskRow, ...]
    via: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyView:
    """Everything about one body.

    leads = alone + jointly (those by name) + via; coordinates = named + via;
    tasks = leads + coordinates - both (tasks that name it in both columns).
    wholes: what it leads and supports as a whole; wholes_of_groups: what its groups do;
    perhaps_wholes: those further ones that groups have that it may be part of.
    subtasks_apart: the tasks that no count counts are sub-tasks, not those that have some.
    plan_total: the tasks of the plan, of which tasks + perhaps may concern it.
    dropped: tasks out of force that its name stands in, which no total counts.
    usual: what most of the tasks that it has or may have share, said once above their lists.
    coverage: the tasks that it leads, by name or through a group, by what has been said of them.
    written_as: its names as the plan writes them; amended_as: of a body that stands in none of the
    plan's own cells, the words of the amendments that name it.
    said: what the body says itself; about: what others say about tasks that it leads.
    other_groups: those it is a member of but for those that `shared` tells of.
    received: how many reports and confirmations came from it. places: those of today on its land.
    shared: what groups bring to a body that has no tasks but through them, in place of the lists.
    predecessors: from whom it took over, where an amendment names a body of today.
    letter: where the letters to it stand.
    """

    body: BodyView
    other_names: tuple[Passage, ...]
    written_as: tuple[Passage, ...]
    amended_as: tuple[AmendedName, ...]
    abbreviations: tuple[Passage, ...]
    note: Passage | None
    name_note: Passage | None
    website: str | None
    website_note: Passage | None
    collectives: tuple[Link, ...]
    other_groups: tuple[Link, ...]
    steps: tuple[Step, ...]
    predecessors: tuple[Predecessor, ...]
    places: tuple[PlacesFrom, ...]
    shared: tuple[SharedDuties, ...]
    received: int
    lead_alone: TaskGroup
    lead_jointly: TaskGroup
    lead_via: tuple[TaskGroup, ...]
    coordinates_named: TaskGroup
    coordinates_via: tuple[TaskGroup, ...]
    perhaps: TaskGroup
    perhaps_group: tuple[Link, ...]
    perhaps_wholes: tuple[Link, ...]
    both: tuple[Link, ...]
    dropped: TaskGroup
    usual: Usual
    leads: RoleCount
    coordinates: RoleCount
    tasks: RoleCount
    plan_total: int
    wholes: WholeRoles
    wholes_of_groups: tuple[WholeRoles, ...]
    subtasks_apart: bool
    coverage: tuple[CountedList, ...]
    requests: tuple[RequestMade, ...]
    said: HistoryView
    about: HistoryView
    errata: tuple[ErratumView, ...]
    cite: CiteView
    embedding: Embedding | None
    letter: str | None


def agency_pages(edition: Edition, editions: Sequence[Edition]) -> list[Page]:
    """One page a body that has a page; `editions` are those of all languages."""
    return [_page(edition, editions, agency) for agency in edition.site.listed_agencies.values()]


def _page(edition: Edition, editions: Sequence[Edition], agency: Agency) -> Page:
    _, name = edition.words.gettext, edition.passage(agency.name).text
    counts = edition.site.role_counts[agency.id]
    return Page(
        key=f"agency:{agency.id}",
        template="agency",
        language=edition.language.code,
        path=edition.urls.agency(agency),
        title=name,
        description=_(
            "What {name} must do under {document_cited}: leads {leads}, supports {others}."
        ).format(name=name, leads=counts.leads.total, others=counts.coordinates.total),
        section="agencies",
        view=partial(_view, edition, editions, agency),
        breadcrumbs=(edition.section_link("agencies"),),
        data=partial(data_of_agency, edition, agency),
        names=partial(_names, edition.site, agency),
    )


def data_of_agency(edition: Edition, agency: Agency) -> tuple[dict[str, Any], ...]:
    """The JSON-LD of the page of a body."""
    return (structured.agency(edition, agency),)


def _names(site: Site, agency: Agency) -> Names:
    duties = site.duties[agency.id]
    tasks = (*duties.tasks, *duties.perhaps, *_dropped(site, agency))
    return names_of_agency(site, agency.id, tasks)


def names_of_agency(site: Site, id_: str, tasks: Sequence[str]) -> Names:
    """What the page of a body names that lists these tasks."""
    own, answers = site.updates_of_agency[id_], answering(site, site.requests_of_agency[id_])
    return Names(
        tasks=tuple(tasks),
        agencies=(id_,),
        updates=related(site, (*own.said, *own.about, *answers)),
        in_short=True,
    )


def _view(edition: Edition, editions: Sequence[Edition], agency: Agency) -> AgencyView:
    site, duties = edition.site, edition.site.duties[agency.id]
    counts = site.role_counts[agency.id]
    said, website = site.updates_of_agency[agency.id], agency.website
    names = names_of_body(edition, agency)
    collectives = tuple(map(edition.agency_link, site.collectives_of[agency.id]))
    shared, dropped = shared_duties(edition, agency), _dropped(edition.site, agency)
    open_groups = [a for a in site.named_agencies if agency.kind in a.may_include]
    return AgencyView(
        body=body(edition, agency),
        other_names=tuple(edition.passage(agency.name, o.code) for o in edition.other_languages),
        written_as=names.written,
        amended_as=names.amended,
        abbreviations=tuple(
            Passage(name, code) for code, names in agency.abbreviations.items() for name in names
        ),
        note=edition.passage(agency.note) if agency.note else None,
        name_note=edition.passage(agency.name_note) if agency.name_note else None,
        website=website.url if website else None,
        website_note=edition.passage(website.note) if website and website.note else None,
        collectives=collectives,
        other_groups=tuple(each for each in collectives if each not in [own.of for own in shared]),
        steps=steps(edition, agency),
        predecessors=predecessors(edition, agency),
        places=places_of(edition, agency),
        shared=shared,
        received=sum(update.kind in RECEIVED for update in said.said),
        lead_alone=TaskGroup(task_rows(edition, duties.lead_alone)),
        lead_jointly=TaskGroup(task_rows(edition, duties.lead_jointly)),
        lead_via=_via(edition, duties.lead_via),
        coordinates_named=TaskGroup(task_rows(edition, duties.coordinates_named)),
        coordinates_via=_via(edition, duties.coordinates_via),
        perhaps=TaskGroup(task_rows(edition, duties.perhaps)),
        perhaps_group=tuple(map(edition.agency_link, open_groups)),
        perhaps_wholes=wholes_of_open(edition, agency, open_groups),
        both=tuple(edition.task_link(site.tasks[task]) for task in duties.both),
        dropped=TaskGroup(task_rows(edition, dropped)),
        usual=usual(task_rows(edition, (*_listed(duties, in_full=not shared), *dropped))),
        plan_total=len(site.nesting.counted),
        wholes=whole_roles(edition, agency),
        wholes_of_groups=whole_roles_of_groups(edition, agency),
        subtasks_apart=site.records.plan.counted == "top",
        coverage=coverage_lists(edition, duties.leads),
        requests=requests_made(edition, site.requests_of_agency[agency.id]),
        said=history(edition, said.said, edition.urls.agency(agency)),
        about=history(edition, said.about, edition.urls.agency(agency), ()),
        errata=errata_about(edition, f"agency:{agency.id}"),
        cite=cite(AGENCY, agency, edition, editions),
        embedding=embedding_of_agency(edition, agency),
        letter=path_of_letter(edition, agency),
        leads=counts.leads,
        coordinates=counts.coordinates,
        tasks=counts.tasks,
    )


def _listed(duties: Duties, *, in_full: bool) -> Iterator[str]:
    """The tasks that the page of a body lists; in_full: what follows from groups too."""
    yield from (*duties.lead_alone, *duties.lead_jointly, *duties.coordinates_named)
    yield from duties.perhaps
    if in_full:
        for own in (*duties.lead_via.values(), *duties.coordinates_via.values()):
            yield from own


def _dropped(site: Site, agency: Agency) -> tuple[str, ...]:
    """The tasks not in force any more that the body led by name when they were dropped."""
    gone = (task for task in site.nesting.listed if not site.standings["task", task].stands)
    return tuple(task for task in gone if agency.id in site.in_force[task].lead)


def _via(edition: Edition, by_collective: Mapping[str, tuple[str, ...]]) -> tuple[TaskGroup, ...]:
    return tuple(
        TaskGroup(task_rows(edition, tasks), edition.agency_link(edition.site.agencies[collective]))
        for collective, tasks in by_collective.items()
    )
