"""The list that a reader keeps on a device: a page that a script fills in from feeds and data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.errata import field_words
from plugins.editions.names import of_the_plan
from plugins.editions.page import Page
from plugins.editions.urls import DATA, ROOT
from plugins.plan.records.languages import Section
from plugins.plan.rows.every import tables
from plugins.website.pages.page import section_page

# The kinds of record that can be kept.
KEPT = ("task", "agency")
# How columns end that say what a translation was made from.
OF_ORIGINAL = "_of"


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field of a kind of record, and what readers call it."""

    record: str
    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyListView:
    """Where what is kept is looked up, and how it is told.

    tasks, agencies, changes: the pages that lead on. site, feeds, records: the root of the site and
    the folders of the feeds in this language and of the records. address: the site's own, "" while
    it has none: files that programs read give full addresses. pattern, months: how this language
    writes days in short.
    """

    title: str
    tasks: str
    agencies: str
    changes: str
    site: str
    feeds: str
    records: str
    address: str
    fields: tuple[FieldName, ...]
    pattern: str
    months: tuple[str, ...]


def my_list_page(edition: Edition) -> Page:
    """The page, which is alike for every reader until a script runs."""
    _ = edition.words.gettext
    return section_page(
        edition,
        Section.MY_LIST,
        description=_(
            "The tasks and agencies that you keep on your device: what is new of them since your "
            "last visit, their feeds, to print."
        ),
        view=partial(_view, edition),
        names=of_the_plan,
    )


def _view(edition: Edition) -> MyListView:
    urls, words = edition.urls, edition.words
    return MyListView(
        title=edition.section_name(Section.MY_LIST),
        tasks=urls.section("tasks"),
        agencies=urls.section("agencies"),
        changes=urls.section("changes"),
        site=ROOT,
        feeds=urls.feeds(),
        records=DATA,
        address=edition.address or "",
        fields=tuple(_fields(edition)),
        pattern=words.short_date_pattern,
        months=words.short_months if "MMM" in words.short_date_pattern else (),
    )


def _fields(edition: Edition) -> Iterator[FieldName]:
    """Every field in which such a record says something, in words of this language."""
    codes = edition.site.records.language_codes
    for record in KEPT:
        for column in tables(codes)[record].columns:
            if column.said and not column.name.endswith(OF_ORIGINAL):
                yield FieldName(record, column.name, field_words(edition, column, column.name))
