"""The table of an indicator: every figure that its chart draws, and those that it must not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from plugins.editions.edition import Edition
from plugins.editions.evidence import SourceView, source_view
from plugins.editions.indicator_entries import signed
from plugins.editions.values import Passage
from plugins.plan.facts.indicators import YearlyFigure, known_values
from plugins.plan.records.evidence import Evidence
from plugins.plan.records.indicators import Indicator, IndicatorValue


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """A row: a year with its target and value, "" where there is none.

    baseline: whether the value is where the indicator stood before the plan. territory: the one
    for which the value holds where that is not the plan's: it stands in no chart and is compared
    with no target. written: the plan's own words for the target.
    """

    year: str
    baseline: bool
    target: str
    written: Passage | None
    value: str
    territory: Passage | None
    note: Passage | None
    difference: str
    reached: bool | None
    sources: tuple[SourceView, ...]


def indicator_rows(edition: Edition, indicator: Indicator) -> tuple[IndicatorRow, ...]:
    """The rows by year; figures for another territory follow those of the plan's own."""
    known = known_values(indicator, edition.site.as_of)
    own = {value.year: value for value in known if value.territory is None}
    base = {indicator.baseline.year} if indicator.baseline else set()
    years = {*own, *base, *(target.year for target in indicator.targets)}
    rows = [(year, 0, _own_row(edition, indicator, own.get(year), year)) for year in years]
    others = edition.site.indicators.standings[indicator.id].elsewhere
    rows += [(v.year, n, _other_row(edition, v, number)) for n, (v, number) in enumerate(others, 1)]
    return tuple(row for _, _, row in sorted(rows, key=lambda each: each[:2]))


def _own_row(
    edition: Edition, indicator: Indicator, value: IndicatorValue | None, year: int
) -> IndicatorRow:
    standing = edition.site.indicators.standings[indicator.id]
    base = indicator.baseline if indicator.baseline and indicator.baseline.year == year else None
    words = next((t.text for t in indicator.targets if t.year == year), None)
    compared = next((own for own in standing.compared if own.year == year), None)
    starts = (standing.baseline,) if standing.baseline else ()
    return IndicatorRow(
        year=str(year),
        baseline=base is not None,
        target=_amount(edition, standing.targets, year),
        written=edition.passage(words) if words else None,
        value=_amount(edition, (*starts, *standing.values), year),
        territory=None,
        note=edition.passage(value.note) if value and value.note else None,
        difference=signed(edition, compared.difference) if compared else "",
        reached=compared.reached if compared else None,
        sources=_sources(edition, [base.source] if base else value.sources if value else ()),
    )


def _other_row(edition: Edition, value: IndicatorValue, number: Decimal) -> IndicatorRow:
    return IndicatorRow(
        year=str(value.year),
        baseline=False,
        target="",
        written=None,
        value=edition.words.amount(number),
        territory=edition.passage(value.territory) if value.territory else None,
        note=edition.passage(value.note) if value.note else None,
        difference="",
        reached=None,
        sources=_sources(edition, value.sources),
    )


def _amount(edition: Edition, figures: Iterable[YearlyFigure], year: int) -> str:
    found = (edition.words.amount(own.number) for own in figures if own.year == year)
    return next(found, "")


def _sources(edition: Edition, sources: Iterable[Evidence]) -> tuple[SourceView, ...]:
    return tuple(source_view(edition, source) for source in sources)
