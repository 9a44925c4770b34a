"""A table of a plan, and what is read of such a document."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.office.documents.document import OfficeDocument
from plugins.office.plans.doubts import Questions
from plugins.office.plans.outline import Outline
from plugins.office.plans.tables.outlining import outline_of

HEADINGS = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"]
ROW = ["1", "Xây dựng kế hoạch.", "Sở A", "Sở B", "Quý I/2026"]


def read(
    read_from: OfficeDocument, answers: Mapping[str, str] | None = None
) -> tuple[Outline, Questions]:
    """The outline of a document, and what was asked; every answer was one."""
    questions = Questions(answers)
    outline = outline_of(read_from, questions)
    assert (questions.refused, questions.unasked) == ([], ())
    return outline, questions


def meanings(outline: Outline) -> list[str]:
    """What the columns say, in their order."""
    return [column.means.value for column in outline.columns]


def keys(questions: Questions) -> dict[str, str]:
    """The doubts by their keys, each as it was read."""
    return {doubt.key: doubt.read_as for doubt in questions.doubts}
