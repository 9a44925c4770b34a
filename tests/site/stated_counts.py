"""Every count of tasks that a page states of a body, and every list of tasks behind one.

A count is read where a reader reads it. What states one in a new place is read here too: the test
of what is passed over names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag

from plugins.editions.edition import Edition
from tests.site.reading import BuiltPage, links_to, said

Pages = dict[str, BuiltPage]
LEADS, COORDINATES, TASKS = ROLES = ("leads", "coordinates", "tasks")
TOTAL, BY_NAME = "total", "by_name"
# Where counts of bodies stand, as `stated` reads them.
PLACES = (
    ".finder__entry, .agency-row, .filters__option, .body-reporting, .leaders, .matrix tfoot, "
    ".matrix-lines, .duty-summary, .task-group, .search-index__entry, .body-answer, "
    ".shared-duties__sums, .shared-duties__area"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that stands at `place` for a body: of which tasks, and whether by name only."""

    place: str
    body: str
    role: str
    which: str
    number: int


def number(tag: Tag) -> int:
    """The first number that an element says."""
    found = re.search(r"\d[\d.,]*", said(tag))
    assert found, tag
    return int(re.sub(r"[.,]", "", found[0]))


def numbers_in(words: str) -> list[int]:
    """Every number in words, in their order."""
    return [int(found) for found in re.findall(r"\d+", words)]


def numbers(tag: Tag) -> list[int]:
    """Every number that an element says, in its order."""
    return numbers_in(said(tag))


class Reader:
    """Reads the counts of one edition's pages."""

    def __init__(self, pages: Pages, edition: Edition) -> None:
        self.pages, self.edition, self.site = pages, edition, edition.site
        listed = self.site.listed_agencies.values()
        self.bodies = {edition.urls.agency(agency): agency.id for agency in listed}

    def every(self) -> Iterator[Stated]:
        """Every count on every page of this language."""
        yield from self.finder()
        yield from self.list_of_bodies()
        yield from self.choices("tasks", TASKS)
        yield from self.choices("reporting", LEADS)
        yield from self.reporting()
        yield from self.matrices()
        yield from self.index()
        for path, body in self.bodies.items():
            yield from self.body(self.pages[path], body)

    def page(self, section: str) -> BuiltPage:
        """The main page of a section."""
        return self.pages[self.edition.urls.section(section)]

    def who(self, tag: Tag, page: BuiltPage) -> str:
        """The body whose page the first link below an element leads to."""
        return self.bodies[links_to(tag, page)[0]]

    def counted(self, place: str, body: str, role: str, tag: Tag) -> Iterator[Stated]:
        """A total, and how many of it are by name, which is said where that is not all."""
        (total,) = tag.select(".role-count__number")
        yield Stated(place, body, role, TOTAL, number(total))
        named = tag.select_one(".role-count__named")
        yield Stated(place, body, role, BY_NAME, number(named or total))

    def finder(self) -> Iterator[Stated]:
        """The front page."""
        page = self.pages[self.edition.urls.home()]
        for entry in page.main.select(".finder__entry"):
            # Beside one of today stand the tasks of others, which `of_today` reads; a place of
            # today has none.
            for count in entry.select(".finder__count"):
                if links_to(entry, page)[0] in self.bodies:
                    yield Stated("home", self.who(entry, page), TASKS, TOTAL, number(count))

    def of_today(self) -> Iterator[tuple[str, int]]:
        """The number beside each of today's agencies on the front page."""
        page = self.pages[self.edition.urls.home()]
        today = {self.edition.urls.agency(a): a.id for a in self.site.agencies_of_today.values()}
        for entry in page.main.select(".finder__entry"):
            if (link := links_to(entry, page)[0]) in today:
                yield today[link], number(entry.select(".finder__count")[0])

    def list_of_bodies(self) -> Iterator[Stated]:
        """The list of bodies."""
        page = self.page("agencies")
        for row in page.main.select(".agency-row"):
            if links_to(row, page)[0] not in self.bodies:
                continue
            counts = row.select(".agency-row__count")
            for role, count in zip(ROLES, counts, strict=True):
                yield from self.counted("agencies", self.who(row, page), role, count)

    def choices(self, section: str, role: str) -> Iterator[Stated]:
        """The choices of bodies that narrow a list, and the rows that each leaves."""
        page = self.page(section)
        rows = page.main.select("[data-task]")
        for option in page.main.select('[data-filter="agency"] [data-value]'):
            body, (count,) = str(option["data-value"]), option.select(".filters__count")
            yield Stated(f"choice of {section}", body, role, TOTAL, number(count))
            leads, coordinates = (
                {str(row["data-task"]) for row in rows if body in str(row[f"data-{each}"]).split()}
                for each in (LEADS, COORDINATES)
            )
            yield Stated(f"rows of {section}", body, LEADS, TOTAL, len(leads))
            if role == TASKS:
                yield Stated(f"rows of {section}", body, COORDINATES, TOTAL, len(coordinates))
                yield Stated(f"rows of {section}", body, TASKS, TOTAL, len(leads | coordinates))

    def reporting(self) -> Iterator[Stated]:
        """How each body reports."""
        page = self.page("reporting")
        for row in page.main.select(".body-reporting"):
            first = row.select(".body-reporting__count")[0]
            yield from self.counted("reporting", self.who(row, page), LEADS, first)

    def matrices(self) -> Iterator[Stated]:
        """The sums of both matrices, and the marks in them that stand for one task each."""
        by_task = self.pages[self.edition.urls.matrix_by_task()]
        for page in (self.page("matrix"), by_task):
            (table,) = page.main.select(".matrix table")
            links = [link for head in table.select("thead th") for link in links_to(head, page)]
            columns = [self.bodies[link] for link in links]
            sums = [row.select("td") for row in table.select("tfoot tr")]
            kinds = [(role, which) for role in (LEADS, COORDINATES) for which in (TOTAL, BY_NAME)]
            for (role, which), cells in zip(kinds, sums, strict=True):
                for body, cell in zip(columns, cells, strict=True):
                    cell_number = int(said(cell).split()[-1])
                    yield Stated("matrix", body, role, which, cell_number)
        yield from self.lines()
        for at, body in enumerate(columns):
            column = [row.select("td")[at] for row in table.select("tbody tr")]
            for role in (LEADS, COORDINATES):
                marks = [
                    mark
                    for cell in column
                    for mark in cell.select(f".role-dot--{role}, .role-dot--both")
                ]
                named = [mark for mark in marks if "role-dot--member" not in mark["class"]]
                yield Stated("marks of the matrix", body, role, TOTAL, len(marks))
                yield Stated("marks of the matrix", body, role, BY_NAME, len(named))

    def lines(self) -> Iterator[Stated]:
        """The lines by body that stand where the matrix has no room."""
        page = self.page("matrix")
        for line in page.main.select(".matrix-lines__bodies .matrix-lines__line"):
            body = self.who(line, page)
            for role, count in zip(
                (LEADS, COORDINATES), line.select(".matrix-lines__count"), strict=True
            ):
                own = numbers(count)
                yield Stated("lines of the matrix", body, role, TOTAL, sum(own))

    def index(self) -> Iterator[Stated]:
        """The index from A to Z, whose facts stand beside a result of the search too."""
        for entry in self.page("search").main.select('[data-entry^="agency:"]'):
            body = str(entry["data-entry"]).removeprefix("agency:")
            if body not in self.site.listed_agencies:
                continue
            facts = [said(fact) for fact in entry.select("[data-fact] > span")]
            (count,) = (fact for fact in facts if re.search(r"\d+ (tasks?|nhiệm vụ)$", fact))
            yield Stated("index", body, TASKS, TOTAL, int(count.split()[-2 - ("vụ" in count)]))

    def body(self, page: BuiltPage, body: str) -> Iterator[Stated]:
        """The page of a body: its sentences, its lists, and what it tells programs."""
        for answer in page.main.select(".body-answer"):
            (link,) = answer.select('a[href$="#duties"]')
            assert link.parent
            for role, own in zip((TASKS, LEADS, COORDINATES), numbers(link.parent), strict=False):
                yield Stated("answer", body, role, TOTAL, own)
        if page.main.select(".shared-duties__line"):
            yield from self.shared(page, body)
        else:
            yield from self.summary(page, body)
        told = numbers_in(page.meta('meta[name="description"]').rpartition("–")[2])
        for role, count in zip((LEADS, COORDINATES), told[-2:], strict=True):
            yield Stated("description", body, role, TOTAL, count)

    def shared(self, page: BuiltPage, body: str) -> Iterator[Stated]:
        """Of a member, what its group has to do, and its own lists: together all that it has."""
        sums, links = page.main.select(".shared-duties__sum"), set()
        for role, line in zip((LEADS, COORDINATES), sums, strict=True):
            own = page.main.select(f'[aria-labelledby="{role}"] .task-row')
            links |= {str(row.a["href"]) for row in own if row.a}
            if not own:
                yield Stated("page", body, role, TOTAL, next(iter(numbers(line)), 0))
            if role == LEADS:
                yield Stated("list", body, role, TOTAL, len(line.select("a")))
        links |= {str(link["href"]) for link in page.main.select(".shared-duties__link")}
        yield Stated("list", body, TASKS, TOTAL, len(links))

    def summary(self, page: BuiltPage, body: str) -> Iterator[Stated]:
        """The sentences of a body's page, and the lists behind them."""
        lines = [
            *page.main.select(".duty-summary__line")[:2],
            *page.main.select(".duty-summary__in-all"),
        ]
        for role, line in zip(ROLES, lines, strict=True):
            total, *parts = re.findall(r"\d+", said(line))
            named = line.select_one(".role-count__named")
            # Of what it coordinates, the first part is that by name.
            by_name = parts[0] if role == COORDINATES and parts else total
            yield Stated("page", body, role, TOTAL, int(total))
            yield Stated("page", body, role, BY_NAME, number(named) if named else int(by_name))
        for role in (LEADS, COORDINATES):
            rows = page.main.select(f'[aria-labelledby="{role}"] .task-row')
            yield Stated(
                "list", body, role, TOTAL, len({str(row.a["href"]) for row in rows if row.a})
            )
