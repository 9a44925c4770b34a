"""What a person is told in each column that is to be filled in, and about a wrong entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plugins.editions.edition import Edition
from plugins.editions.languages import Language
from plugins.editions.words import marked as _
from plugins.office.workbooks.report_columns import ColumnForm, ReportColumn
from plugins.office.workbooks.sheet_values import CellHelp, SheetColumn

# What a spreadsheet shows of a title and of words beside a cell.
LONGEST_TITLE = 32
# How days are written in every workbook.
DAY = "%d/%m/%Y"
MESSAGES: Mapping[str, str] = {
    "state": _("Choose from the list how the task stands. Paused: say why under “Obstacles”."),
    "no_change": _(
        "Choose it where nothing has changed since the last report. Then leave the state empty, "
        "and give the day and the document."
    ),
    "date": _("The day up to which this row tells how things stand, such as {day}."),
    "done": _(
        "What was done, in plain words, with figures, places and days. It must be filled in where "
        "a state is given. Alt+Enter begins a new line."
    ),
    "done_further": _("The same in another language, if you have it. It may stay empty."),
    "obstacles": _(
        "What stands in the way. It must be filled in where the task is paused, else it may stay "
        "empty."
    ),
    "next_steps": _("What comes next, and by when. It may stay empty."),
    "document_number": _(
        "Number and signs of the report or document that shows it, such as the report that this "
        "file goes with. Each row that is filled in needs it, or the address."
    ),
    "document_date": _("The day that the document bears, such as {day}."),
    "document_address": _(
        "Where the document can be read on the web: an address that begins with https://. It may "
        "stay empty where the number is given."
    ),
    "year": _("The year that the value is of."),
    "figure": _("The value as a number, without the unit."),
}
# By what a cell holds; where there is none, anything may be written there.
ERRORS: Mapping[ColumnForm, str] = {
    ColumnForm.STATE: _("Choose a state from the list: other words cannot be read."),
    ColumnForm.MARK: _("Choose the entry of the list, or leave the cell empty."),
    ColumnForm.DAY: _("Write a day as day/month/year, such as {day}. It must not be too early."),
    ColumnForm.YEAR: _("Write a year in four digits."),
    ColumnForm.FIGURE: _("Write a number, without the unit."),
}


def sheet_columns(
    edition: Edition, columns: Iterable[ReportColumn], further: Sequence[Language]
) -> tuple[SheetColumn, ...]:
    """The columns in the words of an edition, one for each of the `further` languages where so."""
    return tuple(
        _column(edition, column, language)
        for column in columns
        for language in (further if column.of_language else (None,))
    )


def _column(edition: Edition, column: ReportColumn, language: Language | None) -> SheetColumn:
    key, heading = column.key, edition.words.gettext(column.heading)
    if language:
        key, heading = f"{key}_{language.code}", f"{heading} ({language.name})"
    about = f"{column.key}_further" if language else column.key
    return SheetColumn(
        key=key,
        heading=heading,
        form=column.form,
        width=column.width,
        help=None if column.is_given else _help(edition, heading, about, column.form),
    )


def _help(edition: Edition, heading: str, about: str, form: ColumnForm) -> CellHelp:
    say, day = edition.words.gettext, edition.site.as_of.strftime(DAY)
    error = ERRORS.get(form)
    return CellHelp(
        title=heading[:LONGEST_TITLE],
        message=say(MESSAGES[about]).format(day=day),
        error=say(error).format(day=day) if error else "",
    )
