"""The questions that the front page gives as examples, with what stands behind each."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.values import Link, Passage
from plugins.plan.records.questions import AREA, TASK, Question


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question and what answers it: `kind` is task, area, or the name of a section."""

    ask: Passage
    kind: str
    answer: Link


def questions(edition: Edition) -> tuple[QuestionView, ...]:
    """The questions of the site's settings; none where they state none."""
    return tuple(_question(edition, own) for own in edition.site.records.settings.questions)


def _question(edition: Edition, question: Question) -> QuestionView:
    kind, _, id_ = question.leads_to.partition(":")
    if kind == TASK:
        answer = edition.task_link(edition.site.tasks[id_])
    elif kind == AREA:
        answer = edition.area_link(edition.site.areas[id_])
    else:
        answer = edition.section_link(kind)
    return QuestionView(edition.passage(question.ask), kind, answer)
