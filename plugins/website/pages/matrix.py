"""The responsibility matrix: areas or tasks down, bodies across."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.values import Link
from plugins.plan.facts.responsibilities import Responsibility, Role
from plugins.plan.facts.role_counts import RoleCounts
from plugins.plan.records.agencies import Agency
from plugins.website.pages.page import section_page


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """The tasks in which the body of the column leads or coordinates, within the row.

    By name, and as a member of a group that is named; no task is in both.
    """

    body: Link
    leads: tuple[Link, ...]
    coordinates: tuple[Link, ...]
    leads_in_group: tuple[Link, ...]
    coordinates_in_group: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An area or a task, and one cell a body."""

    head: Link
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A grid; `totals` are the counts of each body over all rows."""

    columns: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    totals: tuple[RoleCounts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """The matrix page: by area, and by task; pairs count a task for each body that it names."""

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
        lead_pairs=sum(counts.leads.by_name for counts in by_area.totals),
        coordinating_pairs=sum(counts.coordinates.by_name for counts in by_area.totals),
    )
    return section_page(
        edition,
        "matrix",
        title=_("Responsibility matrix"),
        description=_(
            "Which agency leads and which supports in every area and every task of {the_document}."
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
    site = edition.site
    agencies = site.named_agencies
    columns = tuple(edition.agency_link(agency) for agency in agencies)
    roles: dict[tuple[str, str], list[Responsibility]] = defaultdict(list)
    for role in site.responsibilities:
        roles[role.agency, role.task].append(role)

    def cell(column: Link, agency: Agency, tasks: list[str]) -> MatrixCell:
        own = (role for task in tasks for role in roles.get((agency.id, task), ()))
        return _cell(edition, column, tuple(own))

    return Matrix(
        columns,
        tuple(
            MatrixRow(head, tuple(map(cell, columns, agencies, repeat(tasks))))
            for head, tasks in rows
        ),
        tuple(site.role_counts[agency.id] for agency in agencies),
    )


def _cell(edition: Edition, column: Link, own: tuple[Responsibility, ...]) -> MatrixCell:
    """The cell of a body and a row, from what the body must do in it."""
    tasks = edition.site.tasks

    def links(role: Role, *, by_name: bool) -> tuple[Link, ...]:
        found = (r.task for r in own if r.role is role and (r.via is None) is by_name)
        return tuple(edition.task_link(tasks[task]) for task in dict.fromkeys(found))

    return MatrixCell(
        body=column,
        leads=links(Role.LEAD, by_name=True),
        coordinates=links(Role.COORDINATING, by_name=True),
        leads_in_group=links(Role.LEAD, by_name=False),
        coordinates_in_group=links(Role.COORDINATING, by_name=False),
    )
