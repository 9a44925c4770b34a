"""Workbooks that are alike in every run, and in which text stays text."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook

# Programs that write no formulas, links or numbers on their own; the same bytes each time.
OPTIONS: Mapping[str, object] = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# What a cell can hold.
LONGEST_TEXT = 32_767
CUT = "…"


def plain_workbook(
    target: io.BytesIO, title: str, made: dt.date, *, row_by_row: bool = False
) -> Workbook:
    """A new workbook of that day, which is written into `target` when it is closed.

    row_by_row: each sheet is written from its first row to its last, and no row is kept in memory.
    """
    from xlsxwriter import Workbook

    book = Workbook(target, {**OPTIONS, "in_memory": not row_by_row, "constant_memory": row_by_row})
    book.set_properties({"title": title, "created": dt.datetime.combine(made, dt.time())})
    return book


def fitting(text: str) -> str:
    """As much of a text as a cell can hold, with a mark where it is not all."""
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(CUT)] + CUT
