"""The page of one task."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from plugins.editions.cells import CellView, cell_notes, cell_view
from plugins.editions.columns import ColumnCell, column_cells
from plugins.editions.edition import Edition
from plugins.editions.errata import ErratumView, errata_about
from plugins.editions.indicator_entries import IndicatorEntry, indicator_entries
from plugins.editions.kinds import Strand
from plugins.editions.letter_urls import task_letter
from plugins.editions.listed_articles import Article
from plugins.editions.names import Names, related
from plugins.editions.official_text import items
from plugins.editions.page import Page
from plugins.editions.plain_words import TaskInPlainWords, in_plain_words
from plugins.editions.requests import RequestMade, answering, requests_made
from plugins.editions.task_facts import Facts, facts
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
from plugins.editions.wholes import headings_of, wholes_of
from plugins.editions.wordings import Wordings, wordings
from plugins.plan.facts.site import Site
from plugins.plan.records.tasks import Task
from plugins.website.pages import structured
from plugins.website.pages.citing import CiteView, cite_task
from plugins.website.pages.embedding import Embedding, embedding_of_task
from plugins.website.pages.source.places import PlaceView, place_view
from plugins.website.pages.tasks.answer import TaskAnswer, answer
from plugins.website.pages.tasks.context import ContextView, context_view
from plugins.website.pages.tasks.periods import PeriodStrip, period_strip
from plugins.website.pages.updates.histories import HistoryView, history

# That nothing was reported, the answer at the top of the page has said.
ALWAYS = (Strand.RELATED,)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """Everything about one task; `amendments` are those of its words in force, earliest first.

    standing: what decisions made of it as a whole, None where none did.

    `part_of` is the task that it lies in, `parts` are its sub-tasks; `parts_in_force` of these are
    in force.
    letter: where the letters about it stand.
    one_column: the plan has one column for leading and coordinating bodies.
    """

    number: str
    title: Passage
    standing: StandingView | None
    plain: TaskInPlainWords | None
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
    requests: tuple[RequestMade, ...]
    periods: PeriodStrip | None
    history: HistoryView
    contexts: tuple[ContextView, ...]
    indicators: tuple[IndicatorEntry, ...]
    articles: tuple[Article, ...]
    amendments: tuple[Wordings, ...]
    errata: tuple[ErratumView, ...]
    place: PlaceView | None
    cite: CiteView
    embedding: Embedding | None
    letter: str
    previous: Link | None
    next: Link | None


def task_pages(edition: Edition, editions: Sequence[Edition]) -> list[Page]:
    """One page a task; `editions` are those of all languages."""
    tasks = [None, *edition.site.tasks.values(), None]
    neighbours = [(a, b) for a, b in zip(tasks, tasks[2:], strict=False)]
    times = Counter(edition.site.nesting.task_numbers.values())
    return [
        Page(
            key=f"task:{task.id}",
            template="task",
            language=edition.language.code,
            path=link.path,
            title=f"{link.number} {link.name.text}",
            description=_described(edition, task, link, number_repeats=times[link.number] > 1),
            section="tasks",
            view=partial(_view, edition, editions, task, near),
            breadcrumbs=(edition.section_link("tasks"), *_above(edition, task)),
            data=partial(_data, edition, task),
            names=partial(_names, edition.site, task.id),
        )
        for task, near in zip(edition.site.tasks.values(), neighbours, strict=True)
        for link in [edition.task_link(task)]
    ]


def _described(edition: Edition, task: Task, link: Link, *, number_repeats: bool) -> str:
    _, lead = edition.words.gettext, task.cells.get("lead")
    sentence = _("Task {number} of {document_cited}. Lead: {leads}.")
    if not (lead and lead.bodies):
        sentence = _("Task {number} of {document_cited}.")
    if number_repeats:
        sentence = _("Task {number} of {document_cited}: {title}.")
    bodies = (edition.site.agencies[own.agency] for own in (lead.bodies if lead else ()))
    leads = ", ".join(edition.passage(each.name).text for each in bodies)
    return sentence.format(number=link.number, leads=leads, title=link.name.text)


def _data(edition: Edition, task: Task) -> tuple[dict[str, Any], ...]:
    return (structured.task(edition, task),)


def _names(site: Site, id_: str) -> Names:
    answers = answering(site, site.requests_of_task[id_])
    said = (*site.histories[id_].updates, *site.amendments[id_], *answers)
    tasks = (id_, *site.nesting.subtasks[id_])
    return Names(tasks=tasks, updates=related(site, said), in_short=True)


def _above(edition: Edition, task: Task) -> tuple[Link, ...]:
    """The headings and the tasks that it lies in, the highest first."""
    headings = map(edition.area_link, headings_of(edition.site, task))
    return (*headings, *map(edition.task_link, wholes_of(edition.site, task)))


def _view(
    edition: Edition,
    editions: Sequence[Edition],
    task: Task,
    neighbours: tuple[Task | None, Task | None],
) -> TaskView:
    site, deadline = edition.site, task.deadline.text
    before, after = neighbours
    tree, wholes = site.nesting, wholes_of(site, task)
    said = history(edition, site.histories[task.id].updates, edition.urls.task(task.id), ALWAYS)
    return TaskView(
        number=tree.task_numbers[task.id],
        title=edition.passage(task.title),
        standing=edition.rows[task.id].standing,
        plain=in_plain_words(edition, task),
        part_of=edition.task_link(wholes[-1]) if wholes else None,
        parts=task_rows(edition, tree.subtasks[task.id]),
        parts_in_force=sum(site.standings["task", part].stands for part in tree.subtasks[task.id]),
        answer=answer(edition, task, headings_of(site, task), wholes),
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
        requests=requests_made(edition, site.requests_of_task[task.id], task.id),
        periods=period_strip(edition, task.id),
        history=said,
        contexts=tuple(context_view(edition, c, task.id) for c in site.contexts[task.id]),
        indicators=indicator_entries(edition, site.indicators.of_task[task.id]),
        articles=edition.articles.of_task(task.id) if edition.articles else (),
        amendments=wordings(edition, site.amendments[task.id], ("task", task.id)),
        errata=errata_about(edition, f"task:{task.id}"),
        place=place_view(edition, f"task:{task.id}"),
        cite=cite_task(task, edition, editions),
        embedding=embedding_of_task(edition, task),
        letter=task_letter(edition.urls, task.id),
        previous=edition.task_link(before) if before else None,
        next=edition.task_link(after) if after else None,
    )
