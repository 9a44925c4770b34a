"""When each record came onto the site, and when it last changed there: no clock is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from plugins.plan.records.chain import JoinLine
from plugins.plan.records.ledger import LedgerLine, LineKind


@dataclass(frozen=True, slots=True)
class RecordDays:
    """The first and the latest day on which each record was recorded, by its name in the ledger."""

    came: Mapping[str, dt.date] = field(default_factory=dict)
    changed: Mapping[str, dt.date] = field(default_factory=dict)

    def last_of(self, records: Iterable[str]) -> dt.date | None:
        """The day on which the last of `records` changed.

        None where there are none, and where one is not recorded yet: its day is not known.
        """
        last: dt.date | None = None
        for record in records:
            day = self.changed.get(record)
            if day is None:
                return None
            last = day if last is None or day > last else last
        return last


def days_of_records(ledger: Iterable[LedgerLine], as_of: dt.date) -> RecordDays:
    """The days of all records that lines of `ledger` until `as_of` are about.

    A new column of the table is no news about a record.
    """
    came: dict[str, dt.date] = {}
    changed: dict[str, dt.date] = {}
    for line in ledger:
        if isinstance(line, JoinLine) or line.kind is LineKind.COLUMNS or line.date > as_of:
            continue
        came.setdefault(line.record, line.date)
        changed[line.record] = max(changed.get(line.record, line.date), line.date)
    return RecordDays(came, changed)
