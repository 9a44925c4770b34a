"""The choices that narrow a list of tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from plugins.editions.agencies import by_kind, search_words
from plugins.editions.edition import Edition
from plugins.editions.urls import PLACES, part_of
from plugins.editions.values import Passage
from plugins.plan.records.agencies import Agency
from plugins.website.pages.coverage_lists import CountedList


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a filter; `path` leads to a page or list that shows the same without script.

    words: what else finds it in a box to type in.
    """

    value: str
    name: Passage
    path: str
    count: int
    number: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOption:
    """A place of today, which chooses the body of before on whose land it lies: `value`, `of`."""

    value: str
    name: Passage
    of: Passage
    path: str


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Choices under one heading: bodies of one kind, or all choices of a filter (kind None)."""

    kind: str | None
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter by its name in the address: area, agency, deadline, reporting or coverage.

    places: of bodies, the places of today that choose one of them too.
    """

    name: str
    groups: tuple[OptionGroup, ...]
    places: tuple[PlaceOption, ...] = ()


def ungrouped(name: str, options: Iterable[Option]) -> Filter:
    """A filter whose choices stand under no heading."""
    return Filter(name, (OptionGroup(None, tuple(options)),))


def area_filter(edition: Edition, lists: Mapping[str, str]) -> Filter:
    """The areas; `lists` are the paths of their lists, one that has none has its page."""
    return ungrouped(
        "area",
        (
            Option(
                value=area.id,
                name=link.name,
                path=lists.get(area.id, link.path),
                count=link.count or 0,
                number=link.number,
            )
            for area in edition.site.areas.values()
            if edition.site.standings["area", area.id].stands
            for link in [edition.area_link(area)]
        ),
    )


def coverage_filter(edition: Edition, lists: Iterable[CountedList], page: str) -> Filter:
    """What has been said; the `lists` of the same tasks stand on `page`, "" for this one."""
    return ungrouped(
        "coverage",
        (
            Option(
                value=found.tone,
                name=Passage(found.name, edition.language.code),
                path=part_of(page, found.anchor),
                count=len(found.tasks),
            )
            for found in lists
        ),
    )


def agency_filter(
    edition: Edition, counts: Mapping[str, int], path: Callable[[Agency], str]
) -> Filter:
    """The bodies that `counts` names by id, with their numbers; `path` is that of a body's list."""

    def option(agency: Agency) -> Option:
        return Option(
            value=agency.id,
            name=edition.passage(agency.name),
            path=path(agency),
            count=counts[agency.id],
            words=search_words(edition, agency),
        )

    kinds = by_kind(edition, (edition.site.agencies[id_] for id_ in counts))
    groups = (OptionGroup(kind, tuple(map(option, own))) for kind, own in kinds.items())
    return Filter("agency", tuple(groups), _places(edition, counts))


def _places(edition: Edition, bodies: Iterable[str]) -> tuple[PlaceOption, ...]:
    """The places of today on the land of `bodies`."""
    site = edition.site
    return tuple(
        PlaceOption(
            value=id_,
            name=edition.passage(locality.name),
            of=edition.passage(site.agencies[id_].name),
            path=part_of(edition.urls.agency(site.agencies[id_]), PLACES),
        )
        for id_ in bodies
        for locality in site.today.localities[id_]
    )
