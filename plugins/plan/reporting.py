"""Reporting: computed from dates alone, never typed; apart from delivery.

`due` and `late` exist only where the plan states a reporting cycle.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from plugins.plan.corrections import Later, order
from plugins.plan.update_records import Period, Update, UpdateKind

if TYPE_CHECKING:
    from plugins.plan.records import ReportingCycle

MONTHS = 12
STATEMENTS = (UpdateKind.REPORT, UpdateKind.NO_CHANGE)


class ReportingState(StrEnum):
    """How reporting on a task stands."""

    NEVER = "never"
    CURRENT = "current"
    DUE = "due"
    LATE = "late"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """A period of the cycle, both days included, and the last day for its report."""

    number: int
    start: dt.date
    end: dt.date
    due: dt.date


@dataclass(frozen=True, slots=True)
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
        return (said_on(self.update), *order(self.update))


def is_statement(update: Update) -> bool:
    """Whether a body speaks under the plan: reports, or confirms that nothing has changed."""
    return update.kind in STATEMENTS


def said_on(update: Update) -> dt.date:
    """The day on which a statement counts as made: the day it was received, else its own."""
    return update.received or update.date.last


def reporting_periods(
    cycle: ReportingCycle | None, plan_date: dt.date, as_of: dt.date
) -> tuple[ReportingPeriod, ...]:
    """The periods that have begun by `as_of`, oldest first; none without a cycle."""
    return tuple(_periods(cycle, plan_date, as_of)) if cycle else ()


def _periods(
    cycle: ReportingCycle, plan_date: dt.date, as_of: dt.date
) -> Iterator[ReportingPeriod]:
    start, number = plan_date, 1
    while start <= as_of:
        end = months_later(cycle.first_ends, cycle.months * (number - 1))
        if cycle.until and end > cycle.until:
            return
        due = end + dt.timedelta(days=cycle.due_after_days)
        yield ReportingPeriod(number, start, end, due)
        start, number = end + dt.timedelta(days=1), number + 1


def months_later(date: dt.date, months: int) -> dt.date:
    """The same day of the month `months` later; the last day of a month leads to last days.

    A day that a month does not have becomes its last: 31 August and six months give the last
    of February.
    """
    index = date.year * MONTHS + date.month - 1 + months
    year, month = index // MONTHS, index % MONTHS + 1
    last = calendar.monthrange(year, month)[1]
    at_end = date.day == calendar.monthrange(date.year, date.month)[1]
    return dt.date(year, month, last if at_end else min(date.day, last))


def period_answered(
    period: Period | None, day: dt.date, periods: Sequence[ReportingPeriod]
) -> ReportingPeriod | None:
    """What is answered on `day`: where `period` ends, without one the last that had ended."""
    if period:
        return next((p for p in periods if p.start <= period.end <= p.end), None)
    return next((p for p in reversed(periods) if p.end < day), None)


def statements(
    task: str, updates: Iterable[Update], periods: Sequence[ReportingPeriod], later: Later
) -> Iterator[Statement]:
    """The statements among the `updates` of `task`, in the order given.

    A superseded one is left out unless what stands in its place answers the same period.
    """
    said = [update for update in updates if is_statement(update)]
    answered = {
        update.id: period_answered(later.period_of(update, task), said_on(update), periods)
        for update in said
    }
    for update in said:
        period, standing = answered[update.id], later.standing(update)
        if standing is update:
            yield Statement(update, period)
        elif period and period == answered.get(standing.id):
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
    standing = [statement for statement in said if not statement.superseded]
    last = max(standing, key=lambda statement: statement.order, default=None)
    answered = max((s.period for s in said if s.period), key=lambda p: p.number, default=None)
    missed = _missed(answered, expected, as_of)
    if missed:
        late = missed.due < as_of
        state = ReportingState.LATE if late else ReportingState.DUE
        days, update = abs((as_of - missed.due).days), last.update if last else None
        return Reporting(state, days, update, missed, last is None)
    if last is None:
        return Reporting(ReportingState.NEVER, (as_of - plan_date).days, never_reported=True)
    telling = [s for s in said if answered and s.period == answered] or [last]
    reported = any(statement.update.kind is UpdateKind.REPORT for statement in telling)
    state = ReportingState.CURRENT if reported else ReportingState.CONFIRMED
    return Reporting(state, (as_of - said_on(last.update)).days, last.update, answered)


def _missed(
    answered: ReportingPeriod | None, expected: Sequence[ReportingPeriod], as_of: dt.date
) -> ReportingPeriod | None:
    """The earliest ended period after the last one that was `answered`; None if none is."""
    latest = answered.number if answered else 0
    ended = (period for period in expected if period.end < as_of)
    return next((period for period in ended if period.number > latest), None)
