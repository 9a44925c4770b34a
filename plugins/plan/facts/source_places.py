"""Where the cells of the plan stand in the official text as it was received."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.plan.records.dataset import Records
from plugins.plan.records.layout import Layout, row_names


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """First and last line, and first and last page, of a row in the text as received."""

    first_line: int
    last_line: int
    first_page: int
    last_page: int


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """A run of lines of the text as received, and the rows whose words stand in it.

    There is more than one row where rows share a line, and none between and around the rows.
    """

    rows: tuple[str, ...]
    first_line: int
    last_line: int


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


def places_of(records: Records) -> Mapping[str, SourcePlace]:
    """The place of every area and task in the text as received, where there is one."""
    if records.layout is None:
        return {}
    areas, tasks = ([row.id for row in rows] for rows in (records.areas, records.tasks))
    return places_in_source(records.layout, row_names(areas, tasks))


def passages_of_source(
    places: Mapping[str, SourcePlace], text: str | None
) -> tuple[SourcePassage, ...]:
    """The whole text, cut where the words of a row begin or end; nothing where there is none."""
    last_line = len(lines_of_source(text)) if text else 0
    cut: list[SourcePassage] = []
    for row, place in sorted(places.items(), key=lambda each: each[1].first_line):
        end = cut[-1].last_line if cut else 0
        if place.first_line <= end:
            shared = cut.pop()
            last = max(end, place.last_line)
            cut.append(SourcePassage((*shared.rows, row), shared.first_line, last))
            continue
        if place.first_line > end + 1:
            cut.append(SourcePassage((), end + 1, place.first_line - 1))
        cut.append(SourcePassage((row,), place.first_line, place.last_line))
    end = cut[-1].last_line if cut else 0
    return (*cut, SourcePassage((), end + 1, last_line)) if end < last_line else tuple(cut)


def lines_of_source(text: str) -> tuple[str, ...]:
    """The lines of the text as received, without the blanks that end them."""
    return tuple(line.rstrip() for line in text.removesuffix("\n").split("\n"))
