"""The table of requests: who was asked to report, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plugins.plan.records.types import Plain
from plugins.plan.rows.columns import column
from plugins.plan.rows.plain import at
from plugins.plan.rows.table import Column, Files, Table


def table(_languages: Sequence[str]) -> Table:
    """The columns of data/requests/; reminders and an answer may come later."""
    return Table(
        name="requests",
        prefix="request",
        key=("id",),
        records=lambda records: records.requests,
        columns=(
            column("id", "Mã yêu cầu báo cáo", "Id of the request"),
            column("agency", "Mã cơ quan được yêu cầu", "Id of the agency that was asked"),
            column("tasks", "Nhiệm vụ phải báo cáo", "Tasks that it is about", "array"),
            column("period", "Kỳ phải báo cáo", "Period to report on", "object"),
            column("asked", "Ngày yêu cầu", "Day on which it was asked", "date"),
            column("by", "Cách gửi", "How it was sent"),
            column("document", "Văn bản yêu cầu", "Letter that asked", "object"),
            column(
                "due", "Ngày muộn nhất đề nghị trả lời", "Day by which an answer is wanted", "date"
            ),
            _reminders(),
            replace(column("answered", "Trả lời", "Answer", "object"), grows=True),
        ),
    )


def _reminders() -> Column:
    """By day, so that a further one changes none of those before."""

    def value(record: Plain, _: Files) -> Plain:
        found = at(record, ("reminders",))
        entries = found if isinstance(found, list) else []
        return {str(at(entry, ("date",))): entry for entry in entries}

    own = column("reminders", "Các lần nhắc, theo ngày", "Reminders, by day", "object")
    return replace(own, grows=True, value=value)
