"""The table of responsibilities: which body has which role in which task."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.opendata.columns import DataColumn, DataTable, Reference, RowSubject
from plugins.opendata.made import as_of, made, values
from plugins.plan.facts.responsibilities import Responsibility, Role
from plugins.plan.rows.table import Described


def table() -> DataTable:
    """Who has which role in which task, by the wording in force."""
    return DataTable(
        name="responsibilities",
        one="responsibility",
        title=Described("Phân công trách nhiệm", "Responsibilities"),
        about=Described(
            "Mỗi dòng là một vai trò của một cơ quan trong một nhiệm vụ được tính, theo nội dung "
            "đang áp dụng. Dòng có `via` trống là cơ quan được nêu đích danh; nếu không, vai trò "
            "có được vì cơ quan thuộc nhóm ghi ở `via`. Đếm cặp nhiệm vụ và cơ quan: chỉ lấy dòng "
            "có `via` trống.",
            "Each row is a role of an agency in a counted task, by the wording in force. Where "
            "`via` is empty the task names the agency itself; else the role follows from the group "
            "in `via`. To count pairs of a task and an agency that it names, take the rows with an "
            "empty `via`.",
        ),
        columns=(*_columns(),),
        key=("task", "agency", "role", "via"),
        references=(
            Reference(("task",), "tasks", ("id",)),
            Reference(("agency",), "agencies", ("id",)),
            Reference(("via",), "agencies", ("id",)),
        ),
        subjects=lambda source: map(of_role, source.site.responsibilities),
    )


def of_role(role: Responsibility) -> RowSubject:
    """A role of a body in a task."""
    return RowSubject("", role)


def _columns() -> Iterator[DataColumn]:
    yield made(
        "task", "Mã nhiệm vụ", "Id of the task", "string", lambda _, r: r.record.task, required=True
    )
    yield made(
        "agency",
        "Mã cơ quan",
        "Id of the agency",
        "string",
        lambda _, r: r.record.agency,
        required=True,
    )
    yield made(
        "role",
        "Vai trò: lead là chủ trì, coordinating là phối hợp",
        "Role: lead, or coordinating for supporting",
        "string",
        lambda _, role: role.record.role.value,
        required=True,
        choices=values(Role),
    )
    yield made(
        "via",
        "Nhóm mà vai trò có được từ đó; trống nếu nhiệm vụ nêu đích danh cơ quan",
        "Group that the role follows from; empty where the task names the agency itself",
        "string",
        lambda _, role: role.record.via,
    )
    yield as_of()
