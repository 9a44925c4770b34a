"""Reporting periods of a cycle or by years, and what was reported for each."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.plan.facts.corrections import Revisions
from plugins.plan.facts.delivery import TaskParts, delivery
from plugins.plan.facts.history import is_statement, said_on
from plugins.plan.records.plan import ReportingCycle
from plugins.plan.records.updates import DeliveryState, Period, Update

MONTHS = 12
SETTLED = (DeliveryState.DONE, DeliveryState.STOPPED)


@dataclass(frozen=True, slots=True)
class PeriodMark:
    """One period of an ongoing task, and what was reported for it; None where nothing was.

    `corrected_by` is the correction that decided the state, if any.
    """

    period: ReportingPeriod
    state: DeliveryState | None
    update: Update | None
    corrected_by: Update | None = None


def period_marks(
    parts: TaskParts,
    updates: Iterable[Update],
    periods: Sequence[ReportingPeriod],
    revisions: Revisions,
) -> tuple[PeriodMark, ...]:
    """Each of `periods`, and what the reports on a task, oldest first, say of it."""
    reports: dict[int, list[Update]] = {period.number: [] for period in periods}
    for update in updates:
        if is_statement(update):
            covered = revisions.period_of(update, parts.task)
            period = period_answered(covered, said_on(update), periods)
            if period:
                reports[period.number].append(update)
    said = (delivery(reports[period.number], parts, revisions) for period in periods)
    return tuple(
        PeriodMark(period, own.state if own.said_by else None, own.said_by, own.corrected_by)
        for period, own in zip(periods, said, strict=True)
    )


def years(first: dt.date, last: dt.date) -> tuple[ReportingPeriod, ...]:
    """The calendar years from `first` to `last`, for a plan without a reporting cycle."""
    return tuple(
        ReportingPeriod(number, dt.date(year, 1, 1), dt.date(year, 12, 31), dt.date(year, 12, 31))
        for number, year in enumerate(range(first.year, last.year + 1), 1)
    )


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """A period of the cycle, both days included, and the last day for its report."""

    number: int
    start: dt.date
    end: dt.date
    due: dt.date


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


def expected_periods(
    parts: TaskParts,
    updates: Sequence[Update],
    periods: Iterable[ReportingPeriod],
    revisions: Revisions,
) -> tuple[ReportingPeriod, ...]:
    """Those of `periods` of which a report on a task is expected, from its updates, oldest first.

    None is expected of a period that ends after the task was said to be done or stopped.
    """

    def settled(day: dt.date) -> bool:
        before = (update for update in updates if said_on(update) < day)
        return delivery(before, parts, revisions).state in SETTLED

    return tuple(period for period in periods if not settled(period.end))
