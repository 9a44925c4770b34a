"""The table of reporting by cycle: how each task stands in each cycle that asks for reports."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.opendata.columns import DataColumn, DataSource, DataTable, Reference, RowSubject
from plugins.opendata.made import as_of, date_of, made, values
from plugins.plan.facts.reporting import Reporting, ReportingState
from plugins.plan.records.types import Plain
from plugins.plan.rows.table import Described


def table() -> DataTable:
    """How tasks stand in each reporting cycle; only where the document has cycles."""
    return DataTable(
        name="reporting",
        one="task_reporting",
        title=Described("Tình trạng báo cáo theo từng chế độ", "Reporting by cycle"),
        about=Described(
            "Mỗi dòng là một nhiệm vụ trong một chế độ báo cáo. Dòng có `position` là 1 là tình "
            "trạng ghi ở bảng `tasks`: tình trạng xấu nhất.",
            "Each row is a task in a reporting cycle. The row with `position` 1 is the state that "
            "stands in the table `tasks`: the worst.",
        ),
        columns=(*_columns(), *_last_and_period(), as_of()),
        key=("task", "position"),
        references=(
            Reference(("task",), "tasks", ("id",)),
            Reference(("last_report",), "updates", ("id",)),
        ),
        subjects=lambda source: (
            each for id_ in source.site.tasks for each in of_task(source, id_)
        ),
    )


def of_task(source: DataSource, id_: str) -> Iterator[RowSubject]:
    """How a task stands in each cycle, the worst first."""
    worst = source.site.statuses[id_].reporting
    for place, own in enumerate((worst, *worst.others), 1):
        yield RowSubject(id_, (place, own))


def _columns() -> Iterator[DataColumn]:
    yield made("task", "Mã nhiệm vụ", "Id of the task", "string", lambda _, r: r.id, required=True)
    yield made(
        "position",
        "Thứ tự trong nhiệm vụ, tình trạng xấu nhất trước",
        "Place within the task, the worst first",
        "integer",
        lambda _, one: one.record[0],
        required=True,
    )
    yield made(
        "cycle",
        "Mã chế độ báo cáo",
        "Id of the reporting cycle",
        "string",
        lambda _, one: one.record[1].cycle,
    )
    yield made(
        "state",
        "Tình trạng báo cáo",
        "Reporting state",
        "string",
        lambda _, one: one.record[1].state.value,
        required=True,
        choices=values(ReportingState),
    )
    yield made(
        "days",
        "Số ngày đi kèm tình trạng, như reporting_days ở bảng tasks",
        "Days that go with the state, as reporting_days in the table tasks",
        "integer",
        lambda _, one: one.record[1].days,
        required=True,
    )


def _last_and_period() -> Iterator[DataColumn]:
    yield made(
        "last_report",
        "Báo cáo hoặc xác nhận gần nhất",
        "Last report or confirmation",
        "string",
        lambda _, one: _last(one.record[1]),
    )
    yield made(
        "last_report_date",
        "Ngày của báo cáo hoặc xác nhận gần nhất",
        "Date of the last report or confirmation",
        "date",
        lambda _, one: date_of(one.record[1].last),
    )
    for name, vi, en, which in (
        (
            "period_start",
            "Ngày đầu của kỳ mà tình trạng nói đến",
            "First day of its period",
            "start",
        ),
        ("period_end", "Ngày cuối của kỳ", "Last day of the period", "end"),
        ("due", "Hạn gửi báo cáo của kỳ", "Day on which its report is due", "due"),
    ):
        yield _day(name, vi, en, which)


def _last(own: Reporting) -> Plain:
    return own.last.id if own.last else None


def _day(name: str, vi: str, en: str, which: str) -> DataColumn:
    def value(_source: DataSource, one: RowSubject) -> Plain:
        period = one.record[1].period
        return getattr(period, which).isoformat() if period else None

    return made(name, vi, en, "day", value)
