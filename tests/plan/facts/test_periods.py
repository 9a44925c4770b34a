"""The periods of a reporting cycle, when their reports are due, and which a statement is about."""

from __future__ import annotations

import pytest

from plugins.plan.facts.periods import ReportingPeriod, months_later, reporting_periods
from plugins.plan.facts.reporting_cycles import CycleOfPlan, periods_meant
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.updates import Period
from tests.samples.updates import BY_DAYS, cycle, day

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
    "due before the end": (
        cycle(due=-10),
        "2023-12-31",
        [
            ("2023-02-27", "2023-06-30", "2023-06-20"),
            ("2023-07-01", "2023-12-31", "2023-12-21"),
        ],
    ),
    "due on fixed days before the end": (
        cycle(due=None, days=("06-15", "12-15")),
        "2023-07-01",
        [
            ("2023-02-27", "2023-06-30", "2023-06-15"),
            ("2023-07-01", "2023-12-31", "2023-12-15"),
        ],
    ),
    "due on fixed days after the end": (
        cycle(due=None, days=("01-10", "07-10")),
        "2023-07-01",
        [
            ("2023-02-27", "2023-06-30", "2023-07-10"),
            ("2023-07-01", "2023-12-31", "2024-01-10"),
        ],
    ),
    "between fixed days": (
        BY_DAYS,
        "2024-06-15",
        [
            ("2023-02-27", "2023-06-14", "2023-06-15"),
            ("2023-06-15", "2023-12-14", "2023-12-15"),
            ("2023-12-15", "2024-06-14", "2024-06-15"),
            ("2024-06-15", "2024-12-14", "2024-12-15"),
        ],
    ),
    "between fixed days, the last not begun": (
        BY_DAYS,
        "2023-06-14",
        [("2023-02-27", "2023-06-14", "2023-06-15")],
    ),
    "between fixed days, from a later one": (
        BY_DAYS.model_copy(update={"first_ends": day("2023-12-14")}),
        "2023-12-15",
        [
            ("2023-02-27", "2023-12-14", "2023-12-15"),
            ("2023-12-15", "2024-06-14", "2024-06-15"),
        ],
    ),
    "a plan of the day before a fixed day": (
        cycle(None, None, None, days=("02-28",)),
        "2023-02-28",
        [
            ("2023-02-27", "2023-02-27", "2023-02-28"),
            ("2023-02-28", "2024-02-27", "2024-02-28"),
        ],
    ),
    "a plan of a fixed day": (
        cycle(None, None, None, days=("02-27",)),
        "2023-02-27",
        [("2023-02-27", "2024-02-26", "2024-02-27")],
    ),
    "29 February": (
        cycle(None, None, None, days=("02-29",)),
        "2024-02-29",
        [
            ("2023-02-27", "2023-02-27", "2023-02-28"),
            ("2023-02-28", "2024-02-28", "2024-02-29"),
            ("2024-02-29", "2025-02-27", "2025-02-28"),
        ],
    ),
}


@pytest.mark.parametrize(("every", "as_of", "expected"), CYCLES.values(), ids=CYCLES)
def test_periods(every: ReportingCycle, as_of: str, expected: list[tuple[str, str, str]]) -> None:
    """Periods follow each other without a gap, from the day of the plan to that of the build."""
    found = reporting_periods(every, PLAN_DATE, day(as_of))
    assert [tuple(map(str, (p.start, p.end, p.due))) for p in found] == expected
    assert [period.number for period in found] == list(range(1, len(found) + 1))


# A cycle, and from when the report of its first period, which ends on 30 June, is due.
ASKED: dict[str, tuple[ReportingCycle, str]] = {
    "fifteen days after": (cycle(due=15), "2023-07-01"),
    "thirty days after": (cycle(due=30), "2023-07-01"),
    "one day after: two weeks before": (cycle(due=1), "2023-06-17"),
    "before the end: two weeks before": (cycle(due=-10), "2023-06-06"),
    "never before the period begins": (cycle("2023-03-05", 1, -3), "2023-02-27"),
}


@pytest.mark.parametrize(("every", "asked"), ASKED.values(), ids=ASKED)
def test_the_day_from_which_a_report_is_due(every: ReportingCycle, asked: str) -> None:
    """From the day after its period, and at the latest from two weeks before the last day."""
    assert reporting_periods(every, PLAN_DATE, PLAN_DATE)[0].asked_from == day(asked)


def own(every: ReportingCycle, tasks: str = "1.1") -> CycleOfPlan:
    """A cycle of the plan with the periods that have begun by May 2024."""
    periods = reporting_periods(every, PLAN_DATE, day("2024-05-01"))
    return CycleOfPlan(cycle=every, tasks=frozenset(tasks.split()), bodies=None, periods=periods)


HALF, YEAR = own(cycle()), own(cycle("2023-12-31", 12, 30, id="year"))
# The period that is named, the day on which it is said, and the periods that may be meant, in a
# cycle of half-years and one of years.
MEANT: dict[str, tuple[str | None, str, str, str]] = {
    "the first, later": ("2023-02-27 2023-06-30", "2024-05-01", "1", "1"),
    "the first, as it ends": ("2023-02-27 2023-06-30", "2023-06-30", "1", "1"),
    "the first while it runs": ("2023-02-27 2023-06-30", "2023-02-27", "1", "1"),
    "a day of the second": ("2023-07-01 2023-07-01", "2023-07-02", "2", "1"),
    "the second on its first day": ("2023-07-01 2023-12-31", "2023-07-01", "2", "1"),
    "the second the day before": ("2023-07-01 2023-12-31", "2023-06-30", "", "1"),
    "a year that ends with the second": ("2023-01-01 2023-12-31", "2024-01-05", "2", "1"),
    "a month of the third": ("2024-01-01 2024-01-31", "2024-02-01", "3", "2"),
    "a year before the plan": ("2022-01-01 2022-12-31", "2023-03-01", "", ""),
    "none on the first day": (None, "2023-02-27", "1", "1"),
    "none on the last day of the first": (None, "2023-06-30", "1", "1"),
    "none once the second has begun": (None, "2023-07-01", "1 2", "1"),
    "none once the third has": (None, "2024-01-01", "1 2 3", "1 2"),
    "none before the plan": (None, "2023-02-26", "", ""),
}


@pytest.mark.parametrize(("named", "on", "halves", "years"), MEANT.values(), ids=MEANT)
def test_the_periods_that_a_statement_may_be_about(
    named: str | None, on: str, halves: str, years: str
) -> None:
    """The one in which the named period ends, if it has begun; without one all that have begun."""
    assert numbers(meant(named, on, HALF)) == halves
    assert numbers(meant(named, on, YEAR)) == years


def test_a_period_is_told_from_that_of_another_cycle() -> None:
    """By its very days, else by the cycle that is named; else both may be meant."""
    both = {
        "2023-07-01 2023-12-31": "half-year",
        "2023-02-27 2023-12-31": "year",
        "2023-01-01 2023-12-31": "half-year year",
        "2023-01-01 2023-12-31 year": "year",
        "2023-07-01 2023-12-31 year": "year",
        "2023-07-01 2023-12-31 other": "",
    }
    found = {
        named: " ".join(str(p.cycle) for p in meant(named, "2024-01-05", HALF, YEAR))
        for named in both
    }
    assert found == both


def test_a_period_before_a_task_begins_is_not_meant() -> None:
    """Where none is named, only those count that end after the task begins."""
    found = {
        begins: numbers(periods_meant(None, day("2024-01-01"), [HALF], day(begins)))
        for begins in ("2023-06-30", "2023-07-01", "2023-12-31", "2024-01-01", "2024-07-01")
    }
    assert list(found.values()) == ["1 2 3", "2 3", "2 3", "3", ""]


def meant(named: str | None, on: str, *cycles: CycleOfPlan) -> tuple[ReportingPeriod, ...]:
    """What a statement of a day may be about that names a period, as its days and its cycle."""
    keys = ("start", "end", "cycle")
    covered = Period.model_validate(dict(zip(keys, named.split(), strict=False))) if named else None
    return periods_meant(covered, day(on), cycles, day("2023-01-01"))


def numbers(periods: tuple[ReportingPeriod, ...]) -> str:
    """The numbers of periods with spaces between."""
    return " ".join(str(period.number) for period in periods)
