"""The end of the ledger, as the page about the method shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.plan.ledger.chain import head

LEDGER_PATH = "/data/ledger.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPanel:
    """The ledger's file, how many lines it has, and the digest and day of the last one.

    `entries` is 0 while nothing has been recorded; the file is not published then.
    """

    path: str
    url: str
    entries: int
    digest: str
    date: dt.date | None


def ledger_panel(edition: Edition) -> LedgerPanel:
    """The end of the ledger."""
    end = head(edition.site.records.ledger)
    url = edition.absolute(LEDGER_PATH)
    if end is None:
        return LedgerPanel(path=LEDGER_PATH, url=url, entries=0, digest="", date=None)
    return LedgerPanel(
        path=LEDGER_PATH, url=url, entries=end.entries, digest=end.digest, date=end.date
    )
