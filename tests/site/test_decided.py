"""The site of a plan that one decision has changed, as its readers see it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.site import Site
from plugins.plan.rules.check import load
from tests.conftest import BuiltSite
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF
from tests.site.reading import BuiltPage, read_site, said

pytestmark = pytest.mark.slow

DECISION = "/cap-nhat/quyet-dinh-90/"
# Tasks that count, by area: 1.5 was dropped, 1.7 and 3.1 were added.
COUNTED = {"1": 6, "2": 6, "3": 1}


@pytest.fixture(scope="module")
def pages(decided_site: BuiltSite) -> dict[str, BuiltPage]:
    """Its pages by address."""
    return read_site(decided_site.folder)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """What follows from its data."""
    data = laid_out(tmp_path_factory.mktemp("decided"), "updates_site decided")
    return derive(load(data, AS_OF, data.parent / "content"), AS_OF)


def words(page: BuiltPage, selector: str) -> list[str]:
    """What each part of a page says."""
    return [said(part) for part in page.main.select(selector)]


def test_every_number_is_of_what_is_in_force(pages: dict[str, BuiltPage], plan: Site) -> None:
    """Home, lists, matrix and areas count the same thirteen tasks, and the parts add up."""
    total = sum(COUNTED.values())
    assert plan.counts.tasks == total
    assert {id_: own.tasks for id_, own in plan.counts_of_area.items()} == COUNTED
    assert f"{total} nhiệm vụ" in said(pages["/"].main)
    assert words(pages["/nhiem-vu/"], ".filters__status") == [f"{total} nhiệm vụ"]
    assert len(pages["/nhiem-vu/"].main.select("[data-task]")) == total
    for id_, count in COUNTED.items():
        assert said(pages[f"/linh-vuc/{id_}/"].one("#tasks")) == f"{count} nhiệm vụ"
    grid = pages["/en/matrix/tasks/"].html
    assert "/en/tasks/1.7/" in grid.replace("../../tasks/", "/en/tasks/")
    assert "tasks/1.5/" not in grid
    assert "In all it has a role in 6 of the 13 tasks." in said(
        pages["/en/agencies/department-of-construction/"].main
    )
    assert "1.450,5 triệu đồng" in said(pages["/nhiem-vu/"].one(".column-sums"))


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/", "Khi ban hành: 12 nhiệm vụ, 2 lĩnh vực. Nay còn hiệu lực: 13 nhiệm vụ, 3 lĩnh vực."),
        ("/en/tasks/", "As issued: 12 tasks, 2 areas. In force now: 13 tasks, 3 areas."),
        ("/en/areas/", "As issued: 12 tasks, 2 areas. In force now: 13 tasks, 3 areas."),
    ],
)
def test_what_was_issued_is_said_beside(
    pages: dict[str, BuiltPage], path: str, sentence: str
) -> None:
    """Where the plan is counted, a sentence tells how much it had as issued, and leads to why."""
    line = pages[path].one(".since-issue")
    assert sentence in said(line)
    assert len(line.select("a[href]")) == 1


def test_a_dropped_task_keeps_its_page(pages: dict[str, BuiltPage]) -> None:
    """It says by what and since when; nothing is late any more; its history is whole."""
    page = pages["/en/tasks/1.5/"]
    note = page.one(".standing--dropped")
    assert said(note).startswith("Dropped : not in force since 15 September 2026 , by 90/QĐ-MAU")
    assert note.select_one("a[href$='updates/quyet-dinh-90/']")
    status = said(page.one(".status"))
    assert "Paused" in status
    assert "No report is due any more" in status
    assert "late" not in status
    assert "passed" not in said(page.one("section[aria-labelledby=deadline]"))
    assert len(page.main.select(".update-entry")) == 5
    assert json.loads(page.soup.select("script[type='application/ld+json']")[0].string or "")[
        "endTime"
    ] == ("2026-09-15")


def test_an_amended_amount_is_told_in_the_notation_of_the_page(pages: dict[str, BuiltPage]) -> None:
    """Beside the words of the decision, where the language of the page writes numbers otherwise."""
    for path in ("/en/tasks/2.5/", "/en/updates/quyet-dinh-90/"):
        assert words(pages[path], ".wordings__bodies") == ["In English notation: 1,200.5"]
    assert words(pages["/nhiem-vu/2.5/"], ".wordings__bodies") == []


def test_it_stands_marked_in_its_place(pages: dict[str, BuiltPage]) -> None:
    """Lists of tasks show it between its neighbours; bodies list it apart from what they do."""
    numbers = words(pages["/nhiem-vu/"], ".task-row__number")
    assert numbers[3:7] == ["1.4", "1.5", "1.6", "1.7"]
    marks = words(pages["/nhiem-vu/"], ".standing-mark")
    added = "Bổ sung 15/09/2026"
    assert marks == ["Bãi bỏ từ 15/09/2026 , không tính vào số liệu", added, added]
    assert "1.5" in words(
        pages["/co-quan/so-xay-dung/"], "[aria-labelledby=dropped] .task-row__number"
    )
    entry = pages["/en/search/"].one("[data-entry='task:1.5']")
    assert "Dropped since 15 Sept 2026" in said(entry)
    assert "1.5" not in said(pages["/en/reporting/"].one(".filters"))


def test_what_was_added_says_so(pages: dict[str, BuiltPage], decided_site: BuiltSite) -> None:
    """Task and area name the decision; both are found, and owe nothing from before."""
    for path in ("/en/tasks/3.1/", "/en/areas/3/"):
        note = said(pages[path].one(".standing"))
        assert note.startswith("Added : by 90/QĐ-MAU , from 15 September 2026 on; the words")
    assert "68 days since it was added on 15 September 2026" in said(
        pages["/en/tasks/1.7/"].one("section[aria-labelledby=said]")
    )
    assert "1 task" in said(pages["/en/areas/3/"].one("#tasks"))
    scripts = Path(decided_site.folder / "assets").rglob("*-en*.js")
    search = "".join(path.read_text("utf-8") for path in scripts)
    assert "Buy 5 electric buses." in search
    assert "river water every month" in search


def test_the_decision_shows_all_that_it_changes(pages: dict[str, BuiltPage]) -> None:
    """Row by row, in its order, with both wordings; each task shows its own part alone."""
    page = pages[DECISION]
    assert words(page, ".changed-rows__name") == [
        "Bổ sung: Lĩnh vực 3 Đi lại xanh",
        "Bổ sung: Nhiệm vụ 3.1 Xe buýt điện",
        "Bổ sung: Nhiệm vụ 1.7 Thu gom pin cũ",
        "Bãi bỏ: Nhiệm vụ 1.5 Xây bãi rác hợp vệ sinh",
        "Nhiệm vụ 1.4 Đo chất lượng nước",
        "Nhiệm vụ 2.5 Bản đồ rừng",
        "Lĩnh vực 2 Sức khỏe và rừng",
    ]
    assert words(page, ".changed-rows__cell") == [
        "nội dung, mục 1",
        "cột phối hợp",
        "Kinh phí",
        "tiêu đề, mục 1",
    ]
    assert "Nay để trống." in said(page.main)
    for path, cells in (("/nhiem-vu/1.4/", 2), ("/nhiem-vu/2.5/", 1), ("/linh-vuc/2/", 1)):
        assert len(pages[path].main.select(".amended")) == cells
        assert DECISION.strip("/") in pages[path].html
    assert DECISION.strip("/") not in pages["/nhiem-vu/1.6/"].main.decode()


def test_feeds_tell_it(decided_site: BuiltSite) -> None:
    """The feed of an area that it changes, and of a task that it drops, has the whole decision."""
    for name in ("areas/2", "tasks/1.5", "updates"):
        feed = json.loads((decided_site.folder / f"feeds/en/{name}.json").read_text("utf-8"))
        entry = next(e for e in feed["items"] if "quyet-dinh-90" in e["url"])
        assert "<b>Dropped:</b> Task 1.5" in entry["content_html"]
        assert "Area 2" in entry["content_html"]
