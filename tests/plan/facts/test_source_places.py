"""Where rows stand in the official text."""

from __future__ import annotations

import pytest

from plugins.plan.facts.source_places import (
    SourcePassage,
    SourcePlace,
    lines_of_source,
    passages_of_source,
    places_in_source,
)
from plugins.plan.records.layout import Layout, row_names


def layout(pages: str, *parts: str) -> Layout:
    """A layout from the first lines of pages and parts written "row cell lines [words]"."""
    keys = ("row", "cell", "lines", "words")
    entries = [dict(zip(keys, part.split(), strict=False)) for part in parts]
    return Layout.model_validate({"pages": tuple(pages.split()), "parts": entries})


def test_place_of_a_row_that_a_page_end_cuts() -> None:
    """The place of a row spans all its parts, over page ends."""
    parts = ("1.1 text 3-4", "1.1 lead 6", "1.2 text 9")
    places = places_in_source(layout("1 5 9", *parts), row_names((), ("1.1", "1.2")))
    assert places["task:1.1"] == SourcePlace(3, 6, 1, 2)
    assert places["task:1.2"] == SourcePlace(9, 9, 3, 3)


def test_an_area_and_a_task_of_one_id_are_two_rows() -> None:
    """Where ids are shared, parts say which of the two they mean."""
    given = layout("1", "area:1 heading 1", "task:1 text 2-3", "2 text 4")
    places = places_in_source(given, row_names(("1",), ("1", "2")))
    assert places["area:1"].last_line == 1
    assert places["task:1"].first_line == 2
    assert places["task:2"].first_line == 4
    assert "1" not in row_names(("1",), ("1", "2"))


ROWS = row_names((), ("1.1", "1.2", "1.3"))
# By what they show: parts of a text of six lines, the passages as rows, first and last line.
CUTS: dict[str, tuple[tuple[str, ...], list[tuple[str, int, int]]]] = {
    "no row at all": ((), [("", 1, 6)]),
    "lines around and between": (
        ("1.1 text 2", "1.1 lead 3", "1.2 text 5"),
        [("", 1, 1), ("1.1", 2, 3), ("", 4, 4), ("1.2", 5, 5), ("", 6, 6)],
    ),
    "no line between": (
        ("1.1 text 1-3", "1.2 text 4-6"),
        [("1.1", 1, 3), ("1.2", 4, 6)],
    ),
    "a line that two share": (
        ("1.1 text 1-2", "1.1 lead 3 2", "1.2 number 3", "1.2 text 4", "1.3 text 5-6"),
        [("1.1 1.2", 1, 4), ("1.3", 5, 6)],
    ),
    "a line that three share": (
        ("1.1 text 2", "1.1 lead 3 1", "1.2 text 3 1", "1.3 text 3"),
        [("", 1, 1), ("1.1 1.2 1.3", 2, 3), ("", 4, 6)],
    ),
    "columns that are read one after another": (
        ("1.1 text 1", "1.2 text 2", "1.1 lead 3", "1.2 lead 4-6"),
        [("1.1 1.2", 1, 6)],
    ),
}


@pytest.mark.parametrize(("parts", "expected"), CUTS.values(), ids=CUTS)
def test_passages_are_the_whole_text(
    parts: tuple[str, ...], expected: list[tuple[str, int, int]]
) -> None:
    """The text is cut where rows begin or end; each line lies in one passage, also of no row."""
    places = places_in_source(layout("1", *parts), ROWS)
    found = passages_of_source(places, "a\nb\n\nd\ne \nf\n")
    rows = [tuple(f"task:{row}" for row in each.split()) for each, _, _ in expected]
    assert found == tuple(
        SourcePassage(own, first, last)
        for own, (_, first, last) in zip(rows, expected, strict=True)
    )


@pytest.mark.parametrize("text", [None, ""])
def test_without_a_text_there_is_no_passage(text: str | None) -> None:
    """A plan without a text as received, or with an empty one, has no passage."""
    assert passages_of_source({}, text) == ()


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    """The end of the last line begins no further one; blanks within and before a line stay."""
    assert lines_of_source("\n  a  b \n\nc") == lines_of_source("\n  a  b \n\nc\n")
    assert lines_of_source("\n  a  b \n\nc\n") == ("", "  a  b", "", "c")
