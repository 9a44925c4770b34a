"""The list of the plan's indicators, and the page of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.errata import ErratumView, errata_about
from plugins.editions.indicator_entries import (
    IndicatorEntry,
    indicator_entries,
    indicator_entry,
)
from plugins.editions.names import of_the_plan
from plugins.editions.page import Page
from plugins.editions.values import Link, Passage
from plugins.plan.records.indicators import Direction, Indicator
from plugins.website.pages.charts.indicator import IndicatorChart, indicator_chart
from plugins.website.pages.indicators.table import IndicatorRow, indicator_rows
from plugins.website.pages.page import section_page


@dataclass(frozen=True, slots=True)
class IndicatorsView:
    """All indicators, in the order of the data."""

    indicators: tuple[IndicatorEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """One indicator: how it stands, what it belongs to, every figure.

    agency: the body that answers for it, with a path of "" where that has no page.
    chart: None where there is no figure to draw. elsewhere: whether a figure of another territory
    stands in the table.
    """

    name: Passage
    unit: Passage
    description: Passage | None
    direction: Direction
    agency: Link | None
    tasks: tuple[Link, ...]
    areas: tuple[Link, ...]
    entry: IndicatorEntry
    chart: IndicatorChart | None
    rows: tuple[IndicatorRow, ...]
    elsewhere: bool
    errata: tuple[ErratumView, ...]
    previous: Link | None
    next: Link | None


def indicator_pages(edition: Edition) -> list[Page]:
    """The list and a page for each indicator; nothing where the plan has none."""
    found = list(edition.site.indicators.by_id.values())
    if not found:
        return []
    _ = edition.words.gettext
    neighbours = zip([None, *found], found, [*found[1:], None], strict=False)
    listed = section_page(
        edition,
        "indicators",
        description=_("The indicators of {the_document}: targets and values, year by year."),
        view=partial(_list, edition, found),
        names=of_the_plan,
    )
    return [listed, *(_page(edition, own, before, after) for before, own, after in neighbours)]


def _page(
    edition: Edition, indicator: Indicator, before: Indicator | None, after: Indicator | None
) -> Page:
    _, name = edition.words.gettext, edition.passage(indicator.name).text
    return Page(
        key=f"indicator:{indicator.id}",
        template="indicator",
        language=edition.language.code,
        path=edition.urls.indicator(indicator.id),
        title=name,
        description=_("Indicator of {document_cited}: {name}, in {unit}.").format(
            name=name, unit=edition.passage(indicator.unit).text
        ),
        section="indicators",
        view=partial(_view, edition, indicator, before, after),
        breadcrumbs=(edition.section_link("indicators"),),
        names=of_the_plan,
    )


def _list(edition: Edition, indicators: Sequence[Indicator]) -> IndicatorsView:
    return IndicatorsView(indicator_entries(edition, indicators))


def _view(
    edition: Edition, indicator: Indicator, before: Indicator | None, after: Indicator | None
) -> IndicatorView:
    site = edition.site
    standing = site.indicators.standings[indicator.id]
    return IndicatorView(
        name=edition.passage(indicator.name),
        unit=edition.passage(indicator.unit),
        description=edition.passage(indicator.description) if indicator.description else None,
        direction=indicator.direction,
        agency=edition.agency_link(site.agencies[indicator.agency]) if indicator.agency else None,
        tasks=tuple(edition.task_link(site.tasks[id_]) for id_ in indicator.tasks),
        areas=tuple(edition.area_link(site.areas[id_]) for id_ in indicator.areas),
        entry=indicator_entry(edition, indicator),
        chart=indicator_chart(edition, standing),
        rows=indicator_rows(edition, indicator),
        elsewhere=bool(standing.elsewhere),
        errata=errata_about(edition, f"indicator:{indicator.id}"),
        previous=edition.indicator_link(before) if before else None,
        next=edition.indicator_link(after) if after else None,
    )
