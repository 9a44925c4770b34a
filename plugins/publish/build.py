"""The whole site from records and texts: file → bytes. Only the theme is read from the disk."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from plugins.awareness.pages import awareness_pages
from plugins.awareness.posters.pages import poster_pages
from plugins.editions.articles import with_articles
from plugins.editions.edition import Edition
from plugins.editions.every import in_every_language
from plugins.editions.extras import Extra
from plugins.editions.markdown_pages import MarkdownPage
from plugins.editions.page import Page
from plugins.editions.prose import ProseText, texts
from plugins.editions.urls import output_file
from plugins.office.form.form_page import form_pages
from plugins.plan.facts.derive import derive
from plugins.plan.publications.publishing import copy_name
from plugins.plan.records.dataset import Records
from plugins.publish.again import Remade, made_again
from plugins.publish.build_inputs import BuildInputs
from plugins.publish.drawing import drawn_files
from plugins.publish.hosted_files import hosted_files
from plugins.publish.keys import keys_of
from plugins.publish.pieces import made, other_pieces, search_pieces, with_scripts
from plugins.publish.render import renderer
from plugins.publish.site_piece import SitePiece
from plugins.search.entries import Lexicon
from plugins.search.parts import scripts_of_language, scripts_of_theme
from plugins.system.pool import executor, results
from plugins.system.programs import digest_of_files, own_programs
from plugins.system.uncollected import uncollected
from plugins.website.assets import bundle, components_without, path_of_script
from plugins.website.pages.every import every_page

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a build needs besides data and texts; `lexicons` are those of the search.

    `address` is the public address of the site, None while it has none. `offline` makes pages that
    work when they are opened as files, `preview` such as say that they are not published. `extras`
    are made besides pages. `processes` make it, as many as processors for None. `compiled` is the
    folder in which the code of templates is kept, None for nowhere. `scheduler` is the address of a
    Dask scheduler whose workers make it in place of processes of this machine. `drawn` is the
    folder in which pictures and sheets are kept.
    """

    theme: Path
    address: str | None
    as_of: dt.date
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    offline: bool = False
    preview: bool = False
    extras: frozenset[Extra] = frozenset()
    processes: int | None = None
    compiled: Path | None = None
    scheduler: str | None = None
    drawn: Path | None = None


def build(
    records: Records,
    markdown: Sequence[MarkdownPage],
    settings: Settings,
    editions: Sequence[Edition] | None = None,
    tell: Callable[[int, int], None] = lambda _done, _count: None,
) -> Iterator[tuple[str, bytes]]:
    """Every file of the site, as it is made: its path in the output folder, and what it holds.

    The pages of `markdown` are those in which PageRule found nothing wrong; `editions` are those of
    `records`, where they were made before. `tell` is told how far pictures and sheets are. Raises
    DoesNotReconcile where sums disagree.
    """
    inputs = inputs_of(records, markdown, settings, editions)
    yield from _to_put_out(_around(inputs))
    with _maker(inputs, partial(_on_worker, records, markdown, settings), settings) as make:
        paths, scripts = _named(make(search_pieces(inputs)), settings.theme)
        yield from _to_put_out(scripts)
        for files in make(with_scripts(other_pieces(inputs), paths)):
            yield from _to_put_out(files)
    for files in drawn_files(inputs, settings.processes, tell):
        yield from _to_put_out(files)


def build_again(
    inputs: BuildInputs, settings: Settings, known: Mapping[str, str]
) -> Iterator[tuple[str, Remade]]:
    """Every file of the site as `build` makes it, without the content of what is as it was.

    `known` are the keys by which the files that stand were made, by their names; what is as it was
    has the same one.
    """
    processes = settings.processes
    yield from _to_put_out(_unkeyed(_around(inputs)))
    with executor(inputs, processes) as pool:
        search = results(pool, made, search_pieces(inputs), processes)
        keyed = with_keys(inputs, settings, known)
        paths, scripts = _named(search, settings.theme)
    yield from _to_put_out(_unkeyed(scripts))
    pieces = with_scripts(other_pieces(inputs), paths)
    with executor(keyed, processes) as pool:
        for files in results(pool, made_again, pieces, processes):
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


def pages_of_site(editions: Sequence[Edition], prose: Sequence[ProseText]) -> list[Page]:
    """All pages of all rooms, in every language; `prose` are the Markdown pages."""
    posters = [page for edition in editions for page in poster_pages(edition)]
    return [
        *every_page(editions, prose),
        *awareness_pages(editions, prose),
        *form_pages(editions),
        *posters,
    ]


def search_of(
    editions: Sequence[Edition], markdown: Sequence[MarkdownPage], settings: Settings
) -> Mapping[str, bytes]:
    """The scripts of the search of a site by name, as `build` makes them."""
    prose = texts(markdown, editions)
    editions = with_articles(editions, prose)
    pages = pages_of_site(editions, prose)
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

    copies = next(iter(inputs.editions.values())).site.records.copies
    files = {copy_name(digest): copy.path for digest, copy in copies.items()}
    with on_workers(settings.scheduler, settings.theme, made, prepare, files) as make:
        yield make


def _on_worker(
    records: Records, markdown: Sequence[MarkdownPage], settings: Settings, folder: Path
) -> BuildInputs:
    """The same inputs on another machine, where the project was unpacked into `folder`."""
    compiled = settings.compiled and folder / "templates"
    copies = {
        digest: replace(copy, path=folder / copy_name(digest))
        for digest, copy in records.copies.items()
    }
    records = replace(records, copies=copies)
    return inputs_of(
        records, markdown, replace(settings, theme=folder / "theme", compiled=compiled)
    )


@uncollected()
def inputs_of(
    records: Records,
    markdown: Sequence[MarkdownPage],
    settings: Settings,
    editions: Sequence[Edition] | None = None,
) -> BuildInputs:
    """What pieces are made from."""
    editions = editions or editions_of(records, settings)
    assets = bundle(
        settings.theme,
        records.settings,
        components_without(records.sections, form=records.settings.form),
        cards=Extra.CARDS in settings.extras,
        sheets=not settings.extras.isdisjoint({Extra.POSTERS, Extra.BOOK}),
    )
    prose = texts(markdown, editions)
    editions = with_articles(editions, prose)
    pages = pages_of_site(editions, prose)
    return BuildInputs(
        editions={edition.language.code: edition for edition in editions},
        pages=pages,
        texts=prose,
        lexicons=settings.lexicons,
        theme=settings.theme,
        compiled=settings.compiled,
        drawn=settings.drawn,
        renderer=renderer(settings.theme, editions, assets, pages, settings.compiled),
    )


@uncollected()
def with_keys(inputs: BuildInputs, settings: Settings, known: Mapping[str, str]) -> BuildInputs:
    """The same with keys; `known` are those by which the files that stand were made."""
    shared = (own_programs(), digest_of_files([settings.theme]), inputs.renderer.shared)
    keys = keys_of(inputs.editions, shared, (inputs.texts, settings.lexicons))
    return replace(inputs, keys=keys, known=known)


def _around(inputs: BuildInputs) -> dict[str, bytes]:
    """All files that are no pieces."""
    return {**inputs.renderer.assets.files, **hosted_files(inputs)}


def _unkeyed(files: Mapping[str, bytes]) -> dict[str, Remade]:
    return {path: Remade("", content) for path, content in files.items()}


def _to_put_out(files: Mapping[str, T]) -> Iterator[tuple[str, T]]:
    yield from ((output_file(path), content) for path, content in files.items())


def editions_of(records: Records, settings: Settings) -> tuple[Edition, ...]:
    """The site in each language, as of the day of the build."""
    site = derive(records, settings.as_of)
    translations = settings.theme / "translations"
    editions = in_every_language(
        site,
        translations,
        settings.address,
        offline=settings.offline,
        extras=settings.extras,
    )
    return tuple(replace(edition, preview=settings.preview) for edition in editions)
