"""The reporting page in a real browser: its filters, and charts that can be read on a phone."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.sight import seen
from tests.browser.templates import this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

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
        number = page.locator(".body-reporting__number").first
        count = int(number.inner_text())
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
