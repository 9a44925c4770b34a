"""The rows of the plan: one file a task under data/tasks/."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.records.cells import CellBody, CellReading
from plugins.plan.records.deadlines import Deadline, Start, Timing, with_stages
from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import (
    AreaId,
    Boolean,
    Line,
    LineText,
    Marker,
    Record,
    Slug,
    TaskId,
    Text,
    UpdateId,
    WholeNumber,
    Words,
    numbered,
)


class Item(Text):
    """One bullet or paragraph of an official text; `marker` is the bullet as written.

    level: 1, or more where it stands under an item before it.
    """

    marker: Marker | None = None
    level: WholeNumber = 1

    _meanings = Meanings(
        marker=Means("its bullet as written", '"-"'),
        level=Means("2 or more where it stands under an item before it", "2"),
    )


# Stands for the words of a merged cell until the row that has them is read.
NOT_YET_READ = "…"


class EditorialNote(Text):
    """What the editors say about a slip of the official text; it stands beside, never in it.

    cell: the name of the field, or `columns.<id>` for a cell of one of the plan's own columns.
    """

    cell: Words
    item: WholeNumber | None = None
    quote: Words | None = None

    _meanings = Meanings(
        cell=Means(
            "the cell it is about: the name of a field, or “columns.” and the id of a column",
            "text",
        ),
        item=Means("which item of a text or heading, from 1", "1"),
        quote=Means("the words that it is about, word for word", "Kiểm tra 03 giếng"),
    )


class Cell(Record):
    """A cell of the responsibility columns: verbatim, and the bodies read from it.

    same_as: the row above in which the plan prints the words once for several rows. names_nobody:
    the words refer to what stands elsewhere, and no body is read from them. Once all is read `text`
    are the words in any case, and `agencies` the bodies also where none were typed.
    """

    text: Words
    agencies: Annotated[tuple[Slug, ...], Field(min_length=1)] = ()
    same_as: TaskId | None = None
    names_nobody: Boolean = False

    _meanings = Meanings(
        text=Means(
            "the words of the cell, letter by letter", "Trạm Y tế xã; Hội Phụ nữ xã", filled=True
        ),
        agencies=Means(
            "the ids of the agencies, where the words alone leave a doubt", "[tram-y-te]"
        ),
        same_as=Means(
            "in place of the words: the id of the row above in which a merged cell has them",
            '"1.1"',
        ),
        names_nobody=Means(
            "true where the words name no agency and refer to what is said elsewhere", "true"
        ),
    )

    _reading: CellReading | None = PrivateAttr(default=None)

    @model_validator(mode="before")
    @classmethod
    def _has_words_once(cls, values: object) -> object:
        if not isinstance(values, dict) or values.get("same_as") is None:
            return values
        if "text" in values:
            raise PydanticCustomError("words_of_merged_cell", "words of a merged cell")
        return {**values, "text": NOT_YET_READ}

    @model_validator(mode="after")
    def _names_somebody_or_nobody(self) -> Self:
        if self.names_nobody and (self.agencies or self.same_as):
            raise PydanticCustomError("names_nobody_alone", "words that name nobody, and no more")
        return self

    @property
    def reading(self) -> CellReading:
        """What was read from the words; nothing in a cell that was not read from a file."""
        return self._reading or CellReading()

    @property
    def bodies(self) -> tuple[CellBody, ...]:
        """The `agencies`, each as the words name it; alone where they do not."""
        read = self.reading.bodies
        named = {id_: [body for body in read if body.agency == id_] for id_ in self.agencies}
        return tuple(body for id_, own in named.items() for body in own or [CellBody(agency=id_)])

    def as_read(self, text: str, reading: CellReading, same_as: str | None = None) -> Self:
        """The cell with these words, what was read from them, and where they are printed."""
        found = {
            "text": text,
            "agencies": self.agencies or reading.agencies,
            "same_as": same_as,
            "names_nobody": reading.names_nobody,
        }
        cell = self.model_copy(update=found)
        cell._reading = reading  # noqa: SLF001 - its own
        return cell


class Task(Record):
    """One numbered row of the plan: who must do what, by when.

    number: as printed. area: the lowest heading that it stands under. part_of: the task that it is
    a sub-task of. position: its place among those under the same heading or task, where their
    ids do not tell. lead: None where the plan names nobody. columns: the cells of those columns
    that have no field here, by the ids that plan.yaml gives them.
    start: when it begins, where the plan says so. responsible: the cell of a column that holds both
    who leads and who coordinates; once all is read both have its words, each with its own bodies.
    added_by: the update that added it, where it was not in the plan as issued; its words are then
    those of the amending document.
    """

    id: TaskId
    number: Line
    area: AreaId
    part_of: TaskId | None = None
    position: WholeNumber | None = None
    title: LineText
    text: Annotated[tuple[Item, ...], Field(min_length=1)]
    lead: Cell | None = None
    coordinating: Cell | None = None
    responsible: Cell | None = None
    deadline: Deadline
    columns: dict[Slug, Text] = Field(default_factory=dict)
    start: Start | None = None
    notes: tuple[EditorialNote, ...] = ()
    added_by: UpdateId | None = None

    _meanings = Meanings(
        id=Means("the id of the task: the name of its file, and its address for good", '"1.2"'),
        number=Means("its number as printed; its id where none is given", "2)", filled=True),
        area=Means("the id of the lowest heading that it stands under", '"1"'),
        part_of=Means("the id of the task that it is a sub-task of", '"1.1"'),
        position=Means("its place among those beside it, where their ids do not tell", "3"),
        title=Means("a short title of our own", "{vi: Kiểm tra giếng, en: Testing wells}"),
        text=Means(
            "what must be done: the official text, item by item",
            '[{vi: Kiểm tra 03 giếng làng., en: Test 3 village wells., en_of: "6d062a00fb97"}]',
        ),
        lead=Means("the cell that says who leads", "{text: Trạm Y tế xã}"),
        coordinating=Means("the cell that names the supporting agencies", "{text: Hội Phụ nữ xã}"),
        responsible=Means(
            "in place of both: the cell of a column that names who leads and who supports",
            "{text: Trạm Y tế xã (chủ trì); Hội Phụ nữ xã}",
        ),
        deadline=Means(
            "when it is due, as written; how that is read, where the words leave a doubt",
            '{text: {vi: Quý II/2027, en: Second quarter of 2027, en_of: "7be67ac62fd3"}}',
        ),
        columns=Means(
            "the cells of the plan’s further columns, by the ids that plan.yaml gives them",
            '{san-pham: {vi: Bản đồ giếng, en: Map of wells, en_of: "dac33335a071"}}',
        ),
        start=Means(
            "when it begins, where the plan says so",
            '{kind: year, year: "2026", text: {vi: Năm 2026, en: "2026", en_of: "c3bc8188c0b2"}}',
        ),
        notes=Means(
            "what is odd about the official words",
            "[{cell: text, item: 1, vi: Bản in thiếu dấu chấm., en: The print lacks a full stop.}]",
        ),
        added_by=Means(
            "the id of the update that added it, where it was not in the plan as issued",
            "quyet-dinh-45",
        ),
    )

    @model_validator(mode="before")
    @classmethod
    def _has_a_number(cls, values: object) -> object:
        return numbered(values)

    @model_validator(mode="after")
    def _has_one_column_or_two(self) -> Self:
        if self.responsible and (self.lead or self.coordinating):
            raise PydanticCustomError("two_ways_of_responsibility", "one column or two")
        return self

    @property
    def printed_cells(self) -> dict[str, Cell]:
        """The cells of responsibility as the plan has them, by the names of their fields."""
        return {"responsible": self.responsible} if self.responsible else self.cells

    @property
    def cells(self) -> dict[str, Cell]:
        """Who leads and who coordinates: the cells that have words, by name."""
        cells = {"lead": self.lead, "coordinating": self.coordinating}
        return {name: cell for name, cell in cells.items() if cell}

    @property
    def timings(self) -> tuple[tuple[tuple[str | int, ...], Timing], ...]:
        """What says when it is due and when it begins, stage by stage, each with its path."""
        start = ((("start",), self.start),) if self.start else ()
        return (*with_stages(self.deadline, ("deadline",)), *start)
