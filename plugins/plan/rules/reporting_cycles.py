"""Reporting cycles: each for known tasks and bodies, with periods that follow each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from plugins.plan.facts.periods import ONE_DAY, days_of_year, reporting_periods
from plugins.plan.facts.reporting_cycles import cycles_of_plan
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath, Origin
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.reporting_cycles import DUE, ReportingCycle
from plugins.plan.rules.belonging import tasks_and_areas
from plugins.plan.rules.identity import DUPLICATE_ID, agency_ids, unknown_agency
from plugins.plan.rules.updates.subjects import repeated

CYCLE_WITHOUT_NAME = Message(
    "cycle-without-name",
    N_("the plan has several reporting cycles, and this one has no name"),
    N_("name, for example {example}"),
)
CYCLE_BODY_TWICE = Message(
    "cycle-body-twice", N_("the agency “{id}” is named twice"), N_("each agency once")
)
CYCLE_OF_NOBODY = Message(
    "cycle-of-nobody",
    N_("the agency {agency} leads no task of the cycle {cycle}, so no report is asked of it"),
    N_("an agency that a lead cell names, or a collective whose member it names"),
)
CYCLE_BEFORE_PLAN = Message(
    "cycle-before-plan",
    N_("the first period ends on {first}, but the plan is dated {plan}"),
    N_("a first period that ends after {plan}"),
)
CYCLE_WITHOUT_PERIOD = Message(
    "cycle-without-period",
    N_("the cycle ends on {until}, before its first period does on {first}"),
    N_("an end on or after {first}"),
)
DAYS_OUT_OF_ORDER = Message(
    "days-out-of-order",
    N_("the day {day} comes after {before}"),
    N_("each day once, in the order of the year"),
)
FIRST_PERIOD_BETWEEN_DAYS = Message(
    "first-period-between-days",
    N_("the first period ends on {first}, but no report is due on the day after"),
    N_("the day before one of these days: {days}"),
)
DUE_OUTSIDE_PERIOD = Message(
    "due-does-not-fit-period",
    N_("the report on the period from {start} to {end} would be due on {due}"),
    N_("a day for each period, after it has begun and after the day of the period before"),
)
# How far ahead the periods of a cycle are looked at: leap days come again within eight years.
AHEAD = dt.timedelta(days=366 * 9)


def cycles_belong(case: Case) -> Iterator[Problem]:
    """A cycle is for tasks, headings and bodies that there are, each named once."""
    known = agency_ids(case)
    for index, cycle, origin in _cycles(case):
        base: FieldPath = ("reporting_cycles", index)
        yield from tasks_and_areas(case, origin, base, cycle.tasks, cycle.areas)
        for place, agency in enumerate(cycle.agencies):
            yield from unknown_agency(agency, known, origin, (*base, "agencies", place))
        for place in repeated(cycle.agencies):
            path, values = (*base, "agencies", place), {"id": cycle.agencies[place]}
            yield origin.problem(path, CYCLE_BODY_TWICE, values)


def cycles_told_apart(case: Case) -> Iterator[Problem]:
    """No two cycles share an id, and where there are several each has a name."""
    plan = case.records.plan
    cycles = plan.reporting_cycles if plan else ()
    twice = repeated([cycle.id for cycle in cycles])
    for index, cycle, origin in _cycles(case):
        if index in twice:
            path = ("reporting_cycles", index, "id")
            yield origin.problem(path, DUPLICATE_ID, {"id": cycle.id})
        if cycle.name is None and len(cycles) > 1:
            example = {"example": "{vi: báo cáo 6 tháng, en: six-month report}"}
            yield origin.problem(("reporting_cycles", index), CYCLE_WITHOUT_NAME, example)


def cycles_ask_somebody(case: Case) -> Iterator[Problem]:
    """Each body that a cycle names leads a task of it, as issued or as amended."""
    plan, records = case.records.plan, case.records
    if plan is None:
        return
    leads = {task.id: {*task.lead.agencies} if task.lead else set() for task in records.tasks}
    for update in records.updates:
        for change in update.changes:
            if change.task and change.cell == "lead":
                leads.setdefault(change.task, set()).update(change.agencies)
    members = {agency.id: agency.members for agency in records.agencies}
    found = cycles_of_plan(plan, records.areas, records.tasks, records.agencies, plan.date)
    for index, own in enumerate(found):
        leading = {id_ for task in own.tasks for id_ in leads.get(task, ())}
        for place, agency in enumerate(own.cycle.agencies):
            if agency in members and not leading.intersection((agency, *members[agency])):
                path = ("reporting_cycles", index, "agencies", place)
                values = {"agency": agency, "cycle": own.cycle.id}
                yield case.places.of(plan).problem(path, CYCLE_OF_NOBODY, values)


def cycles_in_time(case: Case) -> Iterator[Problem]:
    """A cycle's first period ends after the plan was issued and before the cycle does.

    Each report is due on a day of its own, once its period has begun.
    """
    for index, cycle, origin in _cycles(case):
        out_of_order = tuple(_days_in_order(cycle, index, origin))
        yield from out_of_order
        issued = case.records.plan.date if case.records.plan else None
        if not out_of_order and issued and issued <= case.as_of:
            base: FieldPath = ("reporting_cycles", index)
            yield from _periods(cycle, issued, origin, base)


def _periods(
    cycle: ReportingCycle, issued: dt.date, origin: Origin, base: FieldPath
) -> Iterator[Problem]:
    if cycle.first_ends is not None and cycle.first_ends <= issued:
        values = {"first": cycle.first_ends.isoformat(), "plan": issued.isoformat()}
        yield origin.problem((*base, "first_ends"), CYCLE_BEFORE_PLAN, values)
        return
    whole = cycle.model_copy(update={"until": None})
    found = reporting_periods(whole, issued, (cycle.first_ends or issued) + AHEAD)
    first = found[0].end
    if cycle.until is not None and cycle.until < first:
        values = {"until": cycle.until.isoformat(), "first": first.isoformat()}
        yield origin.problem((*base, "until"), CYCLE_WITHOUT_PERIOD, values)
    last = (issued, *(period.due for period in found))
    for before, period in zip(last, found, strict=False):
        if period.due < period.start or period.due <= before:
            values = {"start": period.start.isoformat(), "end": period.end.isoformat()}
            values |= {"due": period.due.isoformat()}
            name = next(name for name in DUE if getattr(cycle, name))
            yield origin.problem((*base, name), DUE_OUTSIDE_PERIOD, values)
            return


def _days_in_order(cycle: ReportingCycle, index: int, origin: Origin) -> Iterator[Problem]:
    """Days of the year in their order; a first period that ends before one of them."""
    base: FieldPath = ("reporting_cycles", index)
    for place, (before, day) in enumerate(pairwise(cycle.days), 1):
        if day <= before:
            path, values = (*base, "days", place), {"day": day, "before": before}
            yield origin.problem(path, DAYS_OUT_OF_ORDER, values)
    first = cycle.first_ends
    if first is not None and cycle.months is None:
        due = first + ONE_DAY
        if due not in days_of_year(cycle, due.year):
            values = {"first": first.isoformat(), "days": ", ".join(cycle.days)}
            yield origin.problem((*base, "first_ends"), FIRST_PERIOD_BETWEEN_DAYS, values)


def _cycles(case: Case) -> Iterator[tuple[int, ReportingCycle, Origin]]:
    if plan := case.records.plan:
        origin = case.places.of(plan)
        for index, cycle in enumerate(plan.reporting_cycles):
            yield index, cycle, origin


CYCLE_RULES: tuple[Rule, ...] = (
    cycles_belong,
    cycles_told_apart,
    cycles_ask_somebody,
    cycles_in_time,
)
