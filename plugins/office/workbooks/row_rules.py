"""What must hold of a filled row before it can become a statement: each fault at its cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.asked_periods import AskedPeriod
from plugins.office.workbooks.compared_words import compared, in_any_language
from plugins.office.workbooks.filled_days import USUAL, day_in, shown_day
from plugins.office.workbooks.filled_reports import CellFault, FilledCell, FilledRow, at
from plugins.office.workbooks.report_columns import REPORT_COLUMNS, ColumnForm
from plugins.office.workbooks.report_sheets import MARKS
from plugins.office.workbooks.state_rules import MARK_WORDS, is_mark, state_in
from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES, Message
from plugins.plan.reading.saying import translated
from plugins.plan.records.public_names import is_web_address
from plugins.plan.records.updates import DeliveryState

UNKNOWN_MARK = Message(
    "workbook-unknown-mark",
    N_("“{words}” stands under “no change”"),
    N_("“x” or “{mark}” where nothing has changed, else an empty cell"),
)
STATE_AND_NO_CHANGE = Message(
    "workbook-state-and-no-change",
    N_("“{mark}” is marked, and the state “{words}” is given as well"),
    N_("one of the two: a state, with what was done; or “{mark}” alone"),
)
NOTHING_STATED = Message(
    "workbook-nothing-stated",
    N_("the row holds words, but neither a state nor “{mark}”"),
    N_("a state from the list, or “x” under “{mark}”; a row on which nothing is said stays empty"),
)
NOTHING_TO_CONFIRM = Message(
    "workbook-nothing-to-confirm",
    N_(
        "“{mark}” is marked, but no report by your agency on this task is known here yet: another "
        "agency’s report, or none, cannot be confirmed"
    ),
    N_("an empty cell here, and a state from the list, with what your agency did"),
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
NO_ADDRESS = Message(
    "workbook-no-address",
    N_("“{words}” is no address on the web"),
    N_("an address that begins with https:// or http://, or an empty cell"),
)
FILLED_IN = tuple(c.key for c in REPORT_COLUMNS if c.form is not ColumnForm.GIVEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowStated:
    """What a row states, as far as it can be read: its state or mark, its days.

    unread: the keys of the cells in which something stands that cannot be read.
    """

    state: DeliveryState | None = None
    no_change: bool = False
    date: dt.date | None = None
    document_date: dt.date | None = None
    unread: frozenset[str] = frozenset()


def is_filled(row: FilledRow) -> bool:
    """Whether anything stands in a cell that a person may fill in."""
    known = {key: cell for key, cell in row.cells.items() if key.partition("_")[0] in _STEMS}
    return any(cell.text or cell.day for cell in known.values())


_STEMS = {key.partition("_")[0] for key in FILLED_IN}


def stated(
    row: FilledRow, received: dt.date, deadline: DeadlineReading, period: AskedPeriod | None
) -> tuple[RowStated, list[CellFault]]:
    """What a row states, and what of it cannot be read.

    deadline: of its task. period: that of the workbook.
    """
    found = {
        "state": state_in(row.cell("state"), deadline, has_period=period is not None),
        "no_change": _mark(row.cell("no_change")),
        "date": _day(row.cell("date"), received),
        "document_date": _day(row.cell("document_date"), received),
    }
    faults = {key: each for key, each in found.items() if isinstance(each, CellFault)}
    state, date, document = found["state"], found["date"], found["document_date"]
    own = RowStated(
        state=state if isinstance(state, DeliveryState) else None,
        no_change=found["no_change"] is True,
        date=date if isinstance(date, dt.date) else None,
        document_date=document if isinstance(document, dt.date) else None,
        unread=frozenset((*faults, *(key for key, cell in row.cells.items() if not cell.is_read))),
    )
    return own, list(faults.values())


def _day(cell: FilledCell, received: dt.date) -> dt.date | CellFault | None:
    """The day in a cell, which nobody can tell of before it came."""
    found = day_in(cell)
    if isinstance(found, dt.date) and found > received:
        return at(cell, DAY_AHEAD, day=shown_day(found), received=shown_day(received))
    return found


def lacking(row: FilledRow, own: RowStated, period: AskedPeriod | None) -> Iterator[CellFault]:
    """What a row lacks, or says twice; a cell that cannot be read lacks nothing more."""
    yield from _of_state(row, own)
    if own.date is None and "date" not in own.unread:
        yield at(row.cell("date"), NO_DAY)
    elif own.date and period and own.date < period.start:
        days = {"start": shown_day(period.start), "end": shown_day(period.end)}
        yield at(row.cell("date"), DAY_BEFORE_PERIOD, day=shown_day(own.date), **days)
    if own.state is DeliveryState.PAUSED and not row.says("obstacles"):
        yield at(row.cell("obstacles"), NO_REASON, words=row.text("state"))
    yield from without_proof(row)


def _of_state(row: FilledRow, own: RowStated) -> Iterator[CellFault]:
    """State or mark: one of them, and words with a state, even with one that cannot be read."""
    mark, words = {"mark": translated(MARK_WORDS, LANGUAGES[0])}, row.text("state")
    is_stated = own.state is not None or "state" in own.unread
    if own.no_change and words:
        yield at(row.cell("no_change"), STATE_AND_NO_CHANGE, words=quoted(words), **mark)
    elif is_stated and not (own.no_change or is_mark(words)) and not row.says("done"):
        yield at(row.cell("done"), NO_WORDS)
    elif not (is_stated or own.no_change or "no_change" in own.unread):
        yield at(row.cell("state"), NOTHING_STATED, **mark)


def without_proof(row: FilledRow) -> Iterator[CellFault]:
    """A fault where neither a number nor an address says which document proves the row."""
    address = row.text("document_address")
    if address and not is_web_address(address):
        yield at(row.cell("document_address"), NO_ADDRESS, words=quoted(address))
    elif not (row.says("document_number") or row.says("document_address")):
        yield at(row.cell("document_number"), NO_EVIDENCE)


def _mark(cell: FilledCell) -> bool | CellFault:
    if not cell.text:
        return False
    known = {*MARKS, *in_any_language(MARK_WORDS), "no-change", "true"}
    if compared(cell.text) in {compared(each) for each in known}:
        return True
    values = {"words": quoted(cell.text), "mark": translated(MARK_WORDS, LANGUAGES[0])}
    return at(cell, UNKNOWN_MARK, **values)
