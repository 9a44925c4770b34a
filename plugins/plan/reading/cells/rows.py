"""The cells of a whole plan, read from top to bottom: a cell may say that it is the one above."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias, TypeVar, cast

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.reading import CellReader
from plugins.plan.reading.found import InvalidEntry
from plugins.plan.reading.places import Places
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.cells import CellBody, CellReading, Mark
from plugins.plan.records.order import in_print_order
from plugins.plan.records.tasks import Cell, Task

NOTHING_ABOVE = Message(
    "nothing-above",
    N_("“{words}” repeats the cell above, but there is none, or it is empty"),
    N_("`agencies` with the agencies that are meant, if a person can tell"),
)
NO_SUCH_CELL_ABOVE = Message(
    "no-such-cell-above",
    N_("no row above has the id “{id}” and words in this column"),
    N_("the id of the row above in which the plan prints the words"),
)
MERGED_CELL_APART = Message(
    "merged-cell-apart",
    N_("the cell is said to be one with that of {id}, but the row above it, {between}, is not"),
    N_("rows that follow each other, each with `same_as`"),
)
NAMES_SOMEBODY = Message(
    "names-somebody",
    N_("`names_nobody` is said of “{words}”, but these words name agencies: {ids}"),
    N_("the words without `names_nobody`; it is for words that refer to what is said elsewhere"),
)

Row: TypeAlias = "Area | Task"
R = TypeVar("R", bound="Row")
# The columns of responsibility in the fields of a heading and of a task.
COLUMNS: dict[type[Row], tuple[str, ...]] = {
    Area: ("lead",),
    Task: ("responsible", "lead", "coordinating"),
}


@dataclass(frozen=True, slots=True)
class _Printed:
    """A cell as the plan prints it: the row that has its words, and what was read from them."""

    row: str
    words: str
    reading: CellReading


@dataclass(slots=True)
class CellsRead:
    """The headings and tasks with their cells read, and what was wrong with these."""

    areas: tuple[Area, ...]
    tasks: tuple[Task, ...]
    problems: list[Problem] = field(default_factory=list)


def with_cells_read(
    areas: Sequence[Area],
    tasks: Sequence[Task],
    reader: CellReader,
    places: Places,
    invalid: Iterable[InvalidEntry] = (),
) -> CellsRead:
    """`areas` and `tasks` in their order, every cell with what `reader` makes of its words.

    Where each stands in its file is kept in `places`. Where a row is `invalid` nothing is said of
    what stands above another: it may be that row.
    """
    down = _Pass(reader, places)
    for row in in_print_order(tasks, areas):
        down.read(row)
    # Those that lie in no place of the plan, which a rule will say, are read after all others.
    read_areas, read_tasks = tuple(map(down.read, areas)), tuple(map(down.read, tasks))
    missing = any(entry.model in COLUMNS for entry in invalid)
    return CellsRead(read_areas, read_tasks, [] if missing else down.problems)


class _Pass:
    """Goes down the table once and remembers, column by column, what stood above.

    Above a row of the plan as issued stands none that a decision added.
    """

    def __init__(self, reader: CellReader, places: Places) -> None:
        self._reader = reader
        self._places = places
        self._done: dict[int, tuple[Row, Row]] = {}
        self._above: dict[tuple[str, bool], tuple[Row, _Printed | None]] = {}
        self._named: dict[tuple[type[Row], str, str], _Printed] = {}
        self.problems: list[Problem] = []

    def read(self, row: R) -> R:
        """`row` with its cells read, once."""
        if id(row) not in self._done:
            self._done[id(row)] = (row, self._row(row))
        return cast("R", self._done[id(row)][1])

    def _row(self, row: Row) -> Row:
        read: dict[str, Cell | None] = {}
        for column in COLUMNS[type(row)]:
            cell: Cell | None = getattr(row, column)
            if cell:
                read[column] = self._cell(row, column, cell)
            elif isinstance(row, Task):
                self._remember(row, column, None)
        if not read:
            return row
        if responsible := read.get("responsible"):
            read |= by_role(responsible)
        found = row.model_copy(update=read)
        self._places.remember(found, self._places.of(row))
        return found

    def _cell(self, row: Row, column: str, cell: Cell) -> Cell:
        if cell.same_as:
            printed = self._merged(row, column, cell.same_as)
        else:
            printed = _Printed(row.id, cell.text, self._read(row, column, cell))
        if printed is None:
            return cell
        self._remember(row, column, printed)
        self._named[type(row), row.id, column] = printed
        merged = printed.row if cell.same_as else None
        return cell.as_read(printed.words, printed.reading, merged)

    def _read(self, row: Row, column: str, cell: Cell) -> CellReading:
        reading = self._reader.read(cell.text)
        if cell.names_nobody:
            if reading.is_sure:
                values = {"words": cell.text, "ids": ", ".join(reading.agencies)}
                self._note(row, (column, "names_nobody"), NAMES_SOMEBODY, values)
            return CellReading(names_nobody=True)
        if not reading.points_above:
            return reading
        above, printed = self._above.get((column, _is_issued(row)), (row, None))
        if printed is None or not (printed.reading.bodies or printed.reading.names_nobody):
            if printed is None and not cell.agencies:
                values = {"words": cell.text}
                self._note(row, (column, "text"), NOTHING_ABOVE, values)
            return reading
        is_heading = isinstance(above, Area)
        return replace(
            printed.reading, points_above=True, above=above.id, above_is_heading=is_heading
        )

    def _remember(self, row: Row, column: str, printed: _Printed | None) -> None:
        for issued in {_is_issued(row), False}:
            self._above[column, issued] = (row, printed)

    def _merged(self, row: Row, column: str, named: str) -> _Printed | None:
        """The printed cell that a cell is said to be one with."""
        printed = self._named.get((type(row), named, column))
        if printed is None:
            ids = [id_ for kind, id_, name in self._named if kind is type(row) and name == column]
            path, near = (column, "same_as"), nearest(named, ids)
            self._note(row, path, NO_SUCH_CELL_ABOVE, {"id": named}, near)
            return None
        between, above = self._above[column, _is_issued(row)]
        if above is not printed:
            values = {"id": named, "between": between.id}
            self._note(row, (column, "same_as"), MERGED_CELL_APART, values)
        return printed

    def _note(
        self,
        row: Row,
        path: tuple[str, ...],
        message: Message,
        values: dict[str, str],
        near: str | None = None,
    ) -> None:
        self.problems.append(self._places.of(row).problem(path, message, values, near))


def _is_issued(row: Row) -> bool:
    return row.added_by is None


def by_role(cell: Cell) -> dict[str, Cell | None]:
    """Who leads and who coordinates by one cell for both, each with the words of all of it.

    Where bodies are marked as leading, they lead and all others coordinate; else those lead that
    are not marked as coordinating. Words that name nobody stand where those of the lead do.
    """
    if cell.names_nobody:
        return {"lead": cell, "coordinating": None}
    bodies = cell.bodies
    leading = [body for body in bodies if Mark.LEAD in body.marks]
    if not leading:
        leading = [body for body in bodies if Mark.COORDINATING not in body.marks]
    others = [body for body in bodies if body not in leading]
    return {"lead": _part(cell, leading), "coordinating": _part(cell, others)}


def _part(cell: Cell, bodies: Sequence[CellBody]) -> Cell | None:
    if not bodies:
        return None
    reading = replace(cell.reading, bodies=tuple(bodies))
    return Cell(text=cell.text).as_read(cell.text, reading, cell.same_as)
