"""Delivery of one task, made in tests."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.plan.facts.corrections import revisions_of
from plugins.plan.facts.delivery import Delivery, TaskParts, delivery
from plugins.plan.records.updates import Update
from tests.samples.updates import said


def correction(id_: str, corrects: str, delivery: str | None = None, **more: str) -> Update:
    """A correction, which may name a state or a period."""
    return said(id_, "correction", delivery, corrects=corrects, **more)


def of_task(updates: list[Update], items: int = 1, members: Iterable[str] = ()) -> Delivery:
    """The delivery of 1.1, from updates in any order; `members` are those of a leading group."""
    said_so_far = sorted(updates, key=lambda update: update.order)
    whole = TaskParts("1.1", items, frozenset(members))
    return delivery(said_so_far, whole, revisions_of(said_so_far))


def facts(own: Delivery) -> tuple[str, str | None, str | None]:
    """The state, and the ids of what it comes from."""
    corrected = own.corrected_by.id if own.corrected_by else None
    return own.state, own.said_by.id if own.said_by else None, corrected
