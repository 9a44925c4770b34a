"""The cells of the plan's further columns, and what its amounts add up to, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.official_text import editorial_notes
from plugins.editions.urls import column_anchor
from plugins.editions.values import Note, Passage
from plugins.plan.facts.amounts import Sum, amount, looks_like_one
from plugins.plan.records.columns import PlanColumn
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnCell:
    """A cell: its column's heading, the heading above that, its words, unit, other languages.

    words: None where the plan left it empty and a decision has filled it since.
    is_number: whether the words are a number, which the unit follows; it heads other words.
    amount: what is added up, as the language of the page writes it; "" where the words say so.
    `notes` are what the editors say about it.
    """

    anchor: str
    heading: Passage
    under: Passage | None
    words: Passage | None
    unit: Passage | None
    is_number: bool
    amount: str
    others: tuple[Passage, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnSum:
    """What the amounts of a column add up to, and how many tasks state one."""

    heading: Passage
    amount: str
    unit: Passage | None
    tasks: int


def column_cells(edition: Edition, task: Task) -> tuple[ColumnCell, ...]:
    """The cells of `task` in the plan's order of columns; left out are those never filled."""
    amended = edition.site.in_force[task.id].amended
    found = (
        (column, task.columns.get(column.id))
        for column in edition.site.records.plan.columns
        if column.id in task.columns or f"column {column.id}" in amended
    )
    return tuple(
        ColumnCell(
            anchor=column_anchor(column.id),
            heading=edition.passage(column.heading),
            under=edition.passage(column.under) if column.under else None,
            words=_words(edition, cell) if cell else None,
            unit=edition.passage(column.unit) if column.unit else None,
            is_number=looks_like_one(_written(edition, cell)),
            amount=amount_read(edition, column.id, cell),
            others=tuple(
                edition.passage(cell, other.code)
                for other in edition.other_languages
                if cell and cell.get(other.code) and len(cell.languages) > 1
            ),
            notes=editorial_notes(
                edition, (note for note in task.notes if note.cell == f"columns.{column.id}")
            ),
        )
        for column, cell in found
    )


def column_sums(edition: Edition, sums: Iterable[Sum]) -> tuple[ColumnSum, ...]:
    """`sums` in words; columns of which no task states an amount are left out."""
    return tuple(
        ColumnSum(
            heading=_whole_heading(edition, each.column),
            amount=edition.words.amount(each.total),
            unit=edition.passage(each.column.unit) if each.column.unit else None,
            tasks=len(each.tasks),
        )
        for each in sums
        if each.tasks
    )


def _words(edition: Edition, cell: Text) -> Passage:
    """The words of a cell; an amount reads alike in every language, and is no lack of one."""
    written = cell.get(edition.source_language) or ""
    alike = cell.get(edition.language.code) is None and not any(map(str.isalpha, written))
    return edition.verbatim(written) if alike else edition.passage(cell)


def _written(edition: Edition, cell: Text | None) -> str:
    return (cell.get(edition.source_language) or "") if cell else ""


def amount_read(edition: Edition, id_: str | None, cell: Text | None) -> str:
    """The amount in a cell of a column that is summed, in the notation of the page; "" for none.

    It is left out where the page would write it as the plan does.
    """
    if not any(own.id == id_ and own.summed for own in edition.site.records.plan.columns):
        return ""
    written = _written(edition, cell)
    number = amount(written, edition.site.records.languages[0].locale)
    found = "" if number is None else edition.words.amount(number)
    return "" if found == written.strip() else found


def _whole_heading(edition: Edition, column: PlanColumn) -> Passage:
    """The heading of a column with the one above it, in one language."""
    own = edition.passage(column.heading)
    above = edition.passage(column.under) if column.under else None
    alike = above is not None and above.lang == own.lang
    return Passage(f"{above.text}: {own.text}", own.lang) if above and alike else own
