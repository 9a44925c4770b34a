"""The shape of the ledger: one entry a statement that has been recorded."""

from __future__ import annotations

import json
from typing import Annotated

from pydantic import StringConstraints

from plugins.plan.records.types import IsoDate, Record, UpdateId

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class LedgerEntry(Record):
    """An update as it was on the day it was recorded.

    `digest` is that of the update (`chain.digest_of`), `previous` that of the line before
    (`chain.digest_of_line`), so that no line can be changed or removed unnoticed.
    """

    id: UpdateId
    digest: Sha256
    date: IsoDate
    previous: Sha256


def line_of(entry: LedgerEntry) -> str:
    """The line of the file that holds `entry`, without its end."""
    return canonical(entry.model_dump(mode="json"))


def canonical(value: object) -> str:
    """`value` as JSON that is the same for the same value: keys in order, no blanks."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
