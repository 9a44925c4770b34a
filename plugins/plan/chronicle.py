"""Everything that has been said by a day, grouped by what it is looked up by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from plugins.plan.corrections import Later, later
from plugins.plan.history import History, newest_first
from plugins.plan.update_records import Update


@dataclass(frozen=True, slots=True)
class Chronicle:
    """All `updates`, newest first, and the same by id, by task and by the body that says it.

    `later` says which of them others have put right or superseded.
    """

    updates: tuple[Update, ...]
    later: Later
    by_id: Mapping[str, Update]
    by_task: Mapping[str, History]
    by_agency: Mapping[str, tuple[Update, ...]]

    def of_task(self, task: str) -> tuple[Update, ...]:
        """What has been said about `task`, oldest first."""
        return self.by_task[task].updates[::-1]

    def of_tasks(self, tasks: Iterable[str]) -> tuple[Update, ...]:
        """What has been said about any of `tasks`, each update once, newest first."""
        return newest_first(
            {u.id: u for task in tasks for u in self.by_task[task].updates}.values()
        )

    def amendments_of(self, task: str) -> tuple[Update, ...]:
        """The amendments of `task` that stand, earliest first."""
        return tuple(u for u in self.by_task[task].amendments[::-1] if self.later.counts(u))


def chronicle(updates: Iterable[Update], tasks: Iterable[str], day: dt.date) -> Chronicle:
    """What of `updates` had been made and received by `day`; there are `tasks` and no others."""
    known = newest_first(update for update in updates if _known_on(update, day))
    by_task: dict[str, list[Update]] = {task: [] for task in tasks}
    by_agency: dict[str, list[Update]] = {}
    for update in known:
        for task in dict.fromkeys(update.task_ids):
            by_task[task].append(update)
        if update.agency:
            by_agency.setdefault(update.agency, []).append(update)
    changes = later(reversed(known))
    histories = {
        task: History(tuple(own), changes.superseded, changes.corrections)
        for task, own in by_task.items()
    }
    return Chronicle(
        known,
        changes,
        MappingProxyType({update.id: update for update in known}),
        MappingProxyType(histories),
        MappingProxyType({agency: tuple(own) for agency, own in by_agency.items()}),
    )


def _known_on(update: Update, day: dt.date) -> bool:
    return update.date.first <= day and (update.received is None or update.received <= day)
