"""The table of indicators; their figures stand by year, so that a new year changes no old one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from plugins.plan.facts.indicators import IndicatorStanding, YearlyFigure
from plugins.plan.facts.site import Site
from plugins.plan.records.types import Plain
from plugins.plan.rows.columns import column, texts, worked_out
from plugins.plan.rows.plain import at
from plugins.plan.rows.table import Column, Files, Table, WorkedOut


def table(languages: Sequence[str]) -> Table:
    """The columns of data/indicators.yaml; figures of further years may come later."""
    return Table(
        name="indicators",
        prefix="indicator",
        key=("id",),
        records=lambda records: records.indicators,
        columns=(
            column("id", "Mã", "Id"),
            *texts("name", ("Tên chỉ tiêu", "Name"), languages),
            *texts("unit", ("Đơn vị tính", "Unit"), languages),
            *texts("description", ("Giải thích", "Description"), languages),
            column("direction", "Chiều mong muốn", "Which way it is meant to go"),
            column("agency", "Cơ quan chịu trách nhiệm", "Agency that answers for it"),
            column("tasks", "Nhiệm vụ liên quan", "Tasks that it belongs to", "array"),
            column("areas", "Lĩnh vực liên quan", "Areas that it belongs to", "array"),
            _grown(column("baseline", "Số liệu gốc", "Baseline", "object")),
            _by_year("targets", "Mục tiêu theo năm", "Targets by year", languages[0]),
            _by_year("values", "Số liệu theo năm", "Values by year", languages[0]),
            *_worked_out(),
        ),
    )


def _grown(one: Column) -> Column:
    return replace(one, grows=True)


def _by_year(name: str, vi: str, en: str, language: str) -> Column:
    """Figures by year, those of another territory by year and territory: no place tells them."""

    def value(record: Plain, _: Files) -> Plain:
        found = at(record, (name,))
        entries = found if isinstance(found, list) else []
        return {_key(entry, language): entry for entry in entries}

    return replace(_grown(column(name, vi, en, "object")), value=value)


def _key(entry: Plain, language: str) -> str:
    year, territory = at(entry, ("year",)), at(entry, ("territory", language))
    return f"{year} {territory}" if territory else str(year)


def _worked_out() -> tuple[Column, ...]:
    latest, target = _figure(lambda own: own.latest), _figure(lambda own: own.target)
    return (
        worked_out("latest_year", "Năm mới nhất", "Year of the latest value", "integer", latest[0]),
        worked_out("latest_value", "Giá trị mới nhất", "Latest value", "string", latest[1]),
        worked_out("target_year", "Năm của mục tiêu", "Year of the target", "integer", target[0]),
        worked_out("target_value", "Mục tiêu", "Target", "string", target[1]),
        worked_out("difference", "Chênh lệch", "Value less target", "string", _difference),
        worked_out("reached", "Đạt hay không đạt", "Reached or not reached", "string", _reached),
    )


def _figure(
    choose: Callable[[IndicatorStanding], YearlyFigure | None],
) -> tuple[WorkedOut, WorkedOut]:
    """What gives the year of a figure, and what gives its number."""

    def year(site: Site, id_: str) -> Plain:
        found = choose(site.indicators.standings[id_])
        return found.year if found else None

    def number(site: Site, id_: str) -> Plain:
        found = choose(site.indicators.standings[id_])
        return _digits(found.number) if found else None

    return year, number


def _difference(site: Site, id_: str) -> Plain:
    found = site.indicators.standings[id_].difference
    return None if found is None else _digits(found)


def _reached(site: Site, id_: str) -> Plain:
    found = site.indicators.standings[id_].reached
    return None if found is None else ("reached" if found else "not-reached")


def _digits(number: Decimal) -> str:
    """A number as programs write it: 12500.5."""
    return f"{number:f}"
