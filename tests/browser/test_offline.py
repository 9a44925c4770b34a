"""The site opened by double-click, without a server."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.search_page import answered, results
from tests.browser.window import OpenPage

# The site is built once more for this: a build of its own is for CI.
pytestmark = pytest.mark.slow


def offline_page(folder: Path) -> str:
    """The address of the front page in a folder, as a double-click opens it."""
    return (folder / "index.html").resolve().as_uri()


def test_from_files(offline_site: Path, open_page: OpenPage) -> None:
    """Opened by double-click, the site leads on from page to page and its search answers."""
    page = open_page(offline_page(offline_site))
    page.locator(".search-box__input").fill("bao ve rung")
    page.keyboard.press("Enter")
    expect(answered(page)).to_contain_text("bao ve rung")
    expect(results(page).first).to_contain_text("Bảo vệ rừng")
    page.locator('[data-go="kind:task"]').click()
    expect(page.locator(".search__remove")).to_have_count(1)
    results(page).first.click()
    assert (offline_site / urlsplit(page.url).path.removeprefix(f"{offline_site}/")).is_file()
    assert page.locator("h1").inner_text() != ""
    page.locator(".masthead__language").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_files_without_script(offline_site: Path, open_page: OpenPage) -> None:
    """Every link inside the offline site names a file, so that it needs no server."""
    page = open_page(offline_page(offline_site), javascript=False)
    links = page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.href)")
    own = [urlsplit(link).path for link in links if link.startswith("file:")]
    assert own
    assert [path for path in own if not Path(path).is_file()] == []
