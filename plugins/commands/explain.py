"""`python -m plugins check --explain`: what was read from the words of cells and deadlines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from plugins.plan.facts.deadlines import DeadlineReading, read_deadline
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.deadline_words import read_start_words, read_words
from plugins.plan.reading.places import FieldPath, Origin, field_name
from plugins.plan.reading.reader import read
from plugins.plan.reading.saying import in_every_language
from plugins.plan.records.areas import Area
from plugins.plan.records.deadlines import DeadlineTerms, Start, Timing
from plugins.plan.records.order import in_print_order
from plugins.plan.records.plan import DatedDocument
from plugins.plan.records.tasks import Cell, Task
from plugins.plan.rows.plain import plain
from plugins.plan.rules.deadlines import agrees

SURE = N_("read with certainty")
TYPED = N_("as typed")
UNREAD = N_("not read: “{words}”")
OF_SEVERAL = N_("“{words}” may be the name of several agencies")
UNSURE = N_("agencies may be named in “{words}”")
ABOVE = N_("as in the row above, {id}")
NAMES_NOBODY = N_("names nobody")
NOTHING_ABOVE = N_("as in the row above, which has nothing there")
MERGED = N_("one cell with that of {id}")
FIRST_DAY = N_("from {day} on")
LAST_DAY = N_("last day {day}")
NO_LAST_DAY = N_("without a last day")
NOT_READ = N_("not read, shown as written")

Sentence = tuple[str, dict[str, str]]


def explained(folder: Path, content: Path, as_of: dt.date) -> Iterator[str]:
    """A line for each cell and deadline in the order of the plan: its words, what they say.

    As much as can be read, also where something is wrong in the folder. Days are those on `as_of`.
    """
    found = read(folder, content)
    records, language = found.records, found.languages[0]
    documents = records.plan.documents if records.plan else ()
    for row in in_print_order(records.tasks, records.areas):
        origin = found.places.of(row)
        for name, cell in row.printed_cells.items():
            sentences = _of_cell(cell, origin.states((name, "agencies")))
            yield _line(origin, (name,), cell.text, _bodies(row, name, cell), sentences)
        for path, timing in row.timings if isinstance(row, Task) else ():
            words = _words(timing, language)
            if words and timing.kind != "none":
                said = _of_timing(timing, words, documents, as_of)
                yield _line(origin, path, words, _as_typed(timing), said)


def _line(
    origin: Origin, path: FieldPath, words: str, read_as: str, sentences: list[Sentence]
) -> str:
    """`file:line: field: “words” → what was read; how sure that is`, that in every language."""

    def all_of(translate: Callable[[str], str]) -> str:
        return ", ".join(translate(text).format(**values) for text, values in sentences)

    full = (*origin.path, *path)
    line, _ = origin.source.key_place(full)
    place = f"{origin.source.file}:{line}: {field_name(full)}"
    shown = " ".join(words.split())
    return f"{place}: “{shown}” → {read_as or '–'}; {in_every_language(all_of)}"


def _bodies(row: Area | Task, name: str, cell: Cell) -> str:
    """The ids of the bodies, each with its mark; of one cell for both roles, role by role."""
    if name == "responsible":
        return "; ".join(f"{role}: {_bodies(row, role, own)}" for role, own in row.cells.items())
    marked = ((body.agency, ", ".join(body.marks)) for body in cell.bodies)
    return ", ".join(f"{id_} ({marks})" if marks else id_ for id_, marks in marked)


def _of_cell(cell: Cell, typed: bool) -> list[Sentence]:
    """Where the words of a cell are printed, and what of them was not read."""
    reading = cell.reading
    sentences: list[Sentence] = []
    if cell.same_as:
        sentences.append((MERGED, {"id": cell.same_as}))
    if reading.points_above:
        above = reading.above
        sentences.append((ABOVE, {"id": above}) if above else (NOTHING_ABOVE, {}))
    if cell.names_nobody:
        sentences.append((NAMES_NOBODY, {}))
    if not reading.is_sure and typed:
        sentences.append((TYPED, {}))
    parts = ((UNREAD, reading.unread), (OF_SEVERAL, reading.of_several), (UNSURE, reading.unsure))
    doubts = [(text, {"words": words}) for text, found in parts for words in found]
    return sentences + (doubts or ([(SURE, {})] if reading.is_sure else []))


def _words(timing: Timing, language: str) -> str | None:
    text = getattr(timing, "text", None)
    return text.get(language) if text else None


def _of_timing(
    timing: Timing, words: str, documents: tuple[DatedDocument, ...], as_of: dt.date
) -> list[Sentence]:
    """The last day of a deadline, or the first of a start, and whether the words alone say it."""
    if timing.kind == "unread":
        return [(NOT_READ, {})]
    is_start = isinstance(timing, Start)
    by_words = DeadlineTerms.model_validate((read_start_words if is_start else read_words)(words))
    sure: Sentence = (SURE, {}) if agrees(timing, by_words) else (TYPED, {})
    reading = _reading(timing, documents, as_of)
    day = (reading.begins if is_start else reading.date) if reading else None
    if day is None:
        return [sure] if is_start else [(NO_LAST_DAY, {}), sure]
    return [(FIRST_DAY if is_start else LAST_DAY, {"day": day.isoformat()}), sure]


def _reading(
    timing: Timing, documents: tuple[DatedDocument, ...], as_of: dt.date
) -> DeadlineReading | None:
    """How it is read on a day; None where it counts from a document that is not known."""
    stages = timing.stages if isinstance(timing, DeadlineTerms) else ()
    needed = {each.after for each in (timing, *stages) if each.after}
    known = {document.id for document in documents}
    return read_deadline(timing, documents, as_of) if needed <= known else None


def _as_typed(timing: Timing) -> str:
    """A deadline as it would be typed, in one line; its stages have lines of their own."""
    given = plain(timing)
    fields = given.items() if isinstance(given, dict) else ()
    return ", ".join(
        f"{key}: {', '.join(map(str, value)) if isinstance(value, list) else value}"
        for key, value in fields
        if key not in ("text", "stages", "after_event", "event_source")
    )
