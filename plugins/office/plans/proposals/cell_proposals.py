"""The cells of the rows of a plan: words as they stand, what they mean only where that is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from plugins.office.plans.bodies.cells_of_nobody import said_of_nobody
from plugins.office.plans.doubts import Doubt, Questions, short
from plugins.office.plans.outline import Outline, OutlineColumn, OutlineWords
from plugins.office.plans.proposals.proposing_table import LANGUAGE
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.reading import CellReader
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.records.columns import ColumnMeaning

NAMES_OF_SEVERAL = Message(
    "import-names-of-several",
    N_("“{words}” may name several agencies ({ids})"),
    N_("the ids of the agencies that are meant, separated by commas"),
)
AMOUNT_OF_SEVERAL = Message(
    "import-amount-of-several",
    N_("the plan prints the amount “{words}” once for {count} rows; it is entered in the first"),
    N_("`first` if they share the amount; `each` if every row has it"),
)
FIRST, EACH = "first", "each"


class CellProposals:
    """Proposes the cells of one outline, whose lines have these ids.

    bodies: the ids of all bodies.
    """

    def __init__(
        self,
        outline: Outline,
        ids: tuple[str, ...],
        reader: CellReader,
        bodies: Collection[str],
        questions: Questions,
    ) -> None:
        self._outline = outline
        self._ids = ids
        self._reader = reader
        self._bodies = bodies
        self._questions = questions
        self._nobody: dict[str, bool] = {}
        self._listed: dict[str, list[Value]] = {}
        cells = [cell for line in outline.lines for cell in line.cells.items()]
        self._merged: Counter[tuple[str, int | None]] = Counter(
            (column, words.same_as) for column, words in cells if words.same_as is not None
        )

    def responsible(self, index: int, column: OutlineColumn) -> Value:
        """The words of a cell that names bodies, or which row prints them; None where it is empty.

        What a heading prints for the rows below it is not said again by these.
        """
        words = self._outline.lines[index].cells.get(column.id)
        if words is None:
            return None
        if words.same_as is not None:
            if self._outline.lines[words.same_as].kind == self._outline.lines[index].kind:
                return {"same_as": self._ids[words.same_as]}
            if column.means is ColumnMeaning.LEAD:
                return None
        text = printed(self._outline, column, words)
        cell: dict[str, Value] = {"text": text}
        if agencies := self._agencies(text, words):
            cell["agencies"] = agencies
        if self._names_nobody(text):
            cell["names_nobody"] = "true"
        return cell

    def further(self, index: int, column: OutlineColumn) -> Value:
        """The words of a cell of any other column; None where there are none."""
        words = self._outline.lines[index].cells.get(column.id)
        if words is None:
            return None
        is_merged = column.means is ColumnMeaning.FUNDING and words.same_as is not None
        if is_merged and self._of_several(column, words) == FIRST:
            return None
        return {LANGUAGE: printed(self._outline, column, words)}

    def _of_several(self, column: OutlineColumn, words: OutlineWords) -> str:
        first = words.same_as or 0
        count = str(self._merged[column.id, words.same_as] + 1)
        doubt = Doubt(
            key=f"{self._outline.lines[first].kind}s/{self._ids[first]} {column.id}",
            place=words.place,
            message=AMOUNT_OF_SEVERAL,
            words=words.text,
            read_as=FIRST,
            choices=(FIRST, EACH),
            values={"words": printed(self._outline, column, words), "count": count},
        )
        return self._questions.ask(doubt)

    def _agencies(self, text: str, words: OutlineWords) -> list[Value]:
        """The ids that a person gave to words in which several bodies may be meant."""
        reading = self._reader.read(text)
        if reading.unread or not (reading.of_several or reading.unsure):
            return []
        if text not in self._listed:
            ids = {id_ for several in reading.of_several.values() for id_ in several}
            sure = reading.agencies
            doubt = Doubt(
                key=f"agencies “{short(text)}”",
                place=words.place,
                message=NAMES_OF_SEVERAL,
                words=text,
                read_as="",
                choices=tuple(", ".join((*sure, id_)) for id_ in sorted(ids)),
                is_open=True,
                values={"words": text, "ids": ", ".join(sorted(ids))},
            )
            answer = self._questions.ask(doubt)
            given = [id_.strip() for id_ in answer.split(",") if id_.strip()]
            if not set(given) <= set(self._bodies):
                self._questions.refused.append(doubt)
                given = []
            self._listed[text] = [*given]
        return self._listed[text]

    def _names_nobody(self, text: str) -> bool:
        if text not in self._nobody:
            reading = self._reader.read(text)
            is_unread = bool(reading.unread) and not (reading.bodies or reading.of_several)
            self._nobody[text] = is_unread and said_of_nobody(text, self._questions)
        return self._nobody[text]


def printed(outline: Outline, column: OutlineColumn, words: OutlineWords) -> str:
    """The words that the plan prints, be it in a row above."""
    if words.same_as is None:
        return words.text
    first = outline.lines[words.same_as].cells.get(column.id)
    return first.text if first else words.text
