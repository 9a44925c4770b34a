"""One table says what holds for each kind of update, and rules ask only that table."""

from __future__ import annotations

from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Update, UpdateKind
from tests.samples.plan import ROOT


def test_every_kind_has_its_row() -> None:
    """The table has one row for each kind, in the order of the kinds."""
    assert list(KINDS) == list(UpdateKind)


def test_rows_agree_with_the_record_and_with_themselves() -> None:
    """A row names fields that updates have, none of them both needed and foreign.

    A kind has states exactly where the field that holds them belongs to it, and one that rests on
    its document needs one.
    """
    wrong = [
        kind
        for kind, row in KINDS.items()
        if not {*row.needed, *row.foreign} <= Update.model_fields.keys()
        or {*row.needed} & {*row.foreign}
        or bool(row.states) == ("delivery" in row.foreign)
        or (row.proof == "document") != ("document" in row.needed)
        or (row.state_corrected and not row.states)
    ]
    assert wrong == []


def test_rules_ask_the_table() -> None:
    """Neither the rules nor the ledger name a kind of update: a new one is a row, nothing else."""
    rooms = (ROOT / "plugins/plan/rules", ROOT / "plugins/plan/ledger")
    naming = [f for room in rooms for f in room.rglob("*.py") if "UpdateKind." in f.read_text()]
    assert naming == []
