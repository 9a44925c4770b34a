"""The deadlines of the plan on a line of time: how many end in each year, or quarter."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from plugins.plan.facts.deadlines import DeadlineState
from plugins.plan.facts.due_dates import DueTask

# Over so many years at most a line of quarters can still be taken in at a glance.
FEW_YEARS = 3


class DeadlineSort(StrEnum):
    """What is known of a day on which a task, or a stage of it, is due.

    settled: said to be done or stopped, and whether in time is not known. recurring: one of the
    days of the coming year on which a task is due again and again.
    """

    IN_TIME = "in-time"
    LATE = "late"
    PASSED = "passed"
    SETTLED = "settled"
    COMING = "coming"
    RECURRING = "recurring"


SORTS: Mapping[DeadlineState | None, DeadlineSort] = {
    DeadlineState.IN_TIME: DeadlineSort.IN_TIME,
    DeadlineState.LATE: DeadlineSort.LATE,
    DeadlineState.PASSED: DeadlineSort.PASSED,
    DeadlineState.NEAR: DeadlineSort.COMING,
    DeadlineState.WITHIN: DeadlineSort.COMING,
    None: DeadlineSort.SETTLED,
}


@dataclass(frozen=True, slots=True)
class LinePeriod:
    """A year, or one of its quarters, with the days in it, the earliest first."""

    year: int
    quarter: int | None
    days: tuple[DueTask, ...]

    @property
    def name(self) -> str:
        """As records write it: 2026, 2026-Q3."""
        return f"{self.year}-Q{self.quarter}" if self.quarter else str(self.year)

    @property
    def counts(self) -> Counter[DeadlineSort]:
        """How many days of each sort."""
        return Counter(map(sort_of, self.days))


@dataclass(frozen=True, slots=True)
class TimeLine:
    """The periods in which some day lies, the earliest first; `quarterly`: they are quarters.

    tasks: how many tasks have a day on the line.
    """

    periods: tuple[LinePeriod, ...]
    quarterly: bool
    tasks: int

    @property
    def days(self) -> tuple[DueTask, ...]:
        """All days, the earliest first."""
        return tuple(due for period in self.periods for due in period.days)


def time_line(days: Iterable[DueTask], counted: Collection[str], as_of: dt.date) -> TimeLine:
    """The line of those `days` that belong to `counted` tasks.

    It is one of quarters where these lie, with the day `as_of`, within three years.
    """
    own = sorted((due for due in days if due.task.id in counted), key=lambda due: due.due)
    years = {as_of.year, *(due.due.year for due in own)}
    quarterly = max(years) - min(years) < FEW_YEARS
    found: dict[tuple[int, int | None], list[DueTask]] = {}
    for due in own:
        found.setdefault(period_of(due.due, quarterly=quarterly), []).append(due)
    return TimeLine(
        tuple(LinePeriod(*period, tuple(inside)) for period, inside in found.items()),
        quarterly,
        len({due.task.id for due in own}),
    )


def period_of(day: dt.date, *, quarterly: bool) -> tuple[int, int | None]:
    """The year of a day, and its quarter where that is asked for."""
    return day.year, (day.month + 2) // 3 if quarterly else None


def sort_of(due: DueTask) -> DeadlineSort:
    """What is known of a day."""
    return DeadlineSort.RECURRING if due.recurs else SORTS[due.reading.state]
