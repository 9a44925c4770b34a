"""The tables of the open data as the page tells of them: the files, and the dictionary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.editions.data_urls import FORMS, JSON, data_schema
from plugins.editions.edition import Edition
from plugins.editions.evidence import KILO, size_words
from plugins.editions.values import Passage
from plugins.opendata.columns import DataColumn, DataSource, DataTable, in_words
from plugins.opendata.tables.every import every_table
from plugins.opendata.write import rows_in
from plugins.plan.rows.table import Described

TEN_KB = 10 * KILO
# Stands around what a program reads, as in Markdown.
NAMED = "`"


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file: its form ("CSV"), its path, its full address if it has one, its size in words.

    size: "" where it is not known before the file is made.
    """

    form: str
    path: str
    url: str | None
    size: str = ""


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column: its name, its type in words, what it holds, and all values that there can be."""

    name: str
    type: str
    about: Passage
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """Columns that lead to the rows of another table, by its key."""

    columns: str
    table: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table. key: the columns that tell its rows apart. schema: the path of its JSON Schema.

    about: in turn words and names of columns or values, which stand in the language `lang`.
    """

    name: str
    title: Passage
    about: tuple[str, ...]
    lang: str
    rows: int
    files: tuple[DataFile, ...]
    schema: str
    key: tuple[str, ...]
    references: tuple[ReferenceView, ...]
    columns: tuple[ColumnView, ...]


def table_views(
    edition: Edition, source: DataSource, files: Mapping[str, bytes]
) -> tuple[TableView, ...]:
    """Every table of the site; `files` are the made ones, by path."""
    return tuple(_table(edition, table, files) for table in every_table(source))


def data_file(edition: Edition, form: str, path: str, files: Mapping[str, bytes]) -> DataFile:
    """The file at `path`."""
    size = size_words(edition, len(files[path])) if path in files else ""
    return DataFile(form, path, edition.public(path), size)


def said(edition: Edition, words: Described) -> Passage:
    """Words that stand in Vietnamese and English, in the nearer language of the two."""
    code = edition.language.code
    return Passage(in_words(words, code), "vi" if code == "vi" else "en")


def packed_file(edition: Edition, form: str, path: str, files: Mapping[str, bytes]) -> DataFile:
    """A packed file at `path`: on another machine the same content may be a little larger."""
    _ = edition.words.gettext
    tens = max(1, round(len(files[path]) / TEN_KB))
    size = _("about {size}").format(size=size_words(edition, tens * TEN_KB))
    return DataFile(form, path, edition.public(path), size)


def _table(edition: Edition, table: DataTable, files: Mapping[str, bytes]) -> TableView:
    about = said(edition, table.about)
    return TableView(
        name=table.name,
        title=said(edition, table.title),
        about=tuple(about.text.split(NAMED)),
        lang=about.lang,
        rows=rows_in(files[table.path(JSON)]),
        files=tuple(data_file(edition, form.upper(), table.path(form), files) for form in FORMS),
        schema=data_schema(table.name),
        key=table.key,
        references=tuple(
            ReferenceView(_joined(each.columns), each.table, _joined(each.key))
            for each in table.references
        ),
        columns=tuple(_column(edition, column) for column in table.columns),
    )


def _joined(names: Sequence[str]) -> str:
    return ", ".join(names)


def _column(edition: Edition, column: DataColumn) -> ColumnView:
    type_ = edition.label("data_type", column.type)
    return ColumnView(column.name, type_, said(edition, column.label), column.choices)
