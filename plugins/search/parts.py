"""The files that search loads in the browser, in parts: core first, the rest soon after.

A part is a script that hands its value to `planSearch.receive`, so that it loads in a worker, in
a page and from file:// alike.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from plugins.bundle.javascript import chained
from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.search.apart import apart
from plugins.search.bodies import Body, bodies, places
from plugins.search.columns import packed
from plugins.search.confusable import confusable
from plugins.search.documents import Document, core
from plugins.search.entries import Lexicon
from plugins.search.index import FIELDS
from plugins.search.merging import Entry, merged
from plugins.search.pages import pages
from plugins.search.prose_and_updates import articles, updates
from plugins.search.tables import STEMS, for_guesses, shipped

NOTHING: Mapping[str, object] = MappingProxyType({})
# Before a phrase that is only meant where its marks are typed.
STRICT = "="
# The module that imports all of the engine, and that of what may come later.
ENGINE, LATER = "search/worker.js", "search/later.js"


def scripts_of_language(
    edition: Edition,
    lexicons: Mapping[str, Lexicon],
    texts: Sequence[ProseText] = (),
    of_site: Sequence[Page] = (),
) -> dict[str, bytes]:
    """The scripts of the parts of one language's index, by name.

    They are "search/core-vi.js", "search/pages-vi.js", "search/updates-2024-vi.js". `texts` and
    `of_site` are the pages of prose and of the site, which can be found too.
    """
    code = edition.language.code
    every = parts(edition, lexicons, texts, of_site)
    return {f"search/{name}-{code}.js": text.encode() for name, text in every}


def parts(
    edition: Edition,
    lexicons: Mapping[str, Lexicon],
    texts: Sequence[ProseText],
    of_site: Sequence[Page],
) -> Iterator[tuple[str, str]]:
    """Name and script of each part of a language, the core first."""
    language = edition.language.code
    yield from core_of(edition, core(edition), lexicons.get(language, Lexicon()))
    for name, documents in (
        ("pages", pages(edition, texts, of_site)),
        ("articles", articles(edition, texts)),
    ):
        if documents:
            yield name, part(name, language, documents)
    for year, documents in updates(edition).items():
        yield f"updates-{year}", part(f"updates-{year}", language, documents)


def engine(theme: Path) -> tuple[str, str]:
    """The engine for a worker, or for the page itself under file://, and what may come later."""
    first, later = chained(theme, ENGINE, LATER, "planEngine")
    return first, f"{later}self.planGuess({_json(for_guesses())});\n"


def scripts_of_theme(theme: Path) -> dict[str, bytes]:
    """The scripts for every language by name: engine and page, and what may come later of each."""
    first, later = engine(theme)
    page, more = chained(theme, "search/page/start.js", "search/page/more.js", "planPage")
    found = {"engine": first, "later": later, "page": page, "more": more}
    return {f"search/{name}.js": text.encode() for name, text in found.items()}


def core_of(
    edition: Edition, documents: Sequence[Document], lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """A core of these documents, with the tables, the lexicon and the names of bodies.

    The parts of the texts of tasks follow, and those of the postings, where these are several.
    """
    language = edition.language.code
    # Compressed, texts take the least room right behind the lexicon, which has their words.
    before = {"lexicon": _lexicon(lexicon, edition, documents)}
    after = {"bodies": [_body(body) for body in bodies(edition)], "tables": shipped(language)}
    cut = apart(documents, language)
    after["apart"] = cut.brings
    yield "core", part("core", language, cut.documents, before, after)
    for name, brings in cut.parts.items():
        yield name, _script({"name": name, "language": language, **brings})


def part(
    name: str,
    language: str,
    documents: Sequence[Document],
    before: Mapping[str, object] = NOTHING,
    after: Mapping[str, object] = NOTHING,
) -> str:
    """A part of the index: its documents as shown, between whatever else it brings."""
    value = {
        "name": name,
        "language": language,
        **before,
        "documents": packed(documents),
        "boosts": FIELDS,
        **after,
    }
    return _script(value)


def _script(value: object) -> str:
    return f"planSearch.receive({_json(value)});\n"


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Line ends of JSON that older JavaScript did not allow in strings, and the end of a script.
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")


def _body(body: Body) -> list[object]:
    own: list[object] = [
        body.id,
        list(body.names),
        list(body.perhaps),
        list(body.today),
        list(body.members),
    ]
    return [*own, list(body.before)] if body.before else own


def _lexicon(
    lexicon: Lexicon, edition: Edition, documents: Sequence[Document]
) -> dict[str, object]:
    language = edition.language.code
    known = merged(lexicon, language, _texts(documents), _terms(edition))
    is_confusable = confusable(edition)
    where = places(edition)
    synonyms = [
        ([STRICT + phrase if is_confusable(phrase) else phrase for phrase in says], means)
        for says, means in known.synonyms
    ]
    off_topic = (_off_topic(known.off_topic, language), ())
    return {
        "synonyms": _lines([*synonyms, off_topic]),
        "spellings": _lines(known.spellings),
        "stop": [*known.stop, *where.names],
        "today": list(where.only_today),
        "short": _lines(known.short),
    }


def _lines(entries: Iterable[tuple[Sequence[str], Sequence[str]]]) -> str:
    return "\n".join(">".join("|".join(phrases) for phrases in entry) for entry in entries)


def _texts(documents: Sequence[Document]) -> Iterator[str]:
    """All in which a phrase can stand: what is shown, and what is only searched."""
    for document in documents:
        yield document.title
        yield from (passage.text for passage in document.passages)
        yield from (document.heading, document.bodies, document.others)


def _off_topic(phrases: Sequence[str], language: str) -> list[str]:
    """Words of other subjects; as they are where endings are cut: "elect" is no election."""
    exactly = STRICT if language in STEMS else ""
    return [exactly + phrase for phrase in phrases]


def _terms(edition: Edition) -> Iterator[Entry]:
    """Abbreviations and other names of the glossary's terms, and the terms."""
    language = edition.language.code
    for term in edition.site.records.glossary:
        names = [*((term.abbreviation,) if term.abbreviation else ()), *term.also.get(language, ())]
        words = term.get(language)
        if words:
            yield tuple(names), (words,)
