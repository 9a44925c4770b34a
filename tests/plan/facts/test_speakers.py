"""Under which name a body speaks on a day, and on which day an update tells what it said."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from plugins.plan.facts.speakers import name_on, spoke_on
from tests.samples.plan import agency, text
from tests.samples.updates import SOURCE, said


def step(day: str, change: str, name: str = "", certainty: str = "indirect") -> dict[str, Any]:
    """What became of a body on a day."""
    values = {"effective": {"date": day}, "change": change, "certainty": certainty}
    return values | ({"name": text(name)} if name else {})


RENAMED = step("2025-03-01", "renamed", "second")
MERGED = step("2025-07-01", "merged", "third")
# What became of a body, and what it is called on 1 May and on 1 August 2025.
CASES: dict[str, tuple[tuple[dict[str, Any], ...], tuple[str, str]]] = {
    "nothing is known": ((), ("a", "a")),
    "it was renamed, then merged": ((RENAMED, MERGED), ("second", "third")),
    "a step without a name": ((RENAMED, step("2025-07-01", "uncertain")), ("second", "second")),
    "a name that is not verified": (
        (step("2025-03-01", "renamed", "perhaps", "not-verified"), MERGED),
        ("a", "third"),
    ),
    "it was divided": ((step("2025-03-01", "split", "one of them"), MERGED), ("a", "a")),
    "it came to an end": ((RENAMED, step("2025-07-01", "ended")), ("second", "second")),
}


@pytest.mark.parametrize("case", CASES)
def test_a_body_speaks_under_the_name_of_the_day(case: str) -> None:
    """The last one known of what goes on as one body: no doubtful one, and none of its heirs'."""
    steps, expected = CASES[case]
    body = agency("a", succession=steps)
    days = (dt.date(2025, 5, 1), dt.date(2025, 8, 1))
    assert tuple(name_on(body, day).get("vi") for day in days) == expected
    assert name_on(body, dt.date(2025, 2, 28)) == body.name


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ((), "2025-02-20"),
        (("2025-03-02",), "2025-03-02"),
        (("2024-01-01", "2025-03-02"), "2025-03-02"),
        (("2025-03",), "2025-03-01"),
    ],
)
def test_what_was_said_is_of_the_day_of_its_source(dates: tuple[str, ...], day: str) -> None:
    """That of the latest one with a date, else that of the update itself."""
    sources = tuple(SOURCE | {"date": date} for date in dates)
    update = said("2025-02-20-1.1", sources=sources or (SOURCE,))
    assert spoke_on(update) == dt.date.fromisoformat(day)
