"""Charts as plain values: what is counted, and where each bar stands."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
from collections.abc import Callable

import pytest

from plugins.editions.edition import Edition
from plugins.editions.quarters import Quarter, quarter_of
from plugins.plan.facts.coverage import Coverage
from plugins.website.pages.charts.charts import (
    BASELINE,
    quarters_between,
    quarters_chart,
    tick_step,
)
from plugins.website.pages.charts.coverage import coverage_by_area
from plugins.website.pages.coverage_lists import coverage_lists
from tests.samples import built
from tests.samples.reporting import UPDATES, editions, said
from tests.samples.updates_site import updated_editions

ENGLISH = 1


Plan = Callable[[], tuple[Edition, ...]]
PLANS = pytest.mark.parametrize("plan", [built.editions, updated_editions, editions])


def test_the_quarter_of_an_update() -> None:
    """Quarters begin in January, April, July, October; of a year alone the quarter is unknown."""
    wanted = {
        "2024-01-01-1.1": (2024, 1),
        "2024-03-31-1.1": (2024, 1),
        "2024-04-01-1.1": (2024, 2),
        "2024-12-31-1.1": (2024, 4),
        "2024-06-1.1": (2024, 2),
        "2024-1.1": (2024, 0),
    }
    assert {id_: quarter_of(said(id_)) for id_ in wanted} == wanted


def test_quarters_follow_each_other() -> None:
    """From the first to the last quarter none is left out, over the end of a year too."""
    found = quarters_between(dt.date(2023, 8, 31), dt.date(2024, 4, 1))
    assert found == (Quarter(2023, 3), Quarter(2023, 4), Quarter(2024, 1), Quarter(2024, 2))
    assert quarters_between(dt.date(2024, 2, 1), dt.date(2024, 3, 31)) == (Quarter(2024, 1),)


def test_ticks_are_round_and_few() -> None:
    """Ticks are 1, 2 or 5 times a power of ten apart, and at most four reach the highest bar."""
    wanted = {0: 1, 1: 1, 4: 1, 5: 2, 9: 5, 21: 10, 900: 500, 9999: 5000}
    assert {most: tick_step(most) for most in wanted} == wanted


@PLANS
def test_quarters_add_up(plan: Plan) -> None:
    """Rows, kinds and drawing count every update once; what has no quarter is not drawn."""
    chart = quarters_chart(plan()[ENGLISH])
    assert chart.total == len(plan()[ENGLISH].site.updates)
    assert sum(row.total for row in chart.rows) == chart.total
    assert sum(entry.count for entry in chart.key) == chart.total
    assert all(sum(row.counts) == row.total for row in chart.rows)
    assert sum(bar.count for bar in chart.bars) == chart.total - chart.unknown
    assert sum(row.total for row in chart.rows if "not known" in row.name) == chart.unknown


@PLANS
def test_bars_stand_on_each_other(plan: Plan) -> None:
    """Bars stand on the baseline or on the bar before, within the drawing, side by side."""
    chart = quarters_chart(plan()[ENGLISH])
    columns: dict[float, list[float]] = {}
    for bar in chart.bars:
        feet = columns.setdefault(bar.x, [BASELINE])
        assert bar.y + bar.height == pytest.approx(feet[-1], abs=0.01)
        feet.append(bar.y)
        assert bar.y >= 0
        assert bar.x >= chart.left
        assert bar.x + bar.width <= 100
    ordered = sorted({(bar.x, bar.width) for bar in chart.bars})
    assert all(a[0] + a[1] < b[0] for a, b in itertools.pairwise(ordered))


def test_bars_are_as_high_as_their_counts() -> None:
    """A bar of two updates is twice as high as one of one, and reaches its tick."""
    updates = (said("2024-01-02-1.1"), said("2024-02-02-1.1"), said("2024-05-02-1.1"))
    chart = quarters_chart(editions(updates=updates)[ENGLISH])
    two, one = chart.bars
    assert two.height == pytest.approx(2 * one.height, abs=0.01)
    assert two.y == next(tick.y for tick in chart.ticks if tick.value == two.count)


def test_an_update_of_a_year_stands_in_the_table() -> None:
    """An update of which only the year is known has a row of its own, after that year's rows."""
    chart = quarters_chart(editions()[ENGLISH])
    names = [row.name for row in chart.rows]
    place = names.index("2025, quarter not known")
    assert chart.unknown == chart.rows[place].total == 1
    assert names[place - 1 : place + 2 : 2] == ["Q4 2025", "Q1 2026"]
    assert names[0] == chart.first == "Q1 2023"
    assert names[-1] == chart.last == "Q4 2026"


def test_kinds_that_do_not_occur_are_left_out_save_reports() -> None:
    """That there is no report is said; other kinds stand in the key where they occur."""
    chart = quarters_chart(editions(updates=(said("2024-01-02-1.1"),))[ENGLISH])
    assert [(entry.tone, entry.count) for entry in chart.key] == [("report", 0), ("related", 1)]


def test_nothing_said_draws_nothing() -> None:
    """Without any update the chart has no bar and says nought."""
    chart = quarters_chart(editions(updates=())[ENGLISH])
    assert (chart.bars, chart.total, chart.unknown) == ((), 0, 0)


@pytest.mark.parametrize(
    "until", ["2023-03-01", "2024-02-01", "2028-05-05", "2033-01-01", "2052-12-31"]
)
def test_names_of_years_have_room(until: str) -> None:
    """However many years a plan runs, some years are named and no two names overlap."""
    chart = quarters_chart(_as_of(editions()[ENGLISH], dt.date.fromisoformat(until)))
    named = [mark.x for mark in chart.years if mark.name]
    assert named
    assert all(b - a >= 10 for a, b in itertools.pairwise(named))
    assert named[-1] <= 90 or len(chart.years) == 1


def _as_of(one: Edition, day: dt.date) -> Edition:
    return dataclasses.replace(one, site=dataclasses.replace(one.site, as_of=day))


def test_the_most_that_was_said() -> None:
    """A confirmation is no report, and related information beside either does not count."""
    statuses = editions()[ENGLISH].site.statuses
    wanted = {
        "1.1": Coverage.REPORTED,
        "1.2": Coverage.CONFIRMED_ONLY,
        "2.1": Coverage.RELATED_ONLY,
        "2.2": Coverage.NOTHING,
    }
    assert {task: statuses[task].coverage for task in wanted} == wanted


@PLANS
def test_coverage_agrees_with_the_counts(plan: Plan) -> None:
    """Lists, areas and the derived counts say the same, and every task stands in one list."""
    one = plan()[ENGLISH]
    lists = coverage_lists(one, one.site.tasks)
    counts = one.site.counts
    assert [len(group.tasks) for group in lists] == [counts.coverage[some] for some in Coverage]
    tasks = [link.number for group in lists for link in group.tasks]
    assert sorted(tasks) == sorted(one.site.tasks)
    chart = coverage_by_area(one)
    assert [entry.count for entry in chart.key] == [len(group.tasks) for group in lists]
    assert sum(row.total for row in chart.rows) == chart.total == counts.tasks
    for entry in chart.key:
        found = [c.count for row in chart.drawn for c in row.counts if c.tone == entry.tone]
        assert sum(found) == entry.count
    assert [[c.count for c in row.cells if c.count] for row in chart.rows] == [
        [c.count for c in row.counts] for row in chart.drawn
    ]


@PLANS
def test_bars_of_coverage_are_to_scale(plan: Plan) -> None:
    """Bars of an area stand side by side, as wide as their counts; the largest area fills all."""
    chart = coverage_by_area(plan()[ENGLISH])
    most = max(row.total for row in chart.rows)
    for row, told in zip(chart.drawn, chart.rows, strict=True):
        edge = 0.0
        for bar in row.bars:
            assert bar.x == pytest.approx(edge, abs=0.01)
            assert bar.width == pytest.approx(100 * bar.count / most, abs=0.01)
            edge = bar.x + bar.width
        assert edge == pytest.approx(100 * told.total / most, abs=0.01)


def test_numbers_lead_to_lists_that_exist() -> None:
    """Every number of the coverage leads to a list on the page of its area, of that length."""
    one = editions()[ENGLISH]
    for row in coverage_by_area(one).drawn:
        tasks = one.site.nesting.counted_below[row.subject.number]
        lists = {group.anchor: len(group.tasks) for group in coverage_lists(one, tasks)}
        for entry in row.counts:
            path, _, anchor = entry.path.partition("#")
            assert path == row.subject.path
            assert lists[anchor] == entry.count


def test_the_samples_are_what_they_say() -> None:
    """Every sample update exists on the day of the build."""
    assert len(editions()[ENGLISH].site.updates) == len(UPDATES)
