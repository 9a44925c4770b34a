"""The search of the sample plan with updates, in a browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from scripts.search_score import search_scripts
from tests.samples.folders import FIXTURES
from tests.samples.updates_site import updated_editions

LEXICON = FIXTURES / "lexicon/data"


def sample_scripts() -> dict[str, str]:
    """The scripts of search by name, with a lexicon of the sample's own."""
    return search_scripts(updated_editions(), LEXICON)


@contextmanager
def page_with(browser: Browser, scripts: Iterable[str]) -> Iterator[Page]:
    """An empty page in which these scripts were run, one after another."""
    page = browser.new_page()
    page.goto("about:blank")
    for text in scripts:
        page.add_script_tag(content=text)
    yield page
    page.close()
