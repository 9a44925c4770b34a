"""Reports before the end of a period: on time until the day they are due, if that is earlier."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.updates import Update
from tests.samples.updates import BY_DAYS, FIRST, amended, cycle, said, site

# Half-years that end on 14 June and 14 December, with reports due on the day after.
FIFTEENTHS = cycle("2023-06-14", 6, 1, id="fifteenths")
TO_14_JUNE, TO_14_DECEMBER = "2023-02-27 2023-06-14", "2023-06-15 2023-12-14"


def stands(*updates: Update, as_of: str, **more: Any) -> tuple[str, int]:  # noqa: ANN401 - to the site
    """The reporting state of 1.1 and its days."""
    found = site(*updates, as_of=as_of, **more).statuses["1.1"].reporting
    return found.state, found.days


# What was said, the day of the build, how 1.1 stands, and what came of `a` so far.
EARLY: dict[str, tuple[list[Update], str, tuple[str, int], list[str]]] = {
    "two weeks before the last day": ([], "2023-06-01", ("due", 14), []),
    "the day before that": ([], "2023-05-31", ("never", 93), []),
    "on the last day": ([], "2023-06-15", ("due", 0), []),
    "the day after": ([], "2023-06-16", ("late", 1), ["never"]),
    "the day before the period ends": (
        [said("2023-06-13-1.1", period=TO_14_JUNE)],
        "2023-06-16",
        ("current", 3),
        ["on-time"],
    ),
    "without a period, before a second has begun": (
        [said("2023-06-13-1.1")],
        "2023-06-16",
        ("current", 3),
        ["on-time"],
    ),
    "on the day the period ends": (
        [said("2023-06-14-1.1", period=TO_14_JUNE)],
        "2023-06-16",
        ("current", 2),
        ["on-time"],
    ),
    "on the day it is due": (
        [said("2023-06-15-1.1", period=TO_14_JUNE)],
        "2023-06-16",
        ("current", 1),
        ["on-time"],
    ),
    "one day late": (
        [said("2023-06-16-1.1", period=TO_14_JUNE)],
        "2023-06-16",
        ("current", 0),
        ["late"],
    ),
    "the second, early": (
        [said("2023-06-14-1.1", period=TO_14_JUNE), said("2023-12-01-1.1", period=TO_14_DECEMBER)],
        "2023-12-16",
        ("current", 15),
        ["on-time", "on-time"],
    ),
    "the second on its first day": (
        [said("2023-06-14-1.1", period=TO_14_JUNE), said("2023-06-15-1.1", period=TO_14_DECEMBER)],
        "2023-12-16",
        ("current", 184),
        ["on-time", "on-time"],
    ),
    "the second before it has begun": (
        [said("2023-06-14-1.1", period=TO_14_DECEMBER)],
        "2023-06-16",
        ("late", 1),
        ["never"],
    ),
    "done before the period ends": (
        [said("2023-06-13-1.1", delivery="done", period=TO_14_JUNE)],
        "2024-06-16",
        ("current", 369),
        ["on-time"],
    ),
}


@pytest.mark.parametrize("every", [FIFTEENTHS, BY_DAYS], ids=["after the end", "fixed days"])
@pytest.mark.parametrize(("updates", "as_of", "expected", "came"), EARLY.values(), ids=EARLY)
def test_what_comes_before_the_last_day_is_on_time(
    every: ReportingCycle,
    updates: list[Update],
    as_of: str,
    expected: tuple[str, int],
    came: list[str],
) -> None:
    """A report on the period that is running counts for it, in time until the day it is due."""
    assert stands(*updates, as_of=as_of, every=every) == expected
    own = site(*updates, as_of=as_of, every=every).reporting_of_bodies[0]
    assert [answer.state for answer in own.answers or ()] == came


# The day of the build, and how 1.1 stands where reports are due ten days before a period ends.
BEFORE_THE_END: dict[str, tuple[list[Update], str, tuple[str, int]]] = {
    "before it is asked for": ([], "2023-06-05", ("never", 98)),
    "two weeks before": ([], "2023-06-06", ("due", 14)),
    "on the day": ([], "2023-06-20", ("due", 0)),
    "the day after, while the period runs": ([], "2023-06-21", ("late", 1)),
    "answered": ([said("2023-06-20-1.1", period=FIRST)], "2023-06-21", ("current", 1)),
    "answered late": ([said("2023-06-25-1.1", period=FIRST)], "2023-06-30", ("current", 5)),
    "due again": ([said("2023-06-20-1.1", period=FIRST)], "2023-12-07", ("due", 14)),
    "not yet due again": ([said("2023-06-20-1.1", period=FIRST)], "2023-12-06", ("current", 169)),
    "stopped between the last day and the end": (
        [amended("2023-06-25-1.1", "text", delivery="stopped")],
        "2023-07-01",
        ("late", 11),
    ),
    "stopped before the last day": (
        [amended("2023-06-19-1.1", "text", delivery="stopped")],
        "2023-07-01",
        ("never", 124),
    ),
}


@pytest.mark.parametrize(
    ("updates", "as_of", "expected"), BEFORE_THE_END.values(), ids=BEFORE_THE_END
)
def test_reports_due_before_the_period_ends(
    updates: list[Update], as_of: str, expected: tuple[str, int]
) -> None:
    """They are due in the two weeks up to their last day, and late from the day after it."""
    assert stands(*updates, as_of=as_of, every=cycle(due=-10)) == expected


@pytest.mark.parametrize(
    ("changed", "owes"),
    [("2023-06-20", "new"), ("2023-06-21", "a"), ("2023-06-30", "a")],
)
def test_who_leads_on_the_last_day_for_reports_owes_one(changed: str, owes: str) -> None:
    """Where that day comes before the period ends, a later change of the lead changes nothing."""
    own = site(amended(f"{changed}-1.1", "lead", "new"), as_of="2023-07-01", every=cycle(due=-10))
    first = own.expected_reports[0]
    assert (first.task, first.agencies) == ("1.1", (owes,))
