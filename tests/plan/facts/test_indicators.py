"""How indicators stand against their targets, as of a day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

import pytest

from plugins.plan.facts.indicators import YearlyFigure, standing
from plugins.plan.records.indicators import Indicator
from tests.samples.indicators import (
    STATIONS,
    WASTE,
    WATER,
    indicator,
    measured_editions,
)

TARGETS = {"2024": "10", "2026": "20,5"}


class Said(NamedTuple):
    """What is to come out: latest value and target by year and number, difference, reached."""

    latest: tuple[int, str] | None
    target: tuple[int, str] | None
    difference: str | None
    reached: bool | None


# The indicator, the day, and what is known of it then.
CASES: dict[str, tuple[Indicator, str, Said]] = {
    "a target that was reached to the dot": (
        indicator(targets=TARGETS, values={"2024": "10"}),
        "2025-01-01",
        Said((2024, "10"), (2024, "10"), "0", reached=True),
    ),
    "a target that was missed": (
        indicator(targets=TARGETS, values={"2024": "9,75"}),
        "2025-01-01",
        Said((2024, "9.75"), (2024, "10"), "-0.25", reached=False),
    ),
    "less is wanted, and less it is": (
        indicator("down", targets=TARGETS, values={"2024": "9,75"}),
        "2025-01-01",
        Said((2024, "9.75"), (2024, "10"), "-0.25", reached=True),
    ),
    "less is wanted, and more it is": (
        indicator("down", targets=TARGETS, values={"2024": "10,5"}),
        "2025-01-01",
        Said((2024, "10.5"), (2024, "10"), "0.5", reached=False),
    ),
    "no way is better": (
        indicator("none", targets=TARGETS, values={"2024": "9"}),
        "2025-01-01",
        Said((2024, "9"), (2024, "10"), "-1", reached=None),
    ),
    "the year is not over": (
        indicator(targets=TARGETS, values={"2024": "9"}),
        "2024-12-31",
        Said((2024, "9"), (2024, "10"), "-1", reached=None),
    ),
    "no target for the year of the value: the next one": (
        indicator(targets=TARGETS, values={"2024": "10", "2025": "1.200,5"}),
        "2026-02-01",
        Said((2025, "1200.5"), (2026, "20.5"), "1180.0", reached=None),
    ),
    "no target any more": (
        indicator(targets=TARGETS, values={"2027": "10"}),
        "2028-01-01",
        Said((2027, "10"), None, None, reached=None),
    ),
    "no value: the next target from the day on": (
        indicator(targets=TARGETS, base={"2020": "5"}),
        "2025-06-01",
        Said(None, (2026, "20.5"), None, reached=None),
    ),
    "another territory counts for nothing": (
        indicator(targets=TARGETS, elsewhere={"2024": "99"}),
        "2024-06-01",
        Said(None, (2024, "10"), None, reached=None),
    ),
    "years that have not begun are not known": (
        indicator(targets=TARGETS, values={"2026": "7", "2024": "8"}),
        "2025-06-01",
        Said((2024, "8"), (2024, "10"), "-2", reached=False),
    ),
    "what was before the baseline is not the latest": (
        indicator(targets=TARGETS, base={"2022": "5"}, values={"2019": "4"}),
        "2023-06-01",
        Said(None, (2024, "10"), None, reached=None),
    ),
}


def figure(known: tuple[int, str] | None) -> YearlyFigure | None:
    """A year and a number as the facts hold them."""
    return YearlyFigure(known[0], Decimal(known[1])) if known else None


@pytest.mark.parametrize("what", CASES)
def test_where_it_stands(what: str) -> None:
    """Latest value, the target it is held against, their difference, and whether it was reached."""
    given, day, said = CASES[what]
    found = standing(given, "vi_VN", dt.date.fromisoformat(day))
    assert (found.latest, found.target) == (figure(said.latest), figure(said.target))
    assert found.difference == (None if said.difference is None else Decimal(said.difference))
    assert found.reached is said.reached


def test_numbers_are_read_in_the_language_of_the_plan() -> None:
    """The same digits are another number in a plan that is written in English."""
    given = indicator(values={"2024": "1.250"})
    read = {code: standing(given, code, dt.date(2025, 1, 1)).latest for code in ("vi_VN", "en_GB")}
    assert read == {"vi_VN": figure((2024, "1250")), "en_GB": figure((2024, "1.250"))}


def test_they_stand_with_their_tasks_and_areas() -> None:
    """A task has the indicators that name it, an area those that name it or a task within it."""
    found = measured_editions()[0].site.indicators
    tasks = {task: [own.id for own in of] for task, of in found.of_task.items() if of}
    areas = {area: [own.id for own in of] for area, of in found.of_area.items()}
    assert tasks == {"1.2": [WASTE], "1.3": [WATER]}
    assert areas == {"1": [WATER, WASTE], "2": [STATIONS]}
