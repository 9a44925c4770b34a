"""Ids, addresses and terms: each once, each known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath, Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.localities import Locality
from plugins.plan.records.plan import PLAN_ITSELF
from plugins.plan.records.tasks import Task

DUPLICATE_ID = Message(
    "duplicate-id", N_("the id “{id}” is given twice"), N_("an id that no other entry has")
)
DUPLICATE_SLUG = Message(
    "duplicate-slug",
    N_("the address “{slug}” ({language}) is already that of {other}"),
    N_("an address of its own for each agency and language"),
)
DUPLICATE_TERM = Message(
    "duplicate-term", N_("the term “{term}” is given twice"), N_("each term once")
)
UNKNOWN_AGENCY = Message(
    "unknown-agency", N_("there is no agency “{id}”"), N_("the id of an agency in agencies.yaml")
)
UNKNOWN_DOCUMENT = Message(
    "unknown-document",
    N_("there is no document “{id}” in the legal basis"),
    N_("the id of a document under legal_basis in plan.yaml; `plan` is the plan itself"),
)


def duplicate_ids(case: Case) -> Iterator[Problem]:
    """No two areas, tasks, bodies, places, facts or documents share an id, in whatever case."""
    records = case.records
    lists = (
        *(records.areas, records.tasks, records.agencies, records.localities),
        *(records.contexts, records.indicators),
    )
    for entries in lists:
        yield from _repeated(case, entries)
    if case.records.plan:
        origin, seen = case.places.of(case.records.plan), {PLAN_ITSELF}
        for index, document in enumerate(case.records.plan.legal_basis):
            if document.id in seen:
                path = ("legal_basis", index, "id")
                yield origin.problem(path, DUPLICATE_ID, {"id": document.id})
            seen.add(document.id)


def _repeated(
    case: Case, entries: Sequence[Area | Task | Agency | Locality | Context | Indicator]
) -> Iterator[Problem]:
    seen: set[str] = set()
    for entry in entries:
        name = entry.id.casefold()
        if name in seen:
            yield case.places.of(entry).problem(("id",), DUPLICATE_ID, {"id": entry.id})
        seen.add(name)


def duplicate_slugs(case: Case) -> Iterator[Problem]:
    """No two bodies share an address in a language; without a slug the id is the address."""
    for language in case.languages:
        owners: dict[str, str] = {}
        for agency in case.records.agencies:
            slug = agency.slug.get(language, agency.id)
            other = owners.setdefault(slug, agency.id)
            if other != agency.id:
                path = ("slug", language) if language in agency.slug else ("id",)
                values = {"slug": slug, "language": language, "other": other}
                yield case.places.of(agency).problem(path, DUPLICATE_SLUG, values)


def duplicate_sources(case: Case) -> Iterator[Problem]:
    """What was learnt about an address stands in one entry."""
    seen: set[str] = set()
    for source in case.records.sources:
        if source.url in seen:
            yield case.places.of(source).problem(("url",), DUPLICATE_ID, {"id": source.url})
        seen.add(source.url)


def duplicate_terms(case: Case) -> Iterator[Problem]:
    """A term of the source language has one entry in the glossary."""
    seen: set[str] = set()
    for term in case.records.glossary:
        words = term.get(case.languages[0])
        if words is None:
            continue
        if words.casefold() in seen:
            yield case.places.of(term).problem(
                (case.languages[0],), DUPLICATE_TERM, {"term": words}
            )
        seen.add(words.casefold())


def agency_ids(case: Case) -> set[str]:
    """The ids of all bodies, of those too whose entries have other problems."""
    return {agency.id for agency in case.records.agencies} | {
        entry.id for entry in case.invalid_entries_of(Agency)
    }


def unknown_agencies(case: Case) -> Iterator[Problem]:
    """Cells, members, the issuer and short names name bodies that stand in agencies.yaml."""
    known = agency_ids(case)
    for entry in case.records.rows_of_plan:
        for name, cell in entry.printed_cells.items():
            for index, given in enumerate(cell.agencies):
                path = (name, "agencies", index)
                yield from unknown_agency(given, known, case.places.of(entry), path)
    for agency in case.records.agencies:
        origin = case.places.of(agency)
        for index, given in enumerate(agency.members):
            yield from unknown_agency(given, known, origin, ("members", index))
    if plan := case.records.plan:
        yield from unknown_agency(plan.issuer, known, case.places.of(plan), ("issuer",))
    if settings := case.records.settings:
        for given in settings.short_names:
            origin, named = case.places.of(settings), ("short_names", given)
            yield from unknown_agency(given, known, origin, named, at_key=True)


def unknown_agency(
    given: str, known: set[str], origin: Origin, path: FieldPath, *, at_key: bool = False
) -> Iterator[Problem]:
    """A problem where `given` is none of the `known` bodies; none while no body is known."""
    if known and given not in known:
        near = nearest(given, known)
        yield origin.problem(path, UNKNOWN_AGENCY, {"id": given}, near, at_key=at_key)
