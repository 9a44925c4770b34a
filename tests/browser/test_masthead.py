"""The head of each page: low, one row on a wide screen, closed behind one word on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sight import seen
from tests.browser.templates import this_pages
from tests.browser.views import DESK, PHONE
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

HEIGHT, FIRST_SCREEN = 166, 740
BOX = "e => e.getBoundingClientRect().toJSON()"
SAME_ROW = "links => new Set(links.map(link => link.getBoundingClientRect().top)).size"


def visited(page: Page, site: BuiltSite, *names: str) -> Iterator[str]:
    """Each of these pages in each language, opened."""
    for name in names:
        for path in this_pages()[name].values():
            page.goto(site.url + path)
            yield path


def test_it_leaves_the_screen_to_the_page(open_page: OpenPage, site: BuiltSite) -> None:
    """On a phone it takes less than a quarter of the screen, on a wide one no more."""
    for width in (PHONE, DESK):
        page = open_page(f"{site.url}/404.html", width=width, height=FIRST_SCREEN)
        for path in visited(page, site, "home", "task", "agencies", "method"):
            height = page.locator(".masthead").evaluate(BOX)["height"]
            # What says that a sample is not real comes on top of it.
            samples = page.locator(".masthead__sample")
            more = samples.evaluate(BOX)["height"] if samples.count() else 0
            assert height - more <= HEIGHT, (width, path)


def test_on_a_wide_screen_the_menu_is_one_row(open_page: OpenPage, site: BuiltSite) -> None:
    """All entries stand side by side, in the open; there is no word to press."""
    page = open_page(f"{site.url}/404.html", width=DESK)
    for path in visited(page, site, "home", "tasks"):
        links = page.locator(".masthead__menu a")
        expect(seen(links)).to_have_count(links.count())
        assert links.evaluate_all(SAME_ROW) == 1, path
        expect(page.locator(".masthead__word")).to_be_hidden()


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_phone_it_opens_without_script(
    open_page: OpenPage, site: BuiltSite, javascript: bool
) -> None:
    """One word opens the menu and closes it; its entries lead to their pages."""
    page = open_page(f"{site.url}/404.html", width=PHONE, javascript=javascript)
    for path in visited(page, site, "task"):
        links, word = page.locator(".masthead__menu a"), page.locator(".masthead__word")
        expect(seen(links)).to_have_count(0)
        word.click()
        expect(seen(links)).to_have_count(links.count())
        heights = links.evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
        assert min(heights) >= 44, path
        name = links.first.inner_text()
        links.first.click()
        expect(page.locator("h1")).to_have_text(name)


def test_by_keyboard_escape_closes_the_menu(open_page: OpenPage, site: BuiltSite) -> None:
    """Enter opens it, Tab goes through its entries, Escape closes it and is back at the word."""
    (path, *_) = this_pages()["task"].values()
    page = open_page(site.url + path, width=PHONE)
    page.locator(".masthead__word").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".masthead__menu a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".masthead__word")).to_be_focused()
    expect(page.locator(".masthead__drawer")).not_to_have_attribute("open", "")


def test_a_phones_first_screen_of_the_front_page(open_page: OpenPage, site: BuiltSite) -> None:
    """The title ends in its upper half, and the box that finds an agency stands in it whole."""
    page = open_page(f"{site.url}/404.html", width=PHONE, height=FIRST_SCREEN)
    for path in visited(page, site, "home"):
        assert page.locator("h1").evaluate(BOX)["bottom"] <= FIRST_SCREEN / 2, path
        assert page.locator(".finder__line").evaluate(BOX)["bottom"] <= FIRST_SCREEN, path
        dots = page.locator(".role-dot")
        expect(seen(dots)).to_have_count(0)
    page.set_viewport_size({"width": DESK, "height": 800})
    expect(seen(dots)).to_have_count(dots.count())
    names = page.locator(".matrix__body-link")
    expect(seen(names)).to_have_count(names.count())
