"""Obstacles and next steps: which statement says them last, and what corrections make of them."""

from __future__ import annotations

import pytest

from plugins.plan.facts.corrections import revisions_of
from plugins.plan.facts.outlook import outlook
from plugins.plan.records.updates import Update
from tests.samples.delivery import correction
from tests.samples.plan import text
from tests.samples.updates import said

FULL, EMPTY = text("kho đầy"), text("hết tiền")
FIRST = said("2023-07-01-1.1", obstacles=FULL, next_steps=text("thuê kho"))
# What is said of one task, then the obstacles, the next steps, by whom, corrected by whom.
TOLD: dict[str, tuple[list[Update], tuple[str, str, str, str] | None]] = {
    "nothing": ([said("2023-07-01-1.1")], None),
    "one report": ([FIRST], ("kho đầy", "thuê kho", "2023-07-01-1.1", "")),
    "a later report that names none": ([FIRST, said("2023-08-01-1.1")], None),
    "a later report that names one": (
        [FIRST, said("2023-08-01-1.1", obstacles=EMPTY)],
        ("hết tiền", "", "2023-08-01-1.1", ""),
    ),
    "confirmed unchanged": (
        [FIRST, said("2023-08-01-1.1", "no-change")],
        ("kho đầy", "thuê kho", "2023-07-01-1.1", ""),
    ),
    "confirmed with an obstacle": (
        [FIRST, said("2023-08-01-1.1", "no-change", obstacles=EMPTY)],
        ("hết tiền", "", "2023-08-01-1.1", ""),
    ),
    "related information since": (
        [FIRST, said("2023-08-01-1.1", "related")],
        ("kho đầy", "thuê kho", "2023-07-01-1.1", ""),
    ),
    "one of them corrected": (
        [
            FIRST,
            correction("2023-08-01-1.1", "2023-07-01-1.1").model_copy(update={"obstacles": EMPTY}),
        ],
        ("hết tiền", "thuê kho", "2023-07-01-1.1", "2023-08-01-1.1"),
    ),
    "a correction of something else": (
        [FIRST, correction("2023-08-01-1.1", "2023-07-01-1.1")],
        ("kho đầy", "thuê kho", "2023-07-01-1.1", ""),
    ),
    "superseded": (
        [FIRST, said("2023-07-02-1.1", supersedes="2023-07-01-1.1")],
        None,
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_what_the_latest_statement_says(case: str) -> None:
    """The latest report decides; a confirmation that names neither leaves what stood before it."""
    updates, expected = TOLD[case]
    found = outlook(updates, "1.1", revisions_of(updates))
    assert expected == (
        found
        and (
            found.obstacles.get("vi") if found.obstacles else "",
            found.next_steps.get("vi") if found.next_steps else "",
            found.said_by.id,
            found.corrected_by.id if found.corrected_by else "",
        )
    )
