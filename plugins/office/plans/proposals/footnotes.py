"""Footnotes of the file as notes beside the official words: nothing else in a record holds them."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.office.plans.outline import OutlineLine, OutlineNote
from plugins.office.plans.proposals.proposing_table import LANGUAGE, proposing_words
from plugins.plan.reading.places import Value
from plugins.plan.records.columns import FIELDS, ColumnMeaning

TEXT, HEADING = "text", "heading"
# A footnote of the number is about the row, one of a cell for both roles stands with the first.
CELLS = {**FIELDS, ColumnMeaning.NUMBER: TEXT, ColumnMeaning.RESPONSIBLE: "lead"}


def notes_of(line: OutlineLine, means: Mapping[str, ColumnMeaning]) -> list[Value]:
    """The notes of a heading or row; `means` are those of the columns, by their ids."""
    return [_note(line, note, means.get(note.column)) for note in line.notes]


def _note(line: OutlineLine, note: OutlineNote, means: ColumnMeaning | None) -> Value:
    cell = CELLS.get(means, f"columns.{note.column}") if means else TEXT
    if line.kind == "area" and cell != "lead":
        cell = HEADING
    words = proposing_words().said("footnote", mark=note.mark, words=note.words)
    # The file says to which cell a footnote belongs, and not to which of its items.
    item = {"item": "1"} if cell in (TEXT, HEADING) and len(line.items) > 1 else {}
    return {"cell": cell, **item, LANGUAGE: words}
