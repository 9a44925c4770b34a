"""What the plan measures itself by: data/indicators.yaml."""

from __future__ import annotations

from enum import StrEnum

from plugins.plan.records.evidence import Evidence
from plugins.plan.records.types import (
    AreaId,
    LineText,
    Record,
    Slug,
    TaskId,
    Text,
    WholeNumber,
    Words,
)


class Direction(StrEnum):
    """Which way an indicator is meant to go; `none` where neither way is said to be better."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class IndicatorBaseline(Record):
    """Where an indicator stood before the plan: `value` as the plan's language writes numbers."""

    year: WholeNumber
    value: Words
    source: Evidence


class IndicatorTarget(Record):
    """What the plan wants reached in a year; `text` are its words, where they say more."""

    year: WholeNumber
    value: Words
    text: Text | None = None


class IndicatorValue(Record):
    """What a source states for a year.

    `territory` says for which territory the figure holds where that is not the plan's: then it is
    compared with nothing. `note` is what a reader must know to read it.
    """

    year: WholeNumber
    value: Words
    sources: tuple[Evidence, ...] = ()
    territory: Text | None = None
    note: Text | None = None


class Indicator(Record):
    """One thing that is measured, in one unit, with the tasks and areas that it belongs to.

    `agency` is the body that answers for it. Numbers stay as they are written; what they are is
    read where they are compared.
    """

    id: Slug
    name: LineText
    unit: LineText
    description: Text | None = None
    direction: Direction
    agency: Slug | None = None
    tasks: tuple[TaskId, ...] = ()
    areas: tuple[AreaId, ...] = ()
    baseline: IndicatorBaseline | None = None
    targets: tuple[IndicatorTarget, ...] = ()
    values: tuple[IndicatorValue, ...] = ()
