"""The search page in a real browser: what is asked, and what is found."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.search_page import EN, VI, address, answered, ask, results
from tests.browser.sight import seen
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

TASKS, AREAS, BODIES = 12, 2, 7


def test_answers_while_typing(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """From the first letters on results stand there, and the address carries the question."""
    page = open_page(updates_site.url + VI)
    page.locator(".search__input").press_sequentially("chat t", delay=20)
    expect(answered(page)).to_have_text("Kết quả cho “chat t”")
    ask(page, "bảo vệ rừng")
    expect(results(page).first).to_contain_text("Bảo vệ rừng")
    assert address(page) == {"q": "bảo vệ rừng"}
    expect(page.locator(".search__index")).to_be_hidden()


def test_marks_stand_on_the_words_as_written(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Words typed without accents are marked with theirs, in a passage of the official text."""
    page = open_page(f"{updates_site.url}{VI}?q=chat+thai+ran")
    answered(page)
    marks = page.locator(".search__result mark").all_inner_texts()
    assert any("chất thải" in mark.casefold() for mark in marks)
    first = page.locator(".search__result").first
    passage = first.locator(".search__passage").inner_text()
    words = passage.replace(first.locator(".search__item").inner_text(), "").strip(" …")
    first.locator(".search__item").click()
    expect(page.locator(":target")).to_contain_text(words[:60])


def test_what_is_named_comes_first(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """The number of a task and the name of a body lead straight to them."""
    page = open_page(updates_site.url + VI)
    body = "Sở Xây dựng mẫu"
    for query, first in (("1.2", "1.2"), (body, body), ("nhiệm vụ 1.2", "1.2")):
        ask(page, query)
        expect(results(page).first).to_contain_text(first)


def test_each_result_says_who_and_how_far(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """A task is shown with its number, its leading body and its state in words."""
    page = open_page(f"{updates_site.url}{EN}?q=2.3")
    found = page.locator(".search__result").first
    expect(found.locator(".search__number")).to_have_text("2.3")
    expect(found).to_contain_text("Sample Forest Management Board")
    expect(found.locator(".delivery-mark")).to_have_text("No report yet")


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


def test_one_letter_is_no_question(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """A single letter leaves the index from A to Z, and is not said to find nothing."""
    page = open_page(f"{updates_site.url}{VI}")
    ask(page, "rừng")
    ask(page, "đ")
    expect(page.locator(".search__index")).to_be_visible()
    expect(page.locator(".search__answer")).to_be_hidden()


def test_nothing_found_says_what_was_tried(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Where nothing is found the page says how it looked, and offers all areas and bodies."""
    page = open_page(f"{updates_site.url}{EN}?q=xyzzy+qwrtp")
    expect(answered(page)).to_have_text("Nothing found for “xyzzy qwrtp”")
    notes = page.locator(".search__notes")
    for words in ("look or sound alike", "the text in Vietnamese", "pages about this site"):
        expect(notes).to_contain_text(words)
    assert page.locator(".search__offer").count() == AREAS + BODIES
    expect(page.locator(".search__index")).to_be_visible()


def test_the_other_language_is_marked(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """What only the other language answers is shown in it, with its language said and set."""
    page = open_page(f"{updates_site.url}{EN}?q=cây+bản+địa")
    answered(page)
    expect(page.locator(".search__notes")).to_contain_text("the text in Vietnamese")
    first = page.locator(".search__result").first
    expect(first).to_contain_text("Tiếng Việt")
    expect(first.locator(".search__name")).to_have_attribute("lang", "vi")
    expect(first.locator(".search__passage")).to_have_attribute("lang", "vi")
    link = str(first.locator(".search__link").get_attribute("href"))
    assert urlsplit(link).path.startswith("/nhiem-vu/")


def test_what_was_searched_for_stays_here(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Questions that were followed are offered again on this device, until they are forgotten."""
    page = open_page(updates_site.url + VI)
    ask(page, "xe đạp")
    answered(page)
    assert page.evaluate("localStorage.length") == 0
    page.keyboard.press("Enter")
    page.goto(updates_site.url + VI)
    page.locator(".search__input").focus()
    again = page.locator(".search__again")
    expect(again).to_have_text("xe đạp")
    again.click()
    expect(answered(page)).to_contain_text("xe đạp")
    page.goto(updates_site.url + VI)
    page.locator(".search__input").focus()
    page.locator(".search__forget").click()
    expect(page.locator(".search__recent")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []


def test_what_is_only_related_says_so(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Where nothing holds the words asked, the first line, the headings and the marks say so."""
    page = open_page(f"{updates_site.url}{EN}?q=forest+school")
    answered(page)
    expect(page.locator(".search__notes")).to_contain_text("“forest school” is written nowhere")
    for heading in page.locator(".search__group-title").all_inner_texts():
        assert heading.startswith("Related: ")
    marks = page.locator(".search__result mark")
    assert marks.count() > 0
    expect(page.locator(".search__result mark:not(.search__near)")).to_have_count(0)
    ask(page, "forest")
    expect(page.locator(".search__result mark:not(.search__near)").first).to_be_visible()
    expect(page.locator(".search__notes")).to_be_empty()


def test_half_a_character_breaks_nothing(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """A lone surrogate, which no address can hold, is answered like anything else."""
    page = open_page(updates_site.url + VI)
    page.locator(".search__input").evaluate(
        "(input) => { input.value = 'rừng \\ud800'; input.dispatchEvent(new Event('input')); }"
    )
    expect(results(page).first).to_be_visible()


def test_without_script_all_is_listed(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Without script the header's box leads to a list of every task, area and body, A to Z."""
    page = open_page(updates_site.url + "/en/tasks/1.2/", javascript=False)
    page.locator(".search-box__input").fill("waste")
    page.locator(".search-box__button").click()
    page.wait_for_url("**/en/search/?q=waste")
    expect(page.locator(".search__noscript")).to_be_visible()
    for kind, count in (("task", TASKS), ("area", AREAS), ("agency", BODIES)):
        expect(seen(page.locator(f'[data-entry^="{kind}:"]'))).to_have_count(count)
    today = page.locator(".search-index__entry--see", has_text="DOH")
    expect(today.locator("a")).to_contain_text("Department of Health")
