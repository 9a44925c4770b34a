"""The areas of the book, each with its heading and its tasks, as their pages say it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plugins.awareness.book.links import area_place, task_place
from plugins.editions.cells import CellView, cell_notes, cell_view
from plugins.editions.columns import ColumnCell, ColumnSum, column_cells, column_sums
from plugins.editions.edition import Edition
from plugins.editions.indicator_entries import IndicatorEntry, indicator_entries
from plugins.editions.official_text import editorial_notes, items
from plugins.editions.plain_words import PointView, in_plain_words, point_view
from plugins.editions.standing import standing_view
from plugins.editions.task_facts import Facts, facts
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.updates import update_entries
from plugins.editions.urls import part_of
from plugins.editions.values import ItemView, Link, Note, Passage, StandingView, TaskRow
from plugins.editions.wordings import Wordings, wordings
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task

# A task with so few letters, of which nothing was said, takes less than half a page.
SHORT = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class BookTask:
    """A task: its words, who answers for it, by when, how it stands, what was said of it.

    notes: what the editors say of its cells. short: it can do without the end of a page in it.
    """

    place: str
    short: bool
    row: TaskRow
    items: tuple[ItemView, ...]
    plain: tuple[PointView, ...]
    facts: Facts
    lead: CellView | None
    coordinating: CellView | None
    deadline_written: Passage | None
    deadline_translation: Passage | None
    columns: tuple[ColumnCell, ...]
    notes: tuple[Note, ...]
    amendments: tuple[Wordings, ...]
    updates: tuple[UpdateEntry, ...]
    indicators: tuple[IndicatorEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookArea:
    """An area; `top`: it lies in no other. `tasks` are those directly in it, in order."""

    place: str
    link: Link
    top: bool
    items: tuple[ItemView, ...]
    notes: tuple[Note, ...]
    plain: tuple[PointView, ...]
    standing: StandingView | None
    lead: CellView | None
    amendments: tuple[Wordings, ...]
    sums: tuple[ColumnSum, ...]
    indicators: tuple[IndicatorEntry, ...]
    tasks: tuple[BookTask, ...]


def book_areas(edition: Edition) -> tuple[BookArea, ...]:
    """All areas in the order of the plan, those within others behind them."""
    return tuple(_area(edition, area) for area in edition.site.areas.values())


def _area(edition: Edition, area: Area) -> BookArea:
    site = edition.site
    plain = site.plain_words.get(area.id)
    return BookArea(
        place=area_place(area.id),
        link=edition.area_link(area),
        top=not site.nesting.above[area.id],
        items=items(edition, area.heading, area.notes, "heading"),
        notes=editorial_notes(edition, (note for note in area.notes if note.item is None)),
        # Points about one task alone stand with that task.
        plain=tuple(
            point_view(edition, area.id, point)
            for point in (plain.points if plain else ())
            if len(point.tasks) != 1
        ),
        standing=standing_view(edition, ("area", area.id)),
        lead=cell_view(edition, area, "lead"),
        amendments=wordings(edition, site.amendments_of_area[area.id], ("area", area.id)),
        sums=column_sums(edition, site.sums.of_area[area.id]),
        indicators=indicator_entries(edition, site.indicators.of_area[area.id]),
        tasks=tuple(_task(edition, task) for task in site.tasks.values() if task.area == area.id),
    )


def _task(edition: Edition, task: Task) -> BookTask:
    site, deadline = edition.site, task.deadline.text
    translated = edition.language.code != edition.source_language
    plain = in_plain_words(edition, task)
    said = site.histories[task.id].updates
    own, found = items(edition, task.text, task.notes, "text"), _facts(edition, task, len(said))
    return BookTask(
        place=task_place(task.id),
        short=found.nothing_said and sum(len(item.passage.text) for item in own) < SHORT,
        row=edition.rows[task.id],
        items=own,
        plain=plain.points if plain else (),
        facts=found,
        lead=cell_view(edition, task, "lead"),
        coordinating=cell_view(edition, task, "coordinating"),
        deadline_written=edition.passage(deadline, edition.source_language) if deadline else None,
        deadline_translation=edition.passage(deadline) if deadline and translated else None,
        columns=column_cells(edition, task),
        notes=cell_notes(edition, task, "lead", "coordinating", "deadline", "start"),
        amendments=wordings(edition, site.amendments[task.id], ("task", task.id)),
        updates=update_entries(edition, said),
        indicators=indicator_entries(edition, site.indicators.of_task[task.id]),
    )


def _facts(edition: Edition, task: Task, related: int) -> Facts:
    """The facts of a task; what is said of its items leads to the task, as they have no places."""
    found, place = facts(edition, task, related), part_of("", task_place(task.id))
    of_items = (replace(fact, item=replace(fact.item, path=place)) for fact in found.item_facts)
    return replace(found, item_facts=tuple(of_items))
