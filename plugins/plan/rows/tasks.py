"""The table of tasks: the rows of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan.facts.site import Site
from plugins.plan.records.types import Plain
from plugins.plan.rows.columns import column, in_force, texts, worked_out
from plugins.plan.rows.plain import at
from plugins.plan.rows.table import Column, Described, Files, Table


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
            column("lead_agencies", "Cơ quan chủ trì", "Lead agencies", "array", "lead.agencies"),
            column(
                "coordinating_text",
                "Cơ quan phối hợp, nguyên văn",
                "Supporting, as written",
                path="coordinating.text",
            ),
            column(
                "coordinating_agencies",
                "Cơ quan phối hợp",
                "Supporting agencies",
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
            column("number", "Số in trong văn bản", "Number as printed"),
            column("part_of", "Thuộc nhiệm vụ", "Task that it is a part of"),
            column("position", "Thứ tự", "Place beside other tasks", "integer"),
            column("text_levels", "Cấp của các ý", "Levels of the items", "array", "text.level"),
            column("columns", "Các cột khác, nguyên văn", "Other columns, as written", "object"),
            *_later_columns(languages),
            *_conclusions(),
        ),
    )


def _conclusions() -> Iterator[Column]:
    """What follows for a task from what was said by a day, and from that day."""
    yield worked_out(
        "delivery",
        "Tình trạng thực hiện",
        "Delivery state",
        "string",
        lambda site, task: site.statuses[task].delivery.state.value,
    )
    yield worked_out(
        "delivery_as_of",
        "Ngày của thông tin về tình trạng thực hiện",
        "Date of the report that the delivery state comes from",
        "date",
        _delivery_as_of,
    )
    yield worked_out(
        "reporting",
        "Tình trạng báo cáo",
        "Reporting state",
        "string",
        lambda site, task: site.statuses[task].reporting.state.value,
    )
    yield worked_out(
        "last_update",
        "Ngày muộn nhất trong các thông tin cập nhật, mọi loại",
        "Latest date of any update, of whatever kind",
        "date",
        _last,
    )
    yield worked_out(
        "updates",
        "Số thông tin cập nhật",
        "Number of updates",
        "integer",
        lambda site, task: len(site.histories[task].updates),
    )
    yield worked_out(
        "deadline_reading",
        "Thời hạn tính đến ngày lập bảng",
        "How the deadline stands on the day of the table",
        "string",
        _deadline_reading,
    )
    yield worked_out(
        "deadline_day",
        "Ngày hết hạn đang áp dụng, nêu sẵn hoặc tính ra",
        "Day of the deadline in force, as given or as computed",
        "date",
        _deadline_day,
    )
    yield from in_force("task")


def _delivery_as_of(site: Site, task: str) -> Plain:
    update = site.statuses[task].delivery.said_by
    return update.date.iso if update else None


def _last(site: Site, task: str) -> Plain:
    updates = site.histories[task].updates
    return updates[0].date.iso if updates else None


def _deadline_reading(site: Site, task: str) -> Plain:
    """How it stands; nothing for a task that is said to be done or stopped."""
    state = site.deadlines[task].state
    return state.value if state else None


def _deadline_day(site: Site, task: str) -> Plain:
    day = site.deadlines[task].date
    return day.isoformat() if day else None


def _later_columns(languages: Sequence[str]) -> Iterator[Column]:
    """What a deadline may say besides, and when a task begins."""
    yield Column(
        name="deadline",
        type="object",
        label=Described(
            "Thời hạn theo tháng, quý, năm, khoảng, định kỳ, giai đoạn hoặc sự kiện",
            "A deadline by month, quarter, year, span, recurrence, stages or event",
        ),
        path=("deadline",),
        value=_deadline,
    )
    yield from texts(
        "start_text",
        ("Thời điểm bắt đầu, nguyên văn", "Start, as written"),
        languages,
        path=("start", "text"),
    )
    yield Column(
        name="start",
        type="object",
        label=Described("Thời điểm bắt đầu, theo cách đọc", "Start, as it is read"),
        path=("start",),
        value=_start,
    )
    yield column("added_by", "Được bổ sung theo thông tin", "Update that added it")


def _deadline(record: Plain, _files: Files) -> Plain:
    """What a deadline says beyond the columns that it has had from the first."""
    return _without(at(record, ("deadline",)), "text", "kind", "date", "years", "after")


def _start(record: Plain, _files: Files) -> Plain:
    return _without(at(record, ("start",)), "text")


def _without(value: Plain, *keys: str) -> Plain:
    given = value.items() if isinstance(value, dict) else ()
    return {key: inner for key, inner in given if key not in keys}
