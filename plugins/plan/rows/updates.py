"""The table of updates: what has been said since."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plan.records.types import Plain
from plugins.plan.rows.columns import column, texts
from plugins.plan.rows.plain import at
from plugins.plan.rows.table import Column, Described, Files, Table


def table(languages: Sequence[str]) -> Table:
    """The columns of data/updates/."""
    return Table(
        name="updates",
        prefix="update",
        key=("id",),
        records=lambda records: records.updates,
        columns=(
            column("id", "Mã thông tin cập nhật", "Id of the update"),
            column("kind", "Loại thông tin", "Kind of update"),
            column("tasks", "Nhiệm vụ liên quan", "Tasks that it is about", "array"),
            column("agency", "Mã cơ quan nêu thông tin", "Id of the agency that says it"),
            *texts("said_by", ("Bên nêu thông tin", "Who says it"), languages),
            column("date", "Ngày", "Date, as far as it is known", "date"),
            *texts("date_note", ("Ghi chú về ngày", "Note on the date"), languages),
            column("period", "Kỳ", "Period", "object"),
            column("received", "Ngày nhận", "Day on which it was received", "date"),
            column("delivery", "Tình trạng thực hiện", "Delivery state"),
            *texts("reason", ("Lý do", "Reason"), languages),
            column("document", "Văn bản", "Document", "object"),
            *texts("title", ("Tiêu đề", "Title"), languages),
            *texts("text", ("Nội dung", "Text"), languages),
            *texts("caution", ("Lưu ý khi đọc", "What to bear in mind"), languages),
            *texts("territory", ("Phạm vi của số liệu", "Territory of the figures"), languages),
            column("sources", "Nguồn", "Sources", "array"),
            Column(
                name="attachments",
                type="array",
                label=Described(
                    "Tệp đính kèm, có mã kiểm SHA-256", "Attached files, with their SHA-256"
                ),
                path=("attachments",),
                value=_attachments,
            ),
            column("supersedes", "Thay cho thông tin", "Update whose place it takes"),
            column("corrects", "Đính chính thông tin", "Update that it corrects"),
            column("correction", "Nội dung đính chính", "What was wrong, what it is now", "object"),
            Column(
                name="amendment",
                type="object",
                label=Described("Nội dung điều chỉnh", "What it changes in the document"),
                path=("amendment",),
                value=_changes,
            ),
            *texts("obstacles", ("Khó khăn, vướng mắc", "Obstacles"), languages),
            *texts("next_steps", ("Việc làm tiếp theo", "Next steps"), languages),
        ),
    )


def _changes(record: Plain, _files: Files) -> Plain:
    """The changes under one name, since the column holds an object."""
    changes = at(record, ("amendment",))
    return {"changes": changes} if changes else {}


def _attachments(record: Plain, files: Files) -> Plain:
    attached = at(record, ("attachments",))
    return [
        {**entry, "sha256": files.get(str(entry.get("file")), "")}
        for entry in (attached if isinstance(attached, list) else ())
        if isinstance(entry, dict)
    ]
