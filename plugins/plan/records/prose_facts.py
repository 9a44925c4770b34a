"""Facts of the plan that prose repeats: `{{tasks}}` in a text stands for what the data say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

# Two braces, what could be a name, two braces; blanks inside do not count.
PLACEHOLDER = re.compile(r"\{\{\s*([^\W\d][\w.-]*)\s*\}\}")


class ProseFact(StrEnum):
    """The names that may stand between the braces.

    Counts of records: areas, tasks, agencies (named in cells, and these with the members of
    groups), updates; areas and tasks are those in force, and with `_issued` those of the plan as
    issued. Of the table: pairs of a task with a lead or a coordinating body, tasks with several
    leads, tasks without an end, tasks coordinated by the group that stands in most cells of those
    that the plan does not define. Of the plan: what it is called inside a sentence (the decision)
    and at the beginning of one, how it is cited, its number, the part of it before the stroke, its
    date, who issued it, the place. Of the site: its name, the day that it is of.
    """

    AREAS = "areas"
    TASKS = "tasks"
    AREAS_ISSUED = "areas_issued"
    TASKS_ISSUED = "tasks_issued"
    AGENCIES = "agencies"
    AGENCIES_WITH_MEMBERS = "agencies_with_members"
    UPDATES = "updates"
    LEAD_PAIRS = "lead_pairs"
    COORDINATING_PAIRS = "coordinating_pairs"
    JOINT_TASKS = "joint_tasks"
    ONGOING_TASKS = "ongoing_tasks"
    OPEN_GROUP_TASKS = "open_group_tasks"
    THE_DOCUMENT = "the_document"
    THE_DOCUMENT_FIRST = "The_document"
    DOCUMENT_CITED = "document_cited"
    PLAN_NUMBER = "plan_number"
    PLAN_SHORT_NUMBER = "plan_short_number"
    PLAN_DATE = "plan_date"
    ISSUER = "issuer"
    PLACE = "place"
    SITE_NAME = "site_name"
    AS_OF = "as_of"


FACT_NAMES = tuple(fact.value for fact in ProseFact)


def unknown_names(text: str) -> Iterator[tuple[int, str]]:
    """Where in `text` double braces stand, and what is between them, if that names no fact."""
    found = ((match.start(), match[1]) for match in PLACEHOLDER.finditer(text))
    return ((place, name) for place, name in found if name not in FACT_NAMES)


def filled(text: str, facts: Mapping[ProseFact, str]) -> str:
    """`text` with the words of `facts` in place of their names; unknown names stay as they are."""
    known = {fact.value: words for fact, words in facts.items()}
    return PLACEHOLDER.sub(lambda found: known.get(found[1], found[0]), text)
