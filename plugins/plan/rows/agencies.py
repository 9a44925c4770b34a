"""The table of bodies that the plan names."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plan.rows.columns import column, texts, worked_out
from plugins.plan.rows.table import Table


def table(languages: Sequence[str]) -> Table:
    """The columns of data/agencies.yaml."""
    return Table(
        name="agencies",
        prefix="agency",
        key=("id",),
        records=lambda records: records.agencies,
        columns=(
            column("id", "Mã cơ quan", "Id of the agency"),
            column("kind", "Loại cơ quan", "Kind of agency"),
            column("named", "Được nêu tên ở đâu", "Where the document names it"),
            column("slug", "Tên trong địa chỉ trang", "Name in addresses of pages", "object"),
            *texts("name", ("Tên", "Name"), languages),
            *texts("name_note", ("Ghi chú về tên", "Note on the name"), languages),
            column("names_in_plan", "Tên trong văn bản", "Names in the document", "array"),
            column("abbreviations", "Tên viết tắt", "Abbreviations", "object"),
            column("aliases", "Cách gọi khác", "Other names", "array"),
            column("website", "Trang thông tin điện tử", "Website", "object"),
            column("members", "Thành viên", "Members", "array"),
            column("may_include", "Có thể gồm loại", "Kinds that it may include", "array"),
            *texts("membership_note", ("Ghi chú về thành viên", "Note on members"), languages),
            column("succession", "Thay đổi về sau", "What became of it", "array"),
            *texts("note", ("Ghi chú", "Note"), languages),
            column("took_over", "Tiếp nhận từ", "What it took over", "array"),
            worked_out(
                "today",
                "Cơ quan ngày nay",
                "Agencies of today",
                "array",
                lambda site, agency: [share.agency for share in site.today.successors[agency]],
            ),
            worked_out(
                "member_of",
                "Là thành viên của",
                "Groups that it is a member of",
                "array",
                lambda site, agency: [group.id for group in site.collectives_of[agency]],
            ),
            worked_out(
                "leads",
                "Số nhiệm vụ chủ trì, kể cả trong nhóm",
                "Number of tasks that it leads, in groups too",
                "integer",
                lambda site, agency: site.role_counts[agency].leads.total,
            ),
            worked_out(
                "coordinates",
                "Số nhiệm vụ phối hợp, kể cả trong nhóm",
                "Number of tasks that it supports, in groups too",
                "integer",
                lambda site, agency: site.role_counts[agency].coordinates.total,
            ),
        ),
    )
