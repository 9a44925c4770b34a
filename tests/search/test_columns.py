"""Documents in columns, as they travel, and as rows again in the browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plugins.bundle.javascript import joined
from plugins.search.columns import packed
from plugins.search.documents import Document, Snippet, core
from plugins.search.prose_and_updates import updates
from scripts.tools import ROOT
from tests.samples.updates_site import updated_editions

UNPACKED = "(packed) => unpacked(packed)"


@pytest.fixture(scope="module")
def columns_page(browser: Browser) -> Iterator[Page]:
    """A page that can make rows of columns."""
    page = browser.new_page()
    page.add_script_tag(content=joined(ROOT, ["tests/search/unpacked.js"]))
    yield page
    page.close()


def unpacked(page: Page, documents: tuple[Document, ...]) -> list[dict[str, Any]]:
    """What the browser makes of the columns of `documents`."""
    found: list[dict[str, Any]] = page.evaluate(UNPACKED, packed(documents))
    return found


def test_every_document_comes_out_as_it_went_in(columns_page: Page) -> None:
    """Kind, id, address, title, words and tasks of each document of the site survive the way."""
    for edition in updated_editions():
        for documents in (core(edition), *updates(edition).values()):
            found = unpacked(columns_page, documents)
            assert [
                (d["kind"], d["id"], d["url"], d["title"], [p[0] for p in d.get("passages", [])])
                for d in found
            ] == [
                (d.kind, d.id, d.url, d.title, [passage.text for passage in d.passages])
                for d in documents
            ]
            assert [tuple(d.get("leads", ())) for d in found] == [d.leads for d in documents]


def test_pages_of_one_kind_may_lie_in_several_folders(columns_page: Page) -> None:
    """Addresses below a folder that not all pages of their kind lie in are kept whole."""
    documents = (
        Document(kind="page", id="about", url="/en/about/", title="About"),
        Document(kind="page", id="week", url="/en/green-week/2026/", title="Week"),
        Document(
            kind="page",
            id="home",
            url="/en/home/",
            title="Home",
            passages=(Snippet("words", "muc-1", "vi"),),
        ),
    )
    found = unpacked(columns_page, documents)
    assert [d["url"] for d in found] == [d.url for d in documents]
    assert found[2]["passages"] == [["words", "muc-1", "vi"]]


def test_what_no_document_has_does_not_travel() -> None:
    """A column in which nothing stands is left out, and an address that its id tells."""
    columns = packed([Document(kind="task", id="1.1", url="/nhiem-vu/1.1/", title="a")])["task"]
    assert columns == {"folder": "/nhiem-vu/", "id": ["1.1"], "title": ["a"]}
