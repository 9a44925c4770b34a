"""JSON Schemas of tables and of their records, in the draft 2020-12."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plugins.editions.data_urls import data_schema
from plugins.opendata.columns import DataColumn, DataSource, DataTable, Form
from plugins.opendata.records import KINDS
from plugins.plan.rows.every import tables as published_tables
from plugins.plan.rows.table import Column, Described
from plugins.plan.rows.write import json_file

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# A date as far as it is known, as records write it: a quarter too.
AS_KNOWN = r"^\d{4}(-(\d{2}(-\d{2})?|Q[1-4]))?$"
TYPES: Mapping[Form, Mapping[str, Any]] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "day": {"type": "string", "format": "date"},
    "date": {"type": "string", "pattern": AS_KNOWN},
}
# What every record holds besides its rows.
AROUND: Mapping[str, Any] = {
    "$schema": {"type": "string"},
    "table": {"type": "string"},
    "as_of": TYPES["day"],
    "licence": {
        "type": "object",
        "properties": {"id": {"type": "string"}, "url": {"type": "string", "format": "uri"}},
        "required": ["id", "url"],
        "additionalProperties": False,
    },
    "sample": {"type": "boolean"},
}


def schema_files(source: DataSource, tables: Mapping[str, DataTable]) -> dict[str, bytes]:
    """The schema of each table and of each sort of record, by path."""
    files = {data_schema(name): json_file(of_table(source, each)) for name, each in tables.items()}
    for name in KINDS:
        if name in tables:
            table = tables[name]
            files[data_schema(table.one)] = json_file(of_record(source, tables, table))
    return files


def of_table(source: DataSource, table: DataTable) -> dict[str, Any]:
    """The schema of the JSON file of a table."""
    return {
        "$schema": DRAFT,
        "$id": source.editions[0].absolute(data_schema(table.name)),
        **words_of(table.title, table.about),
        "type": "array",
        "items": of_row(table),
    }


def of_record(
    source: DataSource, tables: Mapping[str, DataTable], table: DataTable
) -> dict[str, Any]:
    """The schema of a record of a table."""
    beside = {
        name: {"type": "array", "items": of_row(tables[name])}
        for name in BESIDE.get(table.name, ())
    }
    properties = {
        **AROUND,
        "row": of_row(table),
        "said": of_published(source, table.one),
        **beside,
        "updates": {"type": "array", "items": {"type": "string"}},
    }
    return {
        "$schema": DRAFT,
        "$id": source.editions[0].absolute(data_schema(table.one)),
        **words_of(table.title, table.about),
        **object_of(properties),
    }


def of_row(table: DataTable) -> dict[str, Any]:
    """The schema of a row of a table."""
    return object_of({column.name: of_column(column) for column in table.columns})


def of_column(column: DataColumn) -> dict[str, Any]:
    """The schema of the values of a column."""
    words = words_of(column.label)
    if column.type == "array":
        return {**words, "type": "array", "items": _or_nothing(TYPES[column.items])}
    own: dict[str, Any] = {**TYPES[column.type]}
    if column.choices:
        own["enum"] = list(column.choices)
    return {**words, **(own if column.required else _or_nothing(own))}


def _or_nothing(values: Mapping[str, Any]) -> dict[str, Any]:
    """The same, or null."""
    own = {**values, "type": [values["type"], "null"]}
    if "enum" in own:
        own["enum"] = [*own["enum"], None]
    return own


def of_published(source: DataSource, prefix: str) -> dict[str, Any]:
    """The schema of what a record says, in the columns of its published row."""
    columns = published_tables(source.languages)[prefix].said
    return object_of({column.name: _of_published(column) for column in columns})


def _of_published(column: Column) -> dict[str, Any]:
    """The schema of a column of a published row."""
    words = words_of(column.description)
    if column.type in ("array", "object", "boolean"):
        return {**words, "type": column.type}
    form = TYPES["integer"] if column.type == "integer" else TYPES["string"]
    return {**words, **_or_nothing(TYPES["date"] if column.type == "date" else form)}


def object_of(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of an object that has all of these properties and no other."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def words_of(title: Described, about: Described | None = None) -> dict[str, str]:
    """Title and description in both languages: a schema has one field for them."""
    found = {"title": f"{title.vi} / {title.en}"}
    return found | ({"description": f"{about.vi} / {about.en}"} if about else {})


# The tables of which a record holds its own rows.
BESIDE: Mapping[str, tuple[str, ...]] = {
    "tasks": ("responsibilities",),
    "agencies": ("responsibilities",),
    "updates": ("sources",),
    "indicators": ("indicator_values",),
}
