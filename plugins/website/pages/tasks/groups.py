"""Tasks under the headings of the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.tasks import task_rows
from plugins.editions.urls import area_anchor
from plugins.editions.values import Link, TaskRow


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaGroup:
    """The tasks that stand directly under one heading; `above` are those it lies in.

    `anchor` is the id of its heading on a page. `count` is of those in `rows` that are in force.
    """

    anchor: str
    area: Link
    above: tuple[Link, ...]
    rows: tuple[TaskRow, ...]
    count: int


def task_groups(edition: Edition, areas: Iterable[str]) -> tuple[AreaGroup, ...]:
    """The headings of `areas` under which tasks stand directly."""
    site = edition.site
    return tuple(
        AreaGroup(
            anchor=area_anchor(id_),
            area=edition.area_link(site.areas[id_]),
            above=tuple(edition.area_link(site.areas[a]) for a in site.nesting.above[id_]),
            rows=task_rows(edition, site.nesting.listed_of[id_]),
            count=len(site.nesting.counted_of[id_]),
        )
        for id_ in areas
        if site.nesting.listed_of[id_]
    )
