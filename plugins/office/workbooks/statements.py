"""From rows of plain values to what the site is to say: one statement a row, or its faults.

Pure: whatever brings the rows, a workbook or a form, finds the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.about_sheet import foreign
from plugins.office.workbooks.asked_periods import AskedPeriod, asked_period
from plugins.office.workbooks.filled_figures import is_figure
from plugins.office.workbooks.filled_reports import (
    CellFault,
    Faults,
    FilledReports,
    FilledRow,
    at,
    in_order,
)
from plugins.office.workbooks.row_rules import RowStated, is_filled, lacking, stated
from plugins.office.workbooks.statement_values import statement_of
from plugins.plan.facts.nesting import nesting
from plugins.plan.facts.reporting_cycles import CycleOfPlan, cycles_for, cycles_of_plan
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.records.dataset import Records

UNKNOWN_TASK = Message(
    "workbook-unknown-task",
    N_("the hidden first cell of the row names the task “{words}”, which there is not"),
    N_("the row as it was sent: a new workbook, with the words copied into it"),
)
TASK_TWICE = Message(
    "workbook-task-twice",
    N_("two rows are of task {words}"),
    N_("one row for each task, with all that is said of it"),
)
OTHER_NUMBER = Message(
    "workbook-other-number",
    N_("the row is of task {number}, but “{words}” is given: cells may have been shifted"),
    N_("the words in the row of their task, and the numbers as they were sent"),
)
NOTHING_FILLED = Message(
    "workbook-nothing-filled",
    N_("nothing is filled in"),
    N_("at least one row with a state, or with “x” where nothing has changed"),
)


@dataclass(frozen=True, slots=True)
class StatedReport:
    """What is to be said of a task on a day; its values lack only the id of the update."""

    row: FilledRow
    date: dt.date
    values: dict[str, Value]


@dataclass(slots=True)
class StatementsRead:
    """All statements that can be made, and what is wrong with the other rows."""

    statements: list[StatedReport] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)


def statements_in(
    reports: FilledReports,
    before: Sequence[CellFault],
    records: Records,
    received: dt.date,
    asked: str = "",
) -> StatementsRead:
    """What the agency states, and all faults by their places.

    before: what was found where it was read. asked: the period that alone is taken in, "" for any.
    """
    not_ours = list(foreign(reports.about, records, received, asked))
    if not_ours:
        return StatementsRead(faults=not_ours)
    read = _statements(reports, records, received)
    figures = [row for row in reports.figures if is_figure(row)]
    all_faults = [*before, *read.faults]
    # Where rows could not be read, nobody knows whether anything is filled in.
    if not read.statements and not figures and not any(fault.is_wrong for fault in all_faults):
        all_faults.append(CellFault(message=NOTHING_FILLED))
    return StatementsRead(read.statements, list(in_order(all_faults)))


def _statements(reports: FilledReports, records: Records, received: dt.date) -> StatementsRead:
    read = StatementsRead()
    wrong = dict(_wrong_rows(reports.rows, records))
    read.faults += wrong.values()
    period = asked_period(reports.about.period) if reports.about.period else None
    plan = records.plan
    cycles = cycles_of_plan(plan, records.areas, records.tasks, records.agencies, received)
    filled = [place for place, row in enumerate(reports.rows) if is_filled(row)]
    for place in filled:
        if place not in wrong:
            row = reports.rows[place]
            _read_row(row, reports.about.body, records, (received, period, cycles), read)
    return read


def _read_row(
    row: FilledRow,
    body: str,
    records: Records,
    when: tuple[dt.date, AskedPeriod | None, Sequence[CycleOfPlan]],
    read: StatementsRead,
) -> None:
    received, period, cycles = when
    own, faults = stated(row, received)
    if not faults:
        faults = list(lacking(row, own, period))
    if faults or row.unread or own.date is None:
        # A cell that could not be read only seems to lack something.
        read.faults += (fault for fault in faults if fault.place not in row.unread)
        return
    covered = _covered(period, own, cycles_for(cycles, row.task, body), several=len(cycles) > 1)
    agency = next(each for each in records.agencies if each.id == body)
    values = statement_of(row, own, agency, [each.code for each in records.languages])
    values |= {"received": received.isoformat()} | ({"period": covered} if covered else {})
    read.statements.append(StatedReport(row, own.date, values))


def _wrong_rows(rows: Sequence[FilledRow], records: Records) -> Iterator[tuple[int, CellFault]]:
    """Rows of no task, of the same one, or whose number is that of another; by their places."""
    numbers = nesting(records.plan, records.areas, records.tasks).task_numbers
    printed = {task.id: task.number for task in records.tasks}
    seen: set[str] = set()
    for place, row in enumerate(rows):
        cell = row.cell("number")
        if row.task not in numbers:
            yield place, at(cell, UNKNOWN_TASK, words=quoted(row.task))
        elif row.task in seen:
            yield place, at(cell, TASK_TWICE, words=numbers[row.task])
        elif cell.text and cell.text not in (numbers[row.task], printed[row.task]):
            values = {"words": quoted(cell.text), "number": numbers[row.task]}
            yield place, at(cell, OTHER_NUMBER, **values)
        seen.add(row.task)


def _covered(
    period: AskedPeriod | None, own: RowStated, cycles: Sequence[CycleOfPlan], *, several: bool
) -> dict[str, Value] | None:
    """The days that are covered: those of the one period of a cycle that ends in the asked one.

    Else, and where only a part of that period was asked about, those of the period that was asked
    for, up to the day up to which the words hold.
    """
    if period is None or own.date is None:
        return None
    ending = [
        (own_cycle.cycle.id, each)
        for own_cycle in cycles
        for each in own_cycle.periods
        if period.start <= each.end <= period.end and each.start <= own.date
    ]
    same = [pair for pair in ending if pair[1].end == period.end] or ending
    start, end, cycle = period.start, min(period.end, own.date), None
    if len(same) == 1:
        cycle, found = same[0]
        if not found.start <= period.start <= period.end <= found.end:
            start, end = found.start, found.end
        elif (found.start, found.end) == (period.start, period.end):
            end = found.end
    days: dict[str, Value] = {"start": start.isoformat(), "end": end.isoformat()}
    return days | ({"cycle": cycle} if several and cycle else {})
