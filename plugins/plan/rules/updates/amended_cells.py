"""The cells of tasks and areas as earlier amendments have left them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from plugins.plan.facts.amendments import Made
from plugins.plan.facts.deadlines import read_deadline
from plugins.plan.facts.standing import RowKey, key_of, row_of
from plugins.plan.reading.case import Case
from plugins.plan.reading.places import FieldPath, Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.changes import PlanChange
from plugins.plan.records.deadlines import OPEN, DeadlineTerms, with_stages
from plugins.plan.records.plan import DatedDocument
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Update, UpdateKind

# A row, the name of a cell, and the item of it, if it has items.
CellKey: TypeAlias = "tuple[RowKey, str, int | None]"


class Placed(NamedTuple):
    """A change of an amendment, and where it stands there."""

    update: Update
    change: PlanChange
    path: tuple[str, int]
    origin: Origin

    def problem(
        self, at: str, message: Message, /, near: str | None = None, **values: str
    ) -> Problem:
        """A problem of this change, at the key `at`; of the whole of it for ""."""
        path: FieldPath = (*self.path, at) if at else self.path
        return self.origin.problem(path, message, values, near)


def changes_made(case: Case) -> Iterator[Placed]:
    """Every change of every amendment."""
    for update in case.records.updates:
        if KINDS[update.kind].is_amendment:
            origin = case.places.of(update)
            for index, change in enumerate(update.changes):
                yield Placed(update, change, ("amendment", index), origin)


def standing_amendments(case: Case) -> list[Update]:
    """The amendments that no other update supersedes, in the order in which they take effect."""
    amendments = [u for u in case.records.updates if KINDS[u.kind].is_amendment]
    gone = {update.supersedes for update in amendments}
    standing = (update for update in amendments if update.id not in gone)
    return sorted(standing, key=lambda update: update.amendment_order)


@dataclass(frozen=True, slots=True)
class AmendedCells:
    """The rows as issued or added and, for each cell of one, the changes of it, oldest first.

    Rows of amendments that could not be read are left out: what they say now is not known.
    """

    rows: Mapping[RowKey, Area | Task]
    changes: Mapping[CellKey, tuple[Made, ...]]
    language: str
    documents: tuple[DatedDocument, ...] = ()

    def words(self, update: Update, change: PlanChange) -> str | None:
        """The words that `change` of `update` is of; None where there is no such cell."""
        row = self.rows.get(row_of(change))
        words = _as_issued(row, change, self.language) if row else None
        for earlier, made in self.changes.get(_cell_key(change), ()):
            if words is None or earlier.amendment_order >= update.amendment_order:
                break
            words = _in(made.after, self.language)
        return words

    def has_no_end(self, task: str, day: dt.date) -> bool | None:
        """Whether the task was ongoing or came again and again on `day`.

        None for an unknown task, and where no kind of deadline tells.
        """
        row = self.rows.get(("task", task))
        if not isinstance(row, Task):
            return None
        timing: DeadlineTerms = row.deadline
        for update, change in self.changes.get((("task", task), "deadline", None), ()):
            if update.date.first <= day and change.deadline is not None:
                timing = change.deadline
        known = {document.id for document in self.documents}
        if any(own.after and own.after not in known for _, own in with_stages(timing, ())):
            return None
        last = read_deadline(timing, self.documents, day).last_stage
        return None if last.kind in OPEN else last.has_no_end


def amended_cells(case: Case) -> AmendedCells:
    """From what was read; amendments that another update supersedes do not count."""
    amended: dict[CellKey, list[Made]] = defaultdict(list)
    for update in standing_amendments(case):
        for change in update.changes:
            if change.change is None:
                amended[_cell_key(change)].append((update, change))
    plan = case.records.plan
    return AmendedCells(
        {key_of(row): row for row in case.records.rows_of_plan if is_known(case, key_of(row))},
        {place: tuple(changes) for place, changes in amended.items()},
        case.languages[0],
        plan.documents if plan else (),
    )


def is_known(case: Case, row: RowKey) -> bool:
    """Whether all amendments of a row could be read."""
    unread = case.shared(_unread)
    return unread is not None and row[1] not in unread


def _unread(case: Case) -> frozenset[str] | None:
    """The ids of rows of amendments that could not be read; None where these might be any."""
    broken = [e.about for e in case.invalid_entries_of(Update) if _may_amend(e.kind)]
    read = [about for about in broken if about is not None]
    return frozenset[str]().union(*read) if len(read) == len(broken) else None


def _may_amend(kind: str) -> bool:
    """Whether what states this kind, misspelt perhaps or "" where none was read, may amend."""
    near = nearest(kind, UpdateKind)
    return not kind or (near is not None and KINDS[UpdateKind(near)].is_amendment)


def _cell_key(change: PlanChange) -> CellKey:
    return (row_of(change), *change.place)


def _as_issued(row: Area | Task, change: PlanChange, language: str) -> str | None:
    """The words of a cell in the row's file; "" for an empty one, None where there is none."""
    if change.cell in ("text", "heading"):
        items = row.heading if isinstance(row, Area) else row.text
        there = change.item is not None and change.item <= len(items)
        return _in(items[(change.item or 1) - 1], language) if there else None
    if isinstance(row, Task) and change.column:
        return _in(row.columns.get(change.column), language)
    if isinstance(row, Task) and change.cell in ("deadline", "start"):
        timing = row.deadline if change.cell == "deadline" else row.start
        return _in(timing.text if timing else None, language)
    cell = row.cells.get(change.cell or "")
    return cell.text if cell else ""


def _in(text: Text | None, language: str) -> str:
    return (text.get(language) or "") if text else ""
