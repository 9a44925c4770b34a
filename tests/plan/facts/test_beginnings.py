"""Tasks that begin later: of what lies before no report is expected."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.plan.records.deadlines import Deadline, Start
from plugins.plan.records.tasks import Task
from tests.samples.plan import task, text
from tests.samples.updates import amended, site


def begins(**start: Any) -> Task:  # noqa: ANN401 - to the record
    """1.1 with a start."""
    return task("1.1", "a").model_copy(
        update={"start": Start.model_validate({"text": text("then"), **start})}
    )


def deadline(kind: str, **more: Any) -> Deadline:  # noqa: ANN401 - to the record
    """A deadline of this kind."""
    return Deadline.model_validate({"text": text("by then"), "kind": kind, **more})


def due(kind: str, **more: Any) -> Task:  # noqa: ANN401 - to the record
    """1.1 with a deadline."""
    return task("1.1", "a", deadline=deadline(kind, **more))


# The task, and the ends of the periods up to July 2024 of which reports are expected.
ENDS = ["2023-06-30", "2023-12-31", "2024-06-30"]
BEGIN: dict[str, tuple[Task, list[str]]] = {
    "nothing is said": (task("1.1", "a"), ENDS),
    "on the last day of the first": (begins(kind="date", date="2023-06-30"), ENDS),
    "on the first day of the second": (begins(kind="date", date="2023-07-01"), ENDS[1:]),
    "in a month": (begins(kind="month", month="2024-01"), ENDS[2:]),
    "in a quarter": (begins(kind="quarter", quarter="2023-Q4"), ENDS[1:]),
    "in a year": (begins(kind="year", year="2025"), []),
    "before the plan": (begins(kind="year", year="2022"), ENDS),
    "so long after a document": (begins(kind="relative", months="42", after="basis"), ENDS[1:]),
    "so long after the plan itself": (begins(kind="relative", months="6", after="plan"), ENDS[1:]),
    "after an event without a day": (
        begins(kind="relative", months="1", after_event=text("the opening")),
        [],
    ),
    "on a condition": (begins(kind="conditional"), []),
    "a span": (due("span", start="2024", end="2025"), ENDS[2:]),
    "a series": (due("recurring", every="year", start="2024"), ENDS[2:]),
    "a year in which it is due": (due("year", year="2025"), ENDS),
    "stages, the first a span": (
        due(
            "staged",
            stages=(
                {"text": text("one"), "kind": "span", "start": "2023-07", "end": "2023"},
                {"text": text("two"), "kind": "year", "year": "2025"},
            ),
        ),
        ENDS[1:],
    ),
}


@pytest.mark.parametrize(("own", "expected"), BEGIN.values(), ids=BEGIN)
def test_tasks_that_begin_later_owe_nothing_before(own: Task, expected: list[str]) -> None:
    """Of periods that end before a task begins no report is expected, nor while no day is known."""
    found = site(tasks=[own], as_of="2024-07-20")
    (row,) = found.reporting_of_bodies
    assert [answer.period.end.isoformat() for answer in row.answers or ()] == expected
    assert (found.statuses["1.1"].reporting.state == "late") == bool(expected)


def test_a_deadline_put_off_changes_nothing_before() -> None:
    """A span that an amendment moves to later years leaves what was owed before it."""
    moved = amended("2024-02-01-1.1", "deadline")
    (change,) = moved.changes
    later = deadline("span", start="2026", end="2027")
    later_change = change.model_copy(update={"deadline": later})
    put_off = moved.model_copy(update={"amendment": (later_change,)})
    own = site(put_off, tasks=[due("span", start="2023", end="2024")], as_of="2024-07-20")
    (row,) = own.reporting_of_bodies
    assert [answer.period.end.isoformat() for answer in row.answers or ()] == ENDS[:2]
