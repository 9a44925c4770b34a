"""A real browser for page tests, which fail on whatever the browser complains about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

AXE_OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}


class OpenPage(Protocol):
    """Opens an address in a window of its own, closed after the test."""

    def __call__(  # noqa: PLR0913 - each is one choice of a visitor's device
        self,
        url: str,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: str = "light",
        javascript: bool = True,
        allowed: tuple[str, ...] = (),
        **context: Any,  # noqa: ANN401 - passed on to Playwright's new_context
    ) -> Page:
        """Open `url`; complaints that hold one of the texts in `allowed` do not fail the test."""


def _watch(page: Page, host: str, allowed: tuple[str, ...]) -> list[str]:
    """A list that fills with the browser's complaints and each request to another host."""
    complaints: list[str] = []

    def complain(text: str) -> None:
        if not any(part in text for part in allowed):
            complaints.append(f"{page.url}: {text}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complain(f"{message.type}: {message.text}")

    def on_request(request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in {"data", "blob"} and url.netloc != host:
            complain(f"request to another host: {request.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: complain(f"script error: {error}"))
    page.on("request", on_request)
    return complaints


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens pages; the test fails on console errors, broken CSP and requests to other hosts."""
    contexts = []
    complaints: list[list[str]] = []

    def opener(  # noqa: PLR0913 - see OpenPage
        url: str,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: str = "light",
        javascript: bool = True,
        allowed: tuple[str, ...] = (),
        **context: Any,  # noqa: ANN401 - see OpenPage
    ) -> Page:
        window = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=javascript,
            reduced_motion="reduce",
            **context,
        )
        contexts.append(window)
        page = window.new_page()
        complaints.append(_watch(page, urlsplit(url).netloc, allowed))
        page.goto(url)
        return page

    yield opener
    for window in contexts:
        window.close()
    found = [complaint for each in complaints for complaint in each]
    assert not found, "\n".join(found)


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
