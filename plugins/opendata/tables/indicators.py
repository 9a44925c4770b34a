"""The table of indicators."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from plugins.opendata.columns import DataColumn, DataSource, DataTable, Reference, RowSubject, Value
from plugins.opendata.made import addresses, as_number, as_of, chosen, made, values
from plugins.plan.facts.indicators import IndicatorStanding, YearlyFigure
from plugins.plan.records.indicators import Direction
from plugins.plan.records.types import Plain
from plugins.plan.rows import indicators
from plugins.plan.rows.plain import plain
from plugins.plan.rows.table import Described

CHOICES = {"direction": values(Direction), "reached": ("reached", "not-reached")}


def table(languages: Sequence[str]) -> DataTable:
    """The indicators, and how each stands."""
    return DataTable(
        name="indicators",
        one="indicator",
        title=Described("Chỉ tiêu", "Indicators"),
        about=Described(
            "Mỗi dòng là một chỉ tiêu; số liệu theo năm nằm ở bảng `indicator_values`.",
            "Each row is an indicator; its figures by year stand in the table `indicator_values`.",
        ),
        columns=(*_columns(languages),),
        key=("id",),
        references=(Reference(("agency",), "agencies", ("id",)),),
        subjects=lambda source: (of_indicator(source, id_) for id_ in source.site.indicators.by_id),
    )


def of_indicator(source: DataSource, id_: str) -> RowSubject:
    """The indicator `id_`."""
    indicator = source.site.indicators.by_id[id_]
    return RowSubject(id_, indicator, plain(indicator))


def _columns(languages: Sequence[str]) -> Iterator[DataColumn]:
    row = indicators.table(languages).columns
    yield from chosen(row, "id")
    for name in ("name", "unit", "description"):
        yield from chosen(row, *(f"{name}_{code}" for code in languages))
    yield from chosen(row, "direction", "agency", "tasks", "areas", choices=CHOICES)
    for name, vi, en, choose in (
        ("baseline", "Số liệu gốc", "Baseline", lambda own: own.baseline),
        ("latest", "Số liệu mới nhất", "Latest value", lambda own: own.latest),
        ("target", "Mục tiêu để so sánh", "Target that it is held against", lambda own: own.target),
    ):
        yield from _figure(name, (vi, en), choose)
    yield made(
        "difference",
        "Số liệu mới nhất trừ mục tiêu",
        "Latest value less that target",
        "number",
        _difference,
    )
    yield from chosen(row, "reached", choices=CHOICES)
    words = ("Địa chỉ trang của chỉ tiêu", "Address of the page of the indicator")
    yield from addresses(words, languages, lambda edition, one: edition.urls.indicator(one.id))
    yield as_of()


def _figure(
    name: str, words: tuple[str, str], choose: Callable[[IndicatorStanding], YearlyFigure | None]
) -> Iterator[DataColumn]:
    """The year and the number of a figure."""
    vi, en = words
    yield made(f"{name}_year", f"{vi}: năm", f"{en}: year", "integer", _part(choose, _year))
    yield made(f"{name}_value", f"{vi}: giá trị", f"{en}: value", "number", _part(choose, _value))


def _part(
    choose: Callable[[IndicatorStanding], YearlyFigure | None],
    part: Callable[[YearlyFigure], Plain],
) -> Value:
    def value(source: DataSource, indicator: RowSubject) -> Plain:
        found = choose(source.site.indicators.standings[indicator.id])
        return part(found) if found else None

    return value


def _year(figure: YearlyFigure) -> Plain:
    return figure.year


def _value(figure: YearlyFigure) -> Plain:
    return as_number(figure.number)


def _difference(source: DataSource, indicator: RowSubject) -> Plain:
    found = source.site.indicators.standings[indicator.id].difference
    return None if found is None else as_number(found)
