"""The list of tasks, with the filters that narrow it."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.agencies import by_kind
from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.urls import DATED, ONGOING, part_of
from plugins.editions.values import Link, Passage
from plugins.plan.facts.deadlines import DeadlineState
from plugins.website.pages.coverage_lists import coverage_lists
from plugins.website.pages.filters import (
    Filter,
    Option,
    OptionGroup,
    area_filter,
    coverage_filter,
    ungrouped,
)
from plugins.website.pages.page import section_page
from plugins.website.pages.tasks.groups import AreaGroup, task_groups


@dataclass(frozen=True, slots=True, kw_only=True)
class TasksView:
    """All tasks by area, the filters, and the tasks by kind of deadline."""

    total: int
    groups: tuple[AreaGroup, ...]
    filters: tuple[Filter, ...]
    ongoing: tuple[Link, ...]
    dated: tuple[Link, ...]


def tasks_page(edition: Edition) -> Page:
    """The page that lists every task."""
    site, _ = edition.site, edition.words.gettext
    ongoing, dated = _by_deadline(edition)
    view = TasksView(
        total=len(site.nesting.counted),
        groups=task_groups(edition, site.nesting.above),
        filters=(
            area_filter(edition),
            _agency_filter(edition),
            _deadline_filter(edition, ongoing, dated),
            coverage_filter(
                edition,
                coverage_lists(edition, site.nesting.counted),
                edition.urls.section("reporting"),
            ),
        ),
        ongoing=ongoing,
        dated=dated,
    )
    return section_page(
        edition,
        "tasks",
        title=_("All tasks"),
        description=_("Every task of the plan: who leads, who coordinates, by when."),
        view=view,
    )


def _agency_filter(edition: Edition) -> Filter:
    groups = by_kind(edition.site.listed_agencies.values())
    return Filter(
        "agency",
        tuple(
            OptionGroup(
                kind,
                tuple(
                    Option(
                        value=agency.id,
                        name=edition.passage(agency.name),
                        path=edition.urls.agency(agency),
                        count=len(edition.site.duties[agency.id].tasks),
                    )
                    for agency in agencies
                ),
            )
            for kind, agencies in groups.items()
        ),
    )


def _deadline_filter(
    edition: Edition, ongoing: tuple[Link, ...], dated: tuple[Link, ...]
) -> Filter:
    _, here = edition.words.gettext, edition.urls.section("tasks")
    choices = ((ONGOING, _("Ongoing"), ongoing), (DATED, _("With a date"), dated))
    return ungrouped(
        "deadline",
        (
            Option(
                value=value,
                name=Passage(name, edition.language.code),
                path=part_of(here, value),
                count=len(links),
            )
            for value, name, links in choices
        ),
    )


def _by_deadline(edition: Edition) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Links to the ongoing tasks, and to those with a date."""
    site = edition.site
    ongoing: list[Link] = []
    dated: list[Link] = []
    for task in site.nesting.counted:
        is_ongoing = site.deadlines[task].state is DeadlineState.ONGOING
        (ongoing if is_ongoing else dated).append(edition.task_link(site.tasks[task]))
    return tuple(ongoing), tuple(dated)
