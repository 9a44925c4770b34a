"""A real browser for page tests, which fail on whatever the browser complains about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.window import OpenPage, Visit, Window, Windows

AXE_OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    """The windows that all tests share, one after another."""
    return Windows(browser)


@pytest.fixture
def open_page(windows: Windows) -> Iterator[OpenPage]:
    """Opens an address in a page that is the test's own, on the device that a Visit describes.

    The test fails on console errors, broken CSP and requests to other hosts.
    """
    lent: list[tuple[Window, Visit]] = []

    def opener(url: str, **wishes: Any) -> Page:  # noqa: ANN401 - the fields of Visit
        visit = Visit(**wishes)
        window = windows.lend(visit)
        lent.append((window, visit))
        return window.open(url, visit)

    yield opener
    complaints = [text for loan in lent for text in windows.take_back(*loan)]
    assert not complaints, "\n".join(complaints)


@pytest.fixture(scope="session")
def violations() -> Callable[[Page], list[str]]:
    """Gives what axe finds on a page: WCAG 2.2 A and AA, good practice, and AAA contrast."""

    def found(page: Page) -> list[str]:
        result = Axe().run(page, options=AXE_OPTIONS).response
        return [
            f"{page.url}: {violation['id']}: {node['html']}: {node['failureSummary']}"
            for violation in result["violations"]
            for node in violation["nodes"]
        ]

    return found
