"""Text size and contrast as a reader chooses them, in the head of each page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sight import COLOURS
from tests.browser.templates import in_own_language, this_pages
from tests.browser.views import PHONE
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.this_site import languages

pytestmark = pytest.mark.slow

# Notes whether anything could be painted when a choice was set on the page.
SET_WHEN = """new MutationObserver(() => { window.early ??= document.body === null; })
  .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-text'] });"""
REFUSING = """Object.defineProperty(window, 'localStorage',
  { get() { throw new DOMException('refused', 'SecurityError'); } });"""
SIZE = "() => parseFloat(getComputedStyle(document.body).fontSize)"
WORD, PANEL = ".reading-choices__open", ".reading-choices__panel"
USUAL, LARGEST = 17, 25.5


def choose(page: Page, *choices: str) -> None:
    """Open what is folded, and make these choices."""
    page.locator(WORD).click()
    for choice in choices:
        page.locator(f"{PANEL} input[value={choice}]").check()


def test_choices_hold_on_every_page(
    open_page: OpenPage, violations: Callable[[Page], list[str]], site: BuiltSite
) -> None:
    """What is chosen on one page is how the next is painted first, until it is taken back."""
    page = open_page(site.url + in_own_language("home"), width=PHONE, first=SET_WHEN)
    assert page.evaluate(SIZE) == USUAL
    choose(page, "largest", "high")
    for name in ("task", "agency"):
        page.goto(site.url + this_pages()[name][languages()[-1]])
        assert page.evaluate(SIZE) == LARGEST
        assert page.evaluate("window.early") is True
        assert page.evaluate(COLOURS) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
        assert violations(page) == []
        page.emulate_media(color_scheme="dark")
        assert page.evaluate(COLOURS) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
        assert violations(page) == []
        page.emulate_media(color_scheme="light")
    page.locator(WORD).click()
    expect(page.locator(f"{PANEL} :is([value=largest], [value=high]):checked")).to_have_count(2)
    page.locator(f"{PANEL} [name=reading-text][value='']").check()
    page.goto(site.url + in_own_language("tasks"))
    assert page.evaluate(SIZE) == USUAL


def test_by_keyboard(open_page: OpenPage, site: BuiltSite) -> None:
    """Enter opens the choices, arrows choose, Escape closes them and is back at their word."""
    page = open_page(site.url + in_own_language("task"))
    page.locator(WORD).focus()
    for key in ("Enter", "Tab", "ArrowDown"):
        page.keyboard.press(key)
    assert USUAL < page.evaluate(SIZE) < LARGEST
    page.keyboard.press("Escape")
    expect(page.locator(WORD)).to_be_focused()
    expect(page.locator(PANEL)).to_be_hidden()


def test_where_nothing_may_be_kept(open_page: OpenPage, site: BuiltSite) -> None:
    """The choice holds for the page that is open, which says so; the next is as usual."""
    page = open_page(f"{site.url}{in_own_language('task')}", first=REFUSING)
    choose(page, "largest")
    assert page.evaluate(SIZE) == LARGEST
    said = page.locator(".reading-choices__said")
    expect(said).to_have_text(str(said.get_attribute("data-refused")))
    page.reload()
    assert page.evaluate(SIZE) == USUAL
    # There is nothing to forget, and no way to do so.
    page.goto("about:blank")


def test_without_script_there_is_no_choice(open_page: OpenPage, site: BuiltSite) -> None:
    """Nothing is shown that would do nothing."""
    page = open_page(site.url + in_own_language("task"), javascript=False)
    expect(page.locator(WORD)).to_be_hidden()
    expect(page.get_by_text("Aa", exact=True)).to_be_hidden()
