"""Where the cells of the plan stand in the official text as it was received."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.plan.records.layout import Layout


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """First and last line, and first and last page, of a row in the text as received."""

    first_line: int
    last_line: int
    first_page: int
    last_page: int


def places_in_source(layout: Layout, names: Mapping[str, str]) -> Mapping[str, SourcePlace]:
    """The place of every row in the text, from its parts: by `area:<id>` or `task:<id>`.

    `names` gives that for all that a part may call a row (`row_names`).
    """
    lines: dict[str, list[int]] = {}
    for part in layout.parts:
        if name := names.get(part.row):
            lines.setdefault(name, []).extend(part.line_numbers)
    return {
        row: SourcePlace(
            min(numbers),
            max(numbers),
            bisect_right(layout.pages, min(numbers)),
            bisect_right(layout.pages, max(numbers)),
        )
        for row, numbers in lines.items()
    }
