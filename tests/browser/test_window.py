"""A window that tests share has nothing left of the test before, and hides no complaint."""

from __future__ import annotations

import pytest

from tests.browser.window import Visit, Windows
from tests.conftest import BuiltSite

COMPLAINTS = {
    "error: alas": "console.error('alas')",
    "script error: alack": "queueMicrotask(() => { throw new Error('alack') })",
    "Failed to load resource": "fetch('/none.json')",
    "Content Security Policy": "new Image().src = 'http://127.0.0.1:9/a.png'",
}
MEDIA = """() => ['print', '(prefers-color-scheme: dark)', '(width: 500px)']
  .filter(query => matchMedia(query).matches)"""


def test_nothing_is_left_to_the_next_test(windows: Windows, updates_site: BuiltSite) -> None:
    """The next test meets no storage, cookie, route, paper, choice of colours or history."""
    url = f"{updates_site.url}/nhiem-vu/"
    window = windows.lend(Visit())
    page = window.open(url, Visit(scheme="dark", width=500))
    page.evaluate("localStorage.a = sessionStorage.b = 1; document.cookie = 'c=1; max-age=99'")
    page.emulate_media(media="print")
    page.route("**", lambda route: route.abort())
    assert windows.take_back(window, Visit()) == []
    again = windows.lend(Visit())
    assert again is window
    page = again.open(url, Visit())
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    media = page.evaluate(MEDIA)
    page.go_back()
    assert (kept, media, page.url) == ([0, 0, ""], [], "about:blank")
    windows.take_back(again, Visit())


def complaints(windows: Windows, updates_site: BuiltSite, *allowed: str) -> list[str]:
    """What is told of a visit in which everything in COMPLAINTS goes wrong."""
    visit = Visit(allowed=allowed)
    window = windows.lend(visit)
    page = window.open(f"{updates_site.url}/404.html", visit)
    for deed in COMPLAINTS.values():
        with page.expect_event("pageerror" if "throw" in deed else "console"):
            page.evaluate(f"() => {{ {deed} }}")
    return windows.take_back(window, visit)


@pytest.mark.slow
def test_complaints_are_told(windows: Windows, updates_site: BuiltSite) -> None:
    """Errors of scripts, of the network and of the policy are told, unless they are expected."""
    found = "\n".join(complaints(windows, updates_site))
    assert [text for text in COMPLAINTS if text not in found] == []
    assert complaints(windows, updates_site, *COMPLAINTS, "another host") == []


@pytest.mark.slow
def test_another_host_is_told(windows: Windows, updates_site: BuiltSite) -> None:
    """A request to another host is told, even where no policy stands against it."""
    visit = Visit(bypass_csp=True, allowed=("Failed to load resource",))
    window = windows.lend(visit)
    page = window.open(f"{updates_site.url}/404.html", visit)
    with page.expect_event("requestfailed"):
        page.evaluate("() => { new Image().src = 'http://127.0.0.1:9/a.png' }")
    found = windows.take_back(window, visit)
    assert [text.partition(": ")[2] for text in found] == [
        "request to another host: http://127.0.0.1:9/a.png"
    ]
