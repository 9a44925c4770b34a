"""Answers as they look: whatever was asked, they fit, stay where they are and can be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search_page import BLANK, EN, VI, answered, ask
from tests.browser.templates import OPEN_ALL
from tests.browser.views import Scheme
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifted += value;
}).observe({ type: "layout-shift", buffered: true });"""
ANSWERS: list[tuple[str, str, Scheme, int]] = [
    (VI, "rung", "light", 360),
    (VI, "xyzzy qwrtp", "dark", 1280),
    (EN, "waste", "dark", 360),
    (EN, "cây bản địa", "light", 1280),
    (VI, "so xay dung", "dark", 360),
    (EN, "forest", "light", 360),
    (VI, "rừng&kind=update", "light", 1280),
    (EN, "waste&agency=so-y-te", "dark", 1280),
]
HOSTILE = (
    "<img src=x onerror=window.ran=1>",
    '"><script>window.ran=1</script>',
    "__proto__ constructor toString",
    "a:b ~2 ^5 +x -y *",
    "Sở Lao động - Thương binh",
    "\u202eđảo\u200b ngược\ufeff",
    "))((][{}\\ %00 %E0%A4%A",
    "𠮷😀 ﷽",
    "a" * 300,
    "nước " * 60,
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("paths", "queries"),
    [([VI], HOSTILE[:3]), pytest.param([VI, EN], HOSTILE, marks=pytest.mark.slow)],
)
def test_hostile_questions(
    updates_site: BuiltSite, open_page: OpenPage, paths: list[str], queries: tuple[str, ...]
) -> None:
    """No question runs as script, becomes an element, or makes the page fail."""
    page = open_page(updates_site.url + BLANK)
    for path in paths:
        page.goto(updates_site.url + path)
        for query in queries:
            ask(page, query)
            said = query[:200].strip()
            expect(page.locator(".search__title")).to_contain_text(said, use_inner_text=False)
            assert page.evaluate("window.ran") is None
            assert page.locator("main img, main script").count() == 0
            expect(page.locator(".search__failed")).to_be_hidden()


@pytest.mark.slow
@pytest.mark.parametrize("answers", [ANSWERS[:1], pytest.param(ANSWERS, marks=pytest.mark.slow)])
def test_no_violation_with_results_open(
    updates_site: BuiltSite,
    open_page: OpenPage,
    violations: Callable[[Page], list[str]],
    answers: list[tuple[str, str, Scheme, int]],
) -> None:
    """The axe checker finds nothing wrong with an answer."""
    page = open_page(updates_site.url + BLANK)
    found = []
    for path, query, scheme, width in answers:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{updates_site.url}{path}?q={query}")
        answered(page)
        page.evaluate(OPEN_ALL)
        found += [f"{scheme}, {width} px: {violation}" for violation in violations(page)]
    assert found == []


@pytest.mark.slow
def test_results_push_nothing_about(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """A shared address shows its results where they stay: no layout shift worth the name."""
    page = open_page(updates_site.url + BLANK, first=SHIFTS)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{updates_site.url}{VI}?q=rung")
        answered(page)
        expect(page.locator(".search__facets > *").first).to_be_attached()
        assert page.evaluate("shifted") < 0.03, width


@pytest.mark.slow
def test_no_sideways_scrolling(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """An answer fits a screen of 320 px, whatever was asked."""
    page = open_page(updates_site.url + VI, width=320, height=640)
    for query in ("rung", "xyzzy qwrtp", "a" * 150):
        ask(page, query)
        expect(answered(page)).to_contain_text(query)
        page.evaluate(OPEN_ALL)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320, query
