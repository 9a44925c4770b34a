"""What a table is: named columns, each with its type, its words and where its value comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from pydantic import BaseModel

from plugins.plan.records.dataset import PartialRecords
from plugins.plan.records.types import Plain
from plugins.plan.rows.plain import at

# A row by the names of its columns.
Row: TypeAlias = Mapping[str, Plain]
# The SHA-256 of each file that records name: attachments, the text as received.
Files: TypeAlias = Mapping[str, str]
Value: TypeAlias = Callable[[Plain, Files], Plain]
Type: TypeAlias = Literal["string", "integer", "boolean", "date", "array", "object"]

EMPTY: Mapping[Type, Plain] = {"array": [], "object": {}, "boolean": False}


class Described(NamedTuple):
    """What a column holds, in words, in both languages."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. `path` is where its value stands in the record, and `value` takes it from there.

    label: what it holds, in words for readers, but for its language.
    said: it stands in the record; else it was worked out and the ledger does not hold it.
    language: the language of its words, None where it holds none or several.
    grows: it may be filled in, or taken forward, later without having been wrong before.
    """

    name: str
    type: Type
    label: Described
    path: tuple[str, ...]
    said: bool = True
    language: str | None = None
    grows: bool = False
    value: Value | None = None

    @property
    def description(self) -> Described:
        """What the column holds, in words."""
        vi, en = self.label
        if self.language is None:
            return self.label
        return Described(f"{vi} (ngôn ngữ: {self.language})", f"{en} (language: {self.language})")

    def of(self, record: Plain, files: Files) -> Plain:
        """The value of this column for a record given as plain values."""
        found = self.value(record, files) if self.value else at(record, self.path)
        return EMPTY.get(self.type) if found is None else found


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The table of one kind of record.

    prefix: how the kind is called in the ledger. key: where the record's own name stands in it,
    () where there is one record only. records: those of a dataset, in their order.
    """

    name: str
    prefix: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    records: Callable[[PartialRecords], tuple[BaseModel, ...]]

    @property
    def said(self) -> tuple[Column, ...]:
        """The columns that the ledger holds."""
        return tuple(column for column in self.columns if column.said)

    def key_of(self, record: Plain) -> str:
        """The name of a record in the ledger: `task:13.1`, `plan`."""
        return f"{self.prefix}:{at(record, self.key)}" if self.key else self.prefix

    def row(self, record: Plain, files: Files) -> dict[str, Plain]:
        """What `record`, given as plain values, says: its said columns."""
        return {column.name: column.of(record, files) for column in self.columns if column.said}
