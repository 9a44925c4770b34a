"""The headings of a table: where they stand, what each column says, in which unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.office.documents.document import DocumentCell, DocumentRow, DocumentTable, FilePlace
from plugins.office.plans.tables.heading_words import (
    BESIDE_TASKS,
    is_short,
    meaning_of,
)
from plugins.office.plans.tables.items import on_one_line
from plugins.office.plans.tables.row_numbers import readings
from plugins.plan.reading.cells.phrases import keys
from plugins.plan.records.columns import OF_BODIES, ColumnMeaning

# A column of amounts, products or times may be told by the heading above several.
FROM_ABOVE = (ColumnMeaning.FUNDING, ColumnMeaning.PRODUCT)
MOST_ROWS_ABOVE = 60
FEWEST_NUMBERS = 3
COLUMN_NUMBER = re.compile(r"[(\[]?\s*(\d{1,2}|[A-Z])\s*[)\]]?(?:\s*=.*)?")
HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class TableHeading:
    """What stands above one column. is_sure: its words can mean one thing only."""

    index: int
    heading: str
    under: str
    place: FilePlace
    means: ColumnMeaning
    is_sure: bool

    @property
    def known_by(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the same column of another table has, too."""
        return keys(self.heading), keys(self.under)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """The headings of a table: its rows from `first` to before `end`, and the columns in order."""

    first: int
    end: int
    columns: tuple[TableHeading, ...]

    @property
    def meanings(self) -> set[ColumnMeaning]:
        """What the columns say."""
        return {column.means for column in self.columns}


def find_headings(table: DocumentTable) -> Headings | None:
    """The headings of a plan's `table`; None where none of its rows can be one."""
    for index, row in enumerate(table.rows[:MOST_ROWS_ABOVE]):
        if is_heading(row):
            return headings_at(table, index)
    return None


def headings_at(table: DocumentTable, index: int) -> Headings:
    """The headings of which one row is that at `index`."""
    first, end = _above(table, index), _below(table, index)
    columns = tuple(
        _column(table, first, end, column) for column in range(len(table.rows[0].cells))
    )
    if end < len(table.rows) and is_row_of_numbers(table.rows[end]):
        end += 1
    return Headings(first=first, end=end, columns=columns)


def without_headings(table: DocumentTable, index: int) -> Headings:
    """Columns of a table that has no headings: its rows begin with that at `index`."""
    columns = tuple(
        TableHeading(
            index=column,
            heading="",
            under="",
            place=cell.place,
            means=ColumnMeaning.OTHER,
            is_sure=False,
        )
        for column, cell in enumerate(table.rows[index].cells)
    )
    return Headings(first=index, end=index, columns=columns)


def is_data(row: DocumentRow) -> bool:
    """Whether a row cannot be one of headings: it has a number, or long words."""
    filled = filled_cells(row)
    return any(readings(cell.text) or not is_short(cell.text) for cell in filled)


def is_heading(row: DocumentRow) -> bool:
    """Whether a row is one of headings of a plan's table.

    They say what is to be done, or else who does it and by when; and most are known, or all that a
    plan needs is among them.
    """
    filled = filled_cells(row)
    if not all(is_short(cell.text) for cell in filled) or _has_prose(filled):
        return False
    meanings = [meaning_of(cell.text)[0] for cell in filled]
    said = {meaning for meaning in meanings if meaning and meaning != ColumnMeaning.OTHER}
    known = sum(meaning is not None for meaning in meanings)
    who, when = bool(said & {*OF_BODIES}), ColumnMeaning.DEADLINE in said
    made = who or ColumnMeaning.PRODUCT in said
    if not (ColumnMeaning.TASK in said and said & BESIDE_TASKS) and not (when and made):
        return False
    is_whole = ColumnMeaning.TASK in said and who and when
    return known > HALF * len(filled) or (is_whole and not any(readings(c.text) for c in filled))


def _has_prose(filled: Sequence[DocumentCell]) -> bool:
    """Whether a cell is a sentence or a list, which no heading is."""
    return any(cell.text.strip().endswith((".", ";")) and " " in cell.text for cell in filled)


def _above(table: DocumentTable, index: int) -> int:
    """The first row of headings: above that at `index` there may be one over several columns."""
    while index:
        filled = filled_cells(table.rows[index - 1])
        is_title = len(filled) == 1 and filled[0] is table.rows[index - 1].cells[0]
        if not filled or is_title or not all(meaning_of(cell.text)[0] for cell in filled):
            break
        index -= 1
    return index


def _below(table: DocumentTable, index: int) -> int:
    """Where the rows of headings end: cells that reach down join them, and words below a group."""
    end = index + 1
    while end < len(table.rows):
        row, above = table.rows[end], table.rows[end - 1]
        joined = any(a is b for a, b in zip(row.cells, above.cells, strict=True) if a.text.strip())
        if not joined and not _is_second_line(table, index, end):
            break
        end += 1
    return end


def _is_second_line(table: DocumentTable, index: int, place: int) -> bool:
    """Whether the row at `place` has headings below those at `index`, nothing merged into it."""
    row, top = table.rows[place], table.rows[index]
    filled = filled_cells(row)
    if not filled or len(filled) == len(row.cells) or is_row_of_numbers(row):
        return False
    leading = [
        i for i, cell in enumerate(top.cells) if meaning_of(cell.text)[0] in ("number", "task")
    ]
    if any(row.cells[i].text.strip() for i in leading):
        return False
    if not leading or not all(is_short(cell.text) for cell in filled):
        return False
    groups = [row.cells[i] for i, cell in enumerate(top.cells) if cell.columns > 1]
    in_groups = all(any(cell is below for below in groups) for cell in filled)
    is_said_once = len({keys(cell.text) for cell in filled}) == len(filled)
    are_words = not any(readings(cell.text) for cell in filled)
    below_groups = in_groups and is_said_once and are_words and len(filled) > 1
    return below_groups or all(meaning_of(cell.text)[0] for cell in filled)


def is_row_of_numbers(row: DocumentRow) -> bool:
    """Whether a row below the headings counts the columns: 1, 2, 3 or (1), (2), (3)."""
    filled = filled_cells(row)
    found = [COLUMN_NUMBER.fullmatch(cell.text.strip()) for cell in filled]
    if len(filled) < FEWEST_NUMBERS or not all(found):
        return False
    numbers = [int(match[1]) for match in found if match and match[1].isdigit()]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True


def _column(table: DocumentTable, first: int, end: int, index: int) -> TableHeading:
    cells = _stack(table, first, end, index)
    if len(cells) == 1 and first + 1 < end and table.rows[first].cells[index].text.strip() == "":
        cells = [*_left(table, first, end, index), *cells]
        under_cells, own = cells[:-1], cells[-1:]
    else:
        under_cells = [cell for cell in cells[:-1] if cell.columns > 1]
        if not under_cells and len(cells) > 1 and _begins_group(table, first, end, index):
            under_cells = cells[:-1]
        own = [cell for cell in cells if not any(cell is above for above in under_cells)]
    heading = on_one_line(" ".join(cell.text for cell in own))
    under = on_one_line(" ".join(cell.text for cell in under_cells))
    means, is_sure = meaning_of(heading)
    if means is None and under:
        above, is_sure = meaning_of(under)
        means = above if above in FROM_ABOVE else None
    place = own[-1].place if own else table.rows[first].cells[index].place
    return TableHeading(
        index=index,
        heading=heading,
        under=under,
        place=place,
        means=means or ColumnMeaning.OTHER,
        is_sure=is_sure and means is not None,
    )


def _stack(table: DocumentTable, first: int, end: int, index: int) -> list[DocumentCell]:
    """The cells above a column that have words, from above, each once."""
    cells = [row.cells[index] for row in table.rows[first:end]]
    return list({id(cell): cell for cell in cells if cell.text.strip()}.values())


def _left(table: DocumentTable, first: int, end: int, index: int) -> list[DocumentCell]:
    """The heading over several columns that is not merged, so that it stands in the first."""
    for column in range(index - 1, -1, -1):
        cells = _stack(table, first, end, column)
        if len(cells) > 1:
            return cells[:1]
        if cells and cells[0] is table.rows[first].cells[column]:
            return []
    return []


def _begins_group(table: DocumentTable, first: int, end: int, index: int) -> bool:
    """Whether the heading over `index` is meant for columns on its right, too."""
    following = index + 1
    if following >= len(table.rows[first].cells):
        return False
    blank_above = not table.rows[first].cells[following].text.strip()
    return blank_above and bool(_stack(table, first, end, following))


def filled_cells(row: DocumentRow) -> list[DocumentCell]:
    """The cells of a row that have words, each once."""
    return list({id(cell): cell for cell in row.cells if cell.text.strip()}.values())
