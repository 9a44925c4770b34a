"""Reporting: computed from dates alone, never typed; apart from delivery.

`due` and `late` exist only where the plan states a reporting cycle.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from plugins.plan.facts.corrections import Revisions
from plugins.plan.facts.history import is_statement, said_on
from plugins.plan.facts.periods import (
    ReportingPeriod,
    period_answered,
)
from plugins.plan.records.update_kinds import KINDS, CountsAs
from plugins.plan.records.updates import Update


class ReportingState(StrEnum):
    """How reporting on a task stands."""

    NEVER = "never"
    CURRENT = "current"
    DUE = "due"
    LATE = "late"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """How reporting on a task stands, and the days that go with the state.

    never: days since the plan was issued. current, confirmed: since the last statement; `period`
    is the latest that was answered, by a report or by confirmations alone. due: until the report
    of `period` is due. late: since it was due; `period` is the earliest that has had no answer
    since the last one that had. never_reported: nothing was ever received.
    """

    state: ReportingState
    days: int
    last: Update | None = None
    period: ReportingPeriod | None = None
    never_reported: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A report or confirmation about a task, and the period that it answers, if any.

    superseded: another stands in its place, which answers the same period.
    """

    update: Update
    period: ReportingPeriod | None
    superseded: bool = False

    @property
    def order(self) -> tuple[dt.date, dt.date, str]:
        """Its place among others: the day on which it counts as made, then its date and id."""
        return (said_on(self.update), *self.update.order)


def statements(
    task: str, updates: Iterable[Update], periods: Sequence[ReportingPeriod], revisions: Revisions
) -> Iterator[Statement]:
    """The statements among the `updates` of `task`, in the order given.

    A superseded one is left out unless what stands in its place answers the same period.
    """
    said = [update for update in updates if is_statement(update)]
    answered = {
        update.id: period_answered(revisions.period_of(update, task), said_on(update), periods)
        for update in said
    }
    for update in said:
        period, current = answered[update.id], revisions.current(update)
        if current is update:
            yield Statement(update, period)
        elif period and period == answered.get(current.id):
            yield Statement(update, period, superseded=True)


def reporting(
    said: Sequence[Statement],
    expected: Sequence[ReportingPeriod],
    plan_date: dt.date,
    as_of: dt.date,
) -> Reporting:
    """How reporting on a task stands on `as_of`, from what was `said` about it.

    `expected` are the periods that have begun and of which a report is expected, oldest first.
    """
    current = [statement for statement in said if not statement.superseded]
    last = max(current, key=lambda statement: statement.order, default=None)
    answered = max((s.period for s in said if s.period), key=lambda p: p.number, default=None)
    missed = _missed(answered, expected, as_of)
    if missed:
        late = missed.due < as_of
        state = ReportingState.LATE if late else ReportingState.DUE
        days, update = abs((as_of - missed.due).days), last.update if last else None
        return Reporting(
            state=state, days=days, last=update, period=missed, never_reported=last is None
        )
    if last is None:
        return Reporting(
            state=ReportingState.NEVER, days=(as_of - plan_date).days, never_reported=True
        )
    latest = [s for s in said if answered and s.period == answered] or [last]
    reported = any(
        KINDS[statement.update.kind].counts_as is CountsAs.REPORT for statement in latest
    )
    state = ReportingState.CURRENT if reported else ReportingState.CONFIRMED
    return Reporting(
        state=state, days=(as_of - said_on(last.update)).days, last=last.update, period=answered
    )


def _missed(
    answered: ReportingPeriod | None, expected: Sequence[ReportingPeriod], as_of: dt.date
) -> ReportingPeriod | None:
    """The earliest ended period after the last one that was `answered`; None if none is."""
    latest = answered.number if answered else 0
    ended = (period for period in expected if period.end < as_of)
    return next((period for period in ended if period.number > latest), None)
