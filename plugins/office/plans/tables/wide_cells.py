"""Cells that reach over several columns, and to which of these their words belong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.tables.table_rows import ReadRow
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message
from plugins.plan.records.columns import ColumnMeaning

ACROSS_COLUMNS = Message(
    "office-across-columns",
    N_("this cell is merged across several columns"),
    N_("the id of the column to which it belongs, or `both` where it is that of both columns"),
)
MANY_ACROSS = Message(
    "office-many-across-columns",
    N_("{count} cells reach over the same columns; they were read as those of “{column}”"),
    N_(
        "the id of the column to which they belong, or `both`; a line such as `{key}: {other}` for "
        "one alone"
    ),
)
# So many alike are asked for one by one.
FEW = 3
# The printed words stand in each of two columns.
BOTH = "both"
LEAD_AND_COORDINATING = {ColumnMeaning.LEAD, ColumnMeaning.COORDINATING}
Wide: TypeAlias = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Asking:
    """Asks about cells over the columns `wide`, which say who leads and coordinates or not."""

    wide: Wide
    are_of_bodies: bool
    questions: Questions

    @property
    def read_as(self) -> str:
        """To which column such a cell belongs where nobody says otherwise."""
        return BOTH if self.are_of_bodies else self.wide[0]

    def key(self, name: str) -> str:
        """What the answer about the cell of one row is kept under."""
        return f"row {name} {self.wide[0]}"

    def of_one(self, row: ReadRow, name: str) -> str:
        """The column of one cell."""
        return self._asked(self.key(name), ACROSS_COLUMNS, [row], {})

    def of_many(self, found: Sequence[tuple[ReadRow, str]]) -> str:
        """The column of all of these cells."""
        id_, others = self.wide
        values = {"count": str(len(found)), "other": others[0], "key": self.key(found[0][1])}
        key = f"cells over {' '.join((id_, *others))}"
        return self._asked(key, MANY_ACROSS, [row for row, _ in found], values)

    def _asked(
        self, key: str, message: Message, rows: Sequence[ReadRow], values: Mapping[str, str]
    ) -> str:
        id_, others = self.wide
        doubt = Doubt(
            key=key,
            place=rows[0].cells[id_][0].place,
            message=message,
            words=" | ".join(row.cells[id_][0].text for row in rows[:FEW]),
            read_as=self.read_as,
            choices=(id_, *others, *([BOTH] if len(others) == 1 else [])),
            values={"column": self.read_as, **values},
        )
        return self.questions.ask(doubt)


def settle_wide_cells(
    rows: Sequence[ReadRow],
    names: Sequence[str],
    means: Mapping[str, ColumnMeaning],
    questions: Questions,
) -> None:
    """Put each cell over several columns into those that a person names; many alike are one doubt.

    names: how the keys of doubts call the rows. means: what columns say, by their ids.
    """
    alike: dict[Wide, list[tuple[ReadRow, str]]] = {}
    for row, name in zip(rows, names, strict=True):
        for id_ in row.cells:
            if others := row.covers.get(id_, ()):
                alike.setdefault((id_, others), []).append((row, name))
    for wide, found in alike.items():
        of_bodies = {means.get(id_) for id_ in (wide[0], *wide[1])} == LEAD_AND_COORDINATING
        _settle(found, _Asking(wide, of_bodies, questions))


def _settle(found: Sequence[tuple[ReadRow, str]], asking: _Asking) -> None:
    id_, others = asking.wide
    open_ = [each for each in found if asking.key(each[1]) not in asking.questions.answers]
    answer = asking.of_many(open_) if len(open_) > FEW else ""
    for row, name in found:
        is_open = asking.key(name) not in asking.questions.answers
        own = answer if answer and is_open else asking.of_one(row, name)
        if own == BOTH:
            row.cells[others[0]] = row.cells[id_]
        elif own != id_:
            row.cells[own] = row.cells.pop(id_)
