"""Where the cells of the plan stand in the official text as it was received."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.plan.records.layout import Layout, LayoutPart


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """First and last line, and first and last page, of a row in the text as received."""

    first_line: int
    last_line: int
    first_page: int
    last_page: int


def line_range(part: LayoutPart) -> range:
    """The line numbers (from 1) that a part covers."""
    first, _, last = part.lines.partition("-")
    return range(int(first), int(last or first) + 1)


def places_in_source(layout: Layout) -> Mapping[str, SourcePlace]:
    """The place of every row (task or area id) in the text, from its parts."""
    lines: dict[str, list[int]] = {}
    for part in layout.parts:
        lines.setdefault(part.row, []).extend(line_range(part))
    return {
        row: SourcePlace(
            min(numbers),
            max(numbers),
            bisect_right(layout.pages, min(numbers)),
            bisect_right(layout.pages, max(numbers)),
        )
        for row, numbers in lines.items()
    }


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
        for number in line_range(part):
            line = lines[number - 1]
            start = taken.get(number, 0)
            end = start + part.words if part.words else None
            words = line.split()[start:end]
            taken[number] = start + len(words)
            fragments.append((" ".join(words), "" if line.endswith("-") else " "))
        yield part, fragments
