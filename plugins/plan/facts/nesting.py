"""What lies within what: headings within headings, sub-tasks within tasks, and what is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.plan import Plan
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Nesting:
    """The order of the plan as a tree, by ids, each list in the order of the plan.

    `counted` are the tasks that every count counts: where some have sub-tasks, those at the lowest
    level, or those that are part of no other, as the plan says. `above` are the headings above
    one, the highest first. `subareas` and `subtasks` are those directly within. `tasks_below` are
    all tasks under a heading or the headings within it, `counted_below` the counted ones of them,
    `counted_of` those that stand directly under it.
    `numbers` are those of tasks and areas as printed; where the plan prints one several times,
    with those of the headings above in front.
    """

    counted: tuple[str, ...]
    above: Mapping[str, tuple[str, ...]]
    subareas: Mapping[str, tuple[str, ...]]
    subtasks: Mapping[str, tuple[str, ...]]
    tasks_below: Mapping[str, tuple[str, ...]]
    counted_of: Mapping[str, tuple[str, ...]]
    counted_below: Mapping[str, tuple[str, ...]]
    task_numbers: Mapping[str, str]
    area_numbers: Mapping[str, str]

    @property
    def highest(self) -> tuple[str, ...]:
        """The headings that lie in no other."""
        return tuple(area for area, above in self.above.items() if not above)


WITHIN = " › "


def nesting(plan: Plan, areas: Sequence[Area], tasks: Sequence[Task]) -> Nesting:
    """The tree of a valid plan; `tasks` are in its order."""
    counted = counted_tasks(plan, tasks)
    by_id = {area.id: area for area in areas}
    above = {area.id: tuple(_above(area, by_id))[::-1] for area in areas}
    below = {
        id_: tuple(task.id for task in tasks if id_ in (task.area, *above[task.area]))
        for id_ in by_id
    }
    area_of, is_counted = {task.id: task.area for task in tasks}, frozenset(counted)
    return Nesting(
        counted=counted,
        above=above,
        subareas={id_: tuple(a.id for a in areas if a.part_of == id_) for id_ in by_id},
        subtasks={t.id: tuple(part.id for part in tasks if part.part_of == t.id) for t in tasks},
        tasks_below=below,
        counted_of={id_: tuple(task for task in counted if area_of[task] == id_) for id_ in by_id},
        counted_below={
            id_: tuple(task for task in own if task in is_counted) for id_, own in below.items()
        },
        task_numbers=_task_numbers(tasks, by_id, above),
        area_numbers=_area_numbers(areas, by_id, above),
    )


def groups_led(
    agencies: Iterable[Agency],
    areas: Sequence[Area],
    tasks: Sequence[Task],
    counted: Iterable[str],
) -> dict[str, tuple[Area | Task, ...]]:
    """The headings and the tasks that are not counted whose lead cell names each body."""
    single = frozenset(counted)
    groups: list[Area | Task] = [*areas, *(task for task in tasks if task.id not in single)]
    return {
        agency.id: tuple(g for g in groups if g.lead and agency.id in g.lead.agencies)
        for agency in agencies
    }


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
    times = Counter(task.number for task in tasks)
    return {
        task.id: task.number
        if times[task.number] == 1
        else _joined([*above[task.area], task.area], areas, task.number)
        for task in tasks
    }


def _area_numbers(
    areas: Sequence[Area], by_id: Mapping[str, Area], above: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    times = Counter(area.number for area in areas)
    return {
        area.id: area.number
        if times[area.number] == 1
        else _joined(above[area.id], by_id, area.number)
        for area in areas
    }


def _joined(above: Sequence[str], areas: Mapping[str, Area], number: str) -> str:
    return WITHIN.join([*(areas[id_].number for id_ in above), number])
