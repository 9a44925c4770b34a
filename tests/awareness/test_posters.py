"""Posters: what there are, what they say, and which go onto whose notice boards."""

from __future__ import annotations

import io
import zipfile

import pytest
from bs4 import BeautifulSoup

from plugins.awareness.posters.boards import bodies_with_boards, keys_of_board
from plugins.awareness.posters.poster import MOST_TASKS, poster
from plugins.editions.posters import poster_keys
from plugins.editions.print_urls import board_file, poster_file
from plugins.editions.print_urls import poster as poster_path
from plugins.plan.records.types import Certainty
from plugins.publish.extras import extras_of
from tests.samples.extras import published_editions, published_files
from tests.samples.today import today_editions

needs_pango = pytest.mark.skipif(
    "prints" not in extras_of(publishing=True), reason="Pango is not installed: no PDF is made"
)


def files_of(path: str) -> bytes:
    """What the sample has at `path`."""
    name = path.lstrip("/")
    return published_files()[f"{name}index.html" if name.endswith("/") else name]


@pytest.mark.slow
def test_areas_bodies_of_today_and_chosen_tasks_have_one() -> None:
    """Each in every language, with number, question, the way back and a sentence to pass on."""
    for edition in published_editions():
        keys = poster_keys(edition)
        assert {key.partition(":")[0] for key in keys} == {"area", "agency", "task"}
        for key in keys:
            words = poster(edition, key).words
            page = BeautifulSoup(files_of(poster_path(edition.urls, key)), "html.parser")
            said = page.get_text(" ", strip=True)
            for part in (words.number, words.about.name.text, words.sentence, words.question):
                assert part in said, key
            assert len(page.select(".poster__task")) == len(words.tasks.shown) <= MOST_TASKS
            assert edition.absolute(words.about.path) in said
            passed_on = page.select_one("#share")
            assert passed_on
            assert words.about.name.text in passed_on.get_text()
            assert passed_on.get_text().endswith(f" {edition.public(words.about.path)}")
            assert page.select_one('[data-module="copy-link"][data-text-id="share"]')


def test_nobody_who_is_no_more_is_to_be_asked() -> None:
    """In place of a body that is gone stands whoever answers for it today; else nobody."""
    for edition in today_editions():
        gone = {edition.passage(edition.site.agencies[id_].name).text for id_ in edition.gone}
        posters = [poster(edition, key) for key in poster_keys(edition)]
        asked = {who.name.text for each in posters for who in each.words.asked.shown}
        assert asked
        assert not asked & gone
        assert not {key.partition(":")[2] for key in poster_keys(edition)} & set(edition.gone)


@pytest.mark.slow
def test_a_page_leads_to_its_poster() -> None:
    """The page of an area leads to the poster, the poster to the page, the PDF and the archive."""
    edition = published_editions()[0]
    (area, *_), (body, *_) = edition.site.areas, bodies_with_boards(edition)
    page = BeautifulSoup(files_of(edition.urls.area(area)), "html.parser")
    own = poster_path(edition.urls, f"area:{area}")
    assert any(own.strip("/") in str(link["href"]) for link in page.select("a"))
    if "prints" in edition.extras:
        sheet = BeautifulSoup(files_of(poster_path(edition.urls, body)), "html.parser")
        ends = [str(link["href"]).rpartition("/")[2] for link in sheet.select("nav a")]
        for path in (poster_file(edition.urls, body), board_file(edition.urls, body)):
            assert path.rpartition("/")[2] in ends


def test_how_sure_it_is_who_answers_is_said() -> None:
    """Of a body that took over it is said where that is not verified, as on pages."""
    (edition, *_) = today_editions()
    shown = [
        who
        for key in poster_keys(edition)
        for who in poster(edition, key).words.asked.shown
        if who.certainty
    ]
    assert shown
    assert all(who.certainty is not Certainty.VERIFIED for who in shown)


@needs_pango
def test_an_archive_holds_what_goes_onto_the_boards_of_a_body() -> None:
    """Its own poster, those of the areas and of the chosen tasks in which it leads."""
    for edition in published_editions():
        for body in bodies_with_boards(edition):
            keys = keys_of_board(edition, body)
            assert body in keys
            assert any(key.startswith("area:") for key in keys)
            archive = zipfile.ZipFile(io.BytesIO(files_of(board_file(edition.urls, body))))
            sheets = {poster_file(edition.urls, key) for key in keys}
            assert archive.namelist() == sorted(path.rpartition("/")[2] for path in sheets)
            for path in sheets:
                assert archive.read(path.rpartition("/")[2]) == files_of(path)
