"""The pieces of a site: what is made by itself, in any process and in any order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from plugins.awareness.book.links import BookLinks
from plugins.awareness.book.page import book_page
from plugins.awareness.posters.pages import poster_page
from plugins.editions.extras import Extra
from plugins.editions.follow import followed_pages
from plugins.editions.page import Page
from plugins.editions.pictures import picture_keys
from plugins.editions.posters import poster_keys
from plugins.editions.print_urls import book_file, poster_file
from plugins.editions.urls import SITEMAP
from plugins.feeds import feed_files
from plugins.feeds.deadlines_calendar import calendar_files, calendar_keys
from plugins.opendata.lists import list_keys
from plugins.opendata.records import record_keys
from plugins.plan.publications.every import Publication
from plugins.plan.records.languages import Section
from plugins.publish.build_inputs import BuildInputs, Sort, of_one, source_edition
from plugins.publish.data_pieces import DATA_SORTS, LIST, RECORD, TABLES
from plugins.publish.printing import as_sheet, pages_with_sheet, printed
from plugins.publish.published_files import published_files
from plugins.publish.site_piece import SitePiece
from plugins.search.parts import scripts_of_language
from plugins.system.uncollected import uncollected
from plugins.website.chart_files import chart_files, chart_names
from plugins.website.pages.page_days import day_of_page
from plugins.website.sitemap import sitemap

# So many pages, feeds, records, lists, pictures or sheets are a piece: some tenths of a second.
PAGES, FEEDS, RECORDS, LISTS, IMAGES, PRINTS = 25, 60, 200, 40, 10, 5
PUBLICATIONS = 10
# A list may be as long as the plan: of so many tasks, with each list, a piece holds the rows.
LISTED = 4000
PAGE, FEED, CALENDAR, SEARCH, MAP = "page", "feed", "calendar", "search", "sitemap"
# Pictures, charts, what was published once, as it is kept, and what is to be printed.
IMAGE, PUBLISHED, CHART = "image", "published", "chart"
PRINT, SHEET, BOOK = "print", "sheet", "book"


def search_pieces(inputs: BuildInputs) -> list[SitePiece]:
    """The scripts of the search, which the page of the search names."""
    return [SitePiece(SEARCH, language) for language in inputs.editions]


def other_pieces(inputs: BuildInputs) -> list[SitePiece]:
    """All other pieces, the scripts of the search not yet named."""
    # What takes longest comes first.
    found = [SitePiece(sort, "") for sort in (TABLES, MAP)]
    publications = len(source_edition(inputs).publications)
    found += (SitePiece(PUBLISHED, "", *part) for part in _parts(publications, PUBLICATIONS))
    for language, edition in inputs.editions.items():
        # A day stands in the calendars of many bodies: it is written once where these are together.
        found.append(SitePiece(CALENDAR, language, 0, len(calendar_keys(edition))))
    found += (SitePiece(PAGE, "", *part) for part in _parts(len(inputs.pages), PAGES))
    site = source_edition(inputs).site
    found += (SitePiece(RECORD, "", *part) for part in _parts(len(record_keys(site)), RECORDS))
    lists = max(1, min(LISTS, LISTED // max(1, len(site.tasks))))
    found += (SitePiece(LIST, "", *part) for part in _parts(len(list_keys(site)), lists))
    found += (SitePiece(CHART, language) for language in inputs.editions)
    for language, edition in inputs.editions.items():
        feeds = _parts(len(followed_pages(edition)), FEEDS)
        found += (SitePiece(FEED, language, *part) for part in feeds)
    return found


def drawn_pieces(inputs: BuildInputs) -> list[SitePiece]:
    """The pictures of pages and the sheets to be printed; none where the site has none."""
    # What takes longest comes first.
    found = [
        SitePiece(BOOK, code) for code, own in inputs.editions.items() if Extra.BOOK in own.extras
    ]
    for language, edition in inputs.editions.items():
        if Extra.IMAGES in edition.extras:
            pictures = _parts(len(picture_keys(edition)), IMAGES)
            found += [SitePiece(IMAGE, language, *part) for part in pictures]
        if Extra.PRINTS in edition.extras:
            posters = _parts(len(poster_keys(edition)), PRINTS)
            found += [SitePiece(PRINT, language, *part) for part in posters]
            sheets = _parts(len(pages_with_sheet(inputs.pages, language)), PRINTS)
            found += [SitePiece(SHEET, language, *part) for part in sheets]
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


def _some_pages(inputs: BuildInputs, piece: SitePiece) -> Sequence[Page]:
    some = inputs.pages[piece.first : piece.last]
    return [page for page in some if page.key != Section.DATA]


def _pages(inputs: BuildInputs, piece: SitePiece, pages: Sequence[Page]) -> dict[str, bytes]:
    return {page.path: inputs.renderer.render(page, piece.scripts) for page in pages}


def _some_feeds(inputs: BuildInputs, piece: SitePiece) -> Sequence[str]:
    return followed_pages(inputs.editions[piece.language])[piece.first : piece.last]


def _feeds(inputs: BuildInputs, piece: SitePiece, keys: Sequence[str]) -> dict[str, bytes]:
    return feed_files(inputs.editions[piece.language], keys, inputs.theme, inputs.compiled)


def _some_calendars(inputs: BuildInputs, piece: SitePiece) -> Sequence[str]:
    return calendar_keys(inputs.editions[piece.language])[piece.first : piece.last]


def _calendars(inputs: BuildInputs, piece: SitePiece, keys: Sequence[str]) -> dict[str, bytes]:
    return calendar_files(inputs.editions[piece.language], keys)


def _some_pictures(inputs: BuildInputs, piece: SitePiece) -> Sequence[str]:
    return picture_keys(inputs.editions[piece.language])[piece.first : piece.last]


def _images(inputs: BuildInputs, piece: SitePiece, keys: Sequence[str]) -> dict[str, bytes]:
    # Not everybody has the library.
    from plugins.images.files import image_files

    return image_files(inputs.editions[piece.language], keys, inputs.theme, inputs.drawn)


def _some_posters(inputs: BuildInputs, piece: SitePiece) -> Sequence[str]:
    return poster_keys(inputs.editions[piece.language])[piece.first : piece.last]


def _prints(inputs: BuildInputs, piece: SitePiece, keys: Sequence[str]) -> dict[str, bytes]:
    edition = inputs.editions[piece.language]
    pages = {poster_file(edition.urls, key): poster_page(edition, key) for key in keys}
    return printed(inputs, pages)


def _some_sheets(inputs: BuildInputs, piece: SitePiece) -> Sequence[Page]:
    return pages_with_sheet(inputs.pages, piece.language)[piece.first : piece.last]


def _sheets(inputs: BuildInputs, _piece: SitePiece, pages: Sequence[Page]) -> dict[str, bytes]:
    return printed(inputs, {page.sheet: as_sheet(page) for page in pages if page.sheet})


def _book(inputs: BuildInputs, piece: SitePiece, _languages: Sequence[str]) -> dict[str, bytes]:
    edition = inputs.editions[piece.language]
    return printed(inputs, {book_file(edition.urls): book_page(edition)}, BookLinks(edition))


def _search(inputs: BuildInputs, piece: SitePiece, _languages: Sequence[str]) -> dict[str, bytes]:
    edition = inputs.editions[piece.language]
    with uncollected():
        return scripts_of_language(edition, inputs.lexicons, inputs.texts, inputs.pages)


def _some_publications(inputs: BuildInputs, piece: SitePiece) -> Sequence[Publication]:
    return list(source_edition(inputs).publications.values())[piece.first : piece.last]


def _sitemap(inputs: BuildInputs, _piece: SitePiece, _all: Sequence[str]) -> dict[str, bytes]:
    edition = source_edition(inputs)
    keys = dict.fromkeys(page.key for page in inputs.pages if page.listed)
    changed = {key: day_of_page(edition, key) for key in keys}
    return {SITEMAP: sitemap(inputs.pages, changed, edition.address, edition.source_language)}


def _charts_drawn(inputs: BuildInputs, piece: SitePiece) -> Sequence[str]:
    return chart_names(inputs.editions[piece.language])


def _charts(inputs: BuildInputs, piece: SitePiece, names: Sequence[str]) -> dict[str, bytes]:
    return chart_files(inputs.editions[piece.language], names, inputs.theme, inputs.compiled)


SORTS = {
    PAGE: Sort(_some_pages, _pages),
    FEED: Sort(_some_feeds, _feeds),
    CALENDAR: Sort(_some_calendars, _calendars),
    IMAGE: Sort(_some_pictures, _images),
    PRINT: Sort(_some_posters, _prints),
    BOOK: Sort(of_one, _book),
    SHEET: Sort(_some_sheets, _sheets),
    SEARCH: Sort(of_one, _search),
    MAP: Sort(of_one, _sitemap),
    PUBLISHED: Sort(_some_publications, lambda _inputs, _piece, own: published_files(own)),
    CHART: Sort(_charts_drawn, _charts),
    **DATA_SORTS,
}
