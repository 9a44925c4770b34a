"""All tables as files, with what describes them."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.editions.data_urls import (
    CATALOGUE,
    FORMS,
    PACKAGE,
    PLAN_RECORD,
    data_schema,
)
from plugins.opendata.catalogue import catalogue
from plugins.opendata.columns import DataSource, DataTable
from plugins.opendata.listed import listed
from plugins.opendata.package import package
from plugins.opendata.plan_record import NAME, plan_record, plan_schema
from plugins.opendata.records import KINDS
from plugins.opendata.schemas import schema_files
from plugins.opendata.tables.every import FilledTable, every_table
from plugins.opendata.write import forms, written
from plugins.plan.rows.write import json_file


def table_paths(source: DataSource) -> tuple[str, ...]:
    """The paths of all that `table_files` makes."""
    tables = every_table(source)
    schemas = [data_schema(table.name) for table in tables]
    schemas += [data_schema(table.one) for table in tables if table.name in KINDS]
    return (
        *(table.path(form) for table in tables for form in FORMS),
        *schemas,
        *(data_schema(NAME), PLAN_RECORD, PACKAGE, CATALOGUE),
    )


def table_files(source: DataSource, filled: Iterable[FilledTable]) -> dict[str, bytes]:
    """Every table in each form, the schemas, the document, the data package, the catalogue.

    `filled` are all tables of `source`.
    """
    tables: dict[str, DataTable] = {}
    files: dict[str, bytes] = {}
    every = []
    for table, rows in filled:
        tables[table.name] = table
        for form, content in forms(table.columns, map(written, rows)).items():
            path = table.path(form)
            files[path] = content
            every.append(listed(table, form, path, content))
    return {
        **files,
        **schema_files(source, tables),
        data_schema(NAME): json_file(plan_schema(source)),
        PLAN_RECORD: json_file(plan_record(source)),
        PACKAGE: json_file(package(source, every)),
        CATALOGUE: json_file(catalogue(source, every)),
    }
