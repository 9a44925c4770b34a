"""The files that hold all of the open data: their rows are made once for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.editions.data_urls import ARCHIVE
from plugins.editions.extras import Extra
from plugins.opendata.columns import DataSource
from plugins.opendata.files import describing_files, table_paths
from plugins.opendata.listed import listed
from plugins.opendata.records import record_files, record_keys
from plugins.opendata.row_sink import RowSink, pour
from plugins.opendata.tables.every import every_table
from plugins.opendata.workbook import DataWorkbook, workbook_paths
from plugins.opendata.write import FormsWriter

if TYPE_CHECKING:
    from plugins.opendata.database import Database


def whole_paths(source: DataSource) -> tuple[str, ...]:
    """The paths of what `whole_files` makes in every build."""
    return (*table_paths(source), *workbook_paths(source))


def whole_files(source: DataSource) -> dict[str, bytes]:
    """Tables with all that describes them, and the workbook; database and archive among extras.

    The archive holds all of it and every record; lists are parts of tables.
    """
    workbook, database = DataWorkbook(source), _database(source)
    files, every = {}, []
    for table in every_table(source):
        forms = FormsWriter(table.columns)
        sinks: list[RowSink] = [forms, workbook.sheet(table)]
        sinks += database.table(table) if database else []
        pour(table.rows(source), sinks)
        for form, content in forms.files().items():
            files[table.path(form)] = content
            every.append(listed(table, form, table.path(form), content))
    files |= {**describing_files(source, every), **workbook.file()}
    files |= database.file() if database else {}
    if Extra.ARCHIVE in source.editions[0].extras:
        from plugins.opendata.archive import zipped

        files[ARCHIVE] = zipped({**files, **record_files(source, record_keys(source.site))})
    return files


def _database(source: DataSource) -> Database | None:
    if Extra.DATABASE not in source.editions[0].extras:
        return None
    # Not every Python has the library.
    from plugins.opendata.database import Database

    return Database(source)
