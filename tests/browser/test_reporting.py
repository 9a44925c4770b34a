"""The reporting page in a real browser: its filters, and charts that can be read on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.sight import seen
from tests.browser.templates import this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

SMALLEST = 12
PATHS = ("/bao-cao/", "/en/reporting/")
SIZES = "texts => texts.map(text => parseFloat(getComputedStyle(text).fontSize))"
OUTSIDE = """drawings => drawings.map(drawing => {
  const box = drawing.getBoundingClientRect();
  return [...drawing.querySelectorAll('text, rect')].filter(part => {
    const own = part.getBoundingClientRect();
    return own.left < box.left - 1 || own.right > box.right + 1 || own.bottom > box.bottom + 1;
  }).length;
})"""


def test_a_number_leads_to_the_rows_it_counts(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """The number of tasks of a body leads to as many rows of the list of tasks."""
    page = open_page(f"{updates_site.url}/404.html")
    for path in PATHS:
        page.goto(updates_site.url + path)
        number = page.locator(".body-reporting .role-count__number").first
        count = int(number.inner_text().split()[0])
        number.click()
        expect(seen(page.locator("[data-task]"))).to_have_count(count)
        expect(seen(page.locator(".filters__active li"))).to_have_count(1)


def test_filters_of_the_reporting_page_combine(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """Choices of area and of what has been said leave the rows that fit both."""
    page = open_page(f"{updates_site.url}/bao-cao/?coverage=nothing&area=1")
    rows = seen(page.locator("[data-task]"))
    promised = page.locator('[data-filter="area"] [data-value="1"] .filters__count')
    expect(rows).to_have_count(int(promised.inner_text()))
    for row in rows.all():
        assert row.get_attribute("data-area") == "1"
        assert row.get_attribute("data-coverage") == "nothing"


def test_charts_can_be_read_on_a_phone(site: BuiltSite, open_page: OpenPage) -> None:
    """At 360 px no word of a chart is under 12 px, and nothing stands outside its drawing."""
    page = open_page(f"{site.url}/404.html", width=360)
    for path in this_pages()["reporting"].values():
        page.goto(site.url + path)
        sizes = page.locator("figure text").evaluate_all(SIZES)
        assert not sizes or min(sizes) >= SMALLEST, path
        outside = page.locator("figure > svg[role=img]").evaluate_all(OUTSIDE)
        assert sum(outside) == 0, path
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


LINE = "rows => rows.map(row => row.getBoundingClientRect().height)"


@pytest.mark.parametrize("javascript", [True, False])
def test_the_page_is_short_on_a_phone(
    site: BuiltSite, open_page: OpenPage, javascript: bool
) -> None:
    """At 360 px each task and area adds a little only: what there is more of is folded.

    It was 24,000 px high for 65 tasks, 18 areas and 18 bodies; a third of that is allowed to as
    many, with or without script.
    """
    page = open_page(f"{site.url}/404.html", width=360, javascript=javascript)
    for path in this_pages()["reporting"].values():
        page.goto(site.url + path)
        box = page.locator("html").bounding_box()
        assert box is not None
        bodies = page.locator(".body-reporting").count()
        areas = page.locator("section:has(> #areas) .chart-rows__row").count()
        tasks = page.locator("[data-task]").count()
        assert box["height"] <= 4040 + 60 * areas + 110 * bodies + 12 * tasks, path
        assert sum(page.locator(".body-reporting").evaluate_all(LINE)) <= 110 * bodies, path


def test_folded_groups_open_for_what_is_chosen(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """On a phone the tasks are folded by state; a choice, or a link to one, shows its rows."""
    page = open_page(f"{updates_site.url}/en/reporting/", width=360)
    groups = page.locator("[data-filters-group] > details")
    rows = seen(page.locator("[data-task]"))
    assert groups.count() > 1
    expect(rows).to_have_count(0)
    page.goto(f"{updates_site.url}/en/reporting/?area=1")
    promised = page.locator('[data-filter="area"] [data-value="1"] .filters__count')
    expect(rows).to_have_count(int(promised.text_content() or ""))
    anchor = groups.last.locator("h3").get_attribute("id")
    page.goto(f"{updates_site.url}/404.html")
    page.goto(f"{updates_site.url}/en/reporting/#{anchor}")
    expect(groups.last).to_have_attribute("open", "")
    size = groups.last.locator(".filters__size").inner_text()
    expect(rows).to_have_count(int(size))


def test_folded_groups_open_without_script(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Without script each group opens by its heading, and its rows are those that it counts."""
    page = open_page(f"{updates_site.url}/bao-cao/", width=360, javascript=False)
    for group in page.locator("[data-filters-group] > details").all():
        group.locator("summary").click()
        size = group.locator(".filters__size").inner_text()
        expect(seen(group.locator("[data-task]"))).to_have_count(int(size))


def test_noughts_look_alike(site: BuiltSite, open_page: OpenPage) -> None:
    """Each large number that is nought is quiet, and no other is, whatever it counts."""
    page = open_page(f"{site.url}/404.html")
    for path in this_pages()["reporting"].values():
        page.goto(site.url + path)
        colours: dict[bool, set[str]] = {True: set(), False: set()}
        for number in page.locator(".numbers__number").all():
            colour = number.evaluate("e => getComputedStyle(e).color")
            colours[number.inner_text() == "0"].add(colour)
        assert all(len(found) <= 1 for found in colours.values()), path
        assert not colours[True] & colours[False], path
