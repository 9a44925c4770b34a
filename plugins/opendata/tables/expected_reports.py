"""The table of reports that were due, and what came of each."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.opendata.columns import DataColumn, DataSource, DataTable, Reference, RowSubject
from plugins.opendata.made import as_of, made, values
from plugins.plan.facts.expected_reports import Answer, AnswerState
from plugins.plan.rows.table import Described


def table() -> DataTable:
    """The reports that were due before the day, body by body; only where the plan has cycles."""
    return DataTable(
        name="expected_reports",
        one="expected_report",
        title=Described("Báo cáo đã đến hạn", "Reports that were due"),
        about=Described(
            "Mỗi dòng là một báo cáo mà một cơ quan phải gửi về một nhiệm vụ cho một kỳ, đã đến "
            "hạn trước ngày `as_of`; `state` cho biết đã nhận đúng hạn, nhận muộn hay chưa nhận.",
            "Each row is a report that an agency owed on a task for a period and that was due "
            "before `as_of`; `state` says whether it came on time, late or never.",
        ),
        columns=(*_columns(),),
        key=("task", "agency", "cycle", "period_start"),
        references=(
            Reference(("task",), "tasks", ("id",)),
            Reference(("agency",), "agencies", ("id",)),
            Reference(("update",), "updates", ("id",)),
        ),
        subjects=_subjects,
    )


def _subjects(source: DataSource) -> Iterator[RowSubject]:
    for body in source.site.reporting_of_bodies:
        yield from (RowSubject(body.agency, answer) for answer in body.answers or ())


def _columns() -> Iterator[DataColumn]:
    yield made(
        "task", "Mã nhiệm vụ", "Id of the task", "string", lambda _, a: a.record.task, required=True
    )
    yield made(
        "agency", "Mã cơ quan", "Id of the agency", "string", lambda _, a: a.id, required=True
    )
    yield made(
        "cycle",
        "Mã chế độ báo cáo",
        "Id of the reporting cycle",
        "string",
        lambda _, answer: answer.record.period.cycle,
    )
    for name, vi, en, which in (
        ("period_start", "Ngày đầu của kỳ", "First day of the period", "start"),
        ("period_end", "Ngày cuối của kỳ", "Last day of the period", "end"),
        ("due", "Hạn gửi báo cáo", "Day on which the report was due", "due"),
    ):
        yield _day(name, vi, en, which)
    yield made(
        "state",
        "Đã nhận đúng hạn (on-time), nhận muộn (late) hay chưa nhận (never)",
        "Whether it came on time, late or never",
        "string",
        lambda _, answer: answer.record.state.value,
        required=True,
        choices=values(AnswerState),
    )
    yield made(
        "update",
        "Thông tin đầu tiên trả lời cho kỳ",
        "First update that answered",
        "string",
        lambda _, answer: _update(answer.record),
    )
    yield as_of()


def _day(name: str, vi: str, en: str, which: str) -> DataColumn:
    return made(
        name,
        vi,
        en,
        "day",
        lambda _, answer: getattr(answer.record.period, which).isoformat(),
        required=True,
    )


def _update(answer: Answer) -> str | None:
    return answer.update.id if answer.update else None
