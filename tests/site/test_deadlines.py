"""Deadlines of each kind, as the pages of a plan tell them."""

from __future__ import annotations

import pytest
from bs4 import Tag

from tests.conftest import BuiltSite
from tests.site.reading import BuiltPage, links_to, read_site

pytestmark = pytest.mark.slow

# As read, on the English and on the Vietnamese page of a task.
READ = {
    "1.4": (
        "By the end of January 2027: 31 January 2027.",
        "Đến hết tháng 01 năm 2027: chậm nhất ngày 31 tháng 01 năm 2027.",
    ),
    "1.5": (
        "30 June 2025. Past the deadline, as of 22 November 2026.",
        "chậm nhất ngày 30 tháng 6 năm 2025. Đã qua hạn, tính đến ngày 22 tháng 11 năm 2026.",
    ),
    "1.6": ("From March 2026 From March 2026.", "Từ tháng 3/2026 Từ tháng 3 năm 2026."),
    "1.3": (
        "Due on 31 December 2026. Done in time. On 1 November 2026, by the report of 1 November",
        "Hoàn thành đúng hạn. Vào ngày 01 tháng 11 năm 2026, theo báo cáo ngày 01 tháng 11 năm",
    ),
    "1.7": ("From 2024 to 2026: until 31 December 2026.", "Từ năm 2024 đến năm 2026"),
    "1.8": ("Every year, by 15 December.", "Hằng năm, chậm nhất ngày 15 tháng 12."),
    "1.9": ("Every quarter. Next due on 31 December 2026.", "Hằng quý."),
    "1.10": (
        "Worked out by this site: 14 August 2023, which is 45 days after 10/QĐ-MAU of",
        "Trang web này tính: ngày 14 tháng 8 năm 2023, tức 45 ngày sau ngày ban hành văn bản số",
    ),
    "2.3": (
        "the opening of the sample plant. Source: Khánh thành nhà máy mẫu, Sample News (",
        "Tính từ: khánh thành nhà máy mẫu. Nguồn: Khánh thành nhà máy mẫu, Báo mẫu",
    ),
    "2.4": (
        "30 days after an event whose date is not known",
        "30 ngày sau một sự kiện chưa rõ ngày",
    ),
    "2.5": ("In 2 stages. Within the deadline", "Chia thành 2 giai đoạn."),
    "2.6": ("The plan sets a condition, not a date", "Kế hoạch nêu điều kiện, không nêu ngày"),
    "2.7": ("Left blank.", "Để trống."),
    "2.8": ("Not read: no date can be worked out", "Chưa đọc được: không thể xác định ngày"),
    "2.9": ("once funds are given", "sau khi được bố trí vốn"),
}
ROWS = {
    "1.4": "January 2027 · Deadline near",
    "1.5": "Second quarter of 2025 · Past the deadline",
    "1.6": "2027 · Within the deadline",
    "1.3": "31 Dec 2026 · Done in time",
    "1.7": "2024 – 2026",
    "1.8": "Every year: 15 Dec 2026 · Implemented in time",
    "1.9": "Every quarter: 31 Dec 2026 · Deadline near",
    "1.10": "14 Aug 2023 · Done 171 days after the date we worked out",
    "2.5": "2 stages: second quarter of 2027 · Within the deadline",
    "2.6": "On a condition",
    "2.7": "No deadline",
    "2.8": "Deadline not read",
    "2.9": "2 stages: 2025 · On a condition",
}
LISTS = {"dated": 11, "ongoing": 3, "undated": 3, "no-deadline": 1, "not-read": 1}


def shown(tag: Tag | None) -> str:
    """The words of an element as they follow each other on the page."""
    assert tag
    return " ".join(tag.get_text().split())


@pytest.fixture(scope="module")
def pages(deadlines_site: BuiltSite) -> dict[str, BuiltPage]:
    """The pages of the plan, by address."""
    return read_site(deadlines_site.folder)


@pytest.mark.parametrize("task", READ)
def test_pages_of_tasks(pages: dict[str, BuiltPage], task: str) -> None:
    """Beside the words as written each task says how they are read, in both languages."""
    for path, words in zip((f"/en/tasks/{task}/", f"/nhiem-vu/{task}/"), READ[task], strict=True):
        assert words in shown(pages[path].one("dl.deadline"))


def test_stages_have_their_own_states(pages: dict[str, BuiltPage]) -> None:
    """Of two stages one has passed and the other has not; each has its words."""
    first, second = pages["/en/tasks/2.5/"].main.select(".deadline__stage")
    assert "Fourth quarter of 2024 (design)" in shown(first)
    assert "31 December 2024. Past the deadline." in shown(first)
    assert "30 June 2027. Within the deadline." in shown(second)


def test_rows_of_lists(pages: dict[str, BuiltPage]) -> None:
    """A list of tasks says the time as read and how it stands, also on the page of a body."""
    for path in ("/en/tasks/", "/en/agencies/department-of-construction/"):
        found = {
            shown(row.select_one(".task-row__number")): shown(deadline)
            for row in pages[path].main.select(".task-row")
            if (deadline := row.select_one(".task-row__deadline"))
        }
        assert {task: found[task] for task in ROWS} == ROWS


def test_lists_without_script(pages: dict[str, BuiltPage]) -> None:
    """Every task is in one list by its sort of deadline, and the choices count and link these."""
    page = pages["/en/tasks/"]
    sizes = {
        anchor: len(page.one(f'section[aria-labelledby="{anchor}"]').select("li"))
        for anchor in LISTS
    }
    options = page.main.select("[data-filter=deadline] [data-value]")
    counts = {str(o["data-value"]): int(shown(o.select_one(".filters__count"))) for o in options}
    assert sizes == counts == LISTS
    assert sum(sizes.values()) == len(page.main.select(".task-row"))


def test_what_has_no_day_has_no_calendar(pages: dict[str, BuiltPage]) -> None:
    """A task with a day, be it of a stage, leads to the calendar; one without does not."""
    linked = {
        task: any(path.endswith(".ics") for path in links_to(page.main, page))
        for task in ("1.5", "1.9", "2.9", "2.4", "2.6", "2.7", "2.8")
        for page in [pages[f"/en/tasks/{task}/"]]
    }
    assert [task for task, there in linked.items() if there] == ["1.5", "1.9", "2.9"]


@pytest.mark.parametrize(
    ("home", "about", "office"),
    [
        ("/en/", "/en/about/", "Office of the Sample Committee"),
        ("/", "/gioi-thieu/", "Văn phòng Ủy ban nhân dân Tỉnh Mẫu"),
    ],
)
def test_the_office_that_publishes(
    pages: dict[str, BuiltPage], home: str, about: str, office: str
) -> None:
    """Its name stands at the head and the foot of every page, and on the one about the site."""
    for page in (home, about):
        assert office in shown(pages[page].one(".masthead__notice"))
        assert office in shown(pages[page].one(".footer__about"))
    assert office in shown(pages[about].main)
