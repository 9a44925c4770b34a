"""What search engines read: sitemap.xml with every language version, and robots.txt.

They need full addresses: while the site has none, their host is one that can never exist.
The format is that of https://www.sitemaps.org/protocol.html with the xhtml:link extension; the
`lastmod` of a page is the day on which what it shows last changed, where that is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from plugins.editions.page import Page
from plugins.editions.urls import SITEMAP, absolute
from plugins.website.chrome import ANY_LANGUAGE
from plugins.website.pages.page import by_key


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
    grouped = by_key(listed)
    entries = "".join(
        _entry(page, changed.get(page.key), grouped, address, source_language) for page in listed
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n'
    ).encode()


def robots(address: str | None) -> bytes:
    """Everything may be read; where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {absolute(SITEMAP, address)}\n".encode()


def _entry(
    page: Page,
    day: dt.date | None,
    grouped: Mapping[str, tuple[Page, ...]],
    address: str | None,
    source_language: str,
) -> str:
    twins = grouped[page.key]
    # A page without a twin has no alternates, neither here nor in its head.
    versions = [(twin.language, twin.path) for twin in twins if len(twins) > 1]
    if versions:
        versions += [(ANY_LANGUAGE, t.path) for t in twins if t.language == source_language]
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(absolute(path, address))}/>'
        for code, path in versions
    )
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f"<url><loc>{escape(absolute(page.path, address))}</loc>{changed}{links}</url>\n"
