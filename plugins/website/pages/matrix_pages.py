"""The pages of the responsibility matrix: by area, and below that by task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.names import of_the_plan
from plugins.editions.page import Page
from plugins.editions.values import Link
from plugins.website.pages.matrix import (
    Matrix,
    MatrixRow,
    area_matrix,
    areas_with_tasks,
    matrix_of,
)
from plugins.website.pages.page import section_page


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeRow:
    """A heading or a task that no count counts, and the bodies that are named there."""

    row: Link
    leads: tuple[Link, ...]
    coordinates: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaMatrixView:
    """The matrix of areas; pairs count a task for each body that it names.

    wholes: where bodies are named as a whole, which no dot says; subtasks_apart: as in AgencyView.
    """

    grid: Matrix
    by_task: str
    lead_pairs: int
    coordinating_pairs: int
    wholes: tuple[WholeRow, ...]
    subtasks_apart: bool


@dataclass(frozen=True, slots=True)
class AreaTasks:
    """The rows of a matrix that are the tasks of one area."""

    area: Link
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskMatrixView:
    """The matrix of tasks, and its rows by area; pairs as in that of areas."""

    grid: Matrix
    areas: tuple[AreaTasks, ...]
    by_area: str
    lead_pairs: int
    coordinating_pairs: int
    wholes: tuple[WholeRow, ...]
    subtasks_apart: bool


def matrix_pages(edition: Edition) -> list[Page]:
    """The page of areas by bodies, and below it that of tasks by bodies."""
    return [_areas_page(edition), _tasks_page(edition)]


def _areas_page(edition: Edition) -> Page:
    _ = edition.words.gettext
    return section_page(
        edition,
        "matrix",
        description=_(
            "Which agency leads and which supports in every area and every task of {the_document}."
        ),
        view=partial(_areas, edition),
        names=of_the_plan,
    )


def _areas(edition: Edition) -> AreaMatrixView:
    grid = area_matrix(edition)
    leads, coordinates = _pairs(grid)
    return AreaMatrixView(
        grid=grid,
        by_task=edition.urls.matrix_by_task(),
        lead_pairs=leads,
        coordinating_pairs=coordinates,
        wholes=tuple(_wholes(edition)),
        subtasks_apart=edition.site.records.plan.counted == "top",
    )


def _tasks_page(edition: Edition) -> Page:
    _ = edition.words.gettext
    return Page(
        key="matrix:tasks",
        template="matrix-tasks",
        language=edition.language.code,
        path=edition.urls.matrix_by_task(),
        title=_("Responsibility matrix by task"),
        description=_("Which agency leads and which supports in every task of {the_document}."),
        section="matrix",
        view=partial(_tasks, edition),
        names=of_the_plan,
        breadcrumbs=(edition.section_link("matrix"),),
    )


def _tasks(edition: Edition) -> TaskMatrixView:
    site = edition.site
    areas = areas_with_tasks(edition)
    in_order = [task for _area, tasks in areas for task in tasks]
    grid = matrix_of(edition, [(edition.task_link(site.tasks[task]), [task]) for task in in_order])
    rows = dict(zip(in_order, grid.rows, strict=True))
    leads, coordinates = _pairs(grid)
    return TaskMatrixView(
        grid=grid,
        areas=tuple(
            AreaTasks(edition.area_link(site.areas[area]), tuple(rows[task] for task in own))
            for area, own in areas
        ),
        by_area=edition.urls.section("matrix"),
        lead_pairs=leads,
        coordinating_pairs=coordinates,
        wholes=tuple(_wholes(edition)),
        subtasks_apart=site.records.plan.counted == "top",
    )


def _wholes(edition: Edition) -> Iterator[WholeRow]:
    agencies = edition.site.agencies

    def links(ids: Iterable[str]) -> tuple[Link, ...]:
        return tuple(edition.agency_link(agencies[id_]) for id_ in ids)

    for whole in edition.site.wholes:
        yield WholeRow(
            row=edition.row_link(whole.row),
            leads=links(whole.leads),
            coordinates=links(whole.coordinates),
        )


def _pairs(grid: Matrix) -> tuple[int, int]:
    """How many pairs of a task and a body that it names to lead, and to coordinate, there are."""
    leads = sum(counts.leads.by_name for counts in grid.totals)
    return leads, sum(counts.coordinates.by_name for counts in grid.totals)
