"""What an agency filled in, from a workbook to statements, as tests look at it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from plugins.office.documents.opening import open_document
from plugins.office.workbooks.filled_reports import CellFault
from plugins.office.workbooks.filled_workbook import workbook_read
from plugins.office.workbooks.statements import StatementsRead, statements_in
from tests.samples.updates_site import updated_editions

RECEIVED = dt.date(2026, 7, 10)


def read_statements(
    path: Path, received: dt.date = RECEIVED, asked: str = ""
) -> tuple[StatementsRead, tuple[CellFault, ...]]:
    """The statements in a workbook of the sample site, and all that is wrong or to be known."""
    site = updated_editions()[0].site
    read = workbook_read(open_document(path), site.records.languages)
    if read.reports is None:
        return StatementsRead(), read.faults
    made = statements_in(read.reports, read.faults, site, received, asked)
    return made, tuple(made.faults)


def codes_at(faults: tuple[CellFault, ...]) -> dict[str, str]:
    """By the code of what is wrong, where it stands."""
    return {fault.message.code: fault.where for fault in faults}
