"""What the search loads, and when; what it does where something cannot be loaded."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import expect

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

WIRE, BEFORE = 60_000, 5_000


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
    """Engine, lexicon, index and code take at most 60 kB over the wire for a first result."""
    page = open_page(site.url + BLANK)
    loaded = search_requests(page)
    for edition in editions():
        code, first = edition.language.code, next(iter(edition.site.tasks.values()))
        loaded.clear()
        page.goto(f"{site.url}{edition.urls.section('search')}?q={first.title.get(code)}")
        expect(results(page).first).to_be_visible()
        needed = {name for name in loaded if not name.startswith("more.")}
        files = [next((site.folder / "assets").glob(name)) for name in needed]
        assert {name.split(".")[0] for name in needed} == {"page", "engine", f"core-{code}"}
        assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= WIRE


@pytest.mark.slow
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


@pytest.mark.slow
def test_updates_load_when_asked_for(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Updates and pages are parts of their own, loaded once their kind is chosen."""
    page = open_page(updates_site.url + BLANK)
    loaded = search_requests(page)
    page.goto(f"{updates_site.url}{VI}?q=rung")
    answered(page)
    page.wait_for_load_state("networkidle")
    assert not any(name.startswith(("updates", "pages")) for name in loaded)
    page.locator('[data-go="kind:update"]').click()
    expect(page.locator("#found-update")).to_be_visible()
    assert all("/cap-nhat/" in str(a.get_attribute("href")) for a in results(page).all())
    assert any(name.startswith("updates-") for name in loaded)


def test_where_no_worker_may_run(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Without workers the page answers by itself."""
    page = open_page(f"{updates_site.url}{VI}?q=rừng", first="delete self.Worker")
    expect(results(page).first).to_be_visible()


@pytest.mark.slow
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
