"""Letters in a browser: edited, printed alone, copied, given to mail; nothing of it is kept."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page

from tests.browser.paper import sheets
from tests.browser.sight import seen
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow
LETTER = "/thu/nhiem-vu/1.2/"
ENGLISH = "/en/letters/tasks/1.2/"
BLANK = "Tôi là (họ, tên): .............................."
FILLED = "Tôi là (họ, tên): Nguyễn Văn A"


def edited(page: Page) -> None:
    """Write a name into the first letter of a page."""
    text = page.locator("textarea").first
    text.fill(text.input_value().replace(BLANK, FILLED))


def test_without_script_the_letter_stands_on_the_page(
    open_page: OpenPage, updates_site: BuiltSite
) -> None:
    """All of it can be read and opened in a mail program; no button is shown that does nothing."""
    page = open_page(updates_site.url + LETTER, javascript=False)
    assert seen(page.locator(".letter__paper").first).count() == 1
    assert BLANK in page.locator(".letter__paper").first.inner_text()
    assert page.locator("main :is(button, textarea):visible").count() == 0
    assert str(page.locator(".letter__mail").first.get_attribute("href")).startswith("mailto:?")


def test_what_is_typed_goes_into_mail_and_paper(
    open_page: OpenPage, updates_site: BuiltSite
) -> None:
    """The text that is edited is what a mail program gets, and what lies on paper."""
    page = open_page(updates_site.url + LETTER)
    head = page.locator(".letter__part--title").first.evaluate("part => part.textContent.trim()")
    edited(page)
    body = unquote(str(page.locator(".letter__mail").first.get_attribute("href")))
    assert f"\r\n{FILLED}\r\n" in body
    page.emulate_media(media="print")
    paper = page.locator(".letter__paper").first
    assert FILLED in paper.inner_text()
    title = page.locator(".letter__part--title").first
    assert "".join(head.split()) == "".join(title.inner_text().split())


def test_what_is_filled_in_keeps_its_place_on_paper(
    open_page: OpenPage, updates_site: BuiltSite
) -> None:
    """The line of place and day stays at the right once they are filled in, with more text too."""
    page = open_page(updates_site.url + LETTER)
    text = page.locator("textarea").first
    dated = re.sub(r"\.+, ngày .+", "Mẫu, ngày 5 tháng 12 năm 2026", text.input_value())
    text.fill(dated.replace("Kính đề nghị cho biết:", "Xin nói thêm.\n\nKính đề nghị cho biết:"))
    page.emulate_media(media="print")
    paper = page.locator(".letter__paper").first
    for words, align in (("Mẫu, ngày 5", "end"), ("Xin nói thêm.", "start"), ("(Ký, ", "center")):
        line = paper.locator("p", has_text=words)
        assert line.evaluate("own => getComputedStyle(own).textAlign") == align, words


@pytest.mark.parametrize("width", [360, 1280])
def test_all_of_the_letter_is_seen(
    open_page: OpenPage, updates_site: BuiltSite, width: int
) -> None:
    """No part of it has to be scrolled to within the field in which it is edited."""
    page = open_page(updates_site.url + LETTER, width=width)
    hidden = "own => own.scrollHeight - own.clientHeight"
    assert page.locator("textarea").first.evaluate(hidden) <= 1


def test_nothing_of_it_is_kept_or_sent(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """After a reload the letter is as it was prepared; the browser stores nothing, asks nobody."""
    page = open_page(updates_site.url + LETTER)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    edited(page)
    assert asked == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    text = page.locator("textarea").first
    assert (text.get_attribute("autocomplete"), text.get_attribute("spellcheck")) == (
        "off",
        "false",
    )
    page.reload()
    assert BLANK in page.locator("textarea").first.input_value()


def test_one_letter_is_printed_alone_on_one_sheet(
    open_page: OpenPage, updates_site: BuiltSite
) -> None:
    """Paper has the letters alone, each on a sheet; a button prints its own and no other."""
    page = open_page(updates_site.url + ENGLISH)
    assert len(sheets(page)) == 1
    page.locator("#put-right").evaluate("part => { part.closest('details').open = true }")
    assert len(sheets(page)) == 2
    page.evaluate(
        "window.print = () => { window.alone = "
        "Array.from(document.querySelectorAll('.letter--alone'), own => own.dataset.textId) }"
    )
    page.locator(".letter__print").last.click()
    assert page.evaluate("window.alone") == ["letter-correction-text"]
    page.locator(".letter").last.evaluate("own => own.classList.add('letter--alone')")
    assert len(sheets(page)) == 1
    page.emulate_media(media="print")
    shown = seen(page.locator("main :is(h1, h2, summary, button, textarea, a)"))
    assert shown.count() == 0


def test_the_letter_is_copied_as_it_was_edited(
    open_page: OpenPage, updates_site: BuiltSite
) -> None:
    """The button gives what stands in the field, and says so."""
    page = open_page(updates_site.url + LETTER)
    page.evaluate("navigator.clipboard.writeText = async text => { window.copied = text }")
    edited(page)
    page.locator(".letter .copy-link").first.click()
    page.locator(".copy-link__said", has_text="Đã sao chép").wait_for()
    assert FILLED in page.evaluate("window.copied")
