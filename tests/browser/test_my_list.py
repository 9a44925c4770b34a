"""The list of tasks and agencies that a reader keeps on the device."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.test_reading_choices import REFUSING
from tests.browser.views import PHONE
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

TASK, BODY, LIST = "/nhiem-vu/1.1/", "/co-quan/so-y-te/", "/danh-sach/"
TASK_EN, LIST_EN = "/en/tasks/1.1/", "/en/my-list/"
FEED, RECORD = "**/feeds/*/tasks/1.1.json", "**/data/tasks/1.1.json"
BUTTON, ITEM, STATE = ".keep__button", ".my-list__item", ".my-list__state"
KEPT = "() => [localStorage, sessionStorage].flatMap((kept) => Object.keys(kept))"
NEXT_VISIT = "() => sessionStorage.clear()"


def keep(page: Page, address: str) -> None:
    """Open a page and keep what it is about, with what it tells now."""
    page.goto(address)
    with page.expect_response("**/data/*/*.json"):
        page.locator(BUTTON).click()
    page.wait_for_function("() => Object.values(localStorage).some(t => t.includes('\"said\"'))")


def looked_at(page: Page, address: str) -> Page:
    """The list, once all of it is looked up."""
    page.goto(address)
    expect(page.locator(STATE, has_text="…")).to_have_count(0)
    return page


def later(route: Route) -> None:
    """What the site says after an update came, a title was put right and the task changed."""
    told = route.fetch().json()
    if "items" in told:
        newest = told["items"][0]
        coming = {"url": newest["url"].replace("/2", "/new-2"), "title": "1.1 · More <b>water</b>"}
        told["items"].insert(0, newest | coming | {"id": "urn:uuid:new"})
    else:
        told["said"]["title_en"] += "!"
        told["row"] |= {"delivery": "in-progress", "deadline_day": "2024-09-01"}
    route.fulfill(json=told)


def test_what_is_new_since_the_last_visit(
    open_page: OpenPage, updates_site: BuiltSite, violations: Callable[[Page], list[str]]
) -> None:
    """It is told once, in either language: what came by name, what fields were and are."""
    site = updates_site.url
    page = open_page(site + TASK, width=PHONE)
    keep(page, site + TASK)
    expect(page.locator(".keep__list a")).to_be_visible()
    keep(page, site + BODY)
    looked_at(page, site + LIST_EN)
    names = page.locator(".my-list__name a")
    expect(names).to_have_count(2)
    expect(names.first).to_have_text("1.1 Draw up the sample programme")
    expect(page.locator(".my-list__news li:visible")).to_have_count(0)
    page.evaluate(NEXT_VISIT)
    for pattern in (FEED, RECORD):
        page.route(pattern, later)
    looked_at(page, site + LIST_EN)
    first = page.locator(ITEM).first
    expect(first.locator(STATE)).to_contain_text(": 4")
    news = first.locator(".my-list__news a")
    expect(news).to_have_text("1.1 · More <b>water</b>")
    assert news.evaluate("link => link.href").startswith(f"{site}/en/updates/new-2")
    fields = first.locator(".my-list__fields")
    expect(fields).to_contain_text("Delivery state: was Done, is In progress; ")
    expect(fields).to_contain_text("was 30 Jun 2024, is 1 Sept 2024; ")
    expect(fields).to_contain_text("(English): was Draw up the sample programme, is Draw up")
    expect(fields.locator("q").last).to_have_attribute("lang", "en")
    assert violations(page) == []
    # Whoever comes back from a page finds it still there; the next visit does not.
    looked_at(page, site + LIST)
    expect(page.locator(".my-list__news li")).to_have_count(1)
    page.evaluate(NEXT_VISIT)
    looked_at(page, site + LIST)
    expect(page.locator(".my-list__news li")).to_have_count(0)
    names.first.click()
    assert urlsplit(page.url).path == TASK


def test_its_feeds_are_those_of_the_site(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """The OPML file names each feed, and the page that goes with it, by its full address."""
    site = updates_site.url
    page = open_page(site + TASK)
    for path in (TASK, BODY):
        keep(page, site + path)
    looked_at(page, site + LIST)
    with page.expect_download() as download:
        page.locator("[data-do=opml]").click()
    outlines = ET.parse(download.value.path()).findall("body/outline")  # noqa: S314 - our own
    pages = [urlsplit(outline.get("htmlUrl", "")).path for outline in outlines]
    assert sorted(pages) == sorted([TASK, BODY])
    feeds = [outline.get("xmlUrl", "") for outline in outlines]
    assert all(feed.startswith(f"{site}/feeds/vi/") for feed in feeds)
    assert all(Path(f"{updates_site.folder}{urlsplit(feed).path}").is_file() for feed in feeds)


def test_it_is_forgotten_on_request(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """One entry by the button beside it, all of them at once; then nothing of it is kept."""
    site = updates_site.url
    page = open_page(site + TASK)
    for path in (TASK_EN, BODY):
        keep(page, site + path)
    looked_at(page, site + LIST_EN)
    page.locator(f"{ITEM} button").first.click()
    expect(page.locator(ITEM)).to_have_count(1)
    expect(page.locator(".my-list__name a")).to_be_focused()
    page.locator(".my-list__tools summary").click()
    page.locator("[data-do=forget]").click()
    expect(page.locator(ITEM)).to_have_count(0)
    expect(page.locator(".my-list__empty")).to_be_visible()
    expect(page.locator(".my-list__where a").first).to_be_focused()
    assert page.evaluate(KEPT) == []
    page.goto(site + BODY)
    expect(page.locator(".keep__list")).to_be_hidden()


def test_what_is_gone_is_said_to_be(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """Of what the site has no more the name stays; without a connection the list says so."""
    site = updates_site.url
    page = open_page(site + TASK, allowed=("Failed to load",), own_clock=True)
    keep(page, site + TASK_EN)
    page.route(RECORD, lambda route: route.fulfill(status=404))
    looked_at(page, site + LIST_EN)
    expect(page.locator(STATE)).to_have_text("This site has it no more.")
    expect(page.locator(".my-list__name")).to_contain_text("Draw up")
    page.route(FEED, lambda route: route.abort())
    looked_at(page, site + LIST_EN)
    expect(page.locator(STATE)).to_contain_text("check the connection")
    visited = "() => Object.values(localStorage).map(kept => JSON.parse(kept).visited)"
    before = page.evaluate(visited)
    page.clock.set_system_time("2031-05-06")
    looked_at(page, site + LIST_EN)
    assert page.evaluate(visited) == before


def test_where_nothing_may_be_kept(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """The button and the list say so, and lead to the feeds instead."""
    page = open_page(updates_site.url + TASK_EN, first=REFUSING)
    page.locator(BUTTON).click()
    expect(page.locator(".keep__refused")).to_be_visible()
    page.locator(".keep__refused a").click()
    expect(page.locator("#follow-atom")).to_be_visible()
    page.goto(updates_site.url + LIST_EN)
    expect(page.locator(".my-list__refused")).to_be_visible()
    expect(page.locator(".my-list__empty")).to_be_hidden()
    page.goto("about:blank")


def test_without_script_the_page_says_what_there_is(
    open_page: OpenPage, updates_site: BuiltSite
) -> None:
    """No button is shown that does nothing; the page leads to all tasks and agencies."""
    page = open_page(updates_site.url + TASK_EN, javascript=False)
    expect(page.locator(BUTTON)).to_be_hidden()
    page.goto(updates_site.url + LIST_EN)
    expect(page.locator(".my-list__without")).to_be_visible()
    expect(page.locator(".my-list button:visible")).to_have_count(0)
    page.locator(".my-list__where a").first.click()
    assert urlsplit(page.url).path == "/en/tasks/"
