"""What the search loads, and when; what it does where something cannot be loaded."""

from __future__ import annotations

import gzip
import re
from functools import partial

import pytest
from playwright.sync_api import Route, expect

from tests.browser.search_page import (
    BLANK,
    VI,
    answered,
    ask,
    results,
    search_requests,
)
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.this_site import editions

pytestmark = pytest.mark.slow

WIRE, BEFORE = 60_000, 5_000
JS, GAVE_UP = "text/javascript", 11_000


def test_nothing_loads_before_it_is_used(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """The page loads no script but the site's, of at most 5 kB, until the box is used."""
    page = open_page(updates_site.url + BLANK)
    loaded = search_requests(page)
    page.goto(updates_site.url + VI)
    page.wait_for_load_state("networkidle")
    assert loaded == []
    own = next((updates_site.folder / "assets").glob("site.*.js"))
    assert len(gzip.compress(own.read_bytes(), 9)) <= BEFORE
    page.locator(".search__input").focus()
    page.wait_for_function("() => document.querySelectorAll('script[src]').length > 1")
    assert any(name.startswith("page.") for name in loaded)


def test_the_first_result_is_cheap(site: BuiltSite, open_page: OpenPage) -> None:
    """Engine, lexicon, index and code take at most 60 kB over the wire for a first result.

    It comes though nothing else does.
    """
    page = open_page(site.url + BLANK)
    for edition in editions():
        code, first = edition.language.code, next(iter(edition.site.tasks.values()))
        needed = [f"{name}.*.js" for name in ("look", "site", "page", "engine", f"core-{code}")]
        files = [next((site.folder / "assets").glob(name)) for name in needed]
        names = {file.name for file in files}
        page.route("**/assets/*.js", partial(hold, names))
        page.goto(
            f"{site.url}{edition.urls.section('search')}?q={first.title.get(code)}",
            wait_until="domcontentloaded",
        )
        expect(results(page).first).to_be_visible()
        page.unroute_all(behavior="ignoreErrors")
        assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files[2:]) <= WIRE


def hold(names: set[str], route: Route) -> None:
    """Let the scripts of these names through, and no other ever arrive."""
    if route.request.url.rpartition("/")[2] in names:
        route.continue_()


@pytest.mark.parametrize("body", ["", "(() => {"])
@pytest.mark.parametrize("script", ["page", "engine", "core-vi"])
def test_a_script_that_comes_broken(
    updates_site: BuiltSite, open_page: OpenPage, script: str, body: str
) -> None:
    """A script that comes empty or cut off never leaves a blank page: the list, and a way on."""
    page = open_page(updates_site.url + BLANK, allowed=("Unexpected end of input",), own_clock=True)
    page.clock.install()
    page.route(f"**/{script}.*.js", lambda route: route.fulfill(body=body, content_type=JS))
    page.goto(f"{updates_site.url}{VI}?q=rừng")
    page.clock.run_for(GAVE_UP)
    failed = page.locator(".search__failed")
    if script != "engine" or not body:
        expect(failed).to_be_visible()
        expect(page.locator(".search__index")).to_be_visible()
        page.unroute_all(behavior="wait")
        failed.locator("button").click()
    page.clock.run_for(GAVE_UP)
    expect(results(page).first).to_be_visible()
    expect(failed).to_be_hidden()


def test_a_script_that_does_not_come(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """The list stays; after a moment it says that it loads, after ten seconds what can be done."""
    page = open_page(updates_site.url + BLANK, own_clock=True)
    page.clock.install()
    page.route("**/page.*.js", lambda _route: None)
    page.goto(f"{updates_site.url}{VI}?q=rừng", wait_until="domcontentloaded")
    page.locator(".search__input[value], .search__index").first.wait_for()
    page.clock.run_for(400)
    expect(page.locator(".search__loading")).to_be_visible()
    expect(page.locator(".search__index")).to_be_visible()
    page.clock.run_for(GAVE_UP)
    expect(page.locator(".search__failed")).to_be_visible()
    expect(page.locator(".search__loading")).to_be_hidden()
    expect(page.locator(".search__index")).to_be_visible()


@pytest.mark.parametrize(
    ("script", "kind"), [("updates-2024-vi", "update"), ("pages-vi", "page"), ("more", "")]
)
def test_a_part_that_comes_empty_is_named(
    updates_site: BuiltSite, open_page: OpenPage, script: str, kind: str
) -> None:
    """What could not be looked through is said beside the results, and has no number."""
    page = open_page(updates_site.url + BLANK)
    page.route(f"**/{script}.*.js", lambda route: route.fulfill(body="", content_type=JS))
    page.goto(f"{updates_site.url}{VI}?q=rừng")
    expect(results(page).first).to_be_visible()
    said = page.locator(".search__notes button" if kind else ".search__partly button")
    expect(said).to_be_visible()
    if kind:
        count = page.locator(f'[data-go="kind:{kind}"] .search__count')
        expect(count).to_have_text(re.compile(r"\?$"))
    page.unroute_all(behavior="wait")
    said.click()
    expect(page.locator('[data-go="kind:update"] .search__count')).to_have_text(
        re.compile(r"^\d+$")
    )
    expect(said).to_be_hidden()


@pytest.mark.parametrize(("blocked", "query"), [("more", "chat thai"), ("core-en", "nhiệm vụ 2")])
def test_results_survive_a_lost_connection(
    updates_site: BuiltSite, open_page: OpenPage, blocked: str, query: str
) -> None:
    """Where a further script cannot be had, what was found stays and nothing is asked for again."""
    page = open_page(f"{updates_site.url}/tiep-can/", allowed=("Failed to load resource",))
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    page.route(f"**/{blocked}.*.js", lambda route: route.abort())
    page.goto(f"{updates_site.url}{VI}?q={query}")
    expect(results(page).first).to_be_visible()
    page.wait_for_timeout(800)
    assert results(page).count() > 0
    assert sum(f"/{blocked}." in url for url in asked_for) <= 2


def test_all_kinds_are_asked_at_once(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Every tab shows its number from the start: as many as its list has when it is opened."""
    page = open_page(f"{updates_site.url}{VI}?q=rung")
    answered(page)
    tabs = page.locator(".search__kinds .search__count").all_inner_texts()
    assert sum(map(int, tabs[1:])) == int(tabs[0]) > 0
    page.locator('[data-go="kind:update"]').click()
    # The heading stood there before, among those of the other kinds.
    expect(page.locator(".search__group")).to_have_count(1)
    expect(page.locator("#found-update")).to_be_visible()
    found = results(page).evaluate_all("links => links.map(a => a.pathname)")
    assert found
    assert all("/cap-nhat/" in path for path in found)
    assert page.locator(".search__kinds .search__count").all_inner_texts() == tabs


def test_where_no_worker_may_run(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Without workers the page answers by itself."""
    page = open_page(f"{updates_site.url}{VI}?q=rừng", first="delete self.Worker")
    expect(results(page).first).to_be_visible()


def test_a_broken_line(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Where the index cannot be loaded the page says so, shows the list, and tries again."""
    page = open_page(updates_site.url + BLANK, allowed=("Failed to load", "NetworkError"))
    page.route("**/core-vi.*", lambda route: route.abort())
    page.goto(f"{updates_site.url}{VI}?q=rừng")
    expect(page.locator(".search__failed")).to_be_visible()
    expect(page.locator(".search__index")).to_be_visible()
    page.unroute("**/core-vi.*")
    ask(page, "bảo vệ rừng")
    expect(results(page).first).to_be_visible()
    expect(page.locator(".search__failed")).to_be_hidden()
