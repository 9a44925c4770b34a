"""datapackage.json: all tables for programs, as Frictionless Data describes a data package.

Tables are its resources as CSV, with fields and keys; their JSON files have a JSON Schema each.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plugins.editions.data_urls import CSV, data_schema
from plugins.editions.urls import DATA
from plugins.opendata.columns import DataColumn, DataSource, DataTable
from plugins.opendata.listed import MEDIA_TYPES, ListedFile
from plugins.opendata.naming import site_name
from plugins.opendata.schemas import AS_KNOWN
from plugins.plan.rows.table import Described
from plugins.plan.rows.write import SEPARATOR

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TYPES = {"day": "date", "date": "string"}


def package(source: DataSource, files: Iterable[ListedFile]) -> dict[str, Any]:
    """The description of `files` with fields, keys, sizes and digests."""
    edition, plan = source.editions[0], source.site.records.plan
    settings = source.site.records.settings
    publisher = edition.passage(settings.publisher or settings.name).text
    described = {
        "$schema": PROFILE,
        "name": site_name(source),
        "title": edition.passage(settings.name).text,
        "description": edition.repeating(settings.description).text,
        "created": f"{source.site.as_of.isoformat()}T00:00:00Z",
        "version": source.site.as_of.isoformat(),
        "licenses": [
            {
                "name": plan.licence.id,
                "path": plan.licence.url,
                "title": edition.passage(plan.licence.name).text,
            }
        ],
        "sources": [
            {"title": f"{plan.number}, {plan.date.isoformat()}: {edition.passage(plan.title).text}"}
        ],
        "contributors": [{"title": publisher, "roles": ["publisher"]}],
        "resources": [_resource(each) for each in files],
    }
    home = edition.public(edition.urls.home())
    return {**described, "homepage": home} if home else described


def _resource(file: ListedFile) -> dict[str, Any]:
    table = file.table
    resource = {
        "name": table.name if file.form == CSV else f"{table.name}-{file.form}",
        "path": file.path.removeprefix(DATA),
        "title": _words(table.title),
        "description": _words(table.about),
        "format": file.form,
        "mediatype": MEDIA_TYPES[file.form],
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.digest}",
    }
    if file.form != CSV:
        return resource | {"jsonSchema": data_schema(table.name).removeprefix(DATA)}
    dialect = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'}
    return resource | {"type": "table", "dialect": dialect, "schema": _schema(table)}


def _schema(table: DataTable) -> dict[str, Any]:
    return {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {
                "fields": list(reference.columns),
                "reference": {
                    "resource": "" if reference.table == table.name else reference.table,
                    "fields": list(reference.key),
                },
            }
            for reference in table.references
        ],
    }


def _field(column: DataColumn) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": TYPES.get(column.type, column.type),
        "description": _words(column.label),
    }
    if column.type == "array":
        field |= {"type": "list", "delimiter": SEPARATOR, "itemType": column.items}
    limits: dict[str, Any] = {"required": True} if column.required else {}
    if column.type == "date":
        limits["pattern"] = AS_KNOWN
    if column.choices:
        limits["enum"] = list(column.choices)
    return field | ({"constraints": limits} if limits else {})


def _words(words: Described) -> str:
    """The words of both languages: a data package has one field for them."""
    return f"{words.vi} / {words.en}"
