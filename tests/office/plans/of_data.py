"""Tables of plans as an import sees them: written down, or made of the data of a site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from plugins.office.documents.document import DocumentParagraph, FilePlace
from plugins.office.plans.bodies.proposed import ProposedBody
from plugins.office.plans.outline import (
    Outline,
    OutlineColumn,
    OutlineItem,
    OutlineLine,
    OutlineWords,
)
from plugins.plan.reading.cells.names import names_of
from plugins.plan.reading.cells.reading import CellReader
from plugins.plan.reading.chosen_languages import shipped_tables
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.cells import CellWords
from plugins.plan.records.columns import OF_BODIES, ColumnMeaning
from plugins.plan.records.dataset import Records
from plugins.plan.records.order import in_print_order
from plugins.plan.records.tasks import Cell, Task

# A row: what it is, its number, the words of its cells.
Row: TypeAlias = 'tuple[Literal["area", "task"], str, dict[ColumnMeaning, str]]'
WORDS = shipped_tables(("vi",))[0].cells or CellWords()


def outline_of_records(records: Records) -> Outline:
    """What the cells of bodies of a plan say, row by row."""
    return _table(
        (
            "task" if isinstance(row, Task) else "area",
            str(row.number or row.id),
            {means: cell.text for means, cell in _cells(row) if not cell.same_as},
        )
        for row in in_print_order(records.tasks, records.areas)
    )


def outline_of_cells(*cells: str) -> Outline:
    """A table in which each row has one cell of those who lead."""
    return _table(
        ("task", str(number), {ColumnMeaning.LEAD: text}) for number, text in enumerate(cells, 1)
    )


def paragraphs(text: str) -> tuple[DocumentParagraph, ...]:
    """Each line as a paragraph, one with `^` before it centred, `|` for a line end within one."""
    return tuple(
        DocumentParagraph(
            text=line.lstrip("^").replace("|", "\n"),
            place=FilePlace(paragraph=number),
            centred=line.startswith("^"),
        )
        for number, line in enumerate(text.strip().splitlines(), 1)
    )


def outline_of_text(before: str, after: str = "") -> Outline:
    """A file without a table, with paragraphs before and after where one would be."""
    return Outline(columns=(), lines=(), before=paragraphs(before), after=paragraphs(after))


def reader_of(bodies: Sequence[ProposedBody]) -> CellReader:
    """What reads cells once the proposed bodies stand in data/agencies.yaml."""
    agencies = [Agency.model_validate(body.values()) for body in bodies]
    return CellReader(names_of(agencies, "vi"), WORDS)


def renamed(records: Records, bodies: Sequence[ProposedBody]) -> Mapping[str, set[str]]:
    """What the ids of a plan's bodies are among those proposed, cell by cell and in their order."""
    reader, found = reader_of(bodies), defaultdict[str, set[str]](set)
    for row in in_print_order(records.tasks, records.areas):
        for _, cell in _cells(row):
            if cell.reading.points_above or cell.same_as:
                continue
            read = reader.read(cell.text)
            assert (read.unread, read.of_several) == ((), {}), row.id
            if row_wide := cell.reading.agencies:
                pairs = zip(row_wide, read.agencies, strict=True)
                for own, proposed in pairs:
                    found[own].add(proposed)
    return found


def _cells(row: Area | Task) -> Iterator[tuple[ColumnMeaning, Cell]]:
    for means in OF_BODIES:
        cell = getattr(row, means.value, None)
        if cell:
            yield means, cell


def _table(rows: Iterable[Row]) -> Outline:
    columns = [
        OutlineColumn(id=means.value, heading=means.value, means=means, place=FilePlace(table=1))
        for means in OF_BODIES
    ]
    lines = [
        OutlineLine(
            kind=kind,
            number=number,
            items=(OutlineItem(text=f"Row {number}"),),
            place=FilePlace(table=1, row=place),
            cells={
                means.value: OutlineWords(text=text, place=FilePlace(table=1, row=place, column=2))
                for means, text in cells.items()
            },
        )
        for place, (kind, number, cells) in enumerate(rows, 1)
    ]
    return Outline(columns=tuple(columns), lines=tuple(lines))
