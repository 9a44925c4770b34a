"""What lies within what: headings within headings, sub-tasks within tasks, and what is counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.plan.facts.standing import RowKey, Standing, key_of
from plugins.plan.records.areas import Area
from plugins.plan.records.plan import Plan
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Nesting:
    """The order of the plan as a tree, by ids, each list in the order of the plan.

    `counted` are the tasks that every count counts: of those in force, where some have sub-tasks,
    those at the lowest level, or those that are part of no other, as the plan says. `listed` has
    those besides that were dropped and would be counted. `above` are the headings above one, the
    highest first; `highest` those in force that lie in no other. `subareas` and `subtasks` are
    those directly within. `tasks_below` are all tasks under a heading or the headings within it,
    `counted_below` the counted ones of them, `counted_of` those that stand directly under it,
    `listed_of` these and the dropped ones.
    `task_numbers` and `area_numbers` are those printed. Where one of a heading's tasks is printed
    elsewhere too, all of them have the numbers of what they lie in before their own; likewise
    all headings of one depth. `ambiguous` are the rows that another has the same number as even so,
    because the plan prints it twice.
    """

    counted: tuple[str, ...]
    listed: tuple[str, ...]
    highest: tuple[str, ...]
    above: Mapping[str, tuple[str, ...]]
    subareas: Mapping[str, tuple[str, ...]]
    subtasks: Mapping[str, tuple[str, ...]]
    tasks_below: Mapping[str, tuple[str, ...]]
    counted_of: Mapping[str, tuple[str, ...]]
    counted_below: Mapping[str, tuple[str, ...]]
    listed_of: Mapping[str, tuple[str, ...]]
    task_numbers: Mapping[str, str]
    area_numbers: Mapping[str, str]
    ambiguous: frozenset[RowKey]

    def with_within(self, area: str) -> tuple[str, ...]:
        """A heading and all that lie in it, in the order of the plan."""
        return tuple(id_ for id_, above in self.above.items() if area == id_ or area in above)

    @property
    def tops(self) -> tuple[str, ...]:
        """The headings that lie in no other, dropped ones included."""
        return tuple(area for area, above in self.above.items() if not above)


WITHIN = " › "
# What may stand behind a number and does not belong to it: "a)", "1.".
CLOSING = ".)"
Numbered = TypeVar("Numbered", Area, Task)


@dataclass(frozen=True, slots=True)
class Issued:
    """How many tasks were counted, and how many headings lay in no other, as the plan was issued.

    changed: decisions have added, dropped or restored some since.
    """

    tasks: int
    areas: int
    changed: bool


def nesting(
    plan: Plan,
    areas: Sequence[Area],
    tasks: Sequence[Task],
    dropped: Collection[RowKey] = frozenset(),
) -> Nesting:
    """The tree of a valid plan; `tasks` are in its order, those of `dropped` are not counted."""
    counted = counted_tasks(plan, [task for task in tasks if key_of(task) not in dropped])
    listed = listed_tasks(plan, tasks, dropped)
    by_id = {area.id: area for area in areas}
    above = {area.id: tuple(_above(area, by_id))[::-1] for area in areas}
    below = {
        id_: tuple(task.id for task in tasks if id_ in (task.area, *above[task.area]))
        for id_ in by_id
    }
    area_of, is_counted = {task.id: task.area for task in tasks}, frozenset(counted)
    task_numbers = _task_numbers(tasks, by_id, above)
    area_numbers = _area_numbers(by_id, above)
    return Nesting(
        counted=counted,
        listed=listed,
        highest=tuple(a.id for a in areas if a.part_of is None and key_of(a) not in dropped),
        above=above,
        subareas={id_: tuple(a.id for a in areas if a.part_of == id_) for id_ in by_id},
        subtasks={t.id: tuple(part.id for part in tasks if part.part_of == t.id) for t in tasks},
        tasks_below=below,
        counted_of={id_: tuple(task for task in counted if area_of[task] == id_) for id_ in by_id},
        counted_below={
            id_: tuple(task for task in own if task in is_counted) for id_, own in below.items()
        },
        listed_of={id_: tuple(task for task in listed if area_of[task] == id_) for id_ in by_id},
        task_numbers=task_numbers,
        area_numbers=area_numbers,
        ambiguous=_ambiguous("task", task_numbers) | _ambiguous("area", area_numbers),
    )


def issued(
    plan: Plan,
    areas: Iterable[Area],
    tasks: Iterable[Task],
    rows: Mapping[RowKey, Standing],
) -> Issued:
    """What was counted before any decision changed the plan; `rows` say how each row stands."""
    first = [task for task in tasks if rows[key_of(task)].issued]
    return Issued(
        tasks=len(counted_tasks(plan, first)),
        areas=sum(area.part_of is None and rows[key_of(area)].issued for area in areas),
        changed=any(standing.turns for standing in rows.values()),
    )


def listed_tasks(plan: Plan, tasks: Sequence[Task], dropped: Collection[RowKey]) -> tuple[str, ...]:
    """The ids of the tasks that are counted, and of those dropped that would be, in their order."""
    counted = {*counted_tasks(plan, [task for task in tasks if key_of(task) not in dropped])}
    once = {*counted_tasks(plan, tasks)}
    gone = {task.id for task in tasks if key_of(task) in dropped} & once
    return tuple(task.id for task in tasks if task.id in counted or task.id in gone)


def counted_tasks(plan: Plan, tasks: Collection[Task]) -> tuple[str, ...]:
    """The ids of the tasks that every count counts, as the plan says, in their order."""
    if plan.counted == "top":
        return tuple(task.id for task in tasks if task.part_of is None)
    wholes = {task.part_of for task in tasks}
    return tuple(task.id for task in tasks if task.id not in wholes)


def _above(area: Area, by_id: Mapping[str, Area]) -> Iterator[str]:
    while area.part_of is not None:
        yield area.part_of
        area = by_id[area.part_of]


def _task_numbers(
    tasks: Sequence[Task], areas: Mapping[str, Area], above: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """The number of each task: whether it is joined is one for all tasks of a heading."""
    by_id = {task.id: task for task in tasks}
    joined = _of_repeated(tasks, lambda task: task.area)
    return {
        task.id: _joined(
            *(areas[id_].number for id_ in (*above[task.area], task.area)),
            *(whole.number for whole in reversed(tuple(_wholes(task, by_id)))),
            task.number,
        )
        if task.area in joined
        else task.number
        for task in tasks
    }


def _area_numbers(areas: Mapping[str, Area], above: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The number of each heading: whether it is joined is one for all headings of a depth."""
    joined = _of_repeated(areas.values(), lambda area: str(len(above[area.id])))
    return {
        id_: _joined(*(areas[each].number for each in own), areas[id_].number)
        if str(len(own)) in joined
        else areas[id_].number
        for id_, own in above.items()
    }


def _ambiguous(sort: str, numbers: Mapping[str, str]) -> frozenset[RowKey]:
    """The rows of a sort whose number is that of another too."""
    times = Counter(numbers.values())
    return frozenset((sort, id_) for id_, number in numbers.items() if times[number] > 1)


def _of_repeated(rows: Collection[Numbered], group: Callable[[Numbered], str]) -> set[str]:
    """The groups with a row whose number is printed several times in the plan."""
    times = Counter(row.number for row in rows)
    return {group(row) for row in rows if times[row.number] > 1}


def _wholes(task: Task, by_id: Mapping[str, Task]) -> Iterator[Task]:
    """What a task is a part of, the nearest first."""
    while task.part_of is not None:
        task = by_id[task.part_of]
        yield task


def _joined(*numbers: str) -> str:
    """Numbers from the highest down, without those that the next one begins with: 1 before 1.2."""
    parts = (
        number
        for number, below in zip(numbers, (*numbers[1:], ""), strict=True)
        if not re.match(rf"{re.escape(number.rstrip(CLOSING))}[.\-]", below)
    )
    return WITHIN.join(parts)
