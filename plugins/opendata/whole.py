"""The files that hold all of the open data: their rows are made once for all of them."""

from __future__ import annotations

from plugins.editions.data_urls import ARCHIVE
from plugins.editions.extras import Extra
from plugins.opendata.columns import DataSource
from plugins.opendata.files import table_files, table_paths
from plugins.opendata.records import record_files, record_keys
from plugins.opendata.tables.every import filled_tables
from plugins.opendata.workbook import workbook_files, workbook_paths


def whole_paths(source: DataSource) -> tuple[str, ...]:
    """The paths of what `whole_files` makes in every build."""
    return (*table_paths(source), *workbook_paths(source))


def whole_files(source: DataSource) -> dict[str, bytes]:
    """Tables with all that describes them, and the workbook; database and archive among extras.

    The archive holds all of it and every record; lists are parts of tables.
    """
    filled, extras = filled_tables(source), source.editions[0].extras
    files = {**table_files(source, filled), **workbook_files(source, filled)}
    if Extra.DATABASE in extras:
        # Not every Python has the library.
        from plugins.opendata.database import database_file, database_path

        files[database_path(source)] = database_file(filled)
    if Extra.ARCHIVE in extras:
        from plugins.opendata.archive import zipped

        files[ARCHIVE] = zipped({**files, **record_files(source, record_keys(source.site))})
    return files
