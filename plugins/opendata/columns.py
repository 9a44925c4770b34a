"""What a table of the open data is: columns with types and words, its keys, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeAlias

from plugins.editions.data_urls import data_table
from plugins.editions.edition import Edition
from plugins.plan.facts.site import Site
from plugins.plan.facts.standing import RowKey
from plugins.plan.records.types import Plain
from plugins.plan.rows.table import Described, Files, Row

# "day" is an exact day; "date" as much of one as is known: 2024, 2024-02, 2024-02-28.
Form: TypeAlias = Literal["string", "integer", "number", "boolean", "day", "date", "array"]


class RowSubject(NamedTuple):
    """What a row is about: its id, its record, and that record as plain values where it has one."""

    id: str
    record: Any
    values: Plain = None


@dataclass(frozen=True, slots=True)
class DataSource:
    """What open data are made from: the site in each language, digests of the files it names.

    places: of tasks and areas, by "task" or "area" and the id, their place in the document from 1.
    counted: the tasks that every count counts.
    """

    editions: tuple[Edition, ...]
    files: Files
    places: Mapping[RowKey, int]
    counted: frozenset[str]

    @property
    def site(self) -> Site:
        """What follows from the records."""
        return self.editions[0].site

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages, that of the plan first."""
        return tuple(edition.language.code for edition in self.editions)

    def address(self, path: str) -> str:
        """The full address of a path; the path itself while the site has no address."""
        return self.editions[0].public(path) or path


Value: TypeAlias = Callable[[DataSource, RowSubject], Plain]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataColumn:
    """A column. items: what the entries of an array are. choices: all values that there can be."""

    name: str
    type: Form
    label: Described
    value: Value
    language: str | None = None
    items: Form = "string"
    required: bool = False
    choices: tuple[str, ...] = ()


class Reference(NamedTuple):
    """The columns whose values stand as the key of a row of another table."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A table. about: what a row is, and what its numbers count.

    subjects: what its rows are about, in their order. one: how a record of it is called.
    folder: below /data/, where its files stand.
    """

    name: str
    one: str
    title: Described
    about: Described
    columns: tuple[DataColumn, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    subjects: Callable[[DataSource], Iterable[RowSubject]]
    folder: str = ""

    def path(self, form: str) -> str:
        """Where it stands as "csv" or "json"."""
        return data_table(self.name, form, self.folder)

    def row(self, source: DataSource, subject: RowSubject) -> dict[str, Plain]:
        """The row about `subject`."""
        return {column.name: column.value(source, subject) for column in self.columns}

    def rows(self, source: DataSource) -> Iterator[Row]:
        """All rows, each as it is asked for."""
        return (self.row(source, subject) for subject in self.subjects(source))


def in_words(words: Described, code: str) -> str:
    """`words` in Vietnamese or, in every other language, in English."""
    return words.vi if code == "vi" else words.en
