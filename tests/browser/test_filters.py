"""The filters of the list of tasks in a real browser."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from tests.browser.filters import body, option, promised, query, shown
from tests.browser.sight import seen
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

TASKS, IN_AREA, PHONE = 12, 6, 360
GROUND = "link => getComputedStyle(link).backgroundColor"


def test_filters_together_leave_the_tasks_that_fit_all(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """An area, body and role leave the tasks whose data fit all three, under their heading."""
    page = open_page(f"{updates_site.url}/nhiem-vu/")
    expect(shown(page)).to_have_count(TASKS)
    option(page, "area", "1").click()
    body(page, "huyen-ha").click()
    option(page, "role", "coordinating").click()
    expect(shown(page)).to_have_count(2)
    ids = [row.get_attribute("data-task") for row in shown(page).all()]
    assert ids == ["1.1", "1.5"]
    assert query(page) == "agency=huyen-ha&role=coordinating&area=1"
    expect(seen(page.locator(".filters__group-title"))).to_have_count(1)


def test_the_count_is_announced(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """A polite status says how many of all tasks are shown, and as before when all are again."""
    page = open_page(f"{updates_site.url}/nhiem-vu/")
    status = page.locator(".filters__status")
    before = status.inner_text()
    option(page, "area", "1").click()
    expect(status).to_contain_text(str(IN_AREA))
    expect(status).to_contain_text(str(TASKS))
    assert status.get_attribute("role") == "status"
    page.locator(".filters__clear a").click()
    expect(status).to_have_text(before)


def test_each_choice_counts_what_it_would_show(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """The number beside a choice is that of the tasks shown once it is chosen too."""
    page = open_page(f"{updates_site.url}/en/tasks/?agency=so-y-te&role=lead")
    number = promised(option(page, "area", "2"))
    assert number < TASKS
    option(page, "area", "2").click()
    expect(shown(page)).to_have_count(number)


def test_areas_add_up_to_what_is_shown(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Under any body the counts of the areas add up to the tasks shown."""
    page = open_page(f"{updates_site.url}/nhiem-vu/?agency=so-y-te")
    counts = page.locator('[data-filter="area"] .filters__count').all_inner_texts()
    assert sum(map(int, counts)) == shown(page).count()


def test_back_and_forward_follow_the_choices(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Each choice is a step in the history that the back and forward buttons walk."""
    page = open_page(f"{updates_site.url}/nhiem-vu/")
    option(page, "area", "1").click()
    option(page, "deadline", "ongoing").click()
    page.go_back()
    assert query(page) == "area=1"
    page.go_back()
    expect(shown(page)).to_have_count(TASKS)
    page.go_forward()
    expect(shown(page)).to_have_count(IN_AREA)


def test_an_active_choice_can_be_removed(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Active choices are listed, each with a link that takes only it away."""
    page = open_page(f"{updates_site.url}/nhiem-vu/?area=1&agency=huyen-ha&role=coordinating")
    removers = page.locator(".filters__remove")
    expect(removers).to_have_count(3)
    removers.first.click()
    assert query(page) == "area=1"
    expect(removers).to_have_count(1)
    expect(page.locator(".filters__status")).to_be_focused()


def test_choosing_again_takes_the_choice_back(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """The chosen option looks chosen and is said to be; following it again removes it."""
    page = open_page(f"{updates_site.url}/nhiem-vu/?area=1")
    chosen, other = option(page, "area", "1"), option(page, "area", "2")
    expect(chosen).to_have_attribute("aria-current", "true")
    assert chosen.evaluate(GROUND) != other.evaluate(GROUND)
    chosen.click()
    expect(shown(page)).to_have_count(TASKS)
    assert query(page) == ""


def test_a_role_needs_a_body(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """The role is offered only once a body is chosen, and goes with it."""
    page = open_page(f"{updates_site.url}/nhiem-vu/?role=lead")
    role = page.locator('[data-filter="role"]')
    expect(role).to_be_hidden()
    expect(shown(page)).to_have_count(TASKS)
    body(page, "so-y-te").click()
    expect(role).to_be_visible()


def test_nothing_found_says_what_to_do(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Where no task fits, a text and the link that clears all choices are shown."""
    page = open_page(f"{updates_site.url}/en/tasks/?area=1&agency=ban-quan-ly-rung&role=lead")
    expect(shown(page)).to_have_count(0)
    expect(page.locator(".filters__none")).to_be_visible()
    page.locator(".filters__clear a").click()
    expect(shown(page)).to_have_count(TASKS)
    expect(page.locator(".filters__none")).to_be_hidden()


def test_unknown_choices_are_ignored(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """An address that asks for what does not exist shows all tasks."""
    page = open_page(f"{updates_site.url}/404.html")
    for address in ("?area=99", "?agency=%3Cscript%3E", "?deadline=__proto__"):
        page.goto(f"{updates_site.url}/nhiem-vu/{address}")
        expect(shown(page)).to_have_count(TASKS)
        expect(page.locator(".filters__remove")).to_have_count(0)


def test_the_language_switch_keeps_the_choices(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """The other language opens with the same choices."""
    page = open_page(f"{updates_site.url}/nhiem-vu/")
    option(page, "area", "1").click()
    page.locator(".masthead__language").click()
    page.wait_for_url("**/en/tasks/?area=1")
    expect(shown(page)).to_have_count(IN_AREA)


def test_without_script_choices_lead_to_lists(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Without script every choice is a link to a list of as many tasks as it counts."""
    page = open_page(f"{updates_site.url}/nhiem-vu/", javascript=False)
    expect(shown(page)).to_have_count(TASKS)
    assert page.locator('[data-filter="role"]').is_hidden()
    number = promised(option(page, "area", "1"))
    option(page, "area", "1").click()
    heading = page.locator(":target")
    expect(heading).to_be_in_viewport()
    expect(seen(page.locator("section", has=heading).locator(".task-row"))).to_have_count(number)
    agency = body(page, "so-y-te")
    path = urljoin(page.url, agency.get_attribute("href"))
    agency.click()
    assert page.url == path


def test_without_script_deadlines_are_lists(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """The choices of deadline lead to lists of links on the same page, and open them."""
    page = open_page(f"{updates_site.url}/nhiem-vu/", javascript=False)
    for value, links in (("ongoing", IN_AREA), ("dated", TASKS - IN_AREA)):
        href = option(page, "deadline", value).get_attribute("href")
        assert href
        assert href.endswith(f"#{value}")
        listed = page.locator(f'section[aria-labelledby="{value}"] li a')
        page.goto(f"{updates_site.url}/nhiem-vu/#{value}")
        expect(seen(listed)).to_have_count(links)


def test_on_a_phone_a_choice_shows_its_result(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """On a phone the filters start closed, and a choice closes them and moves to the count."""
    page = open_page(f"{updates_site.url}/nhiem-vu/", width=PHONE, height=780)
    expect(option(page, "area", "1")).to_be_hidden()
    page.locator(".filters__open").click()
    option(page, "area", "1").click()
    expect(option(page, "area", "1")).to_be_hidden()
    expect(page.locator(".filters__status")).to_be_focused()
    expect(page.locator(".filters__status")).to_be_in_viewport()


def test_filters_work_by_keyboard(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """A choice can be reached and made by keyboard, and focus stays on it."""
    page = open_page(f"{updates_site.url}/nhiem-vu/")
    option(page, "area", "1").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(shown(page)).to_have_count(IN_AREA)
    expect(option(page, "area", "2")).to_be_focused()
