"""A file of the open data as others describe it: where it stands, how large it is, its digest."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.editions.data_urls import CSV, JSON
from plugins.opendata.columns import DataTable

# What IANA calls each form.
MEDIA_TYPES: Mapping[str, str] = {CSV: "text/csv", JSON: "application/json"}
DATABASE_TYPE, ARCHIVE_TYPE = "application/vnd.sqlite3", "application/zip"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of a table in one form."""

    table: DataTable
    form: str
    path: str
    size: int
    digest: str


def listed(table: DataTable, form: str, path: str, content: bytes) -> ListedFile:
    """The file that holds `content`."""
    return ListedFile(table, form, path, len(content), hashlib.sha256(content).hexdigest())
