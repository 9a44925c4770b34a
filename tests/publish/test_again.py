"""What a small change makes again, and that nothing else would have come out otherwise."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plugins.awareness.pages import awareness_pages
from plugins.editions.articles import with_articles
from plugins.editions.edition import Edition
from plugins.editions.follow import followed_pages
from plugins.editions.markdown_pages import PAGE_KEYS
from plugins.editions.names import Names
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.editions.urls import PUBLISHED
from plugins.feeds import feed_files
from plugins.feeds.deadlines_calendar import calendar_files, calendar_keys
from plugins.feeds.keys import calendar_names, feed_names
from plugins.opendata.columns import DataSource
from plugins.opendata.lists import ListKey, list_files, list_keys, list_names
from plugins.opendata.records import RecordKey, record_files, record_keys, record_names
from plugins.opendata.source import data_source
from plugins.plan.records.dataset import Records
from plugins.plan.records.publications import PublicationLine
from plugins.plan.records.types import Text
from plugins.plan.rules.check import load
from plugins.publish.again import Remade
from plugins.publish.build import Settings, build, build_again, editions_of, inputs_of
from plugins.publish.render import Renderer
from plugins.website.chrome import chrome
from plugins.website.pages.every import every_page
from tests.samples import this_site
from tests.samples.articles import article_texts
from tests.samples.built import COMPILED, SETTINGS, prose, renderer_of
from tests.samples.folders import laid_out
from tests.samples.named import in_short, limited, only
from tests.samples.plan import AS_OF
from tests.samples.publications import NEXT_DAY, copy_of, members, rewrite
from tests.samples.published import published_data, published_records
from tests.samples.updates_site import updated_records

ALONE = replace(SETTINGS, processes=1)
TEXTS = [prose(key, language) for key in PAGE_KEYS for language in ("vi", "en")]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """The sample with updates of every kind."""
    data = laid_out(tmp_path_factory.mktemp("again"), "updates")
    return load(data, AS_OF, data.parent / "content")


def files_again(
    records: Records, known: Mapping[str, str], settings: Settings = ALONE
) -> dict[str, Remade]:
    """What is made, by the name of the file, where files stand with the keys of `known`."""
    return dict(build_again(inputs_of(records, [], settings), settings, known))


def keys_in(files: Mapping[str, Remade]) -> dict[str, str]:
    """The keys of files that have one."""
    return {name: each.key for name, each in files.items() if each.key}


def remade(files: Mapping[str, Remade]) -> set[str]:
    """The pages that were made, whatever was known."""
    return {name for name, each in files.items() if each.content and name.endswith(".html")}


@pytest.fixture(scope="module")
def first(records: Records) -> dict[str, Remade]:
    """Everything, made while nothing is known."""
    return files_again(records, {})


def test_all_is_made_while_nothing_is_known(records: Records, first: Mapping[str, Remade]) -> None:
    """A build that keeps count of keys makes the files of one that does not."""
    assert {name: each.content for name, each in first.items()} == dict(build(records, [], ALONE))


def test_nothing_is_made_that_is_known(records: Records, first: Mapping[str, Remade]) -> None:
    """Of the same records no page, feed or calendar is made again, in any process."""
    again = files_again(records, keys_in(first), replace(ALONE, processes=2))
    assert keys_in(again) == keys_in(first)
    assert [name for name, each in again.items() if each.key and each.content is not None] == []


def test_the_words_of_an_update_change_its_own_pages(
    records: Records, first: Mapping[str, Remade]
) -> None:
    """Lists of updates, tasks and bodies stay; its title changes those that it stands on too."""
    update = next(each for each in records.updates if each.kind == "report")
    words = Text.model_validate({"vi": "Khác", "en": "Other"})
    own = {name for name in first if name.endswith(f"/{update.id}/index.html")}
    of_all = {f"{each}/index.html" for each in ("tim-kiem", "en/search", "du-lieu", "en/data")}

    def made_for(field: str) -> set[str]:
        other = update.model_copy(update={field: words})
        updates = tuple(other if each is update else each for each in records.updates)
        again = remade(files_again(replace(records, updates=updates), keys_in(first)))
        return {name for name in again if name.endswith(".html")}

    assert len(own) == len(records.languages)
    assert made_for("text") == own | of_all
    assert made_for("title") > own | of_all


def test_what_a_page_names_is_all_that_it_uses(records: Records) -> None:
    """Each page, feed, calendar, record and list comes out alike of nothing but what it names."""
    assert list(different(records)) == []


@pytest.mark.slow
def test_so_it_is_of_what_was_published() -> None:
    """Pages of publications name the news, and those updates that differ and are there."""
    assert list(different(published_records(), replace(SETTINGS, as_of=NEXT_DAY))) == []


def test_the_files_of_a_publication_are_known_by_its_archive(tmp_path: Path) -> None:
    """None is read again, but all of an archive from which a row was taken out."""
    settings = replace(ALONE, as_of=NEXT_DAY)
    records = published_records()
    keys = keys_in(files_again(records, {}, settings))
    own = {name for name in keys if name.startswith(PUBLISHED[1:])}
    assert len(own) == 3 * len(members(copy_of(published_data())))
    again = files_again(records, keys, settings)
    assert {name for name in own if again[name].content is not None} == set()
    line = next(x for x in records.publications if isinstance(x, PublicationLine))
    path = tmp_path / "other.zip"
    shutil.copy(records.copies[line.frozen].path, path)
    rewrite(path, terms__json=b"[]")
    copies = {**records.copies, line.frozen: replace(records.copies[line.frozen], path=path)}
    again = files_again(replace(records, copies=copies), keys, settings)
    anew = {name for name in own if again[name].content is not None}
    assert anew == {name for name in own if f"/{AS_OF}/" in name}


@pytest.mark.slow
@pytest.mark.parametrize(
    "over",
    [
        "updates_site decided",
        "cycles",
        "indicators",
        "deadlines deadlines_met",
        "today",
        "updates_site requests",
    ],
)
def test_so_it_is_of_other_plans(tmp_path: Path, over: str) -> None:
    """With amendments, several cycles, indicators, deadlines that were met, bodies of today."""
    data = laid_out(tmp_path, over)
    assert list(different(load(data, AS_OF, data.parent / "content"))) == []


@pytest.mark.slow
def test_so_it_is_of_the_plan_in_data() -> None:
    """Whatever plan that is."""
    assert list(different(this_site.records())) == []


@pytest.mark.slow
def test_so_it_is_of_articles() -> None:
    """Of their pages, and of those that list them."""
    assert list(different(updated_records(), texts=article_texts())) == []


def different(
    records: Records, settings: Settings = SETTINGS, texts: Sequence[ProseText] = TEXTS
) -> Iterator[str]:
    """The files that differ; an error where one uses what it does not name."""
    editions = with_articles(editions_of(records, settings), texts)
    pages = [*every_page(editions, texts), *awareness_pages(editions, texts)]
    rendering = renderer_of(editions, pages)
    by_code = {each.language.code: each for each in editions}
    told: set[str] = set()
    short = with_articles(editions_of(in_short(records, told), settings), texts)
    of_short = (*every_page(short, texts), *awareness_pages(short, texts))
    briefly = {page.path: page for page in of_short}
    for page in pages:
        names = page.names()
        told.clear()
        told.update(names.words)
        if names.in_short:
            alike = rendered(rendering, limited(briefly[page.path], short), by_code)
        elif not names.everything:
            alike = rendered(rendering, limited(page, editions), by_code)
        else:
            continue
        if alike != rendering.render(page):
            yield page.path
    for edition, brief in zip(editions, short, strict=True):
        yield from _different_files(edition, brief, told)
    yield from _different_data(editions, short, told)


def rendered(rendering: Renderer, page: Page, editions: Mapping[str, Edition]) -> bytes:
    """A page whose view is made from what it names; what surrounds it is told by its key."""
    code = page.language
    around = chrome(
        rendering.shared[code],
        editions[code],
        page,
        rendering.twins[page.key],
        rendering.assets,
    )
    values: dict[str, Any] = {"page": page, "view": page.view(), "scripts": (), "site": around}
    return rendering.templates[code].render(f"{page.template}.html", page.path, **values).encode()


def _different_files(edition: Edition, brief: Edition, told: set[str]) -> Iterator[str]:
    site, theme = edition.site, SETTINGS.theme

    def made(key: str, names: Names, make: Callable[[Edition, list[str]], object]) -> bool:
        told.clear()
        told.update(names.words)
        if names.everything and not names.in_short:
            return True
        own = only(brief if names.in_short else edition, names)
        return make(own, [key]) == make(edition, [key])

    feed = partial(feed_files, theme=theme, compiled=COMPILED)
    for key in followed_pages(edition):
        if not made(key, feed_names(site, key), feed):
            yield f"feed {key}"
    for key in calendar_keys(edition):
        if not made(key, calendar_names(site, key), calendar_files):
            yield f"calendar {key}"


def _different_data(
    editions: Sequence[Edition], short: Sequence[Edition], told: set[str]
) -> Iterator[str]:
    """The records and lists of the open data that differ, where only what they name is there."""
    site, whole = editions[0].site, data_source(editions)

    def alike(names: Names, made: Callable[[DataSource], dict[str, bytes]]) -> bool:
        told.clear()
        told.update(names.words)
        own = [only(each, names) for each in (short if names.in_short else editions)]
        return made(data_source(own)) == made(whole)

    for record in record_keys(site):
        if not alike(record_names(site, record), partial(_record, record)):
            yield f"{record}"
    for each in list_keys(site):
        names = list_names(site, each)
        some = names.in_short or not names.everything
        if some and not alike(names, partial(_list, each)):
            yield f"{each}"


def _record(key: RecordKey, source: DataSource) -> dict[str, bytes]:
    return record_files(source, [key])


def _list(key: ListKey, source: DataSource) -> dict[str, bytes]:
    return list_files(source, [key])
