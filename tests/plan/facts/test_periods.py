"""The periods of a reporting cycle, and which of them a statement answers."""

from __future__ import annotations

import pytest

from plugins.plan.facts.periods import months_later, period_answered, reporting_periods
from plugins.plan.records.plan import ReportingCycle
from plugins.plan.records.updates import Period
from tests.samples.updates import cycle, day

PLAN_DATE = day("2023-02-27")


@pytest.mark.parametrize(
    ("date", "months", "later"),
    [
        ("2023-06-30", 6, "2023-12-31"),
        ("2023-12-31", 6, "2024-06-30"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2022-08-31", 6, "2023-02-28"),
        ("2023-02-28", 12, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-28", 12, "2025-02-28"),
        ("2023-08-30", 6, "2024-02-29"),
        ("2023-01-29", 1, "2023-02-28"),
        ("2023-11-15", 3, "2024-02-15"),
        ("2023-05-31", 0, "2023-05-31"),
    ],
)
def test_months_later(date: str, months: int, later: str) -> None:
    """Last days lead to last days; a day that a month does not have becomes its last."""
    assert months_later(day(date), months) == day(later)


# The first end, months, days until due, the end of the cycle, the day of the build.
CYCLES: dict[str, tuple[ReportingCycle, str, list[tuple[str, str, str]]]] = {
    "before the first period ends": (
        cycle(),
        "2023-06-30",
        [("2023-02-27", "2023-06-30", "2023-07-15")],
    ),
    "on the first day of the second": (
        cycle(),
        "2023-07-01",
        [
            ("2023-02-27", "2023-06-30", "2023-07-15"),
            ("2023-07-01", "2023-12-31", "2024-01-15"),
        ],
    ),
    "leap days": (
        cycle("2023-08-31", 6, 1),
        "2024-03-01",
        [
            ("2023-02-27", "2023-08-31", "2023-09-01"),
            ("2023-09-01", "2024-02-29", "2024-03-01"),
            ("2024-03-01", "2024-08-31", "2024-09-01"),
        ],
    ),
    "a cycle that ends": (
        cycle(until="2023-12-31"),
        "2026-01-01",
        [
            ("2023-02-27", "2023-06-30", "2023-07-15"),
            ("2023-07-01", "2023-12-31", "2024-01-15"),
        ],
    ),
    "a cycle that ends within a period": (
        cycle(until="2023-12-30"),
        "2026-01-01",
        [("2023-02-27", "2023-06-30", "2023-07-15")],
    ),
}


@pytest.mark.parametrize(("every", "as_of", "expected"), CYCLES.values(), ids=CYCLES)
def test_periods(every: ReportingCycle, as_of: str, expected: list[tuple[str, str, str]]) -> None:
    """Periods follow each other without a gap, from the day of the plan to that of the build."""
    found = reporting_periods(every, PLAN_DATE, day(as_of))
    assert [tuple(map(str, (p.start, p.end, p.due))) for p in found] == expected
    assert [period.number for period in found] == list(range(1, len(found) + 1))


def test_no_periods_without_a_cycle() -> None:
    """A plan that states no cycle has no periods."""
    assert reporting_periods(None, PLAN_DATE, day("2026-01-01")) == ()


@pytest.mark.parametrize(
    ("period", "on", "number"),
    [
        ("2023-02-27 2023-06-30", "2024-05-01", 1),
        ("2023-07-01 2023-07-01", "2023-07-02", 2),
        ("2023-01-01 2023-12-31", "2024-01-05", 2),
        ("2024-01-01 2024-01-31", "2024-02-01", 3),
        ("2022-01-01 2022-12-31", "2023-03-01", None),
        (None, "2023-06-30", None),
        (None, "2023-07-01", 1),
        (None, "2023-12-31", 1),
        (None, "2024-01-01", 2),
    ],
)
def test_the_period_answered(period: str | None, on: str, number: int | None) -> None:
    """A statement answers the period in which its own ends, else the last that had ended."""
    periods = reporting_periods(cycle(), PLAN_DATE, day("2024-05-01"))
    start, end = (period or " ").split(" ")
    covered = Period.model_validate({"start": start, "end": end}) if period else None
    answered = period_answered(covered, day(on), periods)
    assert (answered.number if answered else None) == number
