"""The site as an app of a device, as Chromium reads it."""

from __future__ import annotations

import json
from urllib.parse import urljoin

import pytest

from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("path", ["/nhiem-vu/1.2/", "/en/tasks/1.2/"])
def test_a_browser_takes_it(open_page: OpenPage, updates_site: BuiltSite, path: str) -> None:
    """The browser finds no fault with what a page says of the app, and could install it."""
    page = open_page(updates_site.url + path)
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    for icon in json.loads(found["data"])["icons"]:
        assert page.request.get(urljoin(found["url"], icon["src"])).ok
    told = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    session.detach()
    # Which no window of a test is.
    assert {each["errorId"] for each in told} <= {"in-incognito"}
