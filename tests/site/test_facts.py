"""The facts of the plan in data/ stand on its pages: every word, every name, every count."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from plugins.editions.urls import Urls
from plugins.plan.facts.responsibilities import Duties, Role
from plugins.plan.facts.site import Site
from tests.samples.this_site import edition, languages
from tests.site.reading import BuiltPage, leads_to, links_to, said, words

Pages = dict[str, BuiltPage]
LANGUAGES = pytest.mark.parametrize("language", languages())
ORIGINAL = languages()[0]


def urls(language: str) -> Urls:
    """The addresses in a language."""
    return edition(language).urls


def task_page(pages: Pages, id_: str, language: str) -> BuiltPage:
    """The page of a task."""
    return pages[urls(language).task(id_)]


def agency_page(pages: Pages, plan: Site, id_: str, language: str) -> BuiltPage:
    """The page of a body."""
    return pages[urls(language).agency(plan.agencies[id_])]


def tasks_linked(links: Iterable[str], language: str) -> list[str]:
    """The ids of the tasks that links lead to, once each."""
    prefix = urls(language).section("tasks")
    rests = (link.removeprefix(prefix) for link in links if link.startswith(prefix))
    return list(dict.fromkeys(rest.strip("/") for rest in rests if rest.count("/") == 1))


def in_order(parts: list[str], text: str) -> bool:
    """Whether the parts stand in the text one after the other."""
    position = 0
    for part in parts:
        found = text.find(part, position)
        if found < 0:
            return False
        position = found + len(part)
    return True


@LANGUAGES
def test_official_texts_are_whole(pages: Pages, plan: Site, language: str) -> None:
    """Each task page has every item of the official text, word for word, bullet and order kept."""
    for id_, task in plan.tasks.items():
        page = task_page(pages, id_, language)
        originals = [words(item.get(ORIGINAL) or "") for item in task.text]
        assert in_order(originals, page.words), page.path
        for number, item in enumerate(task.text, 1):
            shown = said(page.one(f"#muc-{number}"))
            marker = f"{item.marker} " if item.marker else ""
            assert words(marker + (item.get(language) or "")) in shown, f"{page.path} {number}"
        assert not page.soup.select(f"#muc-{len(task.text) + 1}")


@LANGUAGES
def test_cells_stand_as_written(pages: Pages, plan: Site, language: str) -> None:
    """Lead, coordinating and deadline cells stand on each task page letter by letter."""
    for id_, task in plan.tasks.items():
        shown = task_page(pages, id_, language).words
        assert task.lead is None or words(task.lead.text) in shown
        assert task.coordinating is None or words(task.coordinating.text) in shown
        if task.deadline.text:
            assert words(task.deadline.text.get(ORIGINAL) or "") in shown
            assert words(task.deadline.text.get(language) or "") in shown


@LANGUAGES
def test_notes_stand_on_their_pages(pages: Pages, plan: Site, language: str) -> None:
    """Each editorial note of a task or area stands on its page, with the words it is about."""
    for address, records in ((urls(language).task, plan.tasks), (urls(language).area, plan.areas)):
        for id_, record in records.items():
            # Quoted words of the other language stand in an element of their own.
            shown = pages[address(id_)].words.replace("“ ", "“").replace(" ”", "”")
            for note in record.notes:
                assert words(note.get(language) or "") in shown, id_
                assert note.quote is None or words(note.quote) in shown, id_


@LANGUAGES
def test_each_task_links_to_its_bodies(pages: Pages, plan: Site, language: str) -> None:
    """A task page links to its area and to every body in its cells."""
    for id_, task in plan.tasks.items():
        page = task_page(pages, id_, language)
        links = links_to(page.main, page)
        bodies = [*plan.leads[task.id], *plan.coordinating[task.id]]
        assert {agency_page(pages, plan, b.id, language).path for b in bodies} <= set(links)
        assert urls(language).area(task.area) in {*links, *links_to(page.one("body"), page)}


def english_names() -> set[str]:
    """The words with capitals of names as English says them: “Bến” and “Đá” of “Bến Đá Village”."""
    own = edition(ORIGINAL).site.records
    names = [*(agency.name for agency in own.agencies), *(each.name for each in own.localities)]
    texts = [own.settings.name, own.plan.place, *names]
    words_of = (word for text in texts for word in (text.get("en") or "").split())
    return {word for word in words_of if word[0].isupper()}


@pytest.mark.slow
def test_vietnamese_is_marked_on_english_pages(pages: Pages) -> None:
    """On an English page, sentences in Vietnamese stand in an element marked as Vietnamese.

    Names that English takes over with their marks are English there.
    """
    marks = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
    names, unmarked = english_names(), set()
    for page in pages.values():
        if page.language == "en":
            for string in page.one("body").find_all(string=marks):
                lang = next(tag["lang"] for tag in string.parents if tag.has_attr("lang"))
                share = sum(
                    bool(marks.search(word)) for word in string.split() if word not in names
                )
                if lang != "vi" and share > max(len(string.split()) / 2, 1):
                    unmarked.add(f"{string.strip()} on {page.path}")
    assert unmarked == set()


@LANGUAGES
def test_all_tasks_without_script(pages: Pages, plan: Site, language: str) -> None:
    """The list links to all tasks that are counted, in the plan's order, and names their leads."""
    page = pages[urls(language).section("tasks")]
    linked = tasks_linked(links_to(page.main, page), language)
    counted = plan.nesting.counted
    assert [task for task in linked if task in counted] == list(counted)
    for task in counted:
        for body in plan.leads[task]:
            assert words(body.name.get(language) or "") in page.words


@LANGUAGES
def test_each_area_lists_its_tasks(pages: Pages, plan: Site, language: str) -> None:
    """An area page has its heading in full and exactly its tasks, and names who leads them."""
    for id_, area in plan.areas.items():
        page = pages[urls(language).area(id_)]
        shown = page.words
        for item in area.heading:
            assert words(item.get(ORIGINAL) or "") in shown or language != ORIGINAL
            assert words(item.get(language) or "") in shown
        links = [link for rows in page.main.select(".task-rows") for link in links_to(rows, page)]
        tasks = plan.nesting.counted_below[id_]
        assert set(tasks_linked(links, language)) == set(tasks), page.path
        leaders = {agency.id for task in tasks for agency in plan.leads[task]}
        paths = {agency_page(pages, plan, agency, language).path for agency in leaders}
        assert paths <= set(links_to(page.main, page))


def counts(duties: Duties) -> list[int]:
    """The counts that the page of a body must state."""
    return [len(duties.leads), len(duties.coordinates), len(duties.tasks)]


@LANGUAGES
def test_counts_of_agencies_reconcile(pages: Pages, plan: Site, language: str) -> None:
    """Each body's page states what it leads, coordinates and has in all, and lists as many."""
    for agency in plan.listed_agencies.values():
        page = agency_page(pages, plan, agency.id, language)
        duties = plan.duties[agency.id]
        summary = said(page.one("[aria-labelledby=duties]"))
        numbers = list(map(int, re.findall(r"\d+", summary)))
        for count in counts(duties):
            assert count in numbers, f"{page.path}: {summary}"
        links = [
            link
            for row in page.main.select(".task-row, .shared-duties__task")
            for link in links_to(row, page)
        ]
        assert set(tasks_linked(links, language)) == {*duties.tasks, *duties.perhaps}, page.path
        nothing = len(plan.nesting.counted) - len(duties.tasks) - len(duties.perhaps)
        assert nothing == 0 or nothing in numbers, f"{page.path}: {summary}"


@LANGUAGES
def test_counts_beside_headings(pages: Pages, plan: Site, language: str) -> None:
    """Where a list of tasks has its count in its heading, the list has as many entries."""
    for agency in plan.listed_agencies.values():
        page = agency_page(pages, plan, agency.id, language)
        for group in page.soup.select(".task-group"):
            stated = re.search(r"\d+", said(group.select(".task-group__count")[0]))
            assert stated is not None
            assert int(stated[0]) == len(group.select(".task-row")), page.path


@LANGUAGES
def test_what_became_of_a_body(pages: Pages, plan: Site, language: str) -> None:
    """Each step of what became of a body stands on its page with its act and its sources."""
    for agency in plan.listed_agencies.values():
        page = agency_page(pages, plan, agency.id, language)
        shown = page.words
        for step in agency.succession:
            for passage in (step.name, step.detail, step.act, step.certainty_note):
                assert passage is None or words(passage.get(language) or "") in shown, page.path
            hrefs = {str(a["href"]) for a in page.main.find_all("a", href=True)}
            assert {source.url for source in step.sources} <= hrefs, page.path


@LANGUAGES
def test_members_and_groups_link_to_each_other(pages: Pages, plan: Site, language: str) -> None:
    """The page of a group links to each member, and the page of a member to its group."""
    for group in plan.agencies.values():
        for member in group.members:
            one, other = (agency_page(pages, plan, id_, language) for id_ in (group.id, member))
            assert other.path in links_to(one.main, one)
            assert one.path in links_to(other.main, other)


@LANGUAGES
def test_home_numbers_lead_to_lists_of_that_length(pages: Pages, plan: Site, language: str) -> None:
    """Each number on the home page links to a list that has as many entries."""
    home = pages[urls(language).home()]
    entries = home.soup.select(".opening__figure")
    found = {}
    for entry in entries:
        number = re.search(r"\d+", said(entry))
        assert number is not None
        target = leads_to(entry, home)
        page, prefix = pages[target], target
        below = {link for link in links_to(page.main, page) if link.startswith(prefix)}
        below |= {str(link["href"]) for link in page.main.select(".update-entry__link")}
        found[target] = int(number[0])
        # Headings within others stand in the list and are not counted.
        inner = len(plan.areas) - len(plan.nesting.highest)
        listed = found[target] + (inner if target == urls(language).section("areas") else 0)
        # Those of today stand in a section of their own, and are none of the plan's.
        if target == urls(language).section("agencies"):
            below -= {urls(language).agency(body) for body in plan.agencies_of_today.values()}
        assert len(below - {prefix}) == listed or not listed, target
    counted = {"tasks": len(plan.nesting.counted), "areas": len(plan.nesting.highest)}
    for section, count in (counted | {"agencies": len(plan.listed_agencies)}).items():
        assert found[urls(language).section(section)] == count


@LANGUAGES
def test_two_links_lead_to_any_agency_task(pages: Pages, plan: Site, language: str) -> None:
    """From the home page each body is one link away, and each of its tasks two."""
    home = pages[urls(language).home()]
    first = set(links_to(home.main, home))
    for agency in plan.listed_agencies.values():
        assert agency_page(pages, plan, agency.id, language).path in first


@LANGUAGES
def test_the_matrix_has_every_pair(pages: Pages, plan: Site, language: str) -> None:
    """The matrices have a row for each area and task, a column for each body, and their sums."""
    directly = list(filter(None, plan.nesting.counted_of.values()))
    for path, rows in (
        (urls(language).section("matrix"), len(directly)),
        (urls(language).matrix_by_task(), len(plan.nesting.counted)),
    ):
        table = pages[path].one("main table")
        assert len(table.select("tbody tr")) == rows
        columns = {str(th.a["href"]) for th in table.select("thead th") if th.a}
        assert len(columns) == len(plan.named_agencies)
        for role in Role:
            pairs = [row for row in plan.responsibilities if row.role is role and row.via is None]
            assert str(len(pairs)) in pages[path].words
