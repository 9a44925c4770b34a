"""The order of the plan: headings as listed, under each its tasks, after a task its sub-tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task

FIGURES = re.compile(r"(\d+)")


def headings_in_order(areas: Sequence[Area]) -> tuple[Area, ...]:
    """`areas` as listed, each before those within it; those that lie in a circle come last."""
    children: dict[str | None, list[Area]] = {}
    known = {area.id for area in areas}
    for area in areas:
        parent = area.part_of if area.part_of in known else None
        children.setdefault(parent, []).append(area)
    found: dict[int, Area] = {}
    waiting = [*reversed((*children.get(None, ()), *areas))]
    while waiting:
        area = waiting.pop()
        if id(area) not in found:
            found[id(area)] = area
            waiting += reversed(children.get(area.id, ()))
    return tuple(found.values())


def in_plan_order(tasks: Sequence[Task], areas: Sequence[Area]) -> tuple[Task, ...]:
    """`tasks` in the order of the plan, as that of `areas`; those under no heading come last.

    Tasks of one heading or parent stand by `position` where all of them have one, else as files of
    their ids stand in a folder: 2 before 10.
    """
    by_id = {task.id: task for task in tasks}
    every = (*by_id.values(), *(task for task in tasks if by_id[task.id] is not task))
    beside: dict[tuple[str, str | None], list[Task]] = {}
    for task in every:
        beside.setdefault((task.area, _parent(task, by_id)), []).append(task)
    children = {place: _ordered(own) for place, own in beside.items()}
    tops = (children.get((area, None), ()) for area in dict.fromkeys(area.id for area in areas))
    known: set[int] = set()
    found = [each for own in tops for task in own for each in _with_parts(task, children, known)]
    return (*found, *(task for task in every if id(task) not in known))


def in_print_order(tasks: Sequence[Task], areas: Sequence[Area]) -> tuple[Area | Task, ...]:
    """The rows of the table from top to bottom: each heading, then its `tasks` in plan order.

    Tasks under no heading come last.
    """
    below: dict[str, list[Task]] = {}
    for task in in_plan_order(tasks, areas):
        below.setdefault(task.area, []).append(task)
    rows = (row for area in headings_in_order(areas) for row in (area, *below.pop(area.id, ())))
    return (*rows, *(task for own in below.values() for task in own))


def _parent(task: Task, by_id: Mapping[str, Task]) -> str | None:
    """The task that one is a part of; None where it cannot be, which is for a rule to say."""
    parent = by_id.get(task.part_of or "")
    return parent.id if parent and parent.id != task.id and parent.area == task.area else None


def _ordered(tasks: Sequence[Task]) -> Sequence[Task]:
    placed = all(task.position for task in tasks)
    return sorted(
        tasks, key=lambda task: (task.position or 0 if placed else 0, as_in_a_folder(task.id))
    )


def _with_parts(
    task: Task, children: Mapping[tuple[str, str | None], Sequence[Task]], known: set[int]
) -> Iterator[Task]:
    """`task` and those within it, each once: with an id given twice they may lie in a circle."""
    if id(task) in known:
        return
    known.add(id(task))
    yield task
    for child in children.get((task.area, task.id), ()):
        yield from _with_parts(child, children, known)


def as_in_a_folder(id_: str) -> tuple[tuple[bool, int, str], ...]:
    """The key by which files of that name stand in a folder: 2 before 10."""
    parts = filter(None, FIGURES.split(id_))
    return tuple(
        (not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts
    )
