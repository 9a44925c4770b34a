"""How indicators stand against their targets: compared by number, judged by nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from plugins.plan.facts.amounts import amount
from plugins.plan.facts.nesting import Nesting
from plugins.plan.records.dataset import Records
from plugins.plan.records.indicators import (
    Direction,
    Indicator,
    IndicatorBaseline,
    IndicatorTarget,
    IndicatorValue,
)


@dataclass(frozen=True, slots=True)
class YearlyFigure:
    """A number of one year."""

    year: int
    number: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCompared:
    """A year with both a target and a value: value less target, and whether it was reached.

    reached: None where the indicator has no direction, and until the year is over.
    """

    year: int
    difference: Decimal
    reached: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorStanding:
    """The numbers of one indicator for the plan's own territory, by year, and what they come to.

    elsewhere: the values that hold for another territory, which are compared with nothing.
    latest: the last value since the baseline. target: that of the same year, else the next one;
    without any value the next one from the day of the build on (the year is `target_from`).
    difference: the latest value less that target, None where either is missing. compared: the
    years for which there are both.
    """

    baseline: YearlyFigure | None
    targets: tuple[YearlyFigure, ...]
    values: tuple[YearlyFigure, ...]
    elsewhere: tuple[tuple[IndicatorValue, Decimal], ...]
    latest: YearlyFigure | None
    target_from: int
    target: YearlyFigure | None
    difference: Decimal | None
    compared: tuple[YearCompared, ...]

    @property
    def reached(self) -> bool | None:
        """Whether the target was reached in the year of the latest value; None if it had none."""
        year = self.latest.year if self.latest else None
        return next((own.reached for own in self.compared if own.year == year), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorsOfPlan:
    """The indicators in the order of their file, how each stands, and where each belongs.

    An area has those that name it, or a heading or task within it.
    """

    by_id: Mapping[str, Indicator]
    standings: Mapping[str, IndicatorStanding]
    of_task: Mapping[str, tuple[Indicator, ...]]
    of_area: Mapping[str, tuple[Indicator, ...]]


def indicators_of_plan(records: Records, tree: Nesting, as_of: dt.date) -> IndicatorsOfPlan:
    """The indicators as of a day."""
    own, locale = records.indicators, records.languages[0].locale
    return IndicatorsOfPlan(
        by_id={indicator.id: indicator for indicator in own},
        standings={indicator.id: standing(indicator, locale, as_of) for indicator in own},
        of_task={task.id: tuple(i for i in own if task.id in i.tasks) for task in records.tasks},
        of_area={area: _within(own, area, tree) for area in tree.above},
    )


def _within(indicators: Iterable[Indicator], area: str, tree: Nesting) -> tuple[Indicator, ...]:
    areas = {id_ for id_, above in tree.above.items() if area == id_ or area in above}
    tasks = set(tree.tasks_below[area])
    return tuple(i for i in indicators if areas & {*i.areas} or tasks & {*i.tasks})


def standing(indicator: Indicator, locale: str, as_of: dt.date) -> IndicatorStanding:
    """How an indicator stands; its numbers are written as `locale` writes them."""
    targets = _figures(indicator.targets, locale)
    known = known_values(indicator, as_of)
    values = _figures((v for v in known if v.territory is None), locale)
    begun = indicator.baseline.year if indicator.baseline else 0
    latest = next((figure for figure in reversed(values) if figure.year > begun), None)
    start = latest.year if latest else as_of.year
    target = next((figure for figure in targets if figure.year >= start), None)
    return IndicatorStanding(
        baseline=next(iter(_figures(filter(None, [indicator.baseline]), locale)), None),
        targets=targets,
        values=values,
        elsewhere=tuple(_elsewhere(known, locale)),
        latest=latest,
        target_from=start,
        target=target,
        difference=latest.number - target.number if latest and target else None,
        compared=tuple(_compared(targets, values, indicator.direction, as_of.year)),
    )


def known_values(indicator: Indicator, as_of: dt.date) -> tuple[IndicatorValue, ...]:
    """The values of all territories by year, without those of years that have not begun."""
    known = (value for value in indicator.values if value.year <= as_of.year)
    return tuple(sorted(known, key=lambda value: value.year))


def _elsewhere(
    values: Iterable[IndicatorValue], locale: str
) -> Iterator[tuple[IndicatorValue, Decimal]]:
    for value in values:
        number = amount(value.value, locale)
        if value.territory is not None and number is not None:
            yield value, number


def _figures(
    entries: Iterable[IndicatorBaseline | IndicatorTarget | IndicatorValue], locale: str
) -> tuple[YearlyFigure, ...]:
    read = ((entry.year, amount(entry.value, locale)) for entry in entries)
    found = (YearlyFigure(year, number) for year, number in read if number is not None)
    return tuple(sorted(found, key=lambda figure: figure.year))


def _compared(
    targets: Iterable[YearlyFigure],
    values: Iterable[YearlyFigure],
    direction: Direction,
    this_year: int,
) -> Iterator[YearCompared]:
    wanted = {target.year: target.number for target in targets}
    for value in values:
        if value.year in wanted:
            difference = value.number - wanted[value.year]
            over = value.year < this_year
            yield YearCompared(
                year=value.year,
                difference=difference,
                reached=_reached(difference, direction) if over else None,
            )


def _reached(difference: Decimal, direction: Direction) -> bool | None:
    """Whether a value that far over its target reaches it; None where no way is better."""
    if direction is Direction.NONE:
        return None
    return difference >= 0 if direction is Direction.UP else difference <= 0
