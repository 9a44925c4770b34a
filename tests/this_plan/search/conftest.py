"""The search of this plan as the build makes it, loaded into a real browser once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from scripts.search_score import search_scripts
from tests.samples.search import page_with
from tests.samples.this_site import editions


@pytest.fixture(scope="session")
def built_scripts() -> dict[str, str]:
    """The scripts of search, by name."""
    return search_scripts(editions())


@pytest.fixture(scope="session")
def engine_page(browser: Browser, built_scripts: dict[str, str]) -> Iterator[Page]:
    """A page with the engine and both languages loaded."""
    with page_with(browser, built_scripts.values()) as page:
        yield page
