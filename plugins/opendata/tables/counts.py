"""Columns that count tasks by one vocabulary: together they are all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias, TypeVar

from plugins.opendata.columns import DataColumn, DataSource, RowSubject, Value
from plugins.opendata.made import made
from plugins.plan.facts.coverage import Coverage
from plugins.plan.records.updates import DeliveryState

S = TypeVar("S", bound=StrEnum)
Counted: TypeAlias = Callable[[DataSource, RowSubject], Mapping[S, int]]
# By the most that has been said about each task.
COVERAGE = {
    Coverage.REPORTED: ("đã có báo cáo", "that were reported on"),
    Coverage.CONFIRMED_ONLY: ("chỉ có xác nhận không thay đổi", "with a confirmation alone"),
    Coverage.RELATED_ONLY: ("chỉ có thông tin liên quan", "with related information alone"),
    Coverage.NOTHING: ("chưa có thông tin nào", "about which nothing was said"),
}
# By how its delivery stands.
DELIVERY = {
    DeliveryState.NO_REPORT: ("chưa có báo cáo về kết quả", "on whose delivery nothing was said"),
    DeliveryState.NOT_STARTED: ("được báo cáo là chưa triển khai", "said not to be started"),
    DeliveryState.IN_PROGRESS: ("được báo cáo là đang triển khai", "said to be in progress"),
    DeliveryState.PARTLY_DONE: (
        "được báo cáo là hoàn thành một phần",
        "said to be partly done",
    ),
    DeliveryState.DONE: ("được báo cáo là đã hoàn thành", "said to be done"),
    DeliveryState.CARRIED_OUT: (
        "được báo cáo là đã thực hiện trong kỳ",
        "said to have been carried out in a period",
    ),
    DeliveryState.NOT_CARRIED_OUT: (
        "được báo cáo là chưa thực hiện trong kỳ",
        "said not to have been carried out in a period",
    ),
    DeliveryState.PAUSED: ("được báo cáo là tạm dừng", "said to be paused"),
    DeliveryState.STOPPED: ("dừng theo văn bản", "stopped by a document"),
    DeliveryState.CHANGED: ("điều chỉnh theo văn bản", "changed by a document"),
}


def counts_by(
    words: Mapping[S, tuple[str, str]], base: tuple[str, str], counts: Counted[S]
) -> Iterator[DataColumn]:
    """How many tasks of `base`, in Vietnamese and English, there are of each of `words`."""
    vi, en = base
    for value, (vi_which, en_which) in words.items():
        yield made(
            f"tasks_{value.replace('-', '_')}",
            f"Trong {vi}: số nhiệm vụ {vi_which}",
            f"Of {en}: number {en_which}",
            "integer",
            _of(value, counts),
            required=True,
        )


def _of(value: S, counts: Counted[S]) -> Value:
    return lambda source, subject: counts(source, subject)[value]
