"""Columns that tell who is silent: last report, last related information, days since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from plugins.opendata.columns import DataColumn, DataSource, RowSubject, Value
from plugins.opendata.made import date_of, made
from plugins.plan.facts.counts import TaskStatus
from plugins.plan.facts.history import said_on
from plugins.plan.records.types import Plain
from plugins.plan.records.update_kinds import KINDS, CountsAs
from plugins.plan.records.updates import Update

# The update that was the last of its sort about a subject.
Last: TypeAlias = Callable[[DataSource, RowSubject], Update | None]
REPORTED = (
    "Ngày của báo cáo hoặc xác nhận không thay đổi gần nhất",
    "Date of the last report or confirmation of no change",
)
RELATED = (
    "Ngày của thông tin liên quan gần nhất",
    "Date of the last related public information",
)
SINCE_REPORT = (
    "Số ngày từ khi nhận báo cáo hoặc xác nhận gần nhất; để trống nếu chưa có",
    "Days since the last report or confirmation was received; empty where there is none",
)
SINCE_RELATED = (
    "Số ngày, ít nhất, từ thông tin liên quan gần nhất; để trống nếu chưa có",
    "Days, at the least, since the last related information; empty where there is none",
)


def silence_of_task() -> Iterator[DataColumn]:
    """When a task was last reported on, when anything public was last said of it."""
    yield from _four(_reported, lambda source, task: _status(source, task).last_related)
    yield made(
        "last_related_elsewhere",
        "Ngày của thông tin liên quan mới hơn mà số liệu thuộc địa bàn khác",
        "Date of newer related information whose figures are of another territory",
        "date",
        lambda source, task: date_of(_status(source, task).last_elsewhere),
    )
    yield made(
        "never_reported",
        "Chưa từng nhận được báo cáo hay xác nhận nào",
        "Nothing was ever reported or confirmed",
        "boolean",
        lambda source, task: _status(source, task).reporting.never_reported,
        required=True,
    )
    yield made(
        "reporting_days",
        "Số ngày đi kèm tình trạng báo cáo: never: từ ngày ban hành hoặc bổ sung; current, "
        "confirmed: từ lần nhận gần nhất; due: còn lại; late: đã quá hạn",
        "Days that go with the reporting state: never: since issue or addition; current, "
        "confirmed: since the last one received; due: left; late: since it was due",
        "integer",
        lambda source, task: _status(source, task).reporting.days,
        required=True,
    )
    yield made(
        "reporting_due",
        "Hạn của kỳ báo cáo mà tình trạng báo cáo nói đến",
        "Day on which the report is due that the reporting state is about",
        "day",
        _due,
    )


def silence_of_body() -> Iterator[DataColumn]:
    """When a body last reported, when anything public was last said by it or of what it leads."""
    yield from _four(
        lambda source, body: _newest(
            source.site.updates_of_agency[body.id].said, CountsAs.REPORT, CountsAs.CONFIRMATION
        ),
        lambda source, body: _newest(
            (
                *source.site.updates_of_agency[body.id].said,
                *source.site.updates_of_agency[body.id].about,
            ),
            CountsAs.RELATED,
        ),
    )


def _four(report: Last, related: Last) -> Iterator[DataColumn]:
    """The dates of the last ones, and the days since."""
    yield made("last_report", *REPORTED, "date", lambda s, one: date_of(report(s, one)))
    yield made("last_related", *RELATED, "date", lambda s, one: date_of(related(s, one)))
    yield made("days_since_report", *SINCE_REPORT, "integer", _days_since(report, said_on))
    yield made(
        "days_since_related",
        *SINCE_RELATED,
        "integer",
        _days_since(related, lambda update: update.date.last),
    )


def _days_since(last: Last, day: Callable[[Update], dt.date]) -> Value:
    def value(source: DataSource, subject: RowSubject) -> Plain:
        update = last(source, subject)
        return (source.site.as_of - day(update)).days if update else None

    return value


def _status(source: DataSource, task: RowSubject) -> TaskStatus:
    return source.site.statuses[task.id]


def _reported(source: DataSource, task: RowSubject) -> Update | None:
    """The last statement that stands, in whichever cycle."""
    reporting = _status(source, task).reporting
    last = (own.last for own in (reporting, *reporting.others) if own.last)
    return max(last, key=lambda update: (said_on(update), *update.order), default=None)


def _due(source: DataSource, task: RowSubject) -> Plain:
    period = _status(source, task).reporting.period
    return period.due.isoformat() if period else None


def _newest(updates: Iterable[Update], *sorts: CountsAs) -> Update | None:
    """The newest of `updates` that counts as one of these."""
    own = (update for update in updates if KINDS[update.kind].counts_as in sorts)
    return max(own, key=lambda update: update.order, default=None)
