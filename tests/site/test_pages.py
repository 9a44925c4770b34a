"""What is true of every page of the site of data/ and content/, whichever plan they hold."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from rdflib import SDO, URIRef

from plugins.editions.letter_urls import agency_letter, task_letter
from plugins.plan.facts.site import Site
from plugins.website.headers import policy
from tests.conftest import ADDRESS, ROOT, BuiltSite
from tests.samples.this_site import CONTENT, DATA, edition, editions, languages
from tests.site.reading import BuiltPage, missing, said

Pages = dict[str, BuiltPage]
UNOFFICIAL = "This is not an official site."
NOBODY = "This is not an official site: no office publishes it."
REFERRING = {"aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"}
FILES = ("404.html", "sitemap.xml", "robots.txt", "manifest.sha256", "_headers")


def listed(pages: Pages) -> list[BuiltPage]:
    """All pages save the one for addresses that lead nowhere."""
    return [page for path, page in pages.items() if path != "/404.html"]


@pytest.mark.parametrize("language", languages())
def test_every_fixed_address_exists(
    site: BuiltSite, pages: Pages, plan: Site, language: str
) -> None:
    """Each record and section has a page, and there is no other but what goes on from these."""
    urls = edition(language).urls
    expected = {urls.home(), *map(urls.task, plan.tasks), *map(urls.area, plan.areas)}
    expected |= {urls.agency(agency) for agency in plan.listed_agencies.values()}
    expected |= {task_letter(urls, id_) for id_ in plan.tasks}
    for id_, agency in plan.agencies_with_page.items():
        group = plan.records.kinds.group(agency.kind)
        expected |= set() if group else {agency_letter(urls, id_)}
    expected |= {urls.update(update.id) for update in plan.updates}
    expected |= {urls.updates_year(update.date.first.year) for update in plan.updates}
    expected |= {urls.updates_kind(kind) for kind in edition(language).language.update_kinds}
    expected |= {urls.indicator(id_) for id_ in plan.indicators.by_id}
    expected |= {urls.section(name) for name in plan.records.sections}
    expected |= {urls.prose(slug) for slug in slugs(language)}
    found = {p.path for p in listed(pages) if p.language == language}
    assert expected - found == set()
    further = tuple(expected - {urls.home()})
    assert [path for path in found - expected if not path.startswith(further)] == []
    assert [name for name in FILES if not (site.folder / name).is_file()] == []


def slugs(language: str) -> set[str]:
    """The last parts of the addresses of the pages in content/.

    Articles lie in their section, lesson sheets with all that is printed.
    """
    pages, printing = set(), edition(language).language.printing
    for file in CONTENT.glob(f"pages/*.{language}.md"):
        is_lesson = "\nTasks: " in file.read_text("utf-8")
        pages.add(f"{printing}/{slug(file)}" if is_lesson else slug(file))
    files = [*CONTENT.glob(f"campaigns/*.{language}.md")]
    articles = {slug(file) for file in files}
    section = {slug(file) for file in files if "\nKey: campaigns\n" in file.read_text("utf-8")}
    inner = {f"{each}/{own}" for each in section for own in articles - section}
    return (pages - {slug(CONTENT / f"pages/not-found.{language}.md")}) | section | inner


def slug(file: Path) -> str:
    """What the line “Slug:” at the top of a page says."""
    return str(re.findall(r"^Slug: *(\S+)", file.read_text("utf-8"), re.MULTILINE)[0])


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


def test_headings_make_sense_alone(pages: Pages, plan: Site) -> None:
    """No heading of a record's page, or of what changed, is there twice: each says what of."""
    found = {}
    for urls in (each.urls for each in editions()):
        bodies = [urls.agency(agency) for agency in plan.listed_agencies.values()]
        for path in (*map(urls.task, plan.tasks), *bodies, urls.section("changes")):
            headings = Counter(said(tag) for tag in pages[path].main.select("h1, h2, h3, h4"))
            if twice := [words for words, count in headings.items() if count > 1]:
                found[path] = twice
    assert found == {}


def test_languages_are_said(pages: Pages) -> None:
    """A page says that it is in the language of its folder; the plan's own lies at the root."""
    homes = {each.urls.home(): each.language.code for each in reversed(editions())}
    for page in pages.values():
        own = (code for home, code in homes.items() if page.path.startswith(home))
        assert page.language == next(own), page.path


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


def test_titles_are_unique(pages: Pages, plan: Site) -> None:
    """No two pages of a language have the same title, save updates that the data call the same."""
    updates = {each.urls.update(update.id) for each in editions() for update in plan.updates}
    titles = [(page.language, said(page.one("title"))) for page in listed(pages)]
    assert [title for title in titles if not title[1]] == []
    of = zip(listed(pages), titles, strict=True)
    others = Counter(title for page, title in of if page.path not in updates)
    assert [title for title, count in others.items() if count > 1] == []
    own = [
        tuple(sorted(update.title.get(code) or "" for code in languages()))
        for update in plan.updates
    ]
    assert len({*titles}) >= len(others) + len({*own}) * len(languages())


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


def test_what_a_shared_link_shows(site: BuiltSite, pages: Pages) -> None:
    """Each page gives social networks its title, language and picture, and names its versions."""
    locales = {each.language.code: each.language.locale for each in editions()}
    for page in listed(pages):
        others = page.head.select('meta[property="og:locale:alternate"]')
        assert page.meta('meta[property="og:title"]') == page.one("title").get_text()
        assert page.meta('meta[property="og:locale"]') == locales[page.language], page.path
        versions = {page.language, *alternates(page)} - {"x-default"}
        named = [locales[page.language], *(str(tag["content"]) for tag in others)]
        assert sorted(named) == sorted(locales[code] for code in versions), page.path
        image = page.meta('meta[property="og:image"]').removeprefix(f"{ADDRESS}/")
        assert (site.folder / image).read_bytes().startswith(b"\x89PNG"), page.path
        size = [page.meta(f'meta[property="og:image:{side}"]') for side in ("width", "height")]
        assert size == ["1200", "630"], page.path


def alternates(page: BuiltPage) -> dict[str, str]:
    """The language versions that a page names, as paths."""
    found = page.head.select('link[rel="alternate"][hreflang]')
    return {str(tag["hreflang"]): str(tag["href"]).removeprefix(ADDRESS) for tag in found}


def test_language_versions_name_each_other(pages: Pages) -> None:
    """Each page names every language and x-default, itself among them, and so do its twins."""
    for page in listed(pages):
        own = alternates(page)
        assert set(own) == ({*languages(), "x-default"} if len(languages()) > 1 else set())
        if own:
            assert own["x-default"] == own[languages()[0]]
            assert own[page.language] == page.path
            assert [alternates(pages[own[code]]) for code in languages()] == [own] * len(
                languages()
            )


def test_the_switch_lands_on_the_same_item(pages: Pages) -> None:
    """The links to other languages lead to the same task, area, body or page."""
    for page, other in product(listed(pages), languages()):
        if other == page.language:
            continue
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


def terms_of(value: object) -> Iterator[str]:
    """The types and properties in a value of JSON-LD."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "@type":
                yield str(inner)
            elif not name.startswith("@"):
                yield name
            yield from terms_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from terms_of(inner)


def test_structured_data_is_of_the_vocabulary(pages: Pages) -> None:
    """Each type and each property is a term of schema.org, as rdflib lists them."""
    terms = {term for page in pages.values() for term in terms_of(data_of(page))}
    assert {"Action", "Dataset", "agent", "distribution"} <= terms
    assert {term for term in terms if URIRef(f"{SDO}{term}") not in SDO} == set()


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
        values = data_of(pages[editions()[0].urls.task(id_)])
        action = next(value for value in values if value["@type"] == "Action")
        named = [[body["name"] for body in action[role]] for role in ("agent", "participant")]
        roles = (plan.leads[task.id], plan.coordinating[task.id])
        assert named == [[body.name.get(languages()[0]) for body in bodies] for bodies in roles]
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
    official = "".join(file.read_text("utf-8") for file in DATA.glob("tasks/*.yaml"))
    traces = [t for t in ("{{", "{%", "%(", "Undefined", "<class", "dt.date(") if t not in official]
    for page in pages.values():
        text = page.main.get_text(" ")
        for trace in traces:
            assert trace not in text, f"{page.path}: {trace}"


def test_unofficial_notice(pages: Pages) -> None:
    """Every page says at its top, before anything else, that the site is not official, if so."""
    records = editions()[0].site.records
    official = bool(records.plan.official and records.settings.publisher)
    sentence = UNOFFICIAL if records.settings.publisher else NOBODY
    for page in pages.values():
        notice = edition(page.language).words.gettext(sentence)
        assert (notice in said(page.one("body > header"))) != official, page.path
