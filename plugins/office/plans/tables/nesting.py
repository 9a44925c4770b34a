"""What lies in what: from the styles of numbers, dotted numbers, and headings without any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.office.plans.tables.row_numbers import NumberStyle, readings, style_of_heading
from plugins.office.plans.tables.table_rows import ReadRow

UNNUMBERED = "none"


@dataclass(frozen=True, slots=True)
class _Level:
    """A row that others may lie in: its place, how its number is meant, whether it is a heading."""

    place: int
    style: NumberStyle
    is_heading: bool


@dataclass(frozen=True, slots=True)
class RowPlace:
    """In which of the rows one lies, None at the top; how its number is meant."""

    within: int | None
    style: NumberStyle


def nested(rows: Sequence[ReadRow]) -> tuple[RowPlace, ...]:
    """For each row in which other it lies."""
    open_: list[_Level] = []
    found: list[RowPlace] = []
    for place, row in enumerate(rows):
        is_heading = row.has_only_text
        depth, style = _depth(row, open_, is_heading=is_heading)
        del open_[depth:]
        found.append(RowPlace(open_[-1].place if open_ else None, style))
        open_.append(_Level(place, style, is_heading))
    return tuple(found)


def _depth(row: ReadRow, open_: Sequence[_Level], *, is_heading: bool) -> tuple[int, NumberStyle]:
    """How many of the open rows a row lies in, and how its number is meant."""
    options = readings(row.number)
    if not options:
        return _unnumbered(row, open_, is_heading=is_heading)
    if options[0].style.startswith("bullet"):
        return _below_or_beside(options[0], open_)
    if len(options[0].parts) > 1:
        return _dotted(options[0], open_)
    found = _next_of_a_count(options, open_, is_heading=is_heading)
    stands_out = is_heading and (row.is_wide or row.is_bold or row.is_upper)
    return found or _begun(options, open_, is_heading=is_heading, stands_out=stands_out)


def _begun(
    options: Sequence[NumberStyle],
    open_: Sequence[_Level],
    *,
    is_heading: bool,
    stands_out: bool,
) -> tuple[int, NumberStyle]:
    """Where a number belongs that goes on with no count: it begins one, or is out of order.

    A heading that stands out as one lies in no task.
    """
    first = next((option for option in options if option.is_first), None)
    if first and not (open_ and _same(first, open_[-1], is_heading)):
        return _below_headings(open_) if stands_out else len(open_), first
    for option in options:
        for depth in range(len(open_) - 1, -1, -1):
            if _same(option, open_[depth], is_heading):
                return depth, option
    return _below_headings(open_), options[0]


def _below_headings(open_: Sequence[_Level]) -> int:
    """How many rows are open down to the innermost heading."""
    headings = [depth for depth, level in enumerate(open_) if level.is_heading]
    return headings[-1] + 1 if headings else 0


def _next_of_a_count(
    options: Sequence[NumberStyle], open_: Sequence[_Level], *, is_heading: bool
) -> tuple[int, NumberStyle] | None:
    """The innermost count that a number goes on with, rather one of rows that look alike."""
    found = [
        (depth, option)
        for depth in range(len(open_) - 1, -1, -1)
        for option in options
        if option.follows(open_[depth].style) and not _repeats(option, open_[depth], is_heading)
    ]
    alike = [place for place in found if open_[place[0]].is_heading == is_heading]
    return next(iter(alike or found), None)


def _repeats(option: NumberStyle, level: _Level, is_heading: bool) -> bool:
    """Whether a first number begins a count of its own below a heading that is numbered alike."""
    return option.is_first and level.is_heading and not is_heading


def _same(option: NumberStyle, level: _Level, is_heading: bool) -> bool:
    if option.style != level.style.style:
        return False
    return not (level.is_heading and not is_heading and option.is_first)


def _dotted(style: NumberStyle, open_: Sequence[_Level]) -> tuple[int, NumberStyle]:
    for depth in range(len(open_) - 1, -1, -1):
        if open_[depth].style.parts == style.parts[:-1]:
            return depth + 1, style
    for depth in range(len(open_) - 1, -1, -1):
        if open_[depth].style.style == style.style:
            return depth, style
    return _below_headings(open_), style


def _below_or_beside(style: NumberStyle, open_: Sequence[_Level]) -> tuple[int, NumberStyle]:
    for depth, level in enumerate(open_):
        if level.style.style == style.style:
            return depth, style
    return len(open_), style


def _unnumbered(
    row: ReadRow, open_: Sequence[_Level], *, is_heading: bool
) -> tuple[int, NumberStyle]:
    if is_heading:
        said = style_of_heading(row.text)
        look = f"{UNNUMBERED} {row.is_bold} {row.is_upper}"
        style = said or NumberStyle(look)
    else:
        style = NumberStyle(UNNUMBERED)
    for depth in range(len(open_) - 1, -1, -1):
        if open_[depth].style.style == style.style:
            return depth, style
    return _below_headings(open_), style
