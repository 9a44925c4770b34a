"""The chart of an indicator: where its targets and values stand, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from plugins.editions.edition import Edition
from plugins.plan.facts.indicators import IndicatorStanding, YearlyFigure
from plugins.website.pages.charts.charts import DIGIT, MOST_TICKS, YEAR_NAME
from plugins.website.pages.charts.values import YearMark

# In percent of the drawing: lowest and highest number, first and last year.
BOTTOM, TOP = 84.0, 8.0
BESIDE, RIGHT = 6.0, 93.0
TARGET, VALUE = "target", "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMark:
    """A number in the drawing: a target or a value, of which year, how much, and where."""

    tone: str
    year: str
    amount: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """The line between the marks of two years that follow each other."""

    tone: str
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class AmountTick:
    """A line across the drawing at the height of an amount."""

    amount: str
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorChart:
    """Targets and values of one indicator for the plan's own territory.

    base: the height of nought. The baseline is the first of the values. No line is drawn over a
    year for which there is no number: nobody said what it was.
    """

    marks: tuple[FigureMark, ...]
    lines: tuple[YearLine, ...]
    ticks: tuple[AmountTick, ...]
    years: tuple[YearMark, ...]
    left: float
    base: float


def indicator_chart(edition: Edition, standing: IndicatorStanding) -> IndicatorChart | None:
    """The chart of an indicator; None where there is no number to draw."""
    values = (*filter(None, [standing.baseline]), *standing.values)
    series = {TARGET: standing.targets, VALUE: tuple(sorted(values, key=lambda own: own.year))}
    numbers = [figure.number for own in series.values() for figure in own]
    if not numbers:
        return None
    levels = levels_of(numbers)
    amounts = [edition.words.amount(level) for level in levels]
    left = round(1 + DIGIT * max(map(len, amounts)), 3)
    frame = _Frame(levels[0], levels[-1], left, _years_of(series.values()))
    marks = {tone: tuple(_marks(edition, tone, own, frame)) for tone, own in series.items()}
    return IndicatorChart(
        marks=tuple(mark for own in marks.values() for mark in own),
        lines=tuple(line for own in marks.values() for line in _lines(own)),
        ticks=tuple(
            AmountTick(amount, frame.y(level))
            for level, amount in zip(levels, amounts, strict=True)
            if level
        ),
        years=tuple(_names(frame)),
        left=left,
        base=frame.y(Decimal()),
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """What numbers and years the drawing reaches over."""

    low: Decimal
    high: Decimal
    left: float
    years: range

    def x(self, year: int) -> float:
        first, last = self.left + BESIDE, RIGHT
        if len(self.years) == 1:
            return round((first + last) / 2, 3)
        return round(first + (last - first) * self.years.index(year) / (len(self.years) - 1), 3)

    def y(self, number: Decimal) -> float:
        share = (number - self.low) / (self.high - self.low)
        return round(BOTTOM - (BOTTOM - TOP) * float(share), 3)


def levels_of(numbers: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Round amounts, evenly apart, from nought or less to the highest number or more."""
    low, high = min(Decimal(), *numbers), max(Decimal(), *numbers)
    step = _step(high - low)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = int((high / step).to_integral_value(ROUND_CEILING))
    return tuple(step * level for level in range(first, max(last, first + 1) + 1))


def _step(span: Decimal) -> Decimal:
    """5, 10, 20, 25 or 50 times a power of ten, so that few of them reach over `span`."""
    if not span:
        return Decimal(1)
    power = Decimal(1).scaleb(span.adjusted() - 1)
    steps = (power * factor for factor in (5, 10, 20, 25, 50))
    return next(Decimal(f"{step:f}") for step in steps if step * MOST_TICKS >= span)


def _years_of(series: Iterable[Sequence[YearlyFigure]]) -> range:
    years = [figure.year for own in series for figure in own]
    return range(min(years), max(years) + 1)


def _marks(
    edition: Edition, tone: str, figures: Iterable[YearlyFigure], frame: _Frame
) -> Iterator[FigureMark]:
    for figure in figures:
        yield FigureMark(
            tone=tone,
            year=str(figure.year),
            amount=edition.words.amount(figure.number),
            x=frame.x(figure.year),
            y=frame.y(figure.number),
        )


def _lines(marks: Sequence[FigureMark]) -> Iterator[YearLine]:
    for one, other in pairwise(marks):
        if int(other.year) == int(one.year) + 1:
            yield YearLine(tone=one.tone, x1=one.x, y1=one.y, x2=other.x, y2=other.y)


def _names(frame: _Frame) -> Iterator[YearMark]:
    """Every year, named as far as the names have room beside each other."""
    edge = 0.0
    for year in frame.years:
        x = frame.x(year)
        named = x >= edge
        yield YearMark(str(year) if named else "", x)
        edge = x + YEAR_NAME if named else edge
