"""The layout of the text as received: each word in one cell, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.layout import Layout, LayoutPart
from plugins.plan.records.tasks import Task

APPENDIX = "appendix"
APPENDIX_CELLS = (
    "label", "title", "attached_to", "number", "task", "responsibility", "deadline", "lead",
    "coordinating",
)  # fmt: skip
AREA_CELLS = ("number", "heading")
TASK_CELLS = ("number", "text", "lead", "coordinating", "deadline")


def layout(case: Case) -> Iterator[Problem]:
    """Parts and pages fit the text, and leave none of its lines out."""
    if case.records.layout is None or case.records.source_text is None:
        return
    origin = case.places.of(case.records.layout)
    lines = case.records.source_text.split("\n")
    yield from _pages(case.records.layout, lines, origin)
    if any(_ids(case, Area)) and any(_ids(case, Task)):
        yield from _rows(case, case.records.layout, origin)
    yield from _Lines(lines).problems(case.records.layout, origin)


def _pages(given: Layout, lines: list[str], origin: Origin) -> Iterator[Problem]:
    before = 0
    for index, first in enumerate(given.pages):
        if first <= before or first > len(lines) or (index == 0 and first != 1):
            values = {"line": str(first)}
            yield origin.problem(("pages", index), "pages-out-of-order", values)
        before = max(before, first)


def _rows(case: Case, given: Layout, origin: Origin) -> Iterator[Problem]:
    cells: dict[str, tuple[str, ...]] = {APPENDIX: APPENDIX_CELLS}
    cells |= dict.fromkeys(_ids(case, Area), AREA_CELLS)
    cells |= dict.fromkeys(_ids(case, Task), TASK_CELLS)
    before = APPENDIX
    for index, part in enumerate(given.parts):
        path = ("parts", index)
        if part.row not in cells:
            near = nearest(part.row, cells)
            yield origin.problem((*path, "row"), "unknown-row", {"row": part.row}, near)
            continue
        if part.cell not in cells[part.row]:
            values = {"cell": part.cell, "expected": ", ".join(cells[part.row])}
            near = nearest(part.cell, cells[part.row])
            yield origin.problem((*path, "cell"), "unknown-cell", values, near)
        if _order(part.row) < _order(before):
            values = {"row": part.row, "before": before}
            yield origin.problem((*path, "row"), "rows-out-of-order", values)
        before = part.row


def _ids(case: Case, kind: type[Area | Task]) -> Iterator[str]:
    entries: tuple[Area, ...] | tuple[Task, ...] = (
        case.records.areas if kind is Area else case.records.tasks
    )
    yield from (entry.id for entry in entries)
    yield from (entry.id for entry in case.broken_of(kind))


def _order(row: str) -> tuple[int, ...]:
    return () if row == APPENDIX else tuple(int(number) for number in row.split("."))


class _Lines:
    """How many words of each line no part has taken yet, while the parts go by."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.left = {number: len(line.split()) for number, line in enumerate(lines, 1)}
        self.doubtful: set[int] = set()
        self.before = 0

    def problems(self, given: Layout, origin: Origin) -> Iterator[Problem]:
        """All that is wrong with the lines of the parts, then the lines that are left."""
        whole = True
        for index, part in enumerate(given.parts):
            first, last = _ends(part)
            code, values = self._fit(part, first, last)
            if code:
                values = {"lines": part.lines, **values}
                yield origin.problem(("parts", index, "lines"), code, values)
            if code == "lines-outside-text":
                whole = False
                continue
            self._take(part, first, last)
        for number, words in self.left.items():
            if whole and words and number not in self.doubtful:
                text = " ".join(self.lines[number - 1].split()[-words:])
                values = {"line": str(number), "text": text}
                yield origin.problem(("parts",), "line-without-cell", values, at_key=True)

    def _fit(self, part: LayoutPart, first: int, last: int) -> tuple[str, dict[str, str]]:
        """The code of what is wrong with the lines of `part`, "" where they fit."""
        if not 1 <= first <= last <= len(self.lines):
            return "lines-outside-text", {"last": str(len(self.lines))}
        if first < self.before:
            return "lines-out-of-order", {"before": str(self.before)}
        if first in self.doubtful:
            return "", {}
        if self.left[first] == 0:
            return "line-taken-twice", {"line": str(first)}
        if part.words and (first != last or part.words > self.left[first]):
            self.doubtful.update(range(first, last + 1))
            return "words-beyond-line", {"words": str(part.words)}
        return "", {}

    def _take(self, part: LayoutPart, first: int, last: int) -> None:
        self.before = max(self.before, last)
        for number in range(first, last + 1):
            self.left[number] = max(0, self.left[number] - part.words) if part.words else 0


def _ends(part: LayoutPart) -> tuple[int, int]:
    first, _, last = part.lines.partition("-")
    return int(first), int(last or first)
