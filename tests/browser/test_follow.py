"""Feeds, calendars and the panel that explains them, in a real browser."""

from __future__ import annotations

from urllib.parse import urljoin

import feedparser
import pytest
from icalendar import Calendar
from playwright.sync_api import APIResponse, Page, expect

from tests.browser.sight import seen
from tests.browser.window import OpenPage
from tests.conftest import ADDRESS, BuiltSite

pytestmark = pytest.mark.slow

STOP_BEFORE = """() => {
  const stops = [...document.querySelectorAll('a[href], button, input, summary')]
    .filter((stop) => stop.checkVisibility());
  stops[stops.indexOf(document.querySelector('.follow summary')) - 1].focus();
}"""
ANNOUNCED = 'head link[rel="alternate"][type]:not([type="application/json"])'
FEEDS = {
    "application/atom+xml": {"application/atom+xml"},
    "application/feed+json": {"application/feed+json"},
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
    for link in page.locator(ANNOUNCED).all():
        url = urljoin(page.url, link.get_attribute("href"))
        found.setdefault(link.get_attribute("type") or "", []).append(url)
    return found


def public(site: BuiltSite, url: str) -> str:
    """The address that the site gives to readers of what stands at `url` here."""
    return url.replace(site.url, ADDRESS, 1)


# Quick: a task, a body and a page of prose; CI looks at the others too.
QUICK, OTHERS = [FOLLOWED[at] for at in (1, 3, 4)], [FOLLOWED[at] for at in (0, 2, 5, 6)]


def parse(answer: APIResponse, media_type: str, address: str) -> None:
    """Hold a feed or calendar against its type, its public address and a parser of that type."""
    assert answer.status == 200, answer.url
    served = answer.headers["content-type"]
    assert served.partition(";")[0] in FEEDS[media_type], answer.url
    if media_type == "application/atom+xml":
        parsed = feedparser.parse(answer.body(), response_headers={"content-type": served})
        assert not parsed.bozo, (answer.url, parsed.get("bozo_exception"))
        assert parsed.entries, answer.url
    elif media_type == "text/calendar":
        assert Calendar.from_ical(answer.body()).walk("VEVENT"), answer.url
    else:
        assert answer.json()["feed_url"] == address


@pytest.mark.parametrize("followed", [QUICK, pytest.param(OTHERS, marks=pytest.mark.slow)])
def test_what_can_be_followed(
    open_page: OpenPage, updates_site: BuiltSite, followed: list[tuple[str, set[str]]]
) -> None:
    """The panel shows the feeds and calendars that the head names; parsers accept each."""
    page = open_page(f"{updates_site.url}/404.html")
    for path, names in followed:
        page.goto(updates_site.url + path)
        links = announced(page)
        assert {"application/atom+xml", "application/feed+json"} <= links.keys() <= FEEDS.keys()
        page.locator(".follow summary").click()
        written = seen(page.locator(".follow__addresses .follow__code")).all_inner_texts()
        assert {url.rpartition("/")[2].rpartition(".")[0] for url in written} == names, path
        urls = [url for own in links.values() for url in own]
        assert {*written} == {public(updates_site, url) for url in urls}, path
        for media_type, urls in links.items():
            for url in urls:
                parse(page.request.get(url), media_type, public(updates_site, url))


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_the_follow_panel_opens_by_keyboard(
    open_page: OpenPage, updates_site: BuiltSite, javascript: bool
) -> None:
    """Tab comes to the panel from the stop before it, Enter opens it, Tab goes on inside."""
    page = open_page(f"{updates_site.url}/en/tasks/1.3/", javascript=javascript)
    summary = page.locator(".follow summary")
    panel = page.locator(".follow__addresses")
    page.evaluate(STOP_BEFORE)
    page.keyboard.press("Tab")
    expect(summary).to_be_focused()
    expect(panel).to_be_hidden()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    expect(panel.locator("a").first).to_be_focused()
    written = seen(panel.locator(".follow__code")).all_inner_texts()
    urls = [url for urls in announced(page).values() for url in urls]
    assert {*written} <= {public(updates_site, url) for url in urls}
    assert (panel.locator("button:visible").count() == len(written)) is javascript
