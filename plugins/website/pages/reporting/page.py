"""The reporting page: who has said what about which task, and of which nothing has been said."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.evidence import SourceView, source_view
from plugins.editions.labels import labeller
from plugins.editions.page import Page
from plugins.editions.updates import UpdateEntry, update_entries
from plugins.editions.values import Passage
from plugins.plan.facts.reporting import ReportingState
from plugins.plan.records.agencies import Agency
from plugins.website.pages.charts.charts import coverage_chart, quarters_chart
from plugins.website.pages.charts.values import CoverageChart, QuartersChart
from plugins.website.pages.coverage_lists import CountedList, coverage_lists
from plugins.website.pages.filters import Filter, Option, OptionGroup
from plugins.website.pages.reporting.bodies import DisciplineRow, discipline_rows
from plugins.website.pages.reporting.tasks import ReportingRow, rows_by_state
from plugins.website.pages.said_counts import SaidCounts, said_counts


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A reporting period: its days, when its report is due, and whether that day has passed.

    running: the period has not ended.
    """

    number: int
    start: dt.date
    end: dt.date
    due: dt.date
    passed: bool
    running: bool


@dataclass(frozen=True, slots=True)
class CycleView:
    """The plan's reporting cycle as its source states it, and its periods so far."""

    months: int
    first_ends: dt.date
    due_after_days: int
    until: dt.date | None
    source: SourceView
    periods: tuple[PeriodRow, ...]


@dataclass(frozen=True, slots=True)
class StateGroup:
    """The tasks in one reporting state; `anchor` is the id of the list."""

    state: ReportingState
    name: str
    anchor: str
    rows: tuple[ReportingRow, ...]


@dataclass(frozen=True, slots=True)
class ReportingView:
    """What is known of reporting: `note` in the plan's own case, `cycle` where one is stated.

    Counts of `coverage` and of `groups` each add up to `total` tasks. `others` are reports and
    confirmations by bodies that lead none of the tasks they are about.
    """

    note: Passage
    cycle: CycleView | None
    said: SaidCounts
    never: int
    quarters: QuartersChart
    areas: CoverageChart
    coverage: tuple[CountedList, ...]
    bodies: tuple[DisciplineRow, ...]
    others: tuple[UpdateEntry, ...]
    filters: tuple[Filter, ...]
    groups: tuple[StateGroup, ...]
    total: int


def reporting_page(edition: Edition) -> Page:
    """The reporting page of one language."""
    site, _ = edition.site, edition.words.gettext
    lists = coverage_lists(edition, site.tasks)
    groups = _groups(edition)
    view = ReportingView(
        edition.passage(site.records.plan.reporting_note),
        _cycle(edition),
        said_counts(edition),
        sum(row.never_reported for group in groups for row in group.rows),
        quarters_chart(edition),
        coverage_chart(edition),
        lists,
        discipline_rows(edition),
        update_entries(edition, site.other_statements),
        _filters(edition, groups, lists),
        groups,
        len(site.tasks),
    )
    return Page(
        "reporting",
        "reporting",
        edition.language.code,
        edition.urls.section("reporting"),
        _("Reporting under the plan"),
        _("Who has reported on which task and when, and which tasks have no report."),
        "reporting",
        view,
    )


def _cycle(edition: Edition) -> CycleView | None:
    cycle, as_of = edition.site.records.plan.reporting_cycle, edition.site.as_of
    if not cycle:
        return None
    periods = tuple(
        PeriodRow(p.number, p.start, p.end, p.due, p.due < as_of, p.end >= as_of)
        for p in edition.site.periods()
    )
    return CycleView(
        cycle.months,
        cycle.first_ends,
        cycle.due_after_days,
        cycle.until,
        source_view(edition, cycle.source),
        periods,
    )


def _groups(edition: Edition) -> tuple[StateGroup, ...]:
    label = labeller(edition.words.gettext)
    return tuple(
        StateGroup(state, label("reporting", state), f"state-{state}", rows)
        for state, rows in rows_by_state(edition).items()
    )


def _filters(
    edition: Edition, groups: tuple[StateGroup, ...], lists: tuple[CountedList, ...]
) -> tuple[Filter, ...]:
    """The choices of the list of tasks; each leads to a list of the same tasks without script."""
    code = edition.language.code
    states = [Option(g.state, Passage(g.name, code), f"#{g.anchor}", len(g.rows)) for g in groups]
    said = [Option(c.tone, Passage(c.name, code), f"#{c.anchor}", len(c.tasks)) for c in lists]
    areas = [
        Option(link.number, link.name, link.path, link.count or 0, link.number)
        for link in map(edition.area_link, edition.site.areas.values())
    ]
    return (
        Filter("reporting", (OptionGroup(None, tuple(states)),)),
        Filter("coverage", (OptionGroup(None, tuple(said)),)),
        Filter("area", (OptionGroup(None, tuple(areas)),)),
        Filter("agency", _leading_bodies(edition)),
    )


def _leading_bodies(edition: Edition) -> tuple[OptionGroup, ...]:
    """The bodies that lead tasks by name."""
    site = edition.site
    leads = Counter(agency.id for task in site.tasks.values() for agency in site.lead_of(task))

    def option(agency: Agency) -> Option:
        path = f"{edition.urls.agency(agency)}#leads"
        return Option(agency.id, edition.passage(agency.name), path, leads[agency.id])

    by_kind = edition.by_kind(agency for agency in site.named_agencies if leads[agency.id])
    return tuple(OptionGroup(kind, tuple(map(option, own))) for kind, own in by_kind.items())
