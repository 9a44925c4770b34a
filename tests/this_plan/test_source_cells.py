"""Cells are put together again from the lines of the text that the layout gives them."""

from __future__ import annotations

from plugins.plan.records.layout import Layout

from .source_cells import cells_of_source


def layout(*parts: str) -> Layout:
    """A layout of one page from parts written "row cell lines [words]"."""
    keys = ("row", "cell", "lines", "words")
    entries = [dict(zip(keys, part.split(), strict=False)) for part in parts]
    return Layout.model_validate({"pages": ("1",), "parts": entries})


def test_cell_over_several_lines() -> None:
    """Lines of one cell are joined by a space, also when other cells stand between them."""
    cells = cells_of_source("a b\nx\nc", layout("1.1 text 1", "1.1 lead 2", "1.1 text 3"))
    assert cells == {("1.1", "text"): "a b c", ("1.1", "lead"): "x"}


def test_words_cut_at_a_hyphen() -> None:
    """A line that ends in a hyphen is joined to the next without a space; "- " is no such end."""
    cells = cells_of_source("các-\nbon\n- \nmục", layout("1.1 text 1-2", "1.2 text 3-4"))
    assert cells == {("1.1", "text"): "các-bon", ("1.2", "text"): "- mục"}


def test_one_line_shared_by_two_cells() -> None:
    """Of a line with two cells each takes its number of words, the last one the rest."""
    cells = cells_of_source("1 2 3 4 5", layout("1 number 1 1", "1 text 1 2", "1 lead 1"))
    assert cells == {("1", "number"): "1", ("1", "text"): "2 3", ("1", "lead"): "4 5"}
