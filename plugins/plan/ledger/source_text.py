"""Since when the ledger has held the text as received."""

from __future__ import annotations

import datetime as dt

from plugins.plan.records.dataset import Records
from plugins.plan.records.ledger import RecordLine
from plugins.plan.rows.plan import DIGEST_OF_TEXT


def text_held_since(records: Records, digest: str) -> dt.date | None:
    """The day on which the plan was first recorded with a text of that digest; None if never."""
    for line in records.ledger:
        row = records.recorded.get(line.digest) if isinstance(line, RecordLine) else None
        if isinstance(row, dict) and row.get(DIGEST_OF_TEXT) == digest:
            return line.date
    return None
