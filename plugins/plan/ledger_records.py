"""The shape of the ledger: one entry a statement that has been recorded."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from plugins.plan.record_types import IsoDate, Record
from plugins.plan.update_records import UpdateId

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class LedgerEntry(Record):
    """An update as it was on the day it was recorded.

    `digest` is that of the update (`ledger.digest_of`), `previous` that of the line before
    (`ledger.digest_of_line`), so that no line can be changed or dropped in silence.
    """

    id: UpdateId
    digest: Sha256
    date: IsoDate
    previous: Sha256
