"""Tasks and areas that decisions add, drop and restore: each from a day on which that can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.plan.facts.corrections import revisions_of
from plugins.plan.facts.history import is_statement
from plugins.plan.facts.standing import RowKey, Standing, key_of, row_of, standings, way_up
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.changes import RowChange
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update
from plugins.plan.rules.nesting import UNKNOWN_AREA
from plugins.plan.rules.updates.amended_cells import (
    Placed,
    changes_made,
    is_known,
    standing_amendments,
)
from plugins.plan.rules.updates.links import UNKNOWN_UPDATE
from plugins.plan.rules.updates.states import by_id
from plugins.plan.rules.updates.subjects import UNKNOWN_TASK, task_ids

ADDED_WITHOUT_ENTRY = Message(
    "added-without-entry",
    N_("the amendment adds {id}, which does not stand in the data"),
    N_("a file under tasks/ or an entry in areas.yaml, with added_by: {update}"),
)
ADDED_BY_OTHER = Message(
    "added-by-other",
    N_("the amendment adds {id}, which does not name it under added_by"),
    N_("added_by: {update} where {id} was not in the plan as issued, else restored"),
)
NOT_ADDED_BY = Message(
    "not-added-by",
    N_("the update {update} does not add it"),
    N_("the id of the amendment that adds it, or no added_by where the plan was issued with it"),
)
ADDED_TOO_LATE = Message(
    "added-too-late",
    N_("it lies in {id}, which was added later"),
    N_("added_by: that amendment or a later one; what was issued lies in what was issued"),
)
DROPPED_TWICE = Message(
    "dropped-twice",
    N_("{id} is not in force on that day"),
    N_("no such change: what lies in what was dropped is dropped with it"),
)
RESTORED_IN_FORCE = Message(
    "restored-in-force", N_("{id} is in force on that day"), N_("no such change")
)
RESTORED_IN_DROPPED = Message(
    "restored-in-dropped",
    N_("{id} lies in {above}, which is not in force on that day"),
    N_("first a change that restores {above}"),
)
CHANGED_OUT_OF_FORCE = Message(
    "changed-out-of-force",
    N_("{id} is not in force on that day: its words cannot change"),
    N_("a change from before it was dropped, or from after it was added or restored"),
)
SAID_BEFORE_ADDED = Message(
    "said-before-added",
    N_("task {task} was added on {day}, after this was said"),
    N_("a date on or after {day}, or another task"),
)
SAID_AFTER_DROPPED = Message(
    "said-after-dropped",
    N_("task {task} was not in force any more on that day: {other} dropped it"),
    N_("the period before, where the statement is about the time until then"),
)


def known_rows(case: Case) -> Iterator[Problem]:
    """A change is of a task or area that there is; an added one has an entry that says so."""
    tasks = task_ids(case)
    areas = {area.id for area in case.records.areas} | {e.id for e in case.invalid_entries_of(Area)}
    for made in changes_made(case):
        sort, id_ = row_of(made.change)
        known, message = (tasks, UNKNOWN_TASK) if sort == "task" else (areas, UNKNOWN_AREA)
        if id_ in known or not known:
            continue
        if made.change.change is RowChange.ADDED:
            yield made.problem(sort, ADDED_WITHOUT_ENTRY, id=id_, update=made.update.id)
        else:
            yield made.problem(sort, message, near=nearest(id_, sorted(known)), id=id_)


def added_rows(case: Case) -> Iterator[Problem]:
    """What says that it was added names an amendment that adds it, and lies in nothing later."""
    updates = case.shared(by_id)
    invalid = {entry.id for entry in case.invalid_entries_of(Update)}
    by_key = {key_of(row): row for row in case.records.rows_of_plan}
    days = {key: _day(row, updates) for key, row in by_key.items()}
    for key, row in by_key.items():
        origin, path = case.places.of(row), ("added_by",)
        above = next((a for a in way_up(row, by_key) if days[a] > days[key]), None)
        if row.added_by and row.added_by not in updates:
            if row.added_by not in invalid:
                values, near = {"id": row.added_by}, nearest(row.added_by, updates)
                yield origin.problem(path, UNKNOWN_UPDATE, values, near)
        elif row.added_by and not _adds(updates[row.added_by], key):
            yield origin.problem(path, NOT_ADDED_BY, {"update": row.added_by})
        elif above:
            yield origin.problem(path if row.added_by else (), ADDED_TOO_LATE, {"id": above[1]})


def _day(row: Area | Task, updates: Mapping[str, Update]) -> str:
    """The day on which a row was added; "" where it was issued, or nobody knows."""
    adding = updates.get(row.added_by or "")
    return adding.date.first.isoformat() if adding else ""


def _adds(update: Update, row: RowKey) -> bool:
    return any(c.change is RowChange.ADDED and row_of(c) == row for c in update.changes)


def rows_in_turn(case: Case) -> Iterator[Problem]:
    """What is dropped or changed is in force, what is restored is not, what is added is new."""
    by_key = {key_of(row): row for row in case.records.rows_of_plan}
    stands = {
        key: row.added_by is None or row.added_by not in case.shared(by_id)
        for key, row in by_key.items()
    }
    placed = {(made.update.id, made.path[1]): made for made in changes_made(case)}
    for update in standing_amendments(case):
        for index, change in enumerate(update.changes):
            key = row_of(change)
            if key in by_key:
                made, above = placed[update.id, index], [*way_up(by_key[key], by_key)]
                if all(is_known(case, each) for each in (key, *above)):
                    down = [each for each in above if not stands[each]]
                    yield from _turn(case, made, stands[key], down)
                if change.change is not None:
                    stands[key] = change.change is not RowChange.DROPPED


def _turn(case: Case, made: Placed, stands: bool, down: list[RowKey]) -> Iterator[Problem]:
    """What is wrong with a change of a row that stands or not, below rows that are down."""
    sort, id_ = row_of(made.change)
    change, in_force = made.change.change, stands and not down
    if change is RowChange.ADDED:
        row = next(r for r in case.records.rows_of_plan if key_of(r) == (sort, id_))
        if row.added_by not in _in_place_of(made.update, case.shared(by_id)):
            yield made.problem("change", ADDED_BY_OTHER, id=id_, update=made.update.id)
    elif change is RowChange.RESTORED:
        if in_force:
            yield made.problem("change", RESTORED_IN_FORCE, id=id_)
        elif down:
            yield made.problem("change", RESTORED_IN_DROPPED, id=id_, above=down[0][1])
    elif not in_force:
        message = DROPPED_TWICE if change else CHANGED_OUT_OF_FORCE
        yield made.problem("change" if change else "", message, id=id_)


def _in_place_of(update: Update, known: Mapping[str, Update]) -> set[str]:
    """The ids of an update and of those whose place it takes, one after the other."""
    found = {update.id}
    while (before := known.get(update.supersedes or "")) and before.id not in found:
        found.add(before.id)
        update = before
    return found


def said_while_in_force(case: Case) -> Iterator[Problem]:
    """Nothing is said of a task before it was added; a body may report late on a dropped one."""
    rows = case.shared(_standings)
    for update in case.records.updates:
        for index, task in enumerate(update.task_ids):
            standing, origin = rows.get(("task", task)), case.places.of(update)
            if standing is None or update.changes or not is_known(case, ("task", task)):
                continue
            added, path = standing.added_by, ("tasks", index, "task")
            day = update.period.end if update.period else update.date.first
            if added and update.date.last < added.date.first:
                values = {"task": task, "day": added.date.iso}
                yield origin.problem(path, SAID_BEFORE_ADDED, values)
            elif standing.dropped_by and is_statement(update) and not standing.on(day):
                values = {"task": task, "other": standing.dropped_by.id}
                yield origin.notice(path, SAID_AFTER_DROPPED, values)


def _standings(case: Case) -> Mapping[RowKey, Standing]:
    updates = case.records.updates
    return standings(case.records.rows_of_plan, updates, revisions_of(updates))
