"""The table of tasks: the rows of the plan."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plan.rows.columns import column, texts
from plugins.plan.rows.table import Table


def table(languages: Sequence[str]) -> Table:
    """The columns of data/tasks/."""
    return Table(
        name="tasks",
        prefix="task",
        key=("id",),
        records=lambda records: records.tasks,
        columns=(
            column("id", "Số của nhiệm vụ", "Number of the task"),
            column("area", "Mã lĩnh vực", "Id of the area"),
            *texts("title", ("Tên ngắn", "Short title"), languages),
            *texts("text", ("Nội dung nguyên văn", "Official text"), languages, form="array"),
            column("text_markers", "Dấu đầu dòng", "Bullets as written", "array", "text.marker"),
            column(
                "lead_text", "Cơ quan chủ trì, nguyên văn", "Lead, as written", path="lead.text"
            ),
            column("lead_agencies", "Cơ quan chủ trì", "Lead bodies", "array", "lead.agencies"),
            column(
                "coordinating_text",
                "Cơ quan phối hợp, nguyên văn",
                "Coordinating, as written",
                path="coordinating.text",
            ),
            column(
                "coordinating_agencies",
                "Cơ quan phối hợp",
                "Coordinating bodies",
                "array",
                "coordinating.agencies",
            ),
            *texts(
                "deadline_text",
                ("Thời hạn, nguyên văn", "Deadline, as written"),
                languages,
                path=("deadline", "text"),
            ),
            column("deadline_kind", "Loại thời hạn", "Kind of deadline", path="deadline.kind"),
            column("deadline_date", "Ngày hết hạn", "Day of the deadline", "date", "deadline.date"),
            column("deadline_years", "Số năm", "Years given", "integer", "deadline.years"),
            column(
                "deadline_after",
                "Văn bản tính mốc thời hạn",
                "Document that the years run from",
                path="deadline.after",
            ),
            column("notes", "Ghi chú biên tập", "Editorial notes", "array"),
        ),
    )
