"""The reporting cycles of a plan: for whom each is, and which of their periods is spoken of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.plan.facts.periods import ReportingPeriod, reporting_periods
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.plan import Plan
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleOfPlan:
    """A reporting cycle, the `tasks` and `bodies` that it is for, and its periods, oldest first.

    `bodies` are None where all who lead are asked.
    """

    cycle: ReportingCycle
    tasks: frozenset[str]
    bodies: frozenset[str] | None
    periods: tuple[ReportingPeriod, ...]

    def asks(self, agency: str | None) -> bool:
        """Whether a body that leads a task of the cycle owes reports in it."""
        return self.bodies is None or agency in self.bodies


def cycles_of_plan(
    plan: Plan,
    areas: Sequence[Area],
    tasks: Sequence[Task],
    agencies: Iterable[Agency],
    last: dt.date,
) -> tuple[CycleOfPlan, ...]:
    """The cycles that `plan` states, with the periods that begin by `last`."""
    if not plan.reporting_cycles:
        return ()
    members = {agency.id: agency.members for agency in agencies}
    return tuple(
        CycleOfPlan(
            cycle=cycle,
            tasks=tasks_of_cycle(cycle, areas, tasks),
            bodies=frozenset(
                id_ for given in cycle.agencies for id_ in (given, *members.get(given, ()))
            )
            if cycle.agencies
            else None,
            periods=reporting_periods(cycle, plan.date, last),
        )
        for cycle in plan.reporting_cycles
    )


def tasks_of_cycle(
    cycle: ReportingCycle, areas: Sequence[Area], tasks: Sequence[Task]
) -> frozenset[str]:
    """The tasks that `cycle` asks for: those it names or whose heading it does, with their parts.

    All where it names neither.
    """
    if not cycle.tasks and not cycle.areas:
        return frozenset(task.id for task in tasks)
    headings = _with_parts(cycle.areas, areas)
    named = {*cycle.tasks, *(task.id for task in tasks if task.area in headings)}
    return frozenset(_with_parts(named, tasks))


def cycles_for(
    cycles: Iterable[CycleOfPlan], task: str, speaker: str | None
) -> tuple[CycleOfPlan, ...]:
    """Those of `cycles` that ask for a task; those alone that ask the speaker, if any does."""
    own = tuple(cycle for cycle in cycles if task in cycle.tasks)
    return tuple(cycle for cycle in own if cycle.asks(speaker)) or own


def periods_meant(
    named: Period | None, day: dt.date, cycles: Iterable[CycleOfPlan], begins: dt.date
) -> tuple[ReportingPeriod, ...]:
    """The periods of `cycles` that a statement made on `day` may be about.

    They have begun by then, and may be running. Where it names none, every one that ends after the
    task `begins`; else those in which the `named` one ends, and those alone that have its very
    days, if any has.
    """
    begun = [p for cycle in cycles for p in cycle.periods if p.start <= day]
    if named is None:
        return tuple(period for period in begun if period.end >= begins)
    holding = tuple(
        period
        for period in begun
        if period.start <= named.end <= period.end and named.cycle in (None, period.cycle)
    )
    same = tuple(p for p in holding if (p.start, p.end) == (named.start, named.end))
    return same or holding


def _with_parts(named: Iterable[str], entries: Sequence[Area] | Sequence[Task]) -> set[str]:
    """The entries `named`, and all that is, at whatever depth, a part of them."""
    found: set[str] = set()
    new = set(named)
    while new:
        found |= new
        new = {entry.id for entry in entries if entry.part_of in new} - found
    return found
