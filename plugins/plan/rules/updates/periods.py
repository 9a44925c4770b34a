"""The period that a statement is about: possible, and clear where the plan has reporting cycles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.reporting_cycles import CycleOfPlan, cycles_for
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Update
from plugins.plan.rules.updates.told_periods import (
    Told,
    cycles_stated,
    may_run,
    meant,
    outside_its_cycle,
    statements_told,
    tasks_by_id,
)

PERIOD_STARTS_AFTER_END = Message(
    "period-starts-after-end",
    N_("the period starts on {start} and ends on {end}"),
    N_("a start on or before the end"),
)
PERIOD_ENDS_AFTER_REPORT = Message(
    "period-ends-after-report",
    N_("the period ends on {end}, after the date of the update, {said}"),
    N_("a period that had ended on {said}, or a reporting period of the plan that was running"),
)
PERIOD_BEFORE_PLAN = Message(
    "period-before-plan",
    N_("the period ends on {end}, before the plan was issued on {plan}"),
    N_("a period that ends on or after {plan}"),
)
PERIOD_NOT_NAMED = Message(
    "period-not-named",
    N_("it names no period, and could be about any of these: {periods}"),
    N_("period, with the start and the end of the one that it is about"),
)
CYCLE_NOT_NAMED = Message(
    "cycle-not-named",
    N_("the period from {start} to {end} could be one of several reporting cycles: {cycles}"),
    N_("cycle under period: one of {cycles}"),
)
UNKNOWN_CYCLE = Message(
    "unknown-cycle",
    N_("there is no reporting cycle “{id}”"),
    N_("the id of a cycle under reporting_cycles in plan.yaml"),
)
CYCLE_NOT_OF_TASK = Message(
    "cycle-not-of-task",
    N_("in the cycle {id} no report is asked for on task {task}"),
    N_("a cycle that asks for it: {cycles}"),
)
PERIOD_NOT_OF_CYCLE = Message(
    "period-not-of-cycle",
    N_("no period of the cycle {id} that had begun by {said} holds {end}, its last day"),
    N_("the start and the end of a period of that cycle that was over or running"),
)
# How many periods a problem lists.
LISTED = 3


def periods(case: Case) -> Iterator[Problem]:
    """A period starts before it ends, ends before it is reported on, and is one of the plan's.

    One of a reporting cycle may still be running: a report may come before it has ended.
    """
    issued = case.records.plan.date if case.records.plan else None
    told = {each.update.id: each for each in case.shared(statements_told)}
    for update in case.records.updates:
        if update.period is None:
            continue
        start, end = update.period.start, update.period.end
        origin = case.places.of(update)
        values = {"start": start.isoformat(), "end": end.isoformat(), "said": update.date.iso}
        if start > end:
            yield origin.problem(("period", "start"), PERIOD_STARTS_AFTER_END, values)
        elif end > update.date.last and not may_run(case, told.get(update.id)):
            yield origin.problem(("period", "end"), PERIOD_ENDS_AFTER_REPORT, values)
        elif issued is not None and end < issued and KINDS[update.kind].is_statement:
            values |= {"plan": issued.isoformat()}
            yield origin.problem(("period", "end"), PERIOD_BEFORE_PLAN, values)
        elif outside_its_cycle(case, told.get(update.id)):
            values |= {"id": str(update.period.cycle)}
            yield origin.problem(("period", "end"), PERIOD_NOT_OF_CYCLE, values)


def reports_name_their_period(case: Case) -> Iterator[Problem]:
    """Where the plan has reporting cycles, it is clear which period a statement is about."""
    if not case.shared(cycles_stated):
        return
    for told in case.shared(statements_told):
        if told.put_right:
            continue
        several = (meant(case, told, task) for task in told.update.task_ids)
        unclear = next((found for found in several if found[1:]), None)
        if unclear:
            yield _unclear(told, unclear, case.places.of(told.update))


def cycles_named(case: Case) -> Iterator[Problem]:
    """The cycle that an update names is one of the plan's, and asks for its tasks."""
    cycles = {own.cycle.id: own for own in case.shared(cycles_stated)}
    for update in case.records.updates:
        name = update.period.cycle if update.period else None
        if name is None or case.records.plan is None:
            continue
        if name not in cycles:
            path, near = ("period", "cycle"), nearest(name, cycles)
            yield case.places.of(update).problem(path, UNKNOWN_CYCLE, {"id": name}, near)
        else:
            yield from _not_asked(case, update, cycles[name])


def _not_asked(case: Case, update: Update, named: CycleOfPlan) -> Iterator[Problem]:
    """A problem for each task of `update` on which the cycle that it names asks for no report."""
    cycles, known = case.shared(cycles_stated), case.shared(tasks_by_id)
    for task in update.task_ids:
        if task in known and task not in named.tasks:
            asking = [own.cycle.id for own in cycles_for(cycles, task, None)]
            values = {"id": named.cycle.id, "task": task, "cycles": ", ".join(asking) or "–"}
            path = ("period", "cycle")
            yield case.places.of(update).problem(path, CYCLE_NOT_OF_TASK, values)


def _unclear(told: Told, found: Sequence[ReportingPeriod], origin: Origin) -> Problem:
    if told.named is None:
        return origin.problem((), PERIOD_NOT_NAMED, {"periods": _listed(found)})
    values = {"start": told.named.start.isoformat(), "end": told.named.end.isoformat()}
    values |= {"cycles": ", ".join(str(period.cycle) for period in found)}
    return origin.problem(("period",), CYCLE_NOT_NAMED, values)


def _listed(found: Sequence[ReportingPeriod]) -> str:
    """The last periods as a problem shows them."""
    latest = sorted(found, key=lambda period: period.end, reverse=True)[:LISTED]
    words = [f"{period.start.isoformat()} – {period.end.isoformat()}" for period in latest]
    return ", ".join((*words, "…") if len(found) > LISTED else words)
