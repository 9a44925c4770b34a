"""Posters are about tasks that there are."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.problems import Problem, nearest
from plugins.plan.rules.updates.subjects import UNKNOWN_TASK, task_ids


def tasks_with_posters(case: Case) -> Iterator[Problem]:
    """Each task that data/site.yaml chooses for a poster is one of the plan."""
    settings, known = case.records.settings, task_ids(case)
    if settings is None or not known:
        return
    origin = case.places.of(settings)
    for index, id_ in enumerate(settings.posters):
        if id_ not in known:
            near = nearest(id_, sorted(known))
            yield origin.problem(("posters", index), UNKNOWN_TASK, {"id": id_}, near)
