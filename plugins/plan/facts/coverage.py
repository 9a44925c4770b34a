"""What has been said about a task: the most that anything says."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from plugins.plan.records.updates import Update, UpdateKind


class Coverage(StrEnum):
    """The most that has been said about a task; a confirmation alone is no report."""

    REPORTED = "reported"
    CONFIRMED_ONLY = "confirmed-only"
    RELATED_ONLY = "related-only"
    NOTHING = "nothing"


# The kinds of update that cover a task, the one that says most first.
COVERING = {
    UpdateKind.REPORT: Coverage.REPORTED,
    UpdateKind.NO_CHANGE: Coverage.CONFIRMED_ONLY,
    UpdateKind.RELATED: Coverage.RELATED_ONLY,
}


def coverage(updates: Iterable[Update]) -> Coverage:
    """The most that `updates` say about their task."""
    kinds = {update.kind for update in updates}
    return next((own for kind, own in COVERING.items() if kind in kinds), Coverage.NOTHING)
