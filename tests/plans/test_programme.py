"""What only the commune's programme shows: indicators, amounts, numbers that run through areas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.window import OpenPage
from tests.conftest import BuiltSite, built_and_served
from tests.site.reading import BuiltPage, links_to, read_site, said

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent / "chuong-trinh"
INDICATORS = (
    *("nuoc-sach", "thu-nhap", "ho-ngheo", "bao-hiem-y-te", "hoc-sinh-bo-hoc"),
    *("luot-khach", "rac-phan-loai"),
)
# The first and the last task of each area.
AREAS = {
    "A": ("1", "5"),
    "B": ("6", "11"),
    "C": ("12", "18"),
    "D": ("19", "23"),
    "E": ("24", "28"),
    "F": ("29", "34"),
    "G": ("35", "40"),
}
SCROLLS = """() => [...document.querySelectorAll('.matrix__scroll')]
  .map(box => getComputedStyle(box).overflowX !== 'visible')"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the programme."""
    folder = tmp_path_factory.mktemp("programme")
    with built_and_served(folder / "output", HERE / "data", HERE / "content") as found:
        yield found


@pytest.fixture(scope="module")
def pages(built: BuiltSite) -> dict[str, BuiltPage]:
    """Its pages by address."""
    return read_site(built.folder)


def test_numbers_run_through_all_areas(pages: dict[str, BuiltPage]) -> None:
    """Tasks are numbered from 1 to 40 whatever area they stand in, in the order of the plan."""
    listed = [said(number) for number in pages["/nhiem-vu/"].main.select(".task-row__number")]
    assert listed == [str(number) for number in range(1, 41)]
    for name, (first, last) in AREAS.items():
        rows = pages[f"/linh-vuc/{name.lower()}/"].main.select(".task-row__number")
        assert (said(rows[0]), said(rows[-1])) == (first, last)
        crumbs = [said(link) for link in pages[f"/nhiem-vu/{first}/"].soup.select(".breadcrumbs a")]
        assert crumbs[-1].startswith(f"{name} ")


def test_every_page_has_its_twin(pages: dict[str, BuiltPage]) -> None:
    """Each page names the same page in both languages, which names it in turn."""
    twins = {
        path: {link["hreflang"]: str(link["href"]) for link in page.head.select("[hreflang]")}
        for path, page in pages.items()
        if path != "/404.html"
    }
    found = {code: [t[code] for t in twins.values()] for code in ("vi", "en")}
    assert len(twins) == 2 * len(set(found["vi"])) == 2 * len(set(found["en"]))
    assert {path.startswith("/en/") for path in twins} == {True, False}


def test_indicators_are_listed_with_where_they_stand(pages: dict[str, BuiltPage]) -> None:
    """In the reader's own marks: value, target of that year, and whether a year over reached it."""
    english = [said(entry) for entry in pages["/en/indicators/"].main.select(".indicator-entry")]
    assert len(english) == len(INDICATORS)
    assert english[0].endswith("Latest value 71.2 (2026) Target 75 (2026) "
                               "Difference from target −3.8 (worked out by this site)")  # fmt: skip
    assert "Latest value 40.7 (2025) Target 41 (2025)" in english[1]
    assert "not reached in 2025" in english[1]
    assert "−0.4 · reached in 2025" in english[2]
    assert (
        "Latest value 9 (2025) Target 6 (2026) Difference from target +3 (worked out by this site)"
        in english[4]
    )
    assert english[5].endswith("Latest value 3,450 (2025) Target none stated")
    assert english[6].endswith("Latest value none stated yet Target 50 (2027)")
    vietnamese = said(pages["/chi-tieu/"].main)
    assert "3.450 (2025)" in vietnamese
    assert "Mục tiêu không nêu" in vietnamese


def test_prose_leads_to_indicators(pages: dict[str, BuiltPage]) -> None:
    """A page in Markdown may name the list and an indicator; both links lead there."""
    links = set(links_to(pages["/en/method/"].main, pages["/en/method/"]))
    assert {"/en/indicators/", "/en/indicators/nuoc-sach/"} <= links


KEYS = {
    "nuoc-sach": ["Target", "Value (including the baseline)"],
    "luot-khach": ["Value (including the baseline)"],
    "rac-phan-loai": ["Target"],
}


@pytest.mark.parametrize("id_", KEYS)
def test_the_key_of_a_chart_names_what_is_drawn(pages: dict[str, BuiltPage], id_: str) -> None:
    """No mark is explained that the drawing does not have."""
    page = pages[f"/en/indicators/{id_}/"]
    assert [said(entry) for entry in page.main.select(".chart-indicator__entry")] == KEYS[id_]
    drawn = {kind for kind in ("target", "value") if page.main.select(
        f".chart-indicator__drawing .chart-indicator__mark--{kind}")}  # fmt: skip
    assert len(drawn) == len(KEYS[id_])
    heads = [said(head) for head in page.main.select("h2")]
    assert ("Target against value" in heads) == ("Target" in KEYS[id_])


def test_indicators_stand_with_tasks_and_areas(pages: dict[str, BuiltPage]) -> None:
    """A task and an area show the indicators that belong to them, and no others."""
    own = "/chi-tieu/nuoc-sach/"
    shown = {
        path
        for path in ("/nhiem-vu/12/", "/linh-vuc/c/", "/nhiem-vu/35/", "/linh-vuc/g/")
        if own in links_to(pages[path].main, pages[path])
    }
    assert shown == {"/nhiem-vu/12/", "/linh-vuc/c/"}


def test_amounts_are_written_for_both_readers(pages: dict[str, BuiltPage]) -> None:
    """An amount stands as the plan writes it; English adds its own notation where that differs."""
    cell = "section[aria-labelledby=column-dong-gop]"
    assert said(pages["/nhiem-vu/35/"].one(cell)).endswith("1.250,5 triệu đồng")
    english = said(pages["/en/tasks/35/"].one(cell))
    assert english.endswith("1.250,5 million dong In English notation: 1,250.5")
    assert "notation" not in said(pages["/en/tasks/12/"].one(cell))


def test_words_where_an_amount_stands(pages: dict[str, BuiltPage]) -> None:
    """They are shown as the plan has them, with the unit in the heading, and add nothing."""
    cell = said(pages["/nhiem-vu/34/"].one("section[aria-labelledby=column-ngan-sach]"))
    assert cell.startswith("Ngân sách Kinh phí (triệu đồng) Theo dự án được duyệt")
    sums = [said(line) for line in pages["/en/tasks/"].main.select(".column-sums__sum")]
    assert sums[0] == "Funding: Budget 13,419.9 million dong stated for 34 tasks"


def test_a_deadline_counts_from_the_programme_itself(pages: dict[str, BuiltPage]) -> None:
    """“After this Programme is issued” is a day, because the day of the plan is known."""
    words = said(pages["/en/tasks/2/"].main)
    assert "Worked out by this site: 30 October 2025" in words
    assert "which is 45 days after 15/CTr-UBND of 15 September 2025" in words


def test_what_readers_must_know_of_a_body_stands_on_its_page(pages: dict[str, BuiltPage]) -> None:
    """A note on a body stands below its name, in the reader's language."""
    lines = [said(each) for each in pages["/en/agencies/bodies-concerned/"].main.select(".lede p")]
    assert lines[-1] == "The Programme does not say which bodies."


def test_names_are_told_as_the_programme_writes_them(pages: dict[str, BuiltPage]) -> None:
    """Also of bodies for which nobody lists how it does: as they were read in its cells."""
    told = {
        id_: said(pages[f"/co-quan/{id_}/"].main.select("#names + .sheet__body")[0])
        for id_ in ("co-quan-lien-quan", "cong-an-xa", "hoi-phu-nu")
    }
    assert told == {
        "co-quan-lien-quan": "Nguyên văn trong chương trình: Các cơ quan, đơn vị có liên quan",
        "cong-an-xa": "Nguyên văn trong chương trình: Công an xã",
        "hoi-phu-nu": "Nguyên văn trong chương trình: Hội LHPN xã",
    }


def test_a_task_stands_by_itself_in_each_of_two_cycles(pages: dict[str, BuiltPage]) -> None:
    """What was said in one cycle is no answer in the other, and each says which it means."""
    facts = said(pages["/en/tasks/14/"].main.select("dl.status")[0])
    assert "Report late by 58 days Quarterly report: For the period 1 Jul 2026" in facts
    assert "Yearly report: Reported for the period" in facts
    assert facts.endswith("Last statement in this cycle: 14 December 2025 , received 343 days ago")
    strips = [said(head) for head in pages["/en/tasks/14/"].main.select(".period-strip__cycle")]
    assert strips == ["Quarterly report", "Yearly report"]


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_many_bodies_stay_on_the_page(open_page: OpenPage, built: BuiltSite, width: int) -> None:
    """With 27 bodies no page is wider than the window, and no part of one scrolls by itself."""
    for path in ("/", "/en/matrix/", "/en/matrix/tasks/"):
        page = open_page(built.url + path, width=width)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert page.evaluate(SCROLLS) == [False]
