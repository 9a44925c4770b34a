"""A task without an end, period by period: what was reported for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.plan.facts.corrections import Revisions
from plugins.plan.facts.delivery import TaskParts, delivery
from plugins.plan.facts.history import is_statement
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.records.updates import DeliveryState, Update


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
    said: Iterable[tuple[Update, ReportingPeriod | None]],
    periods: Sequence[ReportingPeriod],
    revisions: Revisions,
) -> tuple[PeriodMark, ...]:
    """Each of `periods`, and what the statements on a task, oldest first, say of it.

    `said` are they, each with the period that it answers.
    """
    reports: dict[ReportingPeriod, list[Update]] = {period: [] for period in periods}
    for update, period in said:
        if period in reports:
            reports[period].append(update)
    found = (delivery(reports[period], parts, revisions) for period in periods)
    return tuple(
        PeriodMark(period, own.state if own.said_by else None, own.said_by, own.corrected_by)
        for period, own in zip(periods, found, strict=True)
    )


def said_of_years(
    task: str,
    updates: Iterable[Update],
    years: Sequence[ReportingPeriod],
    revisions: Revisions,
) -> Iterator[tuple[Update, ReportingPeriod | None]]:
    """The statements on a task that name a period, each with the year in which that ends."""
    for update in updates:
        named = revisions.period_of(update, task) if is_statement(update) else None
        if named:
            yield update, next((y for y in years if y.start <= named.end <= y.end), None)
