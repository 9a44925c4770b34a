"""The reporting page: who has said what about which task, and of which nothing has been said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from plugins.editions.agencies import finder_words
from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.updates import update_entries
from plugins.editions.urls import BY_DEADLINE, LEADS, PROGRESS, part_of, state_anchor
from plugins.editions.values import FinderWords, Link, Passage
from plugins.plan.facts.reporting import ReportingState
from plugins.website.pages.charts.charts import quarters_chart
from plugins.website.pages.charts.coverage import coverage_by_agency, coverage_by_area
from plugins.website.pages.charts.values import QuartersChart, RowsChart
from plugins.website.pages.coverage_lists import CountedList, coverage_lists
from plugins.website.pages.filters import (
    Filter,
    Option,
    agency_filter,
    area_filter,
    coverage_filter,
    ungrouped,
)
from plugins.website.pages.page import section_page
from plugins.website.pages.reporting.bodies import BodyReportingRow, reporting_of_each_body
from plugins.website.pages.reporting.cycles import CycleView, cycle_views
from plugins.website.pages.reporting.guide import ReportGuide, report_guide
from plugins.website.pages.reporting.tasks import ReportingRow, rows_by_state
from plugins.website.pages.said_counts import SaidCounts, said_counts


@dataclass(frozen=True, slots=True, kw_only=True)
class StateGroup:
    """The tasks in one reporting state; `anchor` is the id of the list.

    `detail` is what the state says of every one of them alike, "" where they differ.
    """

    state: ReportingState
    name: str
    anchor: str
    detail: str
    rows: tuple[ReportingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingView:
    """What is known of reporting: `note` in the plan's own case, `cycles` where some are stated.

    `guide` is for agencies that want to report.
    Counts of `coverage` and of `groups` each add up to `total` tasks. `others` are reports and
    confirmations by bodies that lead none of the tasks they are about.
    informed: public information is known of some task. charts: those that stand elsewhere.
    """

    note: Passage
    cycles: tuple[CycleView, ...]
    said: SaidCounts
    quarters: QuartersChart
    areas: RowsChart
    agencies: RowsChart
    coverage: tuple[CountedList, ...]
    bodies: tuple[BodyReportingRow, ...]
    others: tuple[UpdateEntry, ...]
    filters: tuple[Filter, ...]
    finder: FinderWords
    informed: bool
    groups: tuple[StateGroup, ...]
    charts: tuple[Link, ...]
    total: int
    guide: ReportGuide


def reporting_page(edition: Edition) -> Page:
    """The reporting page of one language."""
    _ = edition.words.gettext
    return section_page(
        edition,
        "reporting",
        description=_("Who has reported on which task and when, and which tasks have no report."),
        view=partial(_view, edition),
    )


def _view(edition: Edition) -> ReportingView:
    site = edition.site
    lists = coverage_lists(edition, site.nesting.counted)
    groups = _groups(edition)
    return ReportingView(
        note=edition.passage(site.records.plan.reporting_note),
        cycles=cycle_views(edition),
        said=said_counts(edition),
        quarters=quarters_chart(edition),
        areas=coverage_by_area(edition),
        agencies=coverage_by_agency(edition),
        coverage=lists,
        bodies=reporting_of_each_body(edition),
        others=update_entries(edition, site.other_statements),
        filters=_filters(edition, groups, lists),
        finder=finder_words(edition),
        informed=any(row.related for group in groups for row in group.rows),
        groups=groups,
        charts=tuple(_other_charts(edition)),
        total=len(site.nesting.counted),
        guide=report_guide(edition),
    )


def _other_charts(edition: Edition) -> Iterator[Link]:
    """Where the charts stand that are not on this page."""
    _, urls = edition.words.gettext, edition.urls
    for name, section, part in (
        (_("Progress by area"), "areas", PROGRESS),
        (_("Progress by agency"), "agencies", PROGRESS),
        (_("Deadlines over time"), "tasks", BY_DEADLINE),
    ):
        yield Link(part_of(urls.section(section), part), Passage(name, edition.language.code))


def _groups(edition: Edition) -> tuple[StateGroup, ...]:
    return tuple(
        StateGroup(
            state=state,
            name=edition.label("reporting", state),
            anchor=state_anchor(state),
            detail=rows[0].detail if len({row.detail for row in rows}) == 1 else "",
            rows=rows,
        )
        for state, rows in rows_by_state(edition).items()
    )


def _filters(
    edition: Edition, groups: tuple[StateGroup, ...], lists: tuple[CountedList, ...]
) -> tuple[Filter, ...]:
    """The choices of the list of tasks; each leads to a list of the same tasks without script."""
    code = edition.language.code
    counts = {id_: edition.site.role_counts[id_] for id_ in edition.site.listed_agencies}
    states = (
        Option(
            value=g.state, name=Passage(g.name, code), path=part_of("", g.anchor), count=len(g.rows)
        )
        for g in groups
    )
    return (
        ungrouped("reporting", states),
        coverage_filter(edition, lists, ""),
        area_filter(edition, {}),
        agency_filter(
            edition,
            {id_: own.leads.total for id_, own in counts.items() if own.leads.total},
            lambda agency: part_of(edition.urls.agency(agency), LEADS),
        ),
    )
