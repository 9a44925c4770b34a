"""The addresses that the browser tests visit: one or more of every template, in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.editions.letter_urls import agency_letter, task_letter
from plugins.editions.quarter_urls import quarter_path
from plugins.editions.quarters import quarters
from plugins.editions.urls import NOT_FOUND
from plugins.plan.facts.site import Site
from plugins.website.pages.quarters.bodies import bodies_in
from tests.samples import this_site
from tests.samples.folders import SAMPLE
from tests.samples.updates_site import updated_editions

# By the name of what a page shows: its address in each language, by the language's code.
Pages = Mapping[str, Mapping[str, str]]
SECTIONS = (
    *("tasks", "areas", "agencies", "matrix", "reporting", "updates", "changes", "search"),
    *("data", "publications", "my-list", "quarters"),
)
PROSE = ("about", "method", "glossary", "accessibility", "corrections")
TASKS = ("task", "task with groups", "task with updates")
OTHERS = ("quarter", "matrix by task", "updates of a kind", "not found")
LETTERS = ("letter about a task", "letter to an agency")
ALWAYS = ("home", *SECTIONS, *TASKS, "area", "agency", *LETTERS, *PROSE, *OTHERS)
# What a plan may be without.
PERHAPS = (
    *(
        "quarter of a body",
        "member of a group",
        "update",
        "what happened",
        "all that changed",
        "publication",
    ),
    *("indicators", "indicator", "requests", "articles", "year of articles", "article"),
    *("quarter of a body", "lesson"),
)
# A text as received may be long: what axe finds on its page, test_source asks of a short one.
NAMES = (*ALWAYS, *PERHAPS)
VISITED_MOST = ("home", "tasks", "task", "task with groups", "agency")
HEAD_LINE = re.compile(r"^(\w+): *(.+)$", re.MULTILINE)
OPEN_ALL = "() => document.querySelectorAll('details').forEach(d => { d.open = true })"


@cache
def this_pages() -> Pages:
    """Those of the site of data/ and content/, whichever plan they hold."""
    return _pages(this_site.editions(), this_site.CONTENT)


def in_own_language(name: str) -> str:
    """The address of one of these pages in the plan's own language."""
    return this_pages()[name][this_site.languages()[0]]


@cache
def sample_pages() -> Pages:
    """Those of the made-up plan with updates."""
    return _pages(updated_editions(), SAMPLE / "content")


def every(pages: Pages) -> list[str]:
    """All addresses, in order."""
    return sorted({path for paths in pages.values() for path in paths.values()})


def _pages(editions: Sequence[Edition], content: Path) -> Pages:
    found: dict[str, dict[str, str]] = {}
    for edition in editions:
        for name, path in [*_of_records(edition), *_of_prose(edition, content)]:
            found.setdefault(name, {})[edition.language.code] = path
    return found


def _of_records(edition: Edition) -> Iterator[tuple[str, str]]:
    site, urls = edition.site, edition.urls
    yield "home", urls.home()
    yield "not found", NOT_FOUND
    yield "updates of a kind", urls.updates_kind("report")
    yield from ((section, urls.section(section)) for section in site.records.sections)
    yield "matrix by task", urls.matrix_by_task()
    yield from _of_quarters(edition)
    yield from ((name, urls.task(id_)) for name, id_ in _tasks(site).items())
    yield "area", urls.area(max(site.areas, key=lambda id_: len(site.nesting.counted_below[id_])))
    bodies = site.listed_agencies
    most = max(bodies, key=lambda id_: len(site.duties[id_].leads))
    yield "agency", urls.agency(bodies[most])
    yield "letter about a task", task_letter(urls, _tasks(site)["task"])
    offices = (id_ for id_ in bodies if not site.records.kinds.group(bodies[id_].kind))
    yield (
        "letter to an agency",
        agency_letter(urls, max(offices, key=lambda id_: len(site.duties[id_].leads))),
    )
    for member in [id_ for group in bodies.values() for id_ in group.members if id_ in bodies][:1]:
        yield "member of a group", urls.agency(bodies[member])
    for update in site.updates[:1]:
        yield "update", urls.update(update.id)
        yield "what happened", urls.updates_year(update.date.first.year)
    for change in edition.news[:1]:
        yield "all that changed", urls.changes_year(change.day.year)
    for name in [*edition.publications][-1:]:
        yield "publication", urls.publication(name)
    for indicator in [*site.indicators.by_id][:1]:
        yield "indicator", urls.indicator(indicator)


def _tasks(site: Site) -> dict[str, str]:
    """The tasks with most words, most bodies and most updates, by what their pages are called."""
    source = site.records.language_codes[0]

    def words(id_: str) -> int:
        return sum(len(item.get(source) or "") for item in site.tasks[id_].text)

    return {
        "task": max(site.tasks, key=words),
        "task with groups": max(
            site.tasks, key=lambda id_: len(site.responsibilities_of_task[id_])
        ),
        "task with updates": max(site.tasks, key=lambda id_: len(site.histories[id_].updates)),
    }


def _of_quarters(edition: Edition) -> Iterator[tuple[str, str]]:
    """The quarter in which most was said, and a body in it."""
    quarter, own = max(quarters(edition).items(), key=lambda each: len(each[1].updates))
    yield "quarter", quarter_path(edition.urls, quarter.name)
    for id_ in [*bodies_in(edition, own)][:1]:
        agency = edition.site.agencies[id_]
        yield "quarter of a body", quarter_path(edition.urls, quarter.name, agency)


def _of_prose(edition: Edition, content: Path) -> Iterator[tuple[str, str]]:
    for key in PROSE:
        file = content / "pages" / f"{key}.{edition.language.code}.md"
        slug = re.search(r"^Slug: *(\S+)", file.read_text("utf-8"), re.MULTILINE)
        assert slug, file
        yield key, edition.urls.prose(slug[1])
    for file in (content / "pages").glob(f"lesson.{edition.language.code}.md"):
        slug = dict(HEAD_LINE.findall(file.read_text("utf-8")))["Slug"]
        yield "lesson", edition.urls.prose(f"{edition.language.printing}/{slug}")
    yield from _of_articles(edition, content / "campaigns")


def _of_articles(edition: Edition, folder: Path) -> Iterator[tuple[str, str]]:
    """The section, an article that tells of events, and the year in which it was written."""
    found = sorted(folder.glob(f"*.{edition.language.code}.md"), key=lambda file: file.name)
    heads = [dict(HEAD_LINE.findall(file.read_text("utf-8"))) for file in found]
    section = next((head["Slug"] for head in heads if head["Key"] == "campaigns"), None)
    if section:
        most = max(heads, key=lambda head: len(head.get("Events", "")))
        yield "articles", edition.urls.prose(section)
        yield "year of articles", edition.urls.prose(f"{section}/{most['Date'][:4]}")
        yield "article", edition.urls.prose(f"{section}/{most['Slug']}")
