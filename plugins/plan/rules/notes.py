"""Editorial notes point at words that stand in the official text."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import EditorialNote, Item, Task


def notes(case: Case) -> Iterator[Problem]:
    """A note's cell and item exist, and its quote is copied letter by letter from them."""
    records: list[Area | Task] = [*case.records.areas, *case.records.tasks]
    for record in records:
        if record.notes:
            passages = _passages(record, case.languages[0])
            origin = case.places.of(record)
            for index, note in enumerate(record.notes):
                yield from _note(note, index, passages, origin)


def _passages(record: Area | Task, language: str) -> dict[str, tuple[str, ...]]:
    """The official words of each cell; more than one where the cell has items."""
    if isinstance(record, Area):
        return {"heading": _items(record.heading, language)}
    passages = {
        "text": _items(record.text, language),
        "lead": (record.lead.text,),
        "deadline": (record.deadline.text.get(language) or "",),
    }
    # A note may say that a task has no coordinating body: the column exists, the words do not.
    passages["coordinating"] = (record.coordinating.text,) if record.coordinating else ()
    return passages


def _items(items: tuple[Item, ...], language: str) -> tuple[str, ...]:
    return tuple(item.get(language) or "" for item in items)


def _note(
    note: EditorialNote, index: int, passages: dict[str, tuple[str, ...]], origin: Origin
) -> Iterator[Problem]:
    path = ("notes", index)
    if note.cell not in passages:
        near = nearest(note.cell, passages)
        yield origin.problem((*path, "cell"), "note-without-cell", {"cell": note.cell}, near)
        return
    words = passages[note.cell]
    if note.item is not None:
        if note.cell not in ("text", "heading") or note.item > len(words):
            values = {"item": str(note.item), "count": str(len(words))}
            near = str(len(words)) if note.cell in ("text", "heading") else None
            yield origin.problem((*path, "item"), "note-without-item", values, near)
            return
        words = (words[note.item - 1],)
    elif note.cell == "text":
        yield origin.problem(path, "note-needs-item", {"count": str(len(words))})
    if note.quote is not None and not any(note.quote in passage for passage in words):
        yield origin.problem((*path, "quote"), "quote-not-found", {"quote": note.quote})
