"""What the plan measures itself by: data/indicators.yaml."""

from __future__ import annotations

from enum import StrEnum

from plugins.plan.records.evidence import Evidence
from plugins.plan.records.meaning import Meanings, Means
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

    _meanings = Meanings(
        year=Means("the year it is of", "2023"),
        value=Means("the figure as the plan’s language writes it, without the unit", '"50"'),
        source=Means("where the figure is said"),
    )


class IndicatorTarget(Record):
    """What the plan wants reached in a year; `text` are its words, where they say more."""

    year: WholeNumber
    value: Words
    text: Text | None = None

    _meanings = Meanings(
        year=Means("the year by which it is to be reached", "2027"),
        value=Means("the figure as the plan’s language writes it, without the unit", '"62,5"'),
        text=Means(
            "the words of the plan, where they say more than the figure",
            '{vi: "Ít nhất 62,5% số hộ", en: At least 62.5% of homes, en_of: "7c8dcf9f17e7"}',
        ),
    )


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

    _meanings = Meanings(
        year=Means("the year it is of", "2025"),
        value=Means("the figure as the plan’s language writes it, without the unit", '"56,25"'),
        sources=Means("the public sources that say it"),
        territory=Means(
            "for which territory it holds, where that is not the plan’s: it is then compared "
            "with nothing",
            "{vi: xã mới, en: the new commune}",
        ),
        note=Means("what a reader must know of it", "{vi: Số liệu ước tính., en: An estimate.}"),
    )


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

    _meanings = Meanings(
        id=Means("the id of the indicator, and its address for good", "nuoc-sach"),
        name=Means("what is measured", "{vi: Tỷ lệ hộ dùng nước sạch, en: Homes with clean water}"),
        unit=Means("in which unit", '{vi: "%", en: "%"}'),
        description=Means(
            "what belongs to it, how it is measured",
            "{vi: Tính trên tổng số hộ thường trú., en: Of all resident homes.}",
        ),
        direction=Means("which way is better; “none” where nobody says so", "up"),
        agency=Means("the id of the agency that answers for it", "tram-y-te"),
        tasks=Means("the ids of the tasks that it belongs to", '["1.2"]'),
        areas=Means("the ids of the headings that it belongs to", '["1"]'),
        baseline=Means("where it stood before the plan"),
        targets=Means("what the plan wants reached, year by year"),
        values=Means("what sources state, year by year"),
    )
