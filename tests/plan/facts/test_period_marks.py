"""What was said of an ongoing task, period by period."""

from __future__ import annotations

import pytest

from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.updates import Update
from tests.samples.plan import task
from tests.samples.updates import (
    DATED,
    FIRST,
    SECOND,
    amended,
    cycle,
    on_items,
    said,
    site,
    with_items,
)

CARRIED = said("2023-07-05-1.1", delivery="carried-out", period=FIRST)
# The marks of the first two periods: the state and the update that says so.
MARKS: dict[str, tuple[list[Update], list[tuple[str | None, str | None]]]] = {
    "nothing": ([], [(None, None), (None, None)]),
    "one report": ([CARRIED], [("carried-out", CARRIED.id), (None, None)]),
    "a report made later for the first": (
        [
            said("2024-01-05-1.1", delivery="carried-out", period=SECOND),
            said("2024-02-05-1.1", delivery="not-carried-out", period=FIRST),
        ],
        [("not-carried-out", "2024-02-05-1.1"), ("carried-out", "2024-01-05-1.1")],
    ),
    "the last of two for one period": (
        [CARRIED, said("2023-09-05-1.1", delivery="not-carried-out", period=FIRST)],
        [("not-carried-out", "2023-09-05-1.1"), (None, None)],
    ),
    "a report without a period": (
        [said("2024-01-05-1.1", period=SECOND)],
        [(None, None), ("in-progress", "2024-01-05-1.1")],
    ),
    "a confirmation says nothing of delivery": (
        [CARRIED, said("2024-01-05-1.1", "no-change", period=SECOND)],
        [("carried-out", CARRIED.id), (None, None)],
    ),
    "related information": (
        [said("2023-07-05-1.1", "related", period=FIRST)],
        [(None, None), (None, None)],
    ),
    "a corrected state": (
        [
            CARRIED,
            said("2023-09-05-1.1", "correction", "not-carried-out", corrects=CARRIED.id),
        ],
        [("not-carried-out", CARRIED.id), (None, None)],
    ),
    "a corrected period": (
        [
            said("2024-01-05-1.1", delivery="carried-out", period=FIRST),
            said("2024-01-09-1.1", "correction", corrects="2024-01-05-1.1", period=SECOND),
        ],
        [(None, None), ("carried-out", "2024-01-05-1.1")],
    ),
    "superseded by a report on another period": (
        [
            CARRIED,
            said("2024-01-05-1.1", delivery="carried-out", period=SECOND, supersedes=CARRIED.id),
        ],
        [(None, None), ("carried-out", "2024-01-05-1.1")],
    ),
    "an item alone": (
        [on_items("2023-07-05-1.1", "2", "carried-out", period=FIRST)],
        [("in-progress", "2023-07-05-1.1"), (None, None)],
    ),
    "an item after the whole": (
        [CARRIED, on_items("2023-09-05-1.1", "2", "not-carried-out", period=FIRST)],
        [("carried-out", CARRIED.id), (None, None)],
    ),
    "first and last day of a period": (
        [
            said("2023-07-05-1.1", delivery="carried-out", period="2023-06-30 2023-06-30"),
            said("2023-07-06-1.1", delivery="not-carried-out", period="2023-07-01 2023-07-01"),
        ],
        [("carried-out", "2023-07-05-1.1"), ("not-carried-out", "2023-07-06-1.1")],
    ),
}


@pytest.mark.parametrize(("updates", "expected"), MARKS.values(), ids=MARKS)
def test_periods_of_a_cycle(
    updates: list[Update], expected: list[tuple[str | None, str | None]]
) -> None:
    """Each period of an ongoing task shows what the last report on it says, corrections too."""
    own = site(*updates, tasks=[with_items(task("1.1", "a"), 2)], as_of="2024-03-01")
    marks = own.period_strips["1.1"]
    begun = [p for p in own.cycles[0].periods if p.start <= own.as_of]
    assert [m.period for m in marks] == begun
    assert [(m.state, m.update.id if m.update else None) for m in marks[:2]] == expected


def test_calendar_years_without_a_cycle() -> None:
    """Without a cycle the years since the plan stand, with reports that name a period in them."""
    own = site(
        CARRIED,
        said("2024-01-05-1.1", delivery="not-carried-out", period="2023-06-01 2024-01-01"),
        said("2025-01-05-1.1"),
        every=None,
        as_of="2025-01-05",
    )
    marks = own.period_strips["1.1"]
    assert [(m.period.start.isoformat(), m.period.end.isoformat()) for m in marks] == [
        ("2023-01-01", "2023-12-31"),
        ("2024-01-01", "2024-12-31"),
        ("2025-01-01", "2025-12-31"),
    ]
    assert [mark.state for mark in marks] == ["carried-out", "not-carried-out", None]


@pytest.mark.parametrize("every", [None, cycle()])
def test_only_ongoing_tasks_are_told_by_period(every: ReportingCycle | None) -> None:
    """A task with a date has no strip, also where an amendment gave it the date."""
    tasks = [task("1.1", "a", deadline=DATED), task("1.2", "a"), task("1.3", "a", deadline=DATED)]
    own = site(
        amended("2023-07-01-1.2", "deadline", "2029-01-01"),
        amended("2023-07-01-1.3", "deadline"),
        tasks=tasks,
        every=every,
    )
    assert own.period_strips["1.1"] == own.period_strips["1.2"] == ()
    assert own.period_strips["1.3"]
