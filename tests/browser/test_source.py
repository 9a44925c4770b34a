"""The text as received in a real browser: the way from a task to its passage, the marks there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from scripts.site_server import serving
from tests.browser.templates import OPEN_ALL
from tests.browser.views import IN_PAIRS, View
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.site.gallery import gallery_of

pytestmark = pytest.mark.slow

# The ids of what has a ground of its own among the elements that a selector finds.
MARKED = """selector => [...document.querySelectorAll(selector)]
    .filter(each => getComputedStyle(each).backgroundColor !== "rgba(0, 0, 0, 0)")
    .map(each => each.id)"""
PASSAGE, LINE = ".source-text__passage", ".source-text__lines > p"
# How far the top of an element lies below that of the window, in windows.
DEPTH = "element => element.getBoundingClientRect().top / innerHeight"
WIDE = "document.scrollingElement.scrollWidth"


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_task_leads_to_its_passage(
    open_page: OpenPage, sample_site: BuiltSite, width: int, javascript: bool
) -> None:
    """From a task its passage opens, in sight and alone marked, with and without script."""
    page = open_page(
        f"{sample_site.url}/nhiem-vu/2.1/", width=width, height=600, javascript=javascript
    )
    page.locator(".source-place__text a").click()
    page.wait_for_url(f"{sample_site.url}/van-ban/#nhiem-vu-2.1")
    assert page.evaluate(MARKED, PASSAGE) == ["nhiem-vu-2.1"]
    assert 0 <= page.locator("#dong-31").evaluate(DEPTH) < 0.9
    assert page.evaluate(WIDE) == width
    page.locator(".source-text__row", has_text="2.1").click()
    page.wait_for_url(f"{sample_site.url}/nhiem-vu/2.1/")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_line_is_its_address(open_page: OpenPage, sample_site: BuiltSite, width: int) -> None:
    """The number of a line gives its address; there the line alone is marked, with some before."""
    page = open_page(f"{sample_site.url}/en/source-text/", width=width, height=600)
    page.get_by_role("link", name="33", exact=True).click()
    assert page.url == f"{sample_site.url}/en/source-text/#dong-33"
    assert page.evaluate(MARKED, LINE) == ["dong-33"]
    assert page.evaluate(MARKED, PASSAGE) == []
    assert 0.1 < page.locator("#dong-33").evaluate(DEPTH) < 0.9
    assert page.locator("#dong-33 a").evaluate("link => link.getBoundingClientRect().height") >= 24


def test_rows_that_share_a_passage_mark_it(
    tmp_path_factory: pytest.TempPathFactory, open_page: OpenPage
) -> None:
    """Where rows share a line, the address of either marks the passage of both."""
    with serving(gallery_of(tmp_path_factory)) as address:
        for row in ("linh-vuc-13", "nhiem-vu-13.1"):
            page = open_page(f"{address}#{row}")
            # Its server stops with the test: nothing may be on the way then.
            page.wait_for_load_state("networkidle")
            assert page.evaluate(MARKED, PASSAGE) == ["linh-vuc-13"], row


@pytest.mark.parametrize("view", IN_PAIRS, ids=str)
def test_no_violation(
    open_page: OpenPage,
    sample_site: BuiltSite,
    violations: Callable[[Page], list[Any]],
    view: View,
) -> None:
    """The axe checker finds nothing, be it a passage or a line that is marked."""
    page = open_page(f"{sample_site.url}/404.html", scheme=view.scheme, width=view.width)
    for anchor in ("nhiem-vu-2.1", "dong-33"):
        page.goto(f"{sample_site.url}{view.path(('/van-ban/', '/en/source-text/'))}#{anchor}")
        page.evaluate(OPEN_ALL)
        assert page.evaluate(MARKED, f"{PASSAGE}, {LINE}") == [anchor]
        assert violations(page) == []


def test_on_paper(open_page: OpenPage, sample_site: BuiltSite) -> None:
    """On paper stand every line with its number, and a bar beside the passage in the address."""
    page = open_page(f"{sample_site.url}/van-ban/#nhiem-vu-2.1", width=794)
    page.emulate_media(media="print")
    bars = page.locator(PASSAGE).evaluate_all(
        """all => all.filter(each => getComputedStyle(each).borderInlineStartColor
            !== "rgba(0, 0, 0, 0)").map(each => each.id)"""
    )
    assert bars == ["nhiem-vu-2.1"]
    lines = page.locator(f"{LINE} > a")
    assert lines.count() == page.locator(f"{LINE} > a:visible").count() > 30
    assert not page.locator(".source-text__areas").is_visible()
