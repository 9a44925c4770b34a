"""An ongoing task period by period, as a strip of cells."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from plugins.editions.edition import Edition
from plugins.editions.reporting_cycles import cycle_name
from plugins.editions.updates import delivery_words, period_words
from plugins.plan.facts.period_marks import PeriodMark
from plugins.plan.records.updates import DeliveryState, Update


@dataclass(frozen=True, slots=True)
class DatedLink:
    """The way to an update, and its date in short."""

    path: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodCell:
    """A period: its name, what a report says about it, that report, and what put it right.

    Without a report the state is `no-report`.
    """

    name: str
    state: DeliveryState
    words: str
    report: DatedLink | None
    correction: DatedLink | None


@dataclass(frozen=True, slots=True)
class StripRow:
    """The periods of one cycle up to the day of the build; `name` is "" where there is no other."""

    name: str
    cells: tuple[PeriodCell, ...]


@dataclass(frozen=True, slots=True)
class PeriodStrip:
    """All periods up to the day of the build; `cycle`: those of the plan's reporting cycles."""

    rows: tuple[StripRow, ...]
    cycle: bool


def period_strip(edition: Edition, task: str) -> PeriodStrip | None:
    """The strip of an ongoing task; None for a task with a date.

    Without a reporting cycle there is no strip until something is reported for a period: years
    in which no report was asked for would only look like omissions.
    """
    marks = edition.site.period_strips[task]
    cycle = bool(edition.site.cycles)
    if not cycle and not any(mark.update for mark in marks):
        return None
    rows = tuple(
        StripRow(cycle_name(edition, id_), tuple(_cell(edition, mark) for mark in own))
        for id_, own in groupby(marks, key=lambda mark: mark.period.cycle)
    )
    return PeriodStrip(rows, cycle) if rows else None


def _cell(edition: Edition, mark: PeriodMark) -> PeriodCell:
    state, update = mark.state or DeliveryState.NO_REPORT, mark.update
    return PeriodCell(
        name=period_words(edition, mark.period),
        state=state,
        words=delivery_words(edition, state, None, update.document if update else None),
        report=_link(edition, update),
        correction=_link(edition, mark.corrected_by),
    )


def _link(edition: Edition, update: Update | None) -> DatedLink | None:
    if update is None:
        return None
    return DatedLink(edition.urls.update(update.id), edition.words.short_date(update.date.first))
