"""The search page in a real browser: asking, narrowing, keys, announcements, odd questions."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.sight import seen
from tests.browser.templates import OPEN_ALL
from tests.browser.views import Scheme
from tests.conftest import BuiltSite

OpenPage = Callable[..., Page]
VI, EN = "/tim-kiem/", "/en/search/"
# A page from which to set out, where something must be known before the search page loads.
BLANK = "/404.html"
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifted += value;
}).observe({ type: "layout-shift", buffered: true });"""
ANSWERS: list[tuple[str, str, Scheme, int]] = [
    (VI, "rac thai", "light", 360),
    (VI, "xyzzy qwrtp", "dark", 1280),
    (EN, "waste", "dark", 360),
    (EN, "bảo vệ rừng", "light", 1280),
    (VI, "so nong nghiep", "dark", 360),
    (EN, "tourism", "light", 360),
    (VI, "du lịch&kind=update", "light", 1280),
    (EN, "waste&agency=so-y-te", "dark", 1280),
]
WIRE, BEFORE = 60_000, 5_000
TASKS, AREAS, BODIES = 65, 18, 34
HOSTILE = (
    "<img src=x onerror=window.ran=1>",
    '"><script>window.ran=1</script>',
    "__proto__ constructor toString",
    "a:b ~2 ^5 +x -y *",
    "Sở Lao động - Thương binh",
    "\u202eđảo\u200b ngược\ufeff",
    "))((][{}\\ %00 %E0%A4%A",
    "𠮷😀 ﷽",
    "a" * 300,
    "nước " * 60,
)


def answered(page: Page) -> Locator:
    """The heading above an answer, once the choices beside it are there too."""
    page.locator(".search__kinds > *").first.wait_for(state="attached")
    return page.locator(".search__title")


def results(page: Page) -> Locator:
    """The links to all that was found and is seen."""
    return seen(page.locator(".search__link"))


def ask(page: Page, query: str) -> None:
    """Type a question."""
    page.locator(".search__input").fill(query)


def address(page: Page) -> dict[str, str]:
    """What the address of the page says."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def search_requests(page: Page) -> list[str]:
    """Fills with the scripts that a page loads beside the site's own."""
    found: list[str] = []

    def on_request(url: str) -> None:
        name = urlsplit(url).path.rpartition("/")[2]
        if name.endswith(".js") and not name.startswith("site."):
            found.append(name)

    page.on("request", lambda request: on_request(request.url))
    return found


def test_answers_while_typing(site: BuiltSite, open_page: OpenPage) -> None:
    """From the first letters on results stand there, and the address carries the question."""
    page = open_page(site.url + VI)
    page.locator(".search__input").press_sequentially("rac t", delay=20)
    expect(answered(page)).to_have_text("Kết quả cho “rac t”")
    ask(page, "rác thải nhựa")
    expect(results(page).first).to_contain_text("rác thải nhựa")
    assert address(page) == {"q": "rác thải nhựa"}
    expect(page.locator(".search__index")).to_be_hidden()


def test_nothing_loads_before_it_is_used(site: BuiltSite, open_page: OpenPage) -> None:
    """The page loads no script but the site's, of at most 5 kB, until the box is used."""
    page = open_page(site.url + BLANK)
    loaded = search_requests(page)
    page.goto(site.url + VI)
    page.wait_for_load_state("networkidle")
    assert loaded == []
    own = next((site.folder / "assets").glob("site.*.js"))
    assert len(gzip.compress(own.read_bytes(), 9)) <= BEFORE
    page.locator(".search__input").focus()
    page.wait_for_function("() => document.querySelectorAll('script[src]').length > 1")
    assert any(name.startswith("page.") for name in loaded)


def test_the_first_result_is_cheap(site: BuiltSite, open_page: OpenPage) -> None:
    """Engine, lexicon, index and code take at most 60 kB over the wire for a first result."""
    page = open_page(site.url + BLANK)
    loaded = search_requests(page)
    for path, query, core in ((VI, "rác thải", "core-vi"), (EN, "waste", "core-en")):
        loaded.clear()
        page.goto(f"{site.url}{path}?q={query}")
        expect(results(page).first).to_be_visible()
        needed = {name for name in loaded if not name.startswith("more.")}
        files = [next((site.folder / "assets").glob(name)) for name in needed]
        assert {name.split(".")[0] for name in needed} == {"page", "engine", core}
        assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= WIRE


def test_marks_stand_on_the_words_as_written(site: BuiltSite, open_page: OpenPage) -> None:
    """Words typed without accents are marked with theirs, in a passage of the official text."""
    page = open_page(f"{site.url}{VI}?q=rac+thai+nhua")
    answered(page)
    marks = page.locator(".search__result mark").all_inner_texts()
    assert any("rác thải" in mark.casefold() for mark in marks)
    first = page.locator(".search__result").first
    passage = first.locator(".search__passage").inner_text()
    words = passage.replace(first.locator(".search__item").inner_text(), "").strip(" …")
    first.locator(".search__item").click()
    expect(page.locator(":target")).to_contain_text(words[:60])


def test_what_is_named_comes_first(site: BuiltSite, open_page: OpenPage) -> None:
    """The number of a task and the name of a body lead straight to them."""
    page = open_page(site.url + VI)
    body = "Sở Tài nguyên và Môi trường"
    for query, first in (("13.1", "13.1"), ("Sở TN&MT", body), ("nhiệm vụ 13.1", "13.1")):
        ask(page, query)
        expect(results(page).first).to_contain_text(first)


def test_each_result_says_who_and_how_far(site: BuiltSite, open_page: OpenPage) -> None:
    """A task is shown with its number, its leading body and its state in words."""
    page = open_page(f"{site.url}{EN}?q=13.1")
    found = page.locator(".search__result").first
    expect(found.locator(".search__number")).to_have_text("13.1")
    expect(found).to_contain_text("Department of Natural Resources and Environment")
    expect(found.locator(".delivery-mark")).to_have_text("No report yet")


def test_keys(site: BuiltSite, open_page: OpenPage) -> None:
    """Down and up walk through the results, Escape leads back and empties, Enter opens."""
    page = open_page(f"{site.url}{VI}?q=du+lich")
    answered(page)
    page.locator(".search__input").press("ArrowDown")
    expect(results(page).nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".search__input")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".search__input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".search__index")).to_be_visible()
    assert address(page) == {}
    ask(page, "18.1")
    expect(results(page).first).to_contain_text("18.1")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nhiem-vu/18.1/")


def test_enter_leads_to_the_answer(site: BuiltSite, open_page: OpenPage) -> None:
    """Enter moves the focus to the heading of the answer, from where the arrows go on."""
    page = open_page(site.url + VI)
    ask(page, "nước sạch")
    answered(page)
    page.keyboard.press("Enter")
    expect(answered(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()


def test_the_slash_key(site: BuiltSite, open_page: OpenPage) -> None:
    """“/” puts the cursor into the box of any page, unless it has been switched off."""
    page = open_page(site.url + "/nhiem-vu/13.1/")
    page.keyboard.press("/")
    expect(page.locator(".search-box__input")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.locator(".search-box__input")).to_have_value("a/b")
    page.goto(site.url + VI)
    switch = page.locator(".search__switch")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("/")
    expect(page.locator(".search__input")).not_to_be_focused()


def test_results_are_announced(site: BuiltSite, open_page: OpenPage) -> None:
    """A polite status says, once the typing rests, how many results of each kind there are."""
    page = open_page(site.url + EN)
    status = page.locator('[role="status"]')
    ask(page, "tourism")
    count = page.locator('[data-go="kind:"] .search__count')
    expect(count).not_to_have_text("0")
    expect(status).to_contain_text(f"Results: {count.inner_text()}")
    expect(status).to_contain_text("Tasks")
    ask(page, "xyzzy qwrtp")
    expect(status).to_have_text("Nothing found for “xyzzy qwrtp”")


def test_choices_live_in_the_address(site: BuiltSite, open_page: OpenPage) -> None:
    """A choice keeps the question, is a step of the history, and can be taken away again."""
    page = open_page(f"{site.url}{VI}?q=chat+thai")
    answered(page)
    all_of_them = results(page).count()
    option = page.locator('[data-go="area:13"]')
    promised = int(option.locator(".search__count").inner_text())
    option.click()
    expect(option).to_have_attribute("aria-current", "true")
    expect(option).to_be_focused()
    assert address(page) == {"q": "chat thai", "area": "13"}
    assert page.locator(".search__count").first.inner_text() == str(promised)
    page.go_back()
    expect(results(page)).to_have_count(all_of_them)
    page.go_forward()
    page.locator(".search__remove").click()
    assert address(page) == {"q": "chat thai"}
    expect(results(page)).to_have_count(all_of_them)


def test_choices_that_do_not_exist_are_dropped(site: BuiltSite, open_page: OpenPage) -> None:
    """An address with an area, kind or state that there is none of shows all results."""
    page = open_page(f"{site.url}{VI}?q=rac+thai&area=99&kind=foo&delivery=%3Cb%3E")
    answered(page)
    expect(page.locator(".search__remove")).to_have_count(0)
    assert results(page).count() > 3


def test_an_update_is_found_in_each_of_its_areas(site: BuiltSite, open_page: OpenPage) -> None:
    """What is said about tasks of two areas stays when either of them is chosen."""
    page = open_page(f"{site.url}{VI}?q=tiết+kiệm+điện&kind=update&area=9")
    answered(page)
    expect(page.locator('a[href$="/cap-nhat/2023-06-09-8.1/"]').first).to_be_visible()


@pytest.mark.parametrize(
    ("path", "update", "written"),
    [
        (f"{VI}?q=thiết+bị&kind=update", "2024-07-01-1.6", "01/07/2024"),
        (f"{EN}?q=equipment&kind=update", "2024-07-01-1.6", "1 Jul 2024"),
        (f"{VI}?q=nước+sông&kind=update", "2024-03-1.4", "tháng 3 năm 2024"),
        (f"{EN}?q=merged+region&kind=update", "2025-1.4", "2025"),
    ],
)
def test_dates_are_those_of_the_reader(
    updates_site: BuiltSite, open_page: OpenPage, path: str, update: str, written: str
) -> None:
    """A result bears its date, as far as it is known, as the site writes it in its language."""
    page = open_page(updates_site.url + path)
    found = page.locator(".search__result", has=page.locator(f'a[href*="/{update}/"]'))
    expect(found.locator(".search__facts")).to_contain_text(f"{written} · ")


def test_one_letter_is_no_question(site: BuiltSite, open_page: OpenPage) -> None:
    """A single letter leaves the index from A to Z, and is not said to find nothing."""
    page = open_page(f"{site.url}{VI}")
    ask(page, "rác")
    ask(page, "đ")
    expect(page.locator(".search__index")).to_be_visible()
    expect(page.locator(".search__answer")).to_be_hidden()


@pytest.mark.parametrize(("blocked", "query"), [("more", "rac thai"), ("core-en", "nhiệm vụ 18")])
def test_results_survive_a_lost_connection(
    site: BuiltSite, open_page: OpenPage, blocked: str, query: str
) -> None:
    """Where a further script cannot be had, what was found stays and nothing is asked for again."""
    page = open_page(f"{site.url}/tiep-can/", allowed=("Failed to load resource",))
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    page.route(f"**/{blocked}.*.js", lambda route: route.abort())
    page.goto(f"{site.url}{VI}?q={query}")
    expect(results(page).first).to_be_visible()
    page.wait_for_timeout(800)
    assert results(page).count() > 0
    assert sum(f"/{blocked}." in url for url in asked_for) <= 2


def test_an_address_can_be_shared(site: BuiltSite, open_page: OpenPage) -> None:
    """An address with question and choices shows the same results in a new window."""
    page = open_page(f"{site.url}{EN}?q=waste&kind=task&agency=so-y-te&role=lead")
    answered(page)
    numbers = page.locator(".search__number").all_inner_texts()
    assert numbers
    assert all(number.startswith("17.") for number in numbers)
    assert page.locator(".search__remove").count() == 3


def test_a_district_has_what_its_group_has(site: BuiltSite, open_page: OpenPage) -> None:
    """A body is offered, and has a role, also through the group that it belongs to."""
    page = open_page(f"{site.url}{VI}?q=lang+nghe&agency=dak-to&role=lead")
    answered(page)
    expect(page.locator(".search__number").first).to_have_text("9.4")


def test_updates_load_when_asked_for(site: BuiltSite, open_page: OpenPage) -> None:
    """Updates and pages are parts of their own, loaded once their kind is chosen."""
    page = open_page(site.url + BLANK)
    loaded = search_requests(page)
    page.goto(f"{site.url}{VI}?q=du+lich")
    answered(page)
    page.wait_for_load_state("networkidle")
    assert not any(name.startswith(("updates", "pages")) for name in loaded)
    page.locator('[data-go="kind:update"]').click()
    expect(page.locator("#found-update")).to_be_visible()
    assert all("/cap-nhat/" in str(a.get_attribute("href")) for a in results(page).all())
    assert any(name.startswith("updates-") for name in loaded)


def test_nothing_found_says_what_was_tried(site: BuiltSite, open_page: OpenPage) -> None:
    """Where nothing is found the page says how it looked, and offers all areas and bodies."""
    page = open_page(f"{site.url}{EN}?q=xyzzy+qwrtp")
    expect(answered(page)).to_have_text("Nothing found for “xyzzy qwrtp”")
    notes = page.locator(".search__notes")
    for words in ("look or sound alike", "other language", "pages about this site"):
        expect(notes).to_contain_text(words)
    assert page.locator(".search__offer").count() == AREAS + BODIES
    expect(page.locator(".search__index")).to_be_visible()


def test_the_other_language_is_marked(site: BuiltSite, open_page: OpenPage) -> None:
    """What only the other language answers is shown in it, with its language said and set."""
    page = open_page(f"{site.url}{EN}?q=bảo+vệ+rừng")
    answered(page)
    expect(page.locator(".search__notes")).to_contain_text("other language")
    first = page.locator(".search__result").first
    expect(first).to_contain_text("Tiếng Việt")
    expect(first.locator(".search__name")).to_have_attribute("lang", "vi")
    expect(first.locator(".search__passage")).to_have_attribute("lang", "vi")
    link = str(first.locator(".search__link").get_attribute("href"))
    assert urlsplit(link).path.startswith("/nhiem-vu/")


def test_what_was_searched_for_stays_here(site: BuiltSite, open_page: OpenPage) -> None:
    """Questions that were followed are offered again on this device, until they are forgotten."""
    page = open_page(site.url + VI)
    ask(page, "xe điện")
    answered(page)
    assert page.evaluate("localStorage.length") == 0
    page.keyboard.press("Enter")
    page.goto(site.url + VI)
    page.locator(".search__input").focus()
    again = page.locator(".search__again")
    expect(again).to_have_text("xe điện")
    again.click()
    expect(answered(page)).to_contain_text("xe điện")
    page.goto(site.url + VI)
    page.locator(".search__input").focus()
    page.locator(".search__forget").click()
    expect(page.locator(".search__recent")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []


def test_the_switch_of_languages_keeps_the_question(site: BuiltSite, open_page: OpenPage) -> None:
    """The link to the other language carries the question and the choices along."""
    page = open_page(f"{site.url}{VI}?q=13.1")
    answered(page)
    page.locator('[data-go="kind:task"]').click()
    page.locator(".masthead__language").click()
    expect(page.locator(".search__title")).to_have_text("Results for “13.1”")
    assert address(page) == {"q": "13.1", "kind": "task"}


@pytest.mark.parametrize(
    ("paths", "queries"),
    [([VI], HOSTILE[:3]), pytest.param([VI, EN], HOSTILE, marks=pytest.mark.slow)],
)
def test_hostile_questions(
    site: BuiltSite, open_page: OpenPage, paths: list[str], queries: tuple[str, ...]
) -> None:
    """No question runs as script, becomes an element, or makes the page fail."""
    page = open_page(site.url + BLANK)
    for path in paths:
        page.goto(site.url + path)
        for query in queries:
            ask(page, query)
            said = query[:200].strip()
            expect(page.locator(".search__title")).to_contain_text(said, use_inner_text=False)
            assert page.evaluate("window.ran") is None
            assert page.locator("main img, main script").count() == 0
            expect(page.locator(".search__failed")).to_be_hidden()


def test_without_script_all_is_listed(site: BuiltSite, open_page: OpenPage) -> None:
    """Without script the header's box leads to a list of every task, area and body, A to Z."""
    page = open_page(site.url + "/en/tasks/13.1/", javascript=False)
    page.locator(".search-box__input").fill("waste")
    page.locator(".search-box__button").click()
    page.wait_for_url("**/en/search/?q=waste")
    expect(page.locator(".search__noscript")).to_be_visible()
    for kind, count in (("task", TASKS), ("area", AREAS), ("agency", BODIES)):
        expect(seen(page.locator(f'[data-entry^="{kind}:"]'))).to_have_count(count)
    today = page.locator(".search-index__entry--see", has_text="DONRE")
    expect(today.locator("a")).to_contain_text("Natural Resources and Environment")


def test_where_no_worker_may_run(site: BuiltSite, open_page: OpenPage) -> None:
    """Without workers the page answers by itself."""
    page = open_page(f"{site.url}{VI}?q=rừng", first="delete self.Worker")
    expect(results(page).first).to_be_visible()


def test_a_broken_line(site: BuiltSite, open_page: OpenPage) -> None:
    """Where the index cannot be loaded the page says so, shows the list, and tries again."""
    page = open_page(site.url + BLANK, allowed=("Failed to load", "NetworkError"))
    page.route("**/core-vi.*", lambda route: route.abort())
    page.goto(f"{site.url}{VI}?q=rừng")
    expect(page.locator(".search__failed")).to_be_visible()
    expect(page.locator(".search__index")).to_be_visible()
    page.unroute("**/core-vi.*")
    ask(page, "rừng tự nhiên")
    expect(results(page).first).to_be_visible()
    expect(page.locator(".search__failed")).to_be_hidden()


@pytest.mark.parametrize("answers", [ANSWERS[:1], pytest.param(ANSWERS, marks=pytest.mark.slow)])
def test_no_violation_with_results_open(
    site: BuiltSite,
    open_page: OpenPage,
    violations: Callable[[Page], list[str]],
    answers: list[tuple[str, str, Scheme, int]],
) -> None:
    """The axe checker finds nothing wrong with an answer."""
    page = open_page(site.url + BLANK)
    found = []
    for path, query, scheme, width in answers:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{site.url}{path}?q={query}")
        answered(page)
        page.evaluate(OPEN_ALL)
        found += [f"{scheme}, {width} px: {violation}" for violation in violations(page)]
    assert found == []


def test_results_push_nothing_about(site: BuiltSite, open_page: OpenPage) -> None:
    """A shared address shows its results where they stay: no layout shift worth the name."""
    page = open_page(site.url + BLANK, first=SHIFTS)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{site.url}{VI}?q=rac+thai")
        answered(page)
        expect(page.locator(".search__facets > *").first).to_be_attached()
        assert page.evaluate("shifted") < 0.03, width


def test_no_sideways_scrolling(site: BuiltSite, open_page: OpenPage) -> None:
    """An answer fits a screen of 320 px, whatever was asked."""
    page = open_page(site.url + VI, width=320, height=640)
    for query in ("rac thai", "xyzzy qwrtp", "a" * 150):
        ask(page, query)
        expect(answered(page)).to_contain_text(query)
        page.evaluate(OPEN_ALL)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320, query


def offline_page(folder: Path) -> str:
    """The address of the front page in a folder, as a double-click opens it."""
    return (folder / "index.html").resolve().as_uri()


def test_from_files(offline_site: Path, open_page: OpenPage) -> None:
    """Opened by double-click, the site leads on from page to page and its search answers."""
    page = open_page(offline_page(offline_site))
    page.locator(".search-box__input").fill("rac thai nhua")
    page.keyboard.press("Enter")
    expect(answered(page)).to_contain_text("rac thai nhua")
    expect(results(page).first).to_contain_text("rác thải nhựa")
    page.locator('[data-go="kind:task"]').click()
    expect(page.locator(".search__remove")).to_have_count(1)
    results(page).first.click()
    assert (offline_site / urlsplit(page.url).path.removeprefix(f"{offline_site}/")).is_file()
    assert page.locator("h1").inner_text() != ""
    page.locator(".masthead__language").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_files_without_script(offline_site: Path, open_page: OpenPage) -> None:
    """Every link inside the offline site names a file, so that it needs no server."""
    page = open_page(offline_page(offline_site), javascript=False)
    links = page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.href)")
    own = [urlsplit(link).path for link in links if link.startswith("file:")]
    assert own
    assert [path for path in own if not Path(path).is_file()] == []
