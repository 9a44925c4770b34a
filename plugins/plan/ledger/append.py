"""New lines for the end of the ledger."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from plugins.plan.ledger.chain import as_file
from plugins.plan.records.ledger import LedgerEntry


def append(path: Path, entries: Iterable[LedgerEntry]) -> None:
    """Write `entries` behind what the file holds and make sure that they have reached the disk."""
    with path.open("ab") as file:
        file.write(as_file(entries))
        file.flush()
        os.fsync(file.fileno())
