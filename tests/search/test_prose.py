"""What the search finds of the pages of the site."""

from __future__ import annotations

import re
from dataclasses import replace

from markupsafe import Markup

from plugins.search.pages import pages as documents
from plugins.search.shipped import page_names, shipped_languages
from tests.samples.built import PROSE, editions, pages, prose
from tests.samples.updates_site import updated_editions, updated_records

QUARTER = re.compile(r"quarter:[\d-]+")


def test_every_result_leads_to_a_page() -> None:
    """Each page of prose and each section can be found, under its own title and at its address.

    The not-found page has no address and cannot be found; the search does not find itself.
    """
    for edition in editions():
        code = edition.language.code
        texts = [prose(key, code) for key in PROSE]
        found = {document.id: document for document in documents(edition, texts, pages())}
        sections = {page.key for page in pages() if page.key in edition.language.sections}
        sections |= {page.key for page in pages() if QUARTER.fullmatch(page.key)}
        assert found.keys() == {*PROSE, *sections, "send-report", "cite"} - {"not-found", "search"}
        titles = {page.path: page.title for page in pages() if page.language == code}
        assert found.pop("send-report").url == f"{found['reporting'].url}#send-report"
        assert found.pop("cite").url == f"{found['about'].url}#cite"
        assert {each.url: each.title for each in found.values()}.items() <= titles.items()


def test_areas_in_plain_words_are_found_as_pages() -> None:
    """Each area that has them is one, with its points and its question, in the language asked."""
    (words,) = updated_records().plain_words
    for edition in updated_editions():
        code = edition.language.code
        (found,) = (d for d in documents(edition, []) if d.id == "plain-1")
        assert words.question
        said = [*(point.get(code) for point in words.points), words.question.get(code)]
        assert [passage.text for passage in found.passages] == said
        assert found.url == f"{edition.urls.area('1')}#plain"


def test_pages_answer_to_what_people_call_them() -> None:
    """A name leads to the first of its pages that there is; no phrase is said of two pages."""
    for edition in editions():
        code = edition.language.code
        found = documents(edition, [prose("about", code)], pages())
        named = {d.id: d.called for d in found if not QUARTER.fullmatch(d.id)}
        names = {phrase for name in page_names(code) for phrase in name.says}
        called = [phrase for phrases in named.values() for phrase in phrases]
        assert len(set(called)) == len(called)
        assert set(called) <= names
        assert {"excel"} <= set(named["data"]) & names
        assert {"verify", "sha256"} <= set(named["verify"])
        assert {"cite", "bibtex"} <= set(named["cite"])


def test_a_link_touches_the_sign_after_it() -> None:
    """Words part where blocks and breaks do, not at what stands within a line."""
    html = '<h2 id="a">Head</h2><p>See <a href="/x/"><em>open</em> data</a>.<br>Next</p><p>Last</p>'
    text = replace(prose("about", "en"), html=Markup(html))  # noqa: S704 - made here
    (edition,) = (each for each in editions() if each.language.code == "en")
    found = {each.id: each for each in documents(edition, [text], pages())}["about"]
    assert [each.text for each in found.passages[1:]] == ["Head", "See open data. Next", "Last"]


def test_names_ship_in_every_language() -> None:
    """Wherever words ship, pages have names, and the same pages do."""
    of = {
        code: {page for name in page_names(code) for page in name.pages}
        for code in shipped_languages()
    }
    assert of["vi"] == of["en"] != set()


def test_quarters_are_found_by_the_ways_in_which_people_write_them() -> None:
    """The page of each quarter answers to its title, to its number and year, and to “Q4 2026”."""
    called = {
        edition.language.code: {each.id: each for each in documents(edition, (), pages())}
        for edition in editions()
    }
    assert called["vi"]["quarter:2026-4"].title.startswith("Quý IV năm 2026")
    assert called["vi"]["quarter:2026-4"].called == ("quý 4 năm 2026", "Quý 4/2026")
    assert called["en"]["quarter:2026-4"].called == ("quarter 4 of 2026", "Q4 2026")
