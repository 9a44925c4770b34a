"""Every address of the site, in one place: links to them are printed on paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.editions.languages import Language
from plugins.plan.records.agencies import Agency
from plugins.plan.records.languages import SHARED_FOLDERS

ROOT, INDEX = "/", "index.html"
# Files that serve every language.
NOT_FOUND, SITEMAP, ROBOTS = "/404.html", "/sitemap.xml", "/robots.txt"
HEADERS, LEDGER = "/_headers", "/data/ledger.jsonl"
MANIFEST = "/manifest.sha256"
# Folders that serve every language, and those that no page may be called by.
ASSETS, ATTACHMENTS, CALENDARS, FEEDS = "/assets/", "/attachments/", "/calendar/", "/feeds/"
DATA, SOURCES, PUBLISHED = "/data/", "/data/source/", "/data/publications/"
FILLED_FOLDERS = tuple(f"/{name}/" for name in SHARED_FOLDERS)
# Parts of pages, by their ids, which are the same on every page and in every language.
TASKS, ONGOING, DATED = "tasks", "ongoing", "dated"
UNDATED, NO_DEADLINE, NOT_READ = "undated", "no-deadline", "not-read"
LEADS, SAID, SAID_ABOUT, PLAIN = "leads", "said", "said-about", "plain"
PROGRESS, BY_DEADLINE = "progress", "by-deadline"
# Parts of pages: places of today on the page of a body, what is known of the plan itself.
PLACES, VALIDITY = "places", "validity"
# How to cite a page, or, on the page about the site, all of it.
CITE = "cite"
# How the passages of the text as received are called, by what their words are.
PASSAGES = {"area": "linh-vuc", "task": "nhiem-vu"}
# What an agency must know that wants to report.
SEND_REPORT = "send-report"
# Formats for programs ask for a full address; names below .invalid never exist (RFC 6761, 6.4).
NO_ADDRESS = "https://no-public-address.invalid"


@dataclass(frozen=True, slots=True)
class Urls:
    """Addresses in one language, as paths from the root of the site ("/nhiem-vu/13.1/")."""

    language: Language

    def home(self) -> str:
        """The front page."""
        return self._path()

    def section(self, name: str) -> str:
        """The main page of a section: tasks, areas, agencies, matrix, updates, …, search."""
        return self._path(self.language.sections[name])

    def matrix_by_task(self) -> str:
        """The matrix of tasks and bodies, below that of areas and bodies."""
        return self._path(self.language.sections["matrix"], self.language.sections["tasks"])

    def task(self, id_: str, item: int | None = None) -> str:
        """A task, or one of its items."""
        path = self._path(self.language.sections["tasks"], id_)
        return part_of(path, item_anchor(item)) if item else path

    def area(self, id_: str) -> str:
        """An area."""
        return self._path(self.language.sections["areas"], id_)

    def agency(self, agency: Agency) -> str:
        """A body: its slug in this language, or its id where it has none."""
        slug = agency.slug.get(self.language.code, agency.id)
        return self._path(self.language.sections["agencies"], slug)

    def tasks_led_by(self, agency: str) -> str:
        """The tasks that the body with this id leads, in the list of the page about reporting."""
        return part_of(f"{self.section('reporting')}?agency={agency}", TASKS)

    def update(self, id_: str) -> str:
        """An update: its id is the same in every language."""
        return self._path(self.language.sections["updates"], id_)

    def updates_year(self, year: int) -> str:
        """What happened in a year."""
        return self._path(self.language.sections["updates"], str(year))

    def changes_year(self, year: int) -> str:
        """What changed on the site in a year."""
        return self._path(self.language.sections["changes"], str(year))

    def publication(self, name: str) -> str:
        """What was published once, by the name of the publication: "2026-12-01", "2026-12-01-2"."""
        return self._path(self.language.sections["publications"], name)

    def preview(self) -> str:
        """What would change if the data were published: a page that no published site has."""
        return f"{self.home()}preview.html"

    def updates_kind(self, kind: str) -> str:
        """The updates of one kind."""
        return self._path(self.language.sections["updates"], self.language.update_kinds[kind])

    def updates_of(self, path: str) -> str:
        """All updates of the task, area or body whose page stands at `path`."""
        return f"{path}{self.language.sections['updates']}/"

    def indicator(self, id_: str) -> str:
        """An indicator: its id is the same in every language."""
        return self._path(self.language.sections["indicators"], id_)

    def request(self, id_: str) -> str:
        """A request for a report, in the list of all."""
        return part_of(self.section("requests"), request_anchor(id_))

    def attachment(self, file: str) -> str:
        """A file below content/attachments/, the same in every language."""
        return f"{ATTACHMENTS}{file}"

    def feed(self, name: str, form: str) -> str:
        """A feed ("updates", "corrections", "tasks/13.1", …); form is "atom" or "json"."""
        return f"{self.feeds()}{name}.{form}"

    def feeds(self) -> str:
        """The folder of all feeds."""
        return f"{FEEDS}{self.language.code}/"

    def calendar(self, name: str = "deadlines") -> str:
        """A calendar: that of all dates, or a body's ("agencies/so-y-te")."""
        return f"{CALENDARS}{self.language.code}/{name}.ics"

    def further(self, path: str, number: int) -> str:
        """Page `number` of the list that begins at `path`, which is its page 1."""
        return f"{path}{self.language.further_page}-{number}/" if number > 1 else path

    def report_form(self) -> str:
        """The form in which an official writes a report: at the same words in every language."""
        return self._path("admin", "form")

    def prose(self, slug: str) -> str:
        """A page written in Markdown."""
        return self._path(slug)

    def _path(self, *parts: str) -> str:
        path = "/".join(filter(None, (self.language.folder, *parts)))
        return f"/{path}/" if path else ROOT


def is_path(target: str) -> bool:
    """Whether `target` is a path from the root of the site: it has no scheme and no host."""
    return target.startswith(ROOT) and not target.startswith("//")


def folder(word: str) -> str:
    """The folder of that name at the root of the site."""
    return f"/{word}/"


def source_text(file: str) -> str:
    """The plain file of the official text as received, by its file below data/."""
    return f"{SOURCES}{file.rpartition('/')[2]}"


def published_file(publication: str, file: str) -> str:
    """A file of the frozen copy of a publication, by the names of both."""
    return f"{PUBLISHED}{publication}/{file}"


def part_of(path: str, anchor: str) -> str:
    """The part of the page at `path` that has the id `anchor`; a part of the same page for ""."""
    return f"{path}#{anchor}"


def item_anchor(item: int) -> str:
    """The id of an item on its task's page."""
    return f"muc-{item}"


def line_anchor(line: int) -> str:
    """The id of a line of the official text as received."""
    return f"dong-{line}"


def passage_anchor(row: str) -> str:
    """The id of the passage of `area:<id>` or `task:<id>` in the official text as received."""
    kind, _, id_ = row.partition(":")
    return f"{PASSAGES[kind]}-{id_}"


def column_anchor(column: str) -> str:
    """The id of a cell of a further column on its task's page."""
    return f"column-{column}"


def area_anchor(area: str) -> str:
    """The id of the heading of an area in the list of tasks."""
    return f"area-{area}"


def coverage_anchor(coverage: str) -> str:
    """The id of the list of tasks about which that much has been said."""
    return f"tasks-{coverage}"


def state_anchor(state: str) -> str:
    """The id of the list of tasks in a state of reporting."""
    return f"state-{state}"


def body_anchor(agency: str) -> str:
    """The id of a body's row on the page about reporting."""
    return f"body-{agency}"


def request_anchor(request: str) -> str:
    """The id of a request on the page of all requests."""
    return f"request-{request}"


def context_anchor(context: str) -> str:
    """The id of a fact beside a task on the task's page."""
    return f"context-{context}"


def change_anchor(day: dt.date, kind: str) -> str:
    """The id of the changes of one kind on one day, on the page of what changed on the site."""
    return f"{kind}-{day.isoformat()}"


def letter_anchor(number: int) -> str:
    """The id of the letter that stands in that place in the index from A to Z."""
    return f"az-{number}"


def absolute(target: str, address: str | None) -> str:
    """The full address of `target`, for programs, on the site that stands at `address`.

    While the site has no address, it is one at which nothing can ever be found.
    """
    return (address or NO_ADDRESS).rstrip("/") + target


def host(url: str) -> str:
    """The host of a full address elsewhere, as it is written."""
    return url.split("/")[2]


def output_file(path: str) -> str:
    """The file of the output folder that serves `path`."""
    return output_path(path).lstrip("/")


def output_path(path: str) -> str:
    """The path of the file that serves `path`, by its own name."""
    return path + (INDEX if path.endswith("/") else "")
