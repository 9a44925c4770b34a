"""Delivery: what was last said, corrections and superseded updates included."""

from __future__ import annotations

import pytest

from plugins.plan.records.updates import Update
from tests.samples.delivery import correction, facts, of_task
from tests.samples.updates import BOTH, FIRST, SECOND, amended, said

REPORT = said("2023-07-01-1.1")
ON_BOTH = said("2023-07-01-1.1", tasks=BOTH)
CORRECTION = correction("2023-08-01-1.1", REPORT.id, "not-started")
# What was said, and which state by which update, corrected by which.
SAID: dict[str, tuple[list[Update], tuple[str, str | None, str | None]]] = {
    "nothing": ([], ("no-report", None, None)),
    "related information alone": (
        [said("2023-07-01-1.1", "related")],
        ("no-report", None, None),
    ),
    "a confirmation alone": ([said("2023-07-01-1.1", "no-change")], ("no-report", None, None)),
    "a report": ([REPORT], ("in-progress", REPORT.id, None)),
    "the later of two reports": (
        [REPORT, said("2024-01-05-1.1", delivery="paused")],
        ("paused", "2024-01-05-1.1", None),
    ),
    "the later by id of one day": (
        [REPORT, said("2023-07-01-1.1-2", delivery="paused")],
        ("paused", "2023-07-01-1.1-2", None),
    ),
    "a later confirmation keeps the state": (
        [REPORT, said("2024-01-05-1.1", "no-change")],
        ("in-progress", REPORT.id, None),
    ),
    "related information changes nothing": (
        [REPORT, said("2024-01-05-1.1", "related")],
        ("in-progress", REPORT.id, None),
    ),
    "an amendment that stops": (
        [REPORT, amended("2024-01-05-1.1", "text", delivery="stopped")],
        ("stopped", "2024-01-05-1.1", None),
    ),
    "an amendment without a state": (
        [REPORT, amended("2024-01-05-1.1", "text")],
        ("in-progress", REPORT.id, None),
    ),
    "a superseded report": (
        [REPORT, said("2023-07-09-1.1", delivery="paused", supersedes=REPORT.id)],
        ("paused", "2023-07-09-1.1", None),
    ),
    "a late copy that supersedes an old report": (
        [
            said("2023-07-01-1.1-2", delivery="paused"),
            said("2024-01-05-1.1", delivery="done"),
            said("2024-01-05-1.1-2", delivery="not-started", supersedes="2024-01-05-1.1"),
        ],
        ("not-started", "2024-01-05-1.1-2", None),
    ),
    "a correction with a state": ([REPORT, CORRECTION], ("not-started", REPORT.id, CORRECTION.id)),
    "a correction without a state": (
        [REPORT, correction("2023-08-01-1.1", REPORT.id)],
        ("in-progress", REPORT.id, None),
    ),
    "a correction of an earlier report": (
        [REPORT, CORRECTION, said("2024-01-05-1.1", delivery="paused")],
        ("paused", "2024-01-05-1.1", None),
    ),
    "the latest of several corrections": (
        [REPORT, CORRECTION, correction("2023-10-01-1.1", REPORT.id, "paused")],
        ("paused", REPORT.id, "2023-10-01-1.1"),
    ),
    "the later by id of two corrections of one day": (
        [REPORT, CORRECTION, correction("2023-08-01-1.1-2", REPORT.id, "paused")],
        ("paused", REPORT.id, "2023-08-01-1.1-2"),
    ),
    "a correction of a correction": (
        [REPORT, CORRECTION, correction("2023-09-01-1.1", CORRECTION.id, "paused")],
        ("paused", REPORT.id, "2023-09-01-1.1"),
    ),
    "a later correction of the report outdoes one of a correction": (
        [
            REPORT,
            CORRECTION,
            correction("2023-09-01-1.1", CORRECTION.id, "done"),
            correction("2023-10-01-1.1", REPORT.id, "paused"),
        ],
        ("paused", REPORT.id, "2023-10-01-1.1"),
    ),
    "a later correction without a state keeps that of the one before": (
        [REPORT, CORRECTION, correction("2023-10-01-1.1", REPORT.id)],
        ("not-started", REPORT.id, CORRECTION.id),
    ),
    "a superseded correction": (
        [
            REPORT,
            CORRECTION,
            said("2023-10-02-1.1", "correction", corrects=REPORT.id, supersedes=CORRECTION.id),
        ],
        ("in-progress", REPORT.id, None),
    ),
    "a correction of another task of the same report": (
        [ON_BOTH, correction("2023-08-01-1.2", ON_BOTH.id, "not-started")],
        ("in-progress", ON_BOTH.id, None),
    ),
    "a correction of a superseded report": (
        [REPORT, said("2023-07-09-1.1", supersedes=REPORT.id), CORRECTION],
        ("in-progress", "2023-07-09-1.1", None),
    ),
}


@pytest.mark.parametrize(("updates", "expected"), SAID.values(), ids=SAID)
def test_what_was_last_said(
    updates: list[Update], expected: tuple[str, str | None, str | None]
) -> None:
    """The last report or amendment with a state decides, as corrections have put it right."""
    assert facts(of_task(updates)) == expected


CARRIED_OUT = said("2024-01-05-1.1", delivery="carried-out", period=FIRST)
CORRECTED_PERIODS = {
    "as reported": ([], FIRST, None),
    "a correction of the state keeps the period": (
        [correction("2024-02-01-1.1", CARRIED_OUT.id, "not-carried-out")],
        FIRST,
        "2024-02-01-1.1",
    ),
    "a correction of the period alone": (
        [correction("2024-02-01-1.1", CARRIED_OUT.id, period=SECOND)],
        SECOND,
        "2024-02-01-1.1",
    ),
    "state and period from two corrections": (
        [
            correction("2024-02-01-1.1", CARRIED_OUT.id, period=SECOND),
            correction("2024-03-01-1.1", CARRIED_OUT.id, "not-carried-out"),
        ],
        SECOND,
        "2024-03-01-1.1",
    ),
}


@pytest.mark.parametrize(
    ("updates", "period", "by"), CORRECTED_PERIODS.values(), ids=CORRECTED_PERIODS
)
def test_corrected_periods(updates: list[Update], period: str, by: str | None) -> None:
    """The last correction that names a period decides it, with or without a state."""
    own = of_task([CARRIED_OUT, *updates])
    assert own.period is not None
    assert f"{own.period.start} {own.period.end}" == period
    assert facts(own)[2] == by
