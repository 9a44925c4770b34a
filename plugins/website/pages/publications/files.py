"""The files of a publication, as they were published."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.evidence import size_words
from plugins.editions.tables import TABLE_NAMES
from plugins.editions.urls import published_file
from plugins.plan.publications.every import Publication
from plugins.plan.publications.frozen_copy import COLUMNS, lines_of, names_of
from plugins.plan.publications.frozen_files import sizes_in
from plugins.plan.reading.frozen_copies import LISTING
from plugins.plan.rows.every import tables


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file to download: what it is called, its path, its size in words."""

    name: str
    path: str
    size: str


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A table: its name in words, how many rows it has, its files."""

    name: str
    rows: int
    files: tuple[PublishedFile, ...]


@dataclass(frozen=True, slots=True)
class FilesView:
    """The files of each table, the file about their columns, and the listing of digests.

    tasks: the path of the table of tasks for spreadsheets.
    """

    tables: tuple[PublishedTable, ...]
    columns: PublishedFile
    listing: PublishedFile
    tasks: str


def files_view(edition: Edition, publication: Publication, gone: frozenset[str]) -> FilesView:
    """What lies in the frozen copy, without the rows of the records that are `gone`."""
    made = {
        name: PublishedFile(name, published_file(publication.name, name), size_words(edition, size))
        for name, size in sizes_in(publication.copy).items()
    }
    columns, listing = made.pop(COLUMNS), made.pop(LISTING)
    names = names_of(lines_of(publication.copy.listing)) - gone
    rows = Counter(name.partition(":")[0] for name in names)
    prefixes = {table.name: prefix for prefix, table in tables(edition.held).items()}
    by_table: dict[str, list[PublishedFile]] = {}
    for name, file in made.items():
        by_table.setdefault(name.rpartition(".")[0], []).append(file)
    return FilesView(
        tuple(
            PublishedTable(
                edition.words.gettext(TABLE_NAMES.get(name, name)),
                rows[prefixes.get(name, name)],
                tuple(files),
            )
            for name, files in by_table.items()
        ),
        columns,
        listing,
        published_file(publication.name, "tasks.csv"),
    )
