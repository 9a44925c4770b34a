"""Links that stand in the Markdown of pages: what they may lead to, and those that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup

from plugins.editions.markdown_pages import NOT_FOUND_KEY, MarkdownPage
from plugins.editions.urls import item_anchor
from plugins.plan.facts.amendments import bodies_named
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.dataset import PartialRecords
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.languages import Section
from plugins.plan.records.public_names import is_web_address
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Record
from plugins.plan.records.updates import Update

PAGE_LINK_UNKNOWN = Message(
    "page-link-unknown",
    N_("the link {link} leads nowhere"),
    N_(
        "task:, area:, agency:, update:, indicator: or page: with something that exists, "
        "https://… with a host, or mailto:"
    ),
)

OWN = re.compile(r"([a-z]+):(.*)", re.DOTALL)
OUTSIDE = re.compile(r"mailto:[^\s@]+@[^\s@]+|#\S+")

# For each scheme of ours what may follow the colon; None where that is nothing.
Targets = Mapping[str, Container[str] | None]


@dataclass(frozen=True, slots=True)
class TaskTargets:
    """What may follow `task:`: an id, or an id and the anchor of one of the task's items.

    `items` are how many items each task has, None for a task that could not be read.
    """

    items: Mapping[str, int | None]

    def __contains__(self, target: object) -> bool:
        """Whether there is such a task, and such an item of it."""
        id_, _, anchor = str(target).partition("#")
        if id_ not in self.items:
            return False
        count = self.items[id_]
        return not anchor or count is None or anchor in map(item_anchor, range(1, count + 1))


def unknown_links(page: MarkdownPage, targets: Targets) -> Iterator[Problem]:
    """Each link of `page` that leads nowhere, where it stands."""
    for link in BeautifulSoup(page.html, "html.parser").find_all("a", href=True):
        address = str(link["href"])
        if not leads_somewhere(address, targets):
            yield _unknown(page, address)


def leads_somewhere(address: str, targets: Targets) -> bool:
    """Whether a link has an address of the web or one of ours that there is."""
    own = OWN.fullmatch(address)
    if own and own[1] in targets:
        known = targets[own[1]]
        return known is None or own[2] in known
    return bool(OUTSIDE.fullmatch(address)) or is_web_address(address)


def targets_of(case: Case, pages: Sequence[MarkdownPage], language: str) -> Targets:
    """What the pages in `language` may link to.

    What could not be read counts as being there: what is wrong with it is said where it stands.
    """
    records = case.records

    def ids(model: type[Record], known: Sequence[Area | Update | Indicator]) -> set[str]:
        invalid = (entry.id for entry in case.invalid_entries_of(model))
        return {*(each.id for each in known), *invalid}

    keys = {page.metadata.get("key", "") for page in pages if page.language == language}
    return {
        "home": None,
        **dict.fromkeys(linked_sections(records)),
        "task": TaskTargets(
            {task.id: len(task.text) for task in records.tasks}
            | {entry.id: None for entry in case.invalid_entries_of(Task)}
        ),
        "area": ids(Area, records.areas),
        "agency": {*_listed(case), *(entry.id for entry in case.invalid_entries_of(Agency))},
        "update": ids(Update, records.updates),
        "indicator": ids(Indicator, records.indicators),
        "page": keys - {NOT_FOUND_KEY},
    }


def linked_sections(records: PartialRecords) -> tuple[Section, ...]:
    """The sections of a site that its pages may link to by name: all but the search."""
    return tuple(section for section in records.sections if section is not Section.SEARCH)


def _listed(case: Case) -> set[str]:
    """The bodies that have a page: those named in a cell, and the members of those."""
    changes = ((update, change) for update in case.records.updates for change in update.changes)
    amended = bodies_named(changes, "lead", "coordinating")
    agencies = case.records.agencies
    named = [each for each in agencies if each.named == "cells" or each.id in amended]
    members = {id_ for each in named for id_ in each.members}
    return {each.id for each in agencies if each.named != "text"} | members | amended


def _unknown(page: MarkdownPage, link: str) -> Problem:
    lines = page.source.split("\n")
    wanted = re.compile(rf"{re.escape(link)}(?![\w.-])")
    places = ((n, wanted.search(text)) for n, text in enumerate(lines, 1))
    line, column = next(((n, found.start() + 1) for n, found in places if found), (1, 1))
    return Problem(
        file=page.file,
        line=line,
        column=column,
        field="link",
        message=PAGE_LINK_UNKNOWN,
        values={"link": link},
    )
