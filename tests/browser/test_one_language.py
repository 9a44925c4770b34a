"""A site of one language and of a look of its own, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.search_page import VI, answered, ask, results, search_requests
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

# A site is looked at for this alone: for CI.
pytestmark = pytest.mark.slow

GREEN = "getComputedStyle(document.documentElement).getPropertyValue('--colour-green')"


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


@pytest.mark.parametrize(
    ("scheme", "paper", "structure"),
    [
        ("light", "rgb(244, 247, 251)", "rgb(18, 58, 107)"),
        ("dark", "rgb(22, 21, 15)", "rgb(169, 200, 245)"),
    ],
)
def test_a_site_has_the_colours_that_it_states(
    vietnamese_site: BuiltSite, open_page: OpenPage, scheme: str, paper: str, structure: str
) -> None:
    """Each scheme has the stated colours, or the theme's; paper has those of the light one."""
    page = open_page(vietnamese_site.url, scheme=scheme)
    expect(page.locator("body")).to_have_css("background-color", paper)
    expect(page.locator(".masthead__home")).to_have_css("color", structure)
    metas = page.locator("meta[name=theme-color]")
    assert [meta.get_attribute("content") for meta in metas.all()] == ["#f4f7fb", "#16150f"]
    page.emulate_media(media="print")
    assert page.evaluate(GREEN) == "#123a6b"
