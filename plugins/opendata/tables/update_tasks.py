"""The table of the tasks that updates are about."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.opendata.columns import DataColumn, DataTable, Reference, RowSubject
from plugins.opendata.made import made
from plugins.plan.records.updates import Update
from plugins.plan.rows.table import Described


def table() -> DataTable:
    """Which update is about which task."""
    return DataTable(
        name="update_tasks",
        one="update_task",
        title=Described("Nhiệm vụ của thông tin cập nhật", "Tasks of updates"),
        about=Described(
            "Mỗi dòng là một thông tin về một nhiệm vụ. `named` là `false` khi thông tin chỉ nêu "
            "lĩnh vực hoặc nhiệm vụ lớn mà nhiệm vụ này nằm trong đó.",
            "Each row is an update about a task. `named` is `false` where the update only names "
            "the area or the larger task that the task lies in.",
        ),
        columns=(*_of_pairs(),),
        key=("update", "task"),
        references=(
            Reference(("update",), "updates", ("id",)),
            Reference(("task",), "tasks", ("id",)),
        ),
        subjects=lambda source: (
            of_pair(update, id_)
            for id_, own in source.site.histories.items()
            for update in own.updates
        ),
    )


def of_pair(update: Update, task: str) -> RowSubject:
    """An update about a task."""
    return RowSubject(task, update)


def _of_pairs() -> Iterable[DataColumn]:
    return (
        made(
            "update",
            "Mã thông tin cập nhật",
            "Id of the update",
            "string",
            lambda _, pair: pair.record.id,
            required=True,
        ),
        made(
            "task",
            "Mã nhiệm vụ",
            "Id of the task",
            "string",
            lambda _, pair: pair.id,
            required=True,
        ),
        made(
            "items",
            "Số thứ tự các ý của nhiệm vụ mà thông tin nêu; trống nếu nói về cả nhiệm vụ",
            "Numbers of the items of the task that it names; empty where it is about all of it",
            "array",
            lambda _, pair: list(pair.record.items_of(pair.id)),
            items="integer",
        ),
        made(
            "named",
            "Thông tin có nêu chính nhiệm vụ này hay không",
            "Whether the update names the task itself",
            "boolean",
            lambda _, pair: pair.id in pair.record.task_ids,
            required=True,
        ),
    )
