"""What was said, gathered as the site shows it: by year and by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from plugins.plan.facts.corrections import Revisions
from plugins.plan.facts.history import TaskHistory, UpdateHistory
from plugins.plan.facts.nesting import Nesting
from plugins.plan.records.updates import Update


class SaidFields(TypedDict):
    """The fields of `Site` about what was said."""

    updates: tuple[Update, ...]
    updates_by_id: Mapping[str, Update]
    updates_of_year: Mapping[int, tuple[Update, ...]]
    histories: Mapping[str, TaskHistory]
    revisions: Revisions
    amendments: Mapping[str, tuple[Update, ...]]
    amendments_of_area: Mapping[str, tuple[Update, ...]]
    updates_of_area: Mapping[str, tuple[Update, ...]]


def said_fields(said: UpdateHistory, tree: Nesting) -> SaidFields:
    """What was said, of the plan and by year, of each task and heading."""
    return {
        "updates": said.updates,
        "updates_by_id": said.by_id,
        "updates_of_year": _by_year(said.updates),
        "histories": said.by_task,
        "revisions": said.revisions,
        "amendments": {id_: said.amendments_of(id_) for id_ in said.by_task},
        "amendments_of_area": {id_: said.amendments_of_area(id_) for id_ in said.by_area},
        "updates_of_area": {
            id_: said.of_rows(own, tree.with_within(id_)) for id_, own in tree.tasks_below.items()
        },
    }


def _by_year(updates: Iterable[Update]) -> dict[int, tuple[Update, ...]]:
    found: dict[int, list[Update]] = {}
    for update in updates:
        found.setdefault(update.date.first.year, []).append(update)
    return {year: tuple(own) for year, own in found.items()}
