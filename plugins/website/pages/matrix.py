"""The responsibility matrix: areas or tasks down, bodies across."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.values import Link
from plugins.plan.facts.responsibilities import Role
from plugins.plan.records.agencies import Agency
from plugins.website.pages.page import section_page


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The tasks in which the body of the column leads or coordinates, within the row."""

    body: Link
    leads: tuple[Link, ...]
    coordinates: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An area or a task, and one cell a body."""

    head: Link
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A grid; `totals` are the counts of each body over all rows as (leads, coordinates)."""

    columns: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    totals: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """The matrix page: by area, and by task."""

    by_area: Matrix
    by_task: Matrix
    lead_pairs: int
    coordinating_pairs: int


def matrix_page(edition: Edition) -> Page:
    """The page of the two matrices."""
    _ = edition.words.gettext
    by_area = area_matrix(edition)
    site = edition.site
    by_task = [(edition.task_link(site.tasks[task]), [task]) for task in site.nesting.counted]
    view = MatrixView(
        by_area=by_area,
        by_task=_matrix(edition, by_task),
        lead_pairs=sum(leads for leads, _coordinates in by_area.totals),
        coordinating_pairs=sum(coordinates for _leads, coordinates in by_area.totals),
    )
    return section_page(
        edition,
        "matrix",
        title=_("Responsibility matrix"),
        description=_(
            "Which body leads and which coordinates in every area and every task of {the_document}."
        ),
        view=view,
    )


def area_matrix(edition: Edition) -> Matrix:
    """Areas by bodies: those under which tasks stand directly, so that rows add up."""
    site = edition.site
    rows = [
        (edition.area_link(site.areas[area]), [*tasks])
        for area, tasks in site.nesting.counted_of.items()
        if tasks
    ]
    return _matrix(edition, rows)


def _matrix(edition: Edition, rows: Iterable[tuple[Link, list[str]]]) -> Matrix:
    agencies = edition.site.named_agencies
    columns = tuple(edition.agency_link(agency) for agency in agencies)
    roles, counted = edition.site.responsibilities, edition.site.nesting.counted
    named = {(role.task, role.agency, role.role) for role in roles if role.via is None}
    return Matrix(
        columns,
        tuple(
            MatrixRow(
                head,
                tuple(
                    _cell(edition, named, column, agency, tasks)
                    for column, agency in zip(columns, agencies, strict=True)
                ),
            )
            for head, tasks in rows
        ),
        tuple(
            (
                sum((task, agency.id, Role.LEAD) in named for task in counted),
                sum((task, agency.id, Role.COORDINATING) in named for task in counted),
            )
            for agency in agencies
        ),
    )


def _cell(
    edition: Edition,
    named: set[tuple[str, str, Role]],
    column: Link,
    agency: Agency,
    tasks: list[str],
) -> MatrixCell:
    leads, coordinates = (
        tuple(
            edition.task_link(edition.site.tasks[task])
            for task in tasks
            if (task, agency.id, role) in named
        )
        for role in (Role.LEAD, Role.COORDINATING)
    )
    return MatrixCell(column, leads, coordinates)
