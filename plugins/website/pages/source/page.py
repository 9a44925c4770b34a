"""The official text as received, line by line: how it came, and each line at its own address."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.evidence import size_words
from plugins.editions.page import Page
from plugins.editions.urls import line_anchor, part_of, passage_anchor, source_text
from plugins.editions.values import Link, Passage
from plugins.plan.facts.source_places import SourcePassage, lines_of_source
from plugins.plan.ledger.source_text import text_held_since
from plugins.plan.records.languages import Section
from plugins.plan.records.layout import Received
from plugins.plan.rows.every import digests
from plugins.website.pages.page import section_page
from plugins.website.pages.source.plain_file import plain_file


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFacts:
    """How the text came; None for what nobody noted.

    recorded: the day since which the ledger has held this `digest`. `file` is the name of the plain
    file at `path`, `size` how large it is.
    """

    taken_from: Passage | None
    given_by: Passage | None
    held_since: dt.date | None
    recorded: dt.date | None
    digest: str
    path: str
    file: str
    size: str
    lines: int
    pages: int


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line; `page` is that of the original which begins with it, None where none does."""

    number: int
    anchor: str
    text: str
    page: int | None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An area or a task whose words stand in a passage: the id of the passage, the way back."""

    kind: str
    anchor: str
    link: Link


@dataclass(frozen=True, slots=True)
class PassageView:
    """A run of lines and the rows whose words they hold: none around and between the rows."""

    rows: tuple[SourceRow, ...]
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTextView:
    """The whole text; `areas` lead to the passages of the headings."""

    issuer: Passage
    facts: SourceFacts
    areas: tuple[Link, ...]
    passages: tuple[PassageView, ...]


def source_pages(edition: Edition) -> list[Page]:
    """The page of the text as received, where there is one."""
    records, _ = edition.site.records, edition.words.gettext
    if not (records.plan.appendix and records.source_text):
        return []
    file, text = records.plan.appendix.text, records.source_text
    page = section_page(
        edition,
        Section.SOURCE,
        description=_("The appendix of {the_document}, word for word as this site received it."),
        view=partial(_view, edition, file, text),
    )
    return [page]


def _view(edition: Edition, file: str, text: str) -> SourceTextView:
    return SourceTextView(
        issuer=edition.passage(edition.site.agencies[edition.site.records.plan.issuer].name),
        facts=_facts(edition, file, text),
        areas=tuple(_areas(edition)),
        passages=tuple(_passages(edition, lines_of_source(text))),
    )


def _facts(edition: Edition, file: str, text: str) -> SourceFacts:
    records = edition.site.records
    layout = records.layout
    came = layout.received if layout else Received()
    digest = digests(records)[file]
    return SourceFacts(
        taken_from=edition.passage(came.taken_from) if came.taken_from else None,
        given_by=edition.passage(came.given_by) if came.given_by else None,
        held_since=came.held_since,
        recorded=text_held_since(records, digest),
        digest=digest,
        path=source_text(file),
        file=posixpath.basename(file),
        size=size_words(edition, len(plain_file(text))),
        lines=len(lines_of_source(text)),
        pages=len(layout.pages) if layout else 0,
    )


def _areas(edition: Edition) -> Iterator[Link]:
    for area in edition.site.areas.values():
        row, link = f"area:{area.id}", edition.area_link(area)
        if row in edition.site.source_places:
            yield Link(part_of("", passage_anchor(row)), link.name, link.number)


def _passages(edition: Edition, lines: Sequence[str]) -> Iterator[PassageView]:
    layout = edition.site.records.layout
    begin = {line: page for page, line in enumerate(layout.pages if layout else (), 1)}
    for passage in edition.site.source_passages:
        yield PassageView(
            tuple(_row(edition, row) for row in passage.rows),
            tuple(_lines(passage, lines, begin)),
        )


def _row(edition: Edition, row: str) -> SourceRow:
    kind, _, id_ = row.partition(":")
    tasks, areas = edition.site.tasks, edition.site.areas
    link = edition.task_link(tasks[id_]) if kind == "task" else edition.area_link(areas[id_])
    return SourceRow(kind, passage_anchor(row), link)


def _lines(
    passage: SourcePassage, lines: Sequence[str], begin: Mapping[int, int]
) -> Iterator[SourceLine]:
    for number in range(passage.first_line, passage.last_line + 1):
        text, page = lines[number - 1], begin.get(number)
        yield SourceLine(number, line_anchor(number), text, page)
