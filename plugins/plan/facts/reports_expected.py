"""Which reports are expected on a task, for which periods, of which bodies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.plan.facts.amendments import InForce, in_force
from plugins.plan.facts.beginnings import beginning
from plugins.plan.facts.delivery import TaskParts, delivery
from plugins.plan.facts.history import UpdateHistory, said_on
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.reporting import Statement
from plugins.plan.facts.reporting_cycles import CycleOfPlan, cycles_for, periods_meant
from plugins.plan.facts.standing import Standing
from plugins.plan.records.plan import DatedDocument
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import DeliveryState, Update

SETTLED = (DeliveryState.DONE, DeliveryState.STOPPED)


@dataclass(frozen=True, slots=True)
class Expected:
    """A report that is expected: on which task, for which period, of which bodies.

    These are the bodies that the lead cell named on the day that decides, as far as the cycle asks
    them.
    """

    task: str
    period: ReportingPeriod
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What decides which reports are expected: the plan's `cycles` and `documents`, all `said`.

    `standings` say of each task since when and until when it is in force.
    """

    cycles: tuple[CycleOfPlan, ...]
    documents: Sequence[DatedDocument]
    said: UpdateHistory
    standings: Mapping[str, Standing]

    def cells_on(self, task: Task, day: dt.date) -> InForce:
        """The cells of a task as they were in force on a day."""
        earlier = (u for u in self.said.amendments_of(task.id) if u.date.first <= day)
        return in_force(task, earlier)

    def answered(self, update: Update, task: Task) -> ReportingPeriod | None:
        """The period that a statement answers where it speaks of a task.

        The one that it names, or the only one that it can be about.
        """
        if not self.cycles:
            return None
        day, named = said_on(update), self.said.revisions.period_of(update, task.id)
        own = cycles_for(self.cycles, task.id, update.agency)
        meant = periods_meant(named, day, own, self._begins(task, self.cells_on(task, day)))
        return meant[0] if len(meant) == 1 else None

    def concerns(self, task: Task) -> Iterator[Expected]:
        """Each period that the cycles ask of a task, and of whom, whatever was said of it."""
        for cycle in self.cycles:
            for period in cycle.periods if task.id in cycle.tasks else ():
                cells = self.cells_on(task, period.decided_on)
                bodies = tuple(agency for agency in cells.lead if cycle.asks(agency))
                asked = bodies or cycle.bodies is None
                if asked and period.end >= self._begins(task, cells):
                    yield Expected(task.id, period, bodies)

    def expected(
        self, concerns: Iterable[Expected], parts: TaskParts, statements: Sequence[Statement]
    ) -> Iterator[Expected]:
        """Those of the periods that concern a task on which a report is expected.

        None is expected where the task is not in force on the day that decides, nor once it was
        said to be done or stopped before that day, unless the statement that says so is itself on
        that period.
        """
        updates, standing = self.said.of_task(parts.task), self.standings[parts.task]
        for report in concerns:
            if not standing.on(report.period.decided_on):
                continue
            own = {s.update.id for s in statements if s.period == report.period}
            others = (u for u in updates if u.id not in own)
            if not self._settled(others, report.period.decided_on, parts):
                yield report

    def _begins(self, task: Task, cells: InForce) -> dt.date:
        """When a task begins: one that a decision added not before that."""
        begins = beginning(cells.deadline, cells.start, self.documents)
        added = self.standings[task.id].added_by
        return max(begins, added.date.first) if added else begins

    def _settled(self, updates: Iterable[Update], day: dt.date, parts: TaskParts) -> bool:
        before = (update for update in updates if said_on(update) < day)
        return delivery(before, parts, self.said.revisions).state in SETTLED
