"""What journalists ask of this plan's site at a desk: to count, to quote, to follow."""

from __future__ import annotations

import re

import pytest

from tests.browser.reader import WHOLE, Reader
from tests.this_plan.questions.devices import DESK, Opens

pytestmark = pytest.mark.slow

# The words by which pages, links and counts are known, in each language.
WORDS: dict[str, dict[str, str]] = {
    "vi": {
        "body": "Sở Nông nghiệp và Phát triển nông thôn",
        "typed": "so nn&ptnt",
        "agencies": "^Cơ quan$",
        "tasks": "^(Nhiệm vụ|Việc phải làm)$",
        "reporting": "^(Tình hình báo cáo|Ai đã báo cáo)",
        "matrix": "[Bb]ảng phân công",
        "leads": r"[Cc]hủ trì:? 12\b",
        "by name": r"\b9 (tại đó )?được nêu tên",
        "both roles": r"[Cc]hủ trì hoặc phối hợp",
        "role": r"^Chủ trì \d",
        "shown": r"\b12 (/|trên|trong) (tổng số )?65 nhiệm vụ",
        "closed": "[Cc]ơ quan",
        "led": "Chủ trì: 12",
        "named": "trong đó được nêu tên: 9",
    },
    "en": {
        "body": "Department of Agriculture and Rural Development",
        "typed": "dard",
        "agencies": "^Agencies$",
        "tasks": "^(Tasks|What must be done)$",
        "reporting": "^(Reporting|Who has reported)",
        "matrix": "[Mm]atrix",
        "leads": r"[Ll]eads:? 12\b",
        "by name": r"\b9 by name",
        "both roles": r"[Ll]eads or supports",
        "role": r"^Leads \d",
        "shown": r"\b12 of 65 tasks",
        "closed": "[Aa]genc",
        "led": "Leads: 12",
        "named": "of which by name: 9",
    },
}
# What stands at the foot of the column whose head leads to a page, in the table that is seen.
FOOT = """(path) => {
  const head = [...document.querySelectorAll('main thead th a')]
    .find((link) => link.pathname === path && link.checkVisibility()).closest('th');
  const column = [...head.parentElement.children].indexOf(head);
  const text = (cell) => cell.innerText.replace(/\\s+/g, ' ').trim();
  const number = (cell) => text(cell).split(' ').at(-1);
  return [...head.closest('table').querySelectorAll('tfoot tr')]
    .map((row) => `${text(row.cells[0]).replace(/ \\d+$/, '')}: ${number(row.cells[column])}`);
}"""


def named(reader: Reader, body: str) -> list[str]:
    """The rows of the page that are headed by a body's name."""
    return [reader.row(hit) for hit in reader.hits() if hit.words == body]


@pytest.mark.parametrize("language", list(WORDS))
def test_08_how_many_tasks_a_department_leads(opens: Opens, language: str) -> None:
    """Twelve, of which nine by name; fourteen in either role: so wherever it is told."""
    reader, words = opens(language, DESK), WORDS[language]
    body = words["body"]
    found = [reader.row(hit) for hit in reader.find(words["typed"]) if hit.words == body]
    assert [row for row in found if re.search(r"\b14\b", row)], found
    reader.sees(words["both roles"], screens=WHOLE)
    for page in ("agencies", "reporting"):
        reader.go_home()
        reader.follow(words[page])
        told = [row for row in named(reader, body) if re.search(words["leads"], row)]
        assert [row for row in told if re.search(words["by name"], row)], (page, told)
    reader.search(body)
    row = named(reader, body)[0]
    assert re.search(rf"{words['both roles']} 14\b|{words['leads']}", row), row
    reader.follow(next(hit for hit in reader.hits() if hit.words == body))
    reader.sees(words["leads"], words["by name"], screens=2)
    own = reader.path
    reader.go_home()
    reader.follow(words["matrix"])
    assert {words["led"], words["named"]} <= set(reader.page.evaluate(FOOT, own))
    reader.go_home()
    reader.follow(words["tasks"])
    reader.unfold(words["closed"])
    reader.follow(rf"^{body} \d")
    reader.follow(words["role"])
    reader.to_top()
    reader.sees(words["shown"])


def test_09_which_tasks_have_a_fixed_deadline(desk: Reader) -> None:
    """One row, 1.1 of 22 July 2023: worked out by the site, and past."""
    desk.follow(WORDS["vi"]["tasks"])
    desk.unfold("[Tt]hời hạn")
    desk.follow("^Có (thời hạn|ngày đến hạn)")
    desk.to_top()
    desk.sees(r"\b1 (/|trên|trong) (tổng số )?65 nhiệm vụ")
    other_lists = desk.heading(r"^\d+ nhiệm vụ")
    rows = [hit for hit in desk.hits("/nhiem-vu/") if hit.top < other_lists]
    assert [row.words.partition(" ")[0] for row in rows] == ["1.1"]
    desk.sees("22/0?7/2023", "[Đđ]ã qua hạn", "do trang web này tính")


def test_10_electric_transport_and_a_sentence_to_quote(desk: Reader) -> None:
    """What holds the words is told from what is related; a sentence is quoted with its place."""
    desk.search("xe điện")
    heading = desk.heading("^(?!.*hông tin).*[Ll]iên quan")
    hits = {hit.words.partition(" ")[0]: hit for hit in reversed(desk.hits("/nhiem-vu/"))}
    related = {
        number
        for number, hit in hits.items()
        if hit.top > heading or re.search("[Cc]ó liên quan", desk.row(hit))
    }
    assert {"10.5", "13.2"} <= hits.keys() - related, "they hold the words"
    assert {"10.1", "10.2", "10.3"} <= related, "they are related"
    desk.follow(next(hit for hit in desk.hits() if hit.words.startswith("10.5")))
    desk.unfold("[Tt]rích dẫn")
    sentence = "Phối hợp với Bộ Công thương trong công tác quy hoạch phát triển hệ thống trạm sạc"
    its = r"10\.5[^“]+492/KH-UBND ngày 27[^“]+2026[^“]+/nhiem-vu/10\.5/"
    desk.sees(rf"“{sentence}[^“]+”[^“]+{its}", screens=WHOLE)


def test_11_which_bodies_have_never_reported(desk: Reader) -> None:
    """All that lead by name stand there with what they reported, a group with its members."""
    desk.follow(WORDS["vi"]["reporting"])
    desk.sees("0 báo cáo")
    desk.sees("không cho biết nhiệm vụ đã được thực hiện hay chưa", screens=2)
    base = "mọi cơ quan được nêu tên chủ trì nhiệm vụ"
    desk.sees(base, "thành viên[^.]+thay cho nhóm[^.]+bên cạnh nhóm", screens=WHOLE)
    for body in ("Sở Y tế", "Ủy ban nhân dân các huyện, thành phố"):
        assert [row for row in named(desk, body) if "Báo cáo 0" in row], body


def test_13_what_changed_here_and_how_to_follow_one_agency(desk: Reader) -> None:
    """What this site changed stands by its own days, apart from events; an agency has its feed."""
    desk.follow("^(Thay đổi|Những thay đổi|Nhật ký)[^\\d]*$")
    desk.sees("29 tháng 11 năm 2026", "[Đđ]ính chính", "[Bb]ản dịch", screens=4)
    assert "ngày 04 tháng 01 năm 2026" not in desk.words(WHOLE)
    desk.go_home()
    desk.follow(WORDS["vi"]["agencies"])
    desk.follow("^Sở Y tế$")
    desk.unfold("Theo dõi")
    feeds = [link.path for link in desk.links() if re.search(r"so-y-te.*\.(atom|json)$", link.path)]
    assert feeds
