"""Questions that people have of a plan, each with where its answer stands: data/site.yaml."""

from __future__ import annotations

from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import Line, LineText, Record

# What may stand before the colon of `leads_to`, and which sections it may name instead.
TASK, AREA = "task", "area"
SECTIONS = ("tasks", "areas", "agencies", "reporting", "updates", "indicators", "matrix")


class Question(Record):
    """An example of what to ask, as people would ask it.

    leads_to: `task:13.1`, `area:13`, or the name of a section.
    """

    ask: LineText
    leads_to: Line

    _meanings = Meanings(
        ask=Means(
            "the question as people would ask it",
            "{vi: Ai kiểm tra giếng?, en: Who tests the wells?}",
        ),
        leads_to=Means(
            "what answers it: “task:” or “area:” and an id, or the name of a section", '"task:1.2"'
        ),
    )
