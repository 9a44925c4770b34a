"""Files of a data folder as records, one or a list of them, with every problem on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, TypeVar

from pydantic import BaseModel

from plugins.plan.reading import shape
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.found import InvalidEntry
from plugins.plan.reading.memory import FORGETFUL, Memory
from plugins.plan.reading.places import Origin, ParsedFile, Places, Value
from plugins.plan.reading.problems import Message, Problem, ProblemCollector, Severity
from plugins.plan.reading.validation_errors import EMPTY_LIST, NOT_LIST
from plugins.plan.reading.yaml_events import EMPTY_FILE, NESTED_TOO_DEEP
from plugins.plan.reading.yaml_faults import YAML_FAULTS
from plugins.plan.reading.yaml_file import LARGEST_FILE, parse
from plugins.plan.records.types import Record, Text

UNFINISHED = (*YAML_FAULTS, NESTED_TOO_DEEP)
R = TypeVar("R", bound=Record | Text)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FileReading(Generic[T]):
    """What reading one file gave: records, and where each stands; what is wrong or no record."""

    value: T
    origins: tuple[tuple[BaseModel, Origin], ...]
    problems: tuple[Problem, ...]
    invalid: tuple[InvalidEntry, ...]


class FilesReader:
    """Reads files of one data folder, and gathers problems, places and invalid entries on the way.

    `codes` are the languages in which texts may stand, once they are known. What a file gave is
    given to `memory`, and taken from there where it is known.
    """

    def __init__(self, folder: Folder, memory: Memory = FORGETFUL) -> None:
        self.folder = folder
        self.memory = memory
        self.places = Places()
        self.collector = ProblemCollector()
        self.invalid: list[InvalidEntry] = []
        self.codes: Sequence[str] = ()

    def file(self, model: type[R], name: str, data: bytes, read: Callable[[FilesReader], T]) -> T:
        """What `read` makes of the file `name`, which holds `data`, as records of `model`.

        It must depend on nothing but these and the languages, and be the only one of them all that
        reads this file: it gets a reader of its own.
        """

        def alone() -> FileReading[T]:
            reader = FilesReader(self.folder)
            reader.codes = self.codes
            value = read(reader)
            problems, invalid = tuple(reader.collector.problems), tuple(reader.invalid)
            return FileReading(value, tuple(reader.places), problems, invalid)

        what = (model.__name__, self.folder.shown(name), *self.codes)
        reading = self.memory.of(what, data, alone)
        self.collector.add(reading.problems)
        self.invalid += reading.invalid
        for record, origin in reading.origins:
            self.places.remember(record, origin)
        return reading.value

    def source(self, name: str) -> ParsedFile | None:
        """The parsed file, or None where there is nothing to go on with."""
        data = self.opened(name)
        return None if data is None else self.parsed(data, self.folder.shown(name))

    def opened(self, name: str) -> bytes | None:
        """What the file holds; None where it cannot be read, which is noted."""
        data = self.folder.open(name, LARGEST_FILE)
        if isinstance(data, Message):
            self.note(self.folder.shown(name), data, path=name)
            return None
        return data

    def parsed(self, data: bytes, shown: str) -> ParsedFile | None:
        """The value of a file that holds `data`; None where there is nothing to go on with."""
        source, problems = parse(data, shown)
        self.collector.add(problems)
        unread = source.value is None
        if unread and not any(problem.severity is Severity.PROBLEM for problem in problems):
            self.note(shown, EMPTY_FILE)
        stopped = any(problem.message in UNFINISHED for problem in problems)
        return None if unread or stopped else source

    def single(self, model: type[R], name: str) -> R | None:
        """The one record of a file; None where it cannot be read."""
        data = self.opened(name)
        if data is None:
            self.invalid.append(InvalidEntry(model, ""))
            return None
        return self.file(model, name, data, partial(_single, model=model, name=name, data=data))

    def of(self, model: type[R], source: ParsedFile | None) -> R | None:
        """The record that a parsed file holds; None where it is none."""
        return self.record(model, source.value, Origin(source)) if source else None

    def optional(self, model: type[R], name: str) -> tuple[R, ...]:
        """The records of a file that need not exist."""
        return self.entries(model, name, may_be_empty=True) if self.folder.has(name) else ()

    def entries(self, model: type[R], name: str, *, may_be_empty: bool = False) -> tuple[R, ...]:
        """The records of a file that holds a list, those that can be read."""
        data = self.opened(name)
        if data is None:
            return ()
        read = partial(_entries, model=model, name=name, data=data, may_be_empty=may_be_empty)
        return self.file(model, name, data, read)

    def record(self, model: type[R], value: Value, origin: Origin, fallback: str = "") -> R | None:
        """The record that `value` is; None, and its problems noted, where it is none.

        fallback: the id under which it is also known as invalid, as that of its file.
        """
        record, problems = shape.record(model, value, origin, self.codes)
        self.collector.add(problems)
        if record is not None:
            self.places.remember(record, origin)
        else:
            entry = InvalidEntry.read(model, value)
            self.invalid.append(entry)
            if fallback:
                self.invalid.append(replace(entry, id=fallback))
        return record

    def note(self, file: str, message: Message, **values: str) -> None:
        """Note a problem of a file as a whole."""
        self.collector.add([Problem.of_file(file, message, values)])


def _single(reader: FilesReader, model: type[R], name: str, data: bytes) -> R | None:
    source = reader.parsed(data, reader.folder.shown(name))
    if source is None:
        reader.invalid.append(InvalidEntry(model, ""))
    return reader.of(model, source)


def _entries(
    reader: FilesReader,
    model: type[R],
    name: str,
    data: bytes,
    *,
    may_be_empty: bool,
) -> tuple[R, ...]:
    source = reader.parsed(data, reader.folder.shown(name))
    if source is None:
        return ()
    if not isinstance(source.value, list):
        reader.collector.add([Origin(source).problem((), NOT_LIST)])
        return ()
    if not source.value and not may_be_empty:
        reader.collector.add([Origin(source).problem((), EMPTY_LIST)])
    records = (
        reader.record(model, value, Origin(source, (index,)))
        for index, value in enumerate(source.value)
    )
    return tuple(record for record in records if record is not None)
