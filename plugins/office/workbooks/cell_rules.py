"""What may be put into the cells of a column, as XlsxWriter is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from plugins.office.workbooks.report_columns import ColumnForm
from plugins.office.workbooks.report_sheets import LISTS
from plugins.office.workbooks.sheet_values import FilledSheet, ReportWorkbook, SheetColumn

EARLIEST, LAST_YEAR = dt.date(1900, 1, 1), 2199
LARGEST = 1e15


@dataclass(frozen=True, slots=True)
class CellRule:
    """What holds for the cells of a column in rows that follow one another, from 0, both included.

    options: as XlsxWriter takes them, with what a person is told.
    """

    first: int
    last: int
    options: Mapping[str, Any]


def list_columns(values: ReportWorkbook) -> tuple[tuple[str, ...], ...]:
    """What can be chosen, a column each of the hidden sheet: marks, then states."""
    return (values.marks, *values.lists)


def cell_rules(
    values: ReportWorkbook, sheet: FilledSheet, column: SheetColumn
) -> Iterator[CellRule]:
    """The rules of a column of a sheet; none where nobody may fill it in.

    A column has one rule, that of states one for each run of rows with the same choices. Rows in
    which its cell is closed have none.
    """
    told, at = column.help, 0
    if told is None:
        return
    words = {"input_title": told.title, "input_message": told.message}
    if told.error:
        words |= {"error_title": told.title, "error_message": told.error}
    is_state = column.form is ColumnForm.STATE
    runs = [(column.key in row.closed, row.choices if is_state else 0) for row in sheet.rows]
    for (is_closed, choices), alike in groupby(runs):
        end = at + len([*alike])
        if not is_closed:
            rule = _rule(column, values, _range(values, 1 + choices if is_state else 0))
            yield CellRule(at, end - 1, {**rule, **words})
        at = end


def _range(values: ReportWorkbook, place: int) -> str:
    letter = chr(ord("A") + place)
    return f"={LISTS}!${letter}$1:${letter}${len(list_columns(values)[place])}"


def _rule(column: SheetColumn, values: ReportWorkbook, choices: str) -> dict[str, Any]:
    earliest = values.first_day if column.key == "date" else EARLIEST
    rules: dict[ColumnForm, dict[str, Any]] = {
        ColumnForm.STATE: {"validate": "list", "source": choices},
        ColumnForm.MARK: {"validate": "list", "source": choices},
        ColumnForm.DAY: {"validate": "date", "criteria": ">=", "value": earliest},
        ColumnForm.YEAR: {"validate": "integer", "criteria": "between"}
        | {"minimum": values.first_day.year, "maximum": LAST_YEAR},
        ColumnForm.FIGURE: {"validate": "decimal", "criteria": "between"}
        | {"minimum": -LARGEST, "maximum": LARGEST},
    }
    return rules.get(column.form, {"validate": "any"})
