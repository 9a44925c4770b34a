"""HTML that is safe to show: what Markdown makes, cleaned of all that could do harm."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import nh3
from markupsafe import Markup

if TYPE_CHECKING:
    from markdown import Markdown

HEADINGS = {"h2", "h3", "h4"}
TAGS = {
    *("a", "abbr", "blockquote", "br", "code", "dd", "dl", "dt", "em", "hr"),
    *("li", "ol", "p", "pre", "q", "strong", "sub", "sup", "table", "tbody", "td", "th"),
    *("thead", "tr", "ul"),
}
ATTRIBUTES = {"a": {"href", "hreflang", "lang"}, "th": {"scope"}}
HEADING_ATTRIBUTES = {"h2": {"id"}, "h3": {"id"}}
SCHEMES = {"http", "https", "mailto"}
# Browsers take a backslash for a slash.
OF_LINKS = re.compile(r"(?i:https?://|mailto:)|/(?![/\\\s])|#")
OF_PAGES = ("markdown.extensions.tables", "markdown.extensions.def_list")


def clean(html: str, links: Callable[[str], str], *, headings: bool = False) -> Markup:
    """`html` without scripts, event handlers, styles, pictures and addresses of other schemes.

    A link that names a host without a scheme, as `//host` does, loses its address; `links` writes
    the others. headings: h2 to h4 may stay, with their ids; else only their words do.
    """

    def attribute(_tag: str, name: str, value: str) -> str | None:
        if name != "href":
            return value
        return links(value) if OF_LINKS.match(value) else None

    safe = nh3.clean(
        html,
        tags=TAGS | HEADINGS if headings else TAGS,
        attributes=ATTRIBUTES | HEADING_ATTRIBUTES if headings else ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=None,
        attribute_filter=attribute,
    )
    return Markup(safe)  # noqa: S704 - cleaned by nh3 just above


def from_markdown(text: str, links: Callable[[str], str]) -> Markup:
    """A short text in Markdown as safe HTML without headings, its addresses written by `links`."""
    return clean(_converted(text), links)


def page_from_markdown(text: str) -> str:
    """The text of a page in Markdown, with tables and definitions, as HTML that is not safe yet."""
    return _markdown(OF_PAGES).reset().convert(text)


@lru_cache(maxsize=32768)
def _converted(text: str) -> str:
    return _markdown().reset().convert(text)


@cache
def _markdown(more: tuple[str, ...] = ()) -> Markdown:
    """One converter for all texts: making one takes longer than using it."""
    from markdown import Markdown

    return Markdown(extensions=[*more, "markdown.extensions.sane_lists"], output_format="html")
