"""How two rows, or two sets of rows, differ: field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.plan.reading.places import field_name
from plugins.plan.records.types import Plain
from plugins.plan.rows.table import Row, Table


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: of which record, in which column, where in its value, what was, what is.

    `path` leads into the column's value: the number of an entry, the key of a mapping.
    """

    record: str
    column: str
    path: tuple[str | int, ...]
    was: Plain
    now: Plain

    @property
    def field(self) -> str:
        """`sources[2].publisher.en`: the column and the path, entries counted from 1."""
        return field_name((self.column, *self.path))


@dataclass(frozen=True, slots=True)
class Differences:
    """How two sets of rows differ: records that came and vanished, and changes of those in both."""

    came: tuple[str, ...]
    vanished: tuple[str, ...]
    changes: tuple[Change, ...]


def compared(was: Mapping[str, Row], now: Mapping[str, Row]) -> Differences:
    """The differences between two sets of rows, by the names of their records."""
    return Differences(
        tuple(key for key in now if key not in was),
        tuple(key for key in was if key not in now),
        tuple(
            change
            for key, row in was.items()
            if key in now
            for change in changes(key, row, now[key])
        ),
    )


def changes(record: str, was: Row, now: Row) -> list[Change]:
    """The changes of one record in the columns that `was` has, in their order.

    A column that `now` lacks has become nothing. Columns that only `now` has are new, no change.
    """
    return [
        Change(record, name, path, before, after)
        for name, value in was.items()
        for path, before, after in _narrowed(value, now.get(name), ())
    ]


def new_columns(was: Row, now: Row) -> tuple[str, ...]:
    """The columns that only `now` has."""
    return tuple(name for name in now if name not in was)


def language_of(change: Change, table: Table, languages: tuple[str, ...]) -> str | None:
    """The one language whose words the change touches; None where it touches more, or none."""
    for column in table.columns:
        if column.name == change.column and column.language:
            return column.language
    last = change.path[-1] if change.path else None
    code = last.removesuffix("_of") if isinstance(last, str) else None
    return code if code in languages else None


def _narrowed(
    was: Plain, now: Plain, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Plain, Plain]]:
    """The places at which two values differ: as far in as both are built alike."""
    if was == now and type(was) is type(now):
        return
    if isinstance(was, dict) and isinstance(now, dict) and was and now:
        for key in {**was, **now}:
            yield from _narrowed(was.get(key), now.get(key), (*path, key))
    elif isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        for index, (before, after) in enumerate(zip(was, now, strict=True)):
            yield from _narrowed(before, after, (*path, index))
    else:
        yield path, was, now
