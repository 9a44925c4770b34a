"""A year of an official: workbooks, mistakes, releases, a correction, silence, the way back.

Everything is done with `make`, on a day after the day before, in a new site of its own.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from tests.samples.an_office import Office, Typed, fill_in, office_in

# Each release is a whole site, in both languages.
pytestmark = pytest.mark.slow

NAME = "Sở Xây dựng và Giao thông mẫu"
SENT = "workbooks/so-xay-dung-2025-H2.xlsx"
CAME, MARKED = "den/so-xay-dung.xlsx", "den/so-xay-dung-loi.xlsx"
SHEET, FAULTS, RED = "Báo cáo", "Lỗi", "FFF4B6B6"
# As a person fills it in: a heading is changed, a document forgotten, a day does not exist, and
# what was done is a formula.
MISTAKEN: Typed = {
    "Số": {"Việc làm tiếp theo": "Kế hoạch tới"},
    "1.1": {
        "Tình trạng hiện nay": "Chưa triển khai",
        "Tính đến ngày": dt.datetime(2026, 1, 5),  # noqa: DTZ001
        "Kết quả đã làm": "Đang chọn đơn vị soạn thảo.",
    },
    "1.3": {
        "Tình trạng hiện nay": "Đang triển khai",
        "Tính đến ngày": "31/02/2026",
        "Kết quả đã làm": '="Đã cấp nước cho "&1200&" hộ."',
        "Khó khăn, vướng mắc": "Thiếu ống dẫn cho hai xã vùng cao.",
        "Việc làm tiếp theo": "Mua ống dẫn trong quý I/2026.",
        "Số văn bản": "15/BC-SXD",
        "Ngày văn bản": "12/01/2026",
    },
}
WRONG = {"M4": "Việc làm tiếp theo", "N5": "số của báo cáo", "I6": "31/02/2026", "J6": "công thức"}
PUT_RIGHT = {
    "M4": "Việc làm tiếp theo",
    "N5": "15/BC-SXD",
    "I6": "10/01/2026",
    "J6": "Đã cấp nước cho 1.200 hộ.",
}
REPORT, CORRECTED = "2026-01-10-1.3", "2026-02-09-1.3"
CORRECTION = """\
id: "2026-02-09-1.3"
kind: correction
tasks: [{task: "1.3"}]
agency: so-xay-dung
date: "2026-02-09"
received: "2026-02-10"
delivery: in-progress
corrects: "2026-01-10-1.3"
correction: {was: {vi: "1.200 hộ", en: 1200 homes}, now: {vi: "1.150 hộ", en: 1150 homes}}
title: {vi: Đính chính số hộ được cấp nước}
text: {vi: Báo cáo trước ghi nhầm số hộ.}
sources:
- {title: Văn bản số 22/BC-SXD, publisher: {vi: Sở Xây dựng mẫu}, lang: vi, number: 22/BC-SXD}
"""
SENT_ON, REQUEST = "16/07/2026", "requests/2026/2026-07-16-so-xay-dung.yaml"
SILENCE = {
    "nhiem-vu/1.3": "Đã yêu cầu ngày 16/07/2026, nhắc ngày 27/07/2026, đến 10/08/2026 chưa có",
    "en/tasks/1.3": "Asked on 16 Jul 2026, reminded on 27 Jul 2026; no answer by 10 Aug 2026.",
}


def test_a_whole_year(tmp_path: Path) -> None:
    """From the first publication to the way back to the one before."""
    office = office_in(tmp_path)
    the_plan_is_published(office)
    workbooks_are_made(office)
    one_comes_back_with_mistakes(office)
    what_was_marked_is_put_right(office)
    what_readers_will_see_is_looked_at(office)
    the_report_is_published(office)
    the_same_workbook_changes_nothing(office)
    what_was_published_is_corrected(office)
    an_agency_is_asked_and_reminded(office)
    its_silence_is_published(office)
    the_publication_before_stands_again(office)


def the_plan_is_published(office: Office) -> None:
    """Nothing was reported yet: pages say so."""
    assert "published: the site is in output" in office.release("2025-12-20")
    assert "Chưa nhận được báo cáo nào" in office.page("nhiem-vu/1.3")


def workbooks_are_made(office: Office) -> None:
    """For the period that is over, one for each agency of today, each with its letter."""
    said = office.make("workbooks", "2026-01-05")
    for words in ("kỳ 2025-H2, hạn báo cáo 15/01/2026", "Sở Xây dựng và Giao thông mẫu"):
        assert words in said
    assert (office.site / SENT).with_suffix(".docx").is_file()


def one_comes_back_with_mistakes(office: Office) -> None:
    """All of them are said at once; nothing is taken in; a copy with each marked lies beside it."""
    fill_in(office.site / SENT, SHEET, MISTAKEN, office.site / CAME)
    before = office.data()
    said = office.make("import", "2026-01-13", ends_well=False, FILE=CAME)
    assert office.data() == before
    assert "points to put right: 4" in said, said
    book = openpyxl.load_workbook(office.site / MARKED)
    assert book.sheetnames[0] == FAULTS
    for cell, words in WRONG.items():
        marked = book[SHEET][cell]
        assert marked.fill.start_color.rgb == RED
        assert words in marked.comment.text
        assert f"{SHEET}!{cell}" in said
    listed = [cell.hyperlink.location for cell in book[FAULTS]["A"] if cell.hyperlink]
    assert listed == [f"'{SHEET}'!{cell}" for cell in WRONG]


def what_was_marked_is_put_right(office: Office) -> None:
    """In the copy itself, which is then taken in."""
    book = openpyxl.load_workbook(office.site / MARKED)
    for cell, words in PUT_RIGHT.items():
        book[SHEET][cell].value = words
    book.save(office.site / MARKED)
    said = office.make("import", "2026-01-14", FILE=MARKED, RECEIVED="2026-01-13")
    assert f"updates written: 2 (2026-01-05-1.1, {REPORT})" in said
    assert "make release" in said


def what_readers_will_see_is_looked_at(office: Office) -> None:
    """In sentences of both languages; nothing is published by looking."""
    before = office.readers_see()
    said = office.make("preview", "2026-01-14")
    for words in (
        (
            "Nhiệm vụ 1.3 “Cấp nước sạch” · Tình trạng thực hiện: "
            "từ “Chưa có báo cáo” thành “Đang triển khai”"
        ),
        "Task 1.3 “Supply clean water” · Delivery state: from “No report yet” to “In progress”",
        "Nhiệm vụ 1.3 “Cấp nước sạch” · “Đã cấp nước cho 1.200 hộ” là mục mới",
        "Updates: from 0 to 2",
        f"/cap-nhat/{REPORT}/",
    ):
        assert words in said
    assert office.readers_see() == before


def the_report_is_published(office: Office) -> None:
    """The page of the task says how it stands, what hinders it and what comes next."""
    office.release("2026-01-15")
    page = office.page("nhiem-vu/1.3")
    for words in (
        "Đang triển khai",
        "Theo Sở Xây dựng và Giao thông mẫu,",
        "Khó khăn, vướng mắc\nThiếu ống dẫn cho hai xã vùng cao.",
        "Việc làm tiếp theo\nMua ống dẫn trong quý I/2026.",
        "Cho kỳ 01/07/2025 – 31/12/2025",
    ):
        assert words in page
    for words in ("In progress", "Obstacles", "Next steps", "For the period 1 Jul 2025"):
        assert words in office.page("en/tasks/1.3")
    # The department reported under the name that it bears since, in a document that is not public.
    update = office.page(f"cap-nhat/{REPORT}")
    assert "Sở Xây dựng và Giao thông mẫu · Số 15/BC-SXD" in update
    assert "đã xác minh" not in update


def the_same_workbook_changes_nothing(office: Office) -> None:
    """Sent once more, it is known; with other words it is refused, and says what to do."""
    before = office.data()
    assert "nothing was written" in office.make("import", "2026-01-20", FILE=MARKED)
    other: Typed = {"1.3": {"Kết quả đã làm": "Đã cấp nước cho 1.150 hộ."}}
    fill_in(office.site / MARKED, SHEET, other, office.site / "den/sua.xlsx")
    said = office.make("import", "2026-02-10", ends_well=False, FILE="den/sua.xlsx")
    for words in (
        "báo cáo tính đến ngày 10/01/2026 đã ghi sổ là “Đã cấp nước cho 1.200 hộ.”",
        "this cell now says “Đã cấp nước cho 1.150 hộ.”",
        "-dinh-chinh.yaml",
    ):
        assert words in said
    (draft,) = (office.site / "den").glob("sua-*-dinh-chinh.yaml")
    assert f'corrects: "{REPORT}"' in draft.read_text("utf-8")
    assert office.data() == before


def what_was_published_is_corrected(office: Office) -> None:
    """By an update of its own: the report stands as it was, and says that it was corrected."""
    office.write(f"updates/2026/{CORRECTED}.yaml", CORRECTION)
    office.release("2026-02-10")
    page = office.page(f"cap-nhat/{REPORT}")
    for words in ("Đã cấp nước cho 1.200 hộ.", "Đã được đính chính bằng:\nĐính chính số hộ"):
        assert words in page
    assert "1.150 hộ" in office.page(f"cap-nhat/{CORRECTED}")
    assert "1150 homes" in office.page(f"en/updates/{CORRECTED}")


def an_agency_is_asked_and_reminded(office: Office) -> None:
    """What was sent, and when, is written down once it was; the data are right with it."""
    before = office.data()
    said = office.make("asked", "2026-07-16", ends_well=False, AGENCY=NAME, ON=SENT_ON)
    assert [line.partition(":")[0] for line in said.splitlines()[:4:2]] == ["BY", "PERIOD"]
    assert office.data() == before
    for _ in range(2):
        office.make(
            *("asked", "2026-07-16"),
            AGENCY=NAME,
            ON=SENT_ON,
            BY="document-system",
            LETTER="31/UBND-TH",
            PERIOD="2026-H1",
            TASKS="1.3",
        )
    for _ in range(2):
        office.make("reminded", "2026-07-27", AGENCY=NAME, ON="27/07/2026", BY="phone")
    assert office.data().keys() - before.keys() == {REQUEST}
    assert "0 problems" in office.make("check", "2026-07-27")


def its_silence_is_published(office: Office) -> None:
    """No answer has come: the page of the task says so, with its days."""
    office.release("2026-08-10")
    for path, words in SILENCE.items():
        assert words in office.page(path)
    assert "Chậm báo cáo" in office.page("nhiem-vu/1.3")


def the_publication_before_stands_again(office: Office) -> None:
    """The site of February is back, the command says so, and so does the chain."""
    said = office.make("rollback", "2026-08-11", YES="1")
    back, away = "the publication of 10 February 2026", "the publication of 10 August 2026"
    for words in (
        f"output now holds {away}; if you go back, it holds {back} again",
        f"output holds {back} again, in place of {away}",
        "put right what was wrong",
    ):
        assert words in said
    for path, words in SILENCE.items():
        assert words not in office.page(path)
    assert "1.150 hộ" in office.page(f"cap-nhat/{CORRECTED}")
    *_, last, rolled_back = office.publications()
    assert last["date"] == "2026-08-10"
    assert rolled_back["date"] == "2026-08-11"
    said = office.make("rollback", "2026-08-12", ends_well=False, YES="1")
    assert f"The only other one is {away}" in said
    assert office.publications()[-1] == rolled_back
