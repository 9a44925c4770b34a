"""How many tasks were in each state, in a publication and in the one before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.labels import LABELS

DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class StateCount:
    """A state in words, and how many tasks were in it before and after."""

    words: str
    was: int
    now: int


@dataclass(frozen=True, slots=True)
class StatesView:
    """Every state that a task was in; `was` and `now` are all tasks, `was` None of the first."""

    states: tuple[StateCount, ...]
    was: int | None
    now: int


def states_view(
    edition: Edition, before: Mapping[str, int] | None, now: Mapping[str, int]
) -> StatesView:
    """The tasks of both tables by delivery state; `before` is None where there is none."""
    was = before or {}
    order = [*LABELS[DELIVERY], *sorted({*was, *now} - LABELS[DELIVERY].keys())]
    return StatesView(
        tuple(
            StateCount(_name(edition, state), was.get(state, 0), now.get(state, 0))
            for state in order
            if state in was or state in now
        ),
        None if before is None else sum(was.values()),
        sum(now.values()),
    )


def _name(edition: Edition, state: str) -> str:
    return edition.label(DELIVERY, state) if state in LABELS[DELIVERY] else state
