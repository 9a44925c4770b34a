"""The list of tasks, with the filters that narrow it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from plugins.editions.agencies import finder_words
from plugins.editions.columns import ColumnSum, column_sums
from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.standing import since_issue
from plugins.editions.urls import (
    DATED,
    NO_DEADLINE,
    NOT_READ,
    ONGOING,
    UNDATED,
    area_anchor,
    part_of,
)
from plugins.editions.usual import Usual, usual
from plugins.editions.values import FinderWords, Link, Passage, SinceIssue
from plugins.editions.words import Words
from plugins.website.pages.charts.deadlines import deadlines_chart
from plugins.website.pages.charts.values import RowsChart
from plugins.website.pages.coverage_lists import coverage_lists
from plugins.website.pages.filters import (
    Filter,
    Option,
    agency_filter,
    area_filter,
    coverage_filter,
    ungrouped,
)
from plugins.website.pages.page import section_page
from plugins.website.pages.tasks.groups import AreaGroup, task_groups


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineGroup:
    """The tasks with one sort of deadline: their choice in the filter, and their list."""

    anchor: str
    name: str
    title: str
    tasks: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TasksView:
    """All tasks by area, the filters, and the tasks by what sort of deadline they have.

    informed: public information is known of some. time_line: None where no deadline has a day.
    """

    total: int
    since: SinceIssue | None
    groups: tuple[AreaGroup, ...]
    usual: Usual
    informed: bool
    finder: FinderWords
    filters: tuple[Filter, ...]
    sums: tuple[ColumnSum, ...]
    deadlines: tuple[DeadlineGroup, ...]
    time_line: RowsChart | None


def tasks_page(edition: Edition) -> Page:
    """The page that lists every task."""
    _ = edition.words.gettext
    return section_page(
        edition,
        "tasks",
        description=_("Every task of {the_document}: who leads, who supports, by when."),
        view=partial(_view, edition),
    )


def _view(edition: Edition) -> TasksView:
    site = edition.site
    ongoing, dated, *others = _by_deadline(edition)
    groups = task_groups(edition, site.nesting.above)
    rows = tuple(row for group in groups for row in group.rows)
    return TasksView(
        total=len(site.nesting.counted),
        since=since_issue(edition),
        groups=groups,
        usual=usual(rows),
        informed=any(row.status.last_related or row.status.last_elsewhere for row in rows),
        finder=finder_words(edition),
        filters=(
            area_filter(edition, _headings(edition)),
            agency_filter(
                edition,
                {id_: site.role_counts[id_].tasks.total for id_ in site.listed_agencies},
                edition.urls.agency,
            ),
            _deadline_filter(edition, (ongoing, dated, *others)),
            coverage_filter(
                edition,
                coverage_lists(edition, site.nesting.counted),
                edition.urls.section("reporting"),
            ),
        ),
        sums=column_sums(edition, site.sums.of_plan),
        deadlines=(dated, ongoing, *others),
        time_line=deadlines_chart(edition),
    )


def _headings(edition: Edition) -> dict[str, str]:
    """The heading over the tasks of each area that has no other areas within it."""
    tree = edition.site.nesting
    lowest = (id_ for id_, own in tree.listed_of.items() if own and not tree.subareas[id_])
    return {id_: part_of("", area_anchor(id_)) for id_ in lowest}


def _deadline_filter(edition: Edition, groups: Iterable[DeadlineGroup]) -> Filter:
    here = edition.urls.section("tasks")
    return ungrouped(
        "deadline",
        (
            Option(
                value=group.anchor,
                name=Passage(group.name, edition.language.code),
                path=part_of(here, group.anchor),
                count=len(group.tasks),
            )
            for group in groups
        ),
    )


def _by_deadline(edition: Edition) -> tuple[DeadlineGroup, ...]:
    """The tasks with each sort of deadline; of the sorts that few plans have those that there are.

    Each task is in one of them.
    """
    found: dict[str, list[Link]] = {ONGOING: [], DATED: []}
    for id_ in edition.site.nesting.counted:
        anchor = edition.rows[id_].deadline.group
        found.setdefault(anchor, []).append(edition.task_link(edition.site.tasks[id_]))
    return tuple(
        _deadline_group(edition, anchor, tuple(found[anchor]))
        for anchor in (ONGOING, DATED, UNDATED, NO_DEADLINE, NOT_READ)
        if anchor in found
    )


def _deadline_group(edition: Edition, anchor: str, tasks: tuple[Link, ...]) -> DeadlineGroup:
    name, title = _names(edition.words, len(tasks))[anchor]
    return DeadlineGroup(anchor=anchor, name=name, title=title % {"num": len(tasks)}, tasks=tasks)


def _names(words: Words, count: int) -> dict[str, tuple[str, str]]:
    """What each sort of deadline is called as a choice, and as the head of so many tasks."""
    return {
        ONGOING: (
            words.gettext("Ongoing"),
            words.ngettext("%(num)s ongoing task", "%(num)s ongoing tasks", count),
        ),
        DATED: (
            words.gettext("With a due date"),
            words.ngettext("%(num)s task with a due date", "%(num)s tasks with a due date", count),
        ),
        UNDATED: (
            words.gettext("Without a known date"),
            words.ngettext(
                "%(num)s task without a known date", "%(num)s tasks without a known date", count
            ),
        ),
        NO_DEADLINE: (
            words.gettext("No deadline"),
            words.ngettext(
                "%(num)s task without a deadline", "%(num)s tasks without a deadline", count
            ),
        ),
        NOT_READ: (
            words.gettext("Deadline not read"),
            words.ngettext(
                "%(num)s task whose deadline is not read",
                "%(num)s tasks whose deadlines are not read",
                count,
            ),
        ),
    }
