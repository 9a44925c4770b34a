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
from plugins.plan.records.updates import DeliveryState
from plugins.plan.rows.every import tables
from plugins.plan.rows.table import Column
from plugins.website.pages.page import section_page

# The kinds of record that can be kept.
KEPT = ("task", "agency")
# How columns end that say what a translation was made from, and that repeat the document.
OF_ORIGINAL, VERBATIM = "_of", "_text"
# What is worked out of a record and told as well, with what it was: see files/looking-up.js.
WORKED_OUT = ("delivery", "delivery_as_of", "deadline_day")
STATE, DAY, WORDS, NAME_ALONE = "state", "day", "words", ""


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field of a kind of record, and what readers call it.

    sort: whether its values can be told, and as what: a state, a day, or words in the language
    `lang`; else only that it changed.
    """

    record: str
    name: str
    words: str
    sort: str
    lang: str


@dataclass(frozen=True, slots=True)
class StateName:
    """A delivery state, and what readers call it."""

    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyListView:
    """Where what is kept is looked up, and how it is told.

    tasks, agencies, changes: the pages that lead on. site, feeds, records: the root of the site and
    the folders of the feeds in this language and of the records. address: with what the full
    addresses in these files begin, "" while the site has none. pattern, months: how this language
    writes days in short.
    """

    tasks: str
    agencies: str
    changes: str
    site: str
    feeds: str
    records: str
    address: str
    fields: tuple[FieldName, ...]
    states: tuple[StateName, ...]
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
        tasks=urls.section("tasks"),
        agencies=urls.section("agencies"),
        changes=urls.section("changes"),
        site=ROOT,
        feeds=urls.feeds(),
        records=DATA,
        address=edition.public("") or "",
        fields=tuple(_fields(edition)),
        states=tuple(StateName(each, edition.label("delivery", each)) for each in DeliveryState),
        pattern=words.short_date_pattern,
        months=words.short_months if "MMM" in words.short_date_pattern else (),
    )


def _fields(edition: Edition) -> Iterator[FieldName]:
    """Every field in which such a record says something, in words of this language."""
    codes = edition.site.records.language_codes
    for record in KEPT:
        for column in tables(codes)[record].columns:
            said = column.said and not column.name.endswith(OF_ORIGINAL)
            if said or column.name in WORKED_OUT:
                words = field_words(edition, column, column.name)
                lang = column.language or edition.source_language
                yield FieldName(record, column.name, words, _sort(column), lang)


def _sort(column: Column) -> str:
    if column.name == "delivery":
        return STATE
    if column.type == "date":
        return DAY
    if column.type == "string" and (column.language or column.name.endswith(VERBATIM)):
        return WORDS
    return NAME_ALONE
