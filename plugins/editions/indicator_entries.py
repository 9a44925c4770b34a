"""How an indicator stands, in a few words: for lists, and for the pages that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from plugins.editions.edition import Edition
from plugins.editions.values import Link, Passage
from plugins.plan.facts.indicators import YearlyFigure
from plugins.plan.records.indicators import Indicator


@dataclass(frozen=True, slots=True)
class FigureView:
    """A number of a year, as the language of the page writes it."""

    year: str
    amount: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorEntry:
    """An indicator with its latest value, the target of that year or the next one, and how far off.

    difference: value less target with its sign, "" where either is missing. reached: None where
    the target is of another year, the year is not over, or no way is better. target_from: the year
    from which on a target is looked for; "" where there is none at all.
    """

    indicator: Link
    unit: Passage
    latest: FigureView | None
    target: FigureView | None
    target_from: str
    difference: str
    reached: bool | None


def indicator_entries(
    edition: Edition, indicators: Iterable[Indicator]
) -> tuple[IndicatorEntry, ...]:
    """Indicators as they stand on the day of the build, in the given order."""
    return tuple(indicator_entry(edition, indicator) for indicator in indicators)


def indicator_entry(edition: Edition, indicator: Indicator) -> IndicatorEntry:
    """One indicator as it stands on the day of the build."""
    found = edition.site.indicators.standings[indicator.id]
    return IndicatorEntry(
        indicator=edition.indicator_link(indicator),
        unit=edition.passage(indicator.unit),
        latest=_figure(edition, found.latest),
        target=_figure(edition, found.target),
        target_from=str(found.target_from) if found.targets else "",
        difference="" if found.difference is None else signed(edition, found.difference),
        reached=found.reached,
    )


def signed(edition: Edition, number: Decimal) -> str:
    """A difference with its sign; nought has none."""
    sign = "+" if number > 0 else "−" if number < 0 else ""
    return sign + edition.words.amount(abs(number))


def _figure(edition: Edition, figure: YearlyFigure | None) -> FigureView | None:
    return FigureView(str(figure.year), edition.words.amount(figure.number)) if figure else None
