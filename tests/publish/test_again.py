"""What a small change makes again, and that nothing else would have come out otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.editions.edition import Edition
from plugins.editions.follow import followed_pages
from plugins.editions.page import Page
from plugins.editions.prose import texts
from plugins.feeds import feed_files
from plugins.feeds.deadlines_calendar import calendar_files, calendar_keys
from plugins.feeds.keys import calendar_names, feed_names
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import load
from plugins.publish.again import Remade
from plugins.publish.build import Settings, build, build_again, editions_of
from plugins.publish.render import Renderer
from plugins.website.chrome import chrome
from plugins.website.pages.every import every_page
from tests.samples import this_site
from tests.samples.built import COMPILED, SETTINGS, renderer_of
from tests.samples.folders import laid_out
from tests.samples.named import limited, only
from tests.samples.plan import AS_OF

ALONE = replace(SETTINGS, processes=1)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """The sample with updates of every kind."""
    data = laid_out(tmp_path_factory.mktemp("again"), "updates")
    return load(data, AS_OF, data.parent / "content")


def files_again(
    records: Records, known: Mapping[str, str], settings: Settings = ALONE
) -> dict[str, Remade]:
    """What is made, by the name of the file, where files stand with the keys of `known`."""
    return dict(build_again(records, [], settings, known))


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


def test_what_a_page_names_is_all_that_it_uses(records: Records) -> None:
    """Each page, feed and calendar comes out alike where only what it names is there."""
    assert list(different(records)) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "over", ["updates_site decided", "cycles", "indicators", "deadlines deadlines_met", "today"]
)
def test_so_it_is_of_other_plans(tmp_path: Path, over: str) -> None:
    """With amendments, several cycles, indicators, deadlines that were met, bodies of today."""
    data = laid_out(tmp_path, over)
    assert list(different(load(data, AS_OF, data.parent / "content"))) == []


@pytest.mark.slow
def test_so_it_is_of_the_plan_in_data() -> None:
    """Whatever plan that is."""
    assert list(different(this_site.records())) == []


def different(records: Records) -> Iterator[str]:
    """The pages, feeds and calendars that differ; an error where one uses what it does not name."""
    editions = editions_of(records, SETTINGS)
    pages = every_page(editions, texts([], editions))
    rendering = renderer_of(editions, pages)
    by_code = {each.language.code: each for each in editions}
    some = [page for page in pages if not page.names().everything]
    assert some
    for page in some:
        if rendered(rendering, limited(page, editions), by_code) != rendering.render(page):
            yield page.path
    for edition in editions:
        yield from _different_files(edition)


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


def _different_files(edition: Edition) -> Iterator[str]:
    site, theme = edition.site, SETTINGS.theme
    for key in followed_pages(site):
        names = feed_names(site, key)
        if not names.everything:
            made = feed_files(only(edition, names), [key], theme, COMPILED)
            if made != feed_files(edition, [key], theme, COMPILED):
                yield f"feed {key}"
    for key in calendar_keys(site):
        names = calendar_names(site, key)
        if not names.everything and calendar_files(only(edition, names), [key]) != calendar_files(
            edition, [key]
        ):
            yield f"calendar {key}"
