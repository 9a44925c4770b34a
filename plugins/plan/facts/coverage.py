"""What has been said about a task: the most that anything says."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from plugins.plan.records.update_kinds import KINDS, CountsAs
from plugins.plan.records.updates import Update


class Coverage(StrEnum):
    """The most that has been said about a task; a confirmation alone is no report."""

    REPORTED = "reported"
    CONFIRMED_ONLY = "confirmed-only"
    RELATED_ONLY = "related-only"
    NOTHING = "nothing"


# What covers a task, that which says most first.
COVERING = {
    CountsAs.REPORT: Coverage.REPORTED,
    CountsAs.CONFIRMATION: Coverage.CONFIRMED_ONLY,
    CountsAs.RELATED: Coverage.RELATED_ONLY,
}


def coverage(updates: Iterable[Update]) -> Coverage:
    """The most that `updates` say about their task."""
    said = {KINDS[update.kind].counts_as for update in updates}
    return next((own for what, own in COVERING.items() if what in said), Coverage.NOTHING)
