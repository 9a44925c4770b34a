"""Which tables of a document are the plan's, which hold indicators, and what the others are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from plugins.office.documents.document import (
    DocumentParagraph,
    DocumentTable,
    OfficeDocument,
)
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.tables.heading_words import BESIDE_TASKS
from plugins.office.plans.tables.headings import (
    Headings,
    filled_cells,
    find_headings,
    headings_at,
    is_data,
    without_headings,
)
from plugins.office.plans.tables.indicator_headings import (
    IndicatorHeadings,
    find_indicator_headings,
)
from plugins.office.plans.tables.likely_tables import (
    first_filled,
    first_words,
    has_own_headings,
    has_tasks,
    largest_unknown,
    list_the_same,
    same_columns,
)
from plugins.office.plans.tables.row_words import said, shortened
from plugins.office.plans.tables.table_pieces import is_frame, is_sentence, is_signed, pieces_of
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.phrases import keys
from plugins.plan.reading.problems import Message
from plugins.plan.records.columns import ColumnMeaning

ANOTHER_TABLE = Message(
    "office-another-table",
    N_("this table has other columns than the table of the plan before it"),
    N_("`plan` if its rows are tasks of the plan, or `leave-out`"),
)
UNKNOWN_TABLE = Message(
    "office-unknown-table",
    N_(
        "it is not plain whether this table belongs to the plan; it was read as {kind}; "
        "its first row says: {headings}"
    ),
    N_("`plan` where it holds tasks of the plan, or `leave-out`"),
)
HIDDEN_SHEET = Message(
    "office-hidden-sheet",
    N_("the sheet “{sheet}” is hidden; it was left out"),
    N_("`read` to read it, or `leave-out`"),
)

Kind: TypeAlias = Literal["plan", "indicators", "words"]
LEAVE_OUT = "leave-out"
FEW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePart:
    """A table with what it is for. number: in the document, from 1. end: its first row of data."""

    kind: Kind
    table: DocumentTable
    number: int
    headings: Headings | None = None
    figures: IndicatorHeadings | None = None
    goes_on: bool = False
    end: int = 0


Part: TypeAlias = "TablePart | DocumentParagraph"


@dataclass(slots=True)
class _State:
    """What was met so far: the headings of the last table of each kind.

    unknown_width: the columns of the last table where it was not plain what it is, else 0.
    answered: what was said of such tables, by their first words.
    largest: the table that is most likely the plan's where none has headings that are known.
    """

    headings: Headings | None = None
    figures: IndicatorHeadings | None = None
    last: Kind = "words"
    number: int = 0
    unknown_width: int = 0
    answered: dict[tuple[str, ...], str] = field(default_factory=dict)
    largest: DocumentTable | None = None
    parts: list[Part] = field(default_factory=list)


def parts_of(document: OfficeDocument, questions: Questions) -> tuple[Part, ...]:
    """Paragraphs and tables in their order, each table with what it is for."""
    state = _State(largest=largest_unknown(document.tables))
    for block in document.blocks:
        if isinstance(block, DocumentParagraph):
            state.parts.append(block)
            continue
        shown = bool(block.rows) and _is_shown(block, state.number + 1, questions)
        for piece in pieces_of(block) if shown else (block,):
            state.number += 1
            if shown:
                state.parts.append(_part(piece, state, questions))
    return tuple(state.parts)


def _is_shown(table: DocumentTable, number: int, questions: Questions) -> bool:
    if not table.hidden:
        return True
    sheet = table.place.sheet or str(number)
    doubt = Doubt(
        key=f"sheet {sheet}",
        place=table.place,
        message=HIDDEN_SHEET,
        words=shortened(said(table.rows)),
        read_as=LEAVE_OUT,
        choices=("read",),
        values={"sheet": sheet},
    )
    return questions.ask(doubt) == "read"


def _part(table: DocumentTable, state: _State, questions: Questions) -> TablePart:
    figures = find_indicator_headings(table)
    headings = None if figures else find_headings(table)
    if headings and has_tasks(table, headings):
        return _with_headings(table, headings, state, questions)
    if figures:
        goes_on = state.figures is not None and figures.known_by == state.figures.known_by
        state.figures, state.last = figures, "indicators"
        return TablePart(
            kind="indicators",
            table=table,
            number=state.number,
            figures=figures,
            goes_on=goes_on,
            end=figures.end,
        )
    return _without_headings(table, state, questions)


def _with_headings(
    table: DocumentTable, headings: Headings, state: _State, questions: Questions
) -> TablePart:
    kind = "plan"
    if state.headings and not list_the_same(headings, state.headings):
        kind = questions.ask(_doubt(table, state.number, ANOTHER_TABLE, "plan", (LEAVE_OUT,)))
    if kind != "plan":
        return TablePart(kind="words", table=table, number=state.number)
    goes_on = state.headings is not None and same_columns(headings, state.headings)
    state.headings, state.last = headings, "plan"
    return TablePart(
        kind="plan",
        table=table,
        number=state.number,
        headings=headings,
        goes_on=goes_on,
        end=headings.end,
    )


def _without_headings(table: DocumentTable, state: _State, questions: Questions) -> TablePart:
    """A table that goes on with the one before it, or one of a letterhead or of signatures."""
    width = len(table.rows[0].cells)
    words = TablePart(kind="words", table=table, number=state.number)
    goes_on = TablePart(
        kind="plan", table=table, number=state.number, headings=state.headings, goes_on=True
    )
    was_unknown, state.unknown_width = state.unknown_width, 0
    has_own = has_own_headings(table)
    is_as_wide = state.headings is not None and len(state.headings.columns) == width
    are_sentences = all(map(is_sentence, filter(filled_cells, table.rows)))
    may_go_on = not (has_own or are_sentences or is_signed(table.rows[0]))
    if is_as_wide and width >= FEW and state.last == "plan" and may_go_on:
        return goes_on
    if is_frame(table) or are_sentences:
        return words
    if state.last == "indicators" and state.figures and state.figures.width == width:
        return TablePart(
            kind="indicators",
            table=table,
            number=state.number,
            figures=state.figures,
            goes_on=True,
        )
    again = was_unknown == width and not has_own
    if is_as_wide and not (has_own or again):
        return goes_on
    if again or (width < FEW and len(table.rows) <= FEW):
        state.unknown_width = width if again else 0
        return words
    return _unknown(goes_on, state, questions)


def _unknown(part: TablePart, state: _State, questions: Questions) -> TablePart:
    """A table of which nobody can tell what it is, as a person says.

    The largest is read where it names tasks, and who does them or what they make or cost.
    """
    first = first_filled(part.table)
    bare = is_data(part.table.rows[first])
    headings = (without_headings if bare else headings_at)(part.table, first)
    is_likely = part.table is state.largest and ColumnMeaning.TASK in headings.meanings
    read_as, other = LEAVE_OUT, "plan"
    if is_likely and headings.meanings & BESIDE_TASKS:
        read_as, other = other, read_as
    said_first = () if bare else keys(first_words(part.table))
    answer = state.answered.get(said_first)
    if not answer:
        doubt = _doubt(part.table, state.number, UNKNOWN_TABLE, read_as, (other,))
        answer = questions.ask(doubt)
    if said_first:
        state.answered[said_first] = answer
    if answer != "plan":
        state.unknown_width, state.last = len(headings.columns), "words"
        return replace(part, kind="words", headings=None, goes_on=False)
    goes_on = state.headings is not None and same_columns(headings, state.headings)
    state.headings, state.last = headings, "plan"
    return replace(part, headings=headings, goes_on=goes_on and not bare, end=headings.end)


def _doubt(
    table: DocumentTable, number: int, message: Message, read_as: str, choices: tuple[str, ...]
) -> Doubt:
    return Doubt(
        key=f"table {number}",
        place=table.place,
        message=message,
        words=shortened(said(table.rows)),
        read_as=read_as,
        choices=choices,
        values={"kind": read_as, "headings": first_words(table)},
    )
