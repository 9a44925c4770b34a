"""What agencies were asked to report: one file a request under data/requests/<year>/."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from plugins.plan.records.evidence import CitedDocument
from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import IsoDate, Record, Slug, TaskId, UpdateId
from plugins.plan.records.updates import Period


class SentBy(StrEnum):
    """How a request or a reminder reached the agency."""

    DOCUMENT_SYSTEM = "document-system"
    POST = "post"
    EMAIL = "email"
    IN_PERSON = "in-person"
    PHONE = "phone"


class Reminder(Record):
    """A day on which the agency was reminded, and by what."""

    date: IsoDate
    by: SentBy
    document: CitedDocument | None = None

    _meanings = Meanings(
        date=Means("the day on which the agency was reminded", '"2026-04-07"'),
        by=Means("how the reminder reached it", "phone"),
        document=Means("the letter that reminded it, where there was one"),
    )


class RequestAnswer(Record):
    """That the agency answered: on which day, by which updates or which document."""

    date: IsoDate
    updates: tuple[UpdateId, ...] = ()
    document: CitedDocument | None = None

    _meanings = Meanings(
        date=Means("the day on which the answer was received", '"2026-04-09"'),
        updates=Means("the ids of the updates that it became", "[2026-04-08-1.2]"),
        document=Means("the document that answered, where it became no update"),
    )


class ReportRequest(Record):
    """A body that was asked to report, on which tasks or for which period, and what came of it.

    Without `tasks` it is about all that the body leads. While `answered` is not said, no answer
    has come.
    """

    id: UpdateId
    agency: Slug
    tasks: tuple[TaskId, ...] = ()
    period: Period | None = None
    asked: IsoDate
    by: SentBy
    document: CitedDocument | None = None
    due: IsoDate | None = None
    reminders: tuple[Reminder, ...] = ()
    answered: RequestAnswer | None = None

    _meanings = Meanings(
        id=Means(
            "the id of the request: the name of its file, and its place on the page of requests",
            "2026-04-01-tram-y-te",
        ),
        agency=Means("the id of the agency that was asked: that of today", "tram-y-te"),
        tasks=Means(
            "the tasks that it is about; without any, all that the agency leads", '["1.2"]'
        ),
        period=Means("the days on which the agency is to report"),
        asked=Means("the day on which it was asked", '"2026-04-01"'),
        by=Means("how the request reached it", "document-system"),
        document=Means("the letter that asked it"),
        due=Means("the day by which an answer is wanted", '"2026-04-06"'),
        reminders=Means("when and by what it was reminded, the earliest first"),
        answered=Means("that it answered; left out while it has not"),
    )

    @property
    def order(self) -> tuple[dt.date, str]:
        """Its place among others: the day on which it was asked, then its id."""
        return self.asked, self.id
