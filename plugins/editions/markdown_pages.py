"""A page as it was read from a Markdown file, and the pages that every site needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.plan.reading.problems import Message, Problem

# The lines at the top of each page, and no others.
NEEDED = ("key", "slug", "lang", "title", "description")
# The key of the page for addresses that lead nowhere; it has no address of its own.
NOT_FOUND_KEY = "not-found"
# The pages to which all others lead.
PAGE_KEYS = ("about", "method", "glossary", "accessibility", "corrections", NOT_FOUND_KEY)
# The folders of content/: that of pages about the site, that of articles of campaigns.
PAGES, CAMPAIGNS = "pages", "campaigns"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownPage:
    """A page: what the lines at its top say, by lower-case keys, and its text as HTML.

    `source` is all of the file. The HTML is not safe yet.
    """

    file: str
    source: str
    metadata: Mapping[str, str]
    html: str

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
