"""What the check says of an update file, said of the cell from which it comes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.filled_days import shown_day
from plugins.office.workbooks.filled_reports import CellFault, FilledCell, FilledRow, at
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.rules.updates.states import STATE_NOT_FOR_ONGOING, STATE_ONLY_FOR_ONGOING

OTHER_DEADLINE = Message(
    "workbook-state-of-other-deadline",
    N_("“{words}” does not fit the deadline that the task had on that day"),
    N_("a state that fits it, or the state of a day on which the deadline of today held"),
)

# By the beginning of a field's name, the column from which its value comes; the longest first.
COLUMNS = (
    (re.compile(r"sources(\[\d+\])?\.url"), "document_address"),
    (re.compile(r"(sources(\[\d+\])?|document)\.date"), "document_date"),
    (re.compile(r"sources|document"), "document_number"),
    (re.compile(r"(title|text)\.(?P<language>[a-z]{2})(_of)?$"), "done"),
    (re.compile(r"title|text"), "done"),
    (re.compile(r"obstacles|reason"), "obstacles"),
    (re.compile(r"next_steps"), "next_steps"),
    (re.compile(r"delivery|kind"), "state"),
    (re.compile(r"date|period|received|-"), "date"),
)
OF_FIGURES = (
    (re.compile(r"\.year$"), "year"),
    (re.compile(r"sources.*\.url$"), "document_address"),
    (re.compile(r"sources.*\.date$"), "document_date"),
    (re.compile(r"sources"), "document_number"),
)
# What these say in words of the data.
OF_DEADLINES = (STATE_NOT_FOR_ONGOING, STATE_ONLY_FOR_ONGOING)
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def fault_of(problem: Problem, row: FilledRow) -> CellFault:
    """What is wrong with the update that a row became, as a fault of the cell that says it."""
    cell = _cell(problem.field, row)
    if problem.message in OF_DEADLINES:
        return at(cell, OTHER_DEADLINE, words=quoted(cell.text))
    return _said_of(problem, cell)


def fault_of_figure(problem: Problem, row: FilledRow) -> CellFault:
    """What is wrong with an indicator to which a row gave a figure, as a fault of that row."""
    found = next((key for pattern, key in OF_FIGURES if pattern.search(problem.field)), "figure")
    return _said_of(problem, row.cell(found))


def _said_of(problem: Problem, cell: FilledCell) -> CellFault:
    """The problem as a fault of a cell, its days as offices write them."""
    return CellFault(
        message=problem.message,
        place=cell.place,
        heading=cell.heading,
        values={key: _with_days(words) for key, words in problem.values.items()},
        nearest=problem.nearest,
        severity=problem.severity,
    )


def _with_days(words: str) -> str:
    if not ISO_DAY.fullmatch(words):
        return words
    try:
        return shown_day(dt.date.fromisoformat(words))
    except ValueError:
        return words


def of_folder(problem: Problem, made: str, folder: str) -> Problem:
    """A problem of what was made beside the folder, said of the folder."""
    return dataclasses.replace(problem, file=f"{folder}{problem.file.removeprefix(made)}")


def _cell(field: str, row: FilledRow) -> FilledCell:
    for pattern, key in COLUMNS:
        if found := pattern.match(field):
            return row.cell(_column(key, found.groupdict().get("language"), row))
    return row.cell("number")


def _column(key: str, language: str | None, row: FilledRow) -> str:
    if language and f"{key}_{language}" in row.cells:
        return f"{key}_{language}"
    return "no_change" if key == "state" and not row.text("state") else key
