"""The page of a body that is no more: short on a phone, and all that is folded opens."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.templates import this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

NAME = "member of a group"


@pytest.mark.slow
@pytest.mark.parametrize("javascript", [True, False])
def test_a_former_member_of_a_group_has_a_short_page(
    site: BuiltSite, open_page: OpenPage, *, javascript: bool
) -> None:
    """At 360 px each area takes a line or two; how it is known is folded, and opened by its link.

    It was 17,800 px high for 64 tasks in 18 areas; less than a third of that is allowed to as many.
    """
    page = open_page(f"{site.url}/404.html", width=360, javascript=javascript)
    for path in this_pages().get(NAME, {}).values():
        page.goto(site.url + path)
        if not page.locator(".body-answer + .sheet").count():
            pytest.skip("the body is of today")
        areas = page.locator(".shared-duties__area").count()
        places = page.locator(".places tbody tr").count()
        assert areas > 0
        box = page.locator("html").bounding_box()
        assert box
        assert box["height"] <= 4500 + 55 * areas + 70 * places, path
        steps = page.locator("#today")
        expect(steps).to_be_hidden()
        page.locator('.body-answer a[href="#today"]').click()
        expect(steps).to_be_in_viewport()
