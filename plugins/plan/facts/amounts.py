"""Amounts as plans write them, and what they add up to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import NumberFormatError, format_decimal, get_group_symbol, parse_decimal

from plugins.plan.facts.amendments import InForce
from plugins.plan.facts.nesting import Nesting
from plugins.plan.records.columns import PlanColumn
from plugins.plan.records.languages import LanguageTable

# Python takes more for a number: "NaN", "Infinity", "1e5", "12_0".
NUMBER = re.compile(r"[+\-−]?\d[\d.,'’\s]*")

SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Sum:
    """What the amounts of one column add up to over some tasks, and which of these state one."""

    column: PlanColumn
    total: Decimal
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums over all counted tasks, and over those of each area, by its id."""

    of_plan: tuple[Sum, ...]
    of_area: Mapping[str, tuple[Sum, ...]]


def amount(written: str, locale: str) -> Decimal | None:
    """The number that `written` is: "12.500,5" where `locale` is vi_VN; None where it is none.

    Marks between thousands stand where they belong, or nowhere.
    """
    if not looks_like_one(written):
        return None
    number, mark = written.strip(), get_group_symbol(locale)
    # Keyboards have no narrow space, with which French and others part thousands.
    number = SPACE.sub(mark, number) if mark.isspace() else number
    try:
        return parse_decimal(number, locale=locale, strict=True)
    except NumberFormatError:
        return None


def looks_like_one(written: str) -> bool:
    """Whether `written` holds what numbers are made of and nothing else, right or wrong."""
    return NUMBER.fullmatch(written.strip()) is not None


def example_of(locale: str) -> str:
    """A number as `locale` writes it: "12.500,5" where it is vi_VN."""
    return format_decimal(Decimal("12500.5"), locale=locale)


def sums_of_plan(
    columns: Iterable[PlanColumn],
    tasks: Mapping[str, InForce],
    nesting: Nesting,
    language: LanguageTable,
) -> Sums:
    """What the columns that the plan declares as amounts add up to; `language` is the plan's.

    The amounts are those in force. A cell with words in it, as where money is still to be found,
    adds nothing.
    """
    summed = [column for column in columns if column.summed]

    def over(ids: Iterable[str]) -> tuple[Sum, ...]:
        own = {id_: tasks[id_] for id_ in ids}
        return tuple(_sum(column, own, language) for column in summed)

    of_area = {area: over(own) for area, own in nesting.counted_below.items()}
    return Sums(over(nesting.counted), of_area)


def _sum(column: PlanColumn, tasks: Mapping[str, InForce], language: LanguageTable) -> Sum:
    found = dict(_amounts(column.id, tasks, language))
    return Sum(column, sum(found.values(), Decimal()), tuple(found))


def _amounts(
    column: str, tasks: Mapping[str, InForce], language: LanguageTable
) -> Iterator[tuple[str, Decimal]]:
    for id_, task in tasks.items():
        cell = task.columns.get(column)
        number = amount(cell.get(language.code) or "", language.locale) if cell else None
        if number is not None:
            yield id_, number


def by_column(found: Iterable[Sum]) -> Mapping[str, Decimal]:
    """The totals by the ids of their columns."""
    return {each.column.id: each.total for each in found}
