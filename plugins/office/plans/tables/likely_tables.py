"""What a table most likely is: by its first rows, and by what another table has in common."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.office.documents.document import DocumentTable
from plugins.office.plans.tables.heading_words import meaning_of
from plugins.office.plans.tables.headings import Headings, filled_cells, find_headings
from plugins.office.plans.tables.indicator_headings import find_indicator_headings
from plugins.office.plans.tables.row_words import said, shortened
from plugins.office.plans.tables.table_pieces import is_frame
from plugins.plan.records.columns import ColumnMeaning

FEW = 3
HALF = 0.5
WORD = re.compile(r"[^\W\d_]{2}")


def largest_unknown(tables: Sequence[DocumentTable]) -> DocumentTable | None:
    """The table with the most cells where none has headings that are known."""
    own = [table for table in tables if table.rows and not table.hidden and not is_frame(table)]
    if any(find_headings(table) or find_indicator_headings(table) for table in own):
        return None
    wide = [table for table in own if len(table.rows[0].cells) >= FEW]
    return max(wide, key=lambda table: len(table.rows) * len(table.rows[0].cells), default=None)


def has_own_headings(table: DocumentTable) -> bool:
    """Whether a table that says nothing known begins with headings: one is over its numbers."""
    cells = filled_cells(table.rows[first_filled(table)])
    return any(meaning_of(cell.text)[0] is ColumnMeaning.NUMBER for cell in cells)


def first_filled(table: DocumentTable) -> int:
    """The first row that can be one of headings: no title over all columns."""
    filled = (place for place, row in enumerate(table.rows) if len(filled_cells(row)) >= FEW)
    return next(filled, 0)


def first_words(table: DocumentTable) -> str:
    """What the first row says that can be one of headings."""
    return shortened(said([table.rows[first_filled(table)]])) if table.rows else ""


def same_columns(one: Headings, other: Headings) -> bool:
    """Whether two tables have the same headings."""
    return [c.known_by for c in one.columns] == [c.known_by for c in other.columns]


def list_the_same(one: Headings, other: Headings) -> bool:
    """Whether two tables list the same: who does what by when, and most other columns too."""
    mine, theirs = ({column.known_by for column in each.columns} for each in (one, other))
    most = len(mine & theirs) > HALF * max(len(mine), len(theirs))
    return most and one.meanings == other.meanings


def has_tasks(table: DocumentTable, headings: Headings) -> bool:
    """Whether what may be the column of tasks has words in it, and not only figures.

    That is a column which is headed so, or else any of which nobody can tell what it says.
    """
    columns = headings.columns
    own = [c.index for c in columns if c.means is ColumnMeaning.TASK] or [
        c.index for c in columns if c.means is ColumnMeaning.OTHER and not c.is_sure
    ]
    return any(_has_words(table, headings.end, index) for index in own)


def _has_words(table: DocumentTable, end: int, column: int) -> bool:
    filled = [t for row in table.rows[end:] if (t := row.cells[column].text.strip())]
    worded = sum(bool(WORD.search(text)) for text in filled)
    return not filled or worded > HALF * len(filled)
