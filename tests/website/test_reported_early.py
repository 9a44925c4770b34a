"""A report that comes before its period has ended, as the built page on reporting tells it."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.plan.records.updates import Update
from tests.samples.plan import agency, records, task
from tests.samples.rendered import Rendered
from tests.samples.updates import cycle, said

# Half-years, the first to 14 June 2025; a report is due one day after the end.
HALF_YEARS = cycle("2025-06-14", due=1, id="half")
PERIOD = "2023-02-27 2025-06-14"
NAMED = said("2025-06-13-1.1", period=PERIOD)
MADE_UP_BY_16_JUNE = dt.date(2025, 6, 16)
# The report, how its task stands, what the body's row counts: expected, on time, late, never.
CASES: dict[str, tuple[tuple[Update, ...], str, str]] = {
    "received two days before it is due": (
        (NAMED,),
        "Reported for the period",
        "Expected1 On time1 Late0 Not received0",
    ),
    "the same where the only period that has begun is not named": (
        (said("2025-06-13-1.1"),),
        "Reported for the period",
        "Expected1 On time1 Late0 Not received0",
    ),
    "received a day late": (
        (said("2025-06-16-1.1", period=PERIOD),),
        "Reported for the period",
        "Expected1 On time0 Late1 Not received0",
    ),
    "not received": ((), "Report late by 1 day", "Expected1 On time0 Late0 Not received1"),
}


@pytest.mark.parametrize(("updates", "task_says", "body_says"), CASES.values(), ids=CASES)
def test_early_is_on_time(updates: tuple[Update, ...], task_says: str, body_says: str) -> None:
    """Received on 13 June on the period to 14 June, seen on 16 June: on time, for task and body."""
    plan = records([task("1.1", "a")], [agency("a")], updates, cycles=(HALF_YEARS,))
    site = Rendered(plan, MADE_UP_BY_16_JUNE)
    (status,) = site.words("en", "task:1.1", "dl.status")
    assert task_says in status
    (counts,) = site.words("en", "reporting", ".body-reporting__counts")
    assert body_says in counts
