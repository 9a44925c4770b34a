"""Letters that are prepared for readers: whom they go to, what they say, how they are sent."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.plan.reading.reader import read
from plugins.plan.records.letters import LetterCustoms
from plugins.plan.records.types import Text
from plugins.sources.cited import cited
from tests.samples.plan import agency, records, task
from tests.samples.rendered import Rendered
from tests.samples.today import today_rendered
from tests.samples.updates import amended

CUSTOMS = LetterCustoms.model_validate(
    {
        "head": [{"vi": "NƯỚC MẪU", "en": "SAMPLE LAND"}],
        "basis": {"vi": "Theo Luật Mẫu", "en": "Under the Sample Law"},
        "sender": [{"vi": "Họ tên", "en": "Full name"}],
        "caution": {"vi": "Luật đã đổi.", "en": "The law has changed."},
        "law": [
            {
                "text": {"vi": "Ai cũng được hỏi.", "en": "Everyone may ask."},
                "caution": {"vi": "Luật cũ.", "en": "The old law."},
                "sources": [
                    {
                        "title": "Báo Mẫu",
                        "publisher": {"vi": "Báo Mẫu", "en": "Sample News"},
                        "lang": "vi",
                        "url": "https://news.example/1",
                        "quote": "Ai cũng được hỏi",
                    }
                ],
            }
        ],
    }
)
CONTACT = Text.model_validate({"vi": "Thư: a@mau.example", "en": "Mail: a@mau.example"})


@cache
def site(*, customs: bool = False, contact: bool = False) -> Rendered:
    """A plan of two tasks, the second led by `b` since an amendment of its words and its lead."""
    changed = (amended("2023-05-01-1.2", "lead", "b"), amended("2023-06-01-1.2", "text"))
    plain = records([task("1.1", "a"), task("1.2", "a")], [agency("a"), agency("b")], changed)
    settings = plain.settings.model_copy(update={"contact": CONTACT if contact else None})
    return Rendered(replace(plain, settings=settings, letters=CUSTOMS if customs else None))


def lines(found: Rendered, language: str, key: str, letter: int = 0) -> list[str]:
    """The lines of a letter of a page, in the language in which it is sent."""
    papers = found.page(language, f"letter:{key}").select(".letter > .letter__paper")
    return [line.get_text() for line in papers[letter].select(".letter__line")]


def mail(found: Rendered, key: str, letter: int = 0) -> tuple[str, dict[str, list[str]]]:
    """Whom the mail with a letter goes to, and its subject and body."""
    links = found.page("vi", f"letter:{key}").select(".letter__mail")
    parts = urlsplit(str(links[letter]["href"]))
    assert parts.scheme == "mailto"
    return parts.path, parse_qs(parts.query, strict_parsing=True)


@pytest.mark.parametrize(
    ("key", "to"),
    [
        ("agency:so-xay-dung", ["Kính gửi: Sở Hạ tầng và Nhà ở tỉnh Mẫu Mới"]),
        ("agency:so-y-te", ["Kính gửi:", "- Sở Y tế tỉnh Mẫu Mới"]),
        ("agency:so-ha-tang-mau-moi", ["Kính gửi: Sở Hạ tầng và Nhà ở tỉnh Mẫu Mới"]),
        ("agency:huyen-thuong", ["Kính gửi: .............................. (thay cho "]),
    ],
)
def test_a_letter_goes_to_who_answers_today(key: str, to: list[str]) -> None:
    """To all heirs of a body that is no more; with a blank where none is known."""
    said = "\n".join(lines(today_rendered(), "vi", key))
    assert "\n".join(to) in said


def test_a_group_has_no_letter_of_its_own_and_is_left_to_be_filled_in() -> None:
    """Which of its members is asked, whoever writes must say; nothing leads to a letter to it."""
    found = today_rendered()
    groups = [a for a in found.editions[0].site.listed_agencies.values() if a.members]
    assert groups
    for group in groups:
        assert f"letter:agency:{group.id}" not in found.keys("vi")
        assert found.page("vi", f"agency:{group.id}").select('a[href*="/thu/"]') == []
    blanks = [key for key in found.keys("vi") if key.startswith("letter:task:")]
    said = ["\n".join(lines(found, "vi", key.removeprefix("letter:"))) for key in blanks]
    assert [each for each in said if "(thuộc “" in each]


def test_a_letter_to_an_agency_names_all_of_its_tasks() -> None:
    """What it leads and what it supports, each by its number, so that it can answer for each."""
    found = today_rendered()
    said = [line for line in lines(found, "vi", "agency:huyen-thuong") if "huyện Thượng" in line]
    assert [line.rpartition("Thượng ")[2] for line in said[1:]] == [
        "chủ trì 1 nhiệm vụ: 1.2.",
        "phối hợp thực hiện 3 nhiệm vụ: 1.1, 2.1, 2.2.",
    ]


def test_a_letter_to_who_has_no_task_asks_about_the_whole() -> None:
    """Such as who issued the document: the letter names no tasks, so it asks about none."""
    share = {"agency": "issuer", "effective": {"date": "2023-04-01"}, "certainty": "verified"}
    bodies = [agency("a"), agency("heir", named="successor", took_over=(share,))]
    said = lines(Rendered(records([task("1.1", "a")], bodies)), "vi", "agency:heir")
    assert "Cơ quan: issuer (nay là heir)." in said
    assert "1. Đến nay đã làm những gì để thực hiện kế hoạch, kết quả đến đâu?" in said
    assert [line for line in said if "nhiệm vụ" in line] == []


def test_a_request_names_the_task_and_asks() -> None:
    """Number, title, document, words as issued, lead and three questions; no law of its own."""
    said = lines(site(), "en", "task:1.1")
    words = "\n".join(said)
    assert said[1:3] == ["ĐỀ NGHỊ CUNG CẤP THÔNG TIN", "về nhiệm vụ 1.1, Kế hoạch số 1/KH"]
    assert "Kính gửi: a" in said
    assert "Nhiệm vụ 1.1 (title 1.1), Kế hoạch số 1/KH" in words
    assert "Nội dung: “" in words
    assert "Cơ quan chủ trì theo kế hoạch: a." in said
    assert [line[:3] for line in said if line[:2] in ("1.", "2.", "3.")] == ["1. ", "2. ", "3. "]
    assert "Luật" not in words
    (reading, _) = site().page("en", "letter:task:1.1").select(".letter__reading .letter__paper")
    assert "REQUEST FOR INFORMATION" in reading.get_text()
    assert reading.get("lang") is None


def test_a_letter_follows_what_was_amended() -> None:
    """It goes to who leads in the words in force, and does not quote words that hold no more."""
    said = lines(site(), "vi", "task:1.2")
    assert "Kính gửi: b" in said
    assert [line for line in said if line.startswith("Nội dung")] == []


def test_what_a_country_adds_is_data() -> None:
    """Its head, the law asked under, who writes and what is known of the law, with its source."""
    found = site(customs=True)
    said = lines(found, "vi", "task:1.1")
    assert said[0] == "NƯỚC MẪU"
    assert [line for line in said if line.startswith("Họ tên: .....")]
    assert [line for line in said if line.startswith("Theo Luật Mẫu, tôi kính đề nghị ")]
    law = found.page("en", "letter:agency:a").select_one('[aria-labelledby="law"]')
    assert law
    words = " ".join(law.get_text(" ").split())
    for each in ("The law has changed.", "Everyone may ask.", "The old law.", "Ai cũng được hỏi"):
        assert each in words
    assert law.select('a[href="https://news.example/1"]')
    assert site().page("en", "letter:agency:a").select('[aria-labelledby="law"]') == []


def test_a_correction_goes_to_the_site_where_anybody_receives_it() -> None:
    """By mail to its address; where there is none, the page says so and it goes to the agency."""
    to, said = mail(site(contact=True), "task:1.1", 1)
    assert to == "a@mau.example"
    name = site().editions[0].site.records.settings.name.get("vi")
    assert f"Kính gửi: {name}\r\n" in said["body"][0]
    page = site().page("en", "letter:task:1.1")
    assert "Nobody receives corrections of this site yet." in page.get_text()
    to, said = mail(site(), "task:1.1", 1)
    assert to == ""
    assert "Kính gửi: a\r\n" in said["body"][0]
    assert "Nobody receives" not in site(contact=True).page("en", "letter:task:1.1").get_text()


def test_the_mail_is_the_letter() -> None:
    """Subject and body say what stands on the page, line by line; nobody is written to unasked."""
    to, said = mail(site(customs=True), "agency:a")
    assert to == ""
    (subject,), (body,) = said["subject"], said["body"]
    assert subject == "Đề nghị cung cấp thông tin về việc thực hiện Kế hoạch số 1/KH"
    given = [line for line in body.split("\r\n") if line]
    assert given == lines(site(customs=True), "vi", "agency:a")


def test_pages_lead_to_their_letters() -> None:
    """Where a page tells of reports it leads to the letters about the same, in its language."""
    found = today_rendered()
    for language, folder in (("vi", "/thu/"), ("en", "/letters/")):
        for key in found.keys(language):
            if key.startswith("letter:"):
                of = found.page(language, key.removeprefix("letter:"))
                assert len(of.select(f'main a[href*="{folder}"]')) == 1, key


def test_the_sources_of_the_law_are_cited() -> None:
    """Whoever checks whether sources still answer is told those of the law too."""
    found = cited(site(customs=True).editions[0].site.records, ("vi", "en"))
    assert ("https://news.example/1", ("letters",)) in [(each.url, each.by) for each in found]


def test_the_file_of_letters_is_read(tmp_path: Path) -> None:
    """What it says is a record of the data; a source that nobody can find is a problem."""
    assert read(tmp_path).records.letters is None
    (tmp_path / "letters.yaml").write_text("head:\n- {vi: NƯỚC MẪU, en: SAMPLE LAND}\n", "utf-8")
    letters = read(tmp_path).records.letters
    assert letters
    assert letters.head[0].get("vi") == "NƯỚC MẪU"
