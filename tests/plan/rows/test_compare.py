"""Differences between rows: by field, as values, and in the words of both languages."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from plugins.plan.reading import catalogues
from plugins.plan.reading.problems import DOMAIN, TRANSLATIONS
from plugins.plan.rows.compare import Change, changes, compared, language_of, new_columns
from plugins.plan.rows.every import tables
from plugins.plan.rows.wording import LONGEST, excerpts, sentences, shown

LANGUAGES = ("vi", "en")
WAS = {
    "deadline_date": "2026-12-31",
    "sources": [{"publisher": {"vi": "Báo", "en": "News"}}, {"title": "B"}],
    "text_vi": ["một", "hai"],
    "reason_vi": None,
}


def fields(now: Mapping[str, object]) -> list[tuple[str, object, object]]:
    """The fields that differ between WAS and `now`, with both values."""
    return [(c.field, c.was, c.now) for c in changes("task:2.3", WAS, now)]  # type: ignore[arg-type]


def test_equal_rows_have_no_changes() -> None:
    """A row does not differ from itself, whatever the order of its columns."""
    assert fields(dict(reversed(WAS.items()))) == []


def test_a_change_is_named_as_deep_as_it_is() -> None:
    """Inside a list or mapping built alike the very field is named, entries counted from 1."""
    now = {
        **WAS,
        "deadline_date": "2027-06-30",
        "sources": [{"publisher": {"vi": "Báo", "en": "Paper"}}, {"title": "B"}],
        "text_vi": ["một", "ba"],
    }
    assert fields(now) == [
        ("deadline_date", "2026-12-31", "2027-06-30"),
        ("sources[1].publisher.en", "News", "Paper"),
        ("text_vi[2]", "hai", "ba"),
    ]


def test_lists_of_other_lengths_differ_as_a_whole() -> None:
    """Where an entry came or went nobody can tell which: the whole column differs."""
    assert fields({**WAS, "text_vi": ["một"]}) == [("text_vi", ["một", "hai"], ["một"])]


def test_true_is_not_one() -> None:
    """Values of different types differ, even where Python takes them for equal."""
    assert changes("plan", {"official": True}, {"official": 1}) != []


def test_a_column_that_is_gone_has_become_nothing() -> None:
    """Taking out a column is a change; a new one is none, and is named by itself."""
    now = {**WAS, "caution_vi": "cẩn thận"}
    del now["deadline_date"]
    assert fields(now) == [("deadline_date", "2026-12-31", None)]
    assert new_columns(WAS, now) == ("caution_vi",)  # type: ignore[arg-type]


def test_two_sets_of_rows() -> None:
    """What came, what vanished, and what changed of the rest."""
    found = compared(
        {"task:1": {"id": "1"}, "task:2": {"id": "2"}}, {"task:2": {"id": "x"}, "task:3": {}}
    )
    assert (found.came, found.vanished) == (("task:3",), ("task:1",))
    assert [change.record for change in found.changes] == ["task:2"]


def test_the_language_that_a_change_touches() -> None:
    """A column of one language, or the language's own key inside one; else it is none."""
    table = tables(LANGUAGES)["update"]

    def language(column: str, *path: str | int) -> str | None:
        return language_of(Change("update:x", column, path, "a", "b"), table, LANGUAGES)

    assert language("title_en") == "en"
    assert language("title_en_of") == "en"
    assert language("title_vi") == "vi"
    assert language("sources", 0, "publisher", "en") == "en"
    assert language("amendment", "after", "en_of") == "en"
    assert language("sources", 0, "lang") is None
    assert language("delivery") is None


def test_differences_are_said_in_both_languages() -> None:
    """One sentence a difference: came, vanished, changed, filled in, emptied."""
    was = {"a": {}, "b": {"x": "1", "y": None, "z": "3"}}
    now = {"b": {"x": "2", "y": "2", "z": None}, "c": {}}
    found = compared(was, now)
    said = {
        code: list(sentences(found, catalogues.load(TRANSLATIONS, DOMAIN, code).gettext))
        for code in LANGUAGES
    }
    assert said["en"] == [
        "c is new",
        "a is gone",
        "b · x: was “1”, is “2”",
        "b · y: was blank, is “2”",
        "b · z: was “3”, is blank",
    ]
    assert said["vi"] == [
        "c là mục mới",
        "a không còn nữa",
        "b · x: trước là “1”, nay là “2”",
        "b · y: trước để trống, nay là “2”",
        "b · z: trước là “3”, nay để trống",
    ]


def test_a_long_value_is_shortened() -> None:
    """A sentence stays readable where a value is a page long."""
    assert len(shown("x" * 1000)) == LONGEST + 2


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("a b", "a c", ("a b", "a c")),
        (f"{'so it goes on ' * 20}here", f"{'so it goes on ' * 20}there", ("here", "there")),
        ("x" * 200, "x" * 200 + "y", ("x", "xy")),
        ("word " * 100, "other", ("word word", "other")),
    ],
)
def test_the_first_difference_of_long_texts_is_told(
    was: str, now: str, told: tuple[str, str]
) -> None:
    """Two texts that begin alike are shown from shortly before the place where they differ."""
    found = excerpts(was, now)
    assert found[0] != found[1]
    assert all(len(each) <= LONGEST for each in found)
    assert all(part in each for part, each in zip(told, found, strict=True))
