"""The responsibility matrix: by keyboard and pointer, where it has no room, on paper."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.paper import pieces
from tests.browser.sight import WINDOWS, seen
from tests.browser.templates import OPEN_ALL, in_own_language, this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.this_site import editions, languages

pytestmark = pytest.mark.slow

PAGES = ("matrix", "matrix by task")
# What has the focus: whether its middle is seen, in the window and under nothing else.
FOCUSED = """() => {
  const at = document.activeElement;
  const line = at.getClientRects()[0];
  const middle = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
  const there = document.elementFromPoint(...middle);
  return {
    inside: !!at.closest('table'),
    words: at.textContent.trim().replace(/\\s+/g, ' '),
    seen: !!there && (there === at || at.contains(there) || there.contains(at)),
  };
}"""
READ = "() => document.querySelector('.matrix__live').innerText.replace(/\\s+/g, ' ').trim()"
SCREENS = "() => document.documentElement.scrollHeight / innerHeight"
ACROSS = "() => document.documentElement.scrollWidth"
POINT, OPEN = ".matrix__hint--read", ".matrix__hint--open"


def focused(page: Page, key: str) -> dict[str, Any]:
    """What has the focus once a key is pressed."""
    page.keyboard.press(key)
    found: dict[str, Any] = page.evaluate(FOCUSED)
    return found


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", languages())
def test_the_table_begins_in_the_first_screen(
    open_page: OpenPage, site: BuiltSite, language: str, name: str
) -> None:
    """At 1280 px its first dots stand there, nothing is hidden at a side, no lines repeat it."""
    page = open_page(site.url + this_pages()[name][language], width=1280, height=800)
    box = seen(page.locator("tbody .role-dot")).first.bounding_box()
    assert box
    assert box["y"] < 500
    assert page.evaluate(ACROSS) == 1280
    assert seen(page.locator(".matrix-lines")).count() == 0


@pytest.mark.parametrize("name", PAGES)
def test_the_table_is_one_stop_of_the_keyboard(
    open_page: OpenPage, site: BuiltSite, name: str
) -> None:
    """Tab comes in and leaves, Shift+Tab comes back to where one was; arrows move within."""
    page = open_page(site.url + in_own_language(name))
    page.locator(".matrix-head a").focus()
    start = focused(page, "Tab")
    assert start["inside"]
    here = focused(page, "ArrowDown")["words"]
    assert not focused(page, "Tab")["inside"]
    assert focused(page, "Shift+Tab")["words"] == here
    assert not focused(page, "Shift+Tab")["inside"]


@pytest.mark.parametrize("name", PAGES)
def test_every_cell_is_read_by_keyboard(open_page: OpenPage, site: BuiltSite, name: str) -> None:
    """The arrows reach each of a row: its head, its body in full and its words stand in the corner.

    Row, column and head are lit.
    """
    page = open_page(site.url + in_own_language(name))
    bodies = page.locator("thead template").evaluate_all(
        "all => all.map(t => t.content.querySelector('b').textContent)"
    )
    nothing = page.locator(".matrix__live").get_attribute("data-nothing")
    page.locator(".matrix__cell").first.focus()
    page.keyboard.press("Control+Home")
    page.keyboard.press("ArrowDown")
    head = focused(page, "Home")["words"]
    assert page.evaluate(READ) == head
    for body in bodies:
        cell = focused(page, "ArrowRight")
        read = page.evaluate(READ)
        assert read.startswith(f"{head} {body}")
        assert read.endswith(f": {cell['words'] or nothing}")
        assert page.locator(".is-lit").count() == 3
    assert focused(page, "ArrowRight")["words"] == cell["words"]


@pytest.mark.parametrize(("width", "height"), [(1024, 700), (1280, 800)])
@pytest.mark.parametrize("name", PAGES)
def test_the_focus_stays_in_sight(
    open_page: OpenPage, site: BuiltSite, name: str, width: int, height: int
) -> None:
    """Down and up through the whole table each cell is seen when it has the focus."""
    page = open_page(site.url + in_own_language(name), width=width, height=height)
    page.locator(".matrix__cell").first.focus()
    page.keyboard.press("Control+Home")
    rows = page.locator(".matrix__table .matrix__row").count()
    stops = [focused(page, key) for key in ("ArrowDown", "ArrowUp") for _ in range(rows)]
    assert [stop["words"] for stop in stops if not stop["seen"]] == []
    assert [stop for stop in stops if not stop["inside"]] == []


def test_the_pointer_reads_too(open_page: OpenPage, site: BuiltSite) -> None:
    """What it is at is said, and nothing any more once it leaves."""
    page = open_page(site.url + in_own_language("matrix"))
    cell = page.locator(".matrix__cell").first
    cell.hover()
    assert page.evaluate(READ).endswith(f": {(cell.text_content() or '').strip()}")
    page.locator("h1").hover()
    assert page.evaluate(READ) == ""


def test_a_dot_is_a_link_without_script(open_page: OpenPage, site: BuiltSite) -> None:
    """Each says in words what it stands for, Tab reaches it, and it leads to its tasks."""
    page = open_page(site.url + in_own_language("matrix"), javascript=False)
    dots = page.locator("tbody .matrix__cell")
    assert "" not in [words.strip() for words in dots.all_text_contents()]
    dots.first.focus()
    assert focused(page, "Tab")["inside"]
    assert not page.locator(POINT).is_visible()
    assert page.locator(OPEN).is_visible()
    dots.first.click()
    assert page.locator("main #tasks, main .lede__number").count() > 0


def test_hints_fit_the_device(browser: Browser, site: BuiltSite) -> None:
    """Pointing is advised where one can point, else that a dot can be opened."""
    hints = {}
    for touch in (False, True):
        size: Any = {"width": 1280, "height": 800}
        context = browser.new_context(viewport=size, has_touch=touch, is_mobile=touch)
        page = context.new_page()
        page.goto(site.url + in_own_language("matrix"))
        hints[touch] = page.locator(POINT).is_visible(), page.locator(OPEN).is_visible()
        context.close()
    assert hints == {False: (True, False), True: (False, True)}


@pytest.mark.parametrize(("width", "height"), [(360, 740), (640, 400), (320, 256)])
@pytest.mark.parametrize("name", PAGES)
def test_where_there_is_no_room_lines_stand_instead(
    open_page: OpenPage, site: BuiltSite, name: str, width: int, height: int
) -> None:
    """On a phone, at 200 % and at 400 %: no grid, no window in the page, a few screens."""
    page = open_page(site.url + in_own_language(name), width=width, height=height)
    assert seen(page.locator("main table")).count() == 0
    assert seen(page.locator(".matrix-lines")).count() == 1
    assert width != 360 or page.evaluate(SCREENS) < 5
    page.evaluate(OPEN_ALL)
    assert page.evaluate(WINDOWS) == []
    assert page.evaluate(ACROSS) <= width


@pytest.mark.parametrize("javascript", [True, False])
def test_the_choice_of_area_or_agency(
    open_page: OpenPage, site: BuiltSite, javascript: bool
) -> None:
    """One list at a time, of all areas with tasks or of all bodies named; an arrow key changes it.

    Under an area stands each body that is named with its tasks, under a body each of its areas.
    """
    page = open_page(site.url + in_own_language("matrix"), width=360, javascript=javascript)
    plan = editions()[0].site
    lines = page.locator(".matrix-lines__line")
    areas = sum(1 for tasks in plan.nesting.counted_of.values() if tasks)
    assert seen(lines).count() == areas
    page.locator("[data-by=area]").focus()
    page.keyboard.press("ArrowRight")
    assert seen(lines).count() == len(plan.named_agencies)
    page.keyboard.press("ArrowLeft")
    assert seen(lines).count() == areas
    named = [row for row in plan.responsibilities if row.via is None]
    page.evaluate(OPEN_ALL)
    tasks = page.locator(".matrix-lines__areas .matrix-lines__task")
    assert seen(tasks).count() == len({(row.agency, row.task, row.role) for row in named})


@pytest.mark.parametrize("name", PAGES)
def test_on_paper_no_page_is_empty(open_page: OpenPage, site: BuiltSite, name: str) -> None:
    """It begins on the first page, lies on its side, and takes what its rows need."""
    page = open_page(site.url + in_own_language(name))
    whole = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[([^\]]*)\]", whole)
    sizes = [[float(each) for each in box.split()] for box in boxes]
    pages = len(re.findall(rb"/Type\s*/Page\b", whole))
    assert all(across > down for _, _, across, down in sizes)
    assert pages <= 1 + -(-page.locator("tbody tr").count() // 20)
    for at in range(1, pages + 1):
        assert pieces(page.pdf(prefer_css_page_size=True, page_ranges=str(at))) > 20, at
    assert pieces(page.pdf(prefer_css_page_size=True, page_ranges="1")) > 200
