"""Every template holds the rules of WCAG that a machine can check, on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

import pytest
from playwright.sync_api import Page

from tests.browser.templates import NAMES, OPEN_ALL, VISITED_MOST, every, this_pages
from tests.browser.views import DESK, PHONE, View, views_of, wider, wrong_views
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.this_site import languages

SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
CLIPPED = """() => {
  const hides = style => style === 'hidden' || style === 'clip';
  // As laid out: turned with its column's head, a square of 1 px bounds a wider box.
  const unseen = e => e && (e.offsetWidth <= 1 || unseen(e.parentElement));
  return [...document.querySelectorAll('body *')].filter(e => {
    if (!e.innerText || !e.checkVisibility() || unseen(e)) return false;
    const style = getComputedStyle(e);
    const wide = hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
    const high = hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
    return wide || high;
  }).map(e => e.outerHTML.slice(0, 120));
}"""
OVER = """() => [...document.querySelectorAll('main p, main li, main dd, h1, h2')].filter(e =>
  e.checkVisibility() && !e.closest('.visually-hidden, [class*=scroll]')
  && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 90))"""


def test_no_violation(
    open_page: OpenPage, violations: Callable[[Page], list[str]], site: BuiltSite
) -> None:
    """The axe checker finds nothing against WCAG 2.2 AA, good practice or AAA contrast."""
    # Quick: the page with most parts, in one view; the next test looks at all pages in all views.
    quick = [(this_pages()["task with updates"], View(languages()[-1], "dark", PHONE))]
    assert wrong_views(open_page, violations, site, quick) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_no_violation_in_any_view(
    open_page: OpenPage,
    violations: Callable[[Page], list[str]],
    site: BuiltSite,
    name: str,
) -> None:
    """The same holds for every template in every language, scheme and width."""
    if name not in this_pages():
        pytest.skip(f"the plan has no {name}")
    looks = [(this_pages()[name], view) for view in views_of(languages())]
    assert wrong_views(open_page, violations, site, looks) == []


def visited_most() -> list[str]:
    """The addresses of the pages that are visited most, in languages by turns."""
    codes = cycle(languages())
    return [this_pages()[name][code] for name, code in zip(VISITED_MOST, codes, strict=False)]


def all_of_them() -> list[str]:
    """The addresses of all pages that are looked at."""
    return every(this_pages())


@pytest.mark.slow
@pytest.mark.parametrize("text", ["", "largest"])
def test_reflow_at_320_px(open_page: OpenPage, site: BuiltSite, text: str) -> None:
    """No page has to be scrolled sideways on a screen of 320 px (WCAG 1.4.10), however large."""
    page = open_page(f"{site.url}/404.html", width=320, height=640)
    page.evaluate(f"localStorage.setItem('reading-text', '{text}')")
    assert wider(page, site, all_of_them()) == {}


def test_words_keep_within_a_phone(open_page: OpenPage, site: BuiltSite) -> None:
    """Words keep within the width of a phone on the pages that are visited most."""
    page = open_page(f"{site.url}/404.html", width=PHONE)
    found = []
    for path in visited_most():
        page.goto(site.url + path)
        found += [f"{path}: {part}" for part in page.evaluate(OVER)]
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_text_spacing(open_page: OpenPage, site: BuiltSite, width: int) -> None:
    """With the spacing of WCAG 1.4.12 no words are clipped and nothing scrolls sideways."""
    page = open_page(f"{site.url}/404.html", width=width, bypass_csp=True)
    found = {}
    for path in all_of_them():
        page.goto(site.url + path)
        page.evaluate(OPEN_ALL)
        page.add_style_tag(content=SPACING)
        clipped = page.evaluate(CLIPPED)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width, path
        if clipped:
            found[path] = (len(clipped), clipped[0])
    assert found == {}
