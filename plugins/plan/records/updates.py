"""What is said after the plan was issued: one file an update under data/updates/<year>/."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from plugins.plan.records.changes import PlanChange
from plugins.plan.records.evidence import CitedDocument, Evidence
from plugins.plan.records.types import (
    IsoDate,
    KnownDate,
    LineText,
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
    title: LineText


class Correction(Record):
    """What was wrong, and what it is now."""

    was: Text
    now: Text


class Update(Record):
    """One statement about one or more tasks, by whom, when, with what evidence.

    `agency` is the body that says it; where it is not one of the plan's bodies, `said_by` names
    it in words. `territory` says for which territory figures hold where that is not the plan's.
    `amendment` holds all that one decision changes, in its order; `tasks` are then those that it
    changes, and need not be typed.
    """

    id: UpdateId
    kind: UpdateKind
    tasks: tuple[Subject, ...]
    agency: Slug | None = None
    said_by: LineText | None = None
    date: KnownDate
    date_note: Text | None = None
    period: Period | None = None
    received: IsoDate | None = None
    delivery: ReportedDelivery | None = None
    reason: Text | None = None
    document: CitedDocument | None = None
    title: LineText
    text: Text
    caution: Text | None = None
    territory: Text | None = None
    sources: tuple[Evidence, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    supersedes: UpdateId | None = None
    corrects: UpdateId | None = None
    correction: Correction | None = None
    amendment: Annotated[tuple[PlanChange, ...], Field(min_length=1)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _with_changed_tasks(cls, values: object) -> object:
        if not isinstance(values, dict) or "tasks" in values:
            return values
        changes = values.get("amendment")
        if not isinstance(changes, list | tuple):
            return values
        named = (change.get("task") for change in changes if isinstance(change, dict))
        tasks = tuple({"task": id_} for id_ in dict.fromkeys(named) if isinstance(id_, str))
        return {**values, "tasks": tasks}

    @property
    def order(self) -> tuple[dt.date, str]:
        """Its place among others, the earliest first: the first day of its date, then its id."""
        return self.date.first, self.id

    @property
    def amendment_order(self) -> tuple[dt.date, dt.date, str]:
        """Its place among amendments: of one day, that of the earlier document comes first."""
        document = self.document.date if self.document else self.date.first
        return self.date.first, document, self.id

    @property
    def changes(self) -> tuple[PlanChange, ...]:
        """What it changes in the plan, in the order in which it is stated."""
        return self.amendment or ()

    @property
    def area_ids(self) -> tuple[str, ...]:
        """The headings that it changes."""
        return tuple(dict.fromkeys(change.area for change in self.changes if change.area))

    @property
    def task_ids(self) -> tuple[str, ...]:
        """The tasks that it is about, as stated."""
        return tuple(subject.task for subject in self.tasks)

    def items_of(self, task: str) -> tuple[int, ...]:
        """The items of `task` that it names; none where it is about the whole task."""
        return next((subject.items for subject in self.tasks if subject.task == task), ())
