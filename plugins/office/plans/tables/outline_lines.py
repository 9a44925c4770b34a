"""From rows to the lines of an outline: items, cells with their words, footnotes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.office.documents.document import DocumentCell
from plugins.office.plans.doubts import Doubt, Questions, row_name
from plugins.office.plans.outline import OutlineLine, OutlineNote, OutlineWords
from plugins.office.plans.tables.items import Folding, folding_of, items_of, unfolded
from plugins.office.plans.tables.line_kinds import kinds_of
from plugins.office.plans.tables.nesting import nested
from plugins.office.plans.tables.plan_tables import LEAVE_OUT
from plugins.office.plans.tables.table_rows import ReadRow
from plugins.office.plans.tables.wide_cells import settle_wide_cells
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message
from plugins.plan.records.columns import ColumnMeaning

FOOTNOTE = Message(
    "office-footnote",
    N_("there is a footnote {mark} here: “{text}”"),
    N_("`note` to keep it as a note beside the text, or `leave-out`"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSource:
    """What lines are made with: what columns say by their ids, and the document's footnotes."""

    means: Mapping[str, ColumnMeaning]
    footnotes: Mapping[str, str]
    questions: Questions


def lines_of(rows: Sequence[ReadRow], source: LineSource) -> tuple[OutlineLine, ...]:
    """The lines of the rows that belong to the plan, each with what it lies in."""
    nesting = nested(rows)
    within = [place.within for place in nesting]
    names = row_names(rows, within)
    settle_wide_cells(rows, names, source.means, source.questions)
    kinds = kinds_of(rows, nesting, names, source.means, source.questions)
    kept = [place for place, kind in enumerate(kinds) if kind != LEAVE_OUT]
    number = {place: index for index, place in enumerate(kept)}
    folding = _foldings(rows)
    printed: dict[tuple[int, str], int] = {}
    lines = []
    for place in kept:
        row, kind = rows[place], kinds[place]
        outer = within[place]
        while outer is not None and outer not in number:
            outer = within[outer]
        lines.append(
            OutlineLine(
                kind="area" if kind == "area" else "task",
                number=row.number,
                items=items_of(row.text, _folding_of_text(row, folding)),
                place=row.place,
                within=None if outer is None else number[outer],
                cells=_cells(row, number[place], folding, printed),
                notes=_notes(row, names[place], source),
            )
        )
    return tuple(lines)


def row_names(rows: Sequence[ReadRow], within: Sequence[int | None]) -> tuple[str, ...]:
    """How doubts call the rows: by the numbers of all in which each lies, else by their places."""
    names: list[str] = []
    count: dict[str, int] = {}
    for row, outer in zip(rows, within, strict=True):
        own = row.number or row_name(row.place, row.order)
        above = f"{names[outer]}/" if outer is not None else ""
        name = above + own
        count[name] = count.get(name, 0) + 1
        names.append(f"{name} ({count[name]})" if count[name] > 1 else name)
    return tuple(names)


def _foldings(rows: Sequence[ReadRow]) -> Mapping[str, Folding]:
    """How the lines of each column of a PDF are folded; "" stands for the column of tasks."""
    texts: dict[str, list[str]] = {}
    for row in rows:
        if not row.place.page:
            continue
        if row.text and not row.is_wide and not row.has_only_text:
            texts.setdefault("", []).append(row.text)
        for id_, cells in row.cells.items():
            texts.setdefault(id_, []).extend(cell.text for cell in cells)
    return {id_: folding_of(words, is_prose=not id_) for id_, words in texts.items()}


def _folding_of_text(row: ReadRow, foldings: Mapping[str, Folding]) -> Folding:
    if not row.place.page:
        return Folding()
    bare = Folding(folds=True, is_prose=True)
    return bare if row.has_only_text else foldings.get("", bare)


def _cells(
    row: ReadRow,
    line: int,
    foldings: Mapping[str, Folding],
    printed: dict[tuple[int, str], int],
) -> dict[str, OutlineWords]:
    words = {}
    for id_, cells in row.cells.items():
        folding = foldings.get(id_, Folding()) if row.place.page else Folding()
        same_as = printed.setdefault((id(cells[0]), id_), line) if len(cells) == 1 else line
        words[id_] = OutlineWords(
            text=unfolded("\n".join(cell.text.strip() for cell in cells), folding),
            place=cells[0].place,
            same_as=None if same_as == line else same_as,
            day=_day(cells),
        )
    return words


def _day(cells: Sequence[DocumentCell]) -> dt.date | None:
    return cells[0].day if len(cells) == 1 else None


def _notes(row: ReadRow, name: str, source: LineSource) -> tuple[OutlineNote, ...]:
    notes = []
    for column, mark in row.footnotes:
        text = source.footnotes.get(mark, "")
        doubt = Doubt(
            key=f"row {name} footnote {mark}",
            place=row.place,
            message=FOOTNOTE,
            words=text,
            read_as="note",
            choices=(LEAVE_OUT,),
            values={"mark": mark, "text": text},
        )
        if source.questions.ask(doubt) == "note" and text:
            notes.append(OutlineNote(column=column, mark=mark, words=text))
    return tuple(notes)
