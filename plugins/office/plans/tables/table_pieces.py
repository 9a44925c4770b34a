"""A table cut into pieces where another begins in it: a sheet holds all of an office's document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from plugins.office.documents.document import DocumentRow, DocumentTable
from plugins.office.plans.tables.heading_words import is_short
from plugins.office.plans.tables.headings import filled_cells, find_headings, is_heading
from plugins.office.plans.tables.indicator_headings import find_indicator_headings, names_indicators
from plugins.office.plans.tables.row_numbers import split_number
from plugins.office.plans.tables.table_words import table_words
from plugins.plan.reading.cells.phrases import keys

# So many rows may a letterhead or signatures take.
FEW_ROWS = 12
FEWEST_HEADINGS = 3
# A sentence has so many words.
FEWEST_WORDS = 6
SENTENCE_ENDS = (".", ".”", ".)")


def pieces_of(table: DocumentTable) -> tuple[DocumentTable, ...]:
    """The tables that stand one below the other in one, and the signatures below them."""
    cuts = sorted({0, *_other_headings(table), *_words_below(table), len(table.rows)})
    if cuts == [0, len(table.rows)]:
        return (table,)
    return tuple(replace(table, rows=table.rows[first:end]) for first, end in pairwise(cuts))


def _other_headings(table: DocumentTable) -> Iterator[int]:
    """Where other tables begin: at headings unlike those above, with the titles over them."""
    known: set[tuple[str, ...]] = set()
    last = -1
    for place, row in enumerate(table.rows):
        if not _may_be_heading(row):
            continue
        piece = replace(table, rows=table.rows[place:])
        if not (is_heading(row) and find_headings(piece)) and not (
            names_indicators(row) and find_indicator_headings(piece)
        ):
            continue
        said = tuple(word for cell in filled_cells(row) for word in keys(cell.text))
        is_further_line = place == last + 1 or _shares_cells(table, place)
        if known and said not in known and not is_further_line:
            yield _with_titles(table, place)
        known.add(said)
        last = place


def _may_be_heading(row: DocumentRow) -> bool:
    filled = filled_cells(row)
    if len(filled) < FEWEST_HEADINGS or not all(is_short(cell.text) for cell in filled):
        return False
    return is_heading(row) or names_indicators(row)


def _shares_cells(table: DocumentTable, place: int) -> bool:
    """Whether the row is a further line of the headings above it."""
    above = table.rows[place - 1] if place else None
    return above is not None and any(
        one is other and one.text.strip()
        for one, other in zip(table.rows[place].cells, above.cells, strict=True)
    )


def _with_titles(table: DocumentTable, place: int) -> int:
    """The first of the lines above some headings that can be a title over them."""
    while place > 1 and len(filled_cells(table.rows[place - 1])) <= 1:
        place -= 1
    return place


def _words_below(table: DocumentTable) -> Iterator[int]:
    """Where signatures begin at the end of a table, and above them sentences."""
    first = max(1, len(table.rows) - FEW_ROWS)
    end = len(table.rows)
    signed = next((place for place in range(first, end) if is_signed(table.rows[place])), end)
    begin = signed
    while begin > 1 and is_sentence(table.rows[begin - 1]):
        begin -= 1
    yield from (begin, signed)


def is_sentence(row: DocumentRow) -> bool:
    """Whether a row has but a sentence in its first cell, and so is a paragraph of the file.

    A heading has a number, or no full stop.
    """
    filled = filled_cells(row)
    text = filled[0].text.strip() if len(filled) == 1 else ""
    is_whole = text.endswith(SENTENCE_ENDS) and len(text.split()) >= FEWEST_WORDS
    return is_whole and filled[0] is row.cells[0] and not split_number(text)[0]


def is_signed(row: DocumentRow) -> bool:
    """Whether signatures begin with a row."""
    return any(table_words().signature.begin(cell.text) for cell in filled_cells(row))


def is_frame(table: DocumentTable) -> bool:
    """Whether a table only sets out a letterhead or signatures."""
    words = table_words()
    cells = [cell for row in table.rows[:FEW_ROWS] for cell in filled_cells(row)]
    return any(
        words.letterhead.stand_in(cell.text) or words.signature.begin(cell.text) for cell in cells
    )
