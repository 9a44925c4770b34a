"""The table of deadlines by year or quarter."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.editions.data_urls import CHARTS
from plugins.opendata.columns import DataColumn, DataTable, RowSubject, Value
from plugins.opendata.made import as_of, made
from plugins.plan.facts.time_line import DeadlineSort
from plugins.plan.rows.table import Described

WORDS = {
    DeadlineSort.IN_TIME: ("được báo cáo là hoàn thành đúng hạn", "said to have been met"),
    DeadlineSort.LATE: ("được báo cáo là hoàn thành sau hạn", "said to have been met late"),
    DeadlineSort.PASSED: (
        "đã qua mà chưa có báo cáo hoàn thành hoặc dừng",
        "passed, the task being said neither done nor stopped",
    ),
    DeadlineSort.SETTLED: (
        "của việc được báo cáo là xong hoặc dừng, không rõ có đúng hạn hay không",
        "of what is said to be done or stopped, in time or not being unknown",
    ),
    DeadlineSort.COMING: ("chưa đến", "ahead"),
    DeadlineSort.RECURRING: (
        "lặp lại, chỉ tính một năm tới",
        "that come again, of the coming year only",
    ),
}


def table() -> DataTable:
    """The deadlines of the counted tasks that have a day, by the period in which they end."""
    return DataTable(
        name="deadlines",
        one="deadlines_row",
        title=Described("Biểu đồ: thời hạn theo thời gian", "Chart: deadlines over time"),
        about=Described(
            "Mỗi dòng là một năm, hoặc một quý nếu các thời hạn nằm trong ba năm; chỉ có những kỳ "
            "có thời hạn. `deadlines` đếm thời hạn có ngày cụ thể: nhiệm vụ theo giai đoạn có "
            "nhiều thời hạn. Nhiệm vụ thường xuyên hoặc chưa rõ ngày không có ở đây.",
            "Each row is a year, or a quarter where all lie within three years; only those in "
            "which a deadline falls. `deadlines` counts those with a day: a task in stages has "
            "several. Tasks that are ongoing or have no known day are not here.",
        ),
        columns=(*_columns(),),
        key=("period",),
        subjects=lambda source: (
            RowSubject(period.name, period) for period in source.site.time_line.periods
        ),
        folder=CHARTS,
    )


def _columns() -> Iterator[DataColumn]:
    yield made(
        "period",
        "Năm hoặc quý: 2026, 2026-Q3",
        "Year or quarter: 2026, 2026-Q3",
        "string",
        lambda _, period: period.id,
        required=True,
    )
    yield made(
        "deadlines",
        "Số thời hạn kết thúc trong kỳ",
        "Number of deadlines that end in the period",
        "integer",
        lambda _, period: len(period.record.days),
        required=True,
    )
    for sort, (vi, en) in WORDS.items():
        yield made(
            f"deadlines_{sort.value.replace('-', '_')}",
            f"Trong đó: số thời hạn {vi}",
            f"Of these: number {en}",
            "integer",
            _of(sort),
            required=True,
        )
    yield made(
        "tasks",
        "Các nhiệm vụ có thời hạn trong kỳ, mỗi nhiệm vụ một lần",
        "Tasks with a deadline in the period, each once",
        "array",
        lambda _, period: [*dict.fromkeys(due.task.id for due in period.record.days)],
    )
    yield as_of()


def _of(sort: DeadlineSort) -> Value:
    return lambda _, period: period.record.counts[sort]
