"""The bodies of the book, then and today, and the index that leads from each to its tasks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.awareness.book.links import body_place
from plugins.editions.agencies import body, by_kind
from plugins.editions.collation import sort_key
from plugins.editions.edition import Edition
from plugins.editions.succession import Step, steps
from plugins.editions.today import before, heir
from plugins.editions.values import BodyView, Heir, Link, Passage
from plugins.plan.facts.inherited import Inherited
from plugins.plan.facts.role_counts import RoleCounts
from plugins.plan.records.agencies import Agency


@dataclass(frozen=True, slots=True)
class InheritedCounts:
    """How many tasks a body of today has from those before it, each counted once."""

    tasks: int
    leads: int
    coordinates: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BookBody:
    """A body, what became of it step by step, and the bodies that it took over from.

    counts: how many tasks it has, as everywhere. inherited: how many those have that it took over
    whole, of a body of today that no cell names. One of the two is None.
    """

    place: str
    body: BodyView
    abbreviations: tuple[Passage, ...]
    note: Passage | None
    counts: RoleCounts | None
    inherited: InheritedCounts | None
    steps: tuple[Step, ...]
    before: tuple[Heir, ...]


@dataclass(frozen=True, slots=True)
class BookKind:
    """The bodies of one kind, by its name."""

    name: str
    bodies: tuple[BookBody, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookIndexEntry:
    """A body in the index: the tasks that name it, else those that it has from bodies before it.

    through: the groups by which it has more; they stand in the index themselves.
    """

    body: Link
    place: str
    leads: tuple[Link, ...]
    coordinates: tuple[Link, ...]
    through: tuple[Link, ...]
    before: tuple[Link, ...]


def bodies_then(edition: Edition) -> tuple[BookKind, ...]:
    """The bodies that the plan names, and the members of groups, kind by kind."""
    return _kinds(edition, edition.site.listed_agencies.values())


def bodies_today(edition: Edition) -> tuple[BookKind, ...]:
    """The bodies of today that took over from these and are not among them."""
    site = edition.site
    own = (each for id_, each in site.agencies_of_today.items() if id_ not in site.listed_agencies)
    return _kinds(edition, own)


def index(edition: Edition) -> tuple[BookIndexEntry, ...]:
    """Every body that has a page, in the alphabetical order of the language."""
    letters = edition.language.letters
    found = (_entry(edition, each) for each in edition.site.agencies_with_page.values())
    return tuple(sorted(found, key=lambda entry: sort_key(entry.body.name.text, letters)))


def _kinds(edition: Edition, agencies: Iterable[Agency]) -> tuple[BookKind, ...]:
    return tuple(
        BookKind(edition.label("agency_kinds", kind), tuple(_body(edition, each) for each in own))
        for kind, own in by_kind(edition, agencies).items()
    )


def _body(edition: Edition, agency: Agency) -> BookBody:
    code, site = edition.language.code, edition.site
    listed = agency.id in site.listed_agencies
    return BookBody(
        place=body_place(agency.id),
        body=body(edition, agency),
        abbreviations=tuple(Passage(each, code) for each in agency.abbreviations.get(code, ())),
        note=edition.passage(agency.note) if agency.note else None,
        counts=site.role_counts[agency.id] if listed else None,
        inherited=None if listed else _inherited(site.inherited[agency.id]),
        steps=steps(edition, agency),
        before=tuple(heir(edition, share) for share in before(edition, agency)),
    )


def _inherited(own: Inherited) -> InheritedCounts:
    return InheritedCounts(len(own.tasks), len(own.leads), len(own.coordinates))


def _entry(edition: Edition, agency: Agency) -> BookIndexEntry:
    site = edition.site
    own, inherited = site.duties.get(agency.id), site.inherited.get(agency.id)
    leads = (*own.lead_alone, *own.lead_jointly) if own else ()
    coordinates = own.coordinates_named if own else ()
    via = (*own.lead_via, *own.coordinates_via) if own else ()
    if not (leads or coordinates or via) and inherited:
        leads, coordinates = tuple(inherited.leads), tuple(inherited.coordinates)
    return BookIndexEntry(
        body=edition.agency_link(agency),
        place=body_place(agency.id),
        leads=_tasks(edition, leads),
        coordinates=_tasks(edition, coordinates),
        through=tuple(edition.agency_link(site.agencies[id_]) for id_ in dict.fromkeys(via)),
        before=tuple(
            edition.agency_link(site.agencies[share.agency]) for share in before(edition, agency)
        ),
    )


def _tasks(edition: Edition, ids: Iterable[str]) -> tuple[Link, ...]:
    wanted = set(ids)
    return tuple(
        edition.task_link(task) for id_, task in edition.site.tasks.items() if id_ in wanted
    )
