"""Plain values that know where in a file they stand."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from pydantic import BaseModel

from plugins.plan.reading.problems import Message, Problem, Severity

FieldPath: TypeAlias = tuple[str | int, ...]
Position: TypeAlias = tuple[int, int]
Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"


@dataclass(slots=True)
class ParsedFile:
    """What a file says: `value` of dicts, lists, strings and None, and the place of each."""

    file: str
    value: Value = None
    values_at: dict[FieldPath, Position] = field(default_factory=dict)
    keys_at: dict[FieldPath, Position] = field(default_factory=dict)

    def place(self, path: FieldPath) -> Position:
        """Line and column, from 1, of the value at `path`, or of the nearest parent there is."""
        while path and path not in self.values_at:
            path = path[:-1]
        return self.values_at.get(path, (1, 1))

    def key_place(self, path: FieldPath) -> Position:
        """Line and column of the key that ends `path`; of the value where it has no key."""
        return self.keys_at.get(path) or self.place(path)

    def in_order(self) -> list[tuple[Position, FieldPath]]:
        """The place and path of every key and value, by place."""
        return sorted(
            ((place, path) for at in (self.values_at, self.keys_at) for path, place in at.items()),
            key=lambda entry: (entry[0], len(entry[1])),
        )


def field_name(path: FieldPath) -> str:
    """`lead.agencies[2]`, entries counted from 1; `-` for the whole file."""
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return name.removeprefix(".") or "-"


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a record was read from and the path of the record in it."""

    source: ParsedFile
    path: FieldPath = ()

    def problem(
        self,
        path: FieldPath,
        message: Message,
        values: Mapping[str, str] | None = None,
        nearest: str | None = None,
        at_key: bool = False,
    ) -> Problem:
        """A problem at `path` inside the record, at its key or (else) at its value."""
        full = (*self.path, *path)
        line, column = self.source.key_place(full) if at_key else self.source.place(full)
        return Problem(
            file=self.source.file,
            line=line,
            column=column,
            field=field_name(full),
            message=message,
            values=values or {},
            nearest=nearest,
        )

    def states(self, path: FieldPath) -> bool:
        """Whether the file has a value at `path` inside the record."""
        return (*self.path, *path) in self.source.values_at

    def notice(
        self,
        path: FieldPath,
        message: Message,
        values: Mapping[str, str],
        nearest: str | None = None,
        at_key: bool = False,
    ) -> Problem:
        """The same as a notice, which does not stop the build."""
        problem = self.problem(path, message, values, nearest, at_key)
        return dataclasses.replace(problem, severity=Severity.NOTICE)


@dataclass(slots=True)
class Places:
    """The origin of every record that was read, found by the record itself."""

    _origins: dict[int, tuple[BaseModel, Origin]] = field(default_factory=dict)

    def remember(self, record: BaseModel, origin: Origin) -> None:
        """Keep where `record` was read."""
        self._origins[id(record)] = (record, origin)

    def of(self, record: BaseModel) -> Origin:
        """Where `record` was read. Raises KeyError for a record that was not read from a file."""
        return self._origins[id(record)][1]
