"""The fields of the form: the columns of the workbook that a person fills in, in their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plugins.editions.edition import Edition
from plugins.editions.languages import Language
from plugins.office.form.form_words import HINTS, IN_A_FURTHER_LANGUAGE
from plugins.office.workbooks.report_columns import REPORT_COLUMNS, ColumnForm, ReportColumn

# Asked by a list of choices, not by a field of its own.
CHOSEN = (ColumnForm.STATE, ColumnForm.MARK)


class WhenNeeded(StrEnum):
    """When a field must be filled in: always, or where something else than “no change” is said.

    Of the fields that an EITHER has, one must be.
    """

    ALWAYS = "always"
    EITHER = "either"
    IN_REPORTS = "report"
    NEVER = ""


NEEDED = {
    "date": WhenNeeded.ALWAYS,
    "done": WhenNeeded.IN_REPORTS,
    "document_number": WhenNeeded.EITHER,
    "document_address": WhenNeeded.EITHER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A field: the key under which its answer is kept, what it is called, what it holds.

    lang: the language in which it is filled in, "" where that is no language's words.
    """

    key: str
    form: ColumnForm
    label: str
    hint: str
    lang: str
    needed: WhenNeeded


def key_in(column: ReportColumn, language: Language) -> str:
    """The key of what a column of a further language holds: `done_en`."""
    return f"{column.key}_{language.code}"


def row_keys(edition: Edition) -> tuple[str, ...]:
    """The keys of all answers about a task, in the order of the columns."""
    further = edition.languages[1:]
    return tuple(
        key
        for column in REPORT_COLUMNS
        if not column.is_given
        for key in (
            [key_in(column, own) for own in further] if column.of_language else [column.key]
        )
    )


def form_fields(edition: Edition) -> tuple[FormField, ...]:
    """The fields of the form in the words of `edition`."""
    asked = (own for own in REPORT_COLUMNS if not own.is_given and own.form not in CHOSEN)
    return tuple(field for column in asked for field in _fields(edition, column))


def example_of_day(day: dt.date) -> str:
    """A day as it may be written in the form."""
    return f"{day:%d/%m/%Y}"


def _fields(edition: Edition, column: ReportColumn) -> Iterator[FormField]:
    """The field of a column; of one that each further language has, a field for each of these."""
    _, original = edition.words.gettext, edition.languages[0]
    if not column.of_language:
        is_words = column.form is ColumnForm.WORDS
        yield FormField(
            key=column.key,
            form=column.form,
            label=_label(edition, column, original) if is_words else _(column.heading),
            hint=_(HINTS[column.key]).replace("{example}", example_of_day(edition.site.as_of)),
            lang=original.code if is_words else "",
            needed=NEEDED.get(column.key, WhenNeeded.NEVER),
        )
        return
    for language in edition.languages[1:]:
        yield FormField(
            key=key_in(column, language),
            form=column.form,
            label=_label(edition, column, language),
            hint=_(IN_A_FURTHER_LANGUAGE),
            lang=language.code,
            needed=WhenNeeded.NEVER,
        )


def _label(edition: Edition, column: ReportColumn, language: Language) -> str:
    """The heading; with the language to write in, but on the plan's own pages in the plan's own."""
    heading = edition.words.gettext(column.heading)
    if language == edition.languages[0] == edition.language:
        return heading
    return f"{heading} ({edition.words.language_name(language)})"
