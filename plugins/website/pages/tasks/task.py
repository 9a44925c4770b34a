"""The page of one task."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.values import Body, Item, Link, Note, Passage
from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.facts.source_places import SourcePlace
from plugins.plan.records.tasks import Task
from plugins.website.pages import citation, structured
from plugins.website.pages.citation import Citation
from plugins.website.pages.tasks.context import ContextView, context_view
from plugins.website.pages.tasks.facts import Facts, facts
from plugins.website.pages.tasks.periods import PeriodStrip, period_strip
from plugins.website.pages.updates.histories import HistoryView, history
from plugins.website.pages.updates.wordings import Wordings, wordings


@dataclass(frozen=True, slots=True)
class CellView:
    """A responsibility cell: its words as written, and the bodies read from them."""

    written: Passage
    bodies: tuple[Body, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class TaskView:
    """Everything about one task; `amendments` are those in force, earliest first."""

    id: str
    title: Passage
    area: Link
    items: tuple[Item, ...]
    lead: CellView
    coordinating: CellView | None
    coordinating_notes: tuple[Note, ...]
    deadline_written: Passage
    deadline_others: tuple[Passage, ...]
    deadline: DeadlineReading
    deadline_notes: tuple[Note, ...]
    facts: Facts
    periods: PeriodStrip | None
    history: HistoryView
    contexts: tuple[ContextView, ...]
    amendments: tuple[Wordings, ...]
    place: SourcePlace | None
    citations: tuple[Citation, ...]
    previous: Link | None
    next: Link | None


def task_pages(edition: Edition) -> list[Page]:
    """One page a task."""
    tasks = [None, *edition.site.tasks.values(), None]
    neighbours = [(a, b) for a, b in zip(tasks, tasks[2:], strict=False)]
    return [
        _page(edition, task, before, after)
        for task, (before, after) in zip(edition.site.tasks.values(), neighbours, strict=True)
    ]


def _page(edition: Edition, task: Task, before: Task | None, after: Task | None) -> Page:
    view = _view(edition, task, before, after)
    _ = edition.words.gettext
    leads = ", ".join(body.name.text for body in view.lead.bodies)
    tasks = Link(edition.urls.section("tasks"), Passage(_("All tasks"), edition.language.code))
    return Page(
        f"task:{task.id}",
        "task",
        edition.language.code,
        edition.urls.task(task.id),
        f"{task.id} {view.title.text}",
        _("Task {number} of Plan {plan}. Lead: {leads}.").format(
            number=task.id, plan=edition.site.records.plan.number, leads=leads
        ),
        "tasks",
        view,
        (tasks, view.area),
        (structured.task(edition, task),),
    )


def _view(edition: Edition, task: Task, before: Task | None, after: Task | None) -> TaskView:
    site = edition.site
    return TaskView(
        task.id,
        edition.passage(task.title),
        edition.area_link(site.areas[task.area]),
        edition.items(task.text, task.notes, "text"),
        _cell(edition, task, "lead"),
        _cell(edition, task, "coordinating") if task.coordinating else None,
        edition.notes(n for n in task.notes if n.cell == "coordinating"),
        edition.passage(task.deadline.text),
        tuple(edition.passage(task.deadline.text, o.code) for o in edition.other_languages),
        site.deadline(task),
        edition.notes(n for n in task.notes if n.cell == "deadline"),
        facts(edition, task),
        period_strip(edition, task.id),
        history(edition, site.history_of(task.id).updates, edition.urls.task(task.id)),
        tuple(context_view(edition, context) for context in site.context_of(task.id)),
        tuple(
            w for w in (wordings(edition, u) for u in site.amendments_of(task.id)) if w is not None
        ),
        site.places.get(task.id),
        tuple(
            Citation(citation.of_task(other, task), other.language.name)
            for other in edition.in_every_language
        ),
        edition.task_link(before) if before else None,
        edition.task_link(after) if after else None,
    )


def _cell(edition: Edition, task: Task, name: str) -> CellView:
    cell = getattr(task, name)
    return CellView(
        edition.verbatim(cell.text),
        tuple(edition.body(edition.site.agencies[agency]) for agency in cell.agencies),
        edition.notes(note for note in task.notes if note.cell == name),
    )
