"""Each question that the site gives as an example leads to where its answer stands."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.questions import AREA, SECTIONS, TASK
from plugins.plan.records.tasks import Task

QUESTION_LEADS_NOWHERE = Message(
    "question-leads-nowhere",
    N_("“{value}” leads nowhere"),
    N_("task: or area: with an id that exists, or one of these: {sections}"),
)


def questions(case: Case) -> Iterator[Problem]:
    """What a question leads to is a section, or a task or area that there is."""
    settings = case.records.settings
    if settings is None:
        return
    known = {
        *(name for name in SECTIONS if name in case.records.sections),
        *(f"{TASK}:{id_}" for id_ in _ids(case, Task)),
        *(f"{AREA}:{id_}" for id_ in _ids(case, Area)),
    }
    origin = case.places.of(settings)
    for index, question in enumerate(settings.questions):
        if question.leads_to not in known:
            values = {"value": question.leads_to, "sections": ", ".join(SECTIONS)}
            near = nearest(question.leads_to, sorted(known))
            path = ("questions", index, "leads_to")
            yield origin.problem(path, QUESTION_LEADS_NOWHERE, values, near)


def _ids(case: Case, model: type[Task | Area]) -> Iterator[str]:
    """What could not be read counts as being there: what is wrong with it is said where it is."""
    records = case.records.tasks if model is Task else case.records.areas
    yield from (record.id for record in records)
    yield from (entry.id for entry in case.invalid_entries_of(model))
