"""What a table is: named columns, each with its type, its words and where its value comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from pydantic import BaseModel

from plugins.plan.facts.site import Site
from plugins.plan.records.dataset import PartialRecords
from plugins.plan.records.types import Plain
from plugins.plan.rows.plain import at

# A row by the names of its columns.
Row: TypeAlias = Mapping[str, Plain]
# The SHA-256 of each file that records name: attachments, the text as received.
Files: TypeAlias = Mapping[str, str]
Value: TypeAlias = Callable[[Plain, Files], Plain]
# From all that follows from the records, and the name of one within its table, to a value.
WorkedOut: TypeAlias = Callable[[Site, str], Plain]
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
    worked_out: what it follows from, where it does not stand in the record; the ledger does not
    hold it then.
    language: the language of its words, None where it holds none or several.
    grows: it may be filled in, or taken forward, later without having been wrong before.
    """

    name: str
    type: Type
    label: Described
    path: tuple[str, ...] = ()
    language: str | None = None
    grows: bool = False
    value: Value | None = None
    worked_out: WorkedOut | None = None

    @property
    def said(self) -> bool:
        """Whether the value stands in the record."""
        return self.worked_out is None

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

    @property
    def key_column(self) -> str | None:
        """The column that holds the record's own name; None where there is one record only."""
        return next((column.name for column in self.said if column.path == self.key), None)

    def conclusions(self, key: str, site: Site) -> dict[str, Plain]:
        """What was worked out of the record that the ledger calls `key`: its other columns."""
        name = key.partition(":")[2]
        return {c.name: c.worked_out(site, name) for c in self.columns if c.worked_out}

    def key_of(self, record: Plain) -> str:
        """The name of a record in the ledger: `task:13.1`, `plan`."""
        return f"{self.prefix}:{at(record, self.key)}" if self.key else self.prefix

    def row(self, record: Plain, files: Files) -> dict[str, Plain]:
        """What `record`, given as plain values, says: its said columns."""
        return {column.name: column.of(record, files) for column in self.columns if column.said}
