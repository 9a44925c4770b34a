"""The small values that page views are made of; templates read them and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.editions.completion_values import CompletionView, MetView
from plugins.plan.facts.counts import TaskStatus
from plugins.plan.records.kinds import Group
from plugins.plan.records.plan import DatedDocument
from plugins.plan.records.types import Certainty, DateAsKnown


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in the language `lang`; `quotes` in “…” are of another, each with its language.

    original: they stand in the plan's language because no translation exists.
    outdated: they are a translation of an earlier version of the original.
    corrected: they are the title of a statement that was corrected since.
    """

    text: str
    lang: str
    original: bool = False
    outdated: bool = False
    corrected: bool = False
    quotes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Where to go: path from the root, the words to show, and a number or count beside them.

    gone: what is known of the body that it names, where that is no more. ambiguous: other tasks are
    called by the same number, so that it does not do without the name.
    """

    path: str
    name: Passage
    number: str = ""
    count: int | None = None
    gone: Gone | None = None
    ambiguous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heir:
    """A body of today; `part` is what came to it where that is not all."""

    body: Link
    part: Passage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A body that is no more: since when, who answers for it today, how sure the least sure of it.

    name: what it became, where no heir is recorded; change: the last step that is.
    """

    since: dt.date
    precision: str
    heirs: tuple[Heir, ...]
    name: Passage | None
    change: str
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An editorial note, and the words of the original that it is about."""

    quote: Passage | None
    text: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """A bullet of an official text. `others` are the same passage in the other languages.

    `within` is the number of the item that it stands under, where its `level` is more than 1.
    """

    number: int
    anchor: str
    marker: str
    level: int
    within: int | None
    passage: Passage
    others: tuple[Passage, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """What a body has become, in one line: the last step that is known."""

    name: Passage | None
    change: str
    date: dt.date
    precision: str
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyView:
    """A body as it stands in a cell: link, kind, today's successor, members if it has any.

    group: which sort of group it is, None for a single body. gone: where it is no more.
    """

    id: str
    path: str
    name: Passage
    abbreviation: str
    kind: str
    group: Group | None
    successor: Successor | None
    gone: Gone | None
    members: tuple[Link, ...]
    membership_note: Passage | None


@dataclass(frozen=True, slots=True)
class FinderWords:
    """What the box that finds bodies says.

    places: what people look for who look for a body as their place, "" where there is none such.
    typed: examples of what they type.
    """

    places: str
    typed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """The event that a deadline counts from; where its day is known, the source that tells it."""

    words: Passage
    source: Passage | None
    publisher: Passage | None
    url: str
    number: str
    certainty: Certainty | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """A stage of a deadline: as written, as read, how it stands. `event`: what it counts from."""

    written: Passage
    words: str
    event: EventView | None
    state_words: str
    met: tuple[MetView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """When a task begins: as written, as read. `event` is what it counts from."""

    written: Passage
    words: str
    event: EventView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineView:
    """How a deadline is read, and how it stands on the day of the build.

    group: the choice of the filter. date: the last day on which it is met. short: the time that is
    read, for lists; words: the same in a sentence. basis, event: what the day is computed from,
    `length` later. completion: when it was done; met: the same of each last day of what recurs.
    """

    kind: str
    group: str
    state_words: str
    date: dt.date | None
    short: str
    words: str
    length: str
    basis: DatedDocument | None
    event: EventView | None
    stages: tuple[StageView, ...]
    start: StartView | None
    completion: CompletionView | None
    met: tuple[MetView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An amendment by the number of its document; `path` leads to the update."""

    document: str
    path: str
    date: DateAsKnown


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """Which decisions added, dropped and restored a task or heading, as far as any did.

    dropped: None where it is in force. through: what it lies in, where that was dropped and not it.
    """

    added: Decision | None
    dropped: Decision | None
    restored: Decision | None
    through: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceIssue:
    """How many tasks and areas the plan had as issued and has now; `path` leads to what changed."""

    tasks_issued: int
    areas_issued: int
    tasks: int
    areas: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task in a list. `leads` are the bodies that its lead cell names.

    `areas` are the ids of all headings above it, `part_of` is the task that it is a sub-task of.
    deadline_words: when it is due and how that stands, in one line; "" where nothing is said of it.
    `lead_ids` and `coordinating_ids` are those with a role in it, by name or through a collective.
    standing: what decisions made of it, None where none did.
    """

    id: str
    number: str
    path: str
    title: Passage
    areas: tuple[str, ...]
    part_of: Link | None
    leads: tuple[Link, ...]
    deadline: DeadlineView
    deadline_words: str
    status: TaskStatus
    delivery_words: str
    lead_ids: tuple[str, ...]
    coordinating_ids: tuple[str, ...]
    standing: StandingView | None
