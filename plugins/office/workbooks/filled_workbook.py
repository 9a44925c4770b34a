"""From a workbook that came back to what was filled in: sheets, headings, rows, all faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.office.documents.document import DocumentTable, OfficeDocument
from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.about_sheet import NOT_OF_REPORTS, about_of
from plugins.office.workbooks.compared_words import in_any_language
from plugins.office.workbooks.filled_reports import CellFault, Faults, FilledReports, once
from plugins.office.workbooks.filled_sheet import SheetRead, rows_of
from plugins.office.workbooks.report_columns import FIGURE_COLUMNS
from plugins.office.workbooks.report_headings import columns_of, heading_row
from plugins.office.workbooks.report_sheets import (
    ABOUT,
    FIGURES,
    GUIDE,
    INDICATOR_KEY,
    LISTS,
    REPORTS,
)
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES, Message, Severity
from plugins.plan.reading.saying import translated
from plugins.plan.records.languages import LanguageTable

# The first sheet of a copy in which faults are marked.
FAULTS_SHEET = N_("Faults")
NO_SHEET = Message(
    "workbook-without-sheet",
    N_("there is no sheet “{words}”"),
    N_("the sheet in which is reported, with the name that it had"),
)
HIDDEN_SHEET = Message(
    "workbook-hidden-sheet",
    N_("the sheet in which is reported is hidden"),
    N_("the sheet shown: what is read must be seen"),
)
EXTRA_SHEET = Message(
    "workbook-extra-sheet",
    N_("the sheet is not one of the workbook; what stands in it was not read"),
    N_("the words in the sheet “{words}”: only that one is read"),
)


@dataclass(frozen=True, slots=True)
class WorkbookRead:
    """What was filled in, None where nothing of it can be read; and all that was found on the way.

    sheet: the name of the one in which is reported, "" without one. ids: the tasks of all rows that
    it has, those included that cannot be read.
    """

    reports: FilledReports | None
    faults: tuple[CellFault, ...]
    sheet: str = ""
    ids: frozenset[str] = frozenset()


def workbook_read(document: OfficeDocument, languages: Sequence[LanguageTable]) -> WorkbookRead:
    """What was filled in in a workbook of a site in these languages, the plan's own first."""
    sheets = {table.place.sheet: table for table in document.tables if table.place.sheet}
    about = about_of(sheets[ABOUT]) if ABOUT in sheets else None
    if about is None:
        return WorkbookRead(None, (CellFault(message=NOT_OF_REPORTS),))
    table = _reports(sheets.values())
    if table is None:
        wanted = {"words": translated(REPORTS, LANGUAGES[0])}
        return WorkbookRead(None, (CellFault(message=NO_SHEET, values=wanted),))
    read = rows_of(table, columns_of(languages))
    faults: Faults = [*_extra(sheets.values(), table), *read.faults]
    if table.hidden:
        faults.append(CellFault(message=HIDDEN_SHEET, place=table.place))
    figures = _figures(sheets.values(), languages)
    faults += figures.faults
    reports = FilledReports(about=about, rows=tuple(read.rows), figures=tuple(figures.rows))
    return WorkbookRead(reports, once(faults), table.place.sheet, frozenset(read.ids))


def _reports(tables: Iterable[DocumentTable]) -> DocumentTable | None:
    """The sheet of reports: by its name, else the one that has ids of tasks."""
    found = list(tables)
    named = [table for table in found if table.place.sheet in in_any_language(REPORTS)]
    return next(iter([*named, *(table for table in found if heading_row(table) is not None)]), None)


def _figures(tables: Iterable[DocumentTable], languages: Sequence[LanguageTable]) -> SheetRead:
    """What was filled in in the sheet of indicators, where there is one."""
    for table in tables:
        if table.place.sheet in in_any_language(FIGURES):
            return rows_of(table, columns_of(languages, FIGURE_COLUMNS), INDICATOR_KEY)
    return SheetRead()


def _extra(tables: Iterable[DocumentTable], read: DocumentTable) -> Iterator[CellFault]:
    """A notice for each sheet that nobody reads: none is of the workbook itself."""
    own = {ABOUT, LISTS}.union(*map(in_any_language, (GUIDE, FIGURES, FAULTS_SHEET)))
    for table in tables:
        name = table.place.sheet
        if table is read or name in own:
            continue
        values = {"words": quoted(read.place.sheet)}
        yield CellFault(
            message=EXTRA_SHEET, place=table.place, values=values, severity=Severity.NOTICE
        )
