"""The responsibility matrix by keyboard: what is focused is seen, not hidden under its heads."""

from __future__ import annotations

import pytest

from tests.browser.templates import this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.this_site import languages

pytestmark = pytest.mark.slow

# The link that has the focus, and whether its middle is seen: in the window, under nothing else.
FOCUSED = """() => {
  const link = document.activeElement;
  const line = link.getClientRects()[0];
  const middle = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
  const there = document.elementFromPoint(...middle);
  return {
    inside: !!link.closest('.matrix'),
    words: link.innerText,
    seen: !!there && (there === link || link.contains(there) || there.contains(link)),
  };
}"""


@pytest.mark.parametrize("way", [pytest.param("Tab", marks=pytest.mark.slow), "Shift+Tab"])
@pytest.mark.parametrize("width", [768, 1280])
def test_the_focus_stays_in_sight(
    open_page: OpenPage, site: BuiltSite, width: int, way: str
) -> None:
    """Whichever way one tabs through the full matrix, each link is seen when it has the focus."""
    page = open_page(site.url + this_pages()["matrix"][languages()[0]], width=width, height=800)
    links = page.locator(".matrix--tasks a")
    (links.first if way == "Tab" else links.last).focus()
    stops = []
    for _ in range(links.count() - 1):
        page.keyboard.press(way)
        stops.append(page.evaluate(FOCUSED))
    assert [stop["words"] for stop in stops if stop["inside"] and not stop["seen"]] == []
    assert sum(stop["inside"] for stop in stops) >= links.count() - 1
