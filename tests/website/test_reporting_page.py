"""The reporting page: every task by its reporting state, every body, each number with its list."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.editions.page import Page
from plugins.publish.render import Renderer
from plugins.website.pages.every import every_page
from plugins.website.pages.reporting.page import ReportingView, reporting_page
from plugins.website.pages.reporting.tasks import ReportingRow, months_between, reporting_detail
from plugins.website.pages.tasks.periods import period_strip
from tests.samples import built
from tests.samples.built import prose, renderer_of
from tests.samples.reporting import editions, said
from tests.samples.updates import site
from tests.samples.updates_site import updated_pages

ENGLISH = 1
CYCLES = pytest.mark.parametrize("cycle", [False, True])


def view(*, cycle: bool = False) -> ReportingView:
    """The reporting page of the sample in English, as a value."""
    found: ReportingView = reporting_page(editions(cycle=cycle)[ENGLISH]).view()
    return found


def rows(*, cycle: bool = False) -> dict[str, ReportingRow]:
    """Its tasks by number."""
    return {row.id: row for group in view(cycle=cycle).groups for row in group.rows}


@cache
def pages(*, cycle: bool) -> dict[str, Page]:
    """Every English page of the sample by its key."""
    texts = [prose(key, code) for code in ("vi", "en") for key in ("about", "method")]
    found = every_page(editions(cycle=cycle), texts)
    return {page.key: page for page in found if page.language == "en"}


@cache
def rendering(*, cycle: bool) -> Renderer:
    """What turns the pages of the sample into HTML."""
    every = list(pages(cycle=cycle).values())
    return renderer_of(editions(cycle=cycle), every)


def rendered(key: str, *, cycle: bool = False) -> Tag:
    """The main part of a page of the sample in English, as HTML."""
    html = rendering(cycle=cycle).render(pages(cycle=cycle)[key]).decode()
    main = BeautifulSoup(html, "html.parser").main
    assert main is not None
    return main


def words(element: Any) -> str:  # noqa: ANN401 - whatever the search found
    """What an element says, spaces evened out."""
    return " ".join(element.get_text(" ").split())


@CYCLES
def test_every_task_stands_in_one_state(cycle: bool) -> None:
    """Each task is listed once, and the groups add up to all tasks."""
    found = view(cycle=cycle)
    listed = [row.id for group in found.groups for row in group.rows]
    assert sorted(listed) == sorted(editions()[ENGLISH].site.tasks)
    assert len(listed) == found.total
    assert all(row.state is group.state for group in found.groups for row in group.rows)


def test_without_a_cycle_nothing_is_due_or_late() -> None:
    """Where no cycle is known, tasks are reported, confirmed or never reported, with their age."""
    found = rows()
    assert {id_: row.state for id_, row in found.items()} == {
        "1.1": "current",
        "1.2": "confirmed",
        "2.1": "never",
        "2.2": "never",
    }
    assert found["2.2"].detail == "1,364 days since the plan was issued"
    assert found["1.2"].detail == "received 965 days ago"
    assert found["2.1"].never_reported


def test_what_came_on_the_day_itself_came_today() -> None:
    """Nobody is told that something was received 0 days ago."""
    edition = editions()[ENGLISH]
    confirmed = dataclasses.replace(edition.site.statuses["1.2"].reporting, days=0)
    assert reporting_detail(edition, confirmed) == "received today"


def test_never_reported_stays_beside_late() -> None:
    """With a cycle a task that was never reported on is late and still says so."""
    found = rows(cycle=True)
    assert found["2.2"].state == "late"
    assert found["2.2"].never_reported
    assert "days late: due on" in found["2.2"].detail
    assert not found["1.1"].never_reported
    main = rendered("reporting", cycle=True)
    row = main.select_one('[data-task="2.2"]')
    assert "Report late · No report received here" in words(row)


def test_days_that_are_left() -> None:
    """Once a period has ended, a task says how many days are left and when its report is due."""
    due = site(as_of="2023-07-01").statuses["1.1"].reporting
    assert reporting_detail(editions()[ENGLISH], due) == "14 days left: due on 15 Jul 2023"


def test_the_age_of_related_information() -> None:
    """The last related information stands on each row with as much of its age as is known."""
    found = rows()
    assert found["2.1"].related is not None
    assert found["2.1"].related.name.text == "2 Nov 2026 (20 days ago)"
    assert found["1.2"].related is not None
    assert found["1.2"].related.name.text == "June 2024 (29 months ago)"
    assert found["2.2"].related is None
    for id_, words in (("2025-2.1", "2025"), ("2026-11-2.1", "November 2026")):
        rough = editions(updates=(said(id_),))[ENGLISH]
        (row,) = [r for g in reporting_page(rough).view().groups for r in g.rows if r.related]
        assert row.related.name.text == words


def test_full_months() -> None:
    """A month has passed once the same day of a later month is reached."""
    wanted = {
        ("2024-01-31", "2024-02-29"): 0,
        ("2024-01-31", "2024-03-31"): 2,
        ("2023-12-15", "2024-01-14"): 0,
        ("2023-12-15", "2024-12-15"): 12,
    }
    assert {days: months_between(*map(dt.date.fromisoformat, days)) for days in wanted} == wanted


def test_reports_confirmations_and_related_information_are_never_mixed() -> None:
    """Each kind has its own number, and the number leads to the list of that kind."""
    said_counts = view().said
    found = pages(cycle=False)
    for link, kind in (
        (said_counts.reports, "report"),
        (said_counts.confirmations, "no-change"),
        (said_counts.related, "related"),
    ):
        listed = found[f"updates:{kind}"]
        assert (listed.path, listed.view().paging.total) == (link.path, link.count)
    assert (said_counts.reports.count, said_counts.confirmations.count) == (2, 1)
    assert found["home"].view().said == said_counts


def test_bodies_without_a_cycle() -> None:
    """Where no cycle is known a body has no expected, late or missing reports."""
    leader, other = view().bodies
    assert [(c.name, c.count) for c in leader.counts] == [
        ("Reports", 2),
        ("Confirmations", 1),
        ("Public information", 2),
    ]
    assert (leader.leads.total, leader.leads.by_name) == (3, 3)
    assert [c.name for c in other.counts] == ["Reports", "Public information"]
    assert leader.expected == other.expected == ()


def test_bodies_with_a_cycle() -> None:
    """Expected reports are those on time, late and missing, and each stands in the list."""
    for row in view(cycle=True).bodies:
        counts = {count.name: count.count for count in row.counts}
        cells = [cell for own in row.expected for task in own.tasks for cell in task.answers]
        assert counts["Expected"] == len(cells)
        for name, state in (("On time", "on-time"), ("Late", "late"), ("Not received", "never")):
            assert counts[name] == sum(cell.state == state for cell in cells)
        assert counts["Expected"] == counts["On time"] + counts["Late"] + counts["Not received"]
    leader = view(cycle=True).bodies[0]
    answers = next(t.answers for t in leader.expected[0].tasks if t.task.number == "1.1")
    assert [cell.words for cell in answers] == ["on time", "10 days late", "not received"]
    assert [cell.path is None for cell in answers] == [False, False, True]


def test_the_periods_of_a_cycle() -> None:
    """With a cycle its periods, due dates and source stand on the page; without one, none do."""
    assert view().cycles == ()
    (cycle,) = view(cycle=True).cycles
    assert [(p.end.year, p.due.isoformat(), p.running) for p in cycle.periods] == [
        (2023, "2024-01-30", False),
        (2024, "2025-01-30", False),
        (2025, "2026-01-30", False),
        (2026, "2027-01-30", True),
    ]
    assert cycle.source.number == "1/KH"
    assert cycle.next_due == (dt.date(2027, 1, 30), dt.date(2028, 1, 30))
    assert cycle.sentences == (
        "A report is due every 12 months; the first period ends on 31 December 2023.",
        "It is due at the latest 30 days after the last day of its period.",
    )


@CYCLES
def test_every_number_leads_to_a_list_on_the_site(cycle: bool) -> None:
    """Each link of the page leads to a page that exists, and each anchor to an id on it."""
    paths = {page.path: page.key for page in pages(cycle=cycle).values()}
    main = rendered("reporting", cycle=cycle)
    mains = {"reporting": main}
    for link in main.select("a[href]"):
        way, _, anchor = str(link["href"]).partition("#")
        path = way.partition("?")[0].replace("../", "/en/", 1) if way else "/en/reporting/"
        if path.startswith(("http", "/en/..")) or not anchor:
            continue
        path = "/en/reporting/" if path in ("", "./") else path
        key = paths[path]
        if key not in mains:
            mains[key] = rendered(key, cycle=cycle)
        assert mains[key].select_one(f'[id="{anchor}"]') is not None, link["href"]


def test_the_page_says_what_is_not_known() -> None:
    """Without a cycle the page says so, and that no report is no fact about the work."""
    main = words(rendered("reporting"))
    assert "says nothing about the work itself" in main
    assert "Instead, this page shows how old the latest information on each" in main
    for word in ("Expected", "On time"):
        assert word not in main


@CYCLES
def test_the_filters_count_what_they_lead_to(cycle: bool) -> None:
    """The number beside each choice is that of the rows it leaves, as script counts them."""
    main = rendered("reporting", cycle=cycle)
    tasks = main.select("[data-task]")
    names = {"reporting": "data-reporting", "coverage": "data-coverage", "area": "data-area"}
    for box in main.select("[data-filter]"):
        attribute = names.get(str(box["data-filter"]), "data-leads")
        for option in box.select("[data-value]"):
            left = [t for t in tasks if option["data-value"] in str(t[attribute]).split()]
            count = option.select_one(".filters__count")
            assert int(words(count)) == len(left), option


def test_filters_without_script_lead_to_the_same_tasks() -> None:
    """Choices of state and coverage lead to lists on the page with as many tasks."""
    main = rendered("reporting")
    for name in ("reporting", "coverage"):
        for option in main.select(f'[data-filter="{name}"] [data-value]'):
            target = main.select_one(str(option["href"]))
            assert target is not None
            group = target.find_parent("section") if name == "reporting" else target
            listed = group.select("[data-task], .counted-lists__task") if group else []
            assert len(listed) == int(words(option.select_one(".filters__count")))


@CYCLES
def test_the_strip_of_an_ongoing_task(cycle: bool) -> None:
    """Each period has what a report said of it, and what nobody reported on stays empty."""
    strip = period_strip(editions(cycle=cycle)[ENGLISH], "1.1")
    assert strip is not None
    assert strip.cycle is cycle
    (row,) = strip.rows
    assert [cell.state for cell in row.cells] == [
        "carried-out",
        "not-carried-out",
        "no-report",
        "no-report",
    ]
    assert [cell.report and cell.report.path for cell in row.cells] == [
        "/en/updates/2024-01-15-1.1/",
        "/en/updates/2025-02-09-1.1/",
        None,
        None,
    ]


def test_a_task_with_a_date_has_no_strip() -> None:
    """Only ongoing tasks are told period by period."""
    assert period_strip(editions()[ENGLISH], "2.2") is None
    assert "Period by period" not in words(rendered("task:2.2"))
    assert "Period by period" in words(rendered("task:1.1"))


@pytest.mark.parametrize("plan", [built.pages, updated_pages])
def test_counts_of_areas_and_bodies_agree(plan: Callable[[], tuple[Page, ...]]) -> None:
    """On each area and agency page the lists add up to its tasks, and areas to the whole plan."""
    total = {group.tone: 0 for group in built.found(plan(), "reporting").view().coverage}
    for page in plan():
        if page.language != "vi" or page.template not in ("area", "agency"):
            continue
        lists = page.view().coverage
        counted = sum(len(group.tasks) for group in lists)
        if page.template == "area":
            assert counted == page.view().total
            for group in lists:
                total[group.tone] += len(group.tasks)
        else:
            assert counted == page.view().leads.total
    everywhere = built.found(plan(), "reporting").view().coverage
    assert total == {group.tone: len(group.tasks) for group in everywhere}
