"""Feeds as Atom, the format of https://www.rfc-editor.org/rfc/rfc4287."""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from plugins.feeds.channels import Channel
from plugins.feeds.entries import FeedEntry
from plugins.feeds.identity import moment

MEDIA_TYPE = "application/atom+xml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def atom(channel: Channel, own_address: str, entry: Callable[[FeedEntry], str]) -> bytes:
    """The feed that stands at `own_address`; `entry` gives the XML of an entry."""
    lines = (
        _element("id", channel.id),
        _element("title", channel.title),
        _element("subtitle", channel.description),
        _element("updated", moment(channel.updated)),
        f"<author>{_element('name', channel.author)}{_element('uri', channel.home)}</author>",
        _link("self", own_address, type=MEDIA_TYPE),
        _link("alternate", channel.page, type="text/html", hreflang=channel.language),
        _element("rights", channel.rights),
        *map(entry, channel.entries),
    )
    root = _start("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": channel.language})
    return f"{DECLARATION}{root}\n{chr(10).join(lines)}\n</feed>\n".encode()


def atom_entry(entry: FeedEntry) -> str:
    """An entry of a feed."""
    title = _element("title", entry.title)
    if entry.title_html is not None:
        lang = {"xml:lang": entry.language} if entry.language else {}
        title = _element("title", entry.title_html, type="html", **lang)
    files = (
        _link("enclosure", file.url, type=file.type, length=str(file.size), title=file.title)
        for file in entry.enclosures
    )
    lines = (
        "<entry>",
        _element("id", entry.id),
        title,
        _element("published", moment(entry.published)),
        _element("updated", moment(entry.updated)),
        _link("alternate", entry.url, type="text/html"),
        *(_link("via", url) for url in entry.sources),
        *files,
        _empty("category", {"term": entry.kind, "label": entry.kind_name}),
        _element("summary", entry.summary),
        _element("content", entry.content, type="html"),
        "</entry>",
    )
    return "\n".join(lines)


def _element(name: str, words: str, **attributes: str) -> str:
    # str() because Markup joined with str would be escaped a second time.
    return f"{_start(name, attributes)}{escape(str(words))}</{name}>"


def _link(rel: str, href: str, **attributes: str) -> str:
    return _empty("link", {"rel": rel, "href": href, **attributes})


def _empty(name: str, attributes: dict[str, str]) -> str:
    return f"{_start(name, attributes)[:-1]}/>"


def _start(name: str, attributes: dict[str, str]) -> str:
    return f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in attributes.items())}>"
