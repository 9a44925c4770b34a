"""What narrows an answer: kinds, areas, bodies and roles, kept in the address of the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.search_page import EN, VI, address, answered, results
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow


def test_choices_live_in_the_address(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """A choice keeps the question, is a step of the history, and can be taken away again."""
    page = open_page(f"{updates_site.url}{VI}?q=y+te")
    answered(page)
    all_of_them = results(page).count()
    option = page.locator('[data-go="area:1"]')
    promised = int(option.locator(".search__count").inner_text())
    option.click()
    expect(option).to_have_attribute("aria-current", "true")
    expect(option).to_be_focused()
    assert address(page) == {"q": "y te", "area": "1"}
    assert page.locator(".search__count").first.inner_text() == str(promised)
    page.go_back()
    expect(results(page)).to_have_count(all_of_them)
    page.go_forward()
    page.locator(".search__remove").click()
    assert address(page) == {"q": "y te"}
    expect(results(page)).to_have_count(all_of_them)


def test_choices_that_do_not_exist_are_dropped(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """An address with an area, kind or state that there is none of shows all results."""
    page = open_page(f"{updates_site.url}{VI}?q=rung&area=99&kind=foo&delivery=%3Cb%3E")
    answered(page)
    expect(page.locator(".search__remove")).to_have_count(0)
    assert results(page).count() > 3


def test_an_update_is_found_in_each_of_its_areas(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """What is said about tasks of two areas stays when either of them is chosen."""
    page = open_page(f"{updates_site.url}{VI}?q=ngày+hội&kind=update&area=1")
    answered(page)
    expect(page.locator('a[href$="/cap-nhat/2026-09-09-2.6/"]').first).to_be_visible()


def test_an_address_can_be_shared(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """An address with question and choices shows the same results in a new window."""
    page = open_page(f"{updates_site.url}{EN}?q=health&kind=task&agency=so-y-te&role=lead")
    answered(page)
    numbers = page.locator(".search__number").all_inner_texts()
    assert numbers
    assert all(number in {"1.3", "1.6", "2.1", "2.4"} for number in numbers)
    assert page.locator(".search__remove").count() == 3


def test_a_district_has_what_its_group_has(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """A body is offered, and has a role, also through the group that it belongs to."""
    page = open_page(f"{updates_site.url}{VI}?q=chat+thai&agency=huyen-ha&role=lead")
    answered(page)
    expect(page.locator(".search__number").first).to_have_text("1.2")


def test_the_switch_of_languages_keeps_the_question(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """The link to the other language carries the question and the choices along."""
    page = open_page(f"{updates_site.url}{VI}?q=1.2")
    answered(page)
    page.locator('[data-go="kind:task"]').click()
    page.locator(".masthead__language").click()
    expect(page.locator(".search__title")).to_have_text("Results for “1.2”")
    assert address(page) == {"q": "1.2", "kind": "task"}


def test_choices_without_a_question_list_what_fits(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """An address with choices alone lists all that fits them."""
    page = open_page(f"{updates_site.url}{EN}?agency=so-y-te&role=lead&kind=task")
    expect(answered(page)).to_have_text("What fits your choices")
    tab = page.locator('[data-go="kind:task"] .search__count')
    expect(results(page)).to_have_count(int(tab.inner_text()))
    assert results(page).count() > 3
