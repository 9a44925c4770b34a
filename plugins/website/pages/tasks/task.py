"""The page of one task."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.editions.columns import ColumnCell, column_cells
from plugins.editions.edition import Edition
from plugins.editions.errata import ErratumView, errata_about
from plugins.editions.kinds import Strand
from plugins.editions.official_text import items
from plugins.editions.page import Page
from plugins.editions.tasks import task_rows
from plugins.editions.values import (
    DeadlineView,
    ItemView,
    Link,
    Note,
    Passage,
    StandingView,
    TaskRow,
)
from plugins.editions.wordings import Wordings, wordings
from plugins.plan.records.tasks import Task
from plugins.website.pages import structured
from plugins.website.pages.citation import Citation, ItemCitation, citations, of_items, of_task
from plugins.website.pages.indicators.entries import IndicatorEntry, indicator_entries
from plugins.website.pages.source.places import PlaceView, place_view
from plugins.website.pages.tasks.answer import TaskAnswer, answer
from plugins.website.pages.tasks.cells import CellView, cell_notes, cell_view
from plugins.website.pages.tasks.context import ContextView, context_view
from plugins.website.pages.tasks.facts import Facts, facts
from plugins.website.pages.tasks.periods import PeriodStrip, period_strip
from plugins.website.pages.tasks.whole import leads_above, wholes_of
from plugins.website.pages.updates.histories import HistoryView, history

# That nothing was reported, the answer at the top of the page has said.
ALWAYS = (Strand.RELATED,)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """Everything about one task; `amendments` are those of its words in force, earliest first.

    standing: what decisions made of it as a whole, None where none did.

    `above` are the headings and tasks that it lies in, the highest first, `parts` its sub-tasks,
    `parts_in_force` of which are in force.
    one_column: the plan has one column for leading and coordinating bodies.
    """

    number: str
    title: Passage
    standing: StandingView | None
    above: tuple[Link, ...]
    part_of: Link | None
    parts: tuple[TaskRow, ...]
    parts_in_force: int
    answer: TaskAnswer
    items: tuple[ItemView, ...]
    one_column: bool
    lead: CellView | None
    lead_notes: tuple[Note, ...]
    coordinating: CellView | None
    coordinating_notes: tuple[Note, ...]
    deadline_written: Passage | None
    deadline_translation: Passage | None
    deadline: DeadlineView
    deadline_notes: tuple[Note, ...]
    columns: tuple[ColumnCell, ...]
    facts: Facts
    periods: PeriodStrip | None
    history: HistoryView
    contexts: tuple[ContextView, ...]
    indicators: tuple[IndicatorEntry, ...]
    amendments: tuple[Wordings, ...]
    errata: tuple[ErratumView, ...]
    place: PlaceView | None
    citations: tuple[Citation, ...]
    item_citations: tuple[ItemCitation, ...]
    previous: Link | None
    next: Link | None


def task_pages(edition: Edition, editions: Sequence[Edition]) -> list[Page]:
    """One page a task; `editions` are those of all languages."""
    tasks = [None, *edition.site.tasks.values(), None]
    neighbours = [(a, b) for a, b in zip(tasks, tasks[2:], strict=False)]
    times = Counter(edition.site.nesting.task_numbers.values())
    return [
        _page(edition, view := _view(edition, editions, task, near), task, times[view.number] > 1)
        for task, near in zip(edition.site.tasks.values(), neighbours, strict=True)
    ]


def _page(edition: Edition, view: TaskView, task: Task, number_repeats: bool) -> Page:
    _ = edition.words.gettext
    sentence = _("Task {number} of {document_cited}. Lead: {leads}.")
    if not view.lead:
        sentence = _("Task {number} of {document_cited}.")
    if number_repeats:
        sentence = _("Task {number} of {document_cited}: {title}.")
    leads = ", ".join(own.body.name.text for own in view.lead.bodies) if view.lead else ""
    return Page(
        key=f"task:{task.id}",
        template="task",
        language=edition.language.code,
        path=edition.urls.task(task.id),
        title=f"{view.number} {view.title.text}",
        description=sentence.format(number=view.number, leads=leads, title=view.title.text),
        section="tasks",
        view=view,
        breadcrumbs=(edition.section_link("tasks"), *view.above),
        data=(structured.task(edition, task),),
    )


def _view(
    edition: Edition,
    editions: Sequence[Edition],
    task: Task,
    neighbours: tuple[Task | None, Task | None],
) -> TaskView:
    site, deadline = edition.site, task.deadline.text
    before, after = neighbours
    tree, area = site.nesting, site.areas[task.area]
    headings = [site.areas[id_] for id_ in (*tree.above[area.id], area.id)]
    wholes = wholes_of(site, task)
    said = history(edition, site.histories[task.id].updates, edition.urls.task(task.id), ALWAYS)
    return TaskView(
        number=tree.task_numbers[task.id],
        title=edition.passage(task.title),
        standing=edition.rows[task.id].standing,
        above=(*map(edition.area_link, headings), *map(edition.task_link, wholes)),
        part_of=edition.task_link(wholes[-1]) if wholes else None,
        parts=task_rows(edition, tree.subtasks[task.id]),
        parts_in_force=sum(site.standings["task", part].stands for part in tree.subtasks[task.id]),
        answer=answer(edition, task, tuple(leads_above(edition, headings, wholes))),
        items=items(edition, task.text, task.notes, "text"),
        one_column=task.responsible is not None,
        lead=cell_view(edition, task, "lead"),
        lead_notes=cell_notes(edition, task, "lead"),
        coordinating=cell_view(edition, task, "coordinating"),
        coordinating_notes=cell_notes(edition, task, "coordinating"),
        deadline_written=edition.passage(deadline, edition.source_language) if deadline else None,
        deadline_translation=edition.passage(deadline)
        if deadline and edition.language.code != edition.source_language
        else None,
        deadline=edition.rows[task.id].deadline,
        deadline_notes=cell_notes(edition, task, "deadline", "start"),
        columns=column_cells(edition, task),
        facts=facts(edition, task, said.total_of(Strand.RELATED)),
        periods=period_strip(edition, task.id),
        history=said,
        contexts=tuple(context_view(edition, c, task.id) for c in site.contexts[task.id]),
        indicators=indicator_entries(edition, site.indicators.of_task[task.id]),
        amendments=wordings(edition, site.amendments[task.id], ("task", task.id)),
        errata=errata_about(edition, f"task:{task.id}"),
        place=place_view(edition, f"task:{task.id}"),
        citations=citations(editions, of_task, task),
        item_citations=of_items(edition, task),
        previous=edition.task_link(before) if before else None,
        next=edition.task_link(after) if after else None,
    )
