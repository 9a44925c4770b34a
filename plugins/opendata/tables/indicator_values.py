"""The table of the figures of indicators by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plugins.opendata.columns import DataColumn, DataSource, DataTable, Reference, RowSubject
from plugins.opendata.made import PassageOf, as_number, in_languages, made
from plugins.plan.facts.amounts import amount
from plugins.plan.facts.indicators import known_values
from plugins.plan.records.evidence import Evidence
from plugins.plan.records.indicators import (
    Indicator,
    IndicatorBaseline,
    IndicatorTarget,
    IndicatorValue,
)
from plugins.plan.records.types import Plain
from plugins.plan.rows.table import Described

SORTS = ("baseline", "target", "value")


class Figure(NamedTuple):
    """A figure of an indicator: what it is, and its place among those of the indicator."""

    position: int
    sort: str
    entry: IndicatorBaseline | IndicatorTarget | IndicatorValue


def table(languages: Sequence[str]) -> DataTable:
    """Baselines, targets and values of years that have begun."""
    return DataTable(
        name="indicator_values",
        one="indicator_value",
        title=Described("Số liệu của chỉ tiêu theo năm", "Figures of indicators by year"),
        about=Described(
            "Mỗi dòng là một số liệu: số liệu gốc, mục tiêu hoặc giá trị của một năm. Số liệu có "
            "`territory` thuộc địa bàn khác nên không so với mục tiêu.",
            "Each row is a figure: a baseline, a target or a value of a year. One with a "
            "`territory` holds for another one and is compared with no target.",
        ),
        columns=(*_columns(languages),),
        key=("indicator", "position"),
        references=(Reference(("indicator",), "indicators", ("id",)),),
        subjects=lambda source: (
            each
            for indicator in source.site.indicators.by_id.values()
            for each in of_indicator(source, indicator)
        ),
    )


def of_indicator(source: DataSource, indicator: Indicator) -> Iterator[RowSubject]:
    """The figures of an indicator."""
    baseline = [indicator.baseline] if indicator.baseline else []
    entries: list[tuple[str, IndicatorBaseline | IndicatorTarget | IndicatorValue]] = [
        *(("baseline", entry) for entry in baseline),
        *(("target", entry) for entry in indicator.targets),
        *(("value", entry) for entry in known_values(indicator, source.site.as_of)),
    ]
    for place, (sort, entry) in enumerate(entries, 1):
        yield RowSubject(indicator.id, Figure(place, sort, entry))


def _columns(languages: Sequence[str]) -> Iterator[DataColumn]:
    yield made(
        "indicator",
        "Mã chỉ tiêu",
        "Id of the indicator",
        "string",
        lambda _, one: one.id,
        required=True,
    )
    yield made(
        "position",
        "Thứ tự trong chỉ tiêu, từ 1",
        "Place among the figures of the indicator, from 1",
        "integer",
        lambda _, one: one.record.position,
        required=True,
    )
    yield made(
        "kind",
        "Số liệu gốc (baseline), mục tiêu (target) hay giá trị (value)",
        "Baseline, target or value",
        "string",
        lambda _, one: one.record.sort,
        required=True,
        choices=SORTS,
    )
    yield made(
        "year", "Năm", "Year", "integer", lambda _, one: one.record.entry.year, required=True
    )
    yield made(
        "value",
        "Số liệu như được viết",
        "Figure as it is written",
        "string",
        lambda _, one: one.record.entry.value,
        required=True,
    )
    yield made("number", "Số liệu dưới dạng số", "Figure as a number", "number", _number)
    for name, vi, en in (
        ("territory", "Địa bàn khác mà số liệu thuộc về", "Other territory that it holds for"),
        ("note", "Ghi chú", "Note"),
        ("text", "Lời văn của mục tiêu", "Words of the target"),
    ):
        yield from in_languages(name, (vi, en), languages, _field(name))
    yield made(
        "sources",
        "Địa chỉ các nguồn, hoặc số văn bản nếu không có địa chỉ",
        "Addresses of the sources, else their numbers",
        "array",
        _sources,
    )


def _field(name: str) -> PassageOf:
    return lambda _, one: getattr(one.record.entry, name, None)


def _number(source: DataSource, one: RowSubject) -> Plain:
    found = amount(one.record.entry.value, source.site.records.languages[0].locale)
    return None if found is None else as_number(found)


def _sources(_source: DataSource, one: RowSubject) -> Plain:
    entry = one.record.entry
    found: tuple[Evidence, ...] = getattr(entry, "sources", ())
    if isinstance(entry, IndicatorBaseline):
        found = (entry.source,)
    return [each.url or each.number or each.title for each in found]
