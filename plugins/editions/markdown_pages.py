"""A page as it was read from a Markdown file, and the pages that every site needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from plugins.plan.reading.problems import Message, Problem

# The lines at the top of each page, those of an article besides, and no others.
NEEDED = ("key", "slug", "lang", "title", "description")
OF_ARTICLES = ("date", "tasks", "areas", "events")
NEEDED_OF_ARTICLES = ("date", "tasks")
# The line that a lesson sheet has besides: the tasks that it builds on.
OF_LESSONS = ("tasks",)
# The key of the page for addresses that lead nowhere; it has no address of its own.
NOT_FOUND_KEY = "not-found"
# The pages to which all others lead.
PAGE_KEYS = ("about", "method", "glossary", "accessibility", "corrections", NOT_FOUND_KEY)
# The folders of content/: that of pages about the site, that of articles of campaigns.
PAGES, CAMPAIGNS = "pages", "campaigns"
# The key of the page that introduces the articles: its slug and title are those of their section.
SECTION_KEY = "campaigns"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A public source below an article: by which name its text cites it, who published it when.

    `number` is that by which it is cited, `note` says what should be known of it, "" for nothing.
    """

    name: str
    number: int
    publisher: str
    date: str
    url: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownPage:
    """A page: what the lines at its top say, by lower-case keys, and its text as HTML.

    `source` is all of the file, `sources` are those that an article cites. The HTML is not safe
    yet.
    """

    file: str
    source: str
    metadata: Mapping[str, str]
    html: str
    sources: tuple[CitedSource, ...] = ()

    @property
    def is_article(self) -> bool:
        """Whether it stands in the folder of campaigns: as an article, or to introduce them."""
        return PurePath(self.file).parent.name == CAMPAIGNS

    @property
    def is_lesson(self) -> bool:
        """Whether it is a lesson sheet: a page about the site names no tasks."""
        return not self.is_article and "tasks" in self.metadata

    @property
    def language(self) -> str:
        """The code of its language, "" where it states none."""
        return self.metadata.get("lang", "")

    def problem(
        self,
        field: str,
        message: Message,
        values: Mapping[str, str],
        nearest: str | None = None,
    ) -> Problem:
        """A problem of a `field` of the metadata, at the top of the page."""
        return Problem.of_file(self.file, message, values, nearest, field)
