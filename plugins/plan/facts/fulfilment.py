"""Deadlines in the light of what was said: nothing passes on what is done, stopped, carried out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.plan.facts.calendar import Window, windows
from plugins.plan.facts.completion import Completion, Met, completion, completion_of_item
from plugins.plan.facts.corrections import Revisions
from plugins.plan.facts.deadlines import DeadlineReading, DeadlineState
from plugins.plan.facts.delivery import TaskParts, delivery, says_delivery
from plugins.plan.records.updates import DeliveryState, Period, Update

# What no statement changes.
LASTING = (DeadlineState.ONGOING, DeadlineState.NO_DATE)
HALF = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said about a task: its updates, oldest first, and what makes it up.

    since: the day of the plan, before which nothing recurs. dropped: a decision took the task out
    of force.
    """

    updates: tuple[Update, ...]
    parts: TaskParts
    revisions: Revisions
    since: dt.date
    dropped: bool = False


def in_the_light_of(said: Said, reading: DeadlineReading) -> DeadlineReading:
    """How a deadline stands once what was `said` about the task is known.

    Done: in time or late, or neither where the statements do not tell. Stopped or dropped: nothing
    passes any more. Carried out: each of the last days of what recurs by itself; no earlier stage
    has passed.
    """
    own = delivery(said.updates, said.parts, said.revisions)
    state = None if own.of_items else own.state
    if state is DeliveryState.DONE:
        done = completion(said.updates, said.parts, said.revisions)
        return replace(_settled(reading, done), items=_items(said))
    reading = _recurring(said, reading)
    if state is DeliveryState.STOPPED or said.dropped:
        return _settled(reading, None)
    if state is DeliveryState.CARRIED_OUT:
        stages = tuple(map(_without_passed, reading.stages))
        reading = replace(reading, stages=stages)
    return replace(reading, items=_items(said))


def state_of(done: Completion, due: dt.date) -> DeadlineState | None:
    """Whether something was done by the day `due`; None where the statements do not tell."""
    in_time = done.in_time(due)
    if in_time is None:
        return None
    return DeadlineState.IN_TIME if in_time else DeadlineState.LATE


def _settled(reading: DeadlineReading, done: Completion | None) -> DeadlineReading:
    """Of earlier stages only that they were met is known: each may have been done before."""
    stages = tuple(_settled(stage, done) for stage in reading.stages)
    last = replace(reading, stages=stages).last_stage
    stages = tuple(stage if stage is last else _without_late(stage) for stage in stages)
    state = reading.state if reading.state in LASTING else None
    if done and reading.date and state is None:
        state = state_of(done, reading.date)
    return replace(reading, state=state, stages=stages, completion=done)


def _without_late(stage: DeadlineReading) -> DeadlineReading:
    if stage.state is DeadlineState.IN_TIME:
        return stage
    return replace(stage, state=stage.state if stage.state in LASTING else None, completion=None)


def _without_passed(stage: DeadlineReading) -> DeadlineReading:
    kept = stage.state is not DeadlineState.PASSED
    return stage if kept else replace(stage, state=None)


def _items(said: Said) -> dict[int, Completion]:
    task = said.parts.task
    named = {item for update in said.updates for item in update.items_of(task)}
    found = {
        item: completion_of_item(said.updates, task, item, said.revisions) for item in sorted(named)
    }
    return {item: done for item, done in found.items() if done}


def _recurring(said: Said, reading: DeadlineReading) -> DeadlineReading:
    """What recurs, with the last days for which it is said to have been carried out."""
    if reading.stages:
        stages = tuple(_recurring(said, stage) for stage in reading.stages)
        last = replace(reading, stages=stages).last_stage
        return replace(reading, stages=stages, state=last.state, completion=last.completion)
    if reading.kind != "recurring" or reading.date is None:
        return reading
    met = tuple(_met(said, reading, reading.date))[::-1]
    current = next((own for own in met if own.due == reading.date), None)
    if current:
        state = state_of(current.completion, current.due)
        reading = replace(reading, state=state, completion=current.completion)
    return replace(reading, met=met)


def _met(said: Said, reading: DeadlineReading, last: dt.date) -> Iterator[Met]:
    revisions, task = said.revisions, said.parts.task
    about = [
        (update, period)
        for update in said.updates
        if says_delivery(update, revisions) and (period := revisions.period_of(update, task))
    ]
    if not about:
        return
    for window in windows(reading.timing, said.since, last):
        own = [update for update, period in about if _answers(period, window)]
        done = completion(own, said.parts, revisions, DeliveryState.CARRIED_OUT)
        if done:
            yield Met(window.due, done)


def _answers(period: Period, window: Window) -> bool:
    """Whether a statement on `period` speaks of the last day that `window` leads to.

    All of it lies in the period, or the period ends in it and lies there for the better half.
    """
    if period.start <= window.start and window.end <= period.end:
        return True
    within = period.end - max(period.start, window.start)
    ends = window.start <= period.end <= window.end
    return ends and HALF * within >= period.end - period.start
