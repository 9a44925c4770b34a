"""Delivery states: which fits what sort of task, and what each must be accompanied by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.plan.reading.case import Case
from plugins.plan.reading.problems import Problem
from plugins.plan.records.updates import DeliveryState, Update, UpdateKind
from plugins.plan.rules.updates.standing import standing

S = DeliveryState
# A task without a date is carried out in each period and never done.
ONLY_DATED = (S.PARTLY_DONE, S.DONE)
ONLY_ONGOING = (S.CARRIED_OUT, S.NOT_CARRIED_OUT)
BY_DOCUMENT = (S.STOPPED, S.CHANGED)


def states_fit_tasks(case: Case) -> Iterator[Problem]:
    """An ongoing task is carried out or not in a period; a dated one is done, in part or whole."""
    stands = standing(case, case.languages[0])
    for update in case.records.updates:
        if update.delivery not in (*ONLY_DATED, *ONLY_ONGOING):
            continue
        for task in update.task_ids:
            ongoing = stands.is_ongoing(task, update.date.last)
            if ongoing is None or ongoing == (update.delivery in ONLY_ONGOING):
                continue
            code = "state-not-for-ongoing" if ongoing else "state-only-for-ongoing"
            yield _of_state(case, update, code, task=task)


def states_of_periods(case: Case) -> Iterator[Problem]:
    """What was carried out in a period says in which; a correction keeps its report's period."""
    known = by_id(case)
    for update in case.records.updates:
        if update.delivery in ONLY_ONGOING and _period_is_missing(update, known):
            yield _of_state(case, update, "state-needs-period")


def states_with_reason(case: Case) -> Iterator[Problem]:
    """A pause has its reason."""
    for update in case.records.updates:
        if update.delivery is S.PAUSED and update.reason is None:
            yield _of_state(case, update, "state-needs-reason")


def states_with_document(case: Case) -> Iterator[Problem]:
    """What was stopped or changed was so by a document."""
    for update in case.records.updates:
        needed = update.delivery in BY_DOCUMENT and update.kind is not UpdateKind.AMENDMENT
        if needed and update.document is None:
            yield _of_state(case, update, "state-needs-document")


def done_has_evidence(case: Case) -> Iterator[Problem]:
    """What is said to be done is proved by a source or an attachment."""
    for update in case.records.updates:
        if update.delivery is S.DONE and not update.sources and not update.attachments:
            yield _of_state(case, update, "done-without-evidence")


def states_of_amendments(case: Case) -> Iterator[Problem]:
    """A later decision stops or changes a task; it reports nothing else."""
    for update in case.records.updates:
        if update.kind is UpdateKind.AMENDMENT and update.delivery not in (None, *BY_DOCUMENT):
            yield _of_state(case, update, "state-not-for-amendment")


def states_of_corrections(case: Case) -> Iterator[Problem]:
    """A correction changes a state only where what it corrects is a report."""
    known = by_id(case)
    for update in case.records.updates:
        if update.kind is UpdateKind.CORRECTION and update.delivery is not None:
            corrected = what_is_corrected(update, known)
            gone = corrected.kind is UpdateKind.CORRECTION  # what it corrects cannot be read
            if corrected.kind is not UpdateKind.REPORT and not gone:
                yield _of_state(case, update, "state-without-report")


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
    return corrected.period is None and corrected.kind is not UpdateKind.CORRECTION


def _of_state(case: Case, update: Update, code: str, **more: str) -> Problem:
    state = update.delivery.value if update.delivery else ""
    values = {"state": state, "kind": update.kind.value, **more}
    return case.places.of(update).problem(("delivery",), code, values)
