"""Without JavaScript every fact is on the page."""

from __future__ import annotations

import pytest

from tests.browser.sight import TEXT, lost_without_script, seen
from tests.browser.templates import OPEN_ALL, in_own_language, this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.this_site import editions

NAMES = ("task", "agency", "tasks", "task with groups", "agencies", "home")


def addresses() -> list[str]:
    """The pages of these names in every language."""
    return [path for name in NAMES for path in this_pages()[name].values()]


@pytest.mark.slow
def test_the_same_words(open_page: OpenPage, site: BuiltSite) -> None:
    """A page has the same words with and without script, and none of them is hidden without."""
    page = open_page(f"{site.url}/404.html", javascript=False)
    scripted = open_page(f"{site.url}/404.html")
    for path in addresses():
        page.goto(site.url + path)
        scripted.goto(site.url + path)
        without = page.evaluate(TEXT).split()
        assert {*scripted.evaluate(TEXT).split()} == {*without}, path
        assert lost_without_script(page, scripted) == set(), path


def test_all_tasks_can_be_seen(open_page: OpenPage, site: BuiltSite) -> None:
    """Without script the list shows all tasks, and every filter is a link that leads on."""
    tasks = editions()[0].urls.section("tasks")
    page = open_page(site.url + tasks, javascript=False)
    counted = editions()[0].site.nesting.counted
    assert seen(page.locator("[data-task]")).count() == len(counted)
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
    for name in ("home", "tasks", "task", "agencies", "matrix"):
        path = in_own_language(name)
        page.goto(site.url + path)
        fields = page.locator("main :is(button, input):not(form *):visible")
        assert fields.count() == 0, path
