"""The table of public facts that stand beside tasks and are no progress."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plan.rows.columns import column, texts
from plugins.plan.rows.table import Table


def table(languages: Sequence[str]) -> Table:
    """The columns of data/context.yaml."""
    return Table(
        name="contexts",
        prefix="context",
        key=("id",),
        records=lambda records: records.contexts,
        columns=(
            column("id", "Mã", "Id"),
            column("kind", "Loại", "Kind"),
            column("tasks", "Nhiệm vụ liên quan", "Tasks that it stands beside", "array"),
            column("date", "Ngày", "Date, as far as it is known", "date"),
            *texts("date_note", ("Ghi chú về ngày", "Note on the date"), languages),
            *texts("text", ("Nội dung", "Text"), languages),
            *texts("caution", ("Lưu ý khi đọc", "What to bear in mind"), languages),
            *texts("territory", ("Phạm vi của số liệu", "Territory of the figures"), languages),
            column("sources", "Nguồn", "Sources", "array"),
        ),
    )
