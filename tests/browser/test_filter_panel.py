"""The panel beside a list of tasks: bodies found by typing, and no window in the window."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.filters import query, shown
from tests.browser.sight import WINDOWS, seen
from tests.browser.templates import OPEN_ALL, in_own_language, this_pages
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

IN_AREA = 6
BODIES = ".filters__all .filters__option"


def test_a_body_is_found_by_typing(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Typed without diacritics, one body is chosen at once; of several the first is led to."""
    page = open_page(f"{updates_site.url}/nhiem-vu/")
    box = page.locator(".filters input")
    assert seen(page.locator(BODIES)).count() == 0
    box.fill("so")
    several = seen(page.locator(BODIES))
    assert several.count() > 1
    box.press("Enter")
    expect(several.first).to_be_focused()
    assert query(page) == ""
    box.fill("y te")
    expect(several).to_have_count(1)
    box.press("Enter")
    assert query(page) == "agency=so-y-te"
    expect(page.locator(".filters__active li")).to_have_count(1)
    expect(page.locator(".filters__status")).to_be_focused()
    expect(box).to_have_value("")
    assert seen(page.locator(BODIES)).count() == 0


def test_what_is_typed_and_fits_nothing_changes_nothing(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """Where no body has such a name it is said, and the list stays as it is."""
    page = open_page(f"{updates_site.url}/en/tasks/?area=1")
    page.locator(".filters input").fill("zzzz")
    expect(page.locator(".finder__status")).to_contain_text("No agency has such a name")
    page.locator(".filters input").press("Enter")
    assert query(page) == "area=1"
    expect(shown(page)).to_have_count(IN_AREA)


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_scrolls_inside_the_page(
    site: BuiltSite, open_page: OpenPage, width: int, *, javascript: bool
) -> None:
    """No filter is a window in the window, with all bodies shown too; nothing stands outside."""
    page = open_page(f"{site.url}/404.html", width=width, height=640, javascript=javascript)
    for name in ("tasks", "reporting"):
        for path in this_pages()[name].values():
            page.goto(site.url + path)
            page.evaluate(OPEN_ALL)
            assert page.evaluate(WINDOWS) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            bodies = page.locator(BODIES)
            expect(seen(bodies)).to_have_count(bodies.count())


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_desk_every_choice_stands_there(
    updates_site: BuiltSite, open_page: OpenPage, *, javascript: bool
) -> None:
    """At 1280 px nothing but the bodies waits to be opened, with or without script."""
    page = open_page(f"{updates_site.url}/nhiem-vu/", javascript=javascript)
    options = page.locator(".filters__more .filters__option")
    assert options.count() > 1
    expect(seen(options)).to_have_count(options.count())
    expect(page.locator(".filters__open")).to_be_hidden()


def test_a_place_of_today_chooses_the_body_of_before(site: BuiltSite, open_page: OpenPage) -> None:
    """Beside each place stands the body on whose land it lies; the link chooses that body."""
    page = open_page(site.url + in_own_language("tasks"))
    places = page.locator("[data-place]")
    if not places.count():
        pytest.skip("no place of today is known")
    place = places.first
    body = place.get_attribute("data-place")
    page.locator(".filters input").fill(place.text_content() or "")
    place.click()
    assert query(page) == f"agency={body}"
    expect(shown(page)).not_to_have_count(0)


def test_the_list_comes_after_one_key(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """The first stop of the filters is a link that skips them; it is seen once it has the focus."""
    page = open_page(f"{updates_site.url}/nhiem-vu/")
    skip = page.locator(".filters__skip")
    page.locator(".filters input").focus()
    page.keyboard.press("Shift+Tab")
    expect(skip).to_be_focused()
    box = skip.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".filters__group-link").first).to_be_focused()
