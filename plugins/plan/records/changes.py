"""What one decision changes in a plan: words of cells, and whole tasks and headings."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.records.deadlines import DeadlineTerms, StartTerms
from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import AreaId, Record, Slug, TaskId, Text, WholeNumber, Words

CellName = Literal["text", "heading", "lead", "coordinating", "deadline", "start"]


class RowChange(StrEnum):
    """What a decision does to a task or heading as a whole."""

    ADDED = "added"
    DROPPED = "dropped"
    RESTORED = "restored"


# What a change of words may hold; `agencies`, `deadline` and `start` go with the cell of theirs.
WORDS = ("item", "before", "after", "agencies", "deadline", "start")
OF_ROW = "task | area, change: added | dropped | restored"
OF_CELL = "task | area, cell | column, before and/or after"


class PlanChange(Record):
    """One change of one task or heading: it is added, dropped, restored, or a cell of it changes.

    `cell` or, for a further column of the plan, `column` says which; `item` which item of a text or
    heading. `before` is verbatim, `after` as the new document has it: nothing stood before, or
    stands now, where one is left out. `agencies` go with the cells lead and coordinating,
    `deadline` and `start` with those of that name.
    """

    task: TaskId | None = None
    area: AreaId | None = None
    change: RowChange | None = None
    cell: CellName | None = None
    column: Slug | None = None
    item: WholeNumber | None = None
    before: Words | None = None
    after: Text | None = None
    agencies: tuple[Slug, ...] = ()
    deadline: DeadlineTerms | None = None
    start: StartTerms | None = None

    _meanings = Meanings(
        task=Means("the id of the task that is changed; either this or “area”", '"1.2"'),
        area=Means("the id of the heading that is changed; either this or “task”", '"1"'),
        change=Means("what happens to it as a whole", "dropped"),
        cell=Means("the cell whose words change", "deadline"),
        column=Means("the id of the further column whose cell changes", "san-pham"),
        item=Means("which item of a text or heading changes, from 1", "1"),
        before=Means(
            "the words that stood, letter by letter; left out where nothing did", "Quý II/2027"
        ),
        after=Means(
            "the words that stand now; left out where nothing does any more",
            '{vi: Quý IV/2027, en: Fourth quarter of 2027, en_of: "9f9ea6b96b33"}',
        ),
        agencies=Means("with a cell of responsibility: the ids of the agencies now", "[tram-y-te]"),
        deadline=Means(
            "with the cell “deadline”: how the new words are read",
            "{kind: quarter, quarter: 2027-Q4}",
        ),
        start=Means(
            "with the cell “start”: how the new words are read", '{kind: year, year: "2027"}'
        ),
    )

    @model_validator(mode="after")
    def _fields_fit(self) -> Self:
        one_row = (self.task is None) != (self.area is None)
        sorts = sum(value is not None for value in (self.change, self.cell, self.column))
        if not one_row or sorts != 1:
            needed = f"{OF_ROW} / {OF_CELL}"
        elif self.change is not None and any(getattr(self, name) for name in WORDS):
            needed = OF_ROW
        elif self.change is None and self.before is None and self.after is None:
            needed = OF_CELL
        else:
            return self
        raise PydanticCustomError("change_fields", "takes {needed}", {"needed": needed})

    @model_validator(mode="after")
    def _words_fit_deadline(self) -> Self:
        if self.deadline and (self.after is None) != (self.deadline.kind == "none"):
            raise PydanticCustomError("deadline_text", "words, unless the cell is empty")
        return self

    @property
    def place(self) -> tuple[str, int | None]:
        """Which cell, and which item of it: the name of the cell, or `column` and its id."""
        return (self.cell or f"column {self.column}", self.item)
