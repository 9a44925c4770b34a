"""Places of today: where each leads, and what the page of the body of before says of each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plugins.editions.edition import Edition
from plugins.editions.today import PublicSource, public_sources
from plugins.editions.urls import PLACES, part_of
from plugins.editions.values import Link, Passage
from plugins.plan.records.agencies import Agency
from plugins.plan.records.localities import Locality
from plugins.plan.records.types import Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of today, and the units that it was made of."""

    name: Passage
    formed_from: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesFrom:
    """Places of which the same is known in the same way: how sure, what of it, from where."""

    certainty: Certainty
    note: Passage | None
    places: tuple[Place, ...]
    sources: tuple[PublicSource, ...]


def places_of(edition: Edition, agency: Agency) -> tuple[PlacesFrom, ...]:
    """The places of today on the land of a body, those with the same evidence together."""
    found: dict[tuple[str, Passage | None], list[Locality]] = {}
    for locality in edition.site.today.localities[agency.id]:
        note = edition.passage(locality.certainty_note) if locality.certainty_note else None
        found.setdefault((locality.certainty, note), []).append(locality)
    return tuple(
        PlacesFrom(
            certainty=Certainty(certainty),
            note=note,
            places=tuple(_place(edition, locality) for locality in own),
            sources=public_sources(source for locality in own for source in locality.sources),
        )
        for (certainty, note), own in found.items()
    )


def place_links(edition: Edition) -> tuple[Link, ...]:
    """Each place of today, with the page of the body of before on whose land it lies."""
    return tuple(
        replace(
            edition.agency_link(edition.site.agencies[id_]),
            path=part_of(edition.urls.agency(edition.site.agencies[id_]), PLACES),
            name=edition.passage(locality.name),
        )
        for id_, own in edition.site.today.localities.items()
        for locality in own
        if id_ in edition.site.listed_agencies
    )


def _place(edition: Edition, locality: Locality) -> Place:
    return Place(
        name=edition.passage(locality.name),
        formed_from=tuple(map(edition.verbatim, locality.formed_from)),
    )
