"""The page of open data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from plugins.editions.data_urls import (
    ARCHIVE,
    CATALOGUE,
    PACKAGE,
    PLAN_RECORD,
    database,
    workbook,
)
from plugins.editions.edition import Edition
from plugins.editions.names import everything
from plugins.editions.page import Page
from plugins.editions.values import Passage
from plugins.opendata.explained import RULES
from plugins.opendata.naming import site_name
from plugins.opendata.source import data_source
from plugins.opendata.whole import whole_files
from plugins.plan.records.languages import Section
from plugins.website.pages.citing import PART, CiteView, SitePart, cite
from plugins.website.pages.data.addresses import Pattern, list_patterns, record_patterns
from plugins.website.pages.data.examples import CodeExample, examples
from plugins.website.pages.data.structured import catalogue
from plugins.website.pages.data.tables import (
    DataFile,
    TableView,
    data_file,
    packed_file,
    said,
    table_views,
)
from plugins.website.pages.page import section_page
from plugins.website.pages.references import WorkType


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The files of the open data. database, archive: None where they are not made.

    rules: what holds in every file. plan: the document as a record. addressed: the site has a
    public address, which the examples read from.
    """

    workbook: DataFile
    database: DataFile | None
    archive: DataFile | None
    rules: tuple[Passage, ...]
    tables: tuple[TableView, ...]
    records: tuple[Pattern, ...]
    lists: tuple[Pattern, ...]
    package: DataFile
    catalogue: DataFile
    plan: DataFile
    examples: tuple[CodeExample, ...]
    cite: CiteView
    addressed: bool
    sample: bool


def data_page(edition: Edition, editions: Iterable[Edition]) -> Page:
    """The page; `editions` are those of all languages, from which the files are made."""
    every = tuple(editions)
    _ = edition.words.gettext
    page = section_page(
        edition,
        Section.DATA,
        description=_("All the data of this site, to open in Excel or to use in a program."),
        view=partial(_view, edition, every),
        names=everything,
    )
    return replace(page, data=partial(catalogue, edition, every))


def with_files(page: Page, editions: Mapping[str, Edition], files: Mapping[str, bytes]) -> Page:
    """The page of open data once the files have been made, which it would make otherwise."""
    every = tuple(editions.values())
    return replace(page, view=partial(_view, editions[page.language], every, files))


def _view(
    edition: Edition, editions: tuple[Edition, ...], files: Mapping[str, bytes] | None = None
) -> DataView:
    source = data_source(editions)
    made = whole_files(source) if files is None else files
    name = site_name(source)
    return DataView(
        workbook=packed_file(edition, "Excel", workbook(name), made),
        database=_packed(edition, "SQLite", database(name), made),
        archive=_packed(edition, "ZIP", ARCHIVE, made),
        rules=tuple(said(edition, rule) for rule in RULES),
        tables=table_views(edition, source, made),
        records=record_patterns(edition),
        lists=list_patterns(edition),
        package=data_file(edition, "Frictionless", PACKAGE, made),
        catalogue=data_file(edition, "DCAT", CATALOGUE, made),
        plan=data_file(edition, "JSON", PLAN_RECORD, made),
        examples=examples(edition, name),
        cite=cite(PART, _part(edition.site.as_of), edition, editions),
        addressed=edition.address is not None,
        sample=edition.site.records.plan.sample,
    )


def _part(as_of: dt.date) -> SitePart:
    """As all the data are cited: as of a day."""
    return SitePart(
        key=Section.DATA,
        path=lambda edition: edition.urls.section(Section.DATA),
        title=lambda edition: edition.section_name(Section.DATA),
        type=WorkType.DATA,
        day=as_of,
    )


def _packed(edition: Edition, form: str, path: str, files: Mapping[str, bytes]) -> DataFile | None:
    """A file that only publications have."""
    return packed_file(edition, form, path, files) if path in files else None
