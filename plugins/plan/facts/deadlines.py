"""Deadlines: as written, as read, and how they stand on the day of the build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from plugins.plan.records.plan import LegalDocument
from plugins.plan.records.tasks import Deadline
from plugins.plan.records.updates import AmendedDeadline, Update

NEAR_DAYS = 90


class DeadlineState(StrEnum):
    """How a deadline stands on the day of the build."""

    ONGOING = "ongoing"
    WITHIN = "within"
    NEAR = "near"
    PASSED = "passed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineReading:
    """How a deadline is read: its date if any, and the document it is computed from if any.

    `amended_by` is the amendment that set the deadline; None where it is the plan's own.
    """

    state: DeadlineState
    date: dt.date | None = None
    years: int | None = None
    basis: LegalDocument | None = None
    amended_by: Update | None = None

    @property
    def is_ongoing(self) -> bool:
        """Whether there is no date by which the task must be done."""
        return self.state is DeadlineState.ONGOING


def read_deadline(
    deadline: Deadline | AmendedDeadline,
    documents: Iterable[LegalDocument],
    as_of: dt.date,
    amended_by: Update | None = None,
) -> DeadlineReading:
    """How `deadline` is read on `as_of`; `documents` are those that it may count from."""
    if deadline.kind == "ongoing":
        return DeadlineReading(state=DeadlineState.ONGOING, amended_by=amended_by)
    if deadline.date:
        return DeadlineReading(
            state=_state(deadline.date, as_of), date=deadline.date, amended_by=amended_by
        )
    basis = next(document for document in documents if document.id == deadline.after)
    date = years_later(basis.date, deadline.years or 0)
    return DeadlineReading(
        state=_state(date, as_of),
        date=date,
        years=deadline.years,
        basis=basis,
        amended_by=amended_by,
    )


def years_later(date: dt.date, years: int) -> dt.date:
    """The same day `years` later; 29 February becomes 28 February in a common year."""
    try:
        return date.replace(year=date.year + years)
    except ValueError:
        return date.replace(year=date.year + years, day=28)


def _state(date: dt.date, as_of: dt.date) -> DeadlineState:
    if date < as_of:
        return DeadlineState.PASSED
    near = date - as_of <= dt.timedelta(days=NEAR_DAYS)
    return DeadlineState.NEAR if near else DeadlineState.WITHIN
