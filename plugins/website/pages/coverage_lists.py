"""What has been said about tasks, so that each task stands in one list and the lists add up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.urls import coverage_anchor
from plugins.editions.values import Link
from plugins.plan.facts.coverage import Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedList:
    """The tasks that share a value: its name, the id of the list on its page, and the tasks."""

    tone: str
    name: str
    anchor: str
    tasks: tuple[Link, ...]


def coverage_lists(edition: Edition, tasks: Iterable[str]) -> tuple[CountedList, ...]:
    """`tasks` by what has been said, each in one list; a list may be empty."""
    found: dict[Coverage, list[Link]] = {coverage: [] for coverage in Coverage}
    for task in tasks:
        found[edition.site.statuses[task].coverage].append(
            edition.task_link(edition.site.tasks[task])
        )
    return tuple(
        CountedList(
            tone=coverage,
            name=edition.label("coverage", coverage),
            anchor=coverage_anchor(coverage),
            tasks=tuple(links),
        )
        for coverage, links in found.items()
    )
