"""Pages of today's agencies, of those that are no more, and what lists say of them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from tests.samples import built, today
from tests.site.reading import said

HEALTH = "agency:so-y-te"
BUILDING = "agency:so-xay-dung"
DISTRICT = "agency:huyen-thuong"
OF_TODAY = "agency:so-ha-tang-mau-moi"


def soup(key: str) -> BeautifulSoup:
    """An English page of the sample some years on, as it is written."""
    return today.today_rendered().page("en", key)


def words(tag: Tag | None) -> str:
    """What a reader reads of it."""
    return said(tag) if tag else ""


def test_a_body_of_today_says_first_what_it_is() -> None:
    """The plan does not name it; from whom, how many tasks; then by which act, how sure."""
    page = soup(OF_TODAY)
    assert words(page.select_one("h1 + p")).startswith("One of today’s agencies. The plan does not")
    answer = words(page.select_one("main > .lede + .body-answer"))
    assert answer.startswith("Took over from Sample Department of Construction How this is known")
    assert "task" in answer
    assert "No report has been received from it here" in answer
    taken = words(page.select_one(".taken-over"))
    assert taken.startswith("Sample Department of Construction Since about March 2025 .")
    assert "Since 1 July 2025 from Sample Department of Construction and Transport" in taken
    assert "Act: Resolution 02/2025/NQ-MAU of 12 June 2025" in taken
    assert "How sure: verified in a public source." in taken
    assert "mau.example : Sở Hạ tầng và Nhà ở tỉnh Mẫu Mới" in taken
    headings = [words(section) for section in page.select(".predecessor-tasks h3")]
    assert headings == ["Sample Department of Construction"]
    assert words(page.select_one("[aria-labelledby=tasks] p")).startswith(
        "The agencies that it took over as a whole have a role in"
    )


def test_a_body_that_is_no_more_says_so_in_the_first_screen() -> None:
    """Since when, who answers today with a link, the steps in order; before anything else."""
    page = soup(BUILDING)
    answer = page.select_one("main > .lede + .body-answer")
    assert words(answer).startswith("Today No longer exists since about March 2025 .")
    links = [link["href"] for link in page.select(".body-answer .gone a")]
    assert links == ["../../../en/agencies/department-of-infrastructure-new-sample/"]


def test_a_body_that_was_divided_names_all_its_heirs_with_their_parts() -> None:
    """Each with what came to it; the least sure of them says how sure all of it is."""
    told = words(soup(HEALTH).select_one(".gone"))
    assert "Department of Health of New Sample Province (part: medical care)" in told
    assert "Department of Social Affairs of New Sample Province (part: child protection)" in told
    assert "How sure: not verified." in told


def test_a_district_begins_with_what_became_of_it_and_whom_to_ask() -> None:
    """It ended; its communes with what each was made of; then once what all members share."""
    page = soup(DISTRICT)
    answer = words(page.select_one(".body-answer"))
    assert answer.startswith("Today No longer exists since 1 July 2025 .")
    assert "Whom to ask The People’s Committee where you live, one of the 2 communes" in answer
    assert [words(row) for row in page.select(".places tbody tr")] == [
        "Thượng Nguồn Commune xã Suối Trên , thị trấn Thượng",
        "Suối Giữa Commune as it was",
    ]
    duties = today.today_editions()[0].site.duties["huyen-thuong"]
    assert len(page.select(".shared-duties__task")) == len(duties.tasks)
    assert len(page.select(".shared-duties__dots .role-dot")) == len(duties.tasks)
    assert not page.select(".task-row")


def test_the_list_of_agencies_starts_from_today() -> None:
    """Today's first, then the plan's by kind with who answers for each, then places of today."""
    page = soup("agencies")
    heads = [words(head) for head in page.select("main section > h2")]
    assert (heads[0], heads[-1]) == ("Today’s agencies 3", "Communes and wards today 3")
    row = page.select_one("[data-finder-group] [data-finder-item]")
    assert row is not None
    assert "Sample Department of Construction" in str(row["data-finder-item"]).split("|")
    places = {words(a): a["href"] for a in page.select("[aria-labelledby=places] a")}
    assert places["Cửa Hạ Ward"] == "../../en/agencies/lower-district/#places"


@pytest.mark.parametrize(
    ("key", "where"),
    [
        ("tasks", ".task-row__leads"),
        ("area:1", ".task-row__leads"),
        ("reporting", ".reporting-row__leads"),
        ("reporting", ".body-reporting__name"),
        ("search", ".search-index__leads"),
        ("matrix", ".matrix-names__entry"),
        ("matrix", ".matrix-lines__entry"),
        ("matrix:tasks", ".matrix-lines__entry"),
        ("home", ".finder__named"),
    ],
)
def test_lists_say_who_answers_today(key: str, where: str) -> None:
    """Wherever a body that is no more is named, today's stands behind it."""
    now = "(now Department of Infrastructure and Housing of New Sample Province)"
    told = [words(each) for each in soup(key).select(where)]
    assert any(f"Sample Department of Construction {now}" in each for each in told)


def test_a_task_says_who_leads_it_today() -> None:
    """Beside the lead as written: that it is no more, and who answers."""
    told = words(soup("task:1.1").select_one("[aria-labelledby=lead]"))
    assert "“Sở Xây dựng mẫu”" in told or "Sở Xây dựng mẫu" in told
    assert "Today: Department of Infrastructure and Housing of New Sample Province" in told


@pytest.mark.parametrize("key", ["home", "about", "method"])
def test_whether_the_plan_still_holds_is_said(key: str) -> None:
    """What happened and what was not found, in one line; sources and where we looked on About."""
    told = soup(key).select_one(".validity")
    assert "No document was found that repeals" in words(told)
    assert told is not None
    if key == "about":
        assert "We looked until 29 November 2026 in: public pages of Sample" in words(told)
        assert told.select(".public-sources a")
    else:
        assert [a["href"] for a in told.select("a")] != []


def test_a_plan_of_which_nothing_is_known_says_nothing() -> None:
    """No list of today's agencies, no places, no word of whether it still holds."""
    names = {page.key: page for page in built.pages() if page.language == "en"}
    assert names["agencies"].view().today == ()
    assert names["agencies"].view().places == ()
    assert names["home"].view().validity is None
    assert names["about"].view().validity is None
    assert not [page for page in built.pages() if page.template == "agency-of-today"]
