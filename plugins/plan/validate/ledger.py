"""Rules of the ledger: the chain is whole, and what was recorded is still what it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan.ledger import breaks, differences
from plugins.plan.material import Material, broken_of
from plugins.plan.problems import Problem
from plugins.plan.update_records import Update


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
