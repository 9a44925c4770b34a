"""A body's corrections of its own reports: which state then holds, by which other document.

Neither rule is about this site's own slips, which name no body: the body's document was right, and
stays the source. What was recorded before such a rule came is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.chain import JoinLine
from plugins.plan.records.evidence import Evidence
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Update
from plugins.plan.rules.updates.links import UpdateReference, known_links
from plugins.plan.rules.updates.states import by_id, what_is_corrected

CORRECTION_WITHOUT_STATE = Message(
    "correction-without-state",
    N_("the correction gives no state, so that “{state}” of {id} would stay without a word"),
    N_("the right state under delivery: {state} again, where that was right"),
)
CORRECTED_BY_ITSELF = Message(
    "corrected-by-itself",
    N_("“{number}” is the document that is corrected, the source of {id}"),
    N_("the document by which the agency corrects itself, with its own number and date"),
)


def states_said_again(case: Case) -> Iterator[Problem]:
    """A body that corrects a report which gave a state says which state is right."""
    known = case.shared(by_id)
    for link in _of_bodies(case):
        corrected = what_is_corrected(link.update, known)
        given = corrected.delivery if KINDS[corrected.kind].state_corrected else None
        if given and link.update.delivery is None and not _is_of_parts(link.update, corrected):
            yield link.problem(CORRECTION_WITHOUT_STATE, state=given.value)


def documents_that_correct(case: Case) -> Iterator[Problem]:
    """A body corrects itself by another document than the one that it corrects."""
    for link in _of_bodies(case):
        sources = link.update.sources
        other_proof = link.update.attachments or link.update.document
        if sources and not other_proof and all(_is_of(link.target, each) for each in sources):
            values = {"id": link.target.id, "number": sources[0].number or ""}
            yield link.origin.problem(("sources", 0), CORRECTED_BY_ITSELF, values)


def _of_bodies(case: Case) -> Iterator[UpdateReference]:
    """What bodies correct of their own, and was not recorded yet."""
    lines = (line for line in case.records.ledger if not isinstance(line, JoinLine))
    recorded = {line.record for line in lines}
    for link in known_links(case):
        is_own = link.key == "corrects" and link.update.agency is not None
        if is_own and f"update:{link.update.id}" not in recorded:
            yield link


def _is_of_parts(correction: Update, corrected: Update) -> bool:
    """Whether it is about items of what was said of the whole: then it cannot give a state."""
    return any(
        correction.items_of(task) and not corrected.items_of(task) for task in correction.task_ids
    )


def _is_of(corrected: Update, source: Evidence) -> bool:
    """Whether a source is a document that `corrected` cites, by number and, where known, by day."""
    cited = ((each.number, each.date) for each in corrected.sources)
    return source.number is not None and any(
        number is not None
        and _signs(number) == _signs(source.number)
        and (date is None or source.date is None or date == source.date)
        for number, date in cited
    )


def _signs(number: str) -> str:
    return "".join(number.casefold().split())
