"""The tasks and headings that an indicator or a reporting cycle names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath, Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.rules.nesting import UNKNOWN_AREA
from plugins.plan.rules.updates.subjects import SAME_TASK_TWICE, known_task, repeated, task_ids

SAME_AREA_TWICE = Message(
    "same-area-twice", N_("the area {id} is named twice"), N_("each area once")
)


def tasks_and_areas(
    case: Case,
    origin: Origin,
    base: FieldPath,
    tasks: Sequence[str],
    areas: Sequence[str],
) -> Iterator[Problem]:
    """The `tasks` and `areas` named below the path `base` are those of the plan, each once."""
    known = {area.id for area in case.records.areas} | {e.id for e in case.invalid_entries_of(Area)}
    for index, task in enumerate(tasks):
        yield from known_task(task, (*base, "tasks", index), task_ids(case), origin)
    for index, area in enumerate(areas):
        if area not in known:
            path, near = (*base, "areas", index), nearest(area, known)
            yield origin.problem(path, UNKNOWN_AREA, {"id": area}, near)
    for name, own, message in (
        ("tasks", tasks, SAME_TASK_TWICE),
        ("areas", areas, SAME_AREA_TWICE),
    ):
        for index in repeated(own):
            yield origin.problem((*base, name, index), message, {"id": own[index]})
