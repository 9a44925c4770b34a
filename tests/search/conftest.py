"""The search of the sample plan as the build makes it, loaded into a real browser once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.samples.search import page_with, sample_scripts


@pytest.fixture(scope="session")
def built_scripts() -> dict[str, str]:
    """The scripts of search, by name."""
    return sample_scripts()


@pytest.fixture(scope="session")
def engine_page(browser: Browser, built_scripts: dict[str, str]) -> Iterator[Page]:
    """A page with the engine and both languages loaded."""
    with page_with(browser, built_scripts.values()) as page:
        yield page
