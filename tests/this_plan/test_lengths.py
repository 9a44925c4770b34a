"""How long four pages are on a phone, against the sketches that were drawn of them."""

from __future__ import annotations

import pytest

from plugins.editions.edition import Edition
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.this_site import editions

pytestmark = pytest.mark.slow

WIDTH, HEIGHT = 360, 740
# Screens of such a phone that the sketches are long, which are in Vietnamese.
SKETCHED = {"home": 3.22, "tasks": 14.7, "matrix": 3.17, "dak-ha": 4.64}
# So many rows of the list have a date in its sketch; each that was learnt since may add a line.
DATED, LINE = 26, 24
# Pages offer themselves and their lists as data since, a place on the reader's list, articles, and
# letters: the room that these lines take.
OFFERED = """() => [...document.querySelectorAll('.data-links, .keep, .folded:has(#articles)')].map(
  (line) => line.getBoundingClientRect().height && line.getBoundingClientRect().height
    + parseFloat(getComputedStyle(line).marginBlockStart)
).reduce((sum, one) => sum + one, 0)"""

WITHOUT_LETTERS = """() => document.querySelectorAll('.body-answer__ask').forEach((link) => {
  link.style.display = 'none';
})"""


def sketched(edition: Edition) -> dict[str, str]:
    """The addresses of the pages that were sketched."""
    urls = edition.urls
    return {
        "home": urls.home(),
        "tasks": urls.section("tasks"),
        "matrix": urls.section("matrix"),
        "dak-ha": urls.agency(edition.site.agencies["dak-ha"]),
    }


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_no_page_is_longer_than_its_sketch(
    open_page: OpenPage, site: BuiltSite, *, javascript: bool
) -> None:
    """The front page, the tasks, the matrix and a former district, in each language."""
    page = open_page(f"{site.url}/404.html", width=WIDTH, height=HEIGHT, javascript=javascript)
    longer = {}
    for edition in editions():
        for name, path in sketched(edition).items():
            page.goto(site.url + path)
            page.evaluate(WITHOUT_LETTERS)
            box = page.locator("html").bounding_box()
            assert box
            learnt = max(0, page.locator("li.task-row .task-row__facts").count() - DATED)
            screens = (box["height"] - learnt * LINE - page.evaluate(OFFERED)) / HEIGHT
            if screens > SKETCHED[name]:
                longer[path] = round(screens, 2)
    assert longer == {}
