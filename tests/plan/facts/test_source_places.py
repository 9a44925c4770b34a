"""Where rows stand in the official text."""

from __future__ import annotations

from plugins.plan.facts.source_places import SourcePlace, places_in_source
from plugins.plan.records.layout import Layout


def layout(pages: str, *parts: str) -> Layout:
    """A layout from the first lines of pages and parts written "row cell lines [words]"."""
    keys = ("row", "cell", "lines", "words")
    entries = [dict(zip(keys, part.split(), strict=False)) for part in parts]
    return Layout.model_validate({"pages": tuple(pages.split()), "parts": entries})


def test_place_of_a_row_that_a_page_end_cuts() -> None:
    """The place of a row spans all its parts, over page ends."""
    places = places_in_source(layout("1 5 9", "1.1 text 3-4", "1.1 lead 6", "1.2 text 9"))
    assert places["1.1"] == SourcePlace(3, 6, 1, 2)
    assert places["1.2"] == SourcePlace(9, 9, 3, 3)
