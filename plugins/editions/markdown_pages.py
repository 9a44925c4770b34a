"""Pages as the Markdown reader gives them, and what must stand at the top of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.urls import FILLED_FOLDERS, folder
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.prose_facts import FACT_NAMES, unknown_names
from plugins.plan.records.types import SLUG
from plugins.plan.rules.placeholders import UNKNOWN_PLACEHOLDER

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
    N_("small letters a to z, digits and single hyphens"),
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
NEEDED = ("key", "slug", "lang", "title", "description")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownPage:
    """A page as the Markdown reader gives it; `metadata` has lower-case keys."""

    file: str
    source: str
    metadata: Mapping[str, str]
    html: str

    def problem(
        self,
        field: str,
        message: Message,
        values: Mapping[str, str],
        nearest: str | None = None,
    ) -> Problem:
        """A problem of a `field` of the metadata, at the top of the page."""
        return Problem.of_file(self.file, message, values, nearest, field)


def metadata_problems(
    pages: Sequence[MarkdownPage], editions: Sequence[Edition]
) -> Iterator[Problem]:
    """All that is missing, wrong or taken at the top of `pages`."""
    codes = [edition.language.code for edition in editions]
    taken = _taken(editions)
    seen: dict[tuple[str, str], str] = {}
    for page in pages:
        missing = [name for name in NEEDED if not page.metadata.get(name)]
        for name in missing:
            yield page.problem(name, PAGE_METADATA_MISSING, {"name": name})
        if missing:
            continue
        lang, key, slug = (page.metadata[name] for name in ("lang", "key", "slug"))
        if lang not in codes:
            values = {"lang": lang, "expected": ", ".join(codes)}
            yield page.problem("lang", PAGE_LANGUAGE_UNKNOWN, values, nearest(lang, codes))
        if not re.fullmatch(SLUG, slug):
            yield page.problem("slug", PAGE_SLUG_INVALID, {"slug": slug})
        elif (lang, slug) in taken:
            values = {"value": slug, "other": taken[lang, slug]}
            yield page.problem("slug", PAGE_TAKEN_TWICE, values)
        for name, value in (("key", key), ("slug", slug)):
            other = seen.setdefault((lang, f"{name}:{value}"), page.file)
            if other != page.file:
                yield page.problem(name, PAGE_TAKEN_TWICE, {"value": value, "other": other})
    yield from _without_twin(pages, codes)


def unknown_facts(page: MarkdownPage) -> Iterator[Problem]:
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


def _taken(editions: Sequence[Edition]) -> Mapping[tuple[str, str], str]:
    """What no page may have as its slug, by language: folders of the site that others fill."""
    filled = {name.strip("/") for name in FILLED_FOLDERS}
    words = filled | {e.language.folder for e in editions} - {""}
    return {
        (edition.language.code, word): folder(word)
        for edition in editions
        for word in (*edition.language.sections.values(), *words)
    }


def _without_twin(pages: Sequence[MarkdownPage], codes: Iterable[str]) -> Iterator[Problem]:
    have = {(page.metadata.get("key"), page.metadata.get("lang")) for page in pages}
    for page in pages:
        key = page.metadata.get("key")
        for code in codes:
            if key and (key, code) not in have:
                yield page.problem("key", PAGE_WITHOUT_TWIN, {"key": key, "lang": code})
