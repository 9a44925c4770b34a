"""The words of each cell, read back from the text as received: another way than `fidelity`'s."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plugins.plan.records.layout import Layout, LayoutPart


def cells_of_source(text: str, layout: Layout) -> Mapping[tuple[str, str], str]:
    """The words of each (row, cell), put together again from the lines the layout gives.

    A line that ends in a hyphen without a space after it is joined to the next without one
    (the four words that the source cuts at a hyphen); every other line break is a space.
    """
    lines = text.split("\n")
    cells: dict[tuple[str, str], str] = {}
    for part, fragments in _fragments(lines, layout.parts):
        for words, glue in fragments:
            before = cells.get((part.row, part.cell), "")
            cells[part.row, part.cell] = before + words + glue
    return {key: " ".join(text.split()) for key, text in cells.items()}


def _fragments(
    lines: list[str], parts: Iterable[LayoutPart]
) -> Iterator[tuple[LayoutPart, list[tuple[str, str]]]]:
    taken: dict[int, int] = {}
    for part in parts:
        fragments = []
        for number in part.line_numbers:
            line = lines[number - 1]
            start = taken.get(number, 0)
            end = start + part.words if part.words else None
            words = line.split()[start:end]
            taken[number] = start + len(words)
            fragments.append((" ".join(words), "" if line.endswith("-") else " "))
        yield part, fragments
