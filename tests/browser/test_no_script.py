"""Without JavaScript every fact is on the page."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.templates import OPEN_ALL, PAGES
from tests.conftest import BuiltSite

# What only script can do is offered only with script; facts stand elsewhere.
TEXT = """() => {
  const extra = 'button, form, [hidden], [role=status], .matrix__readout, '
    + '.filters__panel, .finder__box';
  const words = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(extra)) words.push(walker.currentNode.data);
  }
  return words.join(' ');
}"""
SHOWN = "() => document.querySelector('main').innerText"


NAMES = ("task", "task with groups", "agency", "tasks", "agencies", "home")
# Quick: each page in one language, by turns; CI reads the other too.
VIEWS = [
    pytest.param(PAGES[name][language], marks=[pytest.mark.slow] if (at + language) % 2 else [])
    for at, name in enumerate(NAMES)
    for language in (0, 1)
]


@pytest.mark.parametrize("path", VIEWS)
def test_the_same_words(open_page: Callable[..., Page], site: BuiltSite, path: str) -> None:
    """A page has the same words with and without script, and none of them is hidden without."""
    url = site.url + path
    page = open_page(url, javascript=False)
    without = page.evaluate(TEXT).split()
    shown = open_page(url)
    shown.wait_for_load_state()
    assert {*shown.evaluate(TEXT).split()} == {*without}
    page.evaluate(OPEN_ALL)
    visible = set(re.findall(r"\w+", page.evaluate(SHOWN).casefold()))
    assert set(re.findall(r"\w+", " ".join(without).casefold())) - visible == set()


def test_all_tasks_can_be_seen(open_page: Callable[..., Page], site: BuiltSite) -> None:
    """Without script the list shows all 65 tasks, and every filter is a link that leads on."""
    page = open_page(site.url + "/nhiem-vu/", javascript=False)
    rows = page.locator(".task-row")
    assert rows.count() == 65
    assert all(rows.nth(n).is_visible() for n in (0, 32, 64))
    page.evaluate(OPEN_ALL)
    for option in page.locator("[data-filter] a:visible").all():
        assert option.get_attribute("href") not in {None, "", "#"}


def test_nothing_that_needs_script_is_shown(
    open_page: Callable[..., Page], site: BuiltSite
) -> None:
    """Buttons and fields that would do nothing without script are not shown."""
    for path in ("/", "/nhiem-vu/", "/nhiem-vu/13.1/", "/co-quan/", "/ma-tran/"):
        page = open_page(site.url + path, javascript=False)
        fields = page.locator("main button:visible, main input:visible")
        assert fields.count() == 0, path
