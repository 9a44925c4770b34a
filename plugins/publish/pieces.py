"""The pieces of a site: what is made by itself, in any process and in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.follow import followed_pages
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.editions.urls import SITEMAP
from plugins.feeds import feed_files
from plugins.feeds.deadlines_calendar import calendar_files, calendar_keys
from plugins.publish.keys import Keys
from plugins.publish.render import Renderer
from plugins.search.entries import Lexicon
from plugins.search.parts import scripts_of_language
from plugins.website.pages.page_days import day_of_page
from plugins.website.sitemap import sitemap

# So many pages, feeds or calendars are a piece: some tenths of a second.
PAGES, FEEDS, CALENDARS = 25, 60, 5
PAGE, FEED, CALENDAR, SEARCH, MAP = "page", "feed", "calendar", "search", "sitemap"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildInputs:
    """All that pieces are made from: what they share is made once.

    `pages` are those of all languages; what they show is made with the piece that they are in.
    Where a site is made again, `keys` tell what is as it was, and `known` by which keys the files
    that stand were made, by their names in the output.
    """

    editions: Mapping[str, Edition]
    pages: Sequence[Page]
    texts: Sequence[ProseText]
    lexicons: Mapping[str, Lexicon]
    theme: Path
    compiled: Path | None
    renderer: Renderer
    keys: Keys | None = None
    known: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SitePiece:
    """Some files of a site: which sort of one language, from the first to before the last.

    scripts: of pages, name and path of each script of the search.
    """

    sort: str
    language: str
    first: int = 0
    last: int = 0
    scripts: tuple[tuple[str, str], ...] = ()


def search_pieces(inputs: BuildInputs) -> list[SitePiece]:
    """The scripts of the search, which the page of the search names."""
    return [SitePiece(SEARCH, language) for language in inputs.editions]


def other_pieces(inputs: BuildInputs) -> list[SitePiece]:
    """All other pieces, the scripts of the search not yet named."""
    found = [SitePiece(MAP, "")]
    found += (SitePiece(PAGE, "", *part) for part in _parts(len(inputs.pages), PAGES))
    for language, edition in inputs.editions.items():
        for sort, keys, size in (
            (CALENDAR, calendar_keys(edition.site), CALENDARS),
            (FEED, followed_pages(edition.site), FEEDS),
        ):
            found += (SitePiece(sort, language, *part) for part in _parts(len(keys), size))
    return found


def with_scripts(pieces: Iterable[SitePiece], paths: Mapping[str, str]) -> Iterator[SitePiece]:
    """The same, with the paths of the scripts of the search, by their names, for pages."""
    scripts = tuple(sorted(paths.items()))
    for piece in pieces:
        yield replace(piece, scripts=scripts) if piece.sort == PAGE else piece


def _parts(count: int, size: int) -> Iterator[tuple[int, int]]:
    return ((first, first + size) for first in range(0, count, size))


def made(inputs: BuildInputs, piece: SitePiece) -> Mapping[str, bytes]:
    """The files of a piece: by path, those of the search by the names of their scripts.

    Jinja2 errors name the template and line.
    """
    sort = SORTS[piece.sort]
    return sort.files(inputs, piece, sort.subjects(inputs, piece))


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of pieces: what a piece is about, and the files of some of that, by path."""

    subjects: Callable[[BuildInputs, SitePiece], Sequence[Any]]
    files: Callable[[BuildInputs, SitePiece, Sequence[Any]], dict[str, bytes]]


def _some_pages(inputs: BuildInputs, piece: SitePiece) -> Sequence[Page]:
    return inputs.pages[piece.first : piece.last]


def _pages(inputs: BuildInputs, piece: SitePiece, pages: Sequence[Page]) -> dict[str, bytes]:
    return {page.path: inputs.renderer.render(page, piece.scripts) for page in pages}


def _some_feeds(inputs: BuildInputs, piece: SitePiece) -> Sequence[str]:
    return followed_pages(inputs.editions[piece.language].site)[piece.first : piece.last]


def _feeds(inputs: BuildInputs, piece: SitePiece, keys: Sequence[str]) -> dict[str, bytes]:
    return feed_files(inputs.editions[piece.language], keys, inputs.theme, inputs.compiled)


def _some_calendars(inputs: BuildInputs, piece: SitePiece) -> Sequence[str]:
    return calendar_keys(inputs.editions[piece.language].site)[piece.first : piece.last]


def _calendars(inputs: BuildInputs, piece: SitePiece, keys: Sequence[str]) -> dict[str, bytes]:
    return calendar_files(inputs.editions[piece.language], keys)


def _one(_inputs: BuildInputs, piece: SitePiece) -> Sequence[str]:
    return (piece.language,)


def _search(inputs: BuildInputs, piece: SitePiece, _languages: Sequence[str]) -> dict[str, bytes]:
    edition = inputs.editions[piece.language]
    return scripts_of_language(edition, inputs.lexicons, inputs.texts, inputs.pages)


def _sitemap(inputs: BuildInputs, _piece: SitePiece, _all: Sequence[str]) -> dict[str, bytes]:
    edition = next(iter(inputs.editions.values()))
    keys = dict.fromkeys(page.key for page in inputs.pages if page.listed)
    changed = {key: day_of_page(edition, key) for key in keys}
    return {SITEMAP: sitemap(inputs.pages, changed, edition.address, edition.source_language)}


SORTS = {
    PAGE: Sort(_some_pages, _pages),
    FEED: Sort(_some_feeds, _feeds),
    CALENDAR: Sort(_some_calendars, _calendars),
    SEARCH: Sort(_one, _search),
    MAP: Sort(_one, _sitemap),
}
