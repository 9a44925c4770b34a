"""The facts of the plan stand on the pages: every word, every name, every count."""

from __future__ import annotations

import re

import pytest

from plugins.plan.facts.responsibilities import Duties
from plugins.plan.facts.site import Site
from tests.site.reading import BuiltPage, links_to, said, words

Pages = dict[str, BuiltPage]
TASKS = {"vi": "/nhiem-vu/", "en": "/en/tasks/"}
AREAS = {"vi": "/linh-vuc/", "en": "/en/areas/"}
AGENCIES = {"vi": "/co-quan/", "en": "/en/agencies/"}
HOMES = {"vi": "/", "en": "/en/"}
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


def agency_page(pages: Pages, plan: Site, id_: str, language: str) -> BuiltPage:
    """The page of a body."""
    agency = plan.agencies[id_]
    slug = agency.id if language == "vi" else agency.slug.get(language, agency.id)
    return pages[f"{AGENCIES[language]}{slug}/"]


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
        page = pages[f"{TASKS[language]}{id_}/"]
        originals = [words(item.get("vi") or "") for item in task.text]
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
        shown = pages[f"{TASKS[language]}{id_}/"].words
        assert task.lead is not None
        assert words(task.lead.text) in shown
        assert task.coordinating is None or words(task.coordinating.text) in shown
        assert task.deadline.text
        assert words(task.deadline.text.get("vi") or "") in shown
        assert words(task.deadline.text.get(language) or "") in shown


@LANGUAGES
def test_notes_stand_on_their_pages(pages: Pages, plan: Site, language: str) -> None:
    """Each editorial note of a task or area stands on its page, with the words it is about."""
    for prefix, records in ((TASKS, plan.tasks), (AREAS, plan.areas)):
        for id_, record in records.items():
            shown = pages[f"{prefix[language]}{id_}/"].words
            for note in record.notes:
                assert words(note.get(language) or "") in shown, id_
                assert note.quote is None or words(note.quote) in shown, id_


@LANGUAGES
def test_each_task_links_to_its_bodies(pages: Pages, plan: Site, language: str) -> None:
    """A task page links to its area and to every body in its cells."""
    for id_, task in plan.tasks.items():
        page = pages[f"{TASKS[language]}{id_}/"]
        links = links_to(page.main, page)
        bodies = [*plan.leads[task.id], *plan.coordinating[task.id]]
        assert {agency_page(pages, plan, b.id, language).path for b in bodies} <= set(links)
        assert f"{AREAS[language]}{task.area}/" in {*links, *links_to(page.one("body"), page)}


def test_vietnamese_is_marked_on_english_pages(pages: Pages) -> None:
    """On an English page, sentences in Vietnamese stand in an element marked as Vietnamese."""
    marks = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
    unmarked = set()
    for page in pages.values():
        if page.language == "en":
            for string in page.one("body").find_all(string=marks):
                lang = next(tag["lang"] for tag in string.parents if tag.has_attr("lang"))
                share = sum(bool(marks.search(word)) for word in string.split())
                if lang != "vi" and share > max(len(string.split()) / 2, 1):
                    unmarked.add(f"{string.strip()} on {page.path}")
    assert unmarked == set()


@LANGUAGES
def test_all_tasks_without_script(pages: Pages, plan: Site, language: str) -> None:
    """The list of tasks links to all 65 in the order of the plan and names their leads."""
    page = pages[TASKS[language]]
    tasks = [link for link in links_to(page.main, page) if re.fullmatch(r".*/\d+\.\d+/", link)]
    assert list(dict.fromkeys(tasks)) == [f"{TASKS[language]}{id_}/" for id_ in plan.tasks]
    for task in plan.tasks.values():
        for body in plan.leads[task.id]:
            assert words(body.name.get(language) or "") in page.words


@LANGUAGES
def test_each_area_lists_its_tasks(pages: Pages, plan: Site, language: str) -> None:
    """An area page has its heading in full and exactly its tasks, and names who leads them."""
    for id_, area in plan.areas.items():
        page = pages[f"{AREAS[language]}{id_}/"]
        shown = page.words
        for item in area.heading:
            assert words(item.get("vi") or "") in shown or language == "en"
            assert words(item.get(language) or "") in shown
        links = links_to(page.one(".task-rows"), page)
        tasks = plan.nesting.counted_of[id_]
        found = {link.removeprefix(TASKS[language]).strip("/") for link in links} - {""}
        assert found == set(tasks), page.path
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
        links = [link for row in page.main.select(".task-row") for link in links_to(row, page)]
        listed = {link.removeprefix(TASKS[language]).strip("/") for link in links} - {""}
        assert listed == {*duties.tasks, *duties.perhaps}, page.path
        nothing = len(plan.tasks) - len(duties.tasks) - len(duties.perhaps)
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
    home = pages[HOMES[language]]
    entries = home.soup.select(".numbers a")
    found = {}
    for entry in entries:
        number = re.search(r"\d+", said(entry))
        assert number is not None
        target = links_to(entry.parent, home)[0]  # type: ignore[arg-type]
        page, prefix = pages[target], target
        below = {link for link in links_to(page.main, page) if link.startswith(prefix)}
        below |= {str(link["href"]) for link in page.main.select(".update-entry__link")}
        found[target] = int(number[0])
        if int(number[0]):
            assert len(below - {prefix}) == int(number[0]), target
    assert found[TASKS[language]] == 65
    assert found[AREAS[language]] == 18
    assert found[AGENCIES[language]] == len(plan.listed_agencies)
    assert 0 in found.values()


@LANGUAGES
def test_two_links_lead_to_any_agency_task(pages: Pages, plan: Site, language: str) -> None:
    """From the home page each body is one link away, and each of its tasks two."""
    home = pages[HOMES[language]]
    first = set(links_to(home.main, home))
    for agency in plan.listed_agencies.values():
        assert agency_page(pages, plan, agency.id, language).path in first


@LANGUAGES
def test_the_matrix_has_every_pair(pages: Pages, plan: Site, language: str) -> None:
    """The matrix of tasks has 65 rows and marks all 77 lead and 134 coordinating pairs."""
    page = pages[{"vi": "/ma-tran/", "en": "/en/matrix/"}[language]]
    tables = page.soup.find_all("table")
    rows = [len(table.select("tbody tr")) for table in tables]
    assert rows == [18, 65]
    columns = {str(th.a["href"]) for th in tables[1].select("thead th") if th.a}
    assert len(columns) == len(plan.named_agencies) == 24
    shown = page.words
    assert "77" in shown
    assert "134" in shown


def test_the_deadline_that_is_computed(pages: Pages) -> None:
    """Task 1.1 shows the deadline as written and the day computed from Decision 882."""
    for path, date in (
        ("/nhiem-vu/1.1/", "22 tháng 7 năm 2023"),
        ("/en/tasks/1.1/", "22 July 2023"),
    ):
        shown = pages[path].words
        assert date in shown
        assert "882/QĐ-TTg" in shown


def test_no_report_is_never_said_to_be_not_started(pages: Pages) -> None:
    """Absence of a report is called so, and no page says that a task has not been started."""
    for path, page in pages.items():
        if path not in {"/phuong-phap/", "/en/method/"}:
            shown = page.words.casefold()
            assert "chưa triển khai" not in shown
            assert "not started" not in shown
    assert "Chưa có báo cáo" in pages["/nhiem-vu/13.1/"].words
    assert "No report yet" in pages["/en/tasks/13.1/"].words
