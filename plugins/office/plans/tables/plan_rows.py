"""The rows of all tables of the plan, gathered table by table, with their columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from plugins.office.documents.document import DocumentCell, DocumentParagraph, DocumentRow
from plugins.office.plans.doubts import Doubt, Questions, row_name
from plugins.office.plans.tables.between_tables import headings_between, without_page_number
from plugins.office.plans.tables.column_meanings import ColumnCells, decided
from plugins.office.plans.tables.heading_words import unit_stated
from plugins.office.plans.tables.headings import Headings, TableHeading
from plugins.office.plans.tables.plan_columns import PlanColumns
from plugins.office.plans.tables.plan_tables import LEAVE_OUT, TablePart
from plugins.office.plans.tables.row_numbers import are_numbers
from plugins.office.plans.tables.row_words import shortened
from plugins.office.plans.tables.table_rows import KnownColumns, ReadRow, table_row, with_numbers
from plugins.office.plans.tables.table_words import table_words
from plugins.office.plans.tables.whole_rows import (
    is_heading_again,
    joined,
    signatures,
    visible_rows,
    without_empty,
    without_totals,
)
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message
from plugins.plan.records.columns import ColumnMeaning

HIDDEN_COLUMN = Message(
    "office-hidden-column",
    N_("the column “{heading}” is hidden; it was left out"),
    N_("`read` to read it like the others, or `leave-out`"),
)
CARRIED = Message(
    "office-carried",
    N_("an empty cell is merged over the first {count} rows of this page"),
    N_("`above` if it continues the cell above, or `empty`"),
)
FEW = 3


class PlanRows:
    """The rows of all tables of the plan, gathered table by table."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self.columns = PlanColumns()
        self._ids: Mapping[int, str] = {}
        self._printed: frozenset[tuple[tuple[str, ...], ...]] = frozenset()
        self._decided: dict[object, ColumnMeaning] = {}
        self._rows: list[ReadRow] = []
        self._order = 0
        self._said: set[str] = set()
        self._left: list[DocumentParagraph] = []
        self._between: list[tuple[int, DocumentParagraph]] = []
        self.has_table = False

    @property
    def means(self) -> Mapping[str, ColumnMeaning]:
        """What the columns say, by their ids."""
        return {column.id: column.means for column in self.columns.columns}

    @property
    def _known(self) -> KnownColumns:
        ids = {column.means: column.id for column in self.columns.columns}
        return KnownColumns(number=ids.get(ColumnMeaning.NUMBER), task=ids.get(ColumnMeaning.TASK))

    def add_paragraph(self, paragraph: DocumentParagraph) -> None:
        """A paragraph between two tables, which may be a heading over what follows.

        What stands at the head or foot of each page is asked for once.
        """
        again = without_page_number(paragraph.text)
        if again in self._said:
            return
        self._said.add(again)
        if again and not unit_stated(paragraph.text):
            self._order += 1
            self._between.append((self._order, paragraph))

    def _settle_paragraphs(self) -> None:
        for row, paragraph in headings_between(self._between, self._questions):
            if row:
                self._rows.append(row)
            else:
                self._left.append(paragraph)
        self._between.clear()

    def add_table(self, part: TablePart, unit: str) -> None:
        """The rows of data of a table; one that goes on has the columns of that before it."""
        self._settle_paragraphs()
        before = f"table {part.number} " if self.has_table else ""
        if part.headings and not part.goes_on:
            self._ids = self._columns_of(part.headings, part, unit, before)
        if part.headings and part.end:
            self._printed |= signatures(part, part.headings)
        self.has_table = True
        rows = self._rows_of(part, before)
        kept, tail = _without_tail(rows)
        self._rows += kept
        self._left += tail

    def _rows_of(self, part: TablePart, before: str) -> list[ReadRow]:
        rows: list[ReadRow] = []
        known, page = self._known, 0
        opens = part.goes_on
        carried: Mapping[int, DocumentCell] = {}
        for row in visible_rows(part, self._questions, before):
            self._order += 1
            if is_heading_again(row, self._printed):
                continue
            if opens:
                carried = self._carried(row)
            own = tuple(carried.get(id(cell), cell) for cell in row.cells)
            made = table_row(replace(row, cells=own), self._ids, known, self._order)
            if made:
                turned = bool(page) and row.place.page != page
                made.opens_part = opens or turned
                opens, page = False, row.place.page
                rows.append(made)
        return rows

    def _carried(self, row: DocumentRow) -> Mapping[int, DocumentCell]:
        """Empty merged cells at the top of a page, each with the cell that it goes on with."""
        above = self._rows[-1].cells if self._rows else {}
        carried = {}
        for index, id_ in self._ids.items():
            cell = row.cells[index]
            if cell.text.strip() or cell.rows == 1 or cell.columns > 1 or id_ not in above:
                continue
            doubt = Doubt(
                key=f"row {row_name(row.place, self._order)} {id_}",
                place=cell.place,
                message=CARRIED,
                words=above[id_][-1].text,
                read_as="above",
                choices=("empty",),
                values={"count": str(cell.rows)},
            )
            if self._questions.ask(doubt) == "above":
                carried[id(cell)] = above[id_][-1]
        return carried

    def _columns_of(
        self, headings: Headings, part: TablePart, unit: str, before: str
    ) -> Mapping[int, str]:
        cells = _cells(part)
        shown = [
            column
            for column in headings.columns
            if (column.heading or cells.lengths.get(column.index))
            and self._is_shown(column, part, before)
        ]
        columns = decided(shown, cells, self._questions, before, self._decided)
        self._decided.update({column.known_by: column.means for column in columns})
        return self.columns.ids_of(columns, unit)

    def _is_shown(self, column: TableHeading, part: TablePart, before: str) -> bool:
        if column.index not in part.table.hidden_columns:
            return True
        rows = part.table.rows[part.end :]
        words = (on.cells[column.index].text.strip() for on in rows)
        doubt = Doubt(
            key=f"{before}hidden column {column.place.column or column.index + 1}",
            place=column.place,
            message=HIDDEN_COLUMN,
            words=shortened(" | ".join(filter(None, (column.heading, *words)))),
            read_as=LEAVE_OUT,
            choices=("read",),
            values={"heading": column.heading},
        )
        return self._questions.ask(doubt) == "read"

    def finished(self) -> tuple[Sequence[ReadRow], Sequence[DocumentParagraph]]:
        """The rows of the plan, and what stands below or between them: notes, signatures."""
        self._settle_paragraphs()
        with_numbers(self._rows, self._known)
        rows = list(without_totals(self._rows, self._questions))
        whole = list(joined(rows, self._questions))
        return without_empty(whole, self._questions), self._left


def _without_tail(rows: list[ReadRow]) -> tuple[list[ReadRow], list[DocumentParagraph]]:
    """The rows, and those at the end that are notes or signatures, as paragraphs."""
    words = table_words()
    end = len(rows)
    for place in range(len(rows) - 1, -1, -1):
        row = rows[place]
        said = row.text or " ".join(row.cell_words)
        if words.notes.begin(said) or words.signature.begin(said):
            end = place
        elif row.number or len(row.cells) > 1 or (row.text and row.cells):
            break
    return rows[:end], [paragraph for row in rows[end:] for paragraph in _as_paragraphs(row)]


def _as_paragraphs(row: ReadRow) -> Iterator[DocumentParagraph]:
    texts = [(text, row.place) for text in (row.number, row.text) if text]
    texts += [(cell.text.strip(), cell.place) for own in row.cells.values() for cell in own]
    for text, place in texts:
        yield DocumentParagraph(text=text, place=place, bold=row.is_bold)


def _cells(part: TablePart) -> ColumnCells:
    rows = part.table.rows[part.end :]
    width = len(part.table.rows[0].cells)
    own = [[r.cells[i].text.strip() for r in rows if r.cells[i].columns == 1] for i in range(width)]
    words = [[text for text in column if text] for column in own]
    return ColumnCells(
        lengths={i: sum(map(len, texts)) / (len(rows) or 1) for i, texts in enumerate(words)},
        samples={i: shortened(" | ".join(texts[:FEW])) for i, texts in enumerate(words)},
        counting=[i for i, texts in enumerate(words) if are_numbers(texts)],
    )
