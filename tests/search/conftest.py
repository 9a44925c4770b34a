"""The search as the build makes it, loaded into a real browser once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from plugins.editions.edition import Edition
from scripts.search_score import editions, search_scripts


@pytest.fixture(scope="session")
def real_editions() -> tuple[Edition, ...]:
    """The real site in both languages."""
    return editions()


@pytest.fixture(scope="session")
def built_scripts(real_editions: tuple[Edition, ...]) -> dict[str, str]:
    """The scripts of search, by name."""
    return search_scripts(real_editions)


@pytest.fixture(scope="session")
def engine_page(browser: Browser, built_scripts: dict[str, str]) -> Iterator[Page]:
    """A page with the engine and both languages loaded."""
    page = browser.new_page()
    page.goto("about:blank")
    for text in built_scripts.values():
        page.add_script_tag(content=text)
    yield page
    page.close()
