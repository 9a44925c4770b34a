"""The whole site from records and texts: file → bytes. Only the theme is read from the disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.editions.every import in_every_language
from plugins.editions.languages import languages_of
from plugins.editions.markdown_pages import MarkdownPage
from plugins.editions.prose import texts
from plugins.editions.urls import HEADERS, LEDGER, ROBOTS, SITEMAP, output_file, source_text
from plugins.feeds import feed_files
from plugins.plan.facts.derive import derive
from plugins.plan.ledger.chain import as_file
from plugins.plan.records.dataset import Records
from plugins.publish.render import renderer
from plugins.search.entries import Lexicon
from plugins.search.parts import page_scripts
from plugins.search.parts import scripts as search_scripts
from plugins.system.parallel import in_parallel
from plugins.website.assets import bundle, components_without, with_scripts
from plugins.website.headers import headers
from plugins.website.pages.every import every_page
from plugins.website.pages.source.plain_file import plain_file
from plugins.website.sitemap import robots, sitemap


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a build needs besides data and texts; `lexicons` are those of the search.

    `address` is the public address of the site, None while it has none. `offline` makes pages that
    work when they are opened as files.
    """

    theme: Path
    address: str | None
    as_of: dt.date
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    offline: bool = False


def build(
    records: Records, markdown: Sequence[MarkdownPage], settings: Settings
) -> Mapping[str, bytes]:
    """Every file of the site by its path in the output folder.

    The pages of `markdown` are those in which PageRule found nothing wrong. Raises DoesNotReconcile
    where sums disagree.
    """
    editions = editions_of(records, settings)
    prose = texts(markdown, editions)
    pages = every_page(editions, prose)
    search = search_scripts(editions, settings.lexicons, settings.theme, prose, pages)
    unneeded = components_without(records.sections)
    look = bundle(settings.theme, records.settings, unneeded)
    assets = with_scripts(look, search | page_scripts(settings.theme))
    every = renderer(settings.theme, editions, assets, pages)
    source = editions[0].source_language

    def of_language(edition: Edition) -> dict[str, bytes]:
        feeds = feed_files(edition, settings.theme)
        own = (page for page in pages if page.language == edition.language.code)
        return {page.path: every.render(page) for page in own} | feeds

    files = dict(assets.files)
    for part in in_parallel(of_language, editions):
        files |= part
    files[SITEMAP] = sitemap(pages, settings.address, source)
    files[ROBOTS] = robots(settings.address)
    files[HEADERS] = headers()
    files |= _as_received(editions[0])
    return {output_file(path): content for path, content in files.items()}


def search_of(
    editions: Sequence[Edition], markdown: Sequence[MarkdownPage], settings: Settings
) -> Mapping[str, bytes]:
    """The scripts of the search of a site by name, as `build` makes them."""
    prose = texts(markdown, editions)
    pages = every_page(editions, prose)
    return search_scripts(editions, settings.lexicons, settings.theme, prose, pages)


def _as_received(edition: Edition) -> dict[str, bytes]:
    """The files that are published as they are: official text, attachments, ledger."""
    records = edition.site.records
    files = {
        edition.urls.attachment(name): file.path.read_bytes()
        for name, file in records.attachments.items()
    }
    if records.plan.appendix and records.source_text is not None:
        files[source_text(records.plan.appendix.text)] = plain_file(records.source_text)
    if records.ledger:
        files[LEDGER] = as_file(records.ledger)
    return files


def editions_of(records: Records, settings: Settings) -> tuple[Edition, ...]:
    """The site in each language, as of the day of the build."""
    site = derive(records, settings.as_of)
    translations = settings.theme / "translations"
    return in_every_language(
        site,
        languages_of(records.languages),
        translations,
        settings.address,
        offline=settings.offline,
    )
