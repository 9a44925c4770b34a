"""The box that finds an agency, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.sight import seen
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

PHONE = 360
# The bodies that are seen after each of the words has been typed.
TYPE = """([input, words]) => words.map((word) => {
  input.value = word;
  input.dispatchEvent(new Event('input'));
  return [...document.querySelectorAll('[data-finder-item]')]
    .map((item) => item.querySelector('a'))
    .filter((link) => link.checkVisibility()).map((link) => link.pathname);
})"""
TYPED_NAMES = {
    "so y te": "so-y-te",
    "Sở Y tế mẫu": "so-y-te",
    "SYT": "so-y-te",
    "syt": "so-y-te",
    "huyen thuong": "huyen-thuong",
    "Huyện Thượng": "huyen-thuong",
    "xaydung": "so-xay-dung",
    "so xay dung va giao thong": "so-xay-dung",
    "quan ly rung": "ban-quan-ly-rung",
}


def test_the_box_finds_an_agency(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Names without diacritics and abbreviations leave the body that is meant."""
    page = open_page(f"{updates_site.url}/404.html")
    for where in ("/", "/co-quan/"):
        page.goto(updates_site.url + where)
        box = page.locator(".finder input").element_handle()
        found = page.evaluate(TYPE, [box, list(TYPED_NAMES)])
        for (words, agency), bodies in zip(TYPED_NAMES.items(), found, strict=True):
            assert len(bodies) == 1, (where, words)
            assert f"/co-quan/{agency}/" in bodies, (where, words)


def test_a_kind_of_body_is_no_part_of_other_words(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """A word that begins most names with it says of what kind a body is, and finds only those."""
    page = open_page(f"{updates_site.url}/co-quan/")
    box = page.locator(".finder input").element_handle()
    (found,) = page.evaluate(TYPE, [box, ["so"]])
    assert found
    assert all("/so-" in path for path in found), found


def test_the_box_says_when_nothing_is_found(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """A name that no body has leaves none and says what to do; clearing the box brings all back."""
    page = open_page(f"{updates_site.url}/en/agencies/")
    bodies = page.locator("[data-finder-item]")
    everything = bodies.count()
    page.locator(".finder input").fill("zzzz")
    expect(seen(bodies)).to_have_count(0)
    expect(page.locator(".finder__status")).to_be_visible()
    expect(page.locator(".finder__status")).not_to_be_empty()
    page.locator(".finder input").fill("")
    expect(seen(bodies)).to_have_count(everything)


def test_the_list_of_the_front_page_is_folded(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """What is typed opens it; once nothing is typed any more it is closed again."""
    page = open_page(f"{updates_site.url}/", width=PHONE)
    folded, bodies = page.locator(".finder__all"), page.locator("[data-finder-item]")
    expect(folded).not_to_have_attribute("open", "")
    page.locator(".finder input").fill("so y te")
    expect(seen(bodies)).to_have_count(1)
    page.locator(".finder input").fill("")
    expect(folded).not_to_have_attribute("open", "")


def test_what_is_asked_of_the_front_page_narrows_the_list(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """Enter leads to the list of agencies, where the same words leave the same body."""
    for where, path in (("/", "/co-quan/"), ("/en/", "/en/agencies/")):
        page = open_page(updates_site.url + where)
        page.locator(".finder input").fill("syt")
        page.keyboard.press("Enter")
        expect(page.locator(".finder input")).to_have_value("syt")
        assert page.url == f"{updates_site.url}{path}?q=syt"
        expect(seen(page.locator(".agency-row"))).to_have_count(1)


def test_without_script_all_agencies_are_links(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """Without script every body is a link below one word, and the box leads to the list of all."""
    page = open_page(f"{updates_site.url}/", width=PHONE, javascript=False)
    page.locator(".finder__all > summary").click()
    links = page.locator(".finder__link")
    expect(seen(links)).to_have_count(page.locator("[data-finder-item]").count())
    page.locator(".finder input").fill("syt")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=syt")
    assert page.locator(".finder input").is_hidden()
    expect(seen(page.locator(".agency-row"))).to_have_count(page.locator(".agency-row").count())
