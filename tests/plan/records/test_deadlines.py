"""Which fields go with which kind of deadline."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from plugins.plan.records.deadlines import FIELDS, SHAPES, Deadline, Stage, Start, Timing
from tests.samples.plan import text

SOURCE = {"title": "tin", "publisher": text("báo"), "lang": "vi", "url": "https://a.example/x"}
EVENT = {"after_event": text("event"), "event_date": "2025-01-31", "event_source": SOURCE}
STAGE = {"text": text("one"), "kind": "year", "year": "2025"}
GOOD: tuple[dict[str, Any], ...] = (
    {"kind": "ongoing"},
    {"kind": "conditional"},
    {"kind": "unread"},
    {"kind": "date", "date": "2025-06-30"},
    {"kind": "month", "month": "2025-06"},
    {"kind": "quarter", "quarter": "2025-Q2"},
    {"kind": "year", "year": "2025"},
    {"kind": "span", "start": "2025-06-01", "end": "2026-Q1"},
    {"kind": "recurring", "every": "month", "by": ("15",)},
    {"kind": "recurring", "every": "year", "by": ("02-29", "12-15"), "until": "2030"},
    {"kind": "recurring", "every": "half-year", "start": "2024-01"},
    {"kind": "relative", "days": "45", "after": "basis"},
    {"kind": "relative", "months": "3", "after_event": text("event")},
    {"kind": "relative", "years": "2", **EVENT},
    {"kind": "staged", "stages": (STAGE,)},
)
BAD: dict[str, dict[str, Any]] = {
    "nothing that says when": {"kind": "date"},
    "a field of another kind": {"kind": "year", "date": "2025-06-30"},
    "a field too many": {"kind": "ongoing", "year": "2025"},
    "a span without an end": {"kind": "span", "start": "2025"},
    "an end without recurrence": {"kind": "recurring", "until": "2030"},
    "two lengths": {"kind": "relative", "days": "1", "months": "1", "after": "basis"},
    "no length": {"kind": "relative", "after": "basis"},
    "a document and an event": {"kind": "relative", "days": "1", "after": "basis", **EVENT},
    "the day of a document": {
        "kind": "relative",
        "days": "1",
        "after": "basis",
        "event_date": "2025-01-31",
        "event_source": SOURCE,
    },
    "a day of an event without a source": {
        "kind": "relative",
        "days": "1",
        "after_event": text("event"),
        "event_date": "2025-01-31",
    },
    "a month without its year": {"kind": "month", "month": "06"},
    "a month that is none": {"kind": "month", "month": "2025-13"},
    "a year of no plan": {"kind": "year", "year": "9999"},
    "a fifth quarter": {"kind": "quarter", "quarter": "2025-Q5"},
    "a year that is no text": {"kind": "year", "year": 2025},
    "a day of a year for a month": {"kind": "recurring", "every": "month", "by": ("06-30",)},
    "a day of a month for a year": {"kind": "recurring", "every": "year", "by": ("30",)},
    "a day that no year has": {"kind": "recurring", "every": "year", "by": ("02-30",)},
}


@pytest.mark.parametrize("fields", GOOD, ids=str)
def test_fields_of_each_kind(fields: dict[str, Any]) -> None:
    """Each kind takes its own fields and no others are needed."""
    deadline = Deadline.model_validate({"text": text("words"), **fields})
    assert deadline.kind == fields["kind"]
    assert deadline.given == fields.keys() - {"kind"}


@pytest.mark.parametrize("case", BAD)
def test_other_fields_are_refused(case: str) -> None:
    """What does not say when, or says it twice, is no deadline."""
    with pytest.raises(ValidationError):
        Deadline.model_validate({"text": text("words"), **BAD[case]})


def test_only_an_empty_cell_has_no_words() -> None:
    """The kind none stands for an empty cell, every other kind for words."""
    assert Deadline.model_validate({"kind": "none"}).text is None
    for wrong in ({"kind": "none", "text": text("words")}, {"kind": "ongoing"}):
        with pytest.raises(ValidationError):
            Deadline.model_validate(wrong)


def test_stages_and_starts_are_simple() -> None:
    """A stage has no stages, and what begins does so once."""
    for model, kind in ((Stage, "staged"), (Stage, "none"), (Start, "ongoing"), (Start, "span")):
        with pytest.raises(ValidationError):
            model.model_validate({"text": text("words"), "kind": kind})


def test_every_kind_and_field_is_in_the_table() -> None:
    """The table of shapes knows all kinds, and between them every field that says when."""
    shapes = [shape for shapes in SHAPES.values() for shape in shapes]
    named = {
        name
        for shape in shapes
        for name in (*sum(shape.groups, ()), *shape.optional, *shape.together)
    }
    assert named == set(FIELDS)
    assert {field for field in Timing.model_fields if field != "kind"} | {"stages"} == named
