"""What an update or fact is about, and who says it: tasks, items and bodies that exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan.facts.speakers import Speakers, speakers_of
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath, Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.agencies import Agency
from plugins.plan.records.tasks import Task
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Subject
from plugins.plan.rules.cells import SAME_BODY_TWICE
from plugins.plan.rules.identity import agency_ids, unknown_agency

UNKNOWN_TASK = Message(
    "unknown-task", N_("there is no task {id}"), N_("the number of a task under tasks/")
)
ABOUT_NOTHING = Message(
    "about-nothing",
    N_("the update is about no task"),
    N_("at least one task under tasks"),
)
SAME_TASK_TWICE = Message(
    "same-task-twice", N_("the task {id} is named twice"), N_("each task once")
)
UNKNOWN_ITEM = Message(
    "unknown-item",
    N_("task {task} has no item {item}"),
    N_("the number of an item, from 1 to {count}"),
)
SAME_ITEM_TWICE = Message(
    "same-item-twice", N_("the item {item} is named twice"), N_("each item once")
)
BODY_SAID_TWICE = Message(
    "body-said-twice",
    N_("both agency and said_by state the source of the information"),
    N_("agency for an agency in agencies.yaml, otherwise said_by"),
)
BODY_WITHOUT_PART = Message(
    "body-without-part",
    N_("{agency} has no role in task {task}: its statement counts for no lead agency"),
    N_("an agency that leads or supports the task, or a member of such a group"),
)


def task_ids(case: Case) -> set[str]:
    """The numbers of all tasks, of those too whose files have other problems."""
    return {task.id for task in case.records.tasks} | {e.id for e in case.invalid_entries_of(Task)}


def about_something(case: Case) -> Iterator[Problem]:
    """An update is about a task, or changes an area."""
    for update in case.records.updates:
        if not update.task_ids and not update.area_ids:
            yield case.places.of(update).problem(("tasks",), ABOUT_NOTHING, at_key=True)


def unknown_tasks(case: Case) -> Iterator[Problem]:
    """An update or fact is about tasks of the plan."""
    known = task_ids(case)
    if not known:
        return
    for update in case.records.updates:
        origin = case.places.of(update)
        changed = {change.task for change in update.changes}
        for index, subject in enumerate(update.tasks):
            # Of changes it is said where they stand.
            if subject.task not in changed:
                path: FieldPath = ("tasks", index, "task")
                yield from known_task(subject.task, path, known, origin)
    for context in case.records.contexts:
        origin = case.places.of(context)
        for index, task in enumerate(context.tasks):
            yield from known_task(task, ("tasks", index), known, origin)


def known_task(task: str, path: FieldPath, known: set[str], origin: Origin) -> Iterator[Problem]:
    """A problem where `task` is none of the `known` tasks."""
    if task not in known:
        near = nearest(task, sorted(known))
        yield origin.problem(path, UNKNOWN_TASK, {"id": task}, near)


def tasks_named_once(case: Case) -> Iterator[Problem]:
    """An update or fact names each of its tasks once."""
    for update in case.records.updates:
        for index in repeated(update.task_ids):
            path, values = ("tasks", index, "task"), {"id": update.task_ids[index]}
            yield case.places.of(update).problem(path, SAME_TASK_TWICE, values)
    for context in case.records.contexts:
        for index in repeated(context.tasks):
            values = {"id": context.tasks[index]}
            yield case.places.of(context).problem(("tasks", index), SAME_TASK_TWICE, values)


def items(case: Case) -> Iterator[Problem]:
    """Items that an update names are items of that task, each named once."""
    counts = {task.id: len(task.text) for task in case.records.tasks}
    for update in case.records.updates:
        for index, subject in enumerate(update.tasks):
            if subject.items and subject.task in counts:
                origin = case.places.of(update)
                yield from _items(subject, counts[subject.task], ("tasks", index, "items"), origin)


def _items(subject: Subject, count: int, path: FieldPath, origin: Origin) -> Iterator[Problem]:
    again = repeated(subject.items)
    for index, item in enumerate(subject.items):
        values = {"item": str(item), "task": subject.task, "count": str(count)}
        if item > count:
            yield origin.problem((*path, index), UNKNOWN_ITEM, values)
        elif index in again:
            yield origin.problem((*path, index), SAME_ITEM_TWICE, values)


def repeated(entries: Sequence[object]) -> list[int]:
    """The places of those entries that stood before already."""
    return [index for index, entry in enumerate(entries) if entry in entries[:index]]


def who_says_it(case: Case) -> Iterator[Problem]:
    """The body that says something stands in agencies.yaml, else words name it; never both."""
    known = agency_ids(case)
    for update in case.records.updates:
        origin = case.places.of(update)
        if update.agency is not None:
            yield from unknown_agency(update.agency, known, origin, ("agency",))
        both = update.agency is not None and update.said_by is not None
        if both and "said_by" not in KINDS[update.kind].foreign:
            yield origin.problem(("said_by",), BODY_SAID_TWICE, at_key=True)
        for index, change in enumerate(update.changes):
            path: FieldPath = ("amendment", index, "agencies")
            yield from _amended_bodies(change.agencies, known, origin, path)


def bodies_with_a_part(case: Case) -> Iterator[Problem]:
    """Who reports has a part in the task; else the report counts for no body, which is noted."""
    bodies = {agency.id: agency for agency in case.records.agencies}
    named = {
        task.id: {id_ for cell in task.cells.values() for id_ in cell.agencies}
        for task in case.records.tasks
    }
    for update in case.records.updates:
        for change in update.changes:
            named.get(change.task or "", set()).update(change.agencies)
    speakers = speakers_of(case.records.agencies, case.as_of)
    for update in case.records.updates:
        body = bodies.get(update.agency or "")
        if body is None or not KINDS[update.kind].is_statement:
            continue
        for index, id_ in enumerate(update.task_ids):
            others = named.get(id_, {body.id})
            if not any(_takes_part(body, bodies.get(other), speakers) for other in others):
                values = {"agency": body.id, "task": id_}
                path = ("tasks", index, "task")
                yield case.places.of(update).notice(path, BODY_WITHOUT_PART, values)


def _takes_part(body: Agency, named: Agency | None, speakers: Speakers) -> bool:
    """By name, for a group or a body of before, or perhaps as one of a group not defined."""
    return named is None or body.id in speakers[named.id] or body.kind in named.may_include


def _amended_bodies(
    given: tuple[str, ...], known: set[str], origin: Origin, path: FieldPath
) -> Iterator[Problem]:
    for index, id_ in enumerate(given):
        yield from unknown_agency(id_, known, origin, (*path, index))
        if id_ in given[:index]:
            yield origin.problem((*path, index), SAME_BODY_TWICE, {"id": id_})
