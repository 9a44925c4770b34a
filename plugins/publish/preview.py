"""The site that data would make, beside the one that stands, and what readers would see change."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from zipfile import BadZipFile

from plugins.editions.markdown_pages import MarkdownPage
from plugins.editions.page import Page
from plugins.editions.print_urls import is_printed
from plugins.editions.urls import ASSETS, ROOT, output_file
from plugins.editions.values import Passage
from plugins.output.files import content_of
from plugins.output.made_from import published_copy
from plugins.output.manifest import digest_of, listed
from plugins.plan.publications.manifest_note import noted_manifest
from plugins.plan.reading.reader import site_as_stated
from plugins.plan.records.dataset import Records
from plugins.publish.build import Settings, build, editions_of, inputs_of
from plugins.publish.page_text import prose_apart
from plugins.publish.render import renderer
from plugins.website.pages.publications.coming import (
    AddressesChange,
    StatedSite,
    WordsChange,
    to_come,
)
from plugins.website.pages.publications.preview import preview_page, preview_view
from plugins.website.pages.publications.preview_lines import preview_lines

INDEX = "index.html"
NO_TITLE = Passage("", "")
# The pages with words that stand in no record.
OF_PROSE = frozenset({"prose", "not-found", "glossary", "verify"})


@dataclass(frozen=True, slots=True)
class ShownSite:
    """The site that readers see: its folder, and the end of the ledger that it shows if noted.

    folder: None where that site does not stand here any more.
    """

    folder: Path | None
    ledger: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRequest:
    """What a preview is made from; `standing` is None where nothing tells what readers see.

    stated: what was said of that site as a whole, None where nothing tells.
    """

    records: Records
    markdown: Sequence[MarkdownPage]
    settings: Settings
    standing: ShownSite | None
    stated: StatedSite | None = None


@dataclass(slots=True)
class Previewing:
    """A preview in the making. told: what would change, by language, once all files were given."""

    request: PreviewRequest
    told: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the site, then the page of the preview in each language.

        Files to be printed are neither made nor compared.
        """
        request = self.request
        shown = request.standing
        editions = editions_of(request.records, request.settings)
        inputs = inputs_of(request.records, request.markdown, request.settings, editions)
        prose = {output_file(page.path): page for page in inputs.pages if page.template in OF_PROSE}
        names: set[str] = set()
        words: list[WordsChange] = []
        made = build(request.records, request.markdown, request.settings, editions)
        for name, content in made:
            names.add(name)
            if name in prose:
                words += _words(prose[name], content, shown)
            yield name, content
        addresses = None
        if shown and shown.folder:
            standing = (
                name
                for name in listed(shown.folder)
                if not any(is_printed(edition.urls, f"{ROOT}{name}") for edition in editions)
            )
            addresses = addresses_apart(standing, names, inputs.pages)
        words.sort(key=lambda each: each.path)
        counts = Counter(page.language for page in inputs.pages if page.listed)
        ledger = shown.ledger if shown else None
        coming = to_come(editions[0], addresses, words, counts, ledger)
        coming = replace(coming, stated=request.stated)
        pages = [preview_page(edition, coming) for edition in editions]
        rendering = renderer(
            inputs.theme, editions, inputs.renderer.assets, [*inputs.pages, *pages], inputs.compiled
        )
        for edition, page in zip(editions, pages, strict=True):
            view = preview_view(edition, coming)
            self.told[edition.language.code] = tuple(preview_lines(edition, view))
            yield output_file(page.path), rendering.render(page)


def published_site(data: Path, output: Path, records: Records) -> ShownSite | None:
    """The site that readers see, as far as it is known; None where nothing tells.

    It is the one that was published last, which need not stand in `output` any more: a draft may,
    or nothing. While nothing was ever published, it is whatever stands there.
    """
    digest, noted = digest_of(output), noted_manifest(data)
    if noted:
        return ShownSite(output if noted.manifest == digest else None, noted.ledger)
    return None if digest is None or records.publications else ShownSite(output, None)


def stated_before(data: Path, output: Path) -> StatedSite | None:
    """What was said of the site that was published last; None where its data are not kept."""
    with contextlib.suppress(OSError, BadZipFile), published_copy(data, output) as copy:
        if copy and (stated := site_as_stated(copy.data)):
            settings, plan = stated
            return StatedSite(settings, plan.official)
    return None


def addresses_apart(
    standing: Iterable[str], made: Iterable[str], pages: Iterable[Page]
) -> AddressesChange:
    """Which addresses come and which vanish, by the names of the files before and after.

    Not those of style and scripts, which nobody links: their names say what they hold.
    """
    before, after = (_addresses(names) for names in (standing, made))
    titles = {page.path: Passage(page.title, page.language) for page in pages}
    return AddressesChange(
        came={path: titles.get(path, NO_TITLE) for path in sorted(after - before)},
        gone=sorted(before - after),
    )


def _addresses(names: Iterable[str]) -> set[str]:
    paths = (f"{ROOT}{name.removesuffix(INDEX) if _is_index(name) else name}" for name in names)
    return {path for path in paths if not path.startswith(ASSETS)}


def _is_index(name: str) -> bool:
    return name.rpartition("/")[2] == INDEX


def _words(page: Page, content: bytes, shown: ShownSite | None) -> Iterator[WordsChange]:
    """Where the text of a page differs from that of the page that stands; not of a new page."""
    before = None
    if shown and shown.folder:
        before = content_of(f"{shown.folder}/{output_file(page.path)}")
    for was, now in prose_apart(before, content) if before else ():
        yield WordsChange(
            language=page.language, path=page.path, title=page.title, was=was, now=now
        )
