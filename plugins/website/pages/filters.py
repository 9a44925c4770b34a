"""The choices that narrow a list of tasks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.urls import part_of
from plugins.editions.values import Passage
from plugins.website.pages.coverage_lists import CountedList


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a filter; `path` leads to a page or list that shows the same without script."""

    value: str
    name: Passage
    path: str
    count: int
    number: str = ""


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Choices under one heading: bodies of one kind, or all choices of a filter (kind None)."""

    kind: str | None
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter by its name in the address: area, agency, deadline, reporting or coverage."""

    name: str
    groups: tuple[OptionGroup, ...]


def ungrouped(name: str, options: Iterable[Option]) -> Filter:
    """A filter whose choices stand under no heading."""
    return Filter(name, (OptionGroup(None, tuple(options)),))


def area_filter(edition: Edition) -> Filter:
    """The areas, each with its page."""
    return ungrouped(
        "area",
        (
            Option(
                value=area.id,
                name=link.name,
                path=link.path,
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
