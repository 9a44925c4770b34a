"""How many updates of which kind there are, each number with its list."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.values import Link, Passage
from plugins.plan.records.updates import UpdateKind


@dataclass(frozen=True, slots=True)
class SaidCounts:
    """Links to lists of updates with their counts: what came under the plan, and what did not."""

    reports: Link
    confirmations: Link
    related: Link


def said_counts(edition: Edition) -> SaidCounts:
    """The lists of reports, confirmations and related information of the site, never mixed."""
    kinds, nameless = edition.site.counts.kinds, Passage("", edition.language.code)

    def counted(kind: UpdateKind) -> Link:
        return Link(edition.urls.updates_kind(kind), nameless, count=kinds.get(kind, 0))

    return SaidCounts(
        counted(UpdateKind.REPORT), counted(UpdateKind.NO_CHANGE), counted(UpdateKind.RELATED)
    )
