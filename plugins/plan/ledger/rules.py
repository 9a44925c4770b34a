"""Rules of the ledger: the chain is whole, and what was recorded is still what it was."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from plugins.plan.ledger.chain import breaks, differences, holds, unrecorded
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, Severity
from plugins.plan.records.dataset import PartialRecords
from plugins.plan.records.ledger import LedgerEntry
from plugins.plan.records.updates import Update

LEDGER_CHAIN_BROKEN = Message(
    "ledger-chain-broken",
    N_("the line states {stated} as the digest of the line before"),
    N_("{expected}; a line before it was changed, removed or moved"),
)
RECORDED_UPDATE_DIFFERS = Message(
    "recorded-update-differs",
    N_("{id} says something else than was recorded: recorded {recorded}, now {now}"),
    N_("what was recorded, or a correction of it that explains the change"),
)
RECORDED_UPDATE_MISSING = Message(
    "recorded-update-missing",
    N_("{id} was recorded with the digest {recorded} and is gone"),
    N_("the update as it was recorded; what was wrong in it is put right by a correction"),
)
UPDATES_NOT_RECORDED = Message(
    "updates-not-recorded",
    N_("updates that the ledger does not record ({count}): {ids}"),
    N_(
        "every update is recorded before it is published: `make record` adds it; "
        "if a published ledger is gone, put that back first"
    ),
)
LEDGER_HEAD_UNKNOWN = Message(
    "ledger-head-unknown",
    N_("no line of the ledger has the digest {head}, which LEDGER_HEAD names"),
    N_("the ledger with every line that was published; new lines come only after them"),
)

# A draft's notice names the first ones; that of a province without a ledger stays readable.
NAMED_IN_NOTICE = 8


def unbroken_chain(case: Case) -> Iterator[Problem]:
    """Each line of the ledger states the digest of the line before."""
    for line, stated, expected in breaks(case.records.ledger):
        values = {"stated": stated, "expected": expected}
        yield _at_line(case, line, "previous", LEDGER_CHAIN_BROKEN, values)


def nothing_lost(case: Case) -> Iterator[Problem]:
    """A recorded update is there and says what it said, or a later correction explains it."""
    unread = {entry.id for entry in case.broken_of(Update)}
    records = case.records
    updates = {update.id: update for update in records.updates}
    for found in differences(records.ledger, records.updates, records.digests):
        values = {"id": found.id, "recorded": found.recorded, "now": found.now or ""}
        if found.now is not None:
            origin = case.places.of(updates[found.id])
            yield origin.problem((), RECORDED_UPDATE_DIFFERS, values)
        elif found.id not in unread:
            yield _at_line(case, found.line, "id", RECORDED_UPDATE_MISSING, values)


def drafts(case: Case) -> Iterator[Problem]:
    """One notice where updates are not recorded yet: how many there are, and the first of them."""
    if not _unreadable(case):
        yield from draft_notices(case.records, case.ledger_name)


def draft_notices(records: PartialRecords, ledger_name: str) -> Iterator[Problem]:
    """The same of a ledger that could be read; `ledger_name` is its file as problems show it."""
    ids = _unrecorded(records)
    if ids:
        more = ["…"] if len(ids) > NAMED_IN_NOTICE else []
        problem = _not_recorded(ledger_name, len(ids), [*ids[:NAMED_IN_NOTICE], *more])
        yield dataclasses.replace(problem, severity=Severity.NOTICE)


def publishing_rules(head: str | None) -> tuple[Rule, ...]:
    """The rules that hold only for what is published; `head` is the digest published last.

    Without `head` nobody has noted where the ledger ended, and a cut-off end cannot be told.
    """
    return (all_recorded,) if head is None else (all_recorded, _goes_on_from(head))


def all_recorded(case: Case) -> Iterator[Problem]:
    """Every update is recorded: one problem names all that are not."""
    ids = [] if _unreadable(case) else _unrecorded(case.records)
    if ids:
        yield _not_recorded(case.ledger_name, len(ids), ids)


def _goes_on_from(head: str) -> Rule:
    def rule(case: Case) -> Iterator[Problem]:
        if not _unreadable(case) and not holds(case.records.ledger, head):
            values = {"head": f"“{head}”"}
            yield _at_line(case, 1, "LEDGER_HEAD", LEDGER_HEAD_UNKNOWN, values)

    return rule


def _unrecorded(records: PartialRecords) -> list[str]:
    """The updates that `make record` would add."""
    read = (records.ledger, records.updates, records.digests)
    known = {found.id for found in differences(*read)}
    new = unrecorded(*read)
    return [update.id for update, _ in new if update.id not in known]


def _not_recorded(ledger_name: str, count: int, ids: Sequence[str]) -> Problem:
    values = {"count": str(count), "ids": ", ".join(ids)}
    return Problem.of_file(ledger_name, UPDATES_NOT_RECORDED, values)


def _at_line(
    case: Case, line: int, field: str, message: Message, values: dict[str, str]
) -> Problem:
    return Problem(
        file=case.ledger_name, line=line, column=1, field=field, message=message, values=values
    )


def _unreadable(case: Case) -> bool:
    return any(True for _entry in case.broken_of(LedgerEntry))
