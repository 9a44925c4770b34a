"""Cells of responsibility that the plan prints once for several rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task

R = TypeVar("R", Area, Task)


@dataclass(frozen=True, slots=True)
class MergedCells:
    """The rows of each merged cell in plan order, by the id of each of them and the column."""

    of_areas: Mapping[tuple[str, str], tuple[Area, ...]]
    of_tasks: Mapping[tuple[str, str], tuple[Task, ...]]


def merged_cells(areas: Sequence[Area], tasks: Sequence[Task]) -> MergedCells:
    """All cells that more than one row has in common."""
    return MergedCells(_merged(areas), _merged(tasks))


def _merged(rows: Sequence[R]) -> dict[tuple[str, str], tuple[R, ...]]:
    printed: dict[tuple[str, str], list[R]] = {}
    for row in rows:
        for column, cell in row.cells.items():
            printed.setdefault((cell.same_as or row.id, column), []).append(row)
    return {
        (row.id, column): tuple(own)
        for (_, column), own in printed.items()
        for row in own
        if len(own) > 1
    }
