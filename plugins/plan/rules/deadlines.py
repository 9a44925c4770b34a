"""Deadlines: read as their words say, counted from documents there are, not ending too early."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.deadline_words import UNREAD, read_start_words, read_words
from plugins.plan.reading.places import FieldPath, Value
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.reading.stated_deadlines import VIETNAMESE
from plugins.plan.records.deadlines import (
    Deadline,
    DeadlineTerms,
    Stage,
    Start,
    StartTerms,
    Timing,
    with_stages,
)
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import DateAsKnown
from plugins.plan.records.updates import Update
from plugins.plan.rules.identity import UNKNOWN_DOCUMENT

DEADLINE_NOT_AS_WRITTEN = Message(
    "deadline-not-as-written",
    N_("the words “{words}” do not say what is given"),
    N_("as the words are read: {read}"),
)
DEADLINE_BACKWARDS = Message(
    "deadline-backwards",
    N_("it begins on {start} and ends before, on {end}"),
    N_("an end that is not before the beginning"),
)

Placed: TypeAlias = "tuple[Task | Update, FieldPath, Timing]"


def timings(case: Case) -> Iterator[Placed]:
    """All that says when something is due or begins, stages too, with record and path."""
    for task in case.records.tasks:
        yield from ((task, path, timing) for path, timing in task.timings)
    for update in case.records.updates:
        for index, change in enumerate(update.changes):
            start = ("amendment", index)
            if change.deadline:
                placed = with_stages(change.deadline, (*start, "deadline"))
                yield from ((update, path, timing) for path, timing in placed)
            if change.start:
                yield update, (*start, "start"), change.start


def unknown_documents(case: Case) -> Iterator[Problem]:
    """A relative deadline counts from a document of the legal basis, or from the plan itself."""
    if case.records.plan is None:
        return
    known = {document.id for document in case.records.plan.documents}
    for record, path, timing in timings(case):
        if timing.after is not None and timing.after not in known:
            values, near = {"id": timing.after}, nearest(timing.after, known)
            origin = case.places.of(record)
            yield origin.problem((*path, "after"), UNKNOWN_DOCUMENT, values, near)


def as_written(case: Case) -> Iterator[Problem]:
    """What is given does not contradict Vietnamese words that can mean one thing only."""
    if case.languages[0] != VIETNAMESE:
        return
    for record, path, timing in timings(case):
        words = _words(record, path, timing)
        reader = read_start_words if isinstance(timing, StartTerms) else read_words
        read = reader(words) if words else UNREAD
        if words and read != UNREAD and not agrees(timing, DeadlineTerms.model_validate(read)):
            values = {"words": words, "read": _shown(read)}
            yield case.places.of(record).problem(path, DEADLINE_NOT_AS_WRITTEN, values)


def in_time(case: Case) -> Iterator[Problem]:
    """No span, series or task ends before it begins, as far as both are stated."""
    for record, path, timing in timings(case):
        yield from _backwards(case, record, path, timing.start, timing.end or timing.until)
    for task in case.records.tasks:
        start = task.start.stated if task.start else None
        yield from _backwards(case, task, ("start",), start, task.deadline.stated)


def _backwards(
    case: Case,
    record: Task | Update,
    path: FieldPath,
    start: DateAsKnown | None,
    end: DateAsKnown | None,
) -> Iterator[Problem]:
    if start and end and end.last < start.first:
        values = {"start": start.iso, "end": end.iso}
        yield case.places.of(record).problem(path, DEADLINE_BACKWARDS, values)


def agrees(timing: Timing, read: Timing) -> bool:
    """Whether `timing` says what was `read` from its words, and perhaps more.

    What a number of days, months or years counts from, and how stages are parted, a person knows
    better.
    """
    compared = read.given - {"after", "after_event", "stages"}
    same = (getattr(timing, name) == getattr(read, name) for name in compared)
    return timing.kind == read.kind and all(same)


def _words(record: Task | Update, path: FieldPath, timing: Timing) -> str | None:
    """The words in the source language that `timing`, which stands at `path`, is the reading of."""
    text = timing.text if isinstance(timing, Deadline | Stage | Start) else None
    if text is None and isinstance(record, Update):
        text = record.changes[int(path[1])].after
    return text.get(VIETNAMESE) if text else None


def _shown(read: Mapping[str, Value]) -> str:
    """What was read as it would be typed, in one line."""
    return ", ".join(
        f"{key}: {', '.join(map(str, value)) if isinstance(value, list) else value}"
        for key, value in read.items()
        if key not in ("after_event", "stages")
    )
