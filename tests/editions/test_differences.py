"""Differences between published rows in the words of readers."""

from __future__ import annotations

import pytest

from plugins.editions.differences import told, without_digests
from plugins.plan.records.types import Plain
from plugins.plan.rows.compare import Change
from tests.samples.built import editions

TASK = "Task 1.1 “Draw up the sample programme”"


def words(change: Change, language: str = "en") -> str:
    """The sentence that tells a change."""
    edition = next(each for each in editions() if each.language.code == language)
    return "".join(piece.name.text for piece in told(edition, change))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            ("task:1.1", "lead_agencies", ["so-y-te"], ["so-xay-dung", "so-y-te"]),
            (
                f"{TASK} · Lead agencies: was Sample Department of Health, is Sample "
                "Department of Construction; Sample Department of Health"
            ),
        ),
        (
            ("task:1.1", "deadline_date", "2026-12-31", None),
            f"{TASK} · Day of the deadline: was 31 December 2026, is blank",
        ),
        (
            ("area:1", "in_force", True, False),
            "Area 1 “Waste and clean water” · In force: was yes, is no",
        ),
        (
            ("agency:so-y-te", "leads", 1200, 1300),
            (
                "Sample Department of Health · Number of tasks that it leads, in groups too: "
                "was 1,200, is 1,300"
            ),
        ),
        (
            ("task:1.1", "deadline", {}, {"month": "2026-05"}),
            (
                f"{TASK} · A deadline by month, quarter, year, span, recurrence, stages or event "
                "was changed; both versions stand in the files"
            ),
        ),
        (
            ("task:1.1", "delivery", "of-another-day", "done"),
            f"{TASK} · Delivery state: from “of-another-day” to “Done”",
        ),
        (
            ("task:1.1", "reporting", "never", "current"),
            f"{TASK} · Reporting state: from “No report received here” to “Reported”",
        ),
        *(
            (
                ("task:1.1", "last_update", "2025", known),
                (f"{TASK} · Latest date of any update, of whatever kind: was 2025, is {in_words}"),
            )
            for known, in_words in (
                ("2026-03", "March 2026"),
                ("2026-Q2", "second quarter of 2026"),
                ("2026-04-05", "5 April 2026"),
            )
        ),
        (
            ("task:9.9", "id", "", "9.9"),
            "Task 9.9 · Number of the task: was blank, is “9.9”",
        ),
    ],
)
def test_each_value_is_told_in_words(change: tuple[str, str, Plain, Plain], sentence: str) -> None:
    """Bodies and states as pages name them, dates and numbers as the language writes them."""
    record, column, was, now = change
    assert words(Change(record, column, (), was, now)) == sentence


def test_a_place_within_a_value_is_told_with_its_language_in_words() -> None:
    """Of notes in several languages: which note, and the language by its name."""
    note = Change("plan:", "notes", (0, "en"), "a", "b")
    assert words(note).endswith("Notes, 1 (English): was “a”, is “b”")


def test_what_a_translation_was_made_from_is_told_where_no_words_changed() -> None:
    """Beside changed words of the same passage its digest says nothing more."""
    title, digest, other = (
        Change("task:1.1", "title_vi", (), "a", "b"),
        Change("task:1.1", "title_en_of", (), "1", "2"),
        Change("task:1.2", "title_en_of", (), "1", "2"),
    )
    note = Change("task:1.1", "notes", (0, "text", "en"), "a", "b")
    its_digest = Change("task:1.1", "notes", (0, "text", "en_of"), "1", "2")
    beside = Change("task:1.1", "notes", (1, "text", "en_of"), "1", "2")
    given = [title, digest, other, note, its_digest, beside]
    assert list(without_digests(given)) == [title, other, note, beside]
