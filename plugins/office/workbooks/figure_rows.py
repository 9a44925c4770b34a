"""The indicators that a body answers for, each a row: what is known of it, the year asked about."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_bodies import AskedBody
from plugins.office.workbooks.asking import Asking
from plugins.office.workbooks.sheet_values import SheetRow
from plugins.plan.facts.indicators import YearlyFigure
from plugins.plan.records.indicators import Indicator


def figure_rows(edition: Edition, body: AskedBody, asking: Asking) -> Iterator[SheetRow]:
    """A row for each; the year is that in which the period asked about ends."""
    for indicator in edition.site.indicators.by_id.values():
        if _answers(body, indicator):
            yield _row(edition, indicator, asking.period.end.year if asking.period else None)


def _answers(body: AskedBody, indicator: Indicator) -> bool:
    """Whether a body answers for it: by name, or where nobody does by a task that it leads."""
    if indicator.agency is None:
        return not {*indicator.tasks}.isdisjoint(body.leads)
    return indicator.agency in {body.agency.id, *(agency.id for agency in body.before)}


def _row(edition: Edition, indicator: Indicator, year: int | None) -> SheetRow:
    standing = edition.site.indicators.standings[indicator.id]
    first = year or edition.site.as_of.year
    target = next((target for target in standing.targets if target.year >= first), None)
    return SheetRow(
        id=indicator.id,
        cells={
            "name": edition.passage(indicator.name).text,
            "unit": edition.passage(indicator.unit).text,
            "target": _figure(edition, target),
            "last_figure": _figure(edition, standing.latest or standing.baseline),
            "year": str(year or ""),
        },
    )


def _figure(edition: Edition, figure: YearlyFigure | None) -> str:
    """A figure and its year; "" where there is none."""
    return f"{edition.words.amount(figure.number)} ({figure.year})" if figure else ""
