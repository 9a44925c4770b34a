"""The headings of a table of indicators: what it measures, and a column for each year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from plugins.office.documents.document import DocumentRow, DocumentTable, FilePlace
from plugins.office.plans.tables.heading_words import is_short, meaning_of
from plugins.office.plans.tables.headings import (
    MOST_ROWS_ABOVE,
    TableHeading,
    filled_cells,
    headings_at,
)
from plugins.office.plans.tables.table_words import table_words
from plugins.plan.reading.cells.phrases import keys
from plugins.plan.records.columns import ColumnMeaning

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What no table of indicators has beside a task.
WHO_AND_WHEN = {ColumnMeaning.COORDINATING, ColumnMeaning.RESPONSIBLE, ColumnMeaning.DEADLINE}
Role: TypeAlias = Literal[
    "number", "name", "unit", "agency", "baseline", "target", "value", "other"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorColumn:
    """A column: what it holds. year: the last that its headings name, "" where they name none.

    value: figures of a year of which the headings do not say whether they are a target.
    """

    index: int
    role: Role
    heading: str
    place: FilePlace
    year: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorHeadings:
    """The headings of a table of indicators: its rows from `first` to before `end`."""

    first: int
    end: int
    columns: tuple[IndicatorColumn, ...]

    @property
    def known_by(self) -> tuple[tuple[str, ...], ...]:
        """What the same headings of another table have, too."""
        return tuple(keys(column.heading) for column in self.columns)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.columns)


def find_indicator_headings(table: DocumentTable) -> IndicatorHeadings | None:
    """The headings of a table of indicators; None where the table is none."""
    for index, row in enumerate(table.rows[:MOST_ROWS_ABOVE]):
        if names_indicators(row):
            found = headings_at(table, index)
            if ColumnMeaning.TASK in found.meanings and WHO_AND_WHEN & found.meanings:
                return None
            columns = _columns(found.columns)
            if _are_indicators(columns):
                return IndicatorHeadings(first=found.first, end=found.end, columns=columns)
    return None


def names_indicators(row: DocumentRow) -> bool:
    """Whether a row may be one of headings of a table of indicators."""
    filled = filled_cells(row)
    named = any(table_words().indicators["name"].begin(cell.text) for cell in filled)
    return named and len(filled) > 1 and all(is_short(c.text) for c in filled)


def _are_indicators(columns: Sequence[IndicatorColumn]) -> bool:
    roles = [column.role for column in columns]
    figures = roles.count("baseline") + roles.count("target") + roles.count("value")
    return "name" in roles and (figures > 1 or (figures == 1 and "unit" in roles))


def _columns(headings: Sequence[TableHeading]) -> tuple[IndicatorColumn, ...]:
    columns: list[IndicatorColumn] = []
    taken: set[Role] = set()
    for heading in headings:
        role = _role(heading)
        if role in taken and role in ("number", "name", "unit", "agency"):
            role = "other"
        taken.add(role)
        columns.append(
            IndicatorColumn(
                index=heading.index,
                role=role,
                heading=" / ".join(filter(None, (heading.under, heading.heading))),
                place=heading.place,
                year=_year(heading),
            )
        )
    return tuple(columns)


def _year(heading: TableHeading) -> str:
    years = YEAR.findall(heading.heading) or YEAR.findall(heading.under)
    return years[-1] if years else ""


def _role(heading: TableHeading) -> Role:
    return _role_of_figures(heading) if _year(heading) else _role_of_words(heading.heading)


def _role_of_figures(heading: TableHeading) -> Role:
    words = table_words().indicators
    for said in (heading.heading, heading.under):
        if words["target"].stand_in(said):
            return "target"
        if words["baseline"].stand_in(said):
            return "baseline"
    return "value"


def _role_of_words(heading: str) -> Role:
    words = table_words().indicators
    tests: tuple[tuple[Role, bool], ...] = (
        ("number", meaning_of(heading)[0] is ColumnMeaning.NUMBER),
        ("unit", words["unit"].are_whole(heading)),
        ("agency", words["agency"].stand_in(heading)),
        ("name", words["name"].begin(heading)),
        ("baseline", words["baseline"].begin(heading)),
    )
    return next((role for role, holds in tests if holds), "other")
