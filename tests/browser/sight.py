"""What a reader sees of a page, whatever its attributes say."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.browser.templates import OPEN_ALL

MODULE = Path(__file__).with_name("sight.js").read_text("utf-8").replace("export ", "")
# What a page is given to run is a function: that of the module, with all that it needs.
LISTS = f"(asked) => {{ {MODULE} return wrong(asked); }}"
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
# Boxes with a height of their own that hide a part of what is in them until one scrolls.
WINDOWS = """() => [...document.querySelectorAll('main *')]
  .filter(e => /auto|scroll/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight)
  .map(e => e.className)"""
COLOURS = "() => { const s = getComputedStyle(document.body); return [s.backgroundColor, s.color] }"


def seen(parts: Locator) -> Locator:
    """Those of `parts` that stand on the page for its reader."""
    return parts.filter(visible=True)


def lost_without_script(page: Page, scripted: Page) -> set[str]:
    """Words that a page without script has and hides, unfolded, and that script shows.

    Both are open at the same window: what neither shows is worded otherwise there.
    """
    words = _words(page.evaluate(TEXT))
    for each in (page, scripted):
        each.evaluate(OPEN_ALL)
    return words & _words(scripted.evaluate(SHOWN)) - _words(page.evaluate(SHOWN))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def wrong_lists(page: Page, sort: str, given: object = None) -> list[str]:
    """Where what is seen of a list differs from what the page states, as sight.js finds it.

    `sort` is "filters", where `given` may be "every choice" instead of some of each filter;
    "finder", where it is the words to type; or "search", for the answer that stands there.
    """
    found: list[str] = page.evaluate(LISTS, [sort, given])
    return [f"{page.url}: {fault}" for fault in found]
