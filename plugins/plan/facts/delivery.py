"""Delivery: what was last said about a task or an item, by whom, and whether it was corrected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from plugins.plan.facts.corrections import Revisions
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import DeliveryState, Period, Update

# What a state of some parts of a task makes of the whole of it.
OF_PARTS = (
    ((DeliveryState.DONE, DeliveryState.PARTLY_DONE), DeliveryState.PARTLY_DONE),
    ((DeliveryState.CARRIED_OUT, DeliveryState.IN_PROGRESS), DeliveryState.IN_PROGRESS),
)
OF_PERIODS = (DeliveryState.CARRIED_OUT, DeliveryState.NOT_CARRIED_OUT)


@dataclass(frozen=True, slots=True)
class TaskParts:
    """What makes up a task: so many items and, where groups lead it, the members of these.

    What is said of one item, or by one member, is not said of the whole.
    """

    task: str
    items: int
    members: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The state that was last reported: by which update, for which period.

    `corrected_by` is the last correction that changed the state or the period, if any. `of_items`
    are those that it is the state of, where nothing is known of the others.
    """

    state: DeliveryState = DeliveryState.NO_REPORT
    said_by: Update | None = None
    corrected_by: Update | None = None
    period: Period | None = None
    of_items: tuple[int, ...] = ()


def delivery(updates: Iterable[Update], parts: TaskParts, revisions: Revisions) -> Delivery:
    """The delivery of a task, from its updates, oldest first.

    What was said by single members of a group, or of single items, speaks for the task only while
    nothing was said of the whole.
    """
    said = [u for u in updates if says_delivery(u, revisions)]
    of_all = [u for u in said if not u.items_of(parts.task)]
    by_all = [u for u in of_all if u.agency not in parts.members]
    if by_all:
        return state_said(by_all[-1], parts.task, revisions)
    if of_all:
        by_member = {u.agency: state_said(u, parts.task, revisions) for u in of_all}
        return _of_parts(by_member.values(), len(parts.members))
    return _of_items(delivery_of_items(said, parts.task, revisions), parts.items)


def delivery_of_items(
    updates: Iterable[Update], task: str, revisions: Revisions
) -> dict[int, Delivery]:
    """The delivery of each item that some update names, by its number."""
    last: dict[int, Update] = {}
    for update in updates:
        if says_delivery(update, revisions):
            last |= dict.fromkeys(update.items_of(task), update)
    return {item: state_said(last[item], task, revisions, item) for item in sorted(last)}


def state_said(
    update: Update, task: str, revisions: Revisions, item: int | None = None
) -> Delivery:
    """What `update` says of `task`, or of its `item`, once later corrections have put it right.

    The last correction that names a state decides the state, the last that names a period the
    period.
    """
    state, period, corrected_by = update.delivery, update.period, None
    for correction in revisions.corrections_to(update, task, item):
        if correction.delivery or correction.period:
            corrected_by = correction
        state, period = correction.delivery or state, correction.period or period
    return Delivery(
        state=state or DeliveryState.NO_REPORT,
        said_by=update,
        corrected_by=corrected_by,
        period=period,
    )


def says_delivery(update: Update, revisions: Revisions) -> bool:
    """Whether `update` says how delivery stands: a report or amendment that none superseded."""
    return (
        KINDS[update.kind].states_delivery
        and update.delivery is not None
        and revisions.counts(update)
    )


def _of_items(parts: Mapping[int, Delivery], items: int) -> Delivery:
    found = _of_parts(parts.values(), items)
    same = tuple(number for number, part in parts.items() if part.state is found.state)
    only_some = found in parts.values() and len(parts) < items
    return replace(found, of_items=same) if only_some else found


def _of_parts(parts: Collection[Delivery], count: int) -> Delivery:
    """The state of a task from that of some of its `count` parts.

    One state of all parts is that of the task, where it is one of periods, in the same period.
    Else what some parts have finished makes it partly done, what some carry out makes it under
    way; what else was said last stands for those parts alone.
    """
    latest = max(parts, key=_when, default=Delivery())
    states = {(p.state, p.period if p.state in OF_PERIODS else None) for p in parts}
    if len(parts) == count and len(states) == 1:
        return latest
    for some, of_whole in OF_PARTS:
        own = [part for part in parts if part.state in some]
        if own:
            return replace(max(own, key=_when), state=of_whole, period=None)
    return latest


def _when(part: Delivery) -> tuple[dt.date, str, bool]:
    said = part.said_by.order if part.said_by else (dt.date.min, "")
    return (*said, part.state is DeliveryState.DONE)
