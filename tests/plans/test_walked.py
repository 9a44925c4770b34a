"""Each made-up plan as readers walk through it in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.search_page import answered, ask, results
from tests.browser.sight import TEXT, lost_without_script, seen, wrong_lists
from tests.browser.templates import OPEN_ALL
from tests.browser.test_keyboard import FOCUSED, REACHABLE
from tests.browser.weights import Weights
from tests.browser.window import OpenPage
from tests.plans.harness import PlanSite

pytestmark = pytest.mark.slow

WIDTHS = (360, 768, 1280)


def test_two_taps_from_anywhere(plan: PlanSite, open_page: OpenPage) -> None:
    """From the home page links lead to an area, what lies in it, a task and its body."""
    page = open_page(plan.built.url, width=360)
    for name in plan.expected["walk"]:
        page.evaluate(OPEN_ALL)
        page.get_by_role("link", name=re.compile(rf"(^|\s){re.escape(name)}$")).first.evaluate(
            "link => link.click()"
        )
        expect(page.locator("h1")).to_contain_text(name)
    assert page.url == plan.built.url + plan.address(plan.expected["walk"][-1])


def test_search_finds_its_own_words(plan: PlanSite, open_page: OpenPage) -> None:
    """Words without accents, abbreviations of bodies and numbers find what they stand for."""
    for code in plan.languages:
        page = open_page(plan.built.url + plan.section("search", code))
        wrong = {}
        for entry in plan.expected["search"]:
            if entry.get("lang", plan.languages[0]) == code:
                ask(page, entry["asked"])
                expect(answered(page)).to_contain_text(f"“{entry['asked']}”")
                link = results(page).first
                first = link.evaluate("a => a.pathname") if results(page).count() else None
                if first != entry["first"]:
                    wrong[entry["asked"]] = first
        assert wrong == {}


def test_lists_show_what_they_state(plan: PlanSite, open_page: OpenPage) -> None:
    """Whatever is chosen, as many rows are seen on a phone as the page says."""
    page = open_page(plan.built.url + plan.section("tasks"), width=360)
    assert wrong_lists(page, "filters", "some choices") == []
    assert seen(page.locator(".task-row")).count() == plan.expected["tasks"]


@pytest.mark.slow
@pytest.mark.parametrize("width", WIDTHS)
def test_every_choice_of_every_list(plan: PlanSite, open_page: OpenPage, width: int) -> None:
    """The same holds for every choice there is, at every width, in every language."""
    page = open_page(f"{plan.built.url}/404.html", width=width)
    faults = []
    for code in plan.languages:
        for name in ("tasks", "reporting"):
            page.goto(plan.built.url + plan.section(name, code))
            faults += wrong_lists(page, "filters", "every choice")
        page.goto(plan.built.url + plan.section("agencies", code))
        faults += wrong_lists(page, "finder", ("", "so", "ubnd", "zzzz", ""))
    assert faults == []


@pytest.mark.slow
def test_every_stop_can_be_reached_by_keyboard(plan: PlanSite, open_page: OpenPage) -> None:
    """Tab reaches each link and button of a task's page, each with a focus that can be seen."""
    page = open_page(plan.built.url + plan.address(plan.expected["walk"][-2]), height=700)
    stops = page.evaluate(REACHABLE)
    for _ in range(stops):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert stop
        assert (stop["first"], stop["shown"]) == ("yes", True), stop["html"]
        assert stop["outline"] or stop["shadow"], stop["html"]


@pytest.mark.slow
def test_the_same_words_without_script(plan: PlanSite, open_page: OpenPage) -> None:
    """Pages have the same words with and without script, and none of them is hidden without."""
    page = open_page(f"{plan.built.url}/404.html", javascript=False)
    scripted = open_page(f"{plan.built.url}/404.html")
    for path in plan.looked_at:
        if path in {
            plan.section(s, code) for s in ("search", "my-list") for code in plan.languages
        }:
            continue
        page.goto(plan.built.url + path)
        scripted.goto(plan.built.url + path)
        without = page.evaluate(TEXT).split()
        assert {*scripted.evaluate(TEXT).split()} == {*without}, path
        assert lost_without_script(page, scripted) == set(), path


@pytest.mark.slow
def test_a_first_view_is_light(plan: PlanSite) -> None:
    """A task's page weighs at most 90 kB with fonts, 25 kB without; its scripts at most 5 kB."""
    for path in plan.looked_at:
        if path.startswith(plan.section("tasks")) and path != plan.section("tasks"):
            weights = Weights(plan.built.folder, path)
            without = weights.page + weights.scripts + weights.others
            assert 0 < weights.scripts <= 5_000
            assert without <= 25_000, path
            assert without + weights.fonts <= 90_000, path
