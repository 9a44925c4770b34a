"""Which reports were due from whom, and whether they came on time, late or never."""

from __future__ import annotations

import pytest

from plugins.plan.facts.expected_reports import reports_due
from plugins.plan.records.updates import Update
from tests.samples.plan import agency, task
from tests.samples.updates import BOTH, DATED, FIRST, SECOND, THIRD, day, on_items, said, site

ON_TIME, LATE = said("2023-07-15-1.1", period=FIRST), said("2023-07-16-1.1", period=FIRST)
# What was said; then of `a`, which leads 1.1 alone, what came of three periods, and how many.
ANSWERS: dict[str, tuple[list[Update], list[str], int]] = {
    "nothing": ([], ["never", "never", "never"], 0),
    "on the day it is due": ([ON_TIME], ["on-time", "never", "never"], 1),
    "the day after": ([LATE], ["late", "never", "never"], 1),
    "the first that came decides": ([LATE, ON_TIME], ["on-time", "never", "never"], 2),
    "a confirmation": (
        [said("2023-07-15-1.1", "no-change", period=FIRST)],
        ["on-time", "never", "never"],
        1,
    ),
    "a year late": (
        [said("2024-07-16-1.1", period=FIRST)],
        ["late", "never", "never"],
        1,
    ),
    "on an item": (
        [on_items("2024-01-15-1.1", "1", period=SECOND)],
        ["never", "on-time", "never"],
        1,
    ),
    "received later than dated": (
        [said("2023-07-10-1.1", received="2023-07-16", period=FIRST)],
        ["late", "never", "never"],
        1,
    ),
    "related information": ([said("2023-07-10-1.1", "related")], ["never", "never", "never"], 0),
    "by another body": (
        [said("2023-07-10-1.1", agency="b", period=FIRST)],
        ["never", "never", "never"],
        0,
    ),
    "superseded late for the same period": (
        [ON_TIME, said("2023-08-01-1.1", period=FIRST, supersedes=ON_TIME.id)],
        ["on-time", "never", "never"],
        2,
    ),
    "superseded by one on another period": (
        [
            said("2024-01-10-1.1", period=SECOND),
            said("2024-01-20-1.1", period=FIRST, supersedes="2024-01-10-1.1"),
        ],
        ["late", "never", "never"],
        2,
    ),
    "a corrected period": (
        [
            said("2024-01-10-1.1", period=FIRST),
            said("2024-02-10-1.1", "correction", corrects="2024-01-10-1.1", period=SECOND),
        ],
        ["never", "on-time", "never"],
        1,
    ),
    "stopped in the second period": (
        [said("2023-07-10-1.1", delivery="stopped", period=FIRST)],
        ["on-time"],
        1,
    ),
    "stopped on the last day of the first": (
        [said("2023-06-30-1.1", delivery="stopped", period=FIRST)],
        ["on-time"],
        1,
    ),
    "of the running period": (
        [said("2024-08-01-1.1", period="2024-07-01 2024-07-31")],
        ["never", "never", "never"],
        1,
    ),
}


@pytest.mark.parametrize(("updates", "expected", "received"), ANSWERS.values(), ids=ANSWERS)
def test_what_came_of_what_was_due(
    updates: list[Update], expected: list[str], received: int
) -> None:
    """Each report that was due came on time, late or never; superseded ones arrived too."""
    own = site(*updates).reporting_of_bodies[0]
    assert own.answers is not None
    assert own.agency == "a"
    assert [answer.state for answer in own.answers] == expected
    assert len(own.received) == received
    assert own.expected == (own.on_time or 0) + (own.late or 0) + (own.never or 0)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2023-06-30", 0), ("2023-07-15", 0), ("2023-07-16", 1), ("2024-01-15", 1), ("2024-01-16", 2)],
)
def test_a_report_is_expected_from_the_day_after_it_was_due(as_of: str, expected: int) -> None:
    """Until the day it is due has passed, a report that has not come is not missing."""
    own = site(as_of=as_of).reporting_of_bodies[0]
    assert (own.expected, own.never) == (expected, expected)


def test_joint_leads_each_owe_a_report() -> None:
    """Where two bodies lead, what one sends answers for the task and for itself alone."""
    own = site(
        said("2024-07-10-1.1", agency="b", period=THIRD),
        tasks=[task("1.1", "a b")],
        as_of="2024-07-16",
    )
    assert own.statuses["1.1"].reporting.state == "current"
    found = {row.agency: (row.expected, row.on_time, row.never) for row in own.reporting_of_bodies}
    assert found == {"a": (3, 0, 3), "b": (3, 1, 2)}


def test_members_report_for_their_group() -> None:
    """A report of a member answers for its group, which alone is listed; others' do not."""
    own = site(
        said("2023-07-10-1.1", agency="m", period=FIRST),
        said("2024-01-10-1.1", agency="n", period=SECOND),
        said("2024-07-10-1.1", agency="b", period=THIRD),
        tasks=[task("1.1", "group")],
    )
    (row,) = own.reporting_of_bodies
    assert (row.agency, row.on_time, row.never, len(row.received)) == ("group", 2, 1, 2)


def test_who_took_over_reports_for_those_before() -> None:
    """A report of the body of today, and of one in between, answers for the body of the plan."""
    since = {"effective": {"date": "2023-07-01"}, "certainty": "verified"}
    between = agency("between", named="successor", took_over=({"agency": "a", **since},))
    heir = agency("heir", named="successor", took_over=({"agency": "between", **since},))
    own = site(
        said("2023-07-10-1.1", agency="between", period=FIRST),
        said("2024-01-10-1.1", agency="heir", period=SECOND),
        tasks=[task("1.1", "a")],
        bodies=[agency("a"), between, heir],
    )
    (row,) = own.reporting_of_bodies
    assert (row.agency, row.on_time, row.never, len(row.received)) == ("a", 2, 1, 2)
    assert own.other_statements == ()


def test_an_update_on_several_tasks_is_received_once() -> None:
    """One report on two tasks answers for both and is one report received."""
    own = site(
        said("2023-07-10-1.1", tasks=BOTH, period=FIRST),
        tasks=[task("1.1", "a"), task("1.2", "a", deadline=DATED)],
    )
    (row,) = own.reporting_of_bodies
    assert (row.expected, row.on_time, len(row.received)) == (6, 2, 1)


def test_nothing_is_expected_without_a_cycle() -> None:
    """Without a cycle what was received is listed, and nothing is expected, on time or late."""
    row = site(ON_TIME, said("2023-08-01-1.1", period=FIRST), every=None).reporting_of_bodies[0]
    assert (row.expected, row.on_time, row.late, row.never, row.answers) == (None,) * 5
    assert [update.id for update in row.received] == ["2023-08-01-1.1", ON_TIME.id]


def test_expected_reports_name_task_period_and_bodies() -> None:
    """Each report that was due stands once, with all the bodies that owed it."""
    own = site(tasks=[task("1.1", "a b"), task("1.2", "group")], as_of="2023-07-16")
    found = [
        (r.task, r.period.due, r.agencies) for r in reports_due(own.expected_reports, own.as_of)
    ]
    assert found == [
        ("1.1", day("2023-07-15"), ("a", "b")),
        ("1.2", day("2023-07-15"), ("group",)),
    ]
