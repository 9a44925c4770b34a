"""The table of areas: the plan's headings."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plan.rows.columns import column, in_force, texts, worked_out
from plugins.plan.rows.table import Table


def table(languages: Sequence[str]) -> Table:
    """The columns of data/areas.yaml."""
    return Table(
        name="areas",
        prefix="area",
        key=("id",),
        records=lambda records: records.areas,
        columns=(
            column("id", "Mã lĩnh vực", "Id of the area"),
            *texts("title", ("Tên ngắn", "Short title"), languages),
            *texts("heading", ("Đề mục nguyên văn", "Official heading"), languages, form="array"),
            column(
                "heading_markers", "Dấu đầu dòng", "Bullets as written", "array", "heading.marker"
            ),
            column("notes", "Ghi chú biên tập", "Editorial notes", "array"),
            column("number", "Số in trong văn bản", "Number as printed"),
            column("part_of", "Thuộc lĩnh vực", "Area that it is a part of"),
            column(
                "heading_levels", "Cấp của các ý", "Levels of the items", "array", "heading.level"
            ),
            column(
                "lead_text", "Cơ quan chủ trì, nguyên văn", "Lead, as written", path="lead.text"
            ),
            column("lead_agencies", "Cơ quan chủ trì", "Lead agencies", "array", "lead.agencies"),
            column("added_by", "Được bổ sung theo thông tin", "Update that added it"),
            worked_out(
                "tasks",
                "Số nhiệm vụ",
                "Number of tasks",
                "integer",
                lambda site, area: site.counts_of_area[area].tasks,
            ),
            *in_force("area"),
        ),
    )
