"""What is said after the plan was issued: one file an update under data/updates/<year>/."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from plugins.plan.records.deadlines import DeadlineTerms
from plugins.plan.records.evidence import CitedDocument, Evidence
from plugins.plan.records.types import (
    IsoDate,
    KnownDate,
    Record,
    Slug,
    TaskId,
    Text,
    UpdateId,
    WholeNumber,
    Words,
)


class UpdateKind(StrEnum):
    """What sort of statement an update is."""

    REPORT = "report"
    NO_CHANGE = "no-change"
    RELATED = "related"
    CORRECTION = "correction"
    AMENDMENT = "amendment"


class DeliveryState(StrEnum):
    """What was last said about delivery; `no-report` is never typed, only derived."""

    NO_REPORT = "no-report"
    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    PARTLY_DONE = "partly-done"
    DONE = "done"
    CARRIED_OUT = "carried-out"
    NOT_CARRIED_OUT = "not-carried-out"
    PAUSED = "paused"
    STOPPED = "stopped"
    CHANGED = "changed"


ReportedDelivery = Literal[
    DeliveryState.NOT_STARTED,
    DeliveryState.IN_PROGRESS,
    DeliveryState.PARTLY_DONE,
    DeliveryState.DONE,
    DeliveryState.CARRIED_OUT,
    DeliveryState.NOT_CARRIED_OUT,
    DeliveryState.PAUSED,
    DeliveryState.STOPPED,
    DeliveryState.CHANGED,
]


class Subject(Record):
    """A task that an update is about; without `items`, about the whole of it."""

    task: TaskId
    items: tuple[WholeNumber, ...] = ()


class Period(Record):
    """The days that a statement covers, both included.

    `cycle` is the id of the reporting cycle that it belongs to, where several could be meant.
    """

    start: IsoDate
    end: IsoDate
    cycle: Slug | None = None


class Attachment(Record):
    """A file below content/attachments/ that belongs to an update."""

    file: Words
    title: Text


class Correction(Record):
    """What was wrong, and what it is now."""

    was: Text
    now: Text


class Amendment(Record):
    """A later wording of one cell: `before` verbatim, `after` as the new document has it.

    Where nothing stood in the cell there is no `before`.
    `agencies` go with the cells lead and coordinating, `deadline` with the cell deadline.
    """

    cell: Literal["text", "lead", "coordinating", "deadline"]
    item: WholeNumber | None = None
    before: Words | None = None
    after: Text
    agencies: tuple[Slug, ...] = ()
    deadline: DeadlineTerms | None = None


class Update(Record):
    """One statement about one or more tasks, by whom, when, with what evidence.

    `agency` is the body that says it; where it is not one of the plan's bodies, `said_by` names
    it in words. `territory` says for which territory figures hold where that is not the plan's.
    """

    id: UpdateId
    kind: UpdateKind
    tasks: Annotated[tuple[Subject, ...], Field(min_length=1)]
    agency: Slug | None = None
    said_by: Text | None = None
    date: KnownDate
    date_note: Text | None = None
    period: Period | None = None
    received: IsoDate | None = None
    delivery: ReportedDelivery | None = None
    reason: Text | None = None
    document: CitedDocument | None = None
    title: Text
    text: Text
    caution: Text | None = None
    territory: Text | None = None
    sources: tuple[Evidence, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    supersedes: UpdateId | None = None
    corrects: UpdateId | None = None
    correction: Correction | None = None
    amendment: Amendment | None = None

    @property
    def order(self) -> tuple[dt.date, str]:
        """Its place among others, the earliest first: the first day of its date, then its id."""
        return self.date.first, self.id

    @property
    def task_ids(self) -> tuple[str, ...]:
        """The tasks that it is about, as stated."""
        return tuple(subject.task for subject in self.tasks)

    def items_of(self, task: str) -> tuple[int, ...]:
        """The items of `task` that it names; none where it is about the whole task."""
        return next((subject.items for subject in self.tasks if subject.task == task), ())
