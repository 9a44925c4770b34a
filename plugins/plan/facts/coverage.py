"""What has been said about a task: the most that anything says."""

from __future__ import annotations

from enum import StrEnum

from plugins.plan.facts.site import Site
from plugins.plan.records.updates import UpdateKind


class Coverage(StrEnum):
    """The most that has been said about a task; a confirmation alone is no report."""

    REPORTED = "reported"
    CONFIRMED_ONLY = "confirmed-only"
    RELATED_ONLY = "related-only"
    NOTHING = "nothing"


COVERAGE = tuple(Coverage)


def coverage_of(site: Site, task: str) -> Coverage:
    """What has been said about `task` as of the day of the build."""
    kinds = {update.kind for update in site.history_of(task).updates}
    if UpdateKind.REPORT in kinds:
        return Coverage.REPORTED
    if UpdateKind.NO_CHANGE in kinds:
        return Coverage.CONFIRMED_ONLY
    return Coverage.RELATED_ONLY if UpdateKind.RELATED in kinds else Coverage.NOTHING
