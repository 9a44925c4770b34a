"""What axe finds on pages in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE_OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}


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
