"""The whole plan as a book: what stands in it, and where its links and page numbers lead."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache

import pytest

from plugins.awareness.book.links import START, BookLinks, body_place, task_place
from plugins.awareness.book.page import book_page
from plugins.editions.extras import Extra
from plugins.editions.print_urls import book_file
from plugins.publish.build import inputs_of
from plugins.publish.build_inputs import BuildInputs
from plugins.publish.extras import extras_of
from plugins.publish.pieces import drawn_pieces, made
from tests.samples.built import editions, found, page, pages, renderer_of
from tests.samples.extras import PUBLISHED
from tests.samples.today import today_editions
from tests.samples.updates_site import updated_records

LARGEST = 5_000_000
needs_pango = pytest.mark.skipif(
    "book" not in extras_of(publishing=True), reason="Pango is not installed: no PDF is made"
)
# A line of the contents: a number, a title, dots, a page.
LINE = re.compile(r"^(?P<number>\d[\w.]*) .*?[. ]{3,}(?P<page>\d+)$", re.MULTILINE)


def test_links_of_the_book_lead_to_places_in_it() -> None:
    """Tasks and bodies stand in the book; other pages are named by address, if there is one."""
    edition = today_editions()[0]
    links, urls = BookLinks(edition), edition.urls
    task = next(iter(edition.site.tasks))
    assert links(urls.task(task, 1)) == f"#{task_place(task)}"
    for id_, agency in edition.site.agencies_with_page.items():
        assert links(urls.agency(agency)) == f"#{body_place(id_)}"
    assert links(urls.home()) == (edition.public(urls.home()) or f"#{START}")
    assert links("https://source.example/a") == "https://source.example/a"


def test_the_index_counts_for_a_body_of_today_what_it_took_over() -> None:
    """It never says of a body of today that it leads no task: it has those of bodies before it."""
    edition = today_editions()[0]
    view = book_page(edition).view()
    entries = {entry.place: entry for entry in view.index}
    assert entries.keys() == {body_place(id_) for id_ in edition.site.agencies_with_page}
    bodies = [body for kind in view.today for body in kind.bodies]
    assert bodies
    for body in bodies:
        assert body.counts is None
        assert len(entries[body.place].leads) == body.inherited.leads


@cache
def inputs() -> BuildInputs:
    """All that the made-up province with updates is made from, the book among it."""
    settings = replace(PUBLISHED, extras=frozenset({Extra.BOOK}))
    return inputs_of(updated_records(), [], settings)


@needs_pango
@pytest.mark.slow
def test_the_book_is_tagged_and_whole() -> None:
    """It has a title and a language, and every task and body; its contents name the right pages."""
    from pdfplumber import open as open_pdf

    for piece in drawn_pieces(inputs()):
        edition = inputs().editions[piece.language]
        ((path, content),) = made(inputs(), piece).items()
        assert path == book_file(edition.urls)
        assert len(content) < LARGEST
        view = book_page(edition).view()
        with open_pdf(io.BytesIO(content)) as pdf:
            assert pdf.doc.catalog["Lang"] == piece.language.encode()
            assert pdf.doc.catalog["MarkInfo"]["Marked"]
            assert pdf.metadata["Title"] == book_page(edition).title
            texts = [sheet.extract_text() for sheet in pdf.pages]
        said = re.sub(r"\s+", " ", " ".join(texts))
        for agency in edition.site.agencies_with_page.values():
            assert edition.passage(agency.name).text in said
        listed = {line["number"]: int(line["page"]) for line in LINE.finditer("\n".join(texts))}
        tasks = [task.row.number for area in view.areas for task in area.tasks]
        assert set(tasks) <= listed.keys()
        for number in tasks:
            begins = rf"^{re.escape(number)}( |$)"
            assert re.search(begins, texts[listed[number] - 1], re.MULTILINE), number


def test_pages_lead_to_the_book_where_it_is_made() -> None:
    """The page of areas names it; in a site without it no page does."""
    without = renderer_of(editions(), pages())
    for edition in inputs().editions.values():
        name = book_file(edition.urls).rpartition("/")[2].encode()
        areas = found(inputs().pages, "areas", edition.language.code)
        assert name in inputs().renderer.render(areas)
        assert name not in without.render(page("areas", edition.language.code))
