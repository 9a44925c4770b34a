"""The cells of tasks as earlier amendments have left them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from plugins.plan.reading.case import Case
from plugins.plan.reading.problems import nearest
from plugins.plan.records.deadlines import OPEN, WITHOUT_END, DeadlineTerms
from plugins.plan.records.tasks import Task
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Amendment, Update, UpdateKind

CellKey: TypeAlias = "tuple[str, str, int | None]"


@dataclass(frozen=True, slots=True)
class AmendedCells:
    """The tasks as issued and, for each cell of a task, the amendments of it, oldest first.

    Tasks of amendments that could not be read are left out: what they say now is not known.
    """

    tasks: Mapping[str, Task]
    amendments: Mapping[CellKey, tuple[tuple[Update, Amendment], ...]]
    language: str

    def words(self, update: Update, amendment: Amendment) -> str | None:
        """The words that `amendment` of `update` changes; None where there is no such cell."""
        task = self.tasks.get(update.tasks[0].task)
        before = ""
        for earlier, change in self.amendments.get(_cell_key(update, amendment), ()):
            if earlier.order >= update.order:
                break
            before = change.after.get(self.language) or before
        return before or (_as_issued(task, amendment, self.language) if task else None)

    def has_no_end(self, task: str, day: dt.date) -> bool | None:
        """Whether the task was ongoing or came again and again on `day`.

        None for an unknown task, and where no kind of deadline tells.
        """
        if task not in self.tasks:
            return None
        timing: DeadlineTerms = self.tasks[task].deadline
        for update, amendment in self.amendments.get((task, "deadline", None), ()):
            if update.date.first <= day and amendment.deadline is not None:
                timing = amendment.deadline
        kind = timing.stages[-1].kind if timing.stages else timing.kind
        return None if kind in OPEN else kind in WITHOUT_END


def amended_cells(case: Case) -> AmendedCells:
    """From what was read; amendments that another update supersedes do not count."""
    amendments = [u for u in case.records.updates if KINDS[u.kind].is_amendment]
    gone = {update.supersedes for update in amendments}
    amended: dict[CellKey, list[tuple[Update, Amendment]]] = defaultdict(list)
    for update in amendments:
        if update.amendment and update.id not in gone:
            amended[_cell_key(update, update.amendment)].append((update, update.amendment))
    broken = (e for e in case.invalid_entries_of(Update) if _may_amend(e.kind))
    unread = {part for entry in broken for part in entry.id.split("-") if "." in part}
    return AmendedCells(
        {task.id: task for task in case.records.tasks if task.id not in unread},
        {place: tuple(changes) for place, changes in amended.items()},
        case.languages[0],
    )


def _may_amend(kind: str) -> bool:
    """Whether what states this kind, misspelt perhaps or "" where none was read, may amend."""
    near = nearest(kind, UpdateKind)
    return not kind or (near is not None and KINDS[UpdateKind(near)].is_amendment)


def _cell_key(update: Update, amendment: Amendment) -> CellKey:
    return (update.tasks[0].task, amendment.cell, amendment.item)


def _as_issued(task: Task, amendment: Amendment, language: str) -> str | None:
    if amendment.cell == "text":
        there = amendment.item is not None and amendment.item <= len(task.text)
        return task.text[(amendment.item or 1) - 1].get(language) if there else None
    if amendment.cell == "deadline":
        return task.deadline.text.get(language) if task.deadline.text else ""
    cell = task.lead if amendment.cell == "lead" else task.coordinating
    return cell.text if cell else ""
