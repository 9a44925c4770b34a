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
from plugins.editions.markdown_pages import MarkdownPage, metadata_problems, unknown_facts
from plugins.editions.urls import NOT_FOUND
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import DataProblems, Message, Problem, nearest
from plugins.plan.records.prose_facts import filled

PAGE_LINK_UNKNOWN = Message(
    "page-link-unknown",
    N_("the link {link} leads nowhere"),
    N_("task:, area:, agency:, update:, indicator: or page: with something that exists"),
)

INTERNAL = re.compile(r"([a-z]+):(.*)")
SCHEMES_OF_THE_WEB = {"data", "file", "ftp", "http", "https", "javascript", "mailto", "tel"}
MAIN = "main"
# The key of the page for addresses that lead nowhere; it has no address of its own.
NOT_FOUND_KEY = "not-found"
# The folder of content/ in which the articles of campaigns lie.
CAMPAIGNS = "campaigns"

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
    """The pages as safe texts; raises DataProblems with everything that is wrong in them."""
    problems = list(metadata_problems(pages, editions))
    if problems:
        raise DataProblems(problems)
    found = []
    for page in pages:
        edition = next(e for e in editions if e.language.code == page.metadata["lang"])
        slug = page.metadata["slug"]
        lost = page.metadata["key"] == NOT_FOUND_KEY
        path = NOT_FOUND if lost else edition.urls.prose(slug)
        facts = edition.facts[edition.language.code]
        shown = filled(page.html, {fact: escape(words) for fact, words in facts.items()})
        html, unknown = safe_prose(shown, resolvers(edition, pages), edition.links(path))
        problems += [_unknown_link(page, link) for link in unknown]
        problems += unknown_facts(page)
        text = ProseText(
            key=page.metadata["key"],
            language=page.metadata["lang"],
            slug=slug,
            title=filled(page.metadata["title"], facts),
            description=filled(page.metadata["description"], facts),
            html=html,
            campaign=PurePath(page.file).parent.name == CAMPAIGNS,
        )
        found.append(text)
    if problems:
        raise DataProblems(problems)
    return found


def resolvers(edition: Edition, pages: Sequence[MarkdownPage]) -> Mapping[str, Resolver]:
    """For each link scheme, how what follows the colon becomes a path; None where it cannot."""
    site, urls = edition.site, edition.urls
    slugs = {
        page.metadata["key"]: page.metadata["slug"]
        for page in pages
        if page.metadata["lang"] == edition.language.code and page.metadata["key"] != NOT_FOUND_KEY
    }
    listed = site.listed_agencies
    sections: dict[str, Resolver] = {
        name: lambda _, name=name: urls.section(name)  # type: ignore[misc]
        for name in ("tasks", "areas", "agencies", "matrix", "updates", "reporting")
    }
    measured = site.indicators.by_id
    if measured:
        sections["indicators"] = lambda _: urls.section("indicators")
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


def safe_prose(
    html: str, known: Mapping[str, Resolver], links: Callable[[str], str]
) -> tuple[Markup, list[str]]:
    """`html` made safe to show, and the internal links in it that lead nowhere, as written.

    `links` writes the paths that links lead to.

    A link whose scheme is almost one of ours ("tsk:1.1") counts as one that leads nowhere.

    Headings get an id of their own, so that they can be linked to. Scripts, event handlers,
    styles and addresses other than http, https and mailto do not survive.
    """
    soup = BeautifulSoup(html, "html.parser")
    unknown = []
    for link in soup.find_all("a", href=INTERNAL):
        scheme, _, rest = str(link["href"]).partition(":")
        path = known[scheme](rest) if scheme in known else None
        if path is not None:
            link["href"] = path
        elif scheme in known or (scheme not in SCHEMES_OF_THE_WEB and nearest(scheme, known)):
            unknown.append(str(link["href"]))
    _give_anchors(soup)
    for cell in soup.select("thead th"):
        cell["scope"] = "col"
    return safe_html.clean(str(soup), links, headings=True), unknown


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


def _unknown_link(page: MarkdownPage, link: str) -> Problem:
    lines = page.source.split("\n")
    wanted = re.compile(rf"{re.escape(link)}(?![\w.-])")
    places = ((n, wanted.search(text)) for n, text in enumerate(lines, 1))
    line, column = next(((n, found.start() + 1) for n, found in places if found), (1, 1))
    return Problem(
        file=page.file,
        line=line,
        column=column,
        field="link",
        message=PAGE_LINK_UNKNOWN,
        values={"link": link},
    )
