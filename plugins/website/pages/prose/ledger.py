"""The end of the ledger and the last publication, as the page about the method shows them."""

from __future__ import annotations

import datetime as dt
import posixpath
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.site_changes import BEGINNING_SHOWN
from plugins.editions.urls import LEDGER
from plugins.plan.ledger.chain import head
from plugins.plan.publications.names import last_publication, named_publications


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationsPanel:
    """How many publications there were, the day of the last, the beginning of its copy's digest.

    path: where all are listed.
    """

    count: int
    date: dt.date
    digest: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPanel:
    """The ledger's file, how many lines it has, and the digest and day of the last one.

    `file` is its name and `url` its full address, None while the site has no public one. `entries`
    is 0 while nothing has been recorded; the file is not published then. `publications` is None
    while none was written down.
    """

    path: str
    file: str
    url: str | None
    entries: int
    digest: str
    date: dt.date | None
    publications: PublicationsPanel | None


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
        publications=_publications(edition),
    )


def _publications(edition: Edition) -> PublicationsPanel | None:
    lines = edition.site.records.publications
    last = last_publication(lines)
    if last is None:
        return None
    return PublicationsPanel(
        count=len(named_publications(lines)),
        date=last.date,
        digest=last.frozen[:BEGINNING_SHOWN],
        path=edition.urls.section("publications"),
    )
