"""What has been said about tasks, in order, with what was corrected or superseded since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.plan.facts.corrections import Corrections, Revisions
from plugins.plan.facts.standing import RowKey, key_of, row_of, way_up
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task
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
    """All `updates`, newest first, and the same by id, by row and by the body that says it.

    Of a heading these are the amendments of it, of a task also those of what it lies in that add,
    drop or restore it with that. `revisions` says which of them others have put right or
    superseded.
    """

    updates: tuple[Update, ...]
    revisions: Revisions
    by_id: Mapping[str, Update]
    by_task: Mapping[str, TaskHistory]
    by_area: Mapping[str, tuple[Update, ...]]
    by_agency: Mapping[str, tuple[Update, ...]]

    def of_task(self, task: str) -> tuple[Update, ...]:
        """What has been said about `task`, oldest first."""
        return self.by_task[task].updates[::-1]

    def of_tasks(self, tasks: Iterable[str]) -> tuple[Update, ...]:
        """What has been said about any of `tasks`, each update once, newest first."""
        return self.of_rows(tasks, ())

    def of_rows(self, tasks: Iterable[str], areas: Iterable[str]) -> tuple[Update, ...]:
        """What has been said about any of `tasks` and `areas`, each update once, newest first."""
        about = {u.id: u for task in tasks for u in self.by_task[task].updates}
        about |= {u.id: u for area in areas for u in self.by_area[area]}
        return newest_first(about.values())

    def amendments_of(self, task: str) -> tuple[Update, ...]:
        """The amendments of `task` that stand, earliest first."""
        return self._standing(self.by_task[task].amendments)

    def amendments_of_area(self, area: str) -> tuple[Update, ...]:
        """The amendments of the heading `area` that stand, earliest first."""
        return self._standing(self.by_area[area])

    def _standing(self, amendments: Iterable[Update]) -> tuple[Update, ...]:
        known = (update for update in amendments if self.revisions.counts(update))
        return tuple(sorted(known, key=lambda update: update.amendment_order))


def update_history(
    known: Sequence[Update], revisions: Revisions, rows: Iterable[Area | Task]
) -> UpdateHistory:
    """What was said about `rows`, from all that was `known` on a day, newest first."""
    by_key = {key_of(row): row for row in rows}
    above = {key: {*way_up(row, by_key)} for key, row in by_key.items()}
    by_row: dict[RowKey, list[Update]] = {key: [] for key in by_key}
    by_agency: dict[str, list[Update]] = {}
    for update in known:
        for key in _about(update, above):
            by_row[key].append(update)
        if update.agency:
            by_agency.setdefault(update.agency, []).append(update)
    return UpdateHistory(
        updates=tuple(known),
        revisions=revisions,
        by_id={update.id: update for update in known},
        by_task={
            id_: TaskHistory(tuple(own), revisions.superseded, revisions.corrections)
            for (sort, id_), own in by_row.items()
            if sort == "task"
        },
        by_area={id_: tuple(own) for (sort, id_), own in by_row.items() if sort == "area"},
        by_agency={agency: tuple(own) for agency, own in by_agency.items()},
    )


def _about(update: Update, above: Mapping[RowKey, Collection[RowKey]]) -> Iterator[RowKey]:
    """The rows that an update is about, each once."""
    named = {("task", id_) for id_ in update.task_ids} | {("area", id_) for id_ in update.area_ids}
    whole = {row_of(change) for change in update.changes if change.change is not None}
    if not whole:
        yield from (key for key in named if key in above)
        return
    yield from (key for key, way in above.items() if key in named or not whole.isdisjoint(way))


def known_on(updates: Iterable[Update], day: dt.date) -> tuple[Update, ...]:
    """Those of `updates` that had been made and received by `day`, newest first."""
    return newest_first(update for update in updates if _known_on(update, day))


def _known_on(update: Update, day: dt.date) -> bool:
    return update.date.first <= day and (update.received is None or update.received <= day)


def is_statement(update: Update) -> bool:
    """Whether a body speaks under the plan: reports, or confirms that nothing has changed."""
    return KINDS[update.kind].is_statement


def said_on(update: Update) -> dt.date:
    """The day on which a statement counts as made: the day it was received, else its own."""
    return update.received or update.date.last
