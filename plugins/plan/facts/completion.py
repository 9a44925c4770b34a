"""When something was said to be done, or carried out, as far as the statements tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.plan.facts.corrections import Revisions
from plugins.plan.facts.delivery import Delivery, TaskParts, delivery, says_delivery, state_said
from plugins.plan.records.updates import DeliveryState, Update


@dataclass(frozen=True, slots=True)
class Completion:
    """Something was done, by what the update `said_by` says, on a day from `first` to `last`.

    `first` is None where the statement shows only by when it was done.
    """

    said_by: Update
    first: dt.date | None
    last: dt.date

    def in_time(self, due: dt.date) -> bool | None:
        """Whether it was done by the day `due`; None where the statements do not tell."""
        if self.last <= due:
            return True
        return False if self.first and self.first > due else None

    def days_after(self, due: dt.date) -> int | None:
        """How many days after `due` it was done; None where the day is not known, or not later."""
        known = self.first == self.last and self.last > due
        return (self.last - due).days if known else None


@dataclass(frozen=True, slots=True)
class Met:
    """A last day of what recurs, and when the task is said to have been carried out for it."""

    due: dt.date
    completion: Completion


def completion(
    updates: Iterable[Update],
    parts: TaskParts,
    revisions: Revisions,
    state: DeliveryState = DeliveryState.DONE,
) -> Completion | None:
    """When a whole task came to be in `state`, from its updates, oldest first; None if it is not.

    What is said again later changes nothing: the first statement since which it has been so
    counts. Where items, or members of a group, came to it one by one, the last of them decides.
    """
    said = [update for update in updates if says_delivery(update, revisions)]
    if not _is(said, parts, revisions, state):
        return None
    while _is(said[:-1], parts, revisions, state):
        said = said[:-1]
    each = [_since(own, state) for own in _by_part(said, parts, revisions)]
    return _last([own for own in each if own])


def completion_of_item(
    updates: Iterable[Update], task: str, item: int, revisions: Revisions
) -> Completion | None:
    """When an item of a task came to be done; None where it was not said last that it is."""
    said = [u for u in updates if says_delivery(u, revisions) and item in u.items_of(task)]
    return _since([state_said(u, task, revisions, item) for u in said], DeliveryState.DONE)


def _is(
    said: Sequence[Update], parts: TaskParts, revisions: Revisions, state: DeliveryState
) -> bool:
    own = delivery(said, parts, revisions)
    return own.state is state and not own.of_items


def _by_part(
    said: Sequence[Update], parts: TaskParts, revisions: Revisions
) -> Iterable[list[Delivery]]:
    """What was said of the whole, or else by each member, or else of each item: see `delivery`."""
    of_all = [update for update in said if not update.items_of(parts.task)]
    by_all = [update for update in of_all if update.agency not in parts.members]
    found: dict[object, list[Delivery]] = {}
    for update in by_all or of_all:
        speaker = None if by_all else update.agency
        found.setdefault(speaker, []).append(state_said(update, parts.task, revisions))
    for update in () if of_all else said:
        for item in update.items_of(parts.task):
            own = state_said(update, parts.task, revisions, item)
            found.setdefault(item, []).append(own)
    return found.values()


def _since(said: Sequence[Delivery], state: DeliveryState) -> Completion | None:
    """The first of the statements at the end of `said` that all say `state`."""
    first = None
    for own in reversed(said):
        if own.state is not state:
            break
        first = own
    return _days(first) if first else None


def _days(said: Delivery) -> Completion | None:
    """The days that one statement tells of.

    What it says was so by the end of its period, and by the day on which it was made or received.
    Its own date is that of the event, unless a note says otherwise or it lies outside the period.
    """
    update, period = said.said_by, said.period
    if update is None:
        return None
    ends = (update.date.last, update.received, period.end if period else None)
    last = min(day for day in ends if day)
    within = period is None or (period.start <= update.date.first and last >= update.date.last)
    return Completion(
        update, update.date.first if within and update.date_note is None else None, last
    )


def _last(each: Sequence[Completion]) -> Completion | None:
    """When the last of several was done."""
    if not each:
        return None
    latest = max(each, key=lambda own: (own.last, own.said_by.order))
    firsts = [own.first for own in each if own.first]
    return Completion(latest.said_by, max(firsts, default=None), latest.last)
