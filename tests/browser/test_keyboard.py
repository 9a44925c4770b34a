"""The site can be used by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.templates import in_own_language
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

REACHABLE = """() => [...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(e => e.checkVisibility() && !e.disabled && e.tabIndex >= 0).length"""
FOCUSED = """() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  return {
    html: e.outerHTML.slice(0, 120),
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    shadow: style.boxShadow !== 'none',
    shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    first: e.dataset.visited !== 'yes' && (e.dataset.visited = 'yes'),
  };
}"""


def test_the_first_stop_skips_to_the_content(open_page: OpenPage, site: BuiltSite) -> None:
    """The first stop is a link to the content; it can be seen then, and it leads there."""
    page = open_page(site.url + in_own_language("task"))
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#main"
    expect(link).to_be_visible()
    expect(link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


SLOW = [
    pytest.param(name, marks=pytest.mark.slow)
    for name in ("task with groups", "tasks", "method", "agency")
]


@pytest.mark.parametrize("name", ["task", *SLOW])
def test_every_link_and_button_can_be_reached(
    open_page: OpenPage, site: BuiltSite, name: str
) -> None:
    """Tab reaches each link and button, each with a focus that can be seen, and then leaves."""
    page = open_page(site.url + in_own_language(name), height=700)
    expected = page.evaluate(REACHABLE)
    visited = 0
    for _ in range(expected):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        assert stop["first"], f"the focus is caught at {stop['html']}"
        assert stop["outline"] or stop["shadow"], f"no visible focus: {stop['html']}"
        assert stop["shown"], f"out of sight: {stop['html']}"
        visited += 1
    assert visited == expected
