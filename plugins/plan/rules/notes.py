"""Editorial notes point at words that stand in the official text."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import EditorialNote, Item, Task

NOTE_WITHOUT_CELL = Message(
    "note-without-cell",
    N_("the note is about {cell}, which this row does not have"),
    N_("one of these: {expected}"),
)
NOTE_WITHOUT_ITEM = Message(
    "note-without-item",
    N_("the note is about item {item}, but there are {count}"),
    N_("the number of an item that exists, only where the cell has items"),
)
NOTE_NEEDS_ITEM = Message(
    "note-needs-item",
    N_("the note on the text does not say which item it is about"),
    N_("item: a number from 1 to {count}"),
)
QUOTE_NOT_FOUND = Message(
    "quote-not-found",
    N_("the words “{quote}” are not in that place of the official text"),
    N_("words copied letter by letter from the official text"),
)


def notes(case: Case) -> Iterator[Problem]:
    """A note's cell and item exist, and its quote is copied letter by letter from them."""
    for record in case.records.rows_of_plan:
        if record.notes:
            passages = _passages(record, case.languages[0])
            origin = case.places.of(record)
            for index, note in enumerate(record.notes):
                yield from _note(note, index, passages, origin)


def _passages(record: Area | Task, language: str) -> dict[str, tuple[str, ...]]:
    """The official words of each cell; more than one where the cell has items."""
    if isinstance(record, Area):
        cells = {name: (cell.text,) for name, cell in record.cells.items()}
        return {"heading": _items(record.heading, language), **cells}
    passages = {
        "text": _items(record.text, language),
        # A note may say that a cell is empty: the column exists, the words do not.
        "lead": (record.lead.text,) if record.lead else (),
        "deadline": ((record.deadline.text and record.deadline.text.get(language)) or "",),
    }
    passages["coordinating"] = (record.coordinating.text,) if record.coordinating else ()
    if record.start:
        passages["start"] = (record.start.text.get(language) or "",)
    own = {f"columns.{id_}": (words.get(language) or "",) for id_, words in record.columns.items()}
    return passages | own


def _items(items: tuple[Item, ...], language: str) -> tuple[str, ...]:
    return tuple(item.get(language) or "" for item in items)


def _note(
    note: EditorialNote, index: int, passages: dict[str, tuple[str, ...]], origin: Origin
) -> Iterator[Problem]:
    path = ("notes", index)
    if note.cell not in passages:
        near = nearest(note.cell, passages)
        values = {"cell": note.cell, "expected": ", ".join(passages)}
        yield origin.problem((*path, "cell"), NOTE_WITHOUT_CELL, values, near)
        return
    words = passages[note.cell]
    if note.item is not None:
        if note.cell not in ("text", "heading") or note.item > len(words):
            values = {"item": str(note.item), "count": str(len(words))}
            near = str(len(words)) if note.cell in ("text", "heading") else None
            yield origin.problem((*path, "item"), NOTE_WITHOUT_ITEM, values, near)
            return
        words = (words[note.item - 1],)
    elif note.cell == "text":
        yield origin.problem(path, NOTE_NEEDS_ITEM, {"count": str(len(words))})
    if note.quote is not None and not any(note.quote in passage for passage in words):
        yield origin.problem((*path, "quote"), QUOTE_NOT_FOUND, {"quote": note.quote})
