"""What is said after the plan was issued: one file an update under data/updates/<year>/."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from plugins.plan.records.changes import PlanChange
from plugins.plan.records.evidence import CitedDocument, Evidence
from plugins.plan.records.meaning import Meanings, Means
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
)
from plugins.plan.records.update_parts import Attachment, Correction


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

    _meanings = Meanings(
        task=Means("the id of the task", '"1.2"'),
        items=Means("which items of it, where the statement is about just those", "[1]"),
    )


class Period(Record):
    """The days that a statement covers, both included.

    `cycle` is the id of the reporting cycle that it belongs to, where several could be meant.
    """

    start: IsoDate
    end: IsoDate
    cycle: Slug | None = None

    _meanings = Meanings(
        start=Means("the first day", '"2026-01-01"'),
        end=Means("the last day", '"2026-06-30"'),
        cycle=Means("the id of the reporting cycle, where several could be meant", "hang-nam"),
    )


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
    obstacles: Text | None = None
    next_steps: Text | None = None
    caution: Text | None = None
    territory: Text | None = None
    sources: tuple[Evidence, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    supersedes: UpdateId | None = None
    corrects: UpdateId | None = None
    correction: Correction | None = None
    amendment: Annotated[tuple[PlanChange, ...], Field(min_length=1)] | None = None

    _meanings = Meanings(
        id=Means(
            "the id of the update: the name of its file, and its address for good", "2026-01-10-1.2"
        ),
        kind=Means("what sort of statement it is", "report"),
        tasks=Means(
            "the tasks that it is about; an amendment need not name them",
            '[{task: "1.2"}]',
            filled=True,
        ),
        agency=Means("the id of the agency that says it", "tram-y-te"),
        said_by=Means(
            "who says it, where it is no agency of the plan", "{vi: Báo Suối Mơ, en: Suối Mơ News}"
        ),
        date=Means("the day of what is told, as exactly as it is known", '"2026-01-10"'),
        date_note=Means(
            "what day that is, where it is not that of the event",
            "{vi: Ngày của báo cáo., en: The day of the report.}",
        ),
        period=Means("the days that the statement covers"),
        received=Means("the day on which it was received", '"2026-01-12"'),
        delivery=Means("how far the work is", "in-progress"),
        reason=Means(
            "why the work is paused, stopped or changed",
            "{vi: Chờ kinh phí., en: Waiting for funds.}",
        ),
        document=Means("the decision or other document by which it is so"),
        title=Means(
            "what happened, in a line",
            '{vi: Đã kiểm tra 02 giếng, en: 2 wells were tested, en_of: "29e378c72f32"}',
        ),
        text=Means(
            "what happened, in plain words",
            "{vi: Trạm Y tế xã đã kiểm tra 02 giếng., en: The health station tested 2 wells., "
            'en_of: "6d0698d5e367"}',
        ),
        obstacles=Means(
            "of a report, a confirmation or a correction: what stands in the way of the work",
            "{vi: Chưa có bộ kiểm tra nước., en: There is no kit to test water yet.}",
        ),
        next_steps=Means(
            "of the same: what will be done next",
            "{vi: Quý tới kiểm tra 02 giếng còn lại., "
            "en: The remaining 2 wells will be tested next quarter.}",
        ),
        caution=Means(
            "what a reader must bear in mind",
            "{vi: Chưa có kết quả., en: There are no results yet.}",
        ),
        territory=Means(
            "for which territory figures hold, where that is not the plan’s",
            "{vi: xã cũ, en: the former commune}",
        ),
        sources=Means("the public sources that prove it"),
        attachments=Means("files that belong to it"),
        supersedes=Means("the id of the update in whose place it stands", "2026-01-08-1.2"),
        corrects=Means("of a correction: the id of the update that was wrong", "2026-01-10-1.2"),
        correction=Means("of a correction: what was wrong, and what is right"),
        amendment=Means(
            "of an amendment: all that one decision changes, in its order",
            '[{task: "1.2", change: dropped}]',
        ),
    )

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
