"""How a plan writes the names of its bodies, or the decisions that amend it do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from plugins.editions.edition import Edition
from plugins.editions.standing import decision, row_link
from plugins.editions.values import Decision, Link, Passage
from plugins.plan.facts.amendments import changes_of
from plugins.plan.facts.site import Site
from plugins.plan.facts.standing import RowKey, key_of
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Cell, Task
from plugins.plan.records.updates import Update

Named: TypeAlias = "tuple[Update, RowKey, str]"


@dataclass(frozen=True, slots=True)
class AmendedName:
    """The words of a cell that name a body, in which row, and the decision that brought them."""

    words: Passage
    row: Link
    decision: Decision


@dataclass(frozen=True, slots=True)
class NamesOfBody:
    """The names of a body as the plan writes them, each once.

    Of one that the plan as issued does not name, the words of the decisions that do, in order.
    """

    written: tuple[Passage, ...]
    amended: tuple[AmendedName, ...]


def names_of_body(edition: Edition, agency: Agency) -> NamesOfBody:
    """In whose words a body is named, and how."""
    by_plan = agency.named == "members" or any(_cells(edition.site, agency, issued=True))
    found = () if by_plan else sorted(_by_decisions(edition, agency), key=_earliest_first)
    amended = tuple(
        AmendedName(edition.verbatim(words), row_link(edition, row), made)
        for update, row, words in found
        if (made := decision(edition, update))
    )
    written = () if amended else _written(edition.site, agency)
    return NamesOfBody(tuple(map(edition.verbatim, written)), amended)


def named_as_issued(site: Site) -> tuple[Agency, ...]:
    """The named bodies that the plan as issued names: in a cell, or as a member of a group."""
    rows: tuple[Area | Task, ...] = (*site.areas.values(), *site.tasks.values())
    issued = (row for row in rows if row.added_by is None)
    there = {id_ for row in issued for cell in row.cells.values() for id_ in cell.agencies}
    return tuple(a for a in site.named_agencies if a.id in there or a.named == "members")


def _written(site: Site, agency: Agency) -> tuple[str, ...]:
    """Those that are listed or, where none is, those that were read in cells, in their order."""
    read = (
        body.words
        for _row, cell in _cells(site, agency, issued=True)
        for body in cell.bodies
        if body.agency == agency.id and body.words
    )
    return agency.names_in_plan or tuple(dict.fromkeys(read))


def _cells(site: Site, agency: Agency, *, issued: bool) -> Iterator[tuple[Area | Task, Cell]]:
    """The cells that name a body, of rows of the plan as issued or of those added since."""
    rows: tuple[Area | Task, ...] = (*site.areas.values(), *site.tasks.values())
    for row in rows:
        if (row.added_by is None) is issued:
            yield from ((row, cell) for cell in row.cells.values() if agency.id in cell.agencies)


def _by_decisions(edition: Edition, agency: Agency) -> Iterator[Named]:
    """The cells of rows added, and the new words of cells, that name a body."""
    site = edition.site
    for row, cell in _cells(site, agency, issued=False):
        if added_by := site.standings[key_of(row)].added_by:
            yield added_by, key_of(row), cell.text.strip()
    amendments: dict[RowKey, tuple[Update, ...]] = {
        **{("area", id_): own for id_, own in site.amendments_of_area.items()},
        **{("task", id_): own for id_, own in site.amendments.items()},
    }
    for key, own in amendments.items():
        for update, change in changes_of(own, key):
            if agency.id in change.agencies and change.after:
                yield update, key, change.after.get(edition.source_language) or ""


def _earliest_first(named: Named) -> tuple[object, ...]:
    update, row, words = named
    return (*update.order, *row, words)
