"""The pages of indicators in a real browser: what is drawn, what is found, what axe says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search_page import ask, results
from tests.browser.views import IN_PAIRS, wrong_views
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

# A site is looked at for this alone: for CI.
pytestmark = pytest.mark.slow

LIST = ("/chi-tieu/", "/en/indicators/")
ONE = ("/chi-tieu/nuoc-sach/", "/en/indicators/nuoc-sach/")
GAP = ("/chi-tieu/rac-chon-lap/", "/en/indicators/rac-chon-lap/")
EVERY_VIEW = [(paths, view) for paths in (LIST, ONE, GAP) for view in IN_PAIRS]
# How far each mark stands over the line of nought, by shape.
HEIGHTS = """() => {
  const drawing = document.querySelector('.chart-indicator__drawing');
  const middle = e => { const b = e.getBoundingClientRect(); return (b.top + b.bottom) / 2; };
  const foot = middle(drawing.querySelector('.chart-indicator__base'));
  const over = kind => [...drawing.querySelectorAll(`.chart-indicator__mark--${kind}`)]
    .map(mark => foot - middle(mark));
  return {target: over('target'), value: over('value')};
}"""
# The numbers of each column of the table, without rows of another territory.
TOLD = """() => {
  const rows = [...document.querySelectorAll('.chart-indicator__table tbody tr')]
    .filter(row => !row.querySelector('.chart-indicator__territory'));
  const of = at => rows.map(row => Number(row.cells[at].innerText.replaceAll(',', '')))
    .filter(number => !Number.isNaN(number));
  return {target: of(1), value: of(2)};
}"""


def test_axe_finds_nothing(
    open_page: OpenPage,
    violations: Callable[[Page], list[str]],
    indicators_site: BuiltSite,
) -> None:
    """The list and the pages of indicators are accessible, and none is wider than the screen."""
    assert wrong_views(open_page, violations, indicators_site, EVERY_VIEW) == []


@pytest.mark.parametrize("path", [ONE[1], GAP[1]])
def test_marks_are_the_numbers_of_the_table(
    open_page: OpenPage, indicators_site: BuiltSite, path: str
) -> None:
    """Without script too, each number of the table is drawn, in one scale from nought."""
    page = open_page(indicators_site.url + path, javascript=False)
    drawn, told = page.evaluate(HEIGHTS), page.evaluate(TOLD)
    unit = drawn["value"][0] / told["value"][0]
    for kind in ("target", "value"):
        heights = [height / unit for height in drawn[kind]]
        assert heights == pytest.approx(told[kind], rel=0.01), kind


@pytest.mark.parametrize(
    ("path", "query", "name"),
    [
        ("/tim-kiem/", "nuoc sach", "Tỷ lệ hộ dùng nước sạch"),
        ("/en/search/", "landfill", "Waste that goes to landfill"),
    ],
)
def test_the_search_finds_them(
    open_page: OpenPage, indicators_site: BuiltSite, path: str, query: str, name: str
) -> None:
    """A word of its name finds an indicator, under a heading of its own, and leads to it."""
    page = open_page(indicators_site.url + path)
    ask(page, query)
    found = results(page).filter(has_text=name)
    expect(found).to_have_count(1)
    expect(page.locator("#found-indicator")).to_be_visible()
    expect(page.locator("#found-indicator")).not_to_have_text("")
    found.click()
    expect(page.locator("h1")).to_have_text(name)
