"""What a reader wants to know of a task first: who leads, who supports, by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.editions.cells import cell_notes
from plugins.editions.edition import Edition
from plugins.editions.wholes import RoleAbove, coordinating_above, leads_above
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task
from plugins.website.pages.tasks.answer_cells import RoleAnswer, answer_cell
from plugins.website.pages.tasks.answer_deadlines import DeadlineAnswer, answer_deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskAnswer:
    """Who leads, who supports, by when; `year` is that of the words, 0 for a later document's.

    leads_above, coordinating_above: who leads, and who supports, what the task lies in.
    """

    year: int
    lead: RoleAnswer
    leads_above: tuple[RoleAbove, ...]
    coordinating: RoleAnswer
    coordinating_above: tuple[RoleAbove, ...]
    deadline: DeadlineAnswer


def answer(
    edition: Edition, task: Task, headings: Sequence[Area], wholes: Sequence[Task]
) -> TaskAnswer:
    """The answers about `task`, which lies in `headings` and `wholes`."""
    noted = bool(cell_notes(edition, task, "deadline", "start"))
    return TaskAnswer(
        year=0 if task.added_by else edition.site.records.plan.date.year,
        lead=answer_cell(edition, task, "lead"),
        leads_above=tuple(leads_above(edition, headings, wholes)),
        coordinating=answer_cell(edition, task, "coordinating"),
        coordinating_above=tuple(coordinating_above(edition, wholes)),
        deadline=answer_deadline(edition, task, edition.rows[task.id].deadline, noted=noted),
    )
