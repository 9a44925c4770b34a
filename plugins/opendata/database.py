"""One SQLite file with all tables, keys, indexes and a full-text search that needs no accents."""

from __future__ import annotations

import contextlib
import itertools
import json
import sqlite3
from collections.abc import Iterable, Iterator

from plugins.editions.data_urls import database
from plugins.opendata.columns import DataColumn, DataSource, DataTable, Form
from plugins.opendata.naming import site_name
from plugins.opendata.row_sink import RowSink
from plugins.plan.reading.characters import plain_letters
from plugins.plan.records.types import Plain
from plugins.plan.rows.table import Row
from plugins.plan.rows.write import words_of_cell

TYPES: dict[Form, str] = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
# Tables in which people look for words.
SEARCHED = ("tasks", "areas", "agencies", "updates", "indicators")
# Names of columns whose words can be found, before the code of their language.
WORDS = ("title", "text", "name", "heading", "description", "said_by", "successor")
FURTHER = ("lead_text", "coordinating_text", "abbreviations", "number")


def database_path(source: DataSource) -> str:
    """The path of the database."""
    return database(site_name(source))


class Database:
    """The database, a table at a time; `tasks_fts` and the like find words without accents too."""

    def __init__(self, source: DataSource) -> None:
        self._connection, self._path = sqlite3.connect(":memory:"), database_path(source)

    def table(self, table: DataTable) -> list[RowSink]:
        """What takes the rows of `table`, and where people look for words in it, their words."""
        found: list[RowSink] = [StoredRows(self._connection, table)]
        if table.name in SEARCHED:
            found.append(FoundWords(self._connection, table))
        return found

    def file(self) -> dict[str, bytes]:
        """The database, by its path, once all tables have their rows."""
        with contextlib.closing(self._connection) as connection:
            connection.commit()
            connection.execute("VACUUM")
            return {self._path: connection.serialize()}


class StoredRows:
    """A table with its keys and references, an index for each reference."""

    def __init__(self, connection: sqlite3.Connection, table: DataTable) -> None:
        self._connection, self._columns = connection, [column.name for column in table.columns]
        marks = ", ".join("?" for _ in table.columns)
        self._insert = f"INSERT INTO {_name(table.name)} VALUES ({marks})"  # noqa: S608 - of columns
        for statement in _declarations(table):
            connection.execute(statement)

    def add(self, rows: Iterable[Row]) -> None:
        """Store the next rows."""
        self._connection.executemany(
            self._insert, ([_value(row[name]) for name in self._columns] for row in rows)
        )


class FoundWords:
    """The words of a table, as they stand and without accents, by the numbers of its rows."""

    def __init__(self, connection: sqlite3.Connection, table: DataTable) -> None:
        self._connection, self._numbers = connection, itertools.count(1)
        self._columns = [column.name for column in table.columns if _has_words(column)]
        index, own = _name(f"{table.name}_fts"), _names(self._columns)
        marks = ", ".join("?" for _ in self._columns)
        self._insert = f"INSERT INTO {index} (rowid, {own}) VALUES (?, {marks})"  # noqa: S608
        connection.execute(
            f"CREATE VIRTUAL TABLE {index} USING fts5({own}, content={_name(table.name)}, "
            "tokenize='unicode61 remove_diacritics 2')"
        )

    def add(self, rows: Iterable[Row]) -> None:
        """Make the words of the next rows be found."""
        self._connection.executemany(
            self._insert,
            (
                [next(self._numbers), *(_found_by(words_of_cell(row[n])) for n in self._columns)]
                for row in rows
            ),
        )


def _declarations(table: DataTable) -> Iterator[str]:
    columns = [_declared(column) for column in table.columns]
    keys = [f"PRIMARY KEY ({_names(table.key)})"] + [
        f"FOREIGN KEY ({_names(each.columns)}) REFERENCES {_name(each.table)} ({_names(each.key)})"
        for each in table.references
    ]
    yield f"CREATE TABLE {_name(table.name)} ({', '.join([*columns, *keys])})"
    for each in table.references:
        index = _name(f"{table.name}_{'_'.join(each.columns)}")
        yield f"CREATE INDEX {index} ON {_name(table.name)} ({_names(each.columns)})"


def _has_words(column: DataColumn) -> bool:
    language = column.language
    stem = column.name.removesuffix(f"_{language}") if language else column.name
    return column.name in FURTHER or (language is not None and stem in WORDS)


def _found_by(words: str) -> str:
    """What words are found by: themselves, and written in plain letters."""
    return f"{words} {plain_letters(words)}"


def _declared(column: DataColumn) -> str:
    declared = f"{_name(column.name)} {TYPES.get(column.type, 'TEXT')}"
    return f"{declared} NOT NULL" if column.required else declared


def _value(value: Plain) -> str | int | float | None:
    """A value as SQLite has it: lists as JSON."""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return value


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_name, names))


def _name(name: str) -> str:
    """A name between quotation marks; none has such a mark."""
    return f'"{name}"'
