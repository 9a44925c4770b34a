"""Delivery states: which fits what sort of task, and what each must be accompanied by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import DeliveryState, Update
from plugins.plan.rules.updates.amended_cells import amended_cells

STATE_NOT_FOR_ONGOING = Message(
    "state-not-for-ongoing",
    N_("task {task} is ongoing or recurring and cannot be “{state}”"),
    N_("carried-out or not-carried-out, with the period"),
)
STATE_ONLY_FOR_ONGOING = Message(
    "state-only-for-ongoing",
    N_("“{state}” is for ongoing or recurring tasks, but task {task} has a deadline"),
    N_("a state of a task with a deadline, for example in-progress or done"),
)
STATE_NEEDS_PERIOD = Message(
    "state-needs-period", N_("“{state}” is given without a period"), N_("period with start and end")
)
STATE_NEEDS_REASON = Message(
    "state-needs-reason", N_("“{state}” is given without a reason"), N_("the reason under reason")
)
STATE_NEEDS_DOCUMENT = Message(
    "state-needs-document",
    N_("“{state}” is given without a document"),
    N_("number and date of the document under document"),
)
DONE_WITHOUT_EVIDENCE = Message(
    "done-without-evidence",
    N_("“{state}” is given without evidence"),
    N_("at least one entry under sources or attachments"),
)
STATE_NOT_FOR_KIND = Message(
    "state-not-for-kind",
    N_("an update of the kind {kind} cannot give the state “{state}”"),
    N_("one of these, or no state: {expected}"),
)
STATE_WITHOUT_REPORT = Message(
    "state-without-report",
    N_("the correction gives the state “{state}”, but what it corrects is not a report"),
    N_("a correction without a state, or one of a report"),
)

S = DeliveryState
# A task without a date is carried out in each period and never done.
ONLY_DATED = (S.PARTLY_DONE, S.DONE)
ONLY_ONGOING = (S.CARRIED_OUT, S.NOT_CARRIED_OUT)
BY_DOCUMENT = (S.STOPPED, S.CHANGED)
WITH_REASON = (S.PAUSED,)


def states_fit_tasks(case: Case) -> Iterator[Problem]:
    """What goes on or recurs is carried out in a period; what has an end is done, all or in part.

    Where the deadline does not tell which it is, either may be said.
    """
    cells = case.shared(amended_cells)
    for update in case.records.updates:
        if update.delivery not in (*ONLY_DATED, *ONLY_ONGOING):
            continue
        for task in update.task_ids:
            no_end = cells.has_no_end(task, update.date.last)
            if no_end is None or no_end == (update.delivery in ONLY_ONGOING):
                continue
            message = STATE_NOT_FOR_ONGOING if no_end else STATE_ONLY_FOR_ONGOING
            yield _of_state(case, update, message, task=task)


def states_of_periods(case: Case) -> Iterator[Problem]:
    """What was carried out in a period says in which; a correction keeps its report's period."""
    known = case.shared(by_id)
    for update in case.records.updates:
        if update.delivery in ONLY_ONGOING and _period_is_missing(update, known):
            yield _of_state(case, update, STATE_NEEDS_PERIOD)


def states_with_reason(case: Case) -> Iterator[Problem]:
    """A pause has its reason."""
    for update in case.records.updates:
        if update.delivery in WITH_REASON and update.reason is None:
            yield _of_state(case, update, STATE_NEEDS_REASON)


def states_with_document(case: Case) -> Iterator[Problem]:
    """What was stopped or changed was so by a document."""
    for update in case.records.updates:
        needed = update.delivery in BY_DOCUMENT and "document" not in KINDS[update.kind].needed
        if needed and update.document is None:
            yield _of_state(case, update, STATE_NEEDS_DOCUMENT)


def done_has_evidence(case: Case) -> Iterator[Problem]:
    """What is said to be done is proved by a source or an attachment."""
    for update in case.records.updates:
        if update.delivery is S.DONE and not update.sources and not update.attachments:
            yield _of_state(case, update, DONE_WITHOUT_EVIDENCE)


def states_of_kinds(case: Case) -> Iterator[Problem]:
    """A kind carries its own states only: a later decision stops or changes a task."""
    for update in case.records.updates:
        kind = KINDS[update.kind]
        if update.delivery is not None and kind.states and update.delivery not in kind.states:
            expected = ", ".join(sorted(state.value for state in kind.states))
            yield _of_state(case, update, STATE_NOT_FOR_KIND, expected=expected)


def states_of_corrections(case: Case) -> Iterator[Problem]:
    """A correction changes a state only where what it corrects is a report."""
    known = case.shared(by_id)
    for update in case.records.updates:
        if KINDS[update.kind].is_correction and update.delivery is not None:
            corrected = KINDS[what_is_corrected(update, known).kind]
            # A chain that ends in a correction leads to an update that cannot be read.
            if not corrected.state_corrected and not corrected.is_correction:
                yield _of_state(case, update, STATE_WITHOUT_REPORT)


def by_id(case: Case) -> Mapping[str, Update]:
    """The updates by id."""
    return {update.id: update for update in case.records.updates}


def what_is_corrected(update: Update, known: Mapping[str, Update]) -> Update:
    """The statement at the end of a chain of corrections; `update` itself where it is none."""
    seen = {update.id}
    while (target := known.get(update.corrects or "")) and target.id not in seen:
        update = target
        seen.add(update.id)
    return update


def _period_is_missing(update: Update, known: Mapping[str, Update]) -> bool:
    if update.period is not None:
        return False
    corrected = what_is_corrected(update, known)
    if corrected is not update and corrected.delivery in ONLY_ONGOING:
        return False  # said once, where the report is
    return corrected.period is None and not KINDS[corrected.kind].is_correction


def _of_state(case: Case, update: Update, message: Message, **more: str) -> Problem:
    state = update.delivery.value if update.delivery else ""
    values = {"state": state, "kind": update.kind.value, **more}
    return case.places.of(update).problem(("delivery",), message, values)
