"""Markdown pages into safe HTML: links to tasks, agencies and pages resolved, all else cleaned."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count

from bs4 import BeautifulSoup
from markupsafe import Markup, escape

from plugins.editions import safe_html
from plugins.editions.article_heads import ArticleHead, article_head, ids_in
from plugins.editions.edition import Edition
from plugins.editions.markdown_pages import NOT_FOUND_KEY, SECTION_KEY, MarkdownPage
from plugins.editions.page_links import linked_sections
from plugins.editions.urls import NOT_FOUND, part_of
from plugins.plan.records.prose_facts import filled

INTERNAL = re.compile(r"([a-z]+):(.*)")
MAIN = "main"

Resolver = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseText:
    """A Markdown page as read: its key pairs translations, `html` is sanitised.

    head: what an article of a campaign, or the page that introduces them, says of itself. lesson:
    the tasks that a lesson sheet builds on, none of any other page.
    """

    key: str
    language: str
    slug: str
    title: str
    description: str
    html: Markup
    head: ArticleHead | None = None
    lesson: tuple[str, ...] = ()

    @property
    def campaign(self) -> bool:
        """Whether it is an article of a campaign, not a page about the site or its sections."""
        return self.head is not None and self.key != SECTION_KEY


def texts(pages: Sequence[MarkdownPage], editions: Sequence[Edition]) -> list[ProseText]:
    """The pages, in which `PageRule` has found nothing wrong, as safe texts."""
    found = []
    for page in pages:
        edition = next(e for e in editions if e.language.code == page.language)
        key, slug = page.metadata["key"], _slugs(pages, edition)[page.metadata["key"]]
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
            head=article_head(page),
            lesson=ids_in(page.metadata["tasks"]) if page.is_lesson else (),
        )
        found.append(text)
    return found


def resolvers(edition: Edition, pages: Sequence[MarkdownPage]) -> Mapping[str, Resolver]:
    """For each link scheme, how what follows the colon becomes a path; None where it cannot."""
    site, urls = edition.site, edition.urls
    slugs = _slugs(pages, edition)
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
        "task": partial(_task_path, edition),
        "area": lambda id_: urls.area(id_) if id_ in site.areas else None,
        "agency": lambda id_: urls.agency(listed[id_]) if id_ in listed else None,
        "update": lambda id_: urls.update(id_) if id_ in site.updates_by_id else None,
        "page": lambda key: (
            urls.prose(slugs[key]) if key in slugs and key != NOT_FOUND_KEY else None
        ),
    }


def _slugs(pages: Sequence[MarkdownPage], edition: Edition) -> Mapping[str, str]:
    """The slugs of the pages in a language by their keys.

    Articles lie in their section, lesson sheets with all that is printed.
    """
    language = edition.language
    own = {page.metadata["key"]: page for page in pages if page.language == language.code}
    slugs = {key: page.metadata["slug"] for key, page in own.items()}
    inner = (key for key, page in own.items() if page.is_article and key != SECTION_KEY)
    lessons = (key for key, page in own.items() if page.is_lesson)
    return (
        slugs
        | {key: f"{slugs[SECTION_KEY]}/{slugs[key]}" for key in inner}
        | {key: f"{language.printing}/{slugs[key]}" for key in lessons}
    )


def _task_path(edition: Edition, target: str) -> str | None:
    """The path of a task, or of one of its items, by its id and the anchor of the item."""
    id_, _, anchor = target.partition("#")
    if id_ not in edition.site.tasks:
        return None
    path = edition.urls.task(id_)
    return part_of(path, anchor) if anchor else path


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
