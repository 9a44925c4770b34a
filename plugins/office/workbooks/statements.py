"""From rows of plain values to what the site is to say: one statement a row, or its faults.

Pure: whatever brings the rows, a workbook or a form, finds the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

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
from plugins.office.workbooks.own_reports import may_say_unchanged
from plugins.office.workbooks.report_states import offered_states
from plugins.office.workbooks.row_rules import (
    NOTHING_TO_CONFIRM,
    RowStated,
    is_filled,
    lacking,
    stated,
)
from plugins.office.workbooks.state_rules import MARK_WORDS
from plugins.office.workbooks.statement_values import statement_of
from plugins.plan.facts.nesting import nesting
from plugins.plan.facts.reporting_cycles import CycleOfPlan, cycles_for, cycles_of_plan
from plugins.plan.facts.site import Site
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import LANGUAGES, Message
from plugins.plan.reading.saying import translated
from plugins.plan.records.agencies import Agency
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
    """What is to be said of a task on a day; its values lack only the id of the update.

    is_sketch: whether the row has faults, and values stand in for what cannot be read or is not
    there: it is never written, but what is wrong with its other words can be found.
    """

    row: FilledRow
    date: dt.date
    values: dict[str, Value]
    is_sketch: bool = False


@dataclass(slots=True)
class StatementsRead:
    """A statement of each filled row, and what is wrong with those that are sketches."""

    statements: list[StatedReport] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)


@dataclass(frozen=True, slots=True)
class _Around:
    """What the rows of a workbook are read with: what is known, the day of receipt.

    body, period: whose the workbook is, and of which period. cycles: those of the plan.
    """

    site: Site
    received: dt.date
    body: Agency
    period: AskedPeriod | None
    cycles: Sequence[CycleOfPlan]


def statements_in(
    reports: FilledReports,
    before: Sequence[CellFault],
    site: Site,
    received: dt.date,
    asked: str = "",
) -> StatementsRead:
    """What the agency states, and all faults by their places.

    before: what was found where it was read. site: what is known. asked: the period that alone is
    taken in, "" for any.
    """
    not_ours = list(foreign(reports.about, site.records, received, asked))
    if not_ours:
        return StatementsRead(faults=not_ours)
    read = _statements(reports, _around(reports, site, received))
    figures = [row for row in reports.figures if is_figure(row)]
    all_faults = [*before, *read.faults]
    # Where rows could not be read, nobody knows whether anything is filled in.
    if not read.statements and not figures and not any(fault.is_wrong for fault in all_faults):
        all_faults.append(CellFault(message=NOTHING_FILLED))
    return StatementsRead(read.statements, list(in_order(all_faults)))


def _around(reports: FilledReports, site: Site, received: dt.date) -> _Around:
    records, about = site.records, reports.about
    plan = records.plan
    return _Around(
        site=site,
        received=received,
        body=next(each for each in records.agencies if each.id == about.body),
        period=asked_period(about.period) if about.period else None,
        cycles=cycles_of_plan(plan, records.areas, records.tasks, records.agencies, received),
    )


def _statements(reports: FilledReports, around: _Around) -> StatementsRead:
    read = StatementsRead()
    wrong = dict(_wrong_rows(reports.rows, around.site.records))
    read.faults += wrong.values()
    for place, row in enumerate(reports.rows):
        if is_filled(row) and place not in wrong:
            _read_row(row, around, read)
    return read


def _read_row(row: FilledRow, around: _Around, read: StatementsRead) -> None:
    site, body, period = around.site, around.body, around.period
    deadline = site.deadlines[row.task]
    own, faults = stated(row, around.received, deadline, period)
    faults += lacking(row, own, period)
    if own.no_change and not may_say_unchanged(site, row.task, body.id, own.date):
        mark = translated(MARK_WORDS, LANGUAGES[0])
        faults.append(at(row.cell("no_change"), NOTHING_TO_CONFIRM, mark=mark))
    read.faults += faults
    is_sketch = bool(faults or row.unread)
    if is_sketch and not own.no_change:
        offered = offered_states(deadline, has_period=period is not None)
        own = replace(own, state=own.state or offered[0])
    date = own.date or around.received
    values = _values(row, replace(own, date=date), around)
    read.statements.append(StatedReport(row, date, values, is_sketch))


def _values(row: FilledRow, own: RowStated, around: _Around) -> dict[str, Value]:
    cycles = cycles_for(around.cycles, row.task, around.body.id)
    covered = _covered(around.period, own, cycles, several=len(around.cycles) > 1)
    languages = [each.code for each in around.site.records.languages]
    values = statement_of(row, own, around.body, languages)
    received: dict[str, Value] = {"received": around.received.isoformat()}
    return values | received | ({"period": covered} if covered else {})


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
