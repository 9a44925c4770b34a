"""The ledger's file: its lines as values."""

from __future__ import annotations

from typing import Any

from plugins.plan.reading.chain_file import ChainFile
from plugins.plan.records.chain import JoinLine
from plugins.plan.records.ledger import LedgerLine, RecordLine, UpdateLine


def _form(value: Any) -> type[LedgerLine]:  # noqa: ANN401 - any JSON
    if isinstance(value, dict) and "id" in value:
        return UpdateLine
    return JoinLine if isinstance(value, dict) and "joins" in value else RecordLine


LEDGER_FILE: ChainFile[LedgerLine] = ChainFile("ledger.jsonl", _form)
LEDGER = LEDGER_FILE.name
