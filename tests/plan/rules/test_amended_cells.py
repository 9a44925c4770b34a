"""What the cells of a task say on a day, after the amendments until then."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.plan.records.deadlines import Deadline
from plugins.plan.records.updates import Amendment, Update
from plugins.plan.rules.updates.amended_cells import AmendedCells, CellKey
from tests.samples.plan import task, text
from tests.samples.updates import amended, day


def test_a_deadline_counts_from_the_day_of_its_amendment() -> None:
    """A task that an amendment gives a date is ongoing until the day before."""
    update = amended("2023-05-01-1.1", "deadline", "2024-01-01")
    assert update.amendment is not None
    changes: dict[CellKey, tuple[tuple[Update, Amendment], ...]]
    changes = {("1.1", "deadline", None): ((update, update.amendment),)}
    current = AmendedCells({"1.1": task("1.1", "a")}, changes, "vi")
    assert current.has_no_end("1.1", day("2023-04-30")) is True
    assert current.has_no_end("1.1", day("2023-05-01")) is False
    assert current.has_no_end("9.9", day("2023-05-01")) is None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": "recurring", "every": "year"}, True),
        ({"kind": "quarter", "quarter": "2025-Q2"}, False),
        ({"kind": "conditional"}, None),
        ({"kind": "unread"}, None),
        ({"kind": "staged", "stages": ({"kind": "ongoing", "text": text("then")},)}, True),
    ],
    ids=str,
)
def test_what_a_deadline_tells_of_its_end(fields: dict[str, Any], *, expected: bool | None) -> None:
    """What recurs has no end, what has a last day has one; a condition tells neither."""
    due = Deadline.model_validate({"text": text("words"), **fields})
    current = AmendedCells({"1.1": task("1.1", "a", deadline=due)}, {}, "vi")
    assert current.has_no_end("1.1", day("2023-05-01")) is expected


def test_what_nothing_changed_stands_as_issued() -> None:
    """An amendment whose cell no other has changed follows on the words of the plan."""
    update = amended("2023-05-01-1.1", "deadline", "2024-01-01")
    assert update.amendment is not None
    current = AmendedCells({"1.1": task("1.1", "a")}, {}, "vi")
    assert current.words(update, update.amendment) == "Ongoing"
