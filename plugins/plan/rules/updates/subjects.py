"""What an update or fact is about, and who says it: tasks, items and bodies that exist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plugins.plan.reading.case import Case
from plugins.plan.reading.places import Origin, Path
from plugins.plan.reading.problems import Problem, nearest
from plugins.plan.records.agencies import Agency
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Subject, UpdateKind
from plugins.plan.rules.identity import agency_ids
from plugins.plan.rules.updates.kinds import FOREIGN


def task_ids(case: Case) -> set[str]:
    """The numbers of all tasks, of those too whose files have other problems."""
    return {task.id for task in case.records.tasks} | {e.id for e in case.broken_of(Task)}


def unknown_tasks(case: Case) -> Iterator[Problem]:
    """An update or fact is about tasks of the plan."""
    known = task_ids(case)
    if not known:
        return
    for update in case.records.updates:
        origin = case.places.of(update)
        for index, subject in enumerate(update.tasks):
            path: Path = ("tasks", index, "task")
            yield from _known_task(subject.task, path, known, origin)
    for context in case.records.contexts:
        origin = case.places.of(context)
        for index, task in enumerate(context.tasks):
            yield from _known_task(task, ("tasks", index), known, origin)


def _known_task(task: str, path: Path, known: set[str], origin: Origin) -> Iterator[Problem]:
    if task not in known:
        area = task.partition(".")[0]
        near = nearest(task, sorted(id_ for id_ in known if id_.startswith(f"{area}.")))
        yield origin.problem(path, "unknown-task", {"id": task}, near)


def tasks_named_once(case: Case) -> Iterator[Problem]:
    """An update or fact names each of its tasks once."""
    for update in case.records.updates:
        for index in _repeated(update.task_ids):
            path, values = ("tasks", index, "task"), {"id": update.task_ids[index]}
            yield case.places.of(update).problem(path, "same-task-twice", values)
    for context in case.records.contexts:
        for index in _repeated(context.tasks):
            values = {"id": context.tasks[index]}
            yield case.places.of(context).problem(("tasks", index), "same-task-twice", values)


def items(case: Case) -> Iterator[Problem]:
    """Items that an update names are items of that task, each named once."""
    counts = {task.id: len(task.text) for task in case.records.tasks}
    for update in case.records.updates:
        for index, subject in enumerate(update.tasks):
            if subject.items and subject.task in counts:
                origin = case.places.of(update)
                yield from _items(subject, counts[subject.task], ("tasks", index, "items"), origin)


def _items(subject: Subject, count: int, path: Path, origin: Origin) -> Iterator[Problem]:
    repeated = _repeated(subject.items)
    for index, item in enumerate(subject.items):
        values = {"item": str(item), "task": subject.task, "count": str(count)}
        if item > count:
            yield origin.problem((*path, index), "unknown-item", values)
        elif index in repeated:
            yield origin.problem((*path, index), "same-item-twice", values)


def _repeated(entries: Sequence[object]) -> list[int]:
    return [index for index, entry in enumerate(entries) if entry in entries[:index]]


def who_says_it(case: Case) -> Iterator[Problem]:
    """The body that says something stands in agencies.yaml, else words name it; never both."""
    known = agency_ids(case)
    for update in case.records.updates:
        origin = case.places.of(update)
        if update.agency is not None:
            yield from _bodies((update.agency,), known, origin, ("agency",))
        both = update.agency is not None and update.said_by is not None
        if both and "said_by" not in FOREIGN[update.kind]:
            yield origin.problem(("said_by",), "body-said-twice", at_key=True)
        if update.amendment is not None:
            yield from _amended_bodies(update.amendment.agencies, known, origin)


def bodies_with_a_part(case: Case) -> Iterator[Problem]:
    """Who reports has a part in the task; else the report counts for no body, which is noted."""
    bodies = {agency.id: agency for agency in case.records.agencies}
    tasks = {task.id: task for task in case.records.tasks}
    amended: dict[str, set[str]] = defaultdict(set)
    for update in case.records.updates:
        if update.amendment is not None:
            amended[update.tasks[0].task].update(update.amendment.agencies)
    for update in case.records.updates:
        body = bodies.get(update.agency or "")
        if body is None or update.kind not in (UpdateKind.REPORT, UpdateKind.NO_CHANGE):
            continue
        for index, id_ in enumerate(update.task_ids):
            named = amended[id_] | (_named(tasks[id_]) if id_ in tasks else {body.id})
            if not any(_takes_part(body, bodies.get(other)) for other in named):
                values = {"agency": body.id, "task": id_}
                path: Path = ("tasks", index, "task")
                yield case.places.of(update).notice(path, "body-without-part", values)


def _named(task: Task) -> set[str]:
    cells = (task.lead, task.coordinating)
    return {agency for cell in cells if cell for agency in cell.agencies}


def _takes_part(body: Agency, named: Agency | None) -> bool:
    """By name, as a member of a group, or perhaps as one of a group that is not defined."""
    if named is None:
        return True
    return body.id in (named.id, *named.members) or body.kind in named.may_include


def _amended_bodies(given: tuple[str, ...], known: set[str], origin: Origin) -> Iterator[Problem]:
    for index, id_ in enumerate(given):
        path = ("amendment", "agencies", index)
        yield from _bodies((id_,), known, origin, path)
        if id_ in given[:index]:
            yield origin.problem(path, "same-body-twice", {"id": id_})


def _bodies(given: Iterable[str], known: set[str], origin: Origin, path: Path) -> Iterator[Problem]:
    for id_ in given:
        if known and id_ not in known:
            yield origin.problem(path, "unknown-agency", {"id": id_}, nearest(id_, known))
