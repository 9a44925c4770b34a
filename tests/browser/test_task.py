"""The page of a task on a phone and at a desk: its first screen, and how to cite it."""

from __future__ import annotations

import pytest

from tests.browser.templates import TASKS, this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
# What a phone's first screen leaves a page below the head of the site and the way back.
LEFT = 540
ENDS = """() => {
  const top = document.querySelector('h1').getBoundingClientRect().top;
  return [...document.querySelectorAll('.answer__row')].map(row => {
    const { bottom } = row.getBoundingClientRect();
    return [bottom, bottom - top];
  });
}"""
SIZES = """() => ['number', 'title'].map(part =>
  getComputedStyle(document.querySelector(`.lede__${part}`)).fontSize)"""
ITEM = "official-text__item"


def _paths() -> list[str]:
    return [path for name in TASKS for path in this_pages()[name].values()]


def test_who_leads_is_seen_at_once(open_page: OpenPage, site: BuiltSite) -> None:
    """At a desk all four answers stand in the first screen; on a phone the lead, and the next."""
    for path in _paths():
        at_desk = open_page(site.url + path, **DESK).evaluate(ENDS)
        assert len(at_desk) == 4, path
        assert at_desk[-1][0] <= DESK["height"], path
        on_phone = open_page(site.url + path, **PHONE).evaluate(ENDS)
        assert on_phone[0][1] <= LEFT * 2 / 3, path
        assert on_phone[2][1] <= LEFT, path


def test_the_number_is_as_large_as_the_title(open_page: OpenPage, site: BuiltSite) -> None:
    """On a phone both stand in one line; at a desk the number is the larger of the two."""
    for path in _paths()[:2]:
        number, title = open_page(site.url + path, **PHONE).evaluate(SIZES)
        assert number == title
        number, title = open_page(site.url + path, **DESK).evaluate(SIZES)
        assert float(number[:-2]) > float(title[:-2])


def test_an_item_has_one_address_and_one_sentence(open_page: OpenPage, site: BuiltSite) -> None:
    """One sign links to an item; the box of sentences is closed, and a key opens and copies."""
    for path in _paths()[:2]:
        page = open_page(site.url + path, **PHONE)
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        items = page.locator(f".{ITEM}")
        for item in items.all():
            (sign,) = item.locator(".official-text__matter a").all()
            assert sign.get_attribute("href") == f"#{item.get_attribute('id')}"
        sentences = page.locator("#citing .citation__sentence")
        assert sentences.filter(visible=True).count() == 0
        page.locator("#citing summary").press("Enter")
        assert sentences.filter(visible=True).count() == len(this_pages()["task"]) + items.count()
        page.locator("[data-text-id=citation-muc-1]").press("Enter")
        page.locator("#citing [role=status]").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("“")
        assert copied == page.locator("#citation-muc-1").inner_text()
        page.locator("[data-text-id=citation-bibtex]").press("Enter")
        page.locator(".citation__references [role=status]").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("@online{")
        assert copied == page.locator("#citation-bibtex").text_content()
