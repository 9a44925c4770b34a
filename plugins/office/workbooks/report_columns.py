"""The columns of the sheet in which an agency reports: one table for writing, reading and the form.

Headings are found by their words, so that a column may be moved; `key` names it in programs.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from plugins.plan.reading.catalogues import NS_


class ColumnForm(StrEnum):
    """What stands in the cells of a column: what the site says, or what a person fills in."""

    GIVEN = "given"
    STATE = "state"
    MARK = "mark"
    DAY = "day"
    WORDS = "words"
    LINE = "line"
    ADDRESS = "address"
    YEAR = "year"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """A column: its key, heading (English, to be translated), what its cells hold, its width.

    width: in characters. of_language: whether there is one for each further language of the site,
    whose own name then stands behind the heading and whose code behind the key: `done_en`,
    “Kết quả đã làm (English)”.
    """

    key: str
    heading: str
    form: ColumnForm
    width: int
    of_language: bool = False

    @property
    def is_given(self) -> bool:
        """Whether the site fills it in, and nobody may change it."""
        return self.form is ColumnForm.GIVEN


REPORT_COLUMNS = (
    ReportColumn("number", NS_("No."), ColumnForm.GIVEN, 6),
    ReportColumn("text", NS_("Task"), ColumnForm.GIVEN, 34),
    ReportColumn("deadline", NS_("Deadline"), ColumnForm.GIVEN, 12),
    ReportColumn("last_state", NS_("Last known state"), ColumnForm.GIVEN, 11),
    ReportColumn("last_date", NS_("On (day)"), ColumnForm.GIVEN, 10),
    ReportColumn("state", NS_("State now"), ColumnForm.STATE, 13),
    ReportColumn("no_change", NS_("No change"), ColumnForm.MARK, 9),
    ReportColumn("date", NS_("As of (day)"), ColumnForm.DAY, 11),
    ReportColumn("done", NS_("What was done"), ColumnForm.WORDS, 28),
    ReportColumn("done", NS_("What was done"), ColumnForm.WORDS, 18, of_language=True),
    ReportColumn("obstacles", NS_("Obstacles"), ColumnForm.WORDS, 18),
    ReportColumn("next_steps", NS_("Next steps"), ColumnForm.WORDS, 18),
    ReportColumn("document_number", NS_("Document number"), ColumnForm.LINE, 12),
    ReportColumn("document_date", NS_("Date of the document"), ColumnForm.DAY, 11),
    ReportColumn("document_address", NS_("Address of the document"), ColumnForm.ADDRESS, 13),
)
# The columns of the sheet of indicators: a row for each one that the body answers for. The figure
# is written without its unit; the document is the one that states it.
FIGURE_COLUMNS = (
    ReportColumn("name", NS_("Indicator"), ColumnForm.GIVEN, 44),
    ReportColumn("unit", NS_("Unit"), ColumnForm.GIVEN, 10),
    ReportColumn("target", NS_("Next target"), ColumnForm.GIVEN, 18),
    ReportColumn("last_figure", NS_("Last known value"), ColumnForm.GIVEN, 18),
    ReportColumn("year", NS_("Year of the value"), ColumnForm.YEAR, 11),
    ReportColumn("figure", NS_("Value"), ColumnForm.FIGURE, 14),
    ReportColumn("document_number", NS_("Document number"), ColumnForm.LINE, 18),
    ReportColumn("document_date", NS_("Date of the document"), ColumnForm.DAY, 12),
    ReportColumn("document_address", NS_("Address of the document"), ColumnForm.ADDRESS, 28),
)
