"""The table of requests for reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from plugins.opendata.columns import DataColumn, DataSource, DataTable, Reference, RowSubject
from plugins.opendata.made import addresses, as_of, chosen, made, values
from plugins.plan.facts.requests import RequestStanding
from plugins.plan.records.requests import SentBy
from plugins.plan.records.types import Plain
from plugins.plan.rows import requests
from plugins.plan.rows.plain import plain
from plugins.plan.rows.table import Described

CHOICES = {"by": values(SentBy)}


def table(languages: Sequence[str]) -> DataTable:
    """The requests that were known on the day."""
    return DataTable(
        name="requests",
        one="request",
        title=Described("Yêu cầu báo cáo", "Requests for reports"),
        about=Described(
            "Mỗi dòng là một lần yêu cầu cơ quan báo cáo. `tasks` để trống nghĩa là mọi nhiệm vụ "
            "cơ quan chủ trì; `answered_on` để trống nghĩa là đến ngày `as_of` chưa có trả lời.",
            "Each row is a request to an agency to report. Empty `tasks` mean all that the agency "
            "leads; an empty `answered_on` means no answer by the day in `as_of`.",
        ),
        columns=(*_columns(languages),),
        key=("id",),
        references=(Reference(("agency",), "agencies", ("id",)),),
        subjects=lambda source: map(_of_request, source.site.requests),
    )


def _of_request(standing: RequestStanding) -> RowSubject:
    return RowSubject(standing.request.id, standing, plain(standing.request))


def _columns(languages: Sequence[str]) -> Iterator[DataColumn]:
    row = requests.table(languages).columns
    yield from chosen(row, "id", "agency", "tasks")
    yield made("period", "Kỳ phải báo cáo", "Period to report on", "string", _period)
    yield from chosen(row, "asked", "by", "due", days=("asked", "due"), choices=CHOICES)
    yield made("document_number", "Số văn bản", "Number of the letter", "string", _number)
    yield made("document_date", "Ngày văn bản", "Date of the letter", "day", _day)
    yield made("reminded", "Các ngày nhắc", "Days of reminders", "array", _reminded, items="day")
    yield made("answered_on", "Ngày nhận trả lời", "Day of the answer", "day", _answered)
    yield made(
        "answered_by_updates",
        "Các thông tin là trả lời",
        "Updates that answer it",
        "array",
        _updates,
    )
    yield made(
        "answered_by_document",
        "Số văn bản trả lời",
        "Number of the document that answers it",
        "string",
        _document,
    )
    words = ("Địa chỉ của yêu cầu trên trang", "Address of the request on the site")
    yield from addresses(words, languages, lambda edition, one: edition.urls.request(one.id))
    yield as_of()


def _period(_: DataSource, subject: RowSubject) -> Plain:
    period = subject.record.request.period
    return f"{period.start.isoformat()}/{period.end.isoformat()}" if period else None


def _number(_: DataSource, subject: RowSubject) -> Plain:
    document = subject.record.request.document
    return document.number if document else None


def _day(_: DataSource, subject: RowSubject) -> Plain:
    document = subject.record.request.document
    return _iso(document.date) if document else None


def _reminded(_: DataSource, subject: RowSubject) -> Plain:
    return [_iso(each.date) for each in subject.record.reminders]


def _answered(_: DataSource, subject: RowSubject) -> Plain:
    answer = subject.record.answered
    return _iso(answer.date) if answer else None


def _updates(_: DataSource, subject: RowSubject) -> Plain:
    answer = subject.record.answered
    return list(answer.updates) if answer else []


def _document(_: DataSource, subject: RowSubject) -> Plain:
    answer = subject.record.answered
    return answer.document.number if answer and answer.document else None


def _iso(day: dt.date) -> str:
    return day.isoformat()
