"""What came of the reports that were expected, body by body; apart from what was delivered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from plugins.plan.facts.amendments import bodies_named, changes_of
from plugins.plan.facts.history import is_statement, newest_first, said_on
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.progress import Progress
from plugins.plan.facts.reporting import Statement
from plugins.plan.facts.reports_expected import Expected
from plugins.plan.facts.speakers import Speakers
from plugins.plan.records.updates import Update


class AnswerState(StrEnum):
    """Whether an expected report came, and when."""

    ON_TIME = "on-time"
    LATE = "late"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came from one body on one task for one period; `update` is the first that came."""

    task: str
    period: ReportingPeriod
    state: AnswerState
    update: Update | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReporting:
    """How a body reports that leads tasks by name, or led them before an amendment.

    `answers` hold every report that was due from it before
    the day of the build; None where no cycle asks it, and then nothing is expected. `received` are
    its reports and confirmations, newest first.
    """

    agency: str
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


def answers(
    speakers: Collection[str],
    expected: Iterable[Expected],
    said: Mapping[str, Sequence[Statement]],
) -> Iterator[Answer]:
    """What came from those who speak for a body of what was `expected` of it.

    `said` are the statements about each task; the first that came decides.
    """
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


def reports_expected(known: Progress) -> tuple[Expected, ...]:
    """Those on tasks that are counted, or were until dropped: due earlier, and to come."""
    return tuple(report for task in known.listed for report in known.expected[task])


def reports_due(expected: Iterable[Expected], as_of: dt.date) -> tuple[Expected, ...]:
    """Those that were due before the day of the build; none without a cycle."""
    return tuple(report for report in expected if report.period.due < as_of)


def reporting_of_bodies(known: Progress, speakers: Speakers) -> tuple[BodyReporting, ...]:
    """How each body reports that leads or led tasks by name, in the order of `speakers`."""
    tasks_led = _led(known)
    due_from = _by_body(reports_due(reports_expected(known), known.as_of))
    return tuple(
        BodyReporting(
            agency=id_,
            received=_received(known, own, tasks_led[id_]),
            answers=tuple(answers(own, due_from.get(id_, ()), known.statements))
            if any(cycle.asks(id_) for cycle in known.cycles)
            else None,
        )
        for id_, own in speakers.items()
        if id_ in tasks_led
    )


def _received(
    known: Progress, speakers: Collection[str], tasks: Iterable[str]
) -> tuple[Update, ...]:
    """The reports and confirmations of these bodies on `tasks`, newest first."""
    said = (update for task in tasks for update in known.said.by_task[task].statements)
    return newest_first(
        {update.id: update for update in said if update.agency in speakers}.values()
    )


def other_statements(known: Progress, speakers: Speakers) -> tuple[Update, ...]:
    """Reports and confirmations by bodies that speak for the lead of none of their tasks."""
    of_task: dict[str, set[str]] = {}
    for id_, tasks in _led(known).items():
        for task in tasks:
            of_task.setdefault(task, set()).update(speakers[id_])
    return tuple(
        update
        for update in known.said.updates
        if is_statement(update)
        and not any(update.agency in of_task.get(task, ()) for task in update.task_ids)
    )


def _led(known: Progress) -> dict[str, list[str]]:
    """The tasks that each body leads by name, or led before an amendment."""
    tasks: dict[str, list[str]] = {}
    for id_, task in known.tasks.items():
        amendments = known.said.amendments_of(id_)
        named_later = bodies_named(changes_of(amendments, ("task", id_)), "lead")
        for agency in named_later.union(task.lead.agencies if task.lead else ()):
            tasks.setdefault(agency, []).append(id_)
    return tasks


def _by_body(expected: Iterable[Expected]) -> dict[str, list[Expected]]:
    """Reports by the bodies that owe them."""
    grouped: dict[str, list[Expected]] = {}
    for report in expected:
        for agency in report.agencies:
            grouped.setdefault(agency, []).append(report)
    return grouped
