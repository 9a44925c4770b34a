"""How a task stands in reporting, with a cycle and without."""

from __future__ import annotations

import pytest

from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.updates import Update
from tests.samples.updates import FIRST, SECOND, amended, cycle, on_items, said, site


def stands(*updates: Update, as_of: str, every: ReportingCycle | None) -> tuple[str, int]:
    """The reporting state of 1.1 and its days."""
    own = site(*updates, as_of=as_of, every=every).statuses["1.1"].reporting
    return own.state, own.days


REPORT = said("2023-07-05-1.1", period=FIRST)
NO_CHANGE = said("2023-07-05-1.1", "no-change", period=FIRST)
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
        [said("2024-01-05-1.1", period=SECOND)],
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
        [REPORT, said("2024-01-05-1.1", "no-change", period=SECOND)],
        "2024-01-06",
        ("confirmed", 1),
    ),
    "an item reported, the whole confirmed": (
        [
            on_items("2023-07-05-1.1", "1", period=FIRST),
            said("2023-07-09-1.1", "no-change", period=FIRST),
        ],
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
        ("current", 61),
    ),
    "said of the period that is running": (
        [said("2024-02-01-1.1", period="2024-01-01 2024-01-31")],
        "2024-03-01",
        ("current", 29),
    ),
    "said when one period alone had begun": (
        [said("2023-06-30-1.1")],
        "2023-07-16",
        ("current", 16),
    ),
    "said on the first day of the next, of no period": (
        [said("2023-07-01-1.1")],
        "2023-07-16",
        ("late", 1),
    ),
    "received on the first day of the next": (
        [said("2024-01-01-1.1", period=SECOND)],
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
        ([said("2023-07-01-1.1")], "2023-07-20", False, 1),
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
