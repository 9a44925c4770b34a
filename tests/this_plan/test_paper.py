"""The pages of the plan on paper."""

from __future__ import annotations

import pytest

from plugins.plan.records.languages import Section
from tests.browser.paper import sheets
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.this_site import editions

pytestmark = pytest.mark.slow
# So many of the longest pages of quarters are printed, in each language.
LONGEST = 12


def test_tasks_and_areas_on_paper(open_page: OpenPage, site: BuiltSite) -> None:
    """Every task prints on at most two sheets of A4; none, and no area, ends with one of a line."""
    page = open_page(f"{site.url}/404.html")
    wrong, seen = [], 0
    for edition in editions():
        tasks = [edition.urls.task(id_) for id_ in edition.site.tasks]
        areas = [edition.urls.area(id_) for id_ in edition.site.areas]
        for path in (*tasks, *areas):
            page.goto(site.url + path)
            lines = sheets(page)
            if (path in tasks and len(lines) > 2) or lines[-1] < 3:
                wrong.append((path, lines))
            seen += 1
    assert wrong == []
    assert seen > 100


def test_the_quarter_of_a_body_is_one_sheet(open_page: OpenPage, site: BuiltSite) -> None:
    """The longest of them too, in each language, as a browser prints it."""
    page = open_page(f"{site.url}/404.html")
    found: dict[str, int] = {}
    for edition in editions():
        own = site.folder / edition.urls.section(Section.QUARTERS).strip("/")
        pages = sorted(own.glob("*/*/index.html"), key=lambda file: -file.stat().st_size)
        for file in pages[:LONGEST]:
            path = f"/{file.parent.relative_to(site.folder).as_posix()}/"
            page.goto(site.url + path)
            found[path] = len(sheets(page))
    assert {path: count for path, count in found.items() if count != 1} == {}
    assert len(found) == LONGEST * len(editions())
