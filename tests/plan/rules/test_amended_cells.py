"""What the cells of a task say on a day, after the amendments until then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugins.plan.facts.amendments import Made
from plugins.plan.facts.deadlines import read_deadline
from plugins.plan.records.deadlines import Deadline
from plugins.plan.rules.check import check
from plugins.plan.rules.updates.amended_cells import AmendedCells, CellKey
from tests.samples.plan import AS_OF, task, text
from tests.samples.updates import amended, day

ROW = ("task", "1.1")


def test_a_deadline_counts_from_the_day_of_its_amendment() -> None:
    """A task that an amendment gives a date is ongoing until the day before."""
    update = amended("2023-05-01-1.1", "deadline", "2024-01-01")
    changes: dict[CellKey, tuple[Made, ...]]
    changes = {(ROW, "deadline", None): ((update, update.changes[0]),)}
    current = AmendedCells({ROW: task("1.1", "a")}, changes, "vi")
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
    current = AmendedCells({ROW: task("1.1", "a", deadline=due)}, {}, "vi")
    assert current.has_no_end("1.1", day("2023-05-01")) is expected


def test_what_nothing_changed_stands_as_issued() -> None:
    """An amendment whose cell no other has changed follows on the words of the plan."""
    update = amended("2023-05-01-1.1", "deadline", "2024-01-01")
    current = AmendedCells({ROW: task("1.1", "a")}, {}, "vi")
    assert current.words(update, update.changes[0]) == "Ongoing"


def test_the_stage_that_decides_is_the_same_for_rules_and_pages() -> None:
    """Where the last stage written ends before another one, that other one decides for both."""
    stages = (
        {"kind": "date", "date": "2025-01-01", "text": text("first")},
        {"kind": "recurring", "every": "year", "until": "2030", "text": text("each year")},
        {"kind": "date", "date": "2024-01-01", "text": text("before that")},
    )
    due = Deadline.model_validate({"text": text("words"), "kind": "staged", "stages": stages})
    current = AmendedCells({ROW: task("1.1", "a", deadline=due)}, {}, "vi")
    reading = read_deadline(due, (), day("2025-06-01"))
    assert reading.last_stage.kind == "recurring"
    assert current.has_no_end("1.1", day("2025-06-01")) is reading.has_no_end is True


def test_what_an_unread_amendment_changes_is_not_known(sample: Path) -> None:
    """Whatever its id: of a task that it names nothing is said that it might have changed."""
    updates = sample / "data" / "updates"
    first = updates / "2025" / "2025-12-01-1.3.yaml"
    text_ = first.read_text("utf-8").replace("2025-12-01-1.3", "gia-han")
    first.unlink()
    for broken, named in (("date: 2027-06-31", 1), ('date: "2027-06-30"', 0)):
        named_by_words = text_.replace('date: "2027-06-30"', broken)
        (updates / "2025" / "gia-han.yaml").write_text(named_by_words, "utf-8")
        _, found = check(sample / "data", AS_OF, sample / "content")
        assert len(found) == named
        assert "amendment-before-differs" not in {problem.code for problem in found}
