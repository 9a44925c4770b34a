"""A site of one language in a real browser: its search asks for nothing in another."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.search_page import VI, answered, ask, results, search_requests
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite


def test_search_in_vietnamese_alone(vietnamese_site: BuiltSite, open_page: OpenPage) -> None:
    """What is asked is found, and where nothing is no part of another language is asked for."""
    page = open_page(f"{vietnamese_site.url}{VI}")
    loaded = search_requests(page)
    ask(page, "tram y te")
    answered(page)
    expect(results(page).first).to_contain_text("Trạm y tế xanh")
    ask(page, "household waste")
    expect(page.locator(".search__title")).to_contain_text("household waste")
    page.wait_for_load_state("networkidle")
    assert [name for name in loaded if "-en" in name] == []
    expect(page.locator(".masthead__languages")).to_have_count(0)
