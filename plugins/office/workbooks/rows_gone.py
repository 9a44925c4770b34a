"""Rows that a workbook had when it was sent, and that somebody has deleted since."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.editions.edition import Edition
from plugins.office.documents.document import FilePlace
from plugins.office.workbooks.asked_bodies import asked_bodies
from plugins.office.workbooks.asking import Asking, asking
from plugins.office.workbooks.filled_reports import CellFault
from plugins.office.workbooks.filled_workbook import WorkbookRead
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Severity

ROW_GONE = Message(
    "workbook-row-gone",
    N_("the row of task {number} is no longer there; nothing is taken in on it"),
    N_("where something is to be reported on it, a new workbook; else nothing"),
)


def rows_gone(read: WorkbookRead, edition: Edition) -> Iterator[CellFault]:
    """A notice for each task that the body is asked about and that no row of its workbook is of."""
    if read.reports is None:
        return
    about = read.reports.about
    asked = asking(edition.site, about.period) if about.period else Asking()
    cycle = asked.cycle if isinstance(asked, Asking) else None
    bodies = asked_bodies(edition, cycle).bodies
    tasks = next((body.tasks for body in bodies if body.agency.id == about.body), ())
    for task in tasks:
        if task not in read.ids:
            yield CellFault(
                message=ROW_GONE,
                place=FilePlace(sheet=read.sheet),
                values={"number": edition.site.nesting.task_numbers[task]},
                severity=Severity.NOTICE,
            )
