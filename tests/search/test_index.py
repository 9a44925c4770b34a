"""The index: what lunr.py finds at build is what the browser reads from the same texts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from plugins.search.documents import Document, Snippet, core
from plugins.search.index import Posting, postings
from tests.samples.search import POSTINGS
from tests.samples.updates_site import updated_editions


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_browser_reads_what_lunr_py_finds(engine_page: Page, language: str) -> None:
    """Every word stands in the same titles, in the same other texts, and in as many of a field."""
    edition = next(e for e in updated_editions() if e.language.code == language)
    found = {
        each.word: [list(each.named), list(each.said), each.having]
        for each in postings(core(edition), language)
    }
    assert engine_page.evaluate(POSTINGS, language) == found


def test_what_several_documents_say_stands_in_each() -> None:
    """A heading or text that is alike is that of all documents; a word counts once in a field."""
    documents = [
        Document(kind="task", id="1", url="/1", title="Trồng cây", heading="Rừng"),
        Document(kind="task", id="2", url="/2", title="Rừng, rừng", heading="Rừng"),
        Document(kind="task", id="3", url="/3", title="Trồng cây", passages=(Snippet("rừng"),)),
    ]
    assert next(each for each in postings(documents, "vi") if each.word == "rưng\u0300") == Posting(
        word="rưng\u0300", named=(1,), said=(0, 2), having=2
    )
