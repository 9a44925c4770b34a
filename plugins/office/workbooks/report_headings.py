"""Which column of a sheet is which: found by the words of its heading, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from plugins.office.documents.document import DocumentCell, DocumentRow, DocumentTable
from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.compared_words import compared, nearest_to
from plugins.office.workbooks.filled_reports import CellFault, Faults
from plugins.office.workbooks.report_columns import (
    REPORT_COLUMNS,
    ColumnForm,
    ReportColumn,
)
from plugins.office.workbooks.report_sheets import TASK_KEY
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES, Message, Severity
from plugins.plan.reading.saying import in_both
from plugins.plan.records.languages import LanguageTable

MISSING_COLUMN = Message(
    "workbook-missing-column",
    N_("there is no column “{words}”"),
    N_("the heading put back as it was; the column may stand anywhere in the sheet"),
)
COLUMN_TWICE = Message(
    "workbook-column-twice",
    N_("two columns have the heading “{words}”"),
    N_("one column of that heading, with all its words"),
)
UNKNOWN_COLUMN = Message(
    "workbook-unknown-column",
    N_("the column “{words}” is not one of the workbook; what stands in it was not read"),
    N_("words in the yellow columns: only those are read"),
)

# The longest heading that is compared.
LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True)
class NamedColumn:
    """A column that the workbook has: its key, its name in messages, what its cells hold.

    names: what its heading may be, as `compared`. of_language: something stands behind these, the
    name of a language; where several could be meant, one of `languages`.
    """

    key: str
    heading: str
    form: ColumnForm
    names: frozenset[str]
    languages: frozenset[str] = frozenset()
    of_language: bool = False

    def is_called(self, words: str) -> bool:
        """Whether `words`, as `compared`, are its heading."""
        if not self.of_language:
            return words in self.names
        behind = [words.removeprefix(f"{name} ") for name in self.names]
        named = [rest for rest in behind if rest != words]
        wanted = self.languages
        return bool(named) and (not wanted or any(each in named[0] for each in wanted))


@dataclass(slots=True)
class FoundColumns:
    """Where each column stands, by its key: its place among the cells of a row, its heading."""

    places: dict[str, int] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    unknown: dict[int, str] = field(default_factory=dict)


def columns_of(
    languages: Sequence[LanguageTable], columns: Sequence[ReportColumn] = REPORT_COLUMNS
) -> tuple[NamedColumn, ...]:
    """The columns of a sheet of a site in these languages, the plan's own first."""
    found: list[NamedColumn] = []
    further = languages[1:]
    for column in columns:
        both = in_both(column.heading)
        names = frozenset(map(compared, (*both.values(), " ".join(both.values()))))
        heading = both[LANGUAGES[0]]
        if not column.of_language:
            found.append(NamedColumn(column.key, heading, column.form, names))
            continue
        for language in further:
            named = frozenset() if len(further) == 1 else frozenset({compared(language.name)})
            key, shown = f"{column.key}_{language.code}", f"{heading} ({language.name})"
            found.append(NamedColumn(key, shown, column.form, names, named, of_language=True))
    return tuple(found)


def heading_row(table: DocumentTable, ids: str = TASK_KEY) -> int | None:
    """The place of the row whose hidden first cell is `ids`, the heading of ids; None without."""
    for at, row in enumerate(table.rows):
        if any(cell.text == ids for cell in row.cells):
            return at
    return None


def columns_found(
    row: DocumentRow, known: Iterable[NamedColumn], ids: str = TASK_KEY
) -> tuple[FoundColumns, Faults]:
    """The columns below a row of headings, and what is wrong with the headings."""
    found, faults = FoundColumns(), Faults()
    columns = list(known)
    for place, cell in enumerate(row.cells):
        words = " ".join(cell.text.split())
        if cell.text == ids:
            found.places.setdefault(ids, place)
            continue
        column = _called(compared(words[:LONGEST_HEADING]), columns)
        if column is None:
            found.unknown[place] = words
        elif column.key in found.places:
            if row.cells[found.places[column.key]] is not cell:
                faults.append(_of_heading(cell, COLUMN_TWICE, words=words))
        else:
            found.places[column.key], found.headings[column.key] = place, words
    return found, [*faults, *_missing(row, found, columns)]


def _missing(
    row: DocumentRow, found: FoundColumns, known: Iterable[NamedColumn]
) -> Iterator[CellFault]:
    """A fault for each column that is missing, with the heading that may be it; notices of others.

    Of the columns that the site fills in only the number is asked for. What may be one of them is
    found under its heading.
    """
    others = {words: place for place, words in found.unknown.items() if words}
    missing = [
        column
        for column in known
        if column.key not in found.places
        and (column.form is not ColumnForm.GIVEN or column.key == "number")
    ]
    only = next(iter(others)) if len(others) == len(missing) == 1 else None
    for column in missing:
        near = only or nearest_to(column.heading, others)
        place = row.place
        if near:
            found.places[column.key], found.headings[column.key] = others.pop(near), near
            place = row.cells[found.places[column.key]].place
        yield CellFault(
            message=MISSING_COLUMN,
            place=place,
            heading=near or "",
            values={"words": column.heading},
        )
    for words, at in others.items():
        cell = row.cells[at]
        yield CellFault(
            message=UNKNOWN_COLUMN,
            place=cell.place,
            values={"words": quoted(words)},
            severity=Severity.NOTICE,
        )


def _of_heading(cell: DocumentCell, message: Message, **values: str) -> CellFault:
    return CellFault(message=message, place=cell.place, values=values)


def _called(words: str, columns: Sequence[NamedColumn]) -> NamedColumn | None:
    """The column of that heading; plain ones first, of which a longer one may be another."""
    if not words:
        return None
    plain_first = sorted(columns, key=lambda column: column.of_language)
    return next((column for column in plain_first if column.is_called(words)), None)
