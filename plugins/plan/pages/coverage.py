"""What has been said about tasks, so that each task stands in one list and the lists add up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from plugins.plan.labels import labeller
from plugins.plan.pages.values import Link
from plugins.plan.update_records import UpdateKind

if TYPE_CHECKING:
    from plugins.plan.derive import Site
    from plugins.plan.pages.edition import Edition


class Coverage(StrEnum):
    """The most that has been said about a task; a confirmation alone is no report."""

    REPORTED = "reported"
    CONFIRMED_ONLY = "confirmed-only"
    RELATED_ONLY = "related-only"
    NOTHING = "nothing"


COVERAGE = tuple(Coverage)


@dataclass(frozen=True, slots=True)
class CountedList:
    """The tasks that share a value: its name, the id of the list on its page, and the tasks."""

    tone: str
    name: str
    anchor: str
    tasks: tuple[Link, ...]


def coverage_of(site: Site, task: str) -> Coverage:
    """What has been said about `task` as of the day of the build."""
    kinds = {update.kind for update in site.history_of(task).updates}
    if UpdateKind.REPORT in kinds:
        return Coverage.REPORTED
    if UpdateKind.NO_CHANGE in kinds:
        return Coverage.CONFIRMED_ONLY
    return Coverage.RELATED_ONLY if UpdateKind.RELATED in kinds else Coverage.NOTHING


def anchored(coverage: Coverage) -> str:
    """The id of the list of tasks with `coverage`, the same on every page and in every language."""
    return f"tasks-{coverage}"


def coverage_lists(edition: Edition, tasks: Iterable[str]) -> tuple[CountedList, ...]:
    """`tasks` by what has been said, each in one list; a list may be empty."""
    label = labeller(edition.words.gettext)
    found: dict[Coverage, list[Link]] = {coverage: [] for coverage in COVERAGE}
    for task in tasks:
        found[coverage_of(edition.site, task)].append(edition.task_link(edition.site.tasks[task]))
    return tuple(
        CountedList(coverage, label("coverage", coverage), anchored(coverage), tuple(links))
        for coverage, links in found.items()
    )
