"""What search engines read: sitemap.xml with every language version, and robots.txt.

They need full addresses: while the site has none, their host is one that can never exist.
The format is that of https://www.sitemaps.org/protocol.html with the xhtml:link extension; the
`lastmod` of a page is the day on which what it shows last changed, where that is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from xml.sax.saxutils import escape

from plugins.editions.page import Page
from plugins.editions.urls import SITEMAP, absolute
from plugins.website.chrome import ANY_LANGUAGE
from plugins.website.pages.page import by_key

# What else must be written otherwise in the value of an attribute.
QUOTE: Mapping[str, str] = MappingProxyType({'"': "&quot;"})


def sitemap(
    pages: Sequence[Page],
    changed: Mapping[str, dt.date | None],
    address: str | None,
    source_language: str,
) -> bytes:
    """The sitemap of all listed pages, each with its language versions.

    changed: by the key of a page, the day on which what it shows last changed on this site.
    """
    listed = [page for page in pages if page.listed]
    at = {page.path: escape(absolute(page.path, address), QUOTE) for page in listed}
    # What is said besides its address is alike in all versions of a page.
    besides = {
        key: _day(changed.get(key)) + _versions(twins, at, source_language)
        for key, twins in by_key(listed).items()
    }
    entries = "".join(
        f"<url><loc>{at[page.path]}</loc>{besides[page.key]}</url>\n" for page in listed
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n'
    ).encode()


def robots(address: str | None) -> bytes:
    """Everything may be read; where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {absolute(SITEMAP, address)}\n".encode()


def _day(day: dt.date | None) -> str:
    return f"<lastmod>{day.isoformat()}</lastmod>" if day else ""


def _versions(twins: Sequence[Page], at: Mapping[str, str], source_language: str) -> str:
    """The links to all versions of a page, and to that for whoever reads another language.

    `at` are full addresses by path. A page without a twin has no alternates, neither here nor in
    its head.
    """
    if len(twins) == 1:
        return ""
    versions = [(twin.language, at[twin.path]) for twin in twins]
    versions += [(ANY_LANGUAGE, full) for code, full in versions if code == source_language]
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{full}"/>' for code, full in versions
    )
