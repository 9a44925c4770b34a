"""What search engines read."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

import pytest

from plugins.editions.page import Page
from plugins.website.sitemap import robots, sitemap

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def page(key: str, language: str, path: str, *, listed: bool = True) -> Page:
    """A page with nothing on it."""
    return Page(
        key=key,
        template="t",
        language=language,
        path=path,
        title="title",
        description="about",
        section="",
        view=tuple,
        listed=listed,
    )


PAGES = [
    page("home", "vi", "/"),
    page("home", "en", "/en/"),
    page("only", "en", "/en/only/"),
    page("lost", "vi", "/404.html", listed=False),
]


@pytest.mark.parametrize("address", ["https://a.example/", "https://a.example/?a=1&b=<2>"])
def test_well_formed_for_any_address(address: str) -> None:
    """The sitemap is XML and gives addresses back as they are, whatever stands in them."""
    root = ET.fromstring(sitemap(PAGES, {}, address, "vi"))  # noqa: S314 - our own text
    first = root.findtext("s:url/s:loc", namespaces=NAMES)
    assert first == address.rstrip("/") + "/"


def test_versions_of_each_page() -> None:
    """Each listed page stands with its versions, if several; x-default is that of the plan."""
    root = ET.fromstring(sitemap(PAGES, {}, "https://a.example", "vi"))  # noqa: S314
    versions = [
        {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)}
        for url in root.findall("s:url", NAMES)
    ]
    home = {
        "vi": "https://a.example/",
        "en": "https://a.example/en/",
        "x-default": "https://a.example/",
    }
    assert versions == [home, home, {}]


def test_when_a_page_last_changed() -> None:
    """The day stands where it is known, between the address and the versions; else nothing does."""
    changed = {"home": dt.date(2026, 9, 5)}
    root = ET.fromstring(sitemap(PAGES, changed, None, "vi"))  # noqa: S314
    parts = [[part.tag.rpartition("}")[2] for part in url] for url in root]
    assert parts == [*[["loc", "lastmod", *["link"] * 3]] * 2, ["loc"]]
    assert root.findtext("s:url/s:lastmod", namespaces=NAMES) == "2026-09-05"


def test_robots_txt() -> None:
    """robots.txt lets all read everything and names the sitemap by its full address."""
    text = robots("https://a.example/plan/").decode()
    assert text == "User-agent: *\nAllow: /\n\nSitemap: https://a.example/plan/sitemap.xml\n"
