"""Pages full of updates, of the made-up plan with a reporting cycle, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from tests.browser.filters import body, option, promised
from tests.browser.sight import TEXT, lost_without_script, seen
from tests.browser.templates import OPEN_ALL
from tests.browser.views import DESK, IN_PAIRS, PHONE, View, wider, wrong_views
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.updates_told import FACTS, STRIPS

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
# Quick: the pages that differ most from those of a plan without reports.
QUICK = [
    (PAGES["task amended"], View("vi", "light", PHONE)),
    (PAGES["reporting"], View("en", "dark", PHONE)),
]
IN_CELLS = """cells => cells.map(cell =>
  [...cell.querySelectorAll('.period-strip__name, .delivery-mark')].every(part => {
    const box = part.getBoundingClientRect();
    return part.innerText.trim() !== '' && part.checkVisibility() && box.height > 0
      && box.left >= 0 && box.right <= document.documentElement.clientWidth;
  }))"""
BOXES = "parts => parts.map(part => part.getBoundingClientRect().toJSON())"


@pytest.mark.slow
def test_no_violation(
    open_page: OpenPage, violations: Callable[[Page], list[str]], updates_site: BuiltSite
) -> None:
    """The axe checker finds nothing on a page full of updates, and nothing scrolls sideways."""
    assert wrong_views(open_page, violations, updates_site, QUICK) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_no_violation_in_any_view(
    open_page: OpenPage,
    violations: Callable[[Page], list[str]],
    updates_site: BuiltSite,
    name: str,
) -> None:
    """The same holds in every language, scheme and width."""
    looks = [(PAGES[name], view) for view in IN_PAIRS]
    assert wrong_views(open_page, violations, updates_site, looks) == []


@pytest.mark.slow
def test_reflow_at_320_px(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """No page full of updates has to be scrolled sideways on a screen of 320 px."""
    page = open_page(f"{updates_site.url}/404.html", width=320, height=640)
    assert wider(page, updates_site, [path for paths in PAGES.values() for path in paths]) == {}


def shown(page: Page) -> list[str]:
    """The tasks whose rows are to be seen."""
    rows = seen(page.locator("[data-task]"))
    return sorted(row.get_attribute("data-task") or "" for row in rows.all())


@pytest.mark.slow
def test_reporting_filters_live_in_the_address(
    open_page: OpenPage, updates_site: BuiltSite
) -> None:
    """Choices combine, are counted as promised, and are had again from the address alone."""
    page = open_page(f"{updates_site.url}/en/reporting/")
    assert shown(page) == sorted(FACTS)
    late = sorted(task for task, fact in FACTS.items() if fact[1].startswith("Report late"))
    option(page, "reporting", "late").click()
    assert shown(page) == late
    number = promised(body(page, "ban-quan-ly-rung"))
    body(page, "ban-quan-ly-rung").click()
    assert page.url.partition("?")[2] == "agency=ban-quan-ly-rung&reporting=late"
    assert shown(page) == ["2.3", "2.5"]
    assert number == 2
    again = open_page(page.url.replace("/en/reporting/", "/bao-cao/"))
    assert shown(again) == ["2.3", "2.5"]
    page.go_back()
    assert shown(page) == late


@pytest.mark.slow
def test_reporting_filters_without_script(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """Without script every choice leads to a list with as many tasks as it counts."""
    page = open_page(f"{updates_site.url}/en/reporting/", javascript=False)
    page.evaluate(OPEN_ALL)
    choices = [
        (urljoin(page.url, choice.get_attribute("href")), promised(choice))
        for choice in page.locator(".filters__option:visible").all()
    ]
    assert len(choices) == 15
    for url, number in choices:
        page.goto(url)
        fragment = url.partition("#")[2]
        place = page.locator(f'[id="{fragment}"]' if fragment else "main")
        if fragment == "leads" and not place.get_by_role("link").count():
            place = place.locator("xpath=..")
        listed = 'a[href*="/tasks/"]:not(.update-entry__task):visible'
        tasks = place.locator(listed).evaluate_all(
            "links => [...new Set(links.map(link => link.pathname))]"
        )
        assert len(tasks) == number, url


@pytest.mark.slow
def test_strip_and_days_can_be_seen(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """Every period and its words stand on the screen, and so do the days of the reporting."""
    page = open_page(f"{updates_site.url}/404.html", javascript=False)
    for task, strip in STRIPS.items():
        page.goto(f"{updates_site.url}/en/tasks/{task}/")
        _, words, days = FACTS[task]
        for width in (DESK, PHONE):
            page.set_viewport_size({"width": width, "height": 780})
            cells = page.locator(".period-strip__cell").evaluate_all(IN_CELLS)
            assert cells == [True] * len(strip), (task, width)
            status = page.locator("dl.status").inner_text()
            assert words in status, (task, width)
            assert days is None or re.search(rf"\s{days} days ago", status), (task, width)
            assert not re.search(r"[a-z0-9]\.[A-Z]", status), "two sentences run together"


@pytest.mark.slow
def test_both_wordings_stand_beside_each_other(
    open_page: OpenPage, updates_site: BuiltSite
) -> None:
    """What was amended is seen with its first wording: side by side, stacked on a phone."""
    page = open_page(f"{updates_site.url}/404.html")
    for path in (*PAGES["task amended"], *PAGES["amendment"]):
        page.set_viewport_size({"width": DESK, "height": 780})
        page.goto(updates_site.url + path)
        pair = seen(page.locator(".wordings").first.locator(".wordings__side"))
        before, after = pair.evaluate_all(BOXES)
        assert before["top"] == after["top"], path
        assert before["left"] < before["right"] <= after["left"] < after["right"], path
        page.set_viewport_size({"width": PHONE, "height": 780})
        before, after = pair.evaluate_all(BOXES)
        assert before["left"] == after["left"], path
        assert before["top"] < before["bottom"] <= after["top"] < after["bottom"], path


@pytest.mark.slow
def test_the_same_words_without_script(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """Without script a page has the same words, and unfolded it hides none of them."""
    page = open_page(f"{updates_site.url}/404.html", javascript=False)
    scripted = open_page(f"{updates_site.url}/404.html")
    for name in PAGES:
        url = updates_site.url + PAGES[name][1]
        page.goto(url)
        without = page.evaluate(TEXT)
        fields = page.locator("main :is(button, input):not(form *):visible")
        assert fields.count() == 0, name
        scripted.goto(url)
        assert {*scripted.evaluate(TEXT).split()} == {*without.split()}, name
        assert lost_without_script(page, scripted) == set(), name
