"""The responsibility matrix: areas or tasks down, bodies across, those of a kind together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, repeat

from plugins.editions.agencies import by_kind
from plugins.editions.edition import Edition
from plugins.editions.short_names import short_names
from plugins.editions.urls import TASKS, part_of
from plugins.editions.values import Link, Passage
from plugins.plan.facts.responsibilities import Responsibility, Role
from plugins.plan.facts.role_counts import RoleCounts
from plugins.plan.records.agencies import Agency

Rows = Iterable[tuple[Link, list[str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """The tasks in which the body of the column leads or coordinates, within the row.

    By name, and as a member of a group that is named; no task is in both. `path` leads to the
    task, to those of the row where they are several, and nowhere where there is none.
    """

    body: Link
    path: str
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
class MatrixKind:
    """So many columns in a row are of bodies of a kind, or of kinds that are called the same."""

    words: str
    size: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """A grid; `totals` are the counts of each body over all rows, `shorts` what it is called."""

    kinds: tuple[MatrixKind, ...]
    columns: tuple[Link, ...]
    shorts: tuple[Passage, ...]
    rows: tuple[MatrixRow, ...]
    totals: tuple[RoleCounts, ...]


def area_matrix(edition: Edition) -> Matrix:
    """Areas by bodies: those under which tasks stand directly, so that rows add up."""
    areas = edition.site.areas
    rows = [(edition.area_link(areas[id_]), tasks) for id_, tasks in areas_with_tasks(edition)]
    return matrix_of(edition, rows)


def areas_with_tasks(edition: Edition) -> list[tuple[str, list[str]]]:
    """The areas under which tasks stand directly, each with these."""
    found = edition.site.nesting.counted_of.items()
    return [(area, [*tasks]) for area, tasks in found if tasks]


def matrix_of(edition: Edition, rows: Rows) -> Matrix:
    """Rows by the bodies that the plan names, those of a kind together; a row is of some tasks."""
    site = edition.site
    grouped = by_kind(edition, site.named_agencies)
    agencies = [agency for own in grouped.values() for agency in own]
    columns = tuple(edition.agency_link(agency) for agency in agencies)
    roles: dict[tuple[str, str], list[Responsibility]] = defaultdict(list)
    for role in site.responsibilities:
        roles[role.agency, role.task].append(role)

    def cell(column: Link, agency: Agency, row: Link, tasks: list[str]) -> MatrixCell:
        own = (role for task in tasks for role in roles.get((agency.id, task), ()))
        return _cell(edition, column, row, tuple(own))

    return Matrix(
        tuple(
            MatrixKind(words, sum(len(grouped[kind]) for kind in kinds))
            for words, kinds in groupby(grouped, lambda kind: _kind_words(edition, kind))
        ),
        columns,
        short_names(edition, agencies),
        tuple(
            MatrixRow(head, tuple(map(cell, columns, agencies, repeat(head), repeat(tasks))))
            for head, tasks in rows
        ),
        tuple(site.role_counts[agency.id] for agency in agencies),
    )


def _kind_words(edition: Edition, kind: str) -> str:
    """What several bodies of a kind are called, in few words where there are such."""
    short = edition.site.records.kinds.bodies[kind].short.get(edition.language.code)
    return edition.words.naming(short) if short else edition.label("agency_kinds", kind)


def _cell(edition: Edition, column: Link, row: Link, own: tuple[Responsibility, ...]) -> MatrixCell:
    """The cell of a body and a row, from what the body must do in it."""
    tasks = edition.site.tasks
    whose = [*dict.fromkeys(role.task for role in own)]
    path = part_of(row.path, TASKS) if whose else ""

    def links(role: Role, *, by_name: bool) -> tuple[Link, ...]:
        found = (r.task for r in own if r.role is role and (r.via is None) is by_name)
        return tuple(edition.task_link(tasks[task]) for task in dict.fromkeys(found))

    return MatrixCell(
        body=column,
        path=edition.urls.task(whose[0]) if len(whose) == 1 else path,
        leads=links(Role.LEAD, by_name=True),
        coordinates=links(Role.COORDINATING, by_name=True),
        leads_in_group=links(Role.LEAD, by_name=False),
        coordinates_in_group=links(Role.COORDINATING, by_name=False),
    )
