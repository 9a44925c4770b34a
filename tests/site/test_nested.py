"""The site of a decision with three levels: lists, pages, breadcrumbs and numbers follow it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.conftest import BuiltSite, built_and_served
from tests.samples.nested import COUNTED, HEADINGS, ROWS, nested
from tests.site.reading import BuiltPage, links_to, read_site, said

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the nested sample."""
    folder = tmp_path_factory.mktemp("nested")
    data = nested(folder / "source")
    with built_and_served(folder / "output", data, data.parent / "content") as found:
        yield found


@pytest.fixture(scope="module")
def pages(built: BuiltSite) -> dict[str, BuiltPage]:
    """Its pages by address."""
    return read_site(built.folder)


def rows(page: BuiltPage) -> list[str]:
    """The numbers of the task rows on a page."""
    return [said(number) for number in page.main.select(".task-row__number")]


def test_every_level_has_its_page(pages: dict[str, BuiltPage]) -> None:
    """Each heading, task and sub-task has a page that names all it lies in, the highest first."""
    for row in ROWS:
        page = pages[f"/nhiem-vu/{row.id}/"]
        trail = [said(link) for link in page.soup.select(".breadcrumbs a")]
        assert row.words in page.words
        above = [
            heading.words for heading in HEADINGS if f"{row.area}-".startswith(f"{heading.id}-")
        ]
        assert [word for word in above if any(word in step for step in trail)] == above, trail
    assert "Khảo sát nguồn nước" in said(pages["/nhiem-vu/i-a-1.1/"].one(".breadcrumbs"))
    assert "I Hạ tầng" in said(pages["/linh-vuc/i-a/"].one(".breadcrumbs"))


def test_the_list_counts_what_it_shows(pages: dict[str, BuiltPage]) -> None:
    """The list of tasks, and each heading, show the counted tasks below, and state their number."""
    count = len(COUNTED["lowest"])
    assert len(rows(pages["/nhiem-vu/"])) == count
    assert f"{count} nhiệm vụ" in pages["/nhiem-vu/"].words
    for id_, below in (("i", 5), ("i-a", 3), ("i-b", 2), ("ii", 2)):
        page = pages[f"/linh-vuc/{id_}/"]
        assert len(rows(page)) == below
        assert said(page.one("#tasks")) == f"{below} nhiệm vụ"
    assert f"{count} nhiệm vụ" in said(pages["/"].main)


def test_a_task_with_parts_lists_them(pages: dict[str, BuiltPage]) -> None:
    """It leads to each of its parts, each of them back to it, and rows say what they belong to."""
    whole, part = pages["/nhiem-vu/i-a-1/"], pages["/en/tasks/i-a-1.2/"]
    assert rows(whole) == ["I › a) › 1.1", "I › a) › 1.2"]
    assert "/en/tasks/i-a-1/" in links_to(part.one("section[aria-labelledby=parts]"), part)
    listed = pages["/nhiem-vu/"].main.select(".task-row__parent")
    assert [said(line) for line in listed] == ["Thuộc: I › a) › 1 Khảo sát nguồn nước"] * 2


def test_leads_of_what_a_task_lies_in_are_shown(pages: dict[str, BuiltPage]) -> None:
    """The lead of a heading stands on its page, on what lies in it, and on the body's page.

    Likewise that of a task with parts.
    """
    assert "Sở Xây dựng mẫu" in said(pages["/linh-vuc/i-b/"].one("section[aria-labelledby=lead]"))
    task = pages["/nhiem-vu/i-b-4/"]
    lead = task.one("section[aria-labelledby=lead]")
    assert "Kế hoạch không nêu cơ quan chủ trì nhiệm vụ này" in said(lead)
    assert {"/linh-vuc/i-b/", "/co-quan/so-xay-dung/"} <= set(links_to(lead, task))
    part = said(pages["/nhiem-vu/i-a-1.2/"].one("section[aria-labelledby=lead]"))
    assert "Toàn bộ I › a) › 1 Khảo sát nguồn nước do Sở Y tế mẫu chủ trì." in part
    body = pages["/co-quan/so-xay-dung/"]
    assert "/linh-vuc/i-b/" in links_to(body.one("section[aria-labelledby=groups-led]"), body)
    (way,) = body.soup.select("link[hreflang=en]")
    twin = pages[urlsplit(str(way["href"])).path]
    duties = said(twin.one("section[aria-labelledby=duties]"))
    assert "as a whole: leads 1 ; not included in the numbers above." in duties
    assert "do not name it as responsible." in duties


def test_items_lie_in_items(pages: dict[str, BuiltPage]) -> None:
    """Bullets of any kind stand as written, and each says which item it stands under."""
    items = pages["/nhiem-vu/i-b-1/"].main.select(".official-text__item")
    bullets = [said(mark) for item in items for mark in item.select(".official-text__marker")]
    assert bullets == ["a)", "-", "•", "(iii)", "b)"]
    under = [said(word) for item in items for word in item.select(".official-text__within")]
    assert under == ["thuộc mục 2", "thuộc mục 2", "thuộc mục 4"]


def test_the_plans_own_columns_are_shown(pages: dict[str, BuiltPage]) -> None:
    """A cell stands on its task's page word for word, under the plan's heading, with its unit."""
    page = pages["/nhiem-vu/i-a-1.1/"]
    shown = {said(head): head for head in page.main.select("h2")}
    assert [name for name in shown if name in {"Sản phẩm", "Ngân sách", "Cấp phê duyệt"}] == [
        "Sản phẩm",
        "Ngân sách",
        "Cấp phê duyệt",
    ]
    cell = page.one("section[aria-labelledby=column-ngan-sach]")
    assert said(cell) == "Ngân sách Kinh phí 12.500,5 triệu đồng"
    english = pages["/en/tasks/i-a-1.1/"].one("section[aria-labelledby=column-ngan-sach]")
    assert "12.500,5 [triệu đồng]" in said(english)
    assert "column-nguon-khac" not in page.ids


def test_amounts_are_added_up(pages: dict[str, BuiltPage]) -> None:
    """The list of tasks and each area say what the amounts come to, in the reader's own marks."""
    sums = [said(line) for line in pages["/nhiem-vu/"].main.select(".column-sums__sum")]
    assert sums == [
        "Kinh phí: Ngân sách 12.800,75 triệu đồng nêu cho 3 nhiệm vụ",
        "Kinh phí: Nguồn khác 1.000 triệu đồng nêu cho 1 nhiệm vụ",
    ]
    english = said(pages["/en/areas/i/"].one(".column-sums"))
    assert "12,500.75 [triệu đồng] stated for 2 tasks" in english
    assert "column-sums" not in pages["/linh-vuc/i-b/"].html.partition("<main")[2]


def test_areas_are_a_tree(pages: dict[str, BuiltPage]) -> None:
    """The list of areas shows groups within sections, each with the number of its tasks."""
    tree = [said(line) for line in pages["/linh-vuc/"].main.select(".area-tree__area")]
    assert tree == ["I Hạ tầng 5 nhiệm vụ", "II Nhân lực 2 nhiệm vụ"]
    groups = pages["/linh-vuc/"].main.select(".area-tree .link-list__number")
    assert [said(number) for number in groups] == ["a)", "b)"]
