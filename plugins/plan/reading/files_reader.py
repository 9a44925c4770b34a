"""Files of a data folder as records, one or a list of them, with every problem on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from plugins.plan.reading import shape
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.found import InvalidEntry
from plugins.plan.reading.places import Origin, ParsedFile, Places, Value
from plugins.plan.reading.problems import Message, Problem, ProblemCollector, Severity
from plugins.plan.reading.validation_errors import EMPTY_LIST, NOT_LIST
from plugins.plan.reading.yaml_events import EMPTY_FILE, NESTED_TOO_DEEP
from plugins.plan.reading.yaml_faults import YAML_FAULTS
from plugins.plan.reading.yaml_file import LARGEST_FILE, parse
from plugins.plan.records.types import Record, Text

UNFINISHED = (*YAML_FAULTS, NESTED_TOO_DEEP)
R = TypeVar("R", bound=Record | Text)


class FilesReader:
    """Reads files of one data folder, and gathers problems, places and invalid entries on the way.

    `codes` are the languages in which texts may stand, once they are known.
    """

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.places = Places()
        self.collector = ProblemCollector()
        self.invalid: list[InvalidEntry] = []
        self.codes: Sequence[str] = ()

    def source(self, name: str) -> ParsedFile | None:
        """The parsed file, or None where there is nothing to go on with."""
        shown = self.folder.shown(name)
        data = self.folder.open(name, LARGEST_FILE)
        if isinstance(data, Message):
            self.note(shown, data, path=name)
            return None
        return self.parsed(data, shown)

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
        if (source := self.source(name)) is None:
            self.invalid.append(InvalidEntry(model, ""))
        return self.of(model, source)

    def of(self, model: type[R], source: ParsedFile | None) -> R | None:
        """The record that a parsed file holds; None where it is none."""
        return self.record(model, source.value, Origin(source)) if source else None

    def optional(self, model: type[R], name: str) -> tuple[R, ...]:
        """The records of a file that need not exist."""
        return self.entries(model, name, may_be_empty=True) if self.folder.has(name) else ()

    def entries(self, model: type[R], name: str, *, may_be_empty: bool = False) -> tuple[R, ...]:
        """The records of a file that holds a list, those that can be read."""
        source = self.source(name)
        if source is None:
            return ()
        if not isinstance(source.value, list):
            self.collector.add([Origin(source).problem((), NOT_LIST)])
            return ()
        if not source.value and not may_be_empty:
            self.collector.add([Origin(source).problem((), EMPTY_LIST)])
        records = (
            self.record(model, value, Origin(source, (index,)))
            for index, value in enumerate(source.value)
        )
        return tuple(record for record in records if record is not None)

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
