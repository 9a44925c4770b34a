"""The page of one task."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.editions.agencies import body
from plugins.editions.edition import Edition
from plugins.editions.errata import ErratumView, errata_about
from plugins.editions.official_text import editorial_notes, items
from plugins.editions.page import Page
from plugins.editions.values import BodyView, DeadlineView, ItemView, Link, Note, Passage
from plugins.editions.wordings import Wordings, wordings
from plugins.plan.facts.source_places import SourcePlace
from plugins.plan.records.tasks import Task
from plugins.website.pages import structured
from plugins.website.pages.citation import Citation, citations, of_task
from plugins.website.pages.tasks.context import ContextView, context_view
from plugins.website.pages.tasks.facts import Facts, facts
from plugins.website.pages.tasks.periods import PeriodStrip, period_strip
from plugins.website.pages.updates.histories import HistoryView, history


@dataclass(frozen=True, slots=True)
class CellView:
    """A responsibility cell: its words as written, and the bodies read from them."""

    written: Passage
    bodies: tuple[BodyView, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """Everything about one task; `amendments` are those in force, earliest first."""

    id: str
    title: Passage
    area: Link
    items: tuple[ItemView, ...]
    lead: CellView
    coordinating: CellView | None
    coordinating_notes: tuple[Note, ...]
    deadline_written: Passage | None
    deadline_others: tuple[Passage, ...]
    deadline: DeadlineView
    deadline_notes: tuple[Note, ...]
    facts: Facts
    periods: PeriodStrip | None
    history: HistoryView
    contexts: tuple[ContextView, ...]
    amendments: tuple[Wordings, ...]
    errata: tuple[ErratumView, ...]
    place: SourcePlace | None
    citations: tuple[Citation, ...]
    previous: Link | None
    next: Link | None


def task_pages(edition: Edition, editions: Sequence[Edition]) -> list[Page]:
    """One page a task; `editions` are those of all languages."""
    tasks = [None, *edition.site.tasks.values(), None]
    neighbours = [(a, b) for a, b in zip(tasks, tasks[2:], strict=False)]
    return [
        _page(edition, _view(edition, editions, task, near), task)
        for task, near in zip(edition.site.tasks.values(), neighbours, strict=True)
    ]


def _page(edition: Edition, view: TaskView, task: Task) -> Page:
    _ = edition.words.gettext
    leads = ", ".join(body.name.text for body in view.lead.bodies)
    tasks = Link(edition.urls.section("tasks"), Passage(_("All tasks"), edition.language.code))
    return Page(
        key=f"task:{task.id}",
        template="task",
        language=edition.language.code,
        path=edition.urls.task(task.id),
        title=f"{task.id} {view.title.text}",
        description=_("Task {number} of Plan {plan}. Lead: {leads}.").format(
            number=task.id, plan=edition.site.records.plan.number, leads=leads
        ),
        section="tasks",
        view=view,
        breadcrumbs=(tasks, view.area),
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
    return TaskView(
        id=task.id,
        title=edition.passage(task.title),
        area=edition.area_link(site.areas[task.area]),
        items=items(edition, task.text, task.notes, "text"),
        lead=_cell(edition, task, "lead"),
        coordinating=_cell(edition, task, "coordinating") if task.coordinating else None,
        coordinating_notes=_notes(edition, task, "coordinating"),
        deadline_written=edition.passage(deadline) if deadline else None,
        deadline_others=tuple(
            edition.passage(deadline, other.code) for other in edition.other_languages if deadline
        ),
        deadline=edition.rows[task.id].deadline,
        deadline_notes=_notes(edition, task, "deadline"),
        facts=facts(edition, task),
        periods=period_strip(edition, task.id),
        history=history(edition, site.histories[task.id].updates, edition.urls.task(task.id)),
        contexts=tuple(context_view(edition, c, task.id) for c in site.contexts[task.id]),
        amendments=tuple(
            found for update in site.amendments[task.id] if (found := wordings(edition, update))
        ),
        errata=errata_about(edition, f"task:{task.id}"),
        place=site.source_places.get(task.id),
        citations=citations(editions, of_task, task),
        previous=edition.task_link(before) if before else None,
        next=edition.task_link(after) if after else None,
    )


def _notes(edition: Edition, task: Task, cell: str) -> tuple[Note, ...]:
    return editorial_notes(edition, (note for note in task.notes if note.cell == cell))


def _cell(edition: Edition, task: Task, name: str) -> CellView:
    cell = task.cells[name]
    return CellView(
        edition.verbatim(cell.text),
        tuple(body(edition, edition.site.agencies[agency]) for agency in cell.agencies),
        _notes(edition, task, name),
    )
