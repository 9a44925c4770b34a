"""Markdown pages into safe HTML: links to tasks, agencies and pages resolved, all else cleaned."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import PurePath

from bs4 import BeautifulSoup
from markupsafe import Markup, escape

from plugins.editions import safe_html
from plugins.editions.edition import Edition
from plugins.editions.markdown_pages import CAMPAIGNS, NOT_FOUND_KEY, MarkdownPage
from plugins.editions.page_links import linked_sections
from plugins.editions.urls import NOT_FOUND
from plugins.plan.records.prose_facts import filled

INTERNAL = re.compile(r"([a-z]+):(.*)")
MAIN = "main"

Resolver = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseText:
    """A Markdown page as read: its key pairs translations, `html` is sanitised.

    campaign: it is an article of a campaign, not a page about the site.
    """

    key: str
    language: str
    slug: str
    title: str
    description: str
    html: Markup
    campaign: bool = False


def texts(pages: Sequence[MarkdownPage], editions: Sequence[Edition]) -> list[ProseText]:
    """The pages, in which `PageRule` has found nothing wrong, as safe texts."""
    found = []
    for page in pages:
        edition = next(e for e in editions if e.language.code == page.language)
        key, slug = page.metadata["key"], page.metadata["slug"]
        path = NOT_FOUND if key == NOT_FOUND_KEY else edition.urls.prose(slug)
        facts = edition.facts[edition.language.code]
        shown = filled(page.html, {fact: escape(words) for fact, words in facts.items()})
        text = ProseText(
            key=key,
            language=page.language,
            slug=slug,
            title=filled(page.metadata["title"], facts),
            description=filled(page.metadata["description"], facts),
            html=safe_prose(shown, resolvers(edition, pages), edition.links(path)),
            campaign=PurePath(page.file).parent.name == CAMPAIGNS,
        )
        found.append(text)
    return found


def resolvers(edition: Edition, pages: Sequence[MarkdownPage]) -> Mapping[str, Resolver]:
    """For each link scheme, how what follows the colon becomes a path; None where it cannot."""
    site, urls = edition.site, edition.urls
    slugs = {
        page.metadata["key"]: page.metadata["slug"]
        for page in pages
        if page.metadata["lang"] == edition.language.code and page.metadata["key"] != NOT_FOUND_KEY
    }
    listed = site.agencies_with_page
    sections: dict[str, Resolver] = {
        name: lambda _, name=name: urls.section(name)  # type: ignore[misc]
        for name in linked_sections(site.records)
    }
    measured = site.indicators.by_id
    return {
        **sections,
        "indicator": lambda id_: urls.indicator(id_) if id_ in measured else None,
        "home": lambda _: urls.home(),
        "task": lambda id_: urls.task(id_) if id_ in site.tasks else None,
        "area": lambda id_: urls.area(id_) if id_ in site.areas else None,
        "agency": lambda id_: urls.agency(listed[id_]) if id_ in listed else None,
        "update": lambda id_: urls.update(id_) if id_ in site.updates_by_id else None,
        "page": lambda key: urls.prose(slugs[key]) if key in slugs else None,
    }


def safe_prose(html: str, known: Mapping[str, Resolver], links: Callable[[str], str]) -> Markup:
    """`html` made safe to show; `links` writes the paths that links lead to.

    Headings get an id of their own, so that they can be linked to. Scripts, event handlers,
    styles and addresses other than http, https and mailto do not survive.
    """
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.find_all("a", href=INTERNAL):
        scheme, _, rest = str(link["href"]).partition(":")
        path = known[scheme](rest) if scheme in known else None
        if path is not None:
            link["href"] = path
    _give_anchors(soup)
    for head in soup.find_all("thead"):
        for cell in head.find_all("th"):
            cell["scope"] = "col"
    return safe_html.clean(str(soup), links, headings=True)


def _give_anchors(soup: BeautifulSoup) -> None:
    taken = {MAIN}
    for heading in soup.find_all(["h2", "h3"]):
        name = anchor(heading.get_text())
        unused = (f"{name}-{n}" if n > 1 else name for n in count(1))
        if name:
            heading["id"] = next(candidate for candidate in unused if candidate not in taken)
            taken.add(str(heading["id"]))
        else:
            del heading["id"]


def anchor(heading: str) -> str:
    """An address for a heading: its letters without marks, đ as d, words joined by hyphens."""
    plain = heading.casefold().replace("đ", "d")
    letters = "".join(c for c in unicodedata.normalize("NFD", plain) if c.isascii())
    return "-".join(re.findall(r"[a-z0-9]+", letters))
