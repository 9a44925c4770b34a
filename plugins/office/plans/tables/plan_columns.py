"""The columns of all tables of the plan, each with an id of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from plugins.office.plans.outline import OutlineColumn
from plugins.office.plans.slugs import slug_of
from plugins.office.plans.tables.heading_words import unit_in
from plugins.office.plans.tables.headings import TableHeading
from plugins.office.plans.tables.table_words import shipped_table_words
from plugins.plan.records.columns import FIELDS, ColumnMeaning

NO_WORDS = "…"
AMOUNT = re.compile(r"\d[\d., ]*")
HALF = 0.5


class PlanColumns:
    """The columns of all tables of the plan; those of two tables that are alike are one."""

    def __init__(self) -> None:
        self.columns: list[OutlineColumn] = []
        self._known: dict[object, str] = {}

    def ids_of(self, headings: Sequence[TableHeading], unit: str) -> dict[int, str]:
        """The id of each column of a table, by its place in the table.

        unit: what a line above the table states.
        """
        counts: Counter[object] = Counter()
        ids = {}
        for column in headings:
            known_by = column.means if column.means in FIELDS else (column.means, column.known_by)
            counts[known_by] += 1
            ids[column.index] = self._id_of(column, unit, (known_by, counts[known_by]))
        return ids

    def _id_of(self, column: TableHeading, unit: str, known_by: object) -> str:
        if known_by not in self._known:
            id_ = self._new_id(column)
            self._known[known_by] = id_
            is_money = column.means is ColumnMeaning.FUNDING
            own = unit_in(column.heading) or unit_in(column.under) or unit if is_money else ""
            self.columns.append(
                OutlineColumn(
                    id=id_,
                    heading=column.heading or NO_WORDS,
                    means=column.means,
                    place=column.place,
                    under=column.under,
                    unit=own,
                )
            )
        return self._known[known_by]

    def _new_id(self, column: TableHeading) -> str:
        taken = {known.id for known in self.columns}
        by_place = f"{shipped_table_words().column} {column.index + 1}"
        own = slug_of(column.heading) or slug_of(by_place)
        options = [own, slug_of(f"{column.under} {column.heading}")]
        options += [f"{own}-{number}" for number in range(2, len(taken) + 3)]
        return next(option for option in options if option not in taken)

    def sums(self, words: Mapping[str, Sequence[str]]) -> tuple[OutlineColumn, ...]:
        """The columns; amounts of a unit are added up where most `words` of them are numbers."""
        return tuple(
            replace(column, summed=bool(column.unit) and _are_amounts(words.get(column.id, ())))
            for column in self.columns
        )


def _are_amounts(words: Sequence[str]) -> bool:
    amounts = sum(bool(AMOUNT.fullmatch(word.strip())) for word in words)
    return amounts > HALF * len(words)
