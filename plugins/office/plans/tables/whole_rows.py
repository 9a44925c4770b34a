"""Rows as they are meant: without what is none, and those that a page cut in two joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from plugins.office.documents.document import DocumentRow
from plugins.office.plans.doubts import Doubt, Questions, row_name
from plugins.office.plans.tables.cut_cells import CUT, CutCells
from plugins.office.plans.tables.heading_words import BRACKETS
from plugins.office.plans.tables.headings import Headings, filled_cells, is_row_of_numbers
from plugins.office.plans.tables.items import ENDS, MARKED
from plugins.office.plans.tables.plan_tables import LEAVE_OUT, TablePart
from plugins.office.plans.tables.row_numbers import readings
from plugins.office.plans.tables.row_words import said
from plugins.office.plans.tables.table_rows import ReadRow
from plugins.office.plans.tables.table_words import table_words
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.phrases import keys
from plugins.plan.reading.problems import Message

HIDDEN_ROWS = Message(
    "office-hidden-rows",
    N_("{count} rows of the table are hidden; they were left out"),
    N_("`read` to read them like the others, or `leave-out`"),
)
TOTAL_ROW = Message(
    "office-total-row",
    N_("this row is a total; it was left out, because the site adds up by itself"),
    N_("`leave-out`, or `read` if it is a row of the plan"),
)
SHARED_NUMBER = Message(
    "office-shared-number",
    N_("this row has the same number cell as the row above"),
    N_("`join` if both are one row, `separate` if they are two"),
)
CUT_ROW = Message(
    "office-cut-row",
    N_("this row has no number and is the first on its page"),
    N_("`join` if it continues the row above, `separate` if it is a row of its own"),
)
MERGED_ROW = Message(
    "office-merged-row",
    N_("this row has the same task cell as the row above"),
    N_("`join` if both are one row, `separate` if they are two"),
)
NUMBERS_ALONE = Message(
    "office-numbers-alone",
    N_("{count} rows have a number and nothing else; they were left out"),
    N_("`leave-out`, or `read` if each is a row of the plan"),
)
BEGINNING = 60
WORD = re.compile(r"[^\W\d]{3}")
HALF, MOST = 0.5, 0.9


def visible_rows(part: TablePart, questions: Questions, before: str) -> Iterator[DocumentRow]:
    """The rows of data of a table: hidden ones only where a person says so."""
    hidden: list[DocumentRow] = []
    for row in (*part.table.rows[part.end :], None):
        if row and row.hidden and filled_cells(row):
            hidden.append(row)
            continue
        if hidden and (row is None or filled_cells(row)):
            if _are_read(hidden, questions, before):
                yield from hidden
            hidden = []
        if row and not row.hidden:
            yield row


def _are_read(rows: Sequence[DocumentRow], questions: Questions, before: str) -> bool:
    first, last = rows[0].place.row, rows[-1].place.row
    doubt = Doubt(
        key=f"{before}hidden row {first}" + (f"-{last}" if last != first else ""),
        place=rows[0].place,
        message=HIDDEN_ROWS,
        words=said(rows),
        read_as=LEAVE_OUT,
        choices=("read",),
        values={"count": str(len(rows))},
    )
    return questions.ask(doubt) == "read"


def is_heading_again(row: DocumentRow, printed: frozenset[tuple[tuple[str, ...], ...]]) -> bool:
    """Whether a row repeats one of the headings, or counts the columns below them."""
    return signature(row) in printed or (row.heading and is_row_of_numbers(row))


def signature(row: DocumentRow) -> tuple[tuple[str, ...], ...]:
    """What two rows with the same words have in common."""
    return tuple(keys(cell.text) for cell in filled_cells(row))


def signatures(part: TablePart, headings: Headings) -> frozenset[tuple[tuple[str, ...], ...]]:
    """Those of the rows of headings of a table."""
    return frozenset(signature(row) for row in part.table.rows[headings.first : headings.end])


def without_empty(rows: Sequence[ReadRow], questions: Questions) -> Sequence[ReadRow]:
    """The rows but those that were only numbered, for words that nobody wrote."""
    empty = [row for row in rows if row.number and not row.text and not row.cells]
    empty = [row for row in empty if row.task_cell is None]
    if not empty:
        return rows
    doubt = Doubt(
        key="rows of numbers",
        place=empty[0].place,
        message=NUMBERS_ALONE,
        words=", ".join(row.number for row in empty),
        read_as=LEAVE_OUT,
        choices=("read",),
        values={"count": str(len(empty))},
    )
    if questions.ask(doubt) == "read":
        return rows
    return [row for row in rows if not any(row is each for each in empty)]


def without_totals(rows: Iterable[ReadRow], questions: Questions) -> Iterator[ReadRow]:
    """The rows but those that add up others."""
    count = 0
    for row in rows:
        beginning = (row.text or row.number)[:BEGINNING]
        numbered = bool(row.text) and bool(readings(row.number))
        has_words = any(map(WORD.search, row.cell_words))
        is_total = is_total_of(beginning) and not has_words
        if not is_total or numbered or not (row.cells or row.is_bold or row.is_wide):
            yield row
            continue
        count += 1
        doubt = Doubt(
            key=f"total {count}",
            place=row.place,
            message=TOTAL_ROW,
            words=row.words,
            read_as=LEAVE_OUT,
            choices=("read",),
        )
        if questions.ask(doubt) == "read":
            yield row


def is_total_of(words: str) -> bool:
    """Whether `words` are those of a total: "Tổng cộng", "Cộng (I + II)", "Tổng số:"."""
    bare = BRACKETS.sub(" ", words).strip(" .:;=")
    found = table_words().total.first_in(bare)
    if found is None or found[0]:
        return False
    rest = re.split(r"[\s+,&]+", bare[found[1] :].strip())
    return all(not word or readings(word) or table_words().parts.are_whole(word) for word in rest)


def joined(rows: Sequence[ReadRow], questions: Questions) -> list[ReadRow]:
    """The rows, those that only go on with the row above joined to it."""
    own = [row for row in rows if not row.opens_part and not row.is_wide]
    numbered = sum(bool(row.number) for row in own)
    found: list[ReadRow] = []
    cut = CutCells()
    for row in rows:
        if found and _goes_on(row, found[-1], numbered / (len(own) or 1), questions):
            _join(found[-1], row, cut)
        else:
            found.append(row)
    for row in found:
        row.cells = {id_: cut.whole(cells) for id_, cells in row.cells.items()}
    return found


def _goes_on(row: ReadRow, last: ReadRow, numbered: float, questions: Questions) -> bool:
    """Whether a row is part of that above it. numbered: the share of rows that have a number."""
    if row.task_cell is not None and row.task_cell is last.task_cell and not row.is_wide:
        return _answer(row, MERGED_ROW, "join", questions)
    if row.number_cell is not None and row.number_cell is last.number_cell:
        return _answer(row, SHARED_NUMBER, "separate", questions)
    if row.number or not row.opens_part:
        return False
    return _is_cut(row, last, numbered, questions)


def _is_cut(row: ReadRow, last: ReadRow, numbered: float, questions: Questions) -> bool:
    """Whether a row without number at the top of a page goes on with the last of that before."""
    words = [row.text, *row.cell_words]
    in_the_middle = any(text[0].islower() for text in words if text)
    marked = bool(MARKED.match(row.text))
    if row.is_wide or row.is_bold:
        return (in_the_middle or (marked and bool(last.number))) and last.is_wide
    if in_the_middle or (marked and numbered == 1):
        return not last.is_wide
    if numbered <= HALF:
        return False
    is_whole = row.has_only_text and last.text.endswith(ENDS) and numbered < MOST and not marked
    return _answer(row, CUT_ROW, "separate" if is_whole else "join", questions)


def _answer(row: ReadRow, message: Message, read_as: str, questions: Questions) -> bool:
    doubt = Doubt(
        key=f"row {row_name(row.place, row.order)} joined",
        place=row.place,
        message=message,
        words=row.words,
        read_as=read_as,
        choices=("separate" if read_as == "join" else "join",),
    )
    return questions.ask(doubt) == "join"


def _join(above: ReadRow, row: ReadRow, cut: CutCells) -> None:
    """Put the words of `row` below those of `above`; a cell that both share stands once."""
    is_cut = row.task_cell is None or row.task_cell is not above.task_cell
    if row.text and is_cut:
        above.text = f"{above.text}{CUT}{row.text}" if above.text else row.text
    for id_, cells in row.cells.items():
        own = above.cells.setdefault(id_, [])
        new = [cell for cell in cells if not any(cell is known for known in own)]
        if is_cut and own and new:
            cut.add(own[-1], new[0])
        own += new
    above.footnotes += row.footnotes
