"""Every address of the site, in one place: links to them are printed on paper."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from plugins.editions.languages import Language
from plugins.plan.records.agencies import Agency
from plugins.plan.records.languages import SHARED_FOLDERS

ROOT, INDEX = "/", "index.html"
# Files that serve every language.
NOT_FOUND, SITEMAP, ROBOTS = "/404.html", "/sitemap.xml", "/robots.txt"
HEADERS, LEDGER = "/_headers", "/data/ledger.jsonl"
# Folders that serve every language, and those that no page may be called by.
ASSETS, ATTACHMENTS, CALENDARS, FEEDS = "/assets/", "/attachments/", "/calendar/", "/feeds/"
DATA, SOURCES = "/data/", "/data/source/"
FILLED_FOLDERS = tuple(f"/{name}/" for name in SHARED_FOLDERS)
# Parts of pages, by their ids, which are the same on every page and in every language.
TASKS, ONGOING, DATED = "tasks", "ongoing", "dated"
UNDATED, NO_DEADLINE, NOT_READ = "undated", "no-deadline", "not-read"
LEADS, SAID, SAID_ABOUT = "leads", "said", "said-about"
# Parts of pages: places of today on the page of a body, what is known of the plan itself.
PLACES, VALIDITY = "places", "validity"
# How the passages of the text as received are called, by what their words are.
PASSAGES = {"area": "linh-vuc", "task": "nhiem-vu"}
# What an agency must know that wants to report.
SEND_REPORT = "send-report"
# Formats for programs ask for a full address; names below .invalid never exist (RFC 6761, 6.4).
NO_ADDRESS = "https://no-public-address.invalid"
# The path, the mark ("?" or "#") that ends it, and what follows.
QUERY_OR_FRAGMENT = re.compile(r"([^?#]*)([?#]?)(.*)", re.DOTALL)


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

    def updates_kind(self, kind: str) -> str:
        """The updates of one kind."""
        return self._path(self.language.sections["updates"], self.language.update_kinds[kind])

    def updates_of(self, path: str) -> str:
        """All updates of the task, area or body whose page stands at `path`."""
        return f"{path}{self.language.sections['updates']}/"

    def indicator(self, id_: str) -> str:
        """An indicator: its id is the same in every language."""
        return self._path(self.language.sections["indicators"], id_)

    def attachment(self, file: str) -> str:
        """A file below content/attachments/, the same in every language."""
        return f"{ATTACHMENTS}{file}"

    def feed(self, name: str, form: str) -> str:
        """A feed ("updates", "corrections", "tasks/13.1", …); form is "atom" or "json"."""
        return f"{FEEDS}{self.language.code}/{name}.{form}"

    def calendar(self, name: str = "deadlines") -> str:
        """A calendar: that of all dates, or a body's ("agencies/so-y-te")."""
        return f"{CALENDARS}{self.language.code}/{name}.ics"

    def further(self, path: str, number: int) -> str:
        """Page `number` of the list that begins at `path`, which is its page 1."""
        return f"{path}{self.language.further_page}-{number}/" if number > 1 else path

    def prose(self, slug: str) -> str:
        """A page written in Markdown."""
        return self._path(slug)

    def _path(self, *parts: str) -> str:
        return ROOT + "".join(f"{part}/" for part in (self.language.folder, *parts) if part)


class Links:
    """Writes the links of the page at `page`: what it is given is a path from the root.

    Links are relative, so that any folder can host. `index` is the file to name where a link leads
    to a folder: nobody looks it up without a server. `folder`: links stay whole and begin with it,
    for a page that is served at any depth.
    """

    def __init__(self, page: str, index: str = "", folder: str | None = None) -> None:
        self._page, self._index, self._whole = page, index, folder is not None
        up = "../" * (page.count("/") - 1) or "./"
        self._root = up if folder is None else f"{folder}/"

    def __call__(self, target: str) -> str:
        """The link to `target`, its query and fragment kept.

        What is no path from the root of the site (an address with a scheme or a host, a fragment)
        is given back as it is.
        """
        if not is_path(target):
            return target
        if target.startswith(f"{self._page}#") and not self._whole:
            return target[len(self._page) :]
        way = self._root + target[1:]
        return self._named(way) if self._index else way

    def _named(self, way: str) -> str:
        path, mark, rest = QUERY_OR_FRAGMENT.fullmatch(way).groups()  # type: ignore[union-attr]
        return path + (self._index if path.endswith("/") else "") + mark + rest


def is_path(target: str) -> bool:
    """Whether `target` is a path from the root of the site: it has no scheme and no host."""
    return target.startswith(ROOT) and not target.startswith("//")


def folder(word: str) -> str:
    """The folder of that name at the root of the site."""
    return f"/{word}/"


def source_text(file: str) -> str:
    """The plain file of the official text as received, by its file below data/."""
    return f"{SOURCES}{file.rpartition('/')[2]}"


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
    return path.lstrip("/") + (INDEX if path.endswith("/") else "")
