"""What the check says of an update file, said of the cell from which it comes."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping

from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.compared_words import state_names
from plugins.office.workbooks.filled_reports import CellFault, FilledCell, FilledRow
from plugins.office.workbooks.state_words import STATE_WORDS
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.update_kinds import ANY_STATE
from plugins.plan.records.updates import DeliveryState
from plugins.plan.rules.updates.states import (
    ONLY_DATED,
    ONLY_ONGOING,
    STATE_NOT_FOR_ONGOING,
    STATE_ONLY_FOR_ONGOING,
)

NOT_FOR_ONGOING = Message(
    "workbook-state-not-for-ongoing",
    N_("the task goes on or recurs and cannot be “{words}”"),
    N_("one of these: {states}"),
)
ONLY_FOR_ONGOING = Message(
    "workbook-state-only-for-ongoing",
    N_("“{words}” is said of tasks that go on or recur, and this one has a deadline"),
    N_("one of these: {states}"),
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
# Of these the office’s words are other than those of the data.
OTHER_WORDS: Mapping[Message, tuple[Message, frozenset[DeliveryState]]] = {
    STATE_NOT_FOR_ONGOING: (NOT_FOR_ONGOING, ANY_STATE - {*ONLY_DATED}),
    STATE_ONLY_FOR_ONGOING: (ONLY_FOR_ONGOING, ANY_STATE - {*ONLY_ONGOING}),
}


def fault_of(problem: Problem, row: FilledRow) -> CellFault:
    """What is wrong with the update that a row became, as a fault of the cell that says it."""
    cell = _cell(problem.field, row)
    message, values = problem.message, problem.values
    if message in OTHER_WORDS:
        message, states = OTHER_WORDS[message]
        values = {"words": quoted(cell.text), "states": state_names(_usual_order(states))}
    return CellFault(
        message=message,
        place=cell.place,
        heading=cell.heading,
        values=values,
        nearest=problem.nearest,
        severity=problem.severity,
    )


def fault_of_figure(problem: Problem, row: FilledRow) -> CellFault:
    """What is wrong with an indicator to which a row gave a figure, as a fault of that row."""
    found = next((key for pattern, key in OF_FIGURES if pattern.search(problem.field)), "figure")
    cell = row.cell(found)
    return CellFault(
        message=problem.message,
        place=cell.place,
        heading=cell.heading,
        values=problem.values,
        nearest=problem.nearest,
        severity=problem.severity,
    )


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


def _usual_order(states: frozenset[DeliveryState]) -> list[DeliveryState]:
    return [state for state in STATE_WORDS if state in states]
