"""What officials, researchers and teachers ask of this plan's site, and readers of low vision."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser.reader import WHOLE, Reader
from tests.this_plan.questions.devices import ENLARGED, Opens

pytestmark = pytest.mark.slow


def not_written(words: str) -> str:
    """A pattern of what says that words are not in the plan."""
    return rf"“{words}”[^.]*\b(nowhere|not)\b|\b(nowhere|not)\b[^.]*“{words}”"


def test_14_how_we_report_that_a_task_was_carried_out(desk: Reader) -> None:
    """What a report must say, how it gets here, how it will look, and that it stays as it is."""
    desk.search("gửi báo cáo")
    first = desk.hits()[0]
    assert "báo cáo" in first.words
    desk.follow(first)
    desk.unfold("cách gửi báo cáo")
    desk.sees("Nơi nhận", "chưa có nơi nhận báo cáo", "số của nhiệm vụ", "kỳ báo cáo", "căn cứ")
    desk.sees("Khi đăng sẽ như thế nào", r"\[cơ quan\]", "không bao giờ bị viết lại", screens=2)


def test_15_there_is_an_error_about_my_department(desk: Reader) -> None:
    """The page on corrections comes first; nobody receives any yet, and what to do instead."""
    desk.search("dinh chinh")
    first = desk.hits()[0]
    assert first.words.startswith("Đính chính")
    desk.follow(first)
    desk.sees("chưa có nơi nhận đính chính", "anh chị có thể", "cơ quan có trách nhiệm")


def test_16_what_the_plan_says_of_carbon_credits(english: Reader) -> None:
    """It does not say these words; what follows is headed as related."""
    english.search("carbon credits")
    english.sees(not_written("carbon credits"), "[Rr]elated")
    assert {"12.2", "12.3", "16.2"} <= {hit.words.partition(" ")[0] for hit in english.hits()}


def test_17_who_is_responsible_for_smart_tourism(english: Reader) -> None:
    """The plan does not say these words; its tasks on tourism say who leads, also today."""
    english.search("smart tourism")
    english.sees(not_written("smart tourism"), "[Rr]elated")
    for number in ("18.1", "18.2"):
        task = next(hit for hit in english.hits() if hit.words.startswith(number))
        assert "Department of Culture, Sports and Tourism of Quảng Ngãi" in english.row(task)


def test_18_can_i_trust_this_english(english: Reader) -> None:
    """Who translated and who has read it, how much of it; both languages stand side by side."""
    english.search("official translation")
    english.follow(english.hits()[0])
    by_whom = ("made by machine", "read a second time", "65 of 65", "No human reader")
    english.sees(*by_whom, "the Vietnamese prevails", screens=2)
    english.search("13.1")
    english.follow(english.hits()[0])
    english.unfold("Vietnamese|[Ss]ide by side")
    both = ("Tham mưu triển khai thực hiện các cơ chế", "Advise on implementing mechanisms")
    english.sees(*both, screens=WHOLE)


def test_19_until_there_is_a_sheet_a_task_prints_on_two_pages(
    phone: Reader, tmp_path: Path
) -> None:
    """Task 9.1 takes at most two pages of paper, without what was closed on the screen."""
    phone.search("tiet kiem nang luong")
    phone.follow(next(hit for hit in phone.hits() if hit.words.startswith("9.1")))
    printed = phone.page.pdf(path=tmp_path / "9.1.pdf", format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2


def test_20_enlarged_nothing_has_to_be_scrolled_sideways(opens: Opens) -> None:
    """At 200 and 400 % no page is wider than the screen, and nothing scrolls inside of a page."""
    found = []
    for device in ENLARGED:
        reader = opens("vi", device)
        for path in ("/nhiem-vu/13.1/", "/bao-cao/", "/ma-tran/"):
            reader.page.goto(reader.home.rstrip("/") + path)
            found += [f"{device.width} px: {each}" for each in reader.windows()]
    assert found == [], found


def test_20_by_keyboard_from_home_to_the_source(opens: Opens) -> None:
    """Five Tabs at most from a question to the first hit; its source opens at the passage."""
    reader = opens("vi", ENLARGED[0])
    asked = "rac thai sinh hoat"
    reader.page.keyboard.press("/")
    reader.page.keyboard.type(asked)
    reader.page.keyboard.press("Enter")
    reader.wait_for_answer(asked)
    reader.tab_to(r"^13\.1 ", 5)
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/13.1/**")
    reader.tab_to("[Đđ]ọc (văn bản|đoạn này)", 90)
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(re.compile("/(van-ban|data)/"))
    reader.sees("Tham mưu triển khai thực hiện các cơ chế chính sách")
