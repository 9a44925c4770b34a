"""The letter that goes with a workbook: what it says, and its file as Word opens it."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

import docx
import pytest

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_bodies import asked_bodies
from plugins.office.workbooks.asking import Asking, asking
from plugins.office.workbooks.covering_letter import BLANK, CoveringLetter, covering_letter
from plugins.office.workbooks.letter_file import letter_file
from plugins.office.workbooks.sheets import title_of
from plugins.plan.records.types import Text


def letter(edition: Edition, body: str, asking: Asking | None = None) -> CoveringLetter:
    """The letter to a body."""
    (asked,) = (each for each in asked_bodies(edition).bodies if each.agency.id == body)
    return covering_letter(edition, asked, asking or Asking(), f"{body}.xlsx")


def with_settings(edition: Edition, **changed: object) -> Edition:
    """The same site with other settings."""
    records = edition.site.records
    settings = records.settings.model_copy(update=changed)
    site = replace(edition.site, records=replace(records, settings=settings))
    return replace(edition, site=site)


def test_what_nobody_knows_is_a_dotted_line(measured: tuple[Edition, ...]) -> None:
    """Who sends it, number, place, day, by when, where to: nothing is made up."""
    own = with_settings(measured[0], publisher=None, contact=None)
    made = letter(own, "so-xay-dung")
    assert (made.superior, made.office) == ("", BLANK)
    assert made.number == "Số: ……/……"
    assert made.dated == f"{BLANK}, ngày …… tháng …… năm ……"
    text = "\n".join(made.paragraphs)
    assert "chậm nhất ngày …… tháng …… năm ……" in text
    assert f"gửi về: {BLANK}." in text
    assert made.signer == (BLANK, BLANK)
    assert made.copies == ("Nơi nhận:", "- Như trên;", "- Lưu: ……")


def test_what_the_site_knows_stands_in_it(measured: tuple[Edition, ...]) -> None:
    """Its publisher, where to write, by when, for which period, how many tasks, and its page."""
    words = {"publisher": "Sở Mẫu", "superior": "UBND tỉnh Mẫu", "contact": "bc@mau.example"}
    own = with_settings(
        measured[0], **{name: Text(vi=word, en=word) for name, word in words.items()}
    )
    due = replace(Asking(), due=dt.date(2027, 1, 5))
    made = letter(own, "so-xay-dung", due)
    text = "\n".join(made.paragraphs)
    assert (made.superior, made.office) == ("UBND TỈNH MẪU", "SỞ MẪU")
    assert made.to == "Kính gửi: Sở Xây dựng và Giao thông mẫu"
    assert made.subject.startswith("V/v báo cáo kết quả thực hiện nhiệm vụ của ")
    for known in (
        *("Sở Mẫu đề nghị Sở Xây dựng và Giao thông mẫu", " 2 nhiệm vụ", "so-xay-dung.xlsx"),
        *("chậm nhất ngày 05 tháng 01 năm 2027", "gửi về: bc@mau.example"),
        "https://site.example/plan/co-quan/so-xay-dung/",
    ):
        assert known in text, known


def test_a_second_letter_says_what_has_come(updated_edition: Edition) -> None:
    """For the same period: the tasks that were reported on, and those that remain."""
    found = asking(updated_edition.site, "2024")
    assert isinstance(found, Asking)
    text = "\n".join(letter(updated_edition, "leader", found).paragraphs)
    assert "đã nhận được báo cáo về các nhiệm vụ: 1.1." in text
    assert "các nhiệm vụ còn lại: 1.2, 2.2." in text
    assert "đã nhận được báo cáo" not in "\n".join(letter(updated_edition, "leader").paragraphs)


def test_no_day_that_has_passed_is_asked_for(updated_edition: Edition) -> None:
    """Of a period whose last day lies behind, the day is a dotted line."""
    asked = asking(updated_edition.site, "2025")
    assert isinstance(asked, Asking)
    assert asked.passed
    text = "\n".join(letter(updated_edition, "leader", asked).paragraphs)
    assert "năm 2025" in text
    assert "chậm nhất ngày …… tháng …… năm ……" in text


def test_made_up_data_are_called_so(measured: tuple[Edition, ...]) -> None:
    """Nobody takes a letter or workbook of the sample for a real one."""
    edition = measured[0]
    said = "Dữ liệu mẫu: không có gì trong tệp này là thật."
    assert edition.site.records.plan.sample
    assert letter(edition, "so-xay-dung").paragraphs[0] == said
    assert title_of(edition).endswith(said)
    plan = edition.site.records.plan.model_copy(update={"sample": False})
    site = replace(edition.site, records=replace(edition.site.records, plan=plan))
    real = replace(edition, site=site)
    assert said not in letter(real, "so-xay-dung").paragraphs
    assert said not in title_of(real)


def test_a_site_without_an_address_names_no_page(measured: tuple[Edition, ...]) -> None:
    """No address is made up either."""
    made = letter(replace(measured[0], address=None), "so-xay-dung")
    assert "http" not in "\n".join(made.paragraphs)


def test_today_s_body_is_told_whose_tasks_it_has(today: tuple[Edition, ...]) -> None:
    """And that some may not be its own, where it took over a part."""
    whole = "\n".join(letter(today[0], "so-ha-tang-mau-moi").paragraphs)
    part = "\n".join(letter(today[0], "so-y-te-mau-moi").paragraphs)
    assert "trước đây do Sở Xây dựng mẫu chủ trì" in whole
    assert "chỉ tiếp nhận một phần" not in whole
    assert "Trong đó, 2 nhiệm vụ thuộc cơ quan trước đây" in part


def test_its_file_is_one_of_word(measured: tuple[Edition, ...]) -> None:
    """Head in two columns, text, end in two columns; the same bytes each time."""
    made = letter(measured[0], "so-xay-dung")
    content = letter_file(made)
    assert letter_file(made) == content
    document = docx.Document(io.BytesIO(content))
    head, end = document.tables
    left, right = (cell.text for cell in head.rows[0].cells)
    assert [*filter(None, left.split("\n"))] == [made.office, made.number, made.subject]
    assert [*filter(None, right.split("\n"))] == [made.state, made.motto, made.dated]
    below = docx.Document(io.BytesIO(letter_file(replace(made, superior="TỈNH MẪU"))))
    lines = [each for each in below.tables[0].rows[0].cells[0].paragraphs if each.text]
    assert [each.text for each in lines[:2]] == ["TỈNH MẪU", made.office]
    assert [each.runs[0].bold for each in lines[:2]] == [None, True]
    text = [each.text for each in document.paragraphs if each.text]
    assert text == [made.to, *made.paragraphs]
    assert end.rows[0].cells[0].text.split("\n") == [*made.copies]
    section = document.sections[0]
    assert section.page_width is not None
    assert section.left_margin is not None
    assert (round(section.page_width.mm), round(section.left_margin.mm)) == (210, 30)


@pytest.mark.parametrize("words", ["A & B", "<w:p>", "“x” ' \""])
def test_no_word_becomes_a_mark(words: str, measured: tuple[Edition, ...]) -> None:
    """What XML would take for its own is written as words."""
    made = replace(letter(measured[0], "so-xay-dung"), paragraphs=(words,))
    document = docx.Document(io.BytesIO(letter_file(made)))
    assert words in [each.text for each in document.paragraphs]
