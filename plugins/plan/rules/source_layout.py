"""The layout of the text as received: each word in one cell, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan.facts.source_places import lines_of_source
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.columns import FIELDS
from plugins.plan.records.layout import APPENDIX, OF_COLUMNS, Layout, LayoutPart, row_names
from plugins.plan.records.tasks import Task

PAGES_OUT_OF_ORDER = Message(
    "pages-out-of-order",
    N_("the page that begins on line {line} does not follow the one before"),
    N_("first lines of pages that grow and exist in the text"),
)
UNKNOWN_ROW = Message(
    "unknown-row", N_("there is no row {row}"), N_("appendix, an area id or a task id")
)
ROW_OF_TWO = Message(
    "row-of-two",
    N_("there are an area and a task with the id {row}"),
    N_("area:{row} or task:{row}"),
)
UNKNOWN_CELL = Message(
    "unknown-cell", N_("a row of this sort has no cell {cell}"), N_("one of these: {expected}")
)
ROWS_OUT_OF_ORDER = Message(
    "rows-out-of-order",
    N_("the row {row} comes after {before}"),
    N_("the rows in the order of the plan"),
)
LINES_OUTSIDE_TEXT = Message(
    "lines-outside-text",
    N_("the lines {lines} do not exist"),
    N_("lines from 1 to {last}, the smaller first"),
)
LINES_OUT_OF_ORDER = Message(
    "lines-out-of-order",
    N_("the lines {lines} go back before line {before}"),
    N_("parts in the order of the text"),
)
LINE_TAKEN_TWICE = Message(
    "line-taken-twice",
    N_("the words of line {line} are already given to other cells"),
    N_("each word of the text in one cell"),
)
WORDS_BEYOND_LINE = Message(
    "words-beyond-line",
    N_("{words} words do not fit on the lines {lines}"),
    N_("one line, and no more words than are left on it"),
)
LINE_WITHOUT_CELL = Message(
    "line-without-cell",
    N_("line {line} of the text belongs to no cell: “{text}”"),
    N_("each line with words in a part"),
)

APPENDIX_CELLS = (
    "label", "title", "attached_to", "number", "task", "responsibility", "deadline", "lead",
    "coordinating", "start",
)  # fmt: skip
AREA_CELLS = ("number", "heading", "lead")
TASK_CELLS = ("number", "text", "lead", "coordinating", "start", "deadline")


def layout(case: Case) -> Iterator[Problem]:
    """Parts and pages fit the text, and leave none of its lines out."""
    if case.records.layout is None or case.records.source_text is None:
        return
    origin = case.places.of(case.records.layout)
    lines = lines_of_source(case.records.source_text)
    yield from _pages(case.records.layout, lines, origin)
    if any(_ids(case, Area)) and any(_ids(case, Task)):
        yield from _rows(case, case.records.layout, origin)
    yield from _Lines(lines).problems(case.records.layout, origin)


def _pages(given: Layout, lines: Sequence[str], origin: Origin) -> Iterator[Problem]:
    before = 0
    for index, first in enumerate(given.pages):
        if first <= before or first > len(lines) or (index == 0 and first != 1):
            values = {"line": str(first)}
            yield origin.problem(("pages", index), PAGES_OUT_OF_ORDER, values)
        before = max(before, first)


def _rows(case: Case, given: Layout, origin: Origin) -> Iterator[Problem]:
    areas, tasks = frozenset(_ids(case, Area)), frozenset(_ids(case, Task))
    names = {APPENDIX: APPENDIX, **row_names(areas, tasks)}
    places = {row: place for place, row in enumerate(_in_order(case))}
    before, called = APPENDIX, APPENDIX
    for index, part in enumerate(given.parts):
        path, row = ("parts", index), names.get(part.row)
        if row is None:
            message = ROW_OF_TWO if part.row in areas and part.row in tasks else UNKNOWN_ROW
            near = nearest(part.row, names)
            yield origin.problem((*path, "row"), message, {"row": part.row}, near)
            continue
        cells = _cells(case, row)
        if part.cell not in cells:
            values = {"cell": part.cell, "expected": ", ".join(cells)}
            yield origin.problem((*path, "cell"), UNKNOWN_CELL, values, nearest(part.cell, cells))
        if row not in places:
            continue
        if places[row] < places[before]:
            values = {"row": part.row, "before": called}
            yield origin.problem((*path, "row"), ROWS_OUT_OF_ORDER, values)
        before, called = row, part.row


def _cells(case: Case, row: str) -> tuple[str, ...]:
    """The cells that a row may have; the plan's own columns by their ids."""
    if row.startswith("area:"):
        return AREA_CELLS
    declared = case.records.plan.columns if case.records.plan else ()
    own = (f"{OF_COLUMNS}{column.id}" for column in declared if column.means not in FIELDS)
    return (*(APPENDIX_CELLS if row == APPENDIX else TASK_CELLS), *own)


def _ids(case: Case, kind: type[Area | Task]) -> Iterator[str]:
    entries: tuple[Area, ...] | tuple[Task, ...] = (
        case.records.areas if kind is Area else case.records.tasks
    )
    # What was added later stands in another document.
    yield from (entry.id for entry in entries if entry.added_by is None)
    yield from (entry.id for entry in case.invalid_entries_of(kind))


def _in_order(case: Case) -> Iterator[str]:
    """The rows of the table in the order of the plan: each heading before what stands under it."""
    yield APPENDIX
    tasks: dict[str, list[str]] = {}
    for task in case.records.tasks:
        if task.added_by is None:
            tasks.setdefault(task.area, []).append(f"task:{task.id}")
    for area in case.records.areas:
        if area.added_by is None:
            yield f"area:{area.id}"
        yield from tasks.get(area.id, ())


class _Lines:
    """How many words of each line no part has taken yet, while the parts go by."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.left = {number: len(line.split()) for number, line in enumerate(lines, 1)}
        self.doubtful: set[int] = set()
        self.before = 0

    def problems(self, given: Layout, origin: Origin) -> Iterator[Problem]:
        """All that is wrong with the lines of the parts, then the lines that are left."""
        all_known = True
        for index, part in enumerate(given.parts):
            wrong = self._misfit(part)
            if wrong:
                message, values = wrong
                values = {"lines": part.lines, **values}
                yield origin.problem(("parts", index, "lines"), message, values)
                if message is LINES_OUTSIDE_TEXT:
                    all_known = False
                    continue
            self._take(part)
        for number, words in self.left.items():
            if all_known and words and number not in self.doubtful:
                text = " ".join(self.lines[number - 1].split()[-words:])
                values = {"line": str(number), "text": text}
                yield origin.problem(("parts",), LINE_WITHOUT_CELL, values, at_key=True)

    def _misfit(self, part: LayoutPart) -> tuple[Message, dict[str, str]] | None:
        """What is wrong with the lines of `part`; None where they fit."""
        first, last = part.first_line, part.last_line
        if not 1 <= first <= last <= len(self.lines):
            return LINES_OUTSIDE_TEXT, {"last": str(len(self.lines))}
        if first < self.before:
            return LINES_OUT_OF_ORDER, {"before": str(self.before)}
        if first in self.doubtful:
            return None
        if self.left[first] == 0:
            return LINE_TAKEN_TWICE, {"line": str(first)}
        if part.words and (first != last or part.words > self.left[first]):
            self.doubtful.update(part.line_numbers)
            return WORDS_BEYOND_LINE, {"words": str(part.words)}
        return None

    def _take(self, part: LayoutPart) -> None:
        self.before = max(self.before, part.last_line)
        for number in part.line_numbers:
            self.left[number] = max(0, self.left[number] - part.words) if part.words else 0
