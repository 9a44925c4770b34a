"""All that follows from the records as of a day, worked out once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.plan.facts.amendments import InForce
from plugins.plan.facts.amounts import Sums
from plugins.plan.facts.corrections import Revisions
from plugins.plan.facts.counts import Counts, TaskStatus
from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.facts.due_dates import DueDates
from plugins.plan.facts.expected_reports import BodyReporting
from plugins.plan.facts.history import AgencyHistory, TaskHistory
from plugins.plan.facts.indicators import IndicatorsOfPlan
from plugins.plan.facts.inherited import Inherited
from plugins.plan.facts.merged_cells import MergedCells
from plugins.plan.facts.nesting import Issued, Nesting
from plugins.plan.facts.period_marks import PeriodMark
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.reporting_cycles import CycleOfPlan
from plugins.plan.facts.reports_expected import Expected
from plugins.plan.facts.requests import RequestStanding
from plugins.plan.facts.responsibilities import Duties, Responsibility
from plugins.plan.facts.role_counts import RoleCounts
from plugins.plan.facts.source_places import SourcePassage, SourcePlace
from plugins.plan.facts.standing import RowKey, Standing
from plugins.plan.facts.successors import Today
from plugins.plan.facts.time_line import TimeLine
from plugins.plan.facts.wholes import Whole, WholesOfBody
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.dataset import Records
from plugins.plan.records.errata import Erratum
from plugins.plan.records.plain_words import PlainWords
from plugins.plan.records.sources import SourceFollowUp
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything the outputs are made from, as plain values. `as_of` is the day of the build.

    Of tasks that have sub-tasks, counts and responsibilities are of the counted ones, as `nesting`
    has them. Updates that were made or received after that day do not exist, nor does what they
    add. Mappings are by id:
    tasks and areas in plan order, bodies in the order of the data; updates stand newest first.
    """

    records: Records
    as_of: dt.date

    # The plan: rows as issued or added, since when and until when each is in force (by "task" or
    # "area" and its id), cells and deadlines as in force, who must do what.
    tasks: Mapping[str, Task]
    areas: Mapping[str, Area]
    nesting: Nesting
    issued: Issued
    standings: Mapping[RowKey, Standing]
    in_force: Mapping[str, InForce]
    deadlines: Mapping[str, DeadlineReading]
    leads: Mapping[str, tuple[Agency, ...]]
    coordinating: Mapping[str, tuple[Agency, ...]]
    responsibilities: tuple[Responsibility, ...]
    responsibilities_of_task: Mapping[str, tuple[Responsibility, ...]]
    merged_cells: MergedCells
    source_places: Mapping[str, SourcePlace]
    source_passages: tuple[SourcePassage, ...]

    # The bodies: `named_agencies` stand in a cell, issued or amended; `listed_agencies` are those
    # and the members of collectives. `agencies_of_today` took over from others, `inherited` is what
    # they have from them; no cell names them. Both have a page: `agencies_with_page`. `wholes`
    # are the headings, and the tasks that no count counts, with the bodies named there; then by
    # body. `role_counts` is the one table of how many tasks each leads, coordinates or has any role
    # in: every count of a body comes from it.
    agencies: Mapping[str, Agency]
    named_agencies: tuple[Agency, ...]
    listed_agencies: Mapping[str, Agency]
    agencies_of_today: Mapping[str, Agency]
    agencies_with_page: Mapping[str, Agency]
    collectives_of: Mapping[str, tuple[Agency, ...]]
    wholes: tuple[Whole, ...]
    wholes_of_agency: Mapping[str, WholesOfBody]
    duties: Mapping[str, Duties]
    role_counts: Mapping[str, RoleCounts]
    today: Today
    inherited: Mapping[str, Inherited]

    # What was said: of the whole plan, in a year (the latest first), of a task, of an area, by and
    # about a body.
    updates: tuple[Update, ...]
    updates_by_id: Mapping[str, Update]
    updates_of_year: Mapping[int, tuple[Update, ...]]
    histories: Mapping[str, TaskHistory]
    revisions: Revisions
    amendments: Mapping[str, tuple[Update, ...]]
    amendments_of_area: Mapping[str, tuple[Update, ...]]
    updates_of_area: Mapping[str, tuple[Update, ...]]
    updates_of_agency: Mapping[str, AgencyHistory]
    contexts: Mapping[str, tuple[Context, ...]]

    # Areas in plain words of the editors, those that have any.
    plain_words: Mapping[str, PlainWords]

    # What came after publication: entries about each record by its name in the ledger, latest
    # first, and what was learnt about sources, by address.
    errata: Mapping[str, tuple[Erratum, ...]]
    follow_ups: Mapping[str, SourceFollowUp]

    # What the columns of amounts add up to, and what the plan measures itself by.
    sums: Sums
    indicators: IndicatorsOfPlan

    # The two facts about each task, and what they add up to.
    statuses: Mapping[str, TaskStatus]
    counts: Counts
    counts_of_area: Mapping[str, Counts]
    counts_of_agency: Mapping[str, Counts]

    # Reporting: the cycles with their periods, the periods that each statement answers, reports
    # that were due and those of periods that begin within a year, what came of whom. Then the days
    # of the plan, and of each body, that can stand in a calendar, and by year or quarter.
    cycles: tuple[CycleOfPlan, ...]
    answered: Mapping[str, tuple[ReportingPeriod, ...]]
    period_strips: Mapping[str, tuple[PeriodMark, ...]]
    expected_reports: tuple[Expected, ...]
    reporting_of_bodies: tuple[BodyReporting, ...]
    other_statements: tuple[Update, ...]
    due_dates: DueDates
    due_dates_of_agency: Mapping[str, DueDates]
    time_line: TimeLine

    # Requests for reports, the latest first: all, those about a task, those that concern a body.
    requests: tuple[RequestStanding, ...]
    requests_of_task: Mapping[str, tuple[RequestStanding, ...]]
    requests_of_agency: Mapping[str, tuple[RequestStanding, ...]]
