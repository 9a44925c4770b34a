"""The small values that page views are made of; templates read them and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from plugins.plan.deadlines import DeadlineReading
from plugins.plan.record_types import Certainty
from plugins.plan.records import AgencyKind
from plugins.plan.status import TaskStatus

SUMMARY_LIMIT = 160


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in the language `lang`.

    original: they stand in the plan's language because no translation exists.
    outdated: they are a translation of an earlier version of the original.
    """

    text: str
    lang: str
    original: bool = False
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Where to go: path from the root, the words to show, and a number or count beside them."""

    path: str
    name: Passage
    number: str = ""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """An editorial note: on which cell and item, on which words of the original."""

    cell: str
    item: int | None
    quote: Passage | None
    text: Passage


@dataclass(frozen=True, slots=True)
class Item:
    """A bullet of an official text. `others` are the same passage in the other languages."""

    number: int
    anchor: str
    marker: str
    passage: Passage
    others: tuple[Passage, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Successor:
    """What a body has become, in one line: the last step that is known."""

    name: Passage | None
    change: str
    date: dt.date
    precision: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Body:
    """A body as it stands in a cell: link, kind, today's successor, members if it has any."""

    id: str
    path: str
    name: Passage
    abbreviation: str
    kind: AgencyKind
    successor: Successor | None
    members: tuple[Link, ...]
    membership_note: Passage | None


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in a list. `leads` and `coordinates` hold body ids, named or through a collective."""

    id: str
    path: str
    title: Passage
    area: str
    leads: tuple[Link, ...]
    deadline: DeadlineReading
    status: TaskStatus
    delivery_words: str
    coverage: str
    lead_ids: tuple[str, ...]
    coordinating_ids: tuple[str, ...]


def shortened(description: str, limit: int = SUMMARY_LIMIT) -> str:
    """`description`, cut after a whole word and marked with “…” where it is over the limit."""
    if len(description) <= limit:
        return description
    return description[: limit - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"


@dataclass(frozen=True, slots=True)
class Page:
    """One page before it is bytes. Pages with the same `key` are each other's translations.

    `section` marks the entry of the menu; `data` is JSON-LD; `view` is what the template shows.
    """

    key: str
    template: str
    language: str
    path: str
    title: str
    description: str
    section: str
    view: Any
    breadcrumbs: tuple[Link, ...] = ()
    data: tuple[dict[str, Any], ...] = ()
    listed: bool = True

    @property
    def summary(self) -> str:
        """The description as short as search engines show it."""
        return shortened(self.description)
