"""What has been said about tasks, in order, with what was corrected or superseded since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.plan.facts.corrections import Corrections, Revisions, revisions_of
from plugins.plan.records.update_kinds import KINDS, CountsAs
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True)
class TaskHistory:
    """The updates of one task, newest first; `superseded` and `corrected` are of the whole site.

    `corrected` holds, for the id of an update, the corrections of it, oldest first.
    """

    updates: tuple[Update, ...]
    superseded: frozenset[str]
    corrected: Corrections

    @property
    def statements(self) -> tuple[Update, ...]:
        """Reports, and confirmations that nothing has changed, newest first."""
        return tuple(update for update in self.updates if is_statement(update))

    @property
    def related(self) -> tuple[Update, ...]:
        """Related public information, newest first."""
        return tuple(u for u in self.updates if KINDS[u.kind].counts_as is CountsAs.RELATED)

    @property
    def amendments(self) -> tuple[Update, ...]:
        """Amendments of the plan, newest first."""
        return tuple(update for update in self.updates if KINDS[update.kind].is_amendment)


@dataclass(frozen=True, slots=True)
class AgencyHistory:
    """What a body said itself, and what others said about tasks that it leads; newest first."""

    said: tuple[Update, ...]
    about: tuple[Update, ...]


def newest_first(updates: Iterable[Update]) -> tuple[Update, ...]:
    """Updates by the first day of their date, then by id, the latest at the top."""
    return tuple(sorted(updates, key=lambda update: update.order, reverse=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateHistory:
    """All `updates`, newest first, and the same by id, by task and by the body that says it.

    `revisions` says which of them others have put right or superseded.
    """

    updates: tuple[Update, ...]
    revisions: Revisions
    by_id: Mapping[str, Update]
    by_task: Mapping[str, TaskHistory]
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
        return tuple(u for u in self.by_task[task].amendments[::-1] if self.revisions.counts(u))


def update_history(updates: Iterable[Update], tasks: Iterable[str], day: dt.date) -> UpdateHistory:
    """What of `updates` had been made and received by `day`; there are `tasks` and no others."""
    known = newest_first(update for update in updates if _known_on(update, day))
    by_task: dict[str, list[Update]] = {task: [] for task in tasks}
    by_agency: dict[str, list[Update]] = {}
    for update in known:
        for task in dict.fromkeys(update.task_ids):
            by_task[task].append(update)
        if update.agency:
            by_agency.setdefault(update.agency, []).append(update)
    changes = revisions_of(reversed(known))
    histories = {
        task: TaskHistory(tuple(own), changes.superseded, changes.corrections)
        for task, own in by_task.items()
    }
    return UpdateHistory(
        updates=known,
        revisions=changes,
        by_id={update.id: update for update in known},
        by_task=histories,
        by_agency={agency: tuple(own) for agency, own in by_agency.items()},
    )


def _known_on(update: Update, day: dt.date) -> bool:
    return update.date.first <= day and (update.received is None or update.received <= day)


def is_statement(update: Update) -> bool:
    """Whether a body speaks under the plan: reports, or confirms that nothing has changed."""
    return KINDS[update.kind].is_statement


def said_on(update: Update) -> dt.date:
    """The day on which a statement counts as made: the day it was received, else its own."""
    return update.received or update.date.last
