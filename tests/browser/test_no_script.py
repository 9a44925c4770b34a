"""Without JavaScript every fact is on the page."""

from __future__ import annotations

import re

import pytest

from tests.browser.sight import SHOWN, TEXT, seen
from tests.browser.templates import OPEN_ALL, PAGES
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

NAMES = ("task", "task with groups", "agency", "tasks", "agencies", "home")
QUICK = [PAGES["task with groups"][0], PAGES["agencies"][1], PAGES["home"][0]]
OTHERS = [path for name in NAMES for path in PAGES[name] if path not in QUICK]


@pytest.mark.parametrize("paths", [QUICK, pytest.param(OTHERS, marks=pytest.mark.slow)])
def test_the_same_words(open_page: OpenPage, site: BuiltSite, paths: list[str]) -> None:
    """A page has the same words with and without script, and none of them is hidden without."""
    page = open_page(f"{site.url}/404.html", javascript=False)
    scripted = open_page(f"{site.url}/404.html")
    for path in paths:
        page.goto(site.url + path)
        scripted.goto(site.url + path)
        without = page.evaluate(TEXT).split()
        assert {*scripted.evaluate(TEXT).split()} == {*without}, path
        page.evaluate(OPEN_ALL)
        visible = set(re.findall(r"\w+", page.evaluate(SHOWN).casefold()))
        assert set(re.findall(r"\w+", " ".join(without).casefold())) - visible == set(), path


def test_all_tasks_can_be_seen(open_page: OpenPage, site: BuiltSite) -> None:
    """Without script the list shows all 65 tasks, and every filter is a link that leads on."""
    page = open_page(site.url + "/nhiem-vu/", javascript=False)
    assert seen(page.locator(".task-row")).count() == 65
    page.evaluate(OPEN_ALL)
    hrefs = page.locator("[data-filter] a:visible").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    assert hrefs
    assert {None, "", "#"}.isdisjoint(hrefs)


@pytest.mark.slow
def test_nothing_that_needs_script_is_shown(open_page: OpenPage, site: BuiltSite) -> None:
    """Buttons and fields that would do nothing without script are not shown."""
    page = open_page(f"{site.url}/404.html", javascript=False)
    for path in ("/", "/nhiem-vu/", "/nhiem-vu/13.1/", "/co-quan/", "/ma-tran/"):
        page.goto(site.url + path)
        fields = page.locator("main button:visible, main input:visible")
        assert fields.count() == 0, path
