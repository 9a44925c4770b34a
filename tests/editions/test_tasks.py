"""Tasks in the words of one language: what was last said of them, and what amendments changed."""

from __future__ import annotations

from plugins.editions.edition import Edition
from plugins.editions.wordings import wordings
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS
from tests.samples.plan import records, task, text
from tests.samples.updates import BODIES, amended, on_items, said, with_items


def english(*updates: Update, own: Task | None = None) -> Edition:
    """A plan of one task on which this was said, in English."""
    return editions_of(records([own or task("1.1", "a")], BODIES, updates), SETTINGS)[1]


def delivery(edition: Edition) -> str:
    """The delivery of the task in words."""
    return edition.rows["1.1"].delivery_words


def test_a_state_of_some_items_names_them() -> None:
    """What was said of one item or of several, not of all, is said of these."""
    three = with_items(task("1.1", "a"), 3)
    two = on_items("2024-07-01-1.1", "1 3", "in-progress")
    one = on_items("2024-07-01-1.1", "2", "in-progress")
    assert delivery(english(two, own=three)) == "In progress (items 1, 3 only)"
    assert delivery(english(one, own=three)) == "In progress (item 2 only)"


def test_the_document_is_that_of_the_last_word() -> None:
    """A state that rests on a document names it, or the one that a correction names instead."""
    stopped = said(
        "2024-07-01-1.1", "report", "stopped", document={"number": "1/QĐ", "date": "2024-06-01"}
    )
    again = said(
        "2024-08-01-1.1",
        "correction",
        "stopped",
        corrects=stopped.id,
        document={"number": "2/QĐ", "date": "2024-06-02"},
    )
    assert delivery(english(stopped)) == "Stopped by document 1/QĐ"
    assert delivery(english(stopped, again)) == "Stopped by document 2/QĐ"


def test_what_fills_an_empty_cell_had_no_words_before() -> None:
    """An amendment of a cell that the plan leaves empty shows the new words alone."""
    filled = amended("2024-07-01-1.1", "coordinating", "b")
    change = filled.changes[0].model_copy(update={"before": None, "after": text("body b")})
    filled = filled.model_copy(update={"amendment": (change,)})
    edition = english(filled)
    (found,) = wordings(edition, [filled], ("task", "1.1"))
    assert found.before == ()
    assert {words.text for words in found.after} == {"body b"}
    assert [body.name.text for body in found.bodies] == ["b"]
