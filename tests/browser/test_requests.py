"""The page of requests, and the pages that tell silence with its days, in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search_page import ask, results
from tests.browser.views import IN_PAIRS, wrong_views
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.requested import OPEN

# A site is looked at for this alone: for CI.
pytestmark = pytest.mark.slow

EVERY = ("/yeu-cau/", "/en/requests/")
TASK = ("/nhiem-vu/2.2/", "/en/tasks/2.2/")
BODY = ("/co-quan/ban-quan-ly-rung/", "/en/agencies/ban-quan-ly-rung/")
VIEWS = [(paths, view) for paths in (EVERY, TASK, BODY) for view in IN_PAIRS]


def test_axe_finds_nothing(
    open_page: OpenPage, violations: Callable[[Page], list[str]], requests_site: BuiltSite
) -> None:
    """Requests are accessible where they are listed and told, and nothing is wider than screens."""
    assert wrong_views(open_page, violations, requests_site, VIEWS) == []


def test_a_sentence_leads_to_its_request(open_page: OpenPage, requests_site: BuiltSite) -> None:
    """From the page of a task, without script too, to the request in the list of all."""
    page = open_page(requests_site.url + TASK[0], javascript=False)
    page.locator(".requests-made a").click()
    assert page.url == f"{requests_site.url}{EVERY[0]}#request-{OPEN}"
    assert page.locator(":target").inner_text() == "Ban quản lý rừng mẫu"


def test_the_page_is_found(open_page: OpenPage, requests_site: BuiltSite) -> None:
    """Who asks for agencies that did not answer finds the list of requests."""
    page = open_page(requests_site.url + "/tim-kiem/")
    ask(page, "ai chưa trả lời")
    expect(results(page).first).to_contain_text("Yêu cầu báo cáo")
