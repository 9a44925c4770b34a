"""The pages of the plan on paper."""

from __future__ import annotations

import pytest

from tests.browser.paper import sheets
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.this_site import editions

pytestmark = pytest.mark.slow


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
