"""How deadlines of each kind are worded, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.editions.deadline_words import sentence, start_sentence
from plugins.editions.deadlines import group, state_words
from plugins.editions.edition import Edition
from plugins.plan.facts.deadlines import read_deadline
from plugins.plan.records.deadlines import DeadlineTerms, Start
from tests.samples.deadlines import deadline_editions
from tests.samples.plan import AS_OF, plan, text

YEARLY = {"kind": "recurring", "every": "year"}
EVENT = {"kind": "relative", "after_event": text("event")}
# The day of the build is 22 November 2026; the document `basis` is of 29 February 2020.
SENTENCES: dict[tuple[str, str], dict[str, Any]] = {
    (
        "By the end of the second quarter of 2025: 30 June 2025.",
        "Đến hết quý II năm 2025: chậm nhất ngày 30 tháng 6 năm 2025.",
    ): {"kind": "quarter", "quarter": "2025-Q2"},
    (
        "By the end of February 2027: 28 February 2027.",
        "Đến hết tháng 02 năm 2027: chậm nhất ngày 28 tháng 02 năm 2027.",
    ): {"kind": "month", "month": "2027-02"},
    (
        "From the first quarter of 2025 to 2026: until 31 December 2026.",
        "Từ quý I năm 2025 đến năm 2026: chậm nhất ngày 31 tháng 12 năm 2026.",
    ): {"kind": "span", "start": "2025-Q1", "end": "2026"},
    (
        "Due on 5 February 2027.",
        "Hạn: ngày 05 tháng 02 năm 2027.",
    ): {"kind": "date", "date": "2027-02-05"},
    (
        "Every year, by 31 March; 5 December, from 2024, until 2030. Next due on 5 December 2026.",
        (
            "Hằng năm, chậm nhất ngày 31 tháng 3; ngày 05 tháng 12, từ năm 2024, đến hết năm 2030. "
            "Lần tới: chậm nhất ngày 05 tháng 12 năm 2026."
        ),
    ): {**YEARLY, "by": ("03-31", "12-05"), "start": "2024", "until": "2030"},
    (
        "Every year, until 2025. Due for the last time on 31 December 2025.",
        "Hằng năm, đến hết năm 2025. Lần cuối: chậm nhất ngày 31 tháng 12 năm 2025.",
    ): {**YEARLY, "until": "2025"},
    (
        "Every year, from January 2025, until March 2025.",
        "Hằng năm, từ tháng 01 năm 2025, đến hết tháng 3 năm 2025.",
    ): {**YEARLY, "start": "2025-01", "until": "2025-03"},
    (
        "Every month, by day 5 of the month. Next due on 5 December 2026.",
        "Hằng tháng, chậm nhất ngày 5 của tháng. Lần tới: chậm nhất ngày 05 tháng 12 năm 2026.",
    ): {"kind": "recurring", "every": "month", "by": ("05",)},
    (
        "Every half-year, by day 15 of its last month. Next due on 15 December 2026.",
        (
            "Sáu tháng một lần, chậm nhất ngày 15 của tháng cuối kỳ. Lần tới: chậm nhất ngày 15 "
            "tháng 12 năm 2026."
        ),
    ): {"kind": "recurring", "every": "half-year", "by": ("15",)},
    (
        (
            "Worked out by this site: 28 February 2021, which is 1 year after 1/QĐ of 29 February "
            "2020."
        ),
        (
            "Trang web này tính: ngày 28 tháng 02 năm 2021, tức 1 năm sau ngày ban hành văn bản số "
            "1/QĐ ngày 29 tháng 02 năm 2020."
        ),
    ): {"kind": "relative", "years": "1", "after": "basis"},
    (
        "3 months after an event whose date is not known, so no date can be worked out.",
        "3 tháng sau một sự kiện chưa rõ ngày, nên không tính được ngày đến hạn.",
    ): {**EVENT, "months": "3"},
}
STARTS: dict[tuple[str, str], dict[str, Any]] = {
    ("From the third quarter of 2026.", "Từ quý III năm 2026."): {
        "kind": "quarter",
        "quarter": "2026-Q3",
    },
    (
        "The plan sets a condition, not a date, so no date can pass.",
        "Kế hoạch nêu điều kiện, không nêu ngày, nên không xác định được ngày quá hạn.",
    ): {"kind": "conditional"},
}
STATES: dict[tuple[str, str], dict[str, Any]] = {
    ("Past the deadline", "dated"): {"kind": "year", "year": "2025"},
    ("Past the date we worked out", "dated"): {"kind": "relative", "days": "1", "after": "basis"},
    ("Deadline near", "dated"): {"kind": "year", "year": "2026"},
    ("Within the deadline", "dated"): {"kind": "year", "year": "2027"},
    ("Ongoing", "ongoing"): {"kind": "ongoing"},
    ("After an event", "undated"): {**EVENT, "days": "1"},
    ("On a condition", "undated"): {"kind": "conditional"},
    ("No deadline", "no-deadline"): {"kind": "none"},
    ("Deadline not read", "not-read"): {"kind": "unread"},
    ("No date", "undated"): {**YEARLY, "start": "2025-01", "until": "2025-03"},
}


def both() -> tuple[Edition, Edition]:
    """The English edition, then the Vietnamese."""
    vietnamese, english = deadline_editions()
    return english, vietnamese


@pytest.mark.parametrize("said", SENTENCES, ids=lambda said: said[0])
def test_sentences(said: tuple[str, str]) -> None:
    """What is read is said in plain English and in administrative Vietnamese."""
    reading = read_deadline(DeadlineTerms.model_validate(SENTENCES[said]), plan().documents, AS_OF)
    assert tuple(sentence(edition.words, reading) for edition in both()) == said


@pytest.mark.parametrize("said", STARTS, ids=lambda said: said[0])
def test_sentences_of_starts(said: tuple[str, str]) -> None:
    """When a task begins is said, or why no day can be."""
    start = Start.model_validate({"text": text("from"), **STARTS[said]})
    ongoing = DeadlineTerms.model_validate({"kind": "ongoing"})
    reading = read_deadline(ongoing, plan().documents, AS_OF, start).start
    assert reading
    assert tuple(start_sentence(edition.words, reading) for edition in both()) == said


@pytest.mark.parametrize("said", STATES, ids=lambda said: said[0])
def test_states_and_choices(said: tuple[str, str]) -> None:
    """Only what was computed is called so, and each sort without a day says why it has none."""
    reading = read_deadline(DeadlineTerms.model_validate(STATES[said]), plan().documents, AS_OF)
    assert (state_words(both()[0], reading), group(reading)) == said


def test_short_words_of_lists() -> None:
    """A list says the month, quarter, year or span as read, and of what recurs the next day.

    A last stage without a day hides no earlier day.
    """
    rows = both()[0].rows
    assert {id_: row.deadline.short for id_, row in rows.items() if row.deadline.short} == {
        "1.1": "30 Jun 2024",
        "1.3": "31 Dec 2026",
        "1.4": "January 2027",
        "1.5": "Second quarter of 2025",
        "1.6": "2027",
        "1.7": "2024 – 2026",
        "1.8": "Every year: 15 Dec 2026",
        "1.9": "Every quarter: 31 Dec 2026",
        "1.10": "14 Aug 2023",
        "2.3": "31 Jan 2027",
        "2.5": "2 stages: second quarter of 2027",
        "2.9": "2 stages: 2025",
    }
