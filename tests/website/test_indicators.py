"""Indicators as plain values: charts, tables, and where they are shown."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
from decimal import Decimal

import pytest

from plugins.editions.errata import errata_by_record
from plugins.plan.facts.indicators import standing
from plugins.plan.records.errata import Erratum
from plugins.publish.build import editions_of
from plugins.website.assets import bundle, components_without
from plugins.website.pages.charts.indicator import BOTTOM, TOP, indicator_chart, levels_of
from plugins.website.pages.indicators.pages import indicator_pages
from tests.samples.built import SETTINGS, editions, pages
from tests.samples.indicators import (
    STATIONS,
    WASTE,
    WATER,
    indicator,
    indicator_page,
    measured_editions,
    measured_pages,
    measured_records,
)
from tests.samples.plan import ROOT, text

EVERY = (WATER, WASTE, STATIONS)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("id_", EVERY)
def test_the_chart_draws_the_numbers_of_the_table(id_: str, language: str) -> None:
    """Each target and each value of the plan's own territory is one mark, and nothing else is."""
    view = indicator_page(id_, language).view()
    told = {
        (tone, row.year, number)
        for row in view.rows
        if row.territory is None
        for tone, number in (("target", row.target), ("value", row.value))
        if number
    }
    drawn = [(mark.tone, mark.year, mark.amount) for mark in view.chart.marks]
    assert len(drawn) == len(told)
    assert set(drawn) == told


def test_heights_are_to_scale() -> None:
    """A number twice as large stands twice as high over nought, and on its tick."""
    chart = indicator_page(WATER, "en").view().chart
    at = {mark.amount: mark.y for mark in chart.marks}
    ticks = {tick.amount: tick.y for tick in chart.ticks}
    assert chart.base == BOTTOM
    assert ticks["100"] == TOP
    assert at["50"] == ticks["50"]
    per_unit = (chart.base - at["50"]) / 50
    for amount, y in at.items():
        assert chart.base - y == pytest.approx(per_unit * float(amount), abs=0.01)


def test_no_line_is_drawn_over_a_gap() -> None:
    """Lines join years that follow each other; a year without a number parts them."""
    chart = indicator_page(WASTE).view().chart
    places = {(mark.tone, mark.x): mark.year for mark in chart.marks}
    joined = [
        (line.tone, places[line.tone, line.x1], places[line.tone, line.x2]) for line in chart.lines
    ]
    assert joined == [("value", "2022", "2023"), ("value", "2023", "2024")]


def test_years_stand_at_even_distances() -> None:
    """A year for which there is no number takes its room all the same."""
    chart = indicator_page(WATER).view().chart
    found = [mark.x for mark in chart.years]
    steps = {round(b - a, 1) for a, b in itertools.pairwise(found)}
    assert len(found) == 8
    assert max(steps) - min(steps) <= 0.11


def test_names_of_many_years_have_room() -> None:
    """Of a long row of years some are named, with room between them."""
    given = indicator(targets={"2000": "1", "2050": "2"})
    one = measured_editions()[1]
    chart = indicator_chart(one, standing(given, "vi_VN", dt.date(2026, 1, 1)))
    assert chart is not None
    named = [mark.x for mark in chart.years if mark.name]
    assert 3 <= len(named) < 12
    assert all(b - a >= 10 for a, b in itertools.pairwise(named))


def test_nothing_is_drawn_of_nothing() -> None:
    """Without any number of the plan's own territory there is no chart."""
    given = indicator(elsewhere={"2024": "9"})
    found = standing(given, "vi_VN", dt.date(2026, 1, 1))
    assert indicator_chart(measured_editions()[0], found) is None


@pytest.mark.parametrize(
    ("numbers", "levels"),
    [
        (["0"], ["0", "1"]),
        (["12"], ["0", "5", "10", "15"]),
        (["85"], ["0", "25", "50", "75", "100"]),
        (["0.3"], ["0", "0.1", "0.2", "0.3"]),
        (["-3", "4"], ["-4", "-2", "0", "2", "4"]),
        (["12500.5"], ["0", "5000", "10000", "15000"]),
        (["-8"], ["-8", "-6", "-4", "-2", "0"]),
    ],
)
def test_levels_are_round_and_reach_over_all(numbers: list[str], levels: list[str]) -> None:
    """Levels are evenly apart, hold nought, and no number is over or under them."""
    assert levels_of([Decimal(n) for n in numbers]) == tuple(map(Decimal, levels))


def test_figures_of_another_territory_are_marked() -> None:
    """They follow the year's own figure in the table, with their territory, and no difference."""
    rows = indicator_page(WATER, "en").view().rows
    own, other = (row for row in rows if row.year == "2025")
    assert (own.value, own.territory, own.difference, own.reached) == ("60", None, "−2.5", False)
    assert (other.value, other.difference, other.reached) == ("71.5", "", None)
    assert other.territory.text == "Sample Province after the merger"


def test_a_plan_without_indicators_shows_none() -> None:
    """No page, no entry of the menu, no style: the site is as if indicators did not exist."""
    assert not [page.path for page in pages() if page.section == "indicators"]
    assert not editions()[0].site.indicators.by_id
    own, measured = (each[0].site.records.sections for each in (editions(), measured_editions()))
    of_measured = components_without(measured, form=True)
    unneeded = components_without(own, form=True) - of_measured
    plain, full = (bundle(ROOT / "theme", None, some) for some in (unneeded, frozenset()))
    names = [name.encode() for name in unneeded]
    assert names
    without, within = (
        each.files[each.stylesheet] + each.files[each.more] for each in (plain, full)
    )
    assert not [name for name in names if name in without]
    assert all(name in within for name in names)


def test_pages_lead_from_one_to_the_next() -> None:
    """Previous and next lead through all indicators, in the order of the data."""
    views = [page.view() for page in measured_pages() if page.key.startswith("indicator:")][:3]
    paths = [f"/chi-tieu/{id_}/" for id_ in EVERY]
    assert [view.next and view.next.path for view in views] == [*paths[1:], None]
    assert [view.previous and view.previous.path for view in views] == [None, *paths[:-1]]
    assert views[0].agency.path == "/co-quan/so-xay-dung/"
    # The issuer of the sample has no page of its own.
    assert (views[2].agency.path, views[1].agency) == ("", None)


def test_what_was_put_right_is_shown() -> None:
    """An erratum stands on its indicator's page; of an indicator that is gone the id stays."""
    entries = tuple(
        Erratum.model_validate(
            {"record": f"indicator:{id_}", "why": text("sót"), "date": "2026-10-01", **more}
        )
        for id_, more in (
            (WATER, {"kind": "erratum", "field": "values.2024.value", "was": "5", "now": "56,25"}),
            ("da-rut", {"kind": "withdrawn", "by": text("cơ quan")}),
        )
    )
    records = dataclasses.replace(measured_records(), errata=entries)
    one = editions_of(records, SETTINGS)[0]
    (shown,) = next(p for p in indicator_pages(one) if p.key == f"indicator:{WATER}").view().errata
    assert shown.field == "Số liệu theo năm, 2024, value"
    links = [(own.link, own.name.text) for own in errata_by_record(one)]
    assert links == [(f"/chi-tieu/{WATER}/", links[0][1]), (None, "da-rut")]
