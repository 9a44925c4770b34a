"""Deadlines whose kind nobody typed: it is read from their words where these leave no doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.deadline_words import Fields, read_start_words, read_words
from plugins.plan.reading.places import FieldPath, Origin, Value
from plugins.plan.reading.problems import Message, Problem

DEADLINE_NOT_READ = Message(
    "deadline-not-read",
    N_("“{words}” cannot be read as a deadline without guessing; it is shown as written"),
    N_("the kind, with its keys, if a person can tell; otherwise kind: unread"),
)
# The language whose words are read.
VIETNAMESE = "vi"


class Reader(NamedTuple):
    """What reads the words of a key."""

    key: str
    read: Callable[[str], Fields]


READERS = (Reader("deadline", read_words), Reader("start", read_start_words))


def with_kinds(
    task: Value, origin: Origin, languages: Sequence[str]
) -> tuple[Value, tuple[Problem, ...]]:
    """The values of a task with the kinds that its words say, and notices of those not read.

    Only where the source language, the first of `languages`, is Vietnamese; what was typed stays.
    """
    if languages[0] != VIETNAMESE or not isinstance(task, dict):
        return task, ()
    notices: list[Problem] = []
    read = {
        reader.key: _filled(task[reader.key], (reader.key,), reader, origin, notices)
        for reader in READERS
        if reader.key in task
    }
    return task | read, tuple(notices)


def _filled(
    given: Value, path: FieldPath, reader: Reader, origin: Origin, notices: list[Problem]
) -> Value:
    """A deadline, start or stage with its kind."""
    if not isinstance(given, dict):
        return given
    words = _words(given)
    if words is None or given.keys() != {"text"}:
        return given | dict(_stages(given, path, reader, origin, notices))
    found = reader.read(words)
    if found["kind"] == "unread":
        notices.append(origin.notice((*path, "text"), DEADLINE_NOT_READ, {"words": words}))
    return found | given


def _stages(
    given: Fields, path: FieldPath, reader: Reader, origin: Origin, notices: list[Problem]
) -> Iterator[tuple[str, Value]]:
    stages = given.get("stages")
    if isinstance(stages, list):
        yield (
            "stages",
            [
                _filled(stage, (*path, "stages", index), reader, origin, notices)
                for index, stage in enumerate(stages)
            ],
        )


def _words(given: Fields) -> str | None:
    text = given.get("text")
    words = text.get(VIETNAMESE) if isinstance(text, dict) else None
    return words if isinstance(words, str) and words.strip() else None
