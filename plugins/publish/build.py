"""The whole site from records and texts: file → bytes. Only the theme is read from the disk."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from plugins.editions.edition import Edition
from plugins.editions.every import in_every_language
from plugins.editions.languages import languages_of
from plugins.editions.markdown_pages import MarkdownPage
from plugins.editions.prose import texts
from plugins.editions.urls import HEADERS, LEDGER, ROBOTS, output_file, source_text
from plugins.plan.facts.derive import derive
from plugins.plan.ledger.chain import as_file
from plugins.plan.records.dataset import Records
from plugins.publish.again import Remade, made_again
from plugins.publish.keys import keys_of
from plugins.publish.pieces import (
    BuildInputs,
    SitePiece,
    made,
    other_pieces,
    search_pieces,
    with_scripts,
)
from plugins.publish.render import renderer
from plugins.search.entries import Lexicon
from plugins.search.parts import scripts_of_language, scripts_of_theme
from plugins.system.pool import executor, results
from plugins.system.programs import digest_of_files, own_programs
from plugins.system.uncollected import uncollected
from plugins.website.assets import bundle, components_without, path_of_script
from plugins.website.headers import headers
from plugins.website.pages.every import every_page
from plugins.website.pages.source.plain_file import plain_file
from plugins.website.sitemap import robots

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a build needs besides data and texts; `lexicons` are those of the search.

    `address` is the public address of the site, None while it has none. `offline` makes pages that
    work when they are opened as files. `processes` make it, as many as processors for None.
    `compiled` is the folder in which the code of templates is kept, None for nowhere. `scheduler`
    is the address of a Dask scheduler whose workers make it in place of processes of this machine.
    """

    theme: Path
    address: str | None
    as_of: dt.date
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    offline: bool = False
    processes: int | None = None
    compiled: Path | None = None
    scheduler: str | None = None


def build(
    records: Records,
    markdown: Sequence[MarkdownPage],
    settings: Settings,
    editions: Sequence[Edition] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Every file of the site, as it is made: its path in the output folder, and what it holds.

    The pages of `markdown` are those in which PageRule found nothing wrong; `editions` are those of
    `records`, where they were made before. Raises DoesNotReconcile where sums disagree.
    """
    inputs = _inputs(records, markdown, settings, editions)
    yield from _to_put_out(_around(inputs, settings))
    with _maker(inputs, partial(_on_worker, records, markdown, settings), settings) as make:
        paths, scripts = _named(make(search_pieces(inputs)), settings.theme)
        yield from _to_put_out(scripts)
        for files in make(with_scripts(other_pieces(inputs), paths)):
            yield from _to_put_out(files)


def build_again(
    records: Records,
    markdown: Sequence[MarkdownPage],
    settings: Settings,
    known: Mapping[str, str],
    editions: Sequence[Edition] | None = None,
) -> Iterator[tuple[str, Remade]]:
    """Every file of the site as `build` makes it, without the content of what is as it was.

    `known` are the keys by which the files that stand were made, by their names; what is as it was
    has the same one.
    """
    inputs = inputs_again(records, markdown, settings, known, editions)
    yield from _to_put_out(_unkeyed(_around(inputs, settings)))
    with executor(inputs, settings.processes) as pool:
        make = partial(results, pool, processes=settings.processes)
        paths, scripts = _named(make(made, search_pieces(inputs)), settings.theme)
        yield from _to_put_out(_unkeyed(scripts))
        for files in make(made_again, with_scripts(other_pieces(inputs), paths)):
            yield from _to_put_out(files)


def _named(
    search: Iterable[Mapping[str, bytes]], theme: Path
) -> tuple[dict[str, str], dict[str, bytes]]:
    """The paths of the scripts of the search by their names, and what they hold by these paths."""
    scripts = scripts_of_theme(theme)
    for found in search:
        scripts |= found
    paths = {name: path_of_script(name, content) for name, content in scripts.items()}
    return paths, {paths[name]: content for name, content in scripts.items()}


def search_of(
    editions: Sequence[Edition], markdown: Sequence[MarkdownPage], settings: Settings
) -> Mapping[str, bytes]:
    """The scripts of the search of a site by name, as `build` makes them."""
    prose = texts(markdown, editions)
    pages = every_page(editions, prose)
    found = scripts_of_theme(settings.theme)
    for edition in editions:
        found |= scripts_of_language(edition, settings.lexicons, prose, pages)
    return found


@contextlib.contextmanager
def _maker(
    inputs: BuildInputs, prepare: Callable[[Path], BuildInputs], settings: Settings
) -> Iterator[Callable[[Iterable[SitePiece]], Iterator[Mapping[str, bytes]]]]:
    """What makes pieces, as they are done: processes of this machine, or workers elsewhere."""
    if settings.scheduler is None:
        with executor(inputs, settings.processes) as pool:
            yield partial(results, pool, made, processes=settings.processes)
        return
    from plugins.cluster.client import on_workers

    with on_workers(settings.scheduler, settings.theme, made, prepare) as make:
        yield make


def _on_worker(
    records: Records, markdown: Sequence[MarkdownPage], settings: Settings, folder: Path
) -> BuildInputs:
    """The same inputs on another machine, where the project was unpacked into `folder`."""
    compiled = settings.compiled and folder / "templates"
    return _inputs(records, markdown, replace(settings, theme=folder / "theme", compiled=compiled))


@uncollected()
def _inputs(
    records: Records,
    markdown: Sequence[MarkdownPage],
    settings: Settings,
    editions: Sequence[Edition] | None = None,
) -> BuildInputs:
    editions = editions or editions_of(records, settings)
    assets = bundle(settings.theme, records.settings, components_without(records.sections))
    prose = texts(markdown, editions)
    pages = every_page(editions, prose)
    return BuildInputs(
        editions={edition.language.code: edition for edition in editions},
        pages=pages,
        texts=prose,
        lexicons=settings.lexicons,
        theme=settings.theme,
        compiled=settings.compiled,
        renderer=renderer(settings.theme, editions, assets, pages, settings.compiled),
    )


@uncollected()
def inputs_again(
    records: Records,
    markdown: Sequence[MarkdownPage],
    settings: Settings,
    known: Mapping[str, str],
    editions: Sequence[Edition] | None = None,
) -> BuildInputs:
    """What `build_again` makes pieces from."""
    inputs = _inputs(records, markdown, settings, editions)
    shared = (own_programs(), digest_of_files([settings.theme]), inputs.renderer.shared)
    keys = keys_of(inputs.editions, shared, (inputs.texts, settings.lexicons))
    return replace(inputs, keys=keys, known=known)


def _around(inputs: BuildInputs, settings: Settings) -> dict[str, bytes]:
    """All files that are no pieces."""
    return {**inputs.renderer.assets.files, **_as_they_are(inputs, settings)}


def _unkeyed(files: Mapping[str, bytes]) -> dict[str, Remade]:
    return {path: Remade("", content) for path, content in files.items()}


def _to_put_out(files: Mapping[str, T]) -> Iterator[tuple[str, T]]:
    yield from ((output_file(path), content) for path, content in files.items())


def _as_they_are(inputs: BuildInputs, settings: Settings) -> dict[str, bytes]:
    """What hosts read, and what is published as it is: official text, attachments, ledger."""
    edition = next(iter(inputs.editions.values()))
    records = edition.site.records
    files = {ROBOTS: robots(settings.address), HEADERS: headers()} | {
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
