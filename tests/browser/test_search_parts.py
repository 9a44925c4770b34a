"""The search of a large plan: what a question needs comes in parts, and what if one does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page, Route, expect

from plugins.plan.rules.check import load
from plugins.publish.build import build
from scripts.site_server import serving
from tests.browser.search_page import BLANK, VI, answered, results, search_requests
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.built import SETTINGS
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF
from tests.samples.search import cut_small

pytestmark = pytest.mark.slow

JS, PATIENCE = "text/javascript", 8_500
# Words of a title, and words that only the text of a task has.
TITLED, SAID = "bảo vệ rừng", "tuần tra"
NOT_FOUND = ("Failed to load resource",)
TASKS = ".search__kinds [data-go='kind:task'] .search__count"


@pytest.fixture(scope="module")
def parted_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The made-up plan with updates, its search cut as that of a large plan is."""
    folder = tmp_path_factory.mktemp("parted")
    data = laid_out(folder / "source")
    with cut_small():
        records = load(data, AS_OF, data.parent / "content")
        for path, content in build(records, [], replace(SETTINGS, processes=1)):
            file = folder / "output" / path.lstrip("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    with serving(folder / "output") as url:
        yield BuiltSite(folder / "output", url)


def first_task(page: Page) -> str:
    """The title of the first result."""
    return results(page).first.locator(".search__name").inner_text()


def test_a_question_loads_what_it_needs(parted_site: BuiltSite, open_page: OpenPage) -> None:
    """What a title holds is found, with its passage; of postings and texts only some are loaded."""
    page = open_page(parted_site.url + BLANK, allowed=NOT_FOUND)
    loaded = search_requests(page)
    page.goto(f"{parted_site.url}{VI}?q={TITLED}")
    answered(page)
    assert first_task(page) == "Bảo vệ rừng"
    expect(page.locator(".search__passage").first).to_contain_text("Tuần tra và bảo vệ rừng.")
    for sort in ("words", "texts"):
        came = [name for name in loaded if name.startswith(f"{sort}-")]
        there = list((parted_site.folder / "assets").glob(f"{sort}-*-vi.*.js"))
        assert 0 < len(came) < len(there), sort
        assert len(came) == len(set(came)), sort


def test_what_only_texts_hold_is_found(parted_site: BuiltSite, open_page: OpenPage) -> None:
    """Where no title holds the words, the texts that may have them are read before the answer."""
    page = open_page(f"{parted_site.url}{VI}?q={SAID}")
    answered(page)
    assert first_task(page) == "Bảo vệ rừng"
    expect(page.locator(".search__passage").first).to_contain_text("Tuần tra")


def missing(route: Route) -> None:
    """Answer as a server does that has no such file."""
    route.fulfill(status=404, body="")


def cut(route: Route) -> None:
    """Answer with the beginning of a file."""
    route.fulfill(body='planSearch.receive({"name":"wor', content_type=JS)


@pytest.mark.parametrize("wrong", [missing, cut], ids=["missing", "cut"])
@pytest.mark.parametrize(("sort", "query"), [("texts", TITLED), ("texts", SAID), ("words", TITLED)])
def test_a_part_that_does_not_come_is_named(
    parted_site: BuiltSite,
    open_page: OpenPage,
    sort: str,
    query: str,
    wrong: Callable[[Route], None],
) -> None:
    """What was found without it is there, a sentence, no sure number, and a way to try again."""
    page = open_page(parted_site.url + BLANK, allowed=NOT_FOUND)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(f"**/{sort}-*-vi.*.js*", wrong)
    page.goto(f"{parted_site.url}{VI}?q={query}")
    note = page.locator(".search__notes")
    expect(note).to_contain_text("toàn văn của một số nhiệm vụ")
    expect(page.locator(TASKS)).to_have_text(re.compile(r"\?$"))
    if (sort, query) == ("texts", TITLED):
        assert first_task(page) == "Bảo vệ rừng"
    else:
        expect(page.locator(".search__index")).to_be_visible()
    parts = [url for url in asked if f"/{sort}-" in url]
    assert len(parts) == len(set(parts))
    page.unroute_all(behavior="wait")
    note.locator("button").click()
    expect(page.locator(TASKS)).to_have_text(re.compile(r"^\d+$"))
    expect(note.locator("button")).to_have_count(0)
    assert first_task(page) == "Bảo vệ rừng"


@pytest.mark.parametrize(("sort", "query"), [("texts", TITLED), ("words", TITLED)])
def test_a_part_that_hangs_holds_nothing_up(
    parted_site: BuiltSite, open_page: OpenPage, sort: str, query: str
) -> None:
    """After eight seconds the answer comes without it, and says so; other keys are answered."""
    page = open_page(parted_site.url + BLANK, allowed=NOT_FOUND, own_clock=True)
    page.clock.install()
    page.route(f"**/{sort}-*-vi.*.js*", lambda _route: None)
    with page.expect_request(f"**/{sort}-*"):
        page.goto(f"{parted_site.url}{VI}?q={query}", wait_until="domcontentloaded")
    page.clock.run_for(400)
    there = results(page).first if sort == "texts" else page.locator(".search__loading")
    expect(there).to_be_visible()
    page.clock.run_for(PATIENCE)
    expect(page.locator(".search__notes")).to_contain_text("toàn văn của một số nhiệm vụ")
    expect(page.locator(".search__loading")).to_be_hidden()


def test_where_no_worker_may_run(parted_site: BuiltSite, open_page: OpenPage) -> None:
    """Without workers the page loads the parts by itself."""
    page = open_page(f"{parted_site.url}{VI}?q={SAID}", first="delete self.Worker")
    answered(page)
    assert first_task(page) == "Bảo vệ rừng"
