"""Reporting: the periods of a cycle, which of them a statement answers, and how a task stands."""

from __future__ import annotations

import pytest

from plugins.plan.facts.periods import months_later, period_answered, reporting_periods
from plugins.plan.records.plan import ReportingCycle
from plugins.plan.records.updates import Period, Update
from tests.samples.plan import task
from tests.samples.updates import DATED, amended, cycle, day, on_items, said, site

PLAN_DATE = day("2023-02-27")
FIRST, SECOND, THIRD = (
    "2023-02-27 2023-06-30",
    "2023-07-01 2023-12-31",
    "2024-01-01 2024-06-30",
)


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


def stands(*updates: Update, as_of: str, every: ReportingCycle | None) -> tuple[str, int]:
    """The reporting state of 1.1 and its days."""
    own = site(*updates, as_of=as_of, every=every).statuses["1.1"].reporting
    return own.state, own.days


REPORT, NO_CHANGE = said("2023-07-05-1.1"), said("2023-07-05-1.1", "no-change")
WITHOUT_CYCLE: dict[str, tuple[list[Update], str, tuple[str, int]]] = {
    "nothing": ([], "2023-03-01", ("never", 2)),
    "related information": ([said("2023-07-05-1.1", "related")], "2023-07-08", ("never", 131)),
    "a report": ([REPORT], "2023-07-08", ("current", 3)),
    "a confirmation": ([NO_CHANGE], "2023-07-08", ("confirmed", 3)),
    "a report, however old": ([REPORT], "2026-07-05", ("current", 1096)),
    "the last of two": (
        [REPORT, said("2023-07-09-1.1", "no-change")],
        "2023-07-10",
        ("confirmed", 1),
    ),
    "the later by id of one day": (
        [REPORT, said("2023-07-05-1.1-2", "no-change")],
        "2023-07-08",
        ("confirmed", 3),
    ),
    "the last received, not the last dated": (
        [said("2023-07-01-1.1", received="2023-07-20"), NO_CHANGE],
        "2023-07-21",
        ("current", 1),
    ),
    "received after the day of the build": (
        [said("2023-07-01-1.1", received="2023-07-20")],
        "2023-07-19",
        ("never", 142),
    ),
    "dated after the day of the build": ([REPORT], "2023-07-04", ("never", 127)),
    "superseded": (
        [REPORT, said("2023-07-06-1.1", supersedes=REPORT.id)],
        "2023-07-08",
        ("current", 2),
    ),
    "on an item": ([on_items("2023-07-05-1.1", "1")], "2023-07-08", ("current", 3)),
    "an amendment": ([amended("2023-07-05-1.1", "text")], "2023-03-01", ("never", 2)),
}


@pytest.mark.parametrize(
    ("updates", "as_of", "expected"), WITHOUT_CYCLE.values(), ids=WITHOUT_CYCLE
)
def test_without_a_cycle(updates: list[Update], as_of: str, expected: tuple[str, int]) -> None:
    """Nothing is due or late: the last statement decides, its age is counted."""
    assert stands(*updates, as_of=as_of, every=None) == expected


WITH_CYCLE: dict[str, tuple[list[Update], str, tuple[str, int]]] = {
    "the day of the plan": ([], "2023-02-27", ("never", 0)),
    "the last day of the first period": ([], "2023-06-30", ("never", 123)),
    "the day after it": ([], "2023-07-01", ("due", 14)),
    "the day it is due": ([], "2023-07-15", ("due", 0)),
    "the day after that": ([], "2023-07-16", ("late", 1)),
    "late from the earliest that was never answered": ([], "2024-01-10", ("late", 179)),
    "answered": ([REPORT], "2023-07-16", ("current", 11)),
    "answered to the end of the next": ([REPORT], "2023-12-31", ("current", 179)),
    "due again": ([REPORT], "2024-01-01", ("due", 14)),
    "late again, from the second": ([REPORT], "2024-07-20", ("late", 187)),
    "an earlier gap is closed by a later answer": (
        [said("2024-01-05-1.1")],
        "2024-01-06",
        ("current", 1),
    ),
    "an answer to an earlier period does not answer the last": (
        [said("2024-01-05-1.1", period=FIRST)],
        "2024-01-20",
        ("late", 5),
    ),
    "confirmed": ([NO_CHANGE], "2023-07-16", ("confirmed", 11)),
    "reported and later confirmed for one period": (
        [REPORT, said("2023-07-09-1.1", "no-change", period=FIRST)],
        "2023-07-16",
        ("current", 7),
    ),
    "confirmed and later reported for one period": (
        [NO_CHANGE, said("2023-07-09-1.1", period=FIRST)],
        "2023-07-16",
        ("current", 7),
    ),
    "reported, then confirmed for the next": (
        [REPORT, said("2024-01-05-1.1", "no-change")],
        "2024-01-06",
        ("confirmed", 1),
    ),
    "an item reported, the whole confirmed": (
        [on_items("2023-07-05-1.1", "1"), said("2023-07-09-1.1", "no-change")],
        "2023-07-16",
        ("current", 7),
    ),
    "said within the first period": (
        [said("2023-05-01-1.1", "no-change")],
        "2023-06-30",
        ("confirmed", 60),
    ),
    "said within the first period, which then ends": (
        [said("2023-05-01-1.1")],
        "2023-07-01",
        ("due", 14),
    ),
    "said of the period that is running": (
        [said("2024-02-01-1.1", period="2024-01-01 2024-01-31")],
        "2024-03-01",
        ("current", 29),
    ),
    "received on the last day of a period": ([said("2023-12-31-1.1")], "2024-01-01", ("due", 14)),
    "received on the first day of the next": (
        [said("2024-01-01-1.1")],
        "2024-01-16",
        ("current", 15),
    ),
    "superseded by an answer to the same period": (
        [REPORT, said("2023-08-01-1.1", supersedes=REPORT.id, period=FIRST)],
        "2023-08-02",
        ("current", 1),
    ),
    "superseded by an answer to another period": (
        [
            said("2024-01-05-1.1", period=SECOND),
            said("2024-01-06-1.1", supersedes="2024-01-05-1.1", period=FIRST),
        ],
        "2024-01-16",
        ("late", 1),
    ),
    "superseded twice, back to its period": (
        [
            said("2024-01-05-1.1", period=SECOND),
            said("2024-01-06-1.1", supersedes="2024-01-05-1.1", period=FIRST),
            said("2024-01-07-1.1", supersedes="2024-01-06-1.1", period=SECOND),
        ],
        "2024-01-16",
        ("current", 9),
    ),
    "a corrected period": (
        [
            said("2024-01-05-1.1", period=FIRST),
            said("2024-01-08-1.1", "correction", corrects="2024-01-05-1.1", period=SECOND),
        ],
        "2024-01-16",
        ("current", 11),
    ),
    "a corrected period of a confirmation": (
        [
            said("2024-01-05-1.1", "no-change", period=SECOND),
            said("2024-01-08-1.1", "correction", corrects="2024-01-05-1.1", period=FIRST),
        ],
        "2024-01-16",
        ("late", 1),
    ),
    "the cycle has not been read of another task": (
        [said("2024-01-05-1.2", agency="b")],
        "2023-07-16",
        ("late", 1),
    ),
}


@pytest.mark.parametrize(("updates", "as_of", "expected"), WITH_CYCLE.values(), ids=WITH_CYCLE)
def test_with_a_cycle(updates: list[Update], as_of: str, expected: tuple[str, int]) -> None:
    """The last period that has ended decides: answered, due, or late from the earliest missed."""
    assert stands(*updates, as_of=as_of, every=cycle()) == expected


def test_after_the_cycle_has_ended() -> None:
    """Once the cycle has ended and its last period was answered, nothing becomes due again."""
    every = cycle(until="2023-12-31")
    answered = said("2024-01-10-1.1", period=SECOND)
    assert stands(answered, as_of="2026-01-10", every=every) == ("current", 731)
    assert stands(as_of="2026-01-10", every=every) == ("late", 910)


@pytest.mark.parametrize(
    ("updates", "as_of", "never", "period"),
    [
        ([], "2023-07-10", True, 1),
        ([], "2024-07-20", True, 1),
        ([], "2023-03-01", True, None),
        ([REPORT], "2024-07-20", False, 2),
        ([said("2023-05-01-1.1")], "2023-07-20", False, 1),
        ([REPORT], "2023-07-20", False, 1),
    ],
)
def test_never_reported_stands_beside_due_and_late(
    updates: list[Update], as_of: str, never: bool, period: int | None
) -> None:
    """Whether anything was ever received is told beside each state, and which period it is of."""
    own = site(*updates, as_of=as_of).statuses["1.1"].reporting
    assert own.never_reported is never
    assert (own.period.number if own.period else None) == period
    assert (own.last is None) is never


DONE = said("2023-07-05-1.1", delivery="done", period=FIRST)
UNTIL_DECEMBER = said("2023-12-30-1.1", delivery="done", period="2023-07-01 2023-12-30")
STOPPED = amended("2023-03-10-1.1", "text", delivery="stopped")
# The second period ends after the report of 5 July 2023: nothing is expected of it.
SETTLED: dict[str, tuple[list[Update], str, tuple[str, int]]] = {
    "the period in which it was said is not expected": ([DONE], "2024-01-20", ("current", 199)),
    "nor is the next": ([DONE], "2024-08-01", ("current", 393)),
    "later ones are not": (
        [DONE, said("2024-01-10-1.1", "no-change")],
        "2026-01-10",
        ("confirmed", 731),
    ),
    "said on the last day of a period": (
        [said("2023-06-30-1.1", delivery="done", period="2023-02-27 2023-06-30")],
        "2026-01-10",
        ("current", 925),
    ),
    "said on the first day of a period": (
        [said("2023-07-01-1.1", delivery="done", period=FIRST)],
        "2024-01-20",
        ("current", 203),
    ),
    "a correction takes it back": (
        [
            said("2024-01-05-1.1", delivery="done", period=SECOND),
            said("2024-09-01-1.1", "correction", "in-progress", corrects="2024-01-05-1.1"),
        ],
        "2025-01-20",
        ("late", 189),
    ),
    "a correction says it first": (
        [
            said("2023-12-30-1.1", period="2023-07-01 2023-12-30"),
            said("2024-09-01-1.1", "correction", "done", corrects="2023-12-30-1.1"),
        ],
        "2026-01-10",
        ("current", 742),
    ),
    "work taken up again is expected from the period in which it was said": (
        [UNTIL_DECEMBER, said("2024-09-01-1.1", period=THIRD)],
        "2025-01-20",
        ("late", 5),
    ),
    "stopped by an amendment": ([STOPPED], "2023-07-20", ("never", 143)),
    "stopped by an amendment and last reported": (
        [STOPPED, said("2023-07-01-1.1", "no-change")],
        "2026-01-10",
        ("confirmed", 924),
    ),
    "paused is not settled": (
        [said("2023-12-30-1.1", delivery="paused", period="2023-07-01 2023-12-30")],
        "2024-07-20",
        ("late", 5),
    ),
}


@pytest.mark.parametrize(("updates", "as_of", "expected"), SETTLED.values(), ids=SETTLED)
def test_settled_tasks(updates: list[Update], as_of: str, expected: tuple[str, int]) -> None:
    """Of periods that end after a task was done or stopped no report is expected."""
    own = site(*updates, as_of=as_of, tasks=[task("1.1", "a", deadline=DATED)])
    reporting = own.statuses["1.1"].reporting
    assert (reporting.state, reporting.days) == expected
