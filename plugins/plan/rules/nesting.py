"""Headings, tasks and items lie within one another, and each stands in one place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task

UNKNOWN_AREA = Message(
    "unknown-area", N_("there is no area {id}"), N_("the id of an area in areas.yaml")
)
UNKNOWN_PARENT = Message(
    "unknown-parent",
    N_("there is no task {id} of which this could be a part"),
    N_("the id of another task"),
)
PART_OF_ITSELF = Message(
    "part-of-itself",
    N_("{id} is, through {way}, a part of itself"),
    N_("the entry that contains it, or nothing at the highest level"),
)
PART_OF_OTHER_AREA = Message(
    "part-of-other-area",
    N_("the area is {area}, that of task {parent}, of which it is a part, is {expected}"),
    N_("the area {expected}, as every part of that task"),
)
POSITION_TWICE = Message(
    "position-twice",
    N_("the position {position} is already that of task {other}"),
    N_("a position of its own among the tasks at the same level"),
)
POSITION_MISSING = Message(
    "position-missing",
    N_("the position is missing, although task {other} at the same level has one"),
    N_("a position for each task under one heading, or for none"),
)

ITEM_TOO_DEEP = Message(
    "item-too-deep",
    N_("the item is of level {level}, but the one before it is of level {before}"),
    N_("the first item at level 1, each other at most one below the item before it: {deepest}"),
)
ITEM_BELOW_THE_LAST = Message(
    "item-below-the-last",
    N_("the item is of level {level}, which pages cannot distinguish from level {deepest}"),
    N_("a level from 1 to {deepest}"),
)
DEEPEST_ITEM = 4


def known_areas(case: Case) -> Iterator[Problem]:
    """A task's area, and the heading that one lies in, are headings of the plan."""
    known = {area.id for area in case.records.areas} | {e.id for e in case.invalid_entries_of(Area)}
    if not known:
        return
    for task in case.records.tasks:
        if task.area not in known:
            near = nearest(task.area, known)
            yield case.places.of(task).problem(("area",), UNKNOWN_AREA, {"id": task.area}, near)
    for area in case.records.areas:
        if area.part_of is not None and area.part_of not in known:
            near, values = nearest(area.part_of, known), {"id": area.part_of}
            yield case.places.of(area).problem(("part_of",), UNKNOWN_AREA, values, near)


def known_parents(case: Case) -> Iterator[Problem]:
    """A sub-task is a part of a task of the plan, under the same heading."""
    tasks = {task.id: task for task in case.records.tasks}
    known = tasks.keys() | {entry.id for entry in case.invalid_entries_of(Task)}
    for task in case.records.tasks:
        origin, parent = case.places.of(task), tasks.get(task.part_of or "")
        if task.part_of is not None and task.part_of not in known:
            near, values = nearest(task.part_of, known), {"id": task.part_of}
            yield origin.problem(("part_of",), UNKNOWN_PARENT, values, near)
        elif parent and parent.area != task.area:
            values = {"area": task.area, "parent": parent.id, "expected": parent.area}
            yield origin.problem(("area",), PART_OF_OTHER_AREA, values, parent.area)


def no_circles(case: Case) -> Iterator[Problem]:
    """Nothing is a part of itself, directly or through others."""
    for entries in (case.records.areas, case.records.tasks):
        parents = {entry.id: entry.part_of for entry in entries}
        for entry in entries:
            way = _way(entry.id, parents)
            if way[-1:] == [entry.id]:
                values = {"id": entry.id, "way": ", ".join(way[:-1]) or entry.id}
                yield case.places.of(entry).problem(("part_of",), PART_OF_ITSELF, values)


def _way(id_: str, parents: Mapping[str, str | None]) -> list[str]:
    """What `id_` lies in, the nearest first, until nothing is above or it comes round."""
    way: list[str] = []
    above = parents[id_]
    while above is not None and above not in way:
        way.append(above)
        above = parents.get(above)
    return way


def positions(case: Case) -> Iterator[Problem]:
    """Of the tasks beside one another each has a position of its own, or none has one."""
    beside: dict[tuple[str, str | None], list[Task]] = {}
    for task in case.records.tasks:
        beside.setdefault((task.area, task.part_of), []).append(task)
    for tasks in beside.values():
        placed = [task for task in tasks if task.position is not None]
        if placed:
            yield from _positions(case, tasks, placed)


def _positions(case: Case, tasks: Sequence[Task], placed: Sequence[Task]) -> Iterator[Problem]:
    taken: dict[int | None, Task] = {}
    for task in tasks:
        origin = case.places.of(task)
        if task.position is None:
            yield origin.problem((), POSITION_MISSING, {"other": placed[0].id})
        elif taken.setdefault(task.position, task) is not task:
            values = {"position": str(task.position), "other": taken[task.position].id}
            yield origin.problem(("position",), POSITION_TWICE, values)


def items(case: Case) -> Iterator[Problem]:
    """An item lies directly under one before it, or at the first level."""
    for row in case.records.rows_of_plan:
        name = "heading" if isinstance(row, Area) else "text"
        before = 0
        for index, item in enumerate(row.heading if isinstance(row, Area) else row.text):
            deepest = min(before + 1, DEEPEST_ITEM)
            if item.level > deepest:
                message = ITEM_TOO_DEEP if item.level > before + 1 else ITEM_BELOW_THE_LAST
                values = {"level": str(item.level), "before": str(before), "deepest": str(deepest)}
                path = (name, index, "level")
                yield case.places.of(row).problem(path, message, values, values["deepest"])
            before = item.level
