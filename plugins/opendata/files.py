"""What describes the tables, in files of its own."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.editions.data_urls import (
    CATALOGUE,
    FORMS,
    PACKAGE,
    PLAN_RECORD,
    data_schema,
)
from plugins.opendata.catalogue import catalogue
from plugins.opendata.columns import DataSource
from plugins.opendata.listed import ListedFile
from plugins.opendata.package import package
from plugins.opendata.plan_record import NAME, plan_record, plan_schema
from plugins.opendata.records import KINDS
from plugins.opendata.schemas import schema_files
from plugins.opendata.tables.every import every_table
from plugins.plan.rows.write import json_file


def table_paths(source: DataSource) -> tuple[str, ...]:
    """The paths of the tables in each form, and of all that `describing_files` makes."""
    tables = every_table(source)
    schemas = [data_schema(table.name) for table in tables]
    schemas += [data_schema(table.one) for table in tables if table.name in KINDS]
    return (
        *(table.path(form) for table in tables for form in FORMS),
        *schemas,
        *(data_schema(NAME), PLAN_RECORD, PACKAGE, CATALOGUE),
    )


def describing_files(source: DataSource, files: Sequence[ListedFile]) -> dict[str, bytes]:
    """The schemas, the document, the data package and the catalogue of `files`."""
    tables = {file.table.name: file.table for file in files}
    return {
        **schema_files(source, tables),
        data_schema(NAME): json_file(plan_schema(source)),
        PLAN_RECORD: json_file(plan_record(source)),
        PACKAGE: json_file(package(source, files)),
        CATALOGUE: json_file(catalogue(source, files)),
    }
