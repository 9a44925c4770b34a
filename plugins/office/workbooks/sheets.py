"""The sheets of rows of a workbook: what each is called, what stands above its headings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.words import marked as _
from plugins.office.workbooks.asked_bodies import AskedBody
from plugins.office.workbooks.asking import Asking, period_words
from plugins.office.workbooks.column_words import sheet_columns
from plugins.office.workbooks.report_columns import FIGURE_COLUMNS, REPORT_COLUMNS, ReportColumn
from plugins.office.workbooks.report_sheets import (
    FIGURES,
    GUIDE,
    INDICATOR_KEY,
    REPORTS,
    TASK_KEY,
)
from plugins.office.workbooks.sheet_values import FilledSheet, SheetRow

TITLE = _("Report on the tasks of {document_cited}")
WITH_PERIOD = _("{body} · period: {period}")
SAMPLE = _("Sample data: nothing in this file is real.")
LEGEND = _("Fill in the yellow cells. The sheet “{guide}” says how.")


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A sheet of rows: its name (English, to be translated), what heads its ids, its columns."""

    name: str
    key: str
    columns: tuple[ReportColumn, ...]


OF_REPORTS = SheetKind(REPORTS, TASK_KEY, REPORT_COLUMNS)
OF_FIGURES = SheetKind(FIGURES, INDICATOR_KEY, FIGURE_COLUMNS)


def title_of(edition: Edition) -> str:
    """What a workbook is, in a line; of data that are made up it says so."""
    return " – ".join(filter(None, (edition.words.gettext(TITLE), sample_words(edition))))


def sample_words(edition: Edition) -> str:
    """That all is made up, where it is; else ""."""
    return edition.words.gettext(SAMPLE) if edition.site.records.plan.sample else ""


def filled_sheet(
    edition: Edition, kind: SheetKind, body: AskedBody, asking: Asking, rows: Iterable[SheetRow]
) -> FilledSheet:
    """A sheet of that kind with these rows, for a body."""
    say, whose = edition.words.gettext, body.name.text
    if asking.period:
        period = period_words(edition, asking.period)
        whose = say(WITH_PERIOD).format(body=whose, period=period)
    return FilledSheet(
        name=say(kind.name),
        key=kind.key,
        title=title_of(edition),
        under=whose,
        legend=say(LEGEND).format(guide=say(GUIDE)),
        columns=sheet_columns(edition, kind.columns, edition.other_languages),
        rows=tuple(rows),
    )
