"""Every list that can be narrowed shows exactly the rows that the page says it shows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sight import seen, wrong_lists
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

FILTERED = {"vi": ("/nhiem-vu/", "/bao-cao/"), "en": ("/en/tasks/", "/en/reporting/")}
FINDERS = {"vi": ("/", "/co-quan/"), "en": ("/en/", "/en/agencies/")}
TYPED = ("", "so tnmt", "y te", "dak", "department", "ubnd", "b", "zzzz", "")
QUESTIONS = {"vi": "/tim-kiem/?q=rac+thai", "en": "/en/search/?q=waste"}
WIDTHS = (360, 768, 1280)
# A width between a phone's and a desk's is left to the slow tests.
EACH_WIDTH = pytest.mark.parametrize(
    "width", [360, pytest.param(768, marks=pytest.mark.slow), 1280]
)


def wrong_filters(open_page: OpenPage, built: BuiltSite, width: int, choices: str) -> list[str]:
    """Where the filtered lists of a site show something else than they state."""
    page = open_page(f"{built.url}/404.html", width=width)
    faults = []
    for path in (*FILTERED["vi"], *FILTERED["en"]):
        page.goto(built.url + path)
        faults += wrong_lists(page, "filters", choices)
    return faults


@EACH_WIDTH
def test_filtered_lists(site: BuiltSite, open_page: OpenPage, width: int) -> None:
    """Whatever is chosen, alone or with another choice, as many tasks are seen as are stated."""
    assert wrong_filters(open_page, site, width, "some choices") == []


@pytest.mark.slow
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


@pytest.mark.slow
@EACH_WIDTH
def test_every_choice(
    site: BuiltSite, updates_site: BuiltSite, open_page: OpenPage, width: int
) -> None:
    """The same holds for every choice there is, and with reports, a cycle and lateness too."""
    assert wrong_filters(open_page, site, width, "every choice") == []
    assert wrong_filters(open_page, updates_site, width, "every choice") == []


@EACH_WIDTH
def test_finders(site: BuiltSite, open_page: OpenPage, width: int) -> None:
    """Whatever is typed, as many bodies are seen as are stated, under headings of their own."""
    page = open_page(f"{site.url}/404.html", width=width)
    faults = []
    for path in (*FINDERS["vi"], *FINDERS["en"]):
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


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "en"])
def test_search_results(site: BuiltSite, open_page: OpenPage, language: str) -> None:
    """Under each tab and choice of the search as many results are seen as it counts."""
    page = open_page(site.url + QUESTIONS[language])
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


@pytest.mark.slow
@EACH_WIDTH
def test_what_was_once_wrong(site: BuiltSite, open_page: OpenPage, width: int) -> None:
    """One task has a date, the Department of Health has nine, and “so tnmt” leaves one body."""
    page = open_page(f"{site.url}/404.html", width=width)
    for language in ("vi", "en"):
        tasks, agencies = FILTERED[language][0], FINDERS[language][1]
        page.goto(f"{site.url}{tasks}?deadline=dated")
        expect(seen(page.locator(".task-row"))).to_have_count(1)
        page.goto(f"{site.url}{tasks}?agency=so-y-te")
        expect(seen(page.locator(".task-row"))).to_have_count(9)
        page.goto(site.url + agencies)
        page.locator(".finder input").fill("so tnmt")
        expect(seen(page.locator(".agency-row"))).to_have_count(1)
        expect(seen(page.locator(".finder h2"))).to_have_count(1)
