"""What must hold of a filled row before it can become a statement: each fault at its cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.asked_periods import AskedPeriod
from plugins.office.workbooks.compared_words import (
    compared,
    in_any_language,
    named,
    nearest_to,
    state_names,
    states_by_name,
)
from plugins.office.workbooks.filled_days import USUAL, day_in, shown_day
from plugins.office.workbooks.filled_reports import CellFault, FilledCell, FilledRow, at
from plugins.office.workbooks.report_columns import REPORT_COLUMNS, ColumnForm
from plugins.office.workbooks.report_sheets import MARKS
from plugins.office.workbooks.state_words import STATE_WORDS
from plugins.plan.reading.catalogues import N_, NS_
from plugins.plan.reading.problems import LANGUAGES, Message
from plugins.plan.reading.saying import translated
from plugins.plan.records.public_names import is_web_address
from plugins.plan.records.updates import DeliveryState

UNKNOWN_STATE = Message(
    "workbook-unknown-state",
    N_("“{words}” is no state"),
    N_("one of the list: {states}"),
)
UNKNOWN_MARK = Message(
    "workbook-unknown-mark",
    N_("“{words}” stands under “no change”"),
    N_("“x” or “{mark}” where nothing has changed, else an empty cell"),
)
STATE_AND_NO_CHANGE = Message(
    "workbook-state-and-no-change",
    N_("“{mark}” is marked, and the state “{words}” is given as well"),
    N_("one of the two: a state, or that nothing has changed"),
)
NOTHING_STATED = Message(
    "workbook-nothing-stated",
    N_("the row holds words, but neither a state nor “{mark}”"),
    N_("a state from the list, or “x” under “{mark}”; a row on which nothing is said stays empty"),
)
NO_DAY = Message("workbook-no-day", N_("the day is missing"), USUAL)
DAY_AHEAD = Message(
    "workbook-day-ahead",
    N_("{day} is after the day of receipt, {received}"),
    N_("a day on or before {received}"),
)
DAY_BEFORE_PERIOD = Message(
    "workbook-day-before-period",
    N_("{day} is before the period that the workbook asks about, from {start} to {end}"),
    N_("the day up to which the words hold, on or after {start}"),
)
NO_WORDS = Message(
    "workbook-no-words",
    N_("a state is given, but not what was done"),
    N_("a sentence or more on what was done"),
)
NO_REASON = Message(
    "workbook-no-reason",
    N_("“{words}” is given without a reason"),
    N_("under obstacles, why the work is paused"),
)
NO_EVIDENCE = Message(
    "workbook-no-evidence",
    N_("it is not stated by which report or document this can be proved"),
    N_("the number of the report or document, or the address at which it can be read"),
)
NO_DOCUMENT = Message(
    "workbook-no-document",
    N_("“{words}” is given without number and date of the document"),
    N_("number and date of the document by which it is so"),
)
NO_ADDRESS = Message(
    "workbook-no-address",
    N_("“{words}” is no address on the web"),
    N_("an address that begins with https:// or http://, or an empty cell"),
)
NO_PERIOD = Message(
    "workbook-no-period",
    N_("“{words}” is said of a period, but the workbook is of none"),
    N_("a workbook of a period: make workbooks PERIOD=2026-Q4"),
)

MARK_WORDS = NS_("No change")
BY_DOCUMENT = (DeliveryState.STOPPED, DeliveryState.CHANGED)
IN_PERIOD = (DeliveryState.CARRIED_OUT, DeliveryState.NOT_CARRIED_OUT)
FILLED_IN = tuple(c.key for c in REPORT_COLUMNS if c.form is not ColumnForm.GIVEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowStated:
    """What a row states, as far as it can be read: its state or mark, its days."""

    state: DeliveryState | None = None
    no_change: bool = False
    date: dt.date | None = None
    document_date: dt.date | None = None


def is_filled(row: FilledRow) -> bool:
    """Whether anything stands in a cell that a person may fill in."""
    known = {key: cell for key, cell in row.cells.items() if key.partition("_")[0] in _STEMS}
    return any(cell.text or cell.day for cell in known.values())


_STEMS = {key.partition("_")[0] for key in FILLED_IN}


def stated(row: FilledRow, received: dt.date) -> tuple[RowStated, list[CellFault]]:
    """What a row states, and what of it cannot be read."""
    state, mark = _state(row.cell("state")), _mark(row.cell("no_change"))
    date, document = day_in(row.cell("date")), day_in(row.cell("document_date"))
    faults = [each for each in (state, mark, date, document) if isinstance(each, CellFault)]
    own = RowStated(
        state=state if isinstance(state, DeliveryState) else None,
        no_change=mark is True,
        date=date if isinstance(date, dt.date) else None,
        document_date=document if isinstance(document, dt.date) else None,
    )
    if own.date and own.date > received:
        days = {"day": shown_day(own.date), "received": shown_day(received)}
        faults.append(at(row.cell("date"), DAY_AHEAD, **days))
    return own, faults


def lacking(row: FilledRow, own: RowStated, period: AskedPeriod | None) -> Iterator[CellFault]:
    """What a row lacks, or says twice, where all its cells could be read."""
    mark = {"mark": translated(MARK_WORDS, LANGUAGES[0])}
    if own.state and own.no_change:
        yield at(row.cell("no_change"), STATE_AND_NO_CHANGE, words=row.text("state"), **mark)
    elif not own.state and not own.no_change:
        yield at(row.cell("state"), NOTHING_STATED, **mark)
    if own.date is None:
        yield at(row.cell("date"), NO_DAY)
    elif period and own.date < period.start:
        days = {"start": shown_day(period.start), "end": shown_day(period.end)}
        yield at(row.cell("date"), DAY_BEFORE_PERIOD, day=shown_day(own.date), **days)
    if own.state and not row.text("done"):
        yield at(row.cell("done"), NO_WORDS)
    yield from _of_state(row, own, period)
    number = row.text("document_number")
    if own.state in BY_DOCUMENT and not (number and own.document_date):
        key = "document_date" if number else "document_number"
        yield at(row.cell(key), NO_DOCUMENT, words=row.text("state"))
    else:
        yield from without_proof(row)


def _of_state(row: FilledRow, own: RowStated, period: AskedPeriod | None) -> Iterator[CellFault]:
    words = row.text("state")
    if own.state is DeliveryState.PAUSED and not row.text("obstacles"):
        yield at(row.cell("obstacles"), NO_REASON, words=words)
    if own.state in IN_PERIOD and period is None:
        yield at(row.cell("state"), NO_PERIOD, words=words)


def without_proof(row: FilledRow) -> Iterator[CellFault]:
    """A fault where neither a number nor an address says which document proves the row."""
    address, number = row.text("document_address"), row.text("document_number")
    if address and not is_web_address(address):
        yield at(row.cell("document_address"), NO_ADDRESS, words=quoted(address))
    elif not number and not address:
        yield at(row.cell("document_number"), NO_EVIDENCE)


def _state(cell: FilledCell) -> DeliveryState | CellFault | None:
    if not cell.text:
        return None
    known = states_by_name()
    found = named(cell.text, known)
    if found is not None:
        return found
    near = nearest_to(cell.text, (name for name in known if name not in STATE_WORDS))
    values = {"words": quoted(cell.text), "states": state_names(STATE_WORDS)}
    return at(cell, UNKNOWN_STATE, near, **values)


def _mark(cell: FilledCell) -> bool | CellFault:
    if not cell.text:
        return False
    known = {*MARKS, *in_any_language(MARK_WORDS), "no-change", "true"}
    if compared(cell.text) in {compared(each) for each in known}:
        return True
    values = {"words": quoted(cell.text), "mark": translated(MARK_WORDS, LANGUAGES[0])}
    return at(cell, UNKNOWN_MARK, **values)
