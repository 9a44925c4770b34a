"""Workbooks of reports as agencies send them back, made cell by cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from plugins.office.workbooks.report_columns import REPORT_COLUMNS
from plugins.office.workbooks.report_sheets import (
    ABOUT,
    BODY_KEY,
    MADE_KEY,
    PERIOD_KEY,
    PLAN_KEY,
    REPORTS,
    TASK_KEY,
    VERSION,
    VERSION_KEY,
)
from plugins.plan.reading.saying import translated

BODY, PERIOD = "so-xay-dung", "2026-H1"
# The columns of the sheet, the hidden one first.
KEYS = (TASK_KEY, *("done_en" if c.of_language else c.key for c in REPORT_COLUMNS))
SHEET = translated(REPORTS, "vi")
# A report that is right, and a confirmation that nothing has changed.
REPORT: Mapping[str, object] = {
    "state": "Đang triển khai",
    "date": dt.date(2026, 6, 15),
    "done": "Đã lập dự thảo chương trình. Đang lấy ý kiến các Sở.",
    "document_number": "12/BC-SXD",
    "document_date": "14/06/2026",
}
UNCHANGED: Mapping[str, object] = {
    "no_change": "x",
    "date": "15-06-2026",
    "document_number": "12/BC-SXD",
}


def heading(key: str) -> str:
    """The heading of a column, as workbooks in Vietnamese have it."""
    if key == TASK_KEY:
        return TASK_KEY
    words = {c.key: translated(c.heading, "vi") for c in REPORT_COLUMNS}
    return f"{words['done']} (English)" if key == "done_en" else words.get(key, key)


def filled_workbook(  # noqa: PLR0913 - all that a workbook may have
    path: Path,
    rows: Mapping[str, Mapping[str, object]],
    about: Mapping[str, object] | None = None,
    headings: Mapping[str, str] | None = None,
    keys: Sequence[str] = KEYS,
    more: Callable[[Any, Any, dict[str, int]], None] | None = None,
    sheet: str = SHEET,
) -> Path:
    """A workbook of an agency; of each row, by the id of its task, what stands in its columns.

    about: what the hidden sheet states otherwise. headings: those that were changed. keys: the
    columns in another order. more: what is done to the book and the sheet besides, knowing in which
    column each key is.
    """
    stated: dict[str, object] = {
        VERSION_KEY: str(VERSION),
        PLAN_KEY: "01/KH-MAU",
        BODY_KEY: BODY,
        PERIOD_KEY: PERIOD,
        MADE_KEY: "2026-06-01",
    } | dict(about or {})
    with xlsxwriter.Workbook(str(path)) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        made = book.add_worksheet(sheet)
        made.write(0, 1, "BÁO CÁO")
        for column, key in enumerate(keys):
            made.write_string(2, column, (headings or {}).get(key, heading(key)))
        made.set_column(0, 0, 5, None, {"hidden": True})
        for row, (task, cells) in enumerate(rows.items(), 3):
            number, _, _ = task.partition("@")
            given = {TASK_KEY: number, "number": number, "text": "Việc."}
            for key, value in (given | dict(cells)).items():
                if key not in keys:
                    continue
                if isinstance(value, dt.date):
                    made.write_datetime(row, keys.index(key), value, day)
                elif isinstance(value, str):
                    made.write_string(row, keys.index(key), value)
                else:
                    made.write(row, keys.index(key), value)
        hidden = book.add_worksheet(ABOUT)
        for row, (key, value) in enumerate(stated.items()):
            hidden.write_string(row, 0, key)
            hidden.write_string(row, 1, str(value))
        hidden.very_hidden()
        if more:
            more(book, made, {key: column for column, key in enumerate(keys)})
    return path
