"""The two facts about a task, and what counts over many tasks add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.plan.facts.delivery import Delivery
from plugins.plan.facts.history import History
from plugins.plan.facts.reporting import Reporting, ReportingState
from plugins.plan.records.updates import DeliveryState, Update, UpdateKind


@dataclass(frozen=True, slots=True)
class TaskStatus:
    """Delivery and reporting of one task, and the last related public information.

    `last_elsewhere` is related information whose figures hold for another territory than the
    plan's, where it is newer than `last_related`. `items` holds the delivery of those items that
    some report names; `days` count from the day the plan was issued.
    """

    delivery: Delivery
    reporting: Reporting
    last_related: Update | None
    last_elsewhere: Update | None
    items: Mapping[int, Delivery]
    days: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What has been said about some tasks.

    Each task stands once in `delivery`, once in `reporting`, and once in one of `reported` (at
    least one report), `confirmed_only`, `related_only` and `nothing`. `kinds` counts updates,
    each once.
    """

    tasks: int
    delivery: Mapping[DeliveryState, int]
    reporting: Mapping[ReportingState, int]
    reported: int
    confirmed_only: int
    related_only: int
    nothing: int
    kinds: Mapping[UpdateKind, int]


def counts(facts: Iterable[tuple[TaskStatus, History]]) -> Counts:
    """The counts over these tasks."""
    rows = list(facts)
    coverage = Counter(_coverage(history) for _, history in rows)
    updates = {update.id: update.kind for _, history in rows for update in history.updates}
    kinds = Counter(updates.values())
    delivery = Counter(status.delivery.state for status, _ in rows)
    reporting = Counter(status.reporting.state for status, _ in rows)
    return Counts(
        len(rows),
        {state: delivery[state] for state in DeliveryState},
        {state: reporting[state] for state in ReportingState},
        coverage[UpdateKind.REPORT],
        coverage[UpdateKind.NO_CHANGE],
        coverage[UpdateKind.RELATED],
        coverage[None],
        {kind: kinds[kind] for kind in UpdateKind},
    )


def _coverage(history: History) -> UpdateKind | None:
    """The kind that says most about a task; None where neither was anything said of it."""
    kinds = {update.kind for update in history.updates}
    order = (UpdateKind.REPORT, UpdateKind.NO_CHANGE, UpdateKind.RELATED)
    return next((kind for kind in order if kind in kinds), None)
