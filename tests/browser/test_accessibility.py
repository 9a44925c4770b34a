"""Every template holds the rules of WCAG that a machine can check, on a phone and on a desk."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.templates import ENGLISH, EVERY, OPEN_ALL, VIETNAMESE
from tests.conftest import BuiltSite

PHONE, DESK = 360, 1280
ALL = [
    (name, language, scheme, width)
    for name in VIETNAMESE
    for language in ("vi", "en")
    for scheme in ("light", "dark")
    for width in (PHONE, DESK)
]
# Quick: every other template, in languages, schemes and widths by turns; CI looks at all others.
TURNS = itertools.cycle([("vi", "light", PHONE), ("en", "dark", DESK), ("vi", "dark", DESK)])
QUICK = [(name, *view) for name, view in zip(list(VIETNAMESE)[::2], TURNS, strict=False)]
OTHERS = [view for view in ALL if view not in QUICK]
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
CLIPPED = """() => {
  const hides = style => style === 'hidden' || style === 'clip';
  const unseen = e => e && (e.getBoundingClientRect().width <= 1 || unseen(e.parentElement));
  return [...document.querySelectorAll('body *')].filter(e => {
    if (!e.innerText || !e.checkVisibility() || unseen(e)) return false;
    const style = getComputedStyle(e);
    const wide = hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
    const high = hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
    return wide || high;
  }).map(e => e.outerHTML.slice(0, 120));
}"""


def check(
    open_page: Callable[..., Page],
    violations: Callable[[Page], list[str]],
    site: BuiltSite,
    view: tuple[str, str, str, int],
) -> None:
    """Open one view with everything unfolded and hold it against the rules."""
    name, language, scheme, width = view
    path = {"vi": VIETNAMESE, "en": ENGLISH}[language][name]
    page = open_page(site.url + path, width=width, scheme=scheme)
    page.evaluate(OPEN_ALL)
    assert violations(page) == []


@pytest.mark.parametrize("view", QUICK, ids=lambda view: "-".join(map(str, view)))
def test_no_violation(
    open_page: Callable[..., Page],
    violations: Callable[[Page], list[str]],
    site: BuiltSite,
    view: tuple[str, str, str, int],
) -> None:
    """The axe checker finds nothing against WCAG 2.2 AA, good practice or AAA contrast."""
    check(open_page, violations, site, view)


@pytest.mark.slow
@pytest.mark.parametrize("view", OTHERS, ids=lambda view: "-".join(map(str, view)))
def test_no_violation_in_the_other_views(
    open_page: Callable[..., Page],
    violations: Callable[[Page], list[str]],
    site: BuiltSite,
    view: tuple[str, str, str, int],
) -> None:
    """The same holds for every template in every other language, scheme and width."""
    check(open_page, violations, site, view)


def test_reflow_at_320_px(open_page: Callable[..., Page], site: BuiltSite) -> None:
    """No page has to be scrolled sideways on a screen of 320 px (WCAG 1.4.10)."""
    page = open_page(site.url, width=320, height=640)
    wide = {}
    for path in EVERY:
        page.goto(site.url + path)
        page.evaluate(OPEN_ALL)
        width = page.evaluate("document.scrollingElement.scrollWidth")
        if width > 320:
            wide[path] = width
    assert wide == {}


@pytest.mark.slow
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_text_spacing(open_page: Callable[..., Page], site: BuiltSite, width: int) -> None:
    """With the spacing of WCAG 1.4.12 no words are clipped and nothing scrolls sideways."""
    page = open_page(site.url, width=width, bypass_csp=True)
    found = {}
    for path in EVERY:
        page.goto(site.url + path)
        page.evaluate(OPEN_ALL)
        page.add_style_tag(content=SPACING)
        clipped = page.evaluate(CLIPPED)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width, path
        if clipped:
            found[path] = (len(clipped), clipped[0])
    assert found == {}
