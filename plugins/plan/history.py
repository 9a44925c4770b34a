"""What has been said about tasks, in order, with what was corrected or superseded since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.plan.corrections import Corrections, Later, order
from plugins.plan.delivery import Whole, delivery
from plugins.plan.reporting import ReportingPeriod, is_statement, period_answered, said_on
from plugins.plan.update_records import DeliveryState, Update, UpdateKind


@dataclass(frozen=True, slots=True)
class History:
    """The updates of one task, newest first; `superseded` and `corrected` are of the whole site.

    `corrected` holds, for the id of an update, the corrections of it, oldest first.
    """

    updates: tuple[Update, ...]
    superseded: frozenset[str]
    corrected: Corrections

    def of_kind(self, *kinds: UpdateKind) -> tuple[Update, ...]:
        """The updates of these kinds, newest first."""
        return tuple(update for update in self.updates if update.kind in kinds)

    @property
    def reports(self) -> tuple[Update, ...]:
        """Reports under the plan."""
        return self.of_kind(UpdateKind.REPORT)

    @property
    def statements(self) -> tuple[Update, ...]:
        """Reports, and confirmations that nothing has changed."""
        return self.of_kind(UpdateKind.REPORT, UpdateKind.NO_CHANGE)

    @property
    def related(self) -> tuple[Update, ...]:
        """Related public information."""
        return self.of_kind(UpdateKind.RELATED)

    @property
    def corrections(self) -> tuple[Update, ...]:
        """Corrections."""
        return self.of_kind(UpdateKind.CORRECTION)

    @property
    def amendments(self) -> tuple[Update, ...]:
        """Amendments of the plan."""
        return self.of_kind(UpdateKind.AMENDMENT)


@dataclass(frozen=True, slots=True)
class AgencyHistory:
    """What a body said itself, and what others said about tasks that it leads; newest first."""

    said: tuple[Update, ...]
    about: tuple[Update, ...]


@dataclass(frozen=True, slots=True)
class PeriodMark:
    """One period of an ongoing task, and what was reported for it; None where nothing was.

    `corrected_by` is the correction that decided the state, if any.
    """

    period: ReportingPeriod
    state: DeliveryState | None
    update: Update | None
    corrected_by: Update | None = None


def newest_first(updates: Iterable[Update]) -> tuple[Update, ...]:
    """Updates by the first day of their date, then by id, the latest at the top."""
    return tuple(sorted(updates, key=order, reverse=True))


def period_marks(
    whole: Whole, updates: Iterable[Update], periods: Sequence[ReportingPeriod], later: Later
) -> tuple[PeriodMark, ...]:
    """Each of `periods`, and what the reports on a task, oldest first, say of it."""
    reports: dict[int, list[Update]] = {period.number: [] for period in periods}
    for update in updates:
        if is_statement(update):
            covered = later.period_of(update, whole.task)
            period = period_answered(covered, said_on(update), periods)
            if period:
                reports[period.number].append(update)
    said = (delivery(reports[period.number], whole, later) for period in periods)
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
