"""The search by keyboard, and what it says to those who do not see it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.search_page import EN, VI, address, answered, ask, results
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow


def test_keys(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Down and up walk through the results, Escape leads back and empties, Enter opens."""
    page = open_page(f"{updates_site.url}{VI}?q=rung")
    answered(page)
    page.locator(".search__input").press("ArrowDown")
    expect(results(page).nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".search__input")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".search__input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".search__index")).to_be_visible()
    assert address(page) == {}
    ask(page, "2.5")
    expect(results(page).first).to_contain_text("2.5")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nhiem-vu/2.5/")


def test_enter_leads_to_the_answer(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Enter moves the focus to the heading of the answer, from where the arrows go on."""
    page = open_page(updates_site.url + VI)
    ask(page, "nước sạch")
    answered(page)
    page.keyboard.press("Enter")
    expect(answered(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()


def test_a_link_leads_past_the_choices(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """From the box it is four steps to the first result."""
    page = open_page(f"{updates_site.url}{VI}?q=rung")
    answered(page)
    page.locator(".search__input").focus()
    for key in ("Tab", "Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    expect(results(page).first).to_be_focused()


def test_the_slash_key(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """“/” puts the cursor into the box of any page, unless it has been switched off."""
    page = open_page(updates_site.url + "/nhiem-vu/1.2/")
    page.keyboard.press("/")
    expect(page.locator(".search-box__input")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.locator(".search-box__input")).to_have_value("a/b")
    page.goto(updates_site.url + VI)
    switch = page.locator(".search__switch")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("/")
    expect(page.locator(".search__input")).not_to_be_focused()


def test_results_are_announced(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """A polite status says, once the typing rests, how many results of each kind there are."""
    page = open_page(updates_site.url + EN)
    status = page.locator('[data-search="status"]')
    ask(page, "forest")
    count = page.locator('[data-go="kind:"] .search__count')
    expect(count).not_to_have_text("0")
    expect(status).to_contain_text(f"Results: {count.inner_text()}")
    expect(status).to_contain_text("Tasks")
    ask(page, "xyzzy qwrtp")
    expect(status).to_have_text("Nothing found for “xyzzy qwrtp”")
