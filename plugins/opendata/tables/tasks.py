"""The table of tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from plugins.opendata.columns import DataColumn, DataSource, DataTable, Reference, RowSubject, Value
from plugins.opendata.made import addresses, as_of, chosen, made, values
from plugins.opendata.tables.plan_columns import cells_of_columns
from plugins.opendata.tables.silence import silence_of_task
from plugins.plan.facts.coverage import Coverage
from plugins.plan.facts.deadlines import DeadlineState
from plugins.plan.facts.reporting import ReportingState
from plugins.plan.records.columns import PlanColumn
from plugins.plan.records.updates import DeliveryState
from plugins.plan.rows import tasks
from plugins.plan.rows.plain import plain
from plugins.plan.rows.table import Described

CHOICES = {
    "delivery": values(DeliveryState),
    "reporting": values(ReportingState),
    "deadline_reading": values(DeadlineState),
}
_of_row = partial(chosen, days=("deadline_date", "deadline_day"), choices=CHOICES)


def table(languages: Sequence[str], columns: Sequence[PlanColumn]) -> DataTable:
    """The tasks; `columns` are those that the document declares for its table."""
    return DataTable(
        name="tasks",
        one="task",
        title=Described("Nhiệm vụ", "Tasks"),
        about=Described(
            "Mỗi dòng là một nhiệm vụ, cả nhiệm vụ đã bị bãi bỏ. Các số đếm của trang web chỉ tính "
            "những dòng có `counted` là `true`.",
            "Each row is a task, dropped ones included. The site counts only the rows whose "
            "`counted` is `true`.",
        ),
        columns=(*_fixed(languages), *_further(languages), *cells_of_columns(languages, columns)),
        key=("id",),
        references=(
            Reference(("area",), "areas", ("id",)),
            Reference(("part_of",), "tasks", ("id",)),
        ),
        subjects=lambda source: (of_task(source, id_) for id_ in source.site.tasks),
    )


def of_task(source: DataSource, id_: str) -> RowSubject:
    """The task `id_`."""
    task = source.site.tasks[id_]
    return RowSubject(id_, task, plain(task))


def _fixed(languages: Sequence[str]) -> Iterator[DataColumn]:
    """The columns that others rely on, in their order."""
    row = tasks.table(languages).columns
    yield from _of_row(row, "id", "area")
    yield made(
        "position",
        "Thứ tự trong văn bản, từ 1",
        "Place in the document, from 1",
        "integer",
        lambda source, task: source.places["task", task.id],
        required=True,
    )
    yield from _of_row(row, *(f"text_{code}" for code in languages))
    yield from _of_row(row, "lead_text", "lead_agencies", "coordinating_text")
    yield from _of_row(row, "coordinating_agencies")
    yield from _of_row(row, *(f"deadline_text_{code}" for code in languages))
    yield from _of_row(row, "deadline_kind", "deadline_date", "delivery", "delivery_as_of")
    yield from _of_row(row, "reporting", "last_update", "updates")
    words = ("Địa chỉ trang của nhiệm vụ", "Address of the page of the task")
    yield from addresses(words, languages, lambda edition, task: edition.urls.task(task.id))


def _further(languages: Sequence[str]) -> Iterator[DataColumn]:
    row = tasks.table(languages).columns
    yield from _of_row(row, "number", *(f"title_{code}" for code in languages), "part_of")
    yield made(
        "counted",
        "Có được tính vào các số đếm của trang web hay không",
        "Whether the counts of the site count it",
        "boolean",
        lambda source, task: task.id in source.counted,
        required=True,
    )
    yield from _of_row(row, "in_force", "added_by", "dropped_by")
    yield made(
        "amended_by",
        "Các thông tin điều chỉnh đang áp dụng cho nhiệm vụ",
        "Amendments of the task that stand",
        "array",
        lambda source, task: [update.id for update in source.site.amendments[task.id]],
    )
    for name, vi, en in (
        ("lead", "Cơ quan chủ trì, theo nội dung đang áp dụng", "Lead agencies, as in force"),
        (
            "coordinating",
            "Cơ quan phối hợp, theo nội dung đang áp dụng",
            "Supporting agencies, as in force",
        ),
    ):
        yield made(f"{name}_agencies_in_force", vi, en, "array", _in_force(name))
    yield from _of_row(row, "text_markers")
    yield from _of_row(row, *(f"start_text_{code}" for code in languages))
    yield from _of_row(row, "deadline_reading", "deadline_day")
    yield made(
        "coverage",
        "Mức thông tin nhiều nhất đã có về nhiệm vụ",
        "The most that has been said about the task",
        "string",
        lambda source, task: source.site.statuses[task.id].coverage.value,
        required=True,
        choices=values(Coverage),
    )
    yield made(
        "delivery_of_items",
        "Số thứ tự các ý mà tình trạng thực hiện nói đến; trống nếu là của cả nhiệm vụ",
        "Numbers of the items that the delivery state is of; empty where it is that of the task",
        "array",
        lambda source, task: list(source.site.statuses[task.id].delivery.of_items),
        items="integer",
    )
    yield from silence_of_task()
    yield as_of()


def _in_force(cell: str) -> Value:
    return lambda source, task: list(getattr(source.site.in_force[task.id], cell))
