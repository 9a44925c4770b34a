"""Which state a cell names: one of those that its row may choose, else why it is none of them."""

from __future__ import annotations

from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.compared_words import (
    compared,
    in_any_language,
    named,
    state_names,
    states_by_name,
)
from plugins.office.workbooks.filled_reports import CellFault, FilledCell, at
from plugins.office.workbooks.report_states import BY_DOCUMENT, IN_PERIOD, offered_states
from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.reading.catalogues import N_, NS_
from plugins.plan.reading.problems import LANGUAGES, Message
from plugins.plan.reading.saying import translated
from plugins.plan.records.updates import DeliveryState

ONE_OF_THESE = N_("one of the list of this row: {states}")
UNKNOWN_STATE = Message(
    "workbook-unknown-state",
    N_("“{words}” is no state"),
    ONE_OF_THESE,
)
MARK_AS_STATE = Message(
    "workbook-mark-as-state",
    N_("“{words}” is no state, but has a column of its own"),
    N_("an empty cell here, and “x” under “{mark}”; or one of the list of this row: {states}"),
)
NOT_FOR_ONGOING = Message(
    "workbook-state-not-for-ongoing",
    N_("“{words}” is not said of this task, which goes on or comes again"),
    ONE_OF_THESE,
)
ONLY_FOR_ONGOING = Message(
    "workbook-state-only-for-ongoing",
    N_("“{words}” is said of tasks that go on or come again, and this one has a deadline"),
    ONE_OF_THESE,
)
NO_PERIOD = Message(
    "workbook-no-period",
    N_("“{words}” is said of a period, but the workbook is of none"),
    N_("a workbook of a period (make workbooks PERIOD=2026-Q4), or one of these: {states}"),
)
STATE_BY_DOCUMENT = Message(
    "workbook-state-by-document",
    N_("“{words}” is not reported in a workbook: it follows from the document that says so"),
    N_(
        "that document sent to the office that publishes, which records it; here an empty row, or "
        "one of these: {states}"
    ),
)
MARK_WORDS = NS_("No change")


def state_in(
    cell: FilledCell, deadline: DeadlineReading, *, has_period: bool
) -> DeliveryState | CellFault | None:
    """The state in a cell, None where it is empty; a fault where its row may not choose that.

    deadline, has_period: of the task and the workbook, as `offered_states` has them.
    """
    if not cell.text:
        return None
    offered = offered_states(deadline, has_period=has_period)
    found = named(cell.text, states_by_name())
    if found in offered:
        return found
    values = {"words": quoted(cell.text), "states": state_names(offered)}
    if found is None and is_mark(cell.text):
        return at(cell, MARK_AS_STATE, mark=translated(MARK_WORDS, LANGUAGES[0]), **values)
    if found is None:
        # None of them is offered as the nearest: “đã” and “chưa” look alike and say the opposite.
        return at(cell, UNKNOWN_STATE, **values)
    return at(cell, _not_offered(found, deadline), **values)


def is_mark(words: str) -> bool:
    """Whether these are the words by which a cell says that nothing has changed."""
    return compared(words) in {compared(each) for each in in_any_language(MARK_WORDS)}


def _not_offered(state: DeliveryState, deadline: DeadlineReading) -> Message:
    """Why a state there is may not be chosen."""
    if state in BY_DOCUMENT:
        return STATE_BY_DOCUMENT
    if state not in IN_PERIOD:
        return NOT_FOR_ONGOING
    in_period = offered_states(deadline, has_period=True)
    return NO_PERIOD if state in in_period else ONLY_FOR_ONGOING
