"""The browser enforces the policy, and nothing on the site is against it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.templates import EVERY, OPEN_ALL
from tests.conftest import BuiltSite

INJECT = """() => new Promise(resolve => {
  document.addEventListener('securitypolicyviolation', e => resolve(e.effectiveDirective));
  const script = document.createElement('script');
  script.textContent = 'window.ran = true';
  document.body.append(script);
  setTimeout(() => resolve('nothing was refused'), 2000);
})"""


@pytest.mark.slow
def test_no_complaint_on_any_template(open_page: Callable[..., Page], site: BuiltSite) -> None:
    """No template asks another host, breaks the policy or makes the browser complain."""
    page = open_page(f"{site.url}/404.html")
    for path in EVERY:
        page.goto(site.url + path, wait_until="networkidle" if path == "/" else "load")
        page.evaluate(OPEN_ALL)


def test_the_policy_is_enforced(open_page: Callable[..., Page], site: BuiltSite) -> None:
    """A script that were injected into a page would not run."""
    page = open_page(site.url, allowed=("Content Security Policy",))
    assert page.evaluate(INJECT).startswith("script-src")
    assert page.evaluate("window.ran") is None


def test_nothing_is_kept_on_the_reader(open_page: Callable[..., Page], site: BuiltSite) -> None:
    """Visiting the site leaves no cookie and stores nothing."""
    page = open_page(site.url + "/nhiem-vu/")
    page.goto(site.url + "/nhiem-vu/13.1/")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_odd_addresses_do_no_harm(open_page: Callable[..., Page], site: BuiltSite) -> None:
    """Script in the query or fragment of an address is neither run nor shown as elements."""
    page = open_page(f"{site.url}/404.html")
    for attack in ("?area=<img src=x onerror=window.ran=1>", '#"><script>window.ran=1</script>'):
        page.goto(f"{site.url}/nhiem-vu/{attack}")
        assert page.evaluate("window.ran") is None
        assert page.locator("main img, main script").count() == 0
