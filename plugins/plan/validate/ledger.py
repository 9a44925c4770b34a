"""Rules of the ledger: the chain is whole, and what was recorded is still what it was."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence

from plugins.plan.ledger import breaks, differences, holds, unrecorded
from plugins.plan.ledger_records import LedgerEntry
from plugins.plan.material import Material, broken_of
from plugins.plan.problems import Problem, Severity
from plugins.plan.update_records import Update

LedgerRule = Callable[[Material, Sequence[str]], Iterator[Problem]]
# A draft's notice names the first ones; that of a province without a ledger stays readable.
NAMED_IN_NOTICE = 8


def unbroken_chain(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """Each line of the ledger states the digest of the line before."""
    for line, stated, expected in breaks(material.ledger):
        values = {"stated": stated, "expected": expected}
        yield Problem(material.ledger_name, line, 1, "previous", "ledger-chain-broken", values)


def nothing_lost(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """A recorded update is there and says what it said, or a later correction explains it."""
    digests = {name: file.digest for name, file in material.attachments.items()}
    unread = {entry.id for entry in broken_of(material, Update)}
    records = {update.id: update for update in material.updates}
    for found in differences(material.ledger, material.updates, digests):
        values = {"id": found.id, "recorded": found.recorded, "now": found.now or ""}
        if found.now is not None:
            origin = material.places.of(records[found.id])
            yield origin.problem((), "recorded-update-differs", values)
        elif found.id not in unread:
            yield Problem(
                material.ledger_name, found.line, 1, "id", "recorded-update-missing", values
            )


def drafts(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """One notice where updates are not recorded yet: how many there are, and the first of them."""
    ids = _unrecorded(material)
    if ids:
        more = ["…"] if len(ids) > NAMED_IN_NOTICE else []
        problem = _not_recorded(material, len(ids), [*ids[:NAMED_IN_NOTICE], *more])
        yield dataclasses.replace(problem, severity=Severity.NOTICE)


def publishing_rules(head: str | None) -> tuple[LedgerRule, ...]:
    """The rules that hold only for what is published; `head` is the digest published last.

    Without `head` nobody has noted where the ledger ended, and a cut-off end cannot be told.
    """
    return (all_recorded,) if head is None else (all_recorded, _goes_on_from(head))


def all_recorded(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """Every update is recorded: one problem names all that are not."""
    ids = _unrecorded(material)
    if ids:
        yield _not_recorded(material, len(ids), ids)


def _goes_on_from(head: str) -> LedgerRule:
    def rule(material: Material, _: Sequence[str]) -> Iterator[Problem]:
        if not _unreadable(material) and not holds(material.ledger, head):
            name = material.ledger_name
            yield Problem(name, 1, 1, "LEDGER_HEAD", "ledger-head-unknown", {"head": f"“{head}”"})

    return rule


def _unrecorded(material: Material) -> list[str]:
    """The updates that `make record` would add; none where the ledger cannot be read."""
    if _unreadable(material):
        return []
    digests = {name: file.digest for name, file in material.attachments.items()}
    known = {found.id for found in differences(material.ledger, material.updates, digests)}
    new = unrecorded(material.ledger, material.updates, digests)
    return [update.id for update, _ in new if update.id not in known]


def _not_recorded(material: Material, count: int, ids: Sequence[str]) -> Problem:
    values = {"count": str(count), "ids": ", ".join(ids)}
    return Problem(material.ledger_name, 1, 1, "-", "updates-not-recorded", values)


def _unreadable(material: Material) -> bool:
    return any(True for _entry in broken_of(material, LedgerEntry))
