"""What the editors wrote of an area in plain words, point by point, and of each task in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plugins.editions.edition import Edition
from plugins.editions.urls import PLAIN, part_of
from plugins.editions.values import Link, Passage
from plugins.plan.records.plain_words import PlainPoint
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True)
class PointView:
    """Some sentences, and the tasks that say what they say; none where the heading does.

    changed: decisions have changed the official words since.
    """

    words: Passage
    tasks: tuple[Link, ...]
    changed: bool


@dataclass(frozen=True, slots=True)
class TaskInPlainWords:
    """A task in plain words, and where those of its whole area stand."""

    points: tuple[PointView, ...]
    area: Link


def in_plain_words(edition: Edition, task: Task) -> TaskInPlainWords | None:
    """What the plain words of its area say of `task` alone; None where they say nothing."""
    words = edition.site.plain_words.get(task.area)
    own = [point for point in words.points if point.tasks == (task.id,)] if words else []
    if not own:
        return None
    area = edition.area_link(edition.site.areas[task.area])
    return TaskInPlainWords(
        tuple(point_view(edition, task.area, point) for point in own),
        replace(area, path=part_of(area.path, PLAIN)),
    )


def point_view(edition: Edition, area: str, point: PlainPoint) -> PointView:
    """A point of the plain words of `area`."""
    site = edition.site
    decisions = [each for id_ in point.tasks for each in site.amendments[id_]]
    if not point.tasks:
        decisions += site.amendments_of_area[area]
    return PointView(
        edition.passage(point),
        tuple(edition.task_link(site.tasks[id_]) for id_ in point.tasks),
        changed=bool(decisions),
    )
