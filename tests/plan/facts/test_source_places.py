"""Where cells stand in the official text, and their words put together from its lines."""

from __future__ import annotations

from plugins.plan.facts.source_places import SourcePlace, cells_of_source, places_in_source
from plugins.plan.records.layout import Layout
from tests.samples.plan import real_records


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


def test_cell_over_several_lines() -> None:
    """Lines of one cell are joined by a space, also when other cells stand between them."""
    cells = cells_of_source("a b\nx\nc", layout("1", "1.1 text 1", "1.1 lead 2", "1.1 text 3"))
    assert cells == {("1.1", "text"): "a b c", ("1.1", "lead"): "x"}


def test_words_cut_at_a_hyphen() -> None:
    """A line that ends in a hyphen is joined to the next without a space; "- " is no such end."""
    cells = cells_of_source("các-\nbon\n- \nmục", layout("1", "1.1 text 1-2", "1.2 text 3-4"))
    assert cells == {("1.1", "text"): "các-bon", ("1.2", "text"): "- mục"}


def test_one_line_shared_by_two_cells() -> None:
    """Of a line with two cells each takes its number of words, the last one the rest."""
    cells = cells_of_source("1 2 3 4 5", layout("1", "1 number 1 1", "1 text 1 2", "1 lead 1"))
    assert cells == {("1", "number"): "1", ("1", "text"): "2 3", ("1", "lead"): "4 5"}


def test_each_task_of_the_real_plan_has_a_place() -> None:
    """Every task and area of the real plan is found in the text as received."""
    records = real_records()
    assert records.layout is not None
    places = places_in_source(records.layout)
    rows = {record.id for record in (*records.tasks, *records.areas)}
    assert rows <= set(places)
    for row in rows:
        assert 1 <= places[row].first_page <= places[row].last_page <= len(records.layout.pages)
