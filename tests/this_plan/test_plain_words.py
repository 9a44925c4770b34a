"""The areas of this plan in plain words: each has them, each task is spoken of, all are plain."""

from __future__ import annotations

from plugins.plan.reading.case import Case
from plugins.plan.reading.reader import read
from plugins.plan.rules.check import said_by
from plugins.plan.rules.plain_words import PLAIN_WORDS_RULES
from tests.samples import this_site


def test_each_area_has_them_and_each_task_is_spoken_of() -> None:
    """No area is left out, and no task of it; each has a question, in each language."""
    records = this_site.records()
    assert [each.area for each in records.plain_words] == [area.id for area in records.areas]
    spoken = {id_ for each in records.plain_words for p in each.points for id_ in p.tasks}
    assert spoken == {task.id for task in records.tasks}
    assert all(
        each.question and each.question.get(code)
        for each in records.plain_words
        for code in this_site.languages()
    )


def test_all_are_plain_as_measured() -> None:
    """Not even a notice: no sentence is too long, and few words are those of offices."""
    case = Case(read(this_site.DATA), this_site.day())
    assert said_by(PLAIN_WORDS_RULES, case) == []
