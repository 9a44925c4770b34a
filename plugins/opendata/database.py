"""One SQLite file with all tables, keys, indexes and a full-text search that needs no accents."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from plugins.editions.data_urls import database
from plugins.opendata.columns import DataColumn, DataSource, DataTable, Form
from plugins.opendata.naming import site_name
from plugins.opendata.tables.every import FilledTable
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


def database_file(filled: Iterable[FilledTable]) -> bytes:
    """The database; `tasks_fts` and the like find words with and without accents."""
    connection = sqlite3.connect(":memory:")
    try:
        for table, rows in filled:
            _fill(connection, table, rows)
            if table.name in SEARCHED:
                _index_words(connection, table, rows)
        connection.commit()
        connection.execute("VACUUM")
        return connection.serialize()
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, table: DataTable, rows: Iterable[Row]) -> None:
    """A table with its keys and references, an index for each reference, and its rows."""
    columns = [_declared(column) for column in table.columns]
    keys = [f"PRIMARY KEY ({_names(table.key)})"] + [
        f"FOREIGN KEY ({_names(each.columns)}) REFERENCES {_name(each.table)} ({_names(each.key)})"
        for each in table.references
    ]
    connection.execute(f"CREATE TABLE {_name(table.name)} ({', '.join([*columns, *keys])})")
    marks = ", ".join("?" for _ in table.columns)
    connection.executemany(
        f"INSERT INTO {_name(table.name)} VALUES ({marks})",  # noqa: S608 - names of columns
        ([_value(row[column.name]) for column in table.columns] for row in rows),
    )
    for each in table.references:
        index = _name(f"{table.name}_{'_'.join(each.columns)}")
        connection.execute(f"CREATE INDEX {index} ON {_name(table.name)} ({_names(each.columns)})")


def _index_words(connection: sqlite3.Connection, table: DataTable, rows: Sequence[Row]) -> None:
    """The words of a table, as they stand and without accents, by the numbers of its rows."""
    own = [column.name for column in table.columns if _has_words(column)]
    index = _name(f"{table.name}_fts")
    connection.execute(
        f"CREATE VIRTUAL TABLE {index} USING fts5({_names(own)}, content={_name(table.name)}, "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    marks = ", ".join("?" for _ in own)
    connection.executemany(
        f"INSERT INTO {index} (rowid, {_names(own)}) VALUES (?, {marks})",  # noqa: S608
        (
            [number, *(_found_by(words_of_cell(row[name])) for name in own)]
            for number, row in enumerate(rows, 1)
        ),
    )


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
