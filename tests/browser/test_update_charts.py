"""The charts of updates, of the made-up plan with a reporting cycle, in a real browser."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.updates_told import FACTS, KINDS

# Builds a site of its own: for CI.
pytestmark = pytest.mark.slow

# Tone and size of each bar, and tone and number of each cell of the table that is not 0; rows of
# updates whose quarter is not known have no bar.
QUARTERS = ("quarters", "quarters", "height", "Q")
COVERAGE = ("areas", "rows", "width", "")
DRAWN = """([part, name, size]) => [
  ...document.querySelectorAll(`section:has(> #${part}) .chart-${name}__bar`)
].map(bar => {
  const tone = bar.getAttribute('fill').match(/#(.*)\\)/)[1];
  return [document.getElementById(tone).id, bar.getBBox()[size]];
})"""
TOLD = """([part, name, start]) => {
  const chart = document.querySelector(`section:has(> #${part}) .chart-${name}`);
  const tones = [...chart.querySelectorAll('.chart-key .chart-key__edge')]
    .map(edge => edge.getAttribute('fill').match(/#(.*)\\)/)[1]);
  return [...chart.querySelectorAll('tbody tr')]
    .filter(row => row.querySelector('th').textContent.startsWith(start))
    .flatMap(row => tones.map((tone, at) => [tone, Number(row.cells[at + 1].innerText)]))
    .filter(([, number]) => number);
}"""
SEEN = """parts => parts.map(part => {
  const box = part.getBoundingClientRect();
  return part.checkVisibility() && box.width > 0 && box.height > 0;
})"""


def test_bars_are_the_numbers_of_the_table(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """Without script the table opens; each bar has its number there, and the length of it."""
    page = open_page(f"{updates_site.url}/en/reporting/", javascript=False)
    for part, name, size, start in (QUARTERS, COVERAGE):
        section = page.locator(f"section:has(> #{part})")
        table = section.locator(f".chart-{name}__table")
        expect(table).to_be_hidden()
        section.locator(f".chart-{name}__details > summary").click()
        expect(table).to_be_visible()
        drawn: list[Any] = page.evaluate(DRAWN, [part, name, size])
        told: list[Any] = page.evaluate(TOLD, [part, name, start])
        assert [tone for tone, _ in drawn] == [tone for tone, _ in told]
        unit = drawn[0][1] / told[0][1]
        assert [length / unit for _, length in drawn] == pytest.approx(
            [number for _, number in told], rel=0.01
        )
        # Of one update only the year is known.
        total = sum(KINDS.values()) - 1 if name == "quarters" else len(FACTS)
        assert sum(number for _, number in told) == total


@pytest.mark.slow
@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_charts_on_paper(open_page: OpenPage, updates_site: BuiltSite, javascript: bool) -> None:
    """On paper stand the bars and, though folded on the screen, their tables."""
    url = f"{updates_site.url}/en/reporting/"
    page = open_page(url, scheme="dark", width=794, javascript=javascript)
    page.emulate_media(media="print")
    for name in ("quarters", "rows"):
        for part in ("bar", "table td", "table th"):
            seen = page.locator(f".chart-{name}__{part}").evaluate_all(SEEN)
            assert seen, part
            assert all(seen), part
