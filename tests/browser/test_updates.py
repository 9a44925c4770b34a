"""Pages full of updates, of the made-up plan with a reporting cycle, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.templates import OPEN_ALL
from tests.browser.test_no_script import SHOWN, TEXT
from tests.site.test_sample_updates import FACTS, STRIPS

if TYPE_CHECKING:
    from tests.conftest import BuiltSite

OpenPage = Callable[..., Page]
View = tuple[str, str, str, int]
PHONE, DESK = 360, 1280
PAGES = {
    "task amended": ("/nhiem-vu/1.3/", "/en/tasks/1.3/"),
    "task ongoing": ("/nhiem-vu/1.2/", "/en/tasks/1.2/"),
    "report": ("/cap-nhat/2025-08-01-1.2/", "/en/updates/2025-08-01-1.2/"),
    "report with a file": ("/cap-nhat/2025-07-08-1.1/", "/en/updates/2025-07-08-1.1/"),
    "no change": ("/cap-nhat/2026-07-10-1.1/", "/en/updates/2026-07-10-1.1/"),
    "related": ("/cap-nhat/2025-1.4/", "/en/updates/2025-1.4/"),
    "correction": ("/cap-nhat/2025-08-20-1.2/", "/en/updates/2025-08-20-1.2/"),
    "amendment": ("/cap-nhat/2025-12-01-1.3/", "/en/updates/2025-12-01-1.3/"),
    "updates": ("/cap-nhat/", "/en/updates/"),
    "year": ("/cap-nhat/2025/", "/en/updates/2025/"),
    "reporting": ("/bao-cao/", "/en/reporting/"),
    "corrections": ("/dinh-chinh/", "/en/corrections/"),
    "agency": ("/co-quan/so-xay-dung/", "/en/agencies/department-of-construction/"),
}
# Quick: each template once, in languages, schemes and widths by turns.
QUICK: list[View] = [
    ("task amended", "vi", "light", PHONE),
    ("task ongoing", "en", "dark", PHONE),
    ("related", "en", "dark", PHONE),
    ("amendment", "en", "light", DESK),
    ("updates", "en", "dark", PHONE),
    ("year", "vi", "light", PHONE),
    ("reporting", "vi", "dark", PHONE),
    ("corrections", "en", "light", PHONE),
    ("agency", "vi", "light", PHONE),
]
ALL: list[View] = [
    (name, language, scheme, width)
    for name in PAGES
    for language in ("vi", "en")
    for scheme in ("light", "dark")
    for width in (PHONE, DESK)
]
OTHERS = [view for view in ALL if view not in QUICK]
IN_CELLS = """cells => cells.map(cell =>
  [...cell.querySelectorAll('.period-strip__name, .delivery-mark')].every(part => {
    const box = part.getBoundingClientRect();
    return part.innerText.trim() !== '' && part.checkVisibility() && box.height > 0
      && box.left >= 0 && box.right <= document.documentElement.clientWidth;
  }))"""
BOXES = "parts => parts.map(part => part.getBoundingClientRect().toJSON())"


def address(name: str, language: str) -> str:
    """The path of a page in one language."""
    return PAGES[name][("vi", "en").index(language)]


def check(
    open_page: OpenPage, violations: Callable[[Page], list[str]], site: BuiltSite, view: View
) -> None:
    """Open one view with everything unfolded; hold it against axe, and against its width."""
    name, language, scheme, width = view
    page = open_page(site.url + address(name, language), width=width, scheme=scheme)
    page.evaluate(OPEN_ALL)
    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


@pytest.mark.parametrize("view", QUICK, ids=lambda view: "-".join(map(str, view)))
def test_no_violation(
    open_page: OpenPage,
    violations: Callable[[Page], list[str]],
    updates_site: BuiltSite,
    view: View,
) -> None:
    """The axe checker finds nothing on a page full of updates, and nothing scrolls sideways."""
    check(open_page, violations, updates_site, view)


@pytest.mark.slow
@pytest.mark.parametrize("view", OTHERS, ids=lambda view: "-".join(map(str, view)))
def test_no_violation_in_the_other_views(
    open_page: OpenPage,
    violations: Callable[[Page], list[str]],
    updates_site: BuiltSite,
    view: View,
) -> None:
    """The same holds in every other language, scheme and width."""
    check(open_page, violations, updates_site, view)


@pytest.mark.slow
def test_reflow_at_320_px(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """No page full of updates has to be scrolled sideways on a screen of 320 px."""
    page = open_page(updates_site.url, width=320, height=640)
    wide = {}
    for path in [path for paths in PAGES.values() for path in paths]:
        page.goto(updates_site.url + path)
        page.evaluate(OPEN_ALL)
        width = page.evaluate("document.scrollingElement.scrollWidth")
        if width > 320:
            wide[path] = width
    assert wide == {}


def option(page: Page, name: str, value: str) -> Locator:
    """The choice `value` of the filter `name`."""
    return page.locator(f'[data-filter="{name}"] [data-value="{value}"]')


def promised(choice: Locator) -> int:
    """The number that stands beside a choice."""
    return int(choice.locator(".filters__count").inner_text())


def shown(page: Page) -> list[str]:
    """The tasks whose rows are to be seen."""
    rows = page.locator("[data-task]:not([hidden])")
    return sorted(row.get_attribute("data-task") or "" for row in rows.all())


def test_reporting_filters_live_in_the_address(
    open_page: OpenPage, updates_site: BuiltSite
) -> None:
    """Choices combine, are counted as promised, and are had again from the address alone."""
    page = open_page(f"{updates_site.url}/en/reporting/")
    assert shown(page) == sorted(FACTS)
    late = sorted(task for task, fact in FACTS.items() if fact[1].startswith("Report late"))
    option(page, "reporting", "late").click()
    assert shown(page) == late
    number = promised(option(page, "agency", "ban-quan-ly-rung"))
    option(page, "agency", "ban-quan-ly-rung").click()
    assert page.url.partition("?")[2] == "reporting=late&agency=ban-quan-ly-rung"
    assert shown(page) == ["2.3", "2.5"]
    assert number == 2
    again = open_page(page.url.replace("/en/reporting/", "/bao-cao/"))
    assert shown(again) == ["2.3", "2.5"]
    page.go_back()
    assert shown(page) == late


def test_reporting_filters_without_script(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """Without script every choice leads to a list with as many tasks as it counts."""
    page = open_page(f"{updates_site.url}/en/reporting/", javascript=False)
    page.evaluate(OPEN_ALL)
    choices = [
        (urljoin(page.url, choice.get_attribute("href")), promised(choice))
        for choice in page.locator(".filters__option:visible").all()
    ]
    assert len(choices) == 13
    for url, number in choices:
        page.goto(url)
        fragment = url.partition("#")[2]
        place = page.locator(f'[id="{fragment}"]' if fragment else "main")
        if fragment.startswith("state-") or fragment == "leads":
            place = place.locator("xpath=..")
        tasks = place.locator('a[href*="/tasks/"]:visible').evaluate_all(
            "links => [...new Set(links.map(link => link.pathname))]"
        )
        assert len(tasks) == number, url


@pytest.mark.parametrize("task", STRIPS)
def test_strip_and_days_can_be_seen(
    open_page: OpenPage, updates_site: BuiltSite, task: str
) -> None:
    """Every period and its words stand on the screen, and so do the days of the reporting."""
    page = open_page(f"{updates_site.url}/en/tasks/{task}/", javascript=False)
    _, words, days = FACTS[task]
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 780})
        cells = page.locator(".period-strip__cell").evaluate_all(IN_CELLS)
        assert cells == [True] * len(STRIPS[task]), width
        status = page.locator("dl.status").inner_text()
        assert words in status
        assert days is None or re.search(rf"\s{days} days ago", status)
        assert not re.search(r"[a-z0-9]\.[A-Z]", status), "two sentences run together"


@pytest.mark.parametrize("name", ["task amended", "amendment"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_both_wordings_stand_beside_each_other(
    open_page: OpenPage, updates_site: BuiltSite, name: str, language: str
) -> None:
    """What was amended is seen with its first wording: side by side, stacked on a phone."""
    page = open_page(updates_site.url + address(name, language), width=DESK)
    pair = page.locator(".wordings").first.locator(".wordings__side")
    before, after = pair.evaluate_all(BOXES)
    assert before["top"] == after["top"]
    assert before["left"] < before["right"] <= after["left"] < after["right"]
    page.set_viewport_size({"width": PHONE, "height": 780})
    before, after = pair.evaluate_all(BOXES)
    assert before["left"] == after["left"]
    assert before["top"] < before["bottom"] <= after["top"] < after["bottom"]


@pytest.mark.slow
def test_the_same_words_without_script(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """Without script a page has the same words, and unfolded it hides none of them."""
    page = open_page(updates_site.url, javascript=False)
    scripted = open_page(updates_site.url)
    for name in PAGES:
        url = updates_site.url + address(name, "en")
        page.goto(url)
        without = page.evaluate(TEXT)
        page.evaluate(OPEN_ALL)
        visible = {*re.findall(r"\w+", page.evaluate(SHOWN).casefold())}
        assert {*re.findall(r"\w+", without.casefold())} <= visible, name
        assert page.locator("main button:visible, main input:visible").count() == 0, name
        scripted.goto(url)
        assert {*scripted.evaluate(TEXT).split()} == {*without.split()}, name
