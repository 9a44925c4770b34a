"""Which reports are expected of whom, and what came of them; apart from what was delivered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from plugins.plan.facts.corrections import Later
from plugins.plan.facts.delivery import Whole, delivery
from plugins.plan.facts.history import History, newest_first, said_on
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.reporting import Statement
from plugins.plan.records.agencies import Agency
from plugins.plan.records.updates import DeliveryState, Update

SETTLED = (DeliveryState.DONE, DeliveryState.STOPPED)


class AnswerState(StrEnum):
    """Whether an expected report came, and when."""

    ON_TIME = "on-time"
    LATE = "late"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Expected:
    """A report that was due: on which task, for which period, of which bodies.

    These are the bodies that the lead cell named on the last day of the period.
    """

    task: str
    period: ReportingPeriod
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came from one body on one task for one period; `update` is the first that came."""

    task: str
    period: ReportingPeriod
    state: AnswerState
    update: Update | None


@dataclass(frozen=True, slots=True)
class Discipline:
    """How a body reports that leads tasks by name, or led them before an amendment.

    `tasks` are those that it leads now. `answers` hold every report that was due from it before
    the day of the build; None without a cycle, and then nothing is expected. `received` are its
    reports and confirmations, newest first.
    """

    agency: str
    tasks: tuple[str, ...]
    received: tuple[Update, ...]
    answers: tuple[Answer, ...] | None

    @property
    def expected(self) -> int | None:
        """How many reports were due."""
        return None if self.answers is None else len(self.answers)

    @property
    def on_time(self) -> int | None:
        """Expected reports that came by the day they were due."""
        return self._count(AnswerState.ON_TIME)

    @property
    def late(self) -> int | None:
        """Expected reports that came after the day they were due."""
        return self._count(AnswerState.LATE)

    @property
    def never(self) -> int | None:
        """Expected reports that have not come."""
        return self._count(AnswerState.NEVER)

    def _count(self, state: AnswerState) -> int | None:
        if self.answers is None:
            return None
        return sum(answer.state is state for answer in self.answers)


def expected_periods(
    whole: Whole, updates: Sequence[Update], periods: Iterable[ReportingPeriod], later: Later
) -> tuple[ReportingPeriod, ...]:
    """Those of `periods` of which a report on a task is expected, from its updates, oldest first.

    None is expected of a period that ends after the task was said to be done or stopped.
    """

    def settled(day: dt.date) -> bool:
        before = (update for update in updates if said_on(update) < day)
        return delivery(before, whole, later).state in SETTLED

    return tuple(period for period in periods if not settled(period.end))


def answers(
    agency: Agency, expected: Iterable[Expected], said: Mapping[str, Sequence[Statement]]
) -> Iterator[Answer]:
    """What came from `agency` or its members of what was `expected` of it.

    `said` are the statements about each task; the first that came decides.
    """
    speakers = {agency.id, *agency.members}
    for report in expected:
        own = (
            s
            for s in said[report.task]
            if s.period == report.period and s.update.agency in speakers
        )
        first = min(own, key=lambda statement: statement.order, default=None)
        state = AnswerState.NEVER
        if first:
            on_time = said_on(first.update) <= report.period.due
            state = AnswerState.ON_TIME if on_time else AnswerState.LATE
        yield Answer(report.task, report.period, state, first.update if first else None)


def discipline(
    agency: Agency,
    tasks: tuple[str, ...],
    led: Iterable[History],
    found: Iterable[Answer] | None,
) -> Discipline:
    """How `agency` reports: it leads `tasks` now; `led` are the histories of all it ever led.

    `found` is what came of the reports that were due from it; None without a cycle.
    """
    speakers = {agency.id, *agency.members}
    said = (update for history in led for update in history.statements)
    received = {update.id: update for update in said if update.agency in speakers}
    own = None if found is None else tuple(found)
    return Discipline(agency.id, tasks, newest_first(received.values()), own)
