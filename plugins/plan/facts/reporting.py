"""Reporting: computed from dates alone, never typed; apart from delivery.

`due` and `late` exist only where the plan states a reporting cycle. Each cycle is held on its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from plugins.plan.facts.corrections import Revisions
from plugins.plan.facts.history import is_statement, said_on
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.records.update_kinds import KINDS, CountsAs
from plugins.plan.records.updates import Update


class ReportingState(StrEnum):
    """How reporting on a task stands."""

    NEVER = "never"
    CURRENT = "current"
    DUE = "due"
    LATE = "late"
    CONFIRMED = "confirmed"


# Which state of several cycles is that of the task: the lowest; never comes last.
RANKS = {
    ReportingState.LATE: 0,
    ReportingState.DUE: 1,
    ReportingState.CURRENT: 2,
    ReportingState.CONFIRMED: 2,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """How reporting on a task stands, and the days that go with the state.

    cycle: the id of the reporting cycle, None without one. never: days since the plan was issued.
    current, confirmed: since the last statement; `period` is the latest that was answered, by a
    report or by confirmations alone. due: until the report of `period` is due. late: since it was
    due; `period` is the earliest that has had no answer since the last one that had.
    never_reported: nothing was ever received.

    Of several cycles it is the one that stands worst; `others` are the rest, the worst first.
    """

    cycle: str | None = None
    state: ReportingState
    days: int
    last: Update | None = None
    period: ReportingPeriod | None = None
    never_reported: bool = False
    others: tuple[Reporting, ...] = ()


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
    updates: Sequence[Update],
    answered: Callable[[Update], ReportingPeriod | None],
    revisions: Revisions,
) -> Iterator[Statement]:
    """The statements among the `updates` of a task, in the order given.

    `answered` says which period one answers. A superseded one is left out unless what stands in
    its place answers the same period.
    """
    periods = {update.id: answered(update) for update in updates if is_statement(update)}
    for update in updates:
        if update.id not in periods:
            continue
        period, current = periods[update.id], revisions.current(update)
        if current is update:
            yield Statement(update, period)
        elif period and period == periods.get(current.id):
            yield Statement(update, period, superseded=True)


def reporting(
    said: Sequence[Statement],
    expected: Sequence[ReportingPeriod],
    plan_date: dt.date,
    as_of: dt.date,
) -> Reporting:
    """How reporting on a task stands on `as_of`, from what was `said` about it.

    `expected` are the periods of which a report is expected, of each cycle the oldest first.
    """
    answered = (statement.period for statement in said if statement.period)
    cycles = dict.fromkeys(period.cycle for period in (*expected, *answered))
    each = [
        _in_cycle(
            [s for s in said if s.period is None or s.period.cycle == cycle],
            [period for period in expected if period.cycle == cycle],
            plan_date,
            as_of,
        )
        for cycle in cycles or (None,)
    ]
    found = (replace(own, cycle=cycle) for own, cycle in zip(each, cycles or (None,), strict=True))
    worst, *others = sorted(found, key=_worst_first)
    return replace(worst, never_reported=not said, others=tuple(others))


def _in_cycle(
    said: Sequence[Statement],
    expected: Sequence[ReportingPeriod],
    plan_date: dt.date,
    as_of: dt.date,
) -> Reporting:
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
    """The earliest period that is asked for after the last one that was `answered`."""
    latest = answered.number if answered else 0
    asked = (period for period in expected if period.asked_from <= as_of)
    return next((period for period in asked if period.number > latest), None)


def _worst_first(own: Reporting) -> tuple[int, int]:
    """Late before due, the longest late and the soonest due first; then what was said last."""
    rank = RANKS.get(own.state, len(RANKS))
    return rank, -own.days if own.state is ReportingState.LATE else own.days
