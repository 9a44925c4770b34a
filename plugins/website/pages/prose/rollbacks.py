"""When an earlier site was shown again, as the page about corrections tells it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.plan.records.publications import RollbackLine


@dataclass(frozen=True, slots=True)
class RollbackEntry:
    """The day since which an earlier site was shown again, and the digest of its manifest."""

    date: dt.date
    manifest: str


def rollbacks(edition: Edition) -> tuple[RollbackEntry, ...]:
    """Every such day, latest first."""
    lines = edition.site.records.publications
    found = [RollbackEntry(x.date, x.manifest) for x in lines if isinstance(x, RollbackLine)]
    return tuple(reversed(found))
