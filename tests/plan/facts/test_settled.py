"""Reporting on tasks that were done or stopped: nothing more is expected of them."""

from __future__ import annotations

import pytest

from plugins.plan.records.updates import Update
from tests.samples.plan import task
from tests.samples.updates import (
    DATED,
    FIRST,
    SECOND,
    THIRD,
    amended,
    said,
    site,
)

DONE = said("2023-07-05-1.1", delivery="done", period=FIRST)
UNTIL_DECEMBER = said("2023-12-30-1.1", delivery="done", period="2023-07-01 2023-12-30")
STOPPED = amended("2023-03-10-1.1", "text", delivery="stopped")
# The second period ends after the report of 5 July 2023: nothing is expected of it.
SETTLED: dict[str, tuple[list[Update], str, tuple[str, int]]] = {
    "the period in which it was said is not expected": ([DONE], "2024-01-20", ("current", 199)),
    "nor is the next": ([DONE], "2024-08-01", ("current", 393)),
    "later ones are not": (
        [DONE, said("2024-01-10-1.1", "no-change", period=SECOND)],
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
        [STOPPED, said("2023-07-01-1.1", "no-change", period=FIRST)],
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
