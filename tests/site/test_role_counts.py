"""One number, one meaning: every count of a body's tasks is that of one table, on every page."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from plugins.editions.edition import Edition
from plugins.plan.facts.responsibilities import Role
from plugins.plan.facts.site import Site
from plugins.plan.rows.every import full_rows
from plugins.search.documents import core
from tests.conftest import BuiltSite
from tests.samples.this_site import edition, languages
from tests.samples.updates_site import updated_editions
from tests.site.reading import BuiltPage, links_to, read_site, said
from tests.site.stated_counts import BY_NAME, COORDINATES, LEADS, PLACES, TASKS, TOTAL, Reader

pytestmark = pytest.mark.slow

Pages = dict[str, BuiltPage]
Table = dict[tuple[str, str, str], int]
NUMBER_OF_TASKS = re.compile(r"\d+ (?:tasks?|nhiệm vụ)\b")
# What charts count is counted again from the published JSON: tests/opendata/test_numbers.
CHARTS = "chart-rows"
WHERE = {
    "home",
    "agencies",
    "choice of tasks",
    "rows of tasks",
    "choice of reporting",
    "rows of reporting",
    "reporting",
    "matrix",
    "marks of the matrix",
    "lines of the matrix",
    "index",
    "page",
    "answer",
    "description",
    "list",
}


def table(site: Site) -> Table:
    """How many tasks each body has by role, in all and by name, counted from who must do what."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for row in site.responsibilities:
        own = LEADS if row.role is Role.LEAD else COORDINATES
        for role in (own, TASKS):
            found.setdefault((row.agency, role, TOTAL), set()).add(row.task)
            if row.via is None:
                found.setdefault((row.agency, role, BY_NAME), set()).add(row.task)
    return Counter({key: len(tasks) for key, tasks in found.items()})


def wrong(pages: Pages, of: Edition) -> list[str]:
    """The counts that pages state otherwise than the table; fails where a place states none."""
    counted = table(of.site)
    stated = list(Reader(pages, of).every())
    assert {each.place for each in stated} | {"answer"} == WHERE
    return [
        f"{each} instead of {counted[each.body, each.role, each.which]}"
        for each in stated
        if each.number != counted[each.body, each.role, each.which]
    ]


@pytest.mark.parametrize("language", languages())
def test_every_count_of_every_page(pages: Pages, language: str) -> None:
    """Whatever a page states of a body, in any list and as any sum, is what the table says."""
    assert wrong(pages, edition(language)) == []


def test_every_count_of_the_sample(updates_site: BuiltSite) -> None:
    """The same holds with reports, a cycle, amendments, and bodies that lead only in a group."""
    pages = read_site(updates_site.folder)
    for of in updated_editions():
        assert wrong(pages, of) == []


@pytest.mark.parametrize("language", languages())
def test_todays_agencies_count_the_tasks_of_those_before(pages: Pages, language: str) -> None:
    """The number beside one of today's agencies is that of the tasks of those it took over."""
    own = edition(language).site
    told = dict(Reader(pages, edition(language)).of_today())
    assert told.keys() == own.agencies_of_today.keys()
    assert told == {id_: len(own.inherited[id_].tasks) for id_ in told}


@pytest.mark.parametrize("language", languages())
def test_areas_add_up(pages: Pages, plan: Site, language: str) -> None:
    """Over the lowest areas, what each body leads adds up to what it leads in all."""
    reader = Reader(pages, edition(language))
    totals: Counter[tuple[str, str]] = Counter()
    for id_, tasks in plan.nesting.counted_of.items():
        page = pages[edition(language).urls.area(id_)]
        # Of an area that has others within it, those tell.
        if tasks and not plan.nesting.subareas[id_]:
            for entry in page.main.select(".leaders__entry"):
                body = reader.who(entry, page)
                count, *named = re.findall(r"\d+", said(entry.select(".leaders__count")[0]))
                totals[body, TOTAL] += int(count)
                totals[body, BY_NAME] += int((named or [count])[0])
    counted = table(plan)
    for body in plan.listed_agencies:
        for which in (TOTAL, BY_NAME):
            assert totals[body, which] == counted[body, LEADS, which], body


def test_the_published_rows(plan: Site) -> None:
    """The columns that are worked out for a body say the same."""
    counted, rows = table(plan), full_rows(plan.records, plan, languages())
    for body in plan.agencies:
        for column in (LEADS, COORDINATES):
            assert rows[f"agency:{body}"][column] == counted[body, column, TOTAL], body


def test_what_the_search_narrows_by(plan: Site) -> None:
    """The tasks that the search gives a body, itself or in its groups, are those of the table."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for task in (each for each in core(edition(languages()[0])) if each.kind == "task"):
        named = {*task.leads, *task.coordinating}
        for role, bodies in ((LEADS, task.leads), (COORDINATES, task.coordinating)):
            inside = {m for body in bodies for m in plan.agencies[body].members} - named
            for body in {*bodies, *inside} if task.id in plan.nesting.counted else ():
                found.setdefault((body, role, TOTAL), set()).add(task.id)
    counted = table(plan)
    for body in plan.listed_agencies:
        for role in (LEADS, COORDINATES):
            key = (body, role, TOTAL)
            assert len(found.get(key, ())) == counted[key], key


@pytest.mark.parametrize("language", languages())
def test_no_count_is_passed_over(pages: Pages, language: str) -> None:
    """Nowhere else does a number of tasks stand in one entry with a link to a body."""
    reader = Reader(pages, edition(language))
    found = []
    for page in pages.values():
        if page.language != language:
            continue
        places = page.main.select(PLACES)
        read = {id(tag) for place in places for tag in (place, *place.find_all(True))}
        for block in page.main.find_all(["li", "tr", "p", "dd"]):
            if id(block) in read or not NUMBER_OF_TASKS.search(said(block)):
                continue
            leads_there = any(link in reader.bodies for link in links_to(block, page))
            if leads_there and not block.select(PLACES) and not block.find_parent(class_=CHARTS):
                found.append(f"{page.path}: {said(block)[:150]}")
    assert found == []
