"""The two facts about a task, and what counts over many tasks add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.plan.facts.coverage import Coverage
from plugins.plan.facts.delivery import Delivery
from plugins.plan.facts.reporting import Reporting, ReportingState
from plugins.plan.records.updates import DeliveryState, Update, UpdateKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskStatus:
    """Delivery and reporting of one task, and how much has been said about it.

    `last_related` is the last related public information, `last_elsewhere` related information
    whose figures hold for another territory than the plan's, where it is newer than that. `items`
    holds the delivery of those items that some report names.
    """

    delivery: Delivery
    reporting: Reporting
    coverage: Coverage
    last_related: Update | None
    last_elsewhere: Update | None
    items: Mapping[int, Delivery]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What has been said about some tasks.

    Each task stands once in `delivery`, once in `reporting` and once in `coverage`; `kinds` counts
    updates, each once.
    """

    tasks: int
    delivery: Mapping[DeliveryState, int]
    reporting: Mapping[ReportingState, int]
    coverage: Mapping[Coverage, int]
    kinds: Mapping[UpdateKind, int]


def counts(statuses: Iterable[TaskStatus], updates: Iterable[Update]) -> Counts:
    """The counts over tasks of these `statuses`, about which these `updates` are."""
    rows = tuple(statuses)
    delivery = Counter(status.delivery.state for status in rows)
    reporting = Counter(status.reporting.state for status in rows)
    coverage = Counter(status.coverage for status in rows)
    kinds = Counter({update.id: update.kind for update in updates}.values())
    return Counts(
        tasks=len(rows),
        delivery={state: delivery[state] for state in DeliveryState},
        reporting={state: reporting[state] for state in ReportingState},
        coverage={some: coverage[some] for some in Coverage},
        kinds={kind: kinds[kind] for kind in UpdateKind},
    )
