"""The reporting cycles of the plan: how often, for whom, where it says so, the periods so far."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.evidence import SourceView, source_view
from plugins.editions.reporting_cycles import cycle_name, cycle_sentences
from plugins.editions.values import Link
from plugins.plan.facts.reporting_cycles import CycleOfPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRow:
    """A reporting period: its days, when its report is due, and whether that day has passed.

    running: the period has not ended.
    """

    start: dt.date
    end: dt.date
    due: dt.date
    passed: bool
    running: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleView:
    """A reporting cycle as its source states it, the latest of its periods first.

    name: "" where the plan has one cycle only. subjects: the tasks and headings that reports are
    asked on, bodies: those that are asked; none where it is all. next_due: the days within a year
    on which the next reports are due, while any task of it is in force.
    """

    name: str
    sentences: tuple[str, ...]
    subjects: tuple[Link, ...]
    bodies: tuple[Link, ...]
    source: SourceView
    periods: tuple[PeriodRow, ...]
    next_due: tuple[dt.date, ...]


def cycle_views(edition: Edition) -> tuple[CycleView, ...]:
    """Each cycle of the plan, in the order of the data."""
    return tuple(_view(edition, own) for own in edition.site.cycles)


def _view(edition: Edition, own: CycleOfPlan) -> CycleView:
    cycle, as_of = own.cycle, edition.site.as_of
    begun = [period for period in own.periods if period.start <= as_of]
    still_asked = any(edition.site.standings["task", id_].stands for id_ in own.tasks)
    return CycleView(
        name=cycle_name(edition, cycle.id),
        sentences=tuple(cycle_sentences(edition.words, cycle)),
        subjects=(
            *(edition.area_link(edition.site.areas[id_]) for id_ in cycle.areas),
            *(edition.task_link(edition.site.tasks[id_]) for id_ in cycle.tasks),
        ),
        bodies=tuple(_bodies(edition, own)),
        source=source_view(edition, cycle.source),
        periods=tuple(
            PeriodRow(
                start=period.start,
                end=period.end,
                due=period.due,
                passed=period.due < as_of,
                running=period.end >= as_of,
            )
            for period in begun
        ),
        next_due=tuple(period.due for period in own.periods if still_asked and period.due >= as_of),
    )


def _bodies(edition: Edition, own: CycleOfPlan) -> Iterator[Link]:
    """The bodies that are asked; of a group without a page its members."""
    site = edition.site
    for given in own.cycle.agencies:
        for id_ in (given,) if given in site.listed_agencies else site.agencies[given].members:
            yield edition.agency_link(site.agencies[id_])
