"""Where rows stand in the official text."""

from __future__ import annotations

from plugins.plan.facts.source_places import SourcePlace, places_in_source
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
