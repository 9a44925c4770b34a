"""What is true of every page of the real site."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from plugins.plan.facts.site import Site
from plugins.website.headers import policy
from tests.conftest import ADDRESS, ROOT, BuiltSite
from tests.site.reading import BuiltPage, missing, said

Pages = dict[str, BuiltPage]
SECTIONS = {
    "vi": ("/", "nhiem-vu", "linh-vuc", "co-quan", "ma-tran"),
    "en": ("/en/", "tasks", "areas", "agencies", "matrix"),
}
PROSE = {
    "vi": ("phuong-phap", "thuat-ngu", "gioi-thieu", "tiep-can", "dinh-chinh"),
    "en": ("method", "glossary", "about", "accessibility", "corrections"),
}
UPDATES = {
    "vi": ("cap-nhat", "bao-cao khong-thay-doi thong-tin-lien-quan dinh-chinh dieu-chinh"),
    "en": ("updates", "reports no-change related-information corrections amendments"),
}
REPORTING = {"vi": "bao-cao", "en": "reporting"}
SEARCH = {"vi": "tim-kiem", "en": "search"}
REFERRING = {"aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"}
FILES = ("404.html", "sitemap.xml", "robots.txt", "manifest.sha256", "_headers")


def listed(pages: Pages) -> list[BuiltPage]:
    """All pages save the one for addresses that lead nowhere."""
    return [page for path, page in pages.items() if path != "/404.html"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_fixed_address_exists(
    site: BuiltSite, pages: Pages, plan: Site, language: str
) -> None:
    """Each address that may be printed on paper has a page, and there is no other page."""
    root, tasks, areas, agencies, matrix = SECTIONS[language]
    below = [tasks, areas, agencies, matrix, *PROSE[language]]
    below += [f"{tasks}/{task}" for task in plan.tasks]
    below += [f"{areas}/{area}" for area in plan.areas]
    slugs = [
        a.slug.get("en", a.id) if language == "en" else a.id for a in plan.listed_agencies.values()
    ]
    below += [f"{agencies}/{slug}" for slug in slugs]
    updates, kinds = UPDATES[language]
    below += [SEARCH[language], REPORTING[language], updates]
    below += [f"{updates}/{kind}" for kind in kinds.split()]
    below += [f"{updates}/{year}" for year in {u.date.first.year for u in plan.updates}]
    below += [f"{updates}/{update.id}" for update in plan.updates]
    expected = {root, *(f"{root}{path}/" for path in below)}
    assert {p.path for p in listed(pages) if p.language == language} == expected
    assert [name for name in FILES if not (site.folder / name).is_file()] == []


def test_no_link_leads_nowhere(site: BuiltSite, pages: Pages) -> None:
    """Everything a page refers to on this site exists, down to the element of a fragment."""
    dead = {
        f"{page.path} → {target}"
        for page in pages.values()
        for target in set(page.targets())
        if missing(site.folder, pages, target)
    }
    assert dead == set()


def test_no_page_is_an_orphan(pages: Pages) -> None:
    """Each page can be reached by following links from the home page."""
    reached, waiting = set(), ["/"]
    while waiting:
        path = waiting.pop().partition("#")[0].partition("?")[0]
        if path in pages and path not in reached:
            reached.add(path)
            waiting += pages[path].targets()
    assert {page.path for page in listed(pages)} <= reached


def test_all_links_are_relative(pages: Pages) -> None:
    """Links within the site work from any folder of a host; only the 404 page cannot do so."""
    rooted = [
        f"{page.path}: {tag}"
        for page in listed(pages)
        for tag in page.elements
        if any(str(tag.get(name, "")).startswith("/") for name in ("href", "src", "action"))
    ]
    assert rooted == []


def test_one_first_heading(pages: Pages) -> None:
    """Each page has one h1 with words in it, and headings that leave out no level."""
    for page in pages.values():
        assert page.one("h1").get_text(strip=True)
        levels = [int(tag.name[1]) for tag in page.elements if tag.name in {"h1", "h2", "h3", "h4"}]
        assert all(b <= a + 1 for a, b in pairwise(levels)), page.path


def test_languages_are_said(pages: Pages) -> None:
    """A page under /en/ says that it is in English, every other that it is in Vietnamese."""
    for page in pages.values():
        assert page.language == ("en" if page.path.startswith("/en/") else "vi")


def test_ids_are_unique(pages: Pages) -> None:
    """No page has two elements with the same id or one with an empty id."""
    for page in pages.values():
        twice = [id_ for id_, count in Counter(page.ids).items() if count > 1 or not id_.strip()]
        assert twice == [], page.path


def test_references_within_a_page(pages: Pages) -> None:
    """What a page says labels, describes or is controlled by an element is there."""
    for page in pages.values():
        ids = set(page.ids)
        for tag in page.elements:
            for name in REFERRING & tag.attrs.keys():
                value = tag[name]
                for id_ in value.split() if isinstance(value, str) else value:
                    assert id_ in ids, f"{page.path}: {name}={id_}"


def test_titles_are_unique(pages: Pages) -> None:
    """No two pages of a language have the same title, and none is empty."""
    titles = Counter((page.language, said(page.head.select("title")[0])) for page in listed(pages))
    assert [title for title, count in titles.items() if count > 1 or not title[1].strip()] == []


def test_descriptions(pages: Pages) -> None:
    """Each page describes itself in 1 to 160 characters, as no other page of its language does."""
    found: Counter[tuple[str, str]] = Counter()
    for page in listed(pages):
        description = page.meta('meta[name="description"]')
        assert 1 <= len(description) <= 160, f"{page.path}: {len(description)}: {description}"
        assert page.meta('meta[property="og:description"]') == description
        found[page.language, description] += 1
    assert [description for description, count in found.items() if count > 1] == []


def test_canonical_addresses(pages: Pages) -> None:
    """Each page names its own full address as canonical and for sharing."""
    for page in listed(pages):
        assert page.meta('link[rel="canonical"]', "href") == ADDRESS + page.path
        assert page.meta('meta[property="og:url"]') == ADDRESS + page.path


def alternates(page: BuiltPage) -> dict[str, str]:
    """The language versions that a page names, as paths."""
    found = page.head.select('link[rel="alternate"][hreflang]')
    return {str(tag["hreflang"]): str(tag["href"]).removeprefix(ADDRESS) for tag in found}


def test_language_versions_name_each_other(pages: Pages) -> None:
    """Each page names vi, en and x-default (= vi), itself among them, and so does its twin."""
    for page in listed(pages):
        own = alternates(page)
        assert set(own) == {"vi", "en", "x-default"}, page.path
        assert own["x-default"] == own["vi"]
        assert own[page.language] == page.path
        assert alternates(pages[own["en"]]) == own == alternates(pages[own["vi"]])


def test_the_switch_lands_on_the_same_item(pages: Pages) -> None:
    """The link to the other language leads to the same task, area, body or page."""
    for page in listed(pages):
        other = {"vi": "en", "en": "vi"}[page.language]
        switch = page.one("body > header").select(f'a[hreflang="{other}"]')
        assert len(switch) == 1, page.path
        expected = alternates(page)[other]
        here = BuiltPage(page.path, page.file)
        here.__dict__["soup"] = BeautifulSoup(str(switch[0]), "html.parser")
        assert list(here.targets()) == [expected]
        assert switch[0]["lang"] == other


def test_the_policy_stands_in_every_page(pages: Pages) -> None:
    """Each page carries the policy of the host, which names its data blocks and no more."""
    for page in pages.values():
        searches = any(tag.get("data-module") == "search" for tag in page.elements)
        expected = policy(page.data_blocks, workers=searches)
        assert page.meta('meta[http-equiv="Content-Security-Policy"]') == expected, page.path


def test_nothing_inline(pages: Pages) -> None:
    """No page has inline script, inline style or an event handler."""
    for page in pages.values():
        for tag in page.elements:
            inline = [n for n in tag.attrs if n == "style" or n.startswith("on")]
            assert not inline, f"{page.path}: {tag}"
            assert tag.name != "style", page.path
            if tag.name == "script":
                assert tag.get("src") or tag.get("type") == "application/ld+json"


def test_no_other_host_is_asked(pages: Pages) -> None:
    """Nothing that a page loads comes from another host."""
    for page in pages.values():
        loaded = page.head.select("link[rel=stylesheet], link[rel=icon], link[rel=preload]")
        loaded += [tag for tag in page.elements if "src" in tag.attrs]
        for tag in loaded:
            assert not urlsplit(str(tag.get("src") or tag.get("href"))).netloc, page.path


def data_of(page: BuiltPage) -> list[dict[str, Any]]:
    """The JSON-LD values of a page."""
    values = []
    for block in page.data_blocks:
        value = json.loads(block)
        values += value if isinstance(value, list) else [value]
    return values


def test_structured_data(pages: Pages, plan: Site) -> None:
    """JSON-LD can be parsed on every page that has it; a task's agents are its leads."""
    for page in pages.values():
        values = data_of(page)
        assert {value["@context"] for value in values} <= {"https://schema.org"}
        for trail in (value for value in values if value["@type"] == "BreadcrumbList"):
            steps = trail["itemListElement"]
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert steps[-1]["item"] == ADDRESS + page.path
            assert all(step["item"].removeprefix(ADDRESS) in pages for step in steps)
    for id_, task in plan.tasks.items():
        values = data_of(pages[f"/nhiem-vu/{id_}/"])
        action = next(value for value in values if value["@type"] == "Action")
        named = [[body["name"] for body in action[role]] for role in ("agent", "participant")]
        roles = (plan.leads[task.id], plan.coordinating[task.id])
        assert named == [[body.name.get("vi") for body in bodies] for bodies in roles]
        for body in (*action["agent"], *action["participant"]):
            assert body["url"].removeprefix(ADDRESS) in pages


def test_no_local_path(site: BuiltSite) -> None:
    """No file of the site tells where it was built."""
    for file in site.folder.rglob("*"):
        if file.suffix in {".html", ".css", ".js", ".xml", ".txt"}:
            text = file.read_text("utf-8")
            for path in (str(ROOT), str(site.folder), str(Path.home()) + "/"):
                assert path not in text, file


def test_no_message_is_left_unfilled(pages: Pages) -> None:
    """No word of a template, no placeholder and no Python value is shown to readers."""
    for page in pages.values():
        text = page.main.get_text(" ")
        for trace in ("{{", "{%", "%(", "Undefined", "<class", "dt.date("):
            assert trace not in text, f"{page.path}: {trace}"


def test_unofficial_notice(pages: Pages) -> None:
    """Every page says at its top, before anything else, that the site is not official."""
    for page in pages.values():
        header = page.one("body > header")
        notice = header.get_text(" ")
        assert any(words in notice for words in ("không chính thức", "not an official"))
