"""A body as it stands in cells and lists: its names, its members, what it has become."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from plugins.editions.edition import Edition
from plugins.editions.values import BodyView, FinderWords, Gone, Link, Successor
from plugins.plan.facts.speakers import name_on
from plugins.plan.records.agencies import Agency, Succession
from plugins.plan.records.types import Certainty


def body(edition: Edition, agency: Agency) -> BodyView:
    """A body with its successor and members."""
    note = agency.membership_note
    return BodyView(
        id=agency.id,
        path=edition.urls.agency(agency),
        name=edition.passage(agency.name),
        abbreviation=abbreviation(edition, agency),
        kind=agency.kind,
        group=edition.site.records.kinds.group(agency.kind),
        successor=successor(edition, agency.succession[-1]) if agency.succession else None,
        gone=edition.gone.get(agency.id),
        members=tuple(edition.agency_link(edition.site.agencies[m]) for m in agency.members),
        membership_note=edition.passage(note) if note else None,
    )


def named_on(edition: Edition, agency: Agency, day: dt.date) -> Link:
    """A body by the name that it bore on `day`; `gone` only where it is called otherwise today."""
    link, name = edition.agency_link(agency), edition.passage(name_on(agency, day))
    same = name.text in names_today(link.gone)
    return replace(link, name=name, gone=None if same else link.gone)


def named_in_document(edition: Edition, agency: Agency) -> str:
    """A body as the document calls it, and who it is today."""
    name, gone = edition.passage(agency.name).text, edition.gone.get(agency.id)
    today = names_today(gone)
    if not gone or not today:
        return name
    words = edition.words.gettext("{name} (today, as far as is known, {heirs})")
    if gone.certainty is Certainty.VERIFIED:
        words = edition.words.gettext("{name} (today {heirs})")
    return words.format(name=name, heirs="; ".join(today))


def names_today(gone: Gone | None) -> tuple[str, ...]:
    """Who a body that is no more is today; nothing where that is not known, or it still is."""
    if not gone:
        return ()
    heirs = tuple(heir.body.name.text for heir in gone.heirs)
    return heirs or ((gone.name.text,) if gone.name else ())


def abbreviation(edition: Edition, agency: Agency) -> str:
    """The first abbreviation in this language, or none."""
    return next(iter(agency.abbreviations.get(edition.language.code, ())), "")


def search_words(edition: Edition, agency: Agency) -> tuple[str, ...]:
    """What else people call a body: abbreviations, aliases, names of today, those before it."""
    today = [edition.passage(step.name).text for step in agency.succession if step.name]
    before = [
        name
        for share in edition.site.today.predecessors[agency.id]
        for name in _all_names(edition, edition.site.agencies[share.agency])
    ]
    return tuple(dict.fromkeys([*_other_names(agency), *today, *before]))


def _other_names(agency: Agency) -> list[str]:
    """Abbreviations of all languages, and aliases."""
    return [*(name for names in agency.abbreviations.values() for name in names), *agency.aliases]


def _all_names(edition: Edition, agency: Agency) -> list[str]:
    return [edition.passage(agency.name).text, *_other_names(agency)]


def successor(edition: Edition, step: Succession) -> Successor:
    """One step in what became of a body, in one line."""
    return Successor(
        name=edition.passage(step.name) if step.name else None,
        change=step.change,
        date=step.effective.date,
        precision=step.effective.precision,
        certainty=step.certainty,
    )


def by_kind(edition: Edition, agencies: Iterable[Agency]) -> dict[str, list[Agency]]:
    """Bodies grouped by kind, kinds in the order of their table."""
    grouped: dict[str, list[Agency]] = {}
    for agency in agencies:
        grouped.setdefault(agency.kind, []).append(agency)
    return {kind: grouped[kind] for kind in edition.site.records.kinds.bodies if kind in grouped}


def finder_words(edition: Edition) -> FinderWords:
    """What the box that finds bodies says, by the kinds of bodies that the plan has."""
    kinds, listed = edition.site.records.kinds.bodies, edition.site.listed_agencies.values()
    present = [kinds[kind] for kind in by_kind(edition, listed)]
    places = (kind.place.get(edition.language.code) for kind in present)
    found = ""
    for place in filter(None, places):
        either = edition.words.gettext("{places} or {place}")
        found = either.format(places=found, place=place) if found else place
    return FinderWords(found, tuple(kind.typed for kind in present if kind.typed))
