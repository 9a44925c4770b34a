"""The made-up plan with a reporting cycle and some forty updates, as its pages tell it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.site import Site
from plugins.plan.rules.check import load
from tests.conftest import BuiltSite
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF
from tests.samples.updates_told import FACTS, KINDS, NEVER_REPORTED, REPORTING, STRIPS
from tests.site.reading import BuiltPage, leads_to, links_to, read_site, said


@pytest.fixture(scope="module")
def pages(updates_site: BuiltSite) -> dict[str, BuiltPage]:
    """The pages of the sample with updates, by address."""
    return read_site(updates_site.folder)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data and texts of the sample."""
    return laid_out(tmp_path_factory.mktemp("source")).parent


def on(source: Path, day: dt.date) -> Site:
    """The sample as of `day`; the updates of later days are not yet read."""
    records = load(source / "data", AS_OF, source / "content")
    return derive(records, day)


def marks(page: BuiltPage, below: str) -> list[str]:
    """The delivery states that the page shows below an element."""
    found = page.main.select(f"{below} .delivery-mark")
    classes = [str(name) for mark in found for name in mark["class"]]
    return [name.partition("--")[2] for name in classes if "--" in name]


@pytest.mark.parametrize("task", FACTS)
def test_the_two_facts_of_a_task(pages: dict[str, BuiltPage], task: str) -> None:
    """The page of a task tells its delivery and its reporting state, with the days, apart."""
    delivery, reporting, days = FACTS[task]
    page = pages[f"/en/tasks/{task}/"]
    *first, second = page.main.select(".status__fact")
    told = [] if task in NEVER_REPORTED and delivery == "no-report" else [delivery]
    assert marks(page, ".status__fact") == told
    assert [f"delivery-mark--{delivery}" in str(fact) for fact in first] == [True] * len(told)
    assert reporting in said(second)
    assert days is None or f"{days} days ago" in said(second)


def test_what_hinders_the_work(pages: dict[str, BuiltPage]) -> None:
    """Beside the two facts a task says which obstacle and next step its latest report names."""
    told = [said(each) for each in pages["/nhiem-vu/1.3/"].main.select(".status__outlook")]
    assert [words.partition(" Nguồn:")[0].partition(" Theo")[0] for words in told] == [
        "Khó khăn, vướng mắc Đường ống qua suối bị lũ cuốn trôi.",
        "Việc làm tiếp theo Đặt lại đường ống trước mùa mưa.",
    ]


@pytest.mark.parametrize("task", sorted(FACTS))
def test_never_reported_stays_visible_beside_late(pages: dict[str, BuiltPage], task: str) -> None:
    """Where nothing was ever received, the page says so, late or not; else it does not."""
    page = pages[f"/en/tasks/{task}/"]
    told = " ".join(map(said, page.main.select(".answer, dl.status"))).casefold()
    assert len(re.findall(r"\bno report received", told)) == (task in NEVER_REPORTED)


@pytest.mark.parametrize("task", STRIPS)
def test_strips_of_ongoing_tasks(pages: dict[str, BuiltPage], task: str) -> None:
    """An ongoing task shows each period of the cycle and what was reported for it."""
    assert marks(pages[f"/en/tasks/{task}/"], ".period-strip") == STRIPS[task]


def test_dated_tasks_have_no_strip(pages: dict[str, BuiltPage]) -> None:
    """A task with a date is not told period by period."""
    assert not pages["/en/tasks/1.1/"].main.select(".period-strip")


def test_a_report_is_due_until_its_last_day(source: Path) -> None:
    """On 10 July 2026 a report for the first half-year is due, and on 16 July it is late."""
    states = {
        day: on(source, dt.date(2026, 7, day)).statuses["1.2"].reporting for day in (10, 15, 16)
    }
    assert [(s.state, s.days) for s in states.values()] == [("due", 5), ("due", 0), ("late", 1)]


@pytest.mark.parametrize("agency", REPORTING)
def test_reporting_of_each_body(source: Path, agency: str) -> None:
    """Each body's expected reports are those that came on time, came late or never came."""
    own = next(row for row in on(source, AS_OF).reporting_of_bodies if row.agency == agency)
    assert (own.expected, own.on_time, own.late, own.never) == REPORTING[agency]


def test_reporting_page_counts_what_was_received(pages: dict[str, BuiltPage]) -> None:
    """Reports, confirmations and related information are counted apart, each with its list."""
    page = pages["/en/reporting/"]
    numbers = [int(said(tag)) for tag in page.main.select(".numbers__number")]
    assert numbers == [KINDS["report"], KINDS["no-change"], KINDS["related"], 1]
    for link in page.main.select(".numbers__link"):
        target = str(link["href"])
        assert target.startswith("#") or urljoin("/en/reporting/", target) in pages


def test_every_kind_has_a_list_with_as_many_entries(pages: dict[str, BuiltPage]) -> None:
    """The lists by kind hold all updates of their kind, and together all updates."""
    lists = {
        "report": "reports",
        "no-change": "no-change",
        "related": "related-information",
        "correction": "corrections",
        "amendment": "amendments",
    }
    found = {}
    for kind, slug in lists.items():
        page = pages[f"/en/updates/{slug}/"]
        # A title that was put right leads to what put it right, too.
        own = [leads_to(link, page) for link in page.main.select("a:not(.corrected-on__day)")]
        updates = {
            path for path in own if re.fullmatch(r"/en/updates/\d{4}[-\d]*-\d+\.\d+.*/", path)
        }
        found[kind] = len(updates)
    assert found == KINDS


def test_an_amended_deadline_is_used_everywhere(pages: dict[str, BuiltPage]) -> None:
    """Task 1.3 was given until 30 June 2027: its page shows both wordings, lists the new date."""
    page = pages["/en/tasks/1.3/"]
    words = page.words
    assert "Before 31 December 2026" in words
    assert "Before 30 June 2027" in words
    assert "77/QĐ-MAU" in words
    row = next(r for r in pages["/en/tasks/"].main.select(".task-row") if "1.3" in said(r))
    assert "30 Jun 2027" in said(row)
    assert "31 Dec 2026" not in said(row)


def test_an_amended_lead_changes_the_bodies_tasks(pages: dict[str, BuiltPage]) -> None:
    """Task 1.5 was given to another body: it leads the task now, the first one no longer does."""
    new = pages["/en/agencies/department-of-construction/"].one("#leads").parent
    old = pages["/en/agencies/ban-quan-ly-rung/"].one("#leads").parent
    assert new
    assert old
    assert "Build a sanitary landfill" in said(new)
    assert "Build a sanitary landfill" not in said(old)
    assert "Ban quản lý rừng mẫu" in pages["/nhiem-vu/1.5/"].words


def test_corrections_tell_whose_mistake_it_was(pages: dict[str, BuiltPage]) -> None:
    """The page of corrections shows what was wrong and what it is now, and who corrected."""
    words = pages["/en/corrections/"].words
    for part in ("63.69%", "63.96%", "Not implemented in the period", "Carried out in 48 villages"):
        assert part in words
    assert "Sample District People’s Committees" in words


def test_a_corrected_report_says_so(pages: dict[str, BuiltPage]) -> None:
    """The page of the report that was wrong leads to its correction, and back."""
    wrong, right = "/en/updates/2025-08-01-1.2/", "/en/updates/2025-08-20-1.2/"
    assert right in links_to(pages[wrong].main, pages[wrong])
    assert wrong in links_to(pages[right].main, pages[right])


def test_figures_of_another_territory_say_so(pages: dict[str, BuiltPage]) -> None:
    """An update with figures of the merged region names that territory."""
    assert "the whole merged region" in pages["/en/updates/2025-1.4/"].words
    assert "the whole merged region" in pages["/en/tasks/1.4/"].words


def test_attachments_are_published(updates_site: BuiltSite, pages: dict[str, BuiltPage]) -> None:
    """An attached file is linked from its update and stands where the link leads."""
    page = pages["/en/updates/2025-07-08-1.1/"]
    links = [path for path in links_to(page.main, page) if path.startswith("/attachments/")]
    assert links == ["/attachments/2025/chuong-trinh-mau.pdf"]
    assert (updates_site.folder / links[0][1:]).read_bytes().startswith(b"%PDF")


def test_every_page_says_that_it_is_a_sample(pages: dict[str, BuiltPage]) -> None:
    """No page of the made-up updates can be mistaken for a real one."""
    for page in pages.values():
        assert page.soup.select(".masthead__sample"), page.path


def test_every_update_has_a_page_in_both_languages(
    pages: dict[str, BuiltPage], source: Path
) -> None:
    """Each update stands at its permanent address in Vietnamese and English."""
    ids = [path.stem for path in (source / "data/updates").rglob("*.yaml")]
    assert len(ids) == sum(KINDS.values())
    for id_ in ids:
        assert f"/cap-nhat/{id_}/" in pages
        assert f"/en/updates/{id_}/" in pages
