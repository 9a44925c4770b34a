"""Deadlines: as written, as read, and how they stand on the day of the build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from plugins.plan.facts.calendar import added, occurrences
from plugins.plan.facts.completion import Completion, Met
from plugins.plan.records.deadlines import WITHOUT_END, DeadlineKind, DeadlineTerms, Timing
from plugins.plan.records.plan import DatedDocument
from plugins.plan.records.updates import Update

NEAR_DAYS = 90
# How far ahead a deadline that comes again is worked out.
AHEAD = dt.timedelta(days=366)


class DeadlineState(StrEnum):
    """How a deadline stands on the day of the build."""

    ONGOING = "ongoing"
    WITHIN = "within"
    NEAR = "near"
    PASSED = "passed"
    NO_DATE = "no-date"
    IN_TIME = "in-time"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineReading:
    """How a deadline is read, and how it stands.

    state: of what is said to be done, in time or late; None where the statements do not tell, where
    the task is said to be stopped, or where it is read for its start.
    completion: when the task is said to have been done; of what recurs, when it is said to have
    been carried out for `date`. met: the last days of what recurs for which it is, the latest
    first. items: when those of its items that are done are said to have been.
    first, date: the first and the last day on which it is met; of what recurs `date` is the next
    last day, or the very last one once the series has ended. counted_from: the day of the document
    (`basis`) or event that `date` is computed from. stages: each read by itself. occurrences: the
    next last days of what recurs. start: when the task begins, where that is written.
    `amended_by` is the amendment that set the deadline; None where it is the plan's own.
    """

    timing: Timing
    state: DeadlineState | None
    first: dt.date | None = None
    date: dt.date | None = None
    counted_from: dt.date | None = None
    basis: DatedDocument | None = None
    stages: tuple[DeadlineReading, ...] = ()
    occurrences: tuple[dt.date, ...] = ()
    start: DeadlineReading | None = None
    amended_by: Update | None = None
    completion: Completion | None = None
    met: tuple[Met, ...] = ()
    items: Mapping[int, Completion] = field(default_factory=dict)

    @property
    def kind(self) -> DeadlineKind:
        """How it is read."""
        return self.timing.kind

    @property
    def is_computed(self) -> bool:
        """Whether `date` was computed and is not stated."""
        return self.counted_from is not None

    @property
    def begins(self) -> dt.date | None:
        """Of a start the day that it means: the one computed, else the first on which it is met."""
        return self.date if self.is_computed else self.first

    @property
    def last_stage(self) -> DeadlineReading:
        """Of a deadline in stages the one that decides, else itself.

        The last one written, where that has no day; else the one whose day is the last.
        """
        if not self.stages or self.stages[-1].date is None:
            return self.stages[-1] if self.stages else self
        return max(self.stages, key=lambda stage: stage.date or dt.date.min)

    @property
    def has_no_end(self) -> bool:
        """Whether the task goes on, or comes again and again: it is carried out, never done."""
        return self.last_stage.kind in WITHOUT_END

    @property
    def has_days(self) -> bool:
        """Whether it, or one of its stages, has a day."""
        return self.date is not None or any(stage.date for stage in self.stages)


@dataclass(frozen=True, slots=True)
class _Known:
    """What days follow from: documents, the day of the build.

    What recurs does so from the day `since` on.
    """

    documents: Mapping[str, DatedDocument]
    as_of: dt.date
    since: dt.date


def read_deadline(
    deadline: Timing,
    documents: Iterable[DatedDocument],
    as_of: dt.date,
    start: Timing | None = None,
) -> DeadlineReading:
    """How `deadline` is read on `as_of`; `documents` are those that it may count from.

    start: when the task begins, where that is written.
    """
    known = _Known({document.id: document for document in documents}, as_of, as_of)
    begins = replace(_read(start, known), state=None) if start else None
    first = begins.begins if begins else None
    reading = _read(deadline, replace(known, since=max(as_of, first or as_of)))
    return replace(reading, first=first or reading.first, start=begins)


def _read(timing: Timing, known: _Known) -> DeadlineReading:
    """One deadline, start or stage, by its kind."""
    if timing.kind == "ongoing":
        return DeadlineReading(timing=timing, state=DeadlineState.ONGOING)
    if isinstance(timing, DeadlineTerms) and timing.stages:
        return _staged(timing, known)
    return OF_KIND.get(timing.kind, _of_time)(timing, known)


def _of_time(timing: Timing, known: _Known) -> DeadlineReading:
    """A date, month, quarter, year or span; a state without a day where there is none of these."""
    time = timing.month or timing.quarter or timing.year
    first, last = (time.first, time.last) if time else (timing.date, timing.date)
    if timing.start and timing.end:
        first, last = timing.start.first, timing.end.last
    return DeadlineReading(timing=timing, state=_state(last, known.as_of), first=first, date=last)


def _relative(timing: Timing, known: _Known) -> DeadlineReading:
    """So long after the day of a document or event; without a day where that is not known."""
    basis = known.documents[timing.after] if timing.after else None
    origin = basis.date if basis else timing.event_date
    date = added(origin, timing) if origin else None
    return DeadlineReading(
        timing=timing,
        state=_state(date, known.as_of),
        first=origin,
        date=date,
        counted_from=origin,
        basis=basis,
    )


def _recurring(timing: Timing, known: _Known) -> DeadlineReading:
    """The next last days; once the series has ended, its very last one."""
    since = max(known.since, timing.start.first if timing.start else known.since)
    since = min(since, dt.date.max - AHEAD)
    coming = occurrences(timing, since, since + AHEAD)
    ended: tuple[dt.date, ...] = ()
    if timing.until and not coming:
        ended = occurrences(timing, timing.until.last - AHEAD, timing.until.last)
    date = next(iter((*coming, *reversed(ended))), None)
    near = tuple(day for day in coming if day <= known.as_of + AHEAD)
    return DeadlineReading(
        timing=timing, state=_state(date, known.as_of), date=date, occurrences=near
    )


def _staged(timing: DeadlineTerms, known: _Known) -> DeadlineReading:
    stages = tuple(_read(stage, known) for stage in timing.stages)
    whole = DeadlineReading(timing=timing, state=None, stages=stages)
    last = whole.last_stage
    return replace(whole, state=last.state, first=stages[0].first, date=last.date)


def _state(date: dt.date | None, as_of: dt.date) -> DeadlineState:
    if date is None:
        return DeadlineState.NO_DATE
    if date < as_of:
        return DeadlineState.PASSED
    near = date - as_of <= dt.timedelta(days=NEAR_DAYS)
    return DeadlineState.NEAR if near else DeadlineState.WITHIN


OF_KIND: Mapping[DeadlineKind, Callable[[Timing, _Known], DeadlineReading]] = {
    "relative": _relative,
    "recurring": _recurring,
}
