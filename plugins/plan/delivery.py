"""Delivery: what was last said about a task or an item, by whom, and whether it was corrected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from plugins.plan.corrections import Later, order
from plugins.plan.update_records import DeliveryState, Period, Update, UpdateKind

SAYS_DELIVERY = (UpdateKind.REPORT, UpdateKind.AMENDMENT)
FINISHED = (DeliveryState.DONE, DeliveryState.PARTLY_DONE)


@dataclass(frozen=True, slots=True)
class Delivery:
    """The state that was last reported: by which update, for which period.

    `corrected_by` is the last correction that changed the state or the period, if any.
    """

    state: DeliveryState = DeliveryState.NO_REPORT
    said_by: Update | None = None
    corrected_by: Update | None = None
    period: Period | None = None


def delivery(updates: Iterable[Update], task: str, items: int, later: Later) -> Delivery:
    """The delivery of `task`, which has so many `items`, from its updates, oldest first.

    What was said of single items speaks for the task only while nothing was said of the whole.
    """
    said = tuple(updates)
    whole = [u for u in said if says_delivery(u, later) and not u.items_of(task)]
    if whole:
        return state_said(whole[-1], task, later)
    return _of_items(delivery_of_items(said, task, later), items)


def delivery_of_items(updates: Iterable[Update], task: str, later: Later) -> dict[int, Delivery]:
    """The delivery of each item that some update names, by its number."""
    last: dict[int, Update] = {}
    for update in updates:
        if says_delivery(update, later):
            last |= dict.fromkeys(update.items_of(task), update)
    return {item: state_said(last[item], task, later, item) for item in sorted(last)}


def state_said(update: Update, task: str, later: Later, item: int | None = None) -> Delivery:
    """What `update` says of `task`, or of its `item`, once later corrections have put it right.

    The last correction that names a state decides the state, the last that names a period the
    period.
    """
    state, period, corrected_by = update.delivery, update.period, None
    for correction in later.corrections_to(update, task, item):
        if correction.delivery or correction.period:
            corrected_by = correction
        state, period = correction.delivery or state, correction.period or period
    return Delivery(state or DeliveryState.NO_REPORT, update, corrected_by, period)


def says_delivery(update: Update, later: Later) -> bool:
    """Whether `update` says how delivery stands: a report or amendment that none superseded."""
    return update.kind in SAYS_DELIVERY and update.delivery is not None and later.counts(update)


def _of_items(parts: Mapping[int, Delivery], items: int) -> Delivery:
    """One state of all items is that of the task; some finished items make it partly done."""
    latest = max(parts.values(), key=_when, default=Delivery())
    shared = len(parts) == items and len({part.state for part in parts.values()}) == 1
    if latest.state in FINISHED and not shared:
        return replace(latest, state=DeliveryState.PARTLY_DONE)
    return latest


def _when(part: Delivery) -> tuple[dt.date, str, bool]:
    said = order(part.said_by) if part.said_by else (dt.date.min, "")
    return (*said, part.state in FINISHED)
