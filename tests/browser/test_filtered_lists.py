"""Every list that can be narrowed shows exactly the rows that the page says it shows."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sight import seen, wrong_lists
from tests.browser.templates import Pages, sample_pages, this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

FILTERED, FINDERS = ("tasks", "reporting"), ("home", "agencies")
TYPED = ("", "so y te", "y te", "huyen", "department", "ubnd", "b", "zzzz", "")
QUESTIONS = {"vi": "/tim-kiem/?q=rung", "en": "/en/search/?q=waste"}
WIDTHS = (360, 768, 1280)
# A width between a phone's and a desk's is left to the slow tests.
EACH_WIDTH = pytest.mark.parametrize(
    "width", [360, pytest.param(768, marks=pytest.mark.slow), 1280]
)


def addresses(pages: Pages, names: Iterable[str]) -> list[str]:
    """The pages of these names in every language."""
    return [path for name in names for path in pages[name].values()]


def wrong_filters(
    open_page: OpenPage, built: BuiltSite, pages: Pages, width: int, choices: str
) -> list[str]:
    """Where the filtered lists of a site show something else than they state."""
    page = open_page(f"{built.url}/404.html", width=width)
    faults = []
    for path in addresses(pages, FILTERED):
        page.goto(built.url + path)
        faults += wrong_lists(page, "filters", choices)
    return faults


@EACH_WIDTH
def test_filtered_lists(site: BuiltSite, open_page: OpenPage, width: int) -> None:
    """Whatever is chosen, alone or with another choice, as many tasks are seen as are stated."""
    assert wrong_filters(open_page, site, this_pages(), width, "some choices") == []


def test_dropped_tasks_are_seen_and_not_counted(
    decided_site: BuiltSite, open_page: OpenPage
) -> None:
    """A dropped task stands in its place, goes with the choices made, and is in no number."""
    assert wrong_filters(open_page, decided_site, sample_pages(), 360, "some choices") == []
    page = open_page(f"{decided_site.url}/en/tasks/", width=360)
    dropped = page.locator(".task-row--dropped")
    expect(dropped).to_be_visible()
    expect(dropped).to_contain_text("Dropped since 15 Sept 2026, not counted")
    page.goto(f"{decided_site.url}/en/tasks/?area=2")
    expect(dropped).to_be_hidden()
    page.goto(f"{decided_site.url}/en/tasks/?area=1")
    expect(dropped).to_be_visible()
    expect(page.locator(".filters__status")).to_have_text("6 of 13 tasks")


def test_choices_of_deadlines(deadlines_site: BuiltSite, open_page: OpenPage) -> None:
    """Each sort of deadline is a choice, and shows exactly the tasks that it counts."""
    page = open_page(f"{deadlines_site.url}/en/tasks/", width=360)
    options = page.locator("[data-filter=deadline] [data-value]")
    values = [option.get_attribute("data-value") for option in options.all()]
    assert values == ["ongoing", "dated", "undated", "no-deadline", "not-read"]
    for value in values:
        count = page.locator(f"[data-value={value}] .filters__count").text_content()
        page.goto(f"{deadlines_site.url}/en/tasks/?deadline={value}")
        expect(seen(page.locator(".task-row"))).to_have_count(int(count or ""))
    assert wrong_lists(page, "filters", "some choices") == []


@EACH_WIDTH
def test_every_choice(
    site: BuiltSite, updates_site: BuiltSite, open_page: OpenPage, width: int
) -> None:
    """The same holds for every choice there is, and with reports, a cycle and lateness too."""
    assert wrong_filters(open_page, site, this_pages(), width, "every choice") == []
    found = wrong_filters(open_page, updates_site, sample_pages(), width, "every choice")
    assert found == []


@EACH_WIDTH
def test_finders(site: BuiltSite, open_page: OpenPage, width: int) -> None:
    """Whatever is typed, as many bodies are seen as are stated, under headings of their own."""
    page = open_page(f"{site.url}/404.html", width=width)
    faults = []
    for path in addresses(this_pages(), FINDERS):
        page.goto(site.url + path)
        faults += wrong_lists(page, "finder", TYPED)
    assert faults == []


def wrong_answers(page: Page) -> list[str]:
    """Where the answer that stands there shows something else than it states, at any width."""
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        faults += [f"{width} px: {fault}" for fault in wrong_lists(page, "search")]
    return faults


@pytest.mark.parametrize("language", ["vi", "en"])
def test_search_results(updates_site: BuiltSite, open_page: OpenPage, language: str) -> None:
    """Under each tab and choice of the search as many results are seen as it counts."""
    page = open_page(updates_site.url + QUESTIONS[language])
    page.locator(".search__facets .search__option").first.wait_for(state="attached")
    firsts = page.locator(".search__facet + .search__options > :first-child > a")
    kinds = page.locator(".search__kinds .search__option")
    # A choice of the panel is taken back, so that the next one stands there again.
    choices = [name for option in firsts.all() for name in [option.get_attribute("data-go")] * 2]
    choices += [option.get_attribute("data-go") for option in kinds.all()][1:]
    faults = wrong_answers(page)
    for at, choice in enumerate(choices):
        option = page.locator(f'[data-go="{choice}"]')
        option.evaluate("link => link.click()")
        taken_back = choice in choices[:at]
        expect(option.and_(page.locator("[aria-current]"))).to_have_count(0 if taken_back else 1)
        faults += wrong_answers(page)
    assert len(choices) > 7
    assert faults == []


@EACH_WIDTH
def test_what_was_once_wrong(updates_site: BuiltSite, open_page: OpenPage, width: int) -> None:
    """Six tasks have a date, the Department of Health has seven, and “so y te” is one body."""
    page = open_page(f"{updates_site.url}/404.html", width=width)
    for language in ("vi", "en"):
        tasks, agencies = (sample_pages()[name][language] for name in ("tasks", "agencies"))
        page.goto(f"{updates_site.url}{tasks}?deadline=dated")
        expect(seen(page.locator(".task-row"))).to_have_count(6)
        page.goto(f"{updates_site.url}{tasks}?agency=so-y-te")
        expect(seen(page.locator(".task-row"))).to_have_count(7)
        page.goto(updates_site.url + agencies)
        page.locator(".finder input").fill("so y te")
        expect(seen(page.locator(".agency-row"))).to_have_count(1)
        expect(seen(page.locator(".finder h2"))).to_have_count(1)
