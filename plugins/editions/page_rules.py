"""What must hold of the pages in content/: the rule that checks them together with the data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plugins.editions.article_rules import article_problems
from plugins.editions.markdown_pages import NEEDED, PAGE_KEYS, MarkdownPage
from plugins.editions.page_files import PageFiles
from plugins.editions.page_links import targets_of, unknown_links
from plugins.editions.urls import FILLED_FOLDERS, folder
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.memory import FORGETFUL, Memory
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.languages import OWN_FOLDERS
from plugins.plan.records.prose_facts import FACT_NAMES, unknown_names
from plugins.plan.records.public_names import is_reserved
from plugins.plan.records.types import SLUG
from plugins.plan.rules.placeholders import UNKNOWN_PLACEHOLDER

PAGE_MISSING = Message(
    "page-missing",
    N_("the site needs a page with the key “{key}”"),
    N_("a file with the line “Key: {key}” in each language"),
)
PAGE_METADATA_MISSING = Message(
    "page-metadata-missing",
    N_("the line “{name}:” is missing at the top of the page"),
    N_("key, slug, lang, title and description"),
)
PAGE_LANGUAGE_UNKNOWN = Message(
    "page-language-unknown", N_("the site has no language “{lang}”"), N_("one of these: {expected}")
)
PAGE_SLUG_INVALID = Message(
    "page-slug-invalid",
    N_("the slug “{slug}” cannot be an address"),
    N_("small letters a to z, digits and single hyphens; no name that Windows keeps for itself"),
)
PAGE_TAKEN_TWICE = Message(
    "page-taken-twice",
    N_("“{value}” is already used by {other}"),
    N_("a value that no other page of this language has"),
)
PAGE_WITHOUT_TWIN = Message(
    "page-without-twin",
    N_("the page “{key}” has no version in the language {lang}"),
    N_("the same key in a file of each language"),
)


class PageRule:
    """The rule that the pages of a content folder can be published; it keeps those it has read."""

    def __init__(self, content: Path, memory: Memory = FORGETFUL) -> None:
        self.content = content
        self.memory = memory
        self.pages: tuple[MarkdownPage, ...] = ()

    def __call__(self, case: Case) -> Iterator[Problem]:
        """Every problem of the files, of their heads, of the links and facts in their texts.

        Where nobody can tell which languages the site has, no page lacks a version.
        """
        files = PageFiles(self.content, self.memory)
        self.pages = files.pages
        yield from files.problems
        if not files.folder.root.is_dir():
            return
        yield from _heads(files.pages, _taken(case))
        if case.records.settings is not None:
            yield from _languages(files.pages, case.found.named)
            yield from _needed(files)
        yield from article_problems(case, files.pages)
        for page in files.pages:
            yield from unknown_links(page, targets_of(case, files.pages, page.language))
            yield from _unknown_facts(page)


def _heads(
    pages: Sequence[MarkdownPage], taken: Mapping[tuple[str, str], str]
) -> Iterator[Problem]:
    """What is missing, wrong or taken at the top of `pages`."""
    seen: dict[tuple[str, str], str] = {}
    for page in pages:
        missing = [name for name in NEEDED if not page.metadata.get(name)]
        for name in missing:
            yield page.problem(name, PAGE_METADATA_MISSING, {"name": name})
        if missing:
            continue
        slug = page.metadata["slug"]
        if not re.fullmatch(SLUG, slug) or is_reserved(slug):
            yield page.problem("slug", PAGE_SLUG_INVALID, {"slug": slug})
        elif other := taken.get((page.language, slug)):
            yield page.problem("slug", PAGE_TAKEN_TWICE, {"value": slug, "other": other})
        for name in ("key", "slug"):
            value = page.metadata[name]
            first = seen.setdefault((page.language, f"{name}:{value}"), page.file)
            if first != page.file:
                yield page.problem(name, PAGE_TAKEN_TWICE, {"value": value, "other": first})


def _taken(case: Case) -> Mapping[tuple[str, str], str]:
    """What no page may have as its slug, by language: folders of the site that others fill."""
    tables = case.records.languages
    filled = {name.strip("/") for name in FILLED_FOLDERS}
    words = filled | {table.folder for table in tables if table.code != case.languages[0]}
    return {
        (table.code, word): folder(word)
        for table in tables
        for word in (
            *table.sections.values(),
            *(getattr(table, own) for own in OWN_FOLDERS),
            *words,
        )
    }


def _languages(pages: Sequence[MarkdownPage], codes: Sequence[str]) -> Iterator[Problem]:
    """Each page is in a language of the site, and there in each of them."""
    have = {(page.metadata.get("key"), page.language) for page in pages}
    for page in pages:
        if page.language and page.language not in codes:
            values = {"lang": page.language, "expected": ", ".join(codes)}
            near = nearest(page.language, codes)
            yield page.problem("lang", PAGE_LANGUAGE_UNKNOWN, values, near)
        key = page.metadata.get("key")
        for code in codes:
            if key and (key, code) not in have:
                yield page.problem("key", PAGE_WITHOUT_TWIN, {"key": key, "lang": code})


def _needed(files: PageFiles) -> Iterator[Problem]:
    """The site has the pages to which every other page of it leads."""
    have = {page.metadata.get("key") for page in files.pages}
    for key in PAGE_KEYS:
        if key not in have:
            yield Problem.of_file(files.folder.shown("pages"), PAGE_MISSING, {"key": key})


def _unknown_facts(page: MarkdownPage) -> Iterator[Problem]:
    """Each name between double braces in `page` that is of no fact, where it stands."""
    for number, line in enumerate(page.source.split("\n"), 1):
        for place, name in unknown_names(line):
            yield Problem(
                file=page.file,
                line=number,
                column=place + 1,
                field="fact",
                message=UNKNOWN_PLACEHOLDER,
                values={"name": name, "expected": ", ".join(FACT_NAMES)},
                nearest=nearest(name, FACT_NAMES),
            )
