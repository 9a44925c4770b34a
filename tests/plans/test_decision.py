"""What only the decision of three levels shows: roles as a whole, numbers that recur."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.window import OpenPage
from tests.conftest import BuiltSite, built_and_served
from tests.site.reading import BuiltPage, leads_to, links_to, read_site, said

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent / "quyet-dinh"
# What each body supports as a whole, and leads as a whole, by the plan's cells.
SUPPORTED = {
    "dn-vien-thong": ["/nhiem-vu/i-a-1/"],
    "ubnd-xa": ["/nhiem-vu/i-a-1/", "/nhiem-vu/i-b-1/"],
    "cong-an-tinh": ["/nhiem-vu/i-b-1/", "/nhiem-vu/iii-2-b/"],
    "so-khcn": ["/nhiem-vu/iii-2-b/"],
    "so-nganh-lien-quan": ["/nhiem-vu/ii-b-4/"],
    "so-tai-chinh": [],
}
LED = {
    "so-khcn": ["/linh-vuc/i-a/", "/nhiem-vu/i-a-1/"],
    "cong-an-tinh": ["/linh-vuc/i-c/"],
    "ubnd-xa": [],
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the decision."""
    folder = tmp_path_factory.mktemp("decision")
    with built_and_served(folder / "output", HERE / "data", HERE / "content") as found:
        yield found


@pytest.fixture(scope="module")
def pages(built: BuiltSite) -> dict[str, BuiltPage]:
    """Its pages by address."""
    return read_site(built.folder)


def whole(page: BuiltPage, role: str) -> list[str]:
    """The rows that the page of a body lists under "as a whole", by address."""
    section = page.main.select_one(f"section[aria-labelledby=groups-{role}]")
    return links_to(section, page) if section else []


def test_bodies_list_what_they_support_as_a_whole(pages: dict[str, BuiltPage]) -> None:
    """A body named beside a task with sub-tasks has it in a list of its own, as one that leads."""
    for role, expected in (("coordinated", SUPPORTED), ("led", LED)):
        found = {body: whole(pages[f"/co-quan/{body}/"], role) for body in expected}
        assert found == expected


def test_their_number_leads_to_that_list(pages: dict[str, BuiltPage]) -> None:
    """What is said above of a body, or of its group, counts the very rows that it leads to."""
    for body, expected in (*SUPPORTED.items(), ("ben-lam", SUPPORTED["ubnd-xa"])):
        page = pages[f"/co-quan/{body}/"]
        links = page.main.select("#duties + div a[href$='#groups-coordinated']")
        assert [said(link) for link in links] == ([f"phối hợp {len(expected)}"] if expected else [])
        lists = [whole(pages[leads_to(link, page)], "coordinated") for link in links]
        assert lists == [expected for _ in links], body


def test_no_page_says_that_such_a_body_is_not_named(pages: dict[str, BuiltPage]) -> None:
    """Of the remaining tasks it says that their own rows do not name the body, or its group."""
    remaining = {
        "dn-vien-thong": "Ở 34 nhiệm vụ còn lại, phần phân công không nêu tên cơ quan này.",
        "ben-lam": "Ở 25 nhiệm vụ, dòng của từng nhiệm vụ không nêu tên nhóm.",
        "so-tu-phap": "nhiệm vụ còn lại, phần phân công không nêu tên cơ quan này.",
    }
    for body, words in remaining.items():
        assert words in said(pages[f"/co-quan/{body}/"].one("section[aria-labelledby=duties]"))


def test_an_open_group_may_hold_a_body_as_a_whole(pages: dict[str, BuiltPage]) -> None:
    """Departments may be meant beside a task with sub-tasks; the one that leads it is not told."""
    whole_task = "/nhiem-vu/ii-b-4/"
    for body, is_told in (("so-xay-dung", True), ("so-noi-vu", False)):
        page = pages[f"/co-quan/{body}/"]
        told = links_to(page.one("section[aria-labelledby=perhaps]"), page)
        assert (whole_task in told) is is_told, body


def test_matrices_note_roles_as_a_whole(pages: dict[str, BuiltPage]) -> None:
    """Below each matrix stands who leads and who supports what it does not count."""
    for path in ("/ma-tran/", "/ma-tran/nhiem-vu/"):
        rows = [said(row) for row in pages[path].main.select(".matrix-wholes__entry")]
        assert len(rows) == 7
        assert "I › a) Hạ tầng số Chủ trì: Sở Khoa học và Công nghệ" in rows
        (health,) = (row for row in rows if "Y tế số" in row)
        assert "Phối hợp: Sở Khoa học và Công nghệ ; Công an tỉnh" in health


def test_a_sub_task_says_who_supports_its_whole(pages: dict[str, BuiltPage]) -> None:
    """Below its own cell stand those that support the task that it is a part of."""
    page = pages["/nhiem-vu/i-b-1-b/"]
    section = page.one("section[aria-labelledby=coordinating]")
    own = ["/co-quan/vp-ubnd/"]
    above = ["/nhiem-vu/i-b-1/", "/co-quan/cong-an-tinh/", "/co-quan/ubnd-xa/"]
    assert links_to(section, page) == own + above


def test_tasks_of_one_number_are_told_apart(pages: dict[str, BuiltPage]) -> None:
    """No two links of a list read alike where the decision prints a number twice."""
    for page in pages.values():
        for links in page.soup.select(
            ".counted-lists__tasks, .chart-rows__tasks, .matrix-lines__tasks, .filters__numbers"
        ):
            read: dict[str, set[str]] = {}
            for link in links.find_all("a", href=True):
                for hidden in link.select(".visually-hidden"):
                    hidden.extract()
                read.setdefault(said(link), set()).add(str(link["href"]))
            assert all(len(targets) == 1 for targets in read.values()), (page.path, read)
    lines = [said(own) for own in pages["/bao-cao/"].main.select(".counted-lists__task")]
    assert {"IV › 3 (Kiểm tra việc thực hiện)", "I › b) › 2 (Mở cổng dữ liệu của tỉnh)"} <= {*lines}


def test_lines_of_a_cell_are_seen_as_lines(built: BuiltSite, open_page: OpenPage) -> None:
    """Two bodies that a cell has on two lines stand on two lines wherever it is quoted."""
    page = open_page(f"{built.url}/nhiem-vu/i-b-3/")
    tall = """box => box.getClientRects().length > 1 || box.clientHeight
      > 1.5 * parseFloat(getComputedStyle(box).lineHeight)"""
    for place in (".answer__lines", ".bodies__lines"):
        assert page.locator(place).first.evaluate(tall), place
