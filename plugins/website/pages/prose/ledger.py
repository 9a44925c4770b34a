"""The end of the ledger, as the page about the method shows it."""

from __future__ import annotations

import datetime as dt
import posixpath
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.urls import LEDGER
from plugins.plan.ledger.chain import head


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPanel:
    """The ledger's file, how many lines it has, and the digest and day of the last one.

    `file` is its name and `url` its full address, None while the site has no public one. `entries`
    is 0 while nothing has been recorded; the file is not published then.
    """

    path: str
    file: str
    url: str | None
    entries: int
    digest: str
    date: dt.date | None


def ledger_panel(edition: Edition) -> LedgerPanel:
    """The end of the ledger."""
    end = head(edition.site.records.ledger)
    return LedgerPanel(
        path=LEDGER,
        file=posixpath.basename(LEDGER),
        url=edition.public(LEDGER),
        entries=end.entries if end else 0,
        digest=end.digest if end else "",
        date=end.date if end else None,
    )
