"""What stands alone can be hit with a finger: links, buttons and folds are 24 px high or more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.templates import OPEN_ALL, every, this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.this_site import languages

# Where nothing else stands in the block around it, the exception for links in words does not hold;
# nor is distance counted (WCAG 2.2, 2.5.8 without its exception of spacing).
TOO_LOW = """() => {
  const inline = e => getComputedStyle(e).display === 'inline';
  const block = e => inline(e.parentElement) ? block(e.parentElement) : e.parentElement;
  const unseen = e => e && (e.getBoundingClientRect().width <= 1 || unseen(e.parentElement));
  return [...document.querySelectorAll('a[href], button, summary')].filter(e => {
    if (!e.checkVisibility({visibilityProperty: true}) || unseen(e)) return false;
    const alone = !inline(e) || block(e).innerText.trim() === e.innerText.trim();
    return alone && e.getBoundingClientRect().height < 23.99;
  }).map(e => `${e.parentElement.outerHTML.slice(0, 60)}: ${e.innerText.slice(0, 40)}`);
}"""
QUICK = ("home", "task with updates", "agency", "agencies", "reporting", "updates", "method")


def some() -> list[str]:
    """The pages with most sorts of links, in the last language."""
    return [this_pages()[name][languages()[-1]] for name in QUICK if name in this_pages()]


def all_of_them() -> list[str]:
    """All pages that are looked at."""
    return every(this_pages())


@pytest.mark.parametrize("of", [some, pytest.param(all_of_them, marks=pytest.mark.slow)])
@pytest.mark.parametrize("width", [360, pytest.param(1280, marks=pytest.mark.slow)])
@pytest.mark.slow
def test_what_stands_alone_is_high_enough(
    open_page: OpenPage, site: BuiltSite, width: int, of: Callable[[], list[str]]
) -> None:
    """No link, button or fold that stands alone is lower than 24 px, with all folds open."""
    page = open_page(f"{site.url}/404.html", width=width)
    low = {}
    for path in of():
        page.goto(site.url + path)
        page.evaluate(OPEN_ALL)
        if found := page.evaluate(TOO_LOW):
            low[path] = found[:5]
    assert low == {}
