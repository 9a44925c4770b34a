"""Plain values that know where in a file they stand."""

from __future__ import annotations

import dataclasses
import marshal
from collections.abc import Iterator, Mapping
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
    _packed: bytes = b""

    def pack(self) -> None:
        """Keep the places in a tenth of the room, and no value: of most files nobody asks again."""
        if not self._packed:
            self._packed = marshal.dumps((self.values_at, self.keys_at))
            self.value, self.values_at, self.keys_at = None, {}, {}

    def places(self) -> tuple[dict[FieldPath, Position], dict[FieldPath, Position]]:
        """Line and column, from 1, of each value and of each key."""
        if not self._packed:
            return self.values_at, self.keys_at
        packed: tuple[dict[FieldPath, Position], dict[FieldPath, Position]]
        packed = marshal.loads(self._packed)  # noqa: S302 - packed above
        return packed

    def place(self, path: FieldPath) -> Position:
        """Line and column of the value at `path`, or of the nearest parent there is."""
        values, _ = self.places()
        while path and path not in values:
            path = path[:-1]
        return values.get(path, (1, 1))

    def key_place(self, path: FieldPath) -> Position:
        """Line and column of the key that ends `path`; of the value where it has no key."""
        _, keys = self.places()
        return keys.get(path) or self.place(path)

    def in_order(self) -> list[tuple[Position, FieldPath]]:
        """The place and path of every key and value, by place."""
        return sorted(
            ((place, path) for at in self.places() for path, place in at.items()),
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
        return (*self.path, *path) in self.source.places()[0]

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
        origin.source.pack()

    def __iter__(self) -> Iterator[tuple[BaseModel, Origin]]:
        """Each record with where it was read, in the order of reading."""
        return iter(self._origins.values())

    def of(self, record: BaseModel) -> Origin:
        """Where `record` was read. Raises KeyError for a record that was not read from a file."""
        return self._origins[id(record)][1]
