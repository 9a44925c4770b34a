"""The two facts about a task together, and counts that add up."""

from __future__ import annotations

import pytest

from plugins.plan.facts.counts import Counts
from plugins.plan.records.updates import Update
from tests.samples.plan import task
from tests.samples.updates import BOTH, FIRST, THIRD, amended, on_items, said, site, with_items


def test_delivery_and_reporting_are_told_apart() -> None:
    """Related information, delivery and reporting are facts of their own."""
    own = site(
        said("2023-07-05-1.1", delivery="paused", period=FIRST),
        said("2024-07-05-1.1", "no-change", period=THIRD),
        said("2024-03-1.1", "related"),
        said("2024-02-01-1.1", "related"),
        as_of="2024-08-01",
    ).statuses["1.1"]
    assert own.delivery.state == "paused"
    assert (own.reporting.state, own.reporting.days) == ("confirmed", 27)
    assert own.last_related is not None
    assert own.last_related.id == "2024-03-1.1"
    assert dict(own.items) == {}


RELATED = said("2024-02-01-1.1", "related")
LAST_RELATED: dict[str, tuple[list[Update], str | None]] = {
    "none": ([said("2023-07-05-1.1")], None),
    "the newest": ([RELATED, said("2024-03-01-1.1", "related")], "2024-03-01-1.1"),
    "not one that was superseded": (
        [RELATED, said("2024-01-1.1", "related", supersedes=RELATED.id)],
        "2024-01-1.1",
    ),
    "also one that was corrected": (
        [RELATED, said("2024-03-01-1.1", "correction", corrects=RELATED.id)],
        RELATED.id,
    ),
    "not one of another task": ([said("2024-03-01-1.2", "related")], None),
    "not one of a later day": ([RELATED, said("2024-10-01-1.1", "related")], RELATED.id),
}


@pytest.mark.parametrize(("updates", "expected"), LAST_RELATED.values(), ids=LAST_RELATED)
def test_last_related_information(updates: list[Update], expected: str | None) -> None:
    """The last related information is the newest that stands."""
    last = site(*updates).statuses["1.1"].last_related
    assert (last.id if last else None) == expected


def test_items_that_a_report_names() -> None:
    """Items of which something was said have a delivery of their own, the task what follows."""
    own = site(
        on_items("2023-07-05-1.1", "3", "paused"),
        tasks=[with_items(task("1.1", "a"), 3), task("1.2", "a")],
    ).statuses["1.1"]
    assert {item: part.state for item, part in own.items.items()} == {3: "paused"}
    assert own.delivery.state == "paused"


def filled(numbers: Counts) -> dict[str, int]:
    """Every count that is not nothing, by its name."""
    rest = {"tasks": numbers.tasks} | {str(some): n for some, n in numbers.coverage.items()}
    kinds = {f"kind {kind}": count for kind, count in numbers.kinds.items()}
    every = {str(state): count for state, count in numbers.delivery.items()}
    every |= {str(state): count for state, count in numbers.reporting.items()}
    every |= rest | kinds
    return {name: count for name, count in every.items() if count}


UPDATES = (
    said("2023-07-05-1.1", delivery="paused", tasks=BOTH, period=FIRST),
    said("2024-07-05-1.1", "no-change", tasks=BOTH, period=THIRD),
    said("2024-07-05-2.1", "no-change", period=THIRD),
    said("2024-07-06-2.1", "related"),
    said("2024-07-06-2.2", "related"),
    amended("2024-07-06-2.3", "text"),
)
TASKS = [
    task("1.1", "a"),
    task("1.2", "a b"),
    task("2.1", "group"),
    task("2.2", "m"),
    task("2.3", "b"),
]
COUNTS = {
    "all": {
        "tasks": 5,
        "paused": 2,
        "no-report": 3,
        "confirmed": 3,
        "late": 2,
        "reported": 2,
        "confirmed-only": 1,
        "related-only": 1,
        "nothing": 1,
        "kind report": 1,
        "kind no-change": 2,
        "kind related": 2,
        "kind amendment": 1,
    },
    "area 1": {
        "tasks": 2,
        "paused": 2,
        "confirmed": 2,
        "reported": 2,
        "kind report": 1,
        "kind no-change": 1,
    },
    "a": {
        "tasks": 2,
        "paused": 2,
        "confirmed": 2,
        "reported": 2,
        "kind report": 1,
        "kind no-change": 1,
    },
    "b": {
        "tasks": 2,
        "paused": 1,
        "no-report": 1,
        "confirmed": 1,
        "late": 1,
        "reported": 1,
        "nothing": 1,
        "kind report": 1,
        "kind no-change": 1,
        "kind amendment": 1,
    },
    "m": {
        "tasks": 2,
        "no-report": 2,
        "confirmed": 1,
        "late": 1,
        "confirmed-only": 1,
        "related-only": 1,
        "kind no-change": 1,
        "kind related": 2,
    },
    "n": {
        "tasks": 1,
        "no-report": 1,
        "confirmed": 1,
        "confirmed-only": 1,
        "kind no-change": 1,
        "kind related": 1,
    },
    "new": {},
}


@pytest.mark.parametrize(("whose", "expected"), COUNTS.items())
def test_counts(whose: str, expected: dict[str, int]) -> None:
    """Each task counts once in each set of states, each update once, members through groups."""
    own = site(*UPDATES, tasks=TASKS, as_of="2024-08-01")
    if whose == "all":
        found = own.counts
    elif whose.startswith("area "):
        found = own.counts_of_area[whose.removeprefix("area ")]
    else:
        found = own.counts_of_agency[whose]
    assert filled(found) == expected
