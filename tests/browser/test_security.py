"""The browser enforces the policy, and nothing on the site is against it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, Worker, expect

from tests.browser.templates import OPEN_ALL, every, this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

INLINE = "<script>window.ran = true</script>"


def error_of(place: Page | Worker, attempt: str) -> object:
    """The name of the error that a statement raises in a page or a worker; None for none."""
    return place.evaluate(f"() => {{ try {{ {attempt} }} catch (error) {{ return error.name }} }}")


def test_no_complaint_on_any_template(open_page: OpenPage, site: BuiltSite) -> None:
    """No template asks another host, breaks the policy or makes the browser complain."""
    page = open_page(f"{site.url}/404.html")
    for path in every(this_pages()):
        page.goto(site.url + path, wait_until="networkidle" if path == "/" else "load")
        page.evaluate(OPEN_ALL)


def with_inline_script(route: Route) -> None:
    """Answer with the page, and a script in its head that is not the site's."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("</head>", f"{INLINE}</head>"))


def test_the_policy_is_enforced(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """A script that were injected into a page would not run."""
    page = open_page(updates_site.url, allowed=("Content Security Policy",))
    page.route("**/nhiem-vu/", with_inline_script)
    page.goto(updates_site.url + "/nhiem-vu/")
    assert page.evaluate("[...document.scripts].some((each) => each.text.includes('window.ran'))")
    assert page.evaluate("window.ran") is None


def test_text_is_no_script(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """Neither HTML nor an address from elsewhere becomes script, on any page and in no worker."""
    refused = "document.createElement('script').src = '/assets/x.js'"
    for path in ("/nhiem-vu/", "/tim-kiem/"):
        page = open_page(
            updates_site.url + path, allowed=("This document requires", "Content Security Policy")
        )
        for attempt in ("document.body.innerHTML = '<b>'", refused, "new Worker('/assets/x.js')"):
            assert error_of(page, attempt) == "TypeError", attempt
        assert error_of(page, "self.ownScript('https://example.org/x.js')") == "TypeError"
        assert error_of(page, "trustedTypes.createPolicy('own-scripts', {})") == "TypeError"


@pytest.mark.parametrize("path", ["/tim-kiem/", "/en/search/"])
def test_the_worker_trusts_as_little(
    open_page: OpenPage, updates_site: BuiltSite, path: str
) -> None:
    """The search answers from a worker that is held to the policy of its own response."""
    page = open_page(updates_site.url + path)
    with page.expect_worker() as started:
        page.locator(".search__input").fill("1.2")
    expect(page.locator(".search__link").first).to_contain_text("1.2")
    worker = started.value
    assert error_of(worker, "importScripts('/assets/x.js')") == "TypeError"
    assert error_of(worker, "importScripts(self.ownScript('/x.js'))") == "TypeError"


def test_nothing_is_kept_on_the_reader(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """Visiting the site leaves no cookie and stores nothing."""
    page = open_page(updates_site.url + "/nhiem-vu/")
    page.goto(updates_site.url + "/nhiem-vu/1.2/")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_odd_addresses_do_no_harm(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """Script in the query or fragment of an address is neither run nor shown as elements."""
    page = open_page(f"{updates_site.url}/404.html")
    for attack in ("?area=<img src=x onerror=window.ran=1>", '#"><script>window.ran=1</script>'):
        page.goto(f"{updates_site.url}/nhiem-vu/{attack}")
        assert page.evaluate("window.ran") is None
        assert page.locator("main img, main script").count() == 0
