"""Feeds, calendars and the panel that explains them, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import feedparser
import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.conftest import ADDRESS

if TYPE_CHECKING:
    from tests.conftest import BuiltSite

OpenPage = Callable[..., Page]
FEEDS = {
    "application/atom+xml": {"application/atom+xml"},
    # A plain host knows the type by the ending .json; `_headers` tells others the exact one.
    "application/feed+json": {"application/feed+json", "application/json"},
    "text/calendar": {"text/calendar"},
}
FOLLOWED = [
    ("/cap-nhat/", {"updates", "deadlines"}),
    ("/en/tasks/1.3/", {"1.3", "deadlines"}),
    ("/linh-vuc/1/", {"1"}),
    ("/en/agencies/department-of-construction/", {"so-xay-dung"}),
    ("/dinh-chinh/", {"corrections"}),
    ("/en/corrections/", {"corrections"}),
    ("/bao-cao/", {"updates", "deadlines"}),
]


def announced(page: Page) -> dict[str, list[str]]:
    """The addresses of the feeds and calendars that the head of a page names, by type."""
    found: dict[str, list[str]] = {}
    for link in page.locator('head link[rel="alternate"][type]').all():
        url = urljoin(page.url, link.get_attribute("href"))
        found.setdefault(link.get_attribute("type") or "", []).append(url)
    return found


def public(site: BuiltSite, url: str) -> str:
    """The address that the site gives to readers of what stands at `url` here."""
    return url.replace(site.url, ADDRESS, 1)


# Quick: a task, a body and a page of prose; CI looks at the others too.
VIEWS = [
    pytest.param(*view, marks=[] if at in {1, 3, 4} else [pytest.mark.slow])
    for at, view in enumerate(FOLLOWED)
]


@pytest.mark.parametrize(("path", "names"), VIEWS)
def test_feeds_that_the_head_names(
    open_page: OpenPage, updates_site: BuiltSite, path: str, names: set[str]
) -> None:
    """Each feed and calendar is there, of the type that is named, and parsers accept it."""
    page = open_page(updates_site.url + path)
    links = announced(page)
    stems = {url.rpartition("/")[2].rpartition(".")[0] for urls in links.values() for url in urls}
    assert names <= stems
    assert {"application/atom+xml", "application/feed+json"} <= links.keys() <= FEEDS.keys()
    for media_type, url in [(kind, url) for kind, urls in links.items() for url in urls]:
        answer = page.request.get(url)
        assert answer.status == 200, url
        served = answer.headers["content-type"]
        assert served.partition(";")[0] in FEEDS[media_type], url
        if media_type == "application/atom+xml":
            parsed = feedparser.parse(answer.body(), response_headers={"content-type": served})
            assert not parsed.bozo, (url, parsed.get("bozo_exception"))
            assert parsed.entries, url
        elif media_type == "text/calendar":
            assert Calendar.from_ical(answer.body()).walk("VEVENT"), url
        else:
            assert answer.json()["feed_url"] == public(updates_site, url)


@pytest.mark.parametrize(("path", "names"), FOLLOWED)
def test_the_panel_names_what_the_head_names(
    open_page: OpenPage, updates_site: BuiltSite, path: str, names: set[str]
) -> None:
    """Each of these pages has the panel, with the addresses that its head gives to programs."""
    page = open_page(updates_site.url + path)
    page.locator(".follow__summary").click()
    written = page.locator(".follow__addresses .follow__code").all_inner_texts()
    assert {url.rpartition("/")[2].rpartition(".")[0] for url in written} == names
    urls = [url for urls in announced(page).values() for url in urls]
    assert {*written} == {public(updates_site, url) for url in urls}


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_the_follow_panel_opens_by_keyboard(
    open_page: OpenPage, updates_site: BuiltSite, javascript: bool
) -> None:
    """Tab comes to the panel, Enter opens it, and Tab goes on to its addresses."""
    page = open_page(f"{updates_site.url}/en/tasks/1.3/", javascript=javascript)
    summary = page.locator(".follow__summary")
    panel = page.locator(".follow__addresses")
    for _ in range(150):
        page.keyboard.press("Tab")
        if summary.evaluate("e => e === document.activeElement"):
            break
    expect(summary).to_be_focused()
    expect(panel).to_be_hidden()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    expect(panel.locator("a").first).to_be_focused()
    written = panel.locator(".follow__code").all_inner_texts()
    urls = [url for urls in announced(page).values() for url in urls]
    assert {*written} <= {public(updates_site, url) for url in urls}
    assert (panel.locator("button:visible").count() == len(written)) is javascript
