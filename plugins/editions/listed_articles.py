"""The articles of a campaign as lists show them: values, without what is written in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.editions.article_urls import year_in
from plugins.editions.markdown_pages import CitedSource


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEntry:
    """Something that a source gives a day for; both ends are days, or both have a time.

    `article` is the key of the article that tells of it, `path` that of its page.
    """

    start: dt.date | dt.datetime
    end: dt.date | dt.datetime
    name: str
    place: str
    source: CitedSource
    article: str
    path: str

    @property
    def day(self) -> dt.date:
        """The day on which it begins."""
        return self.start.date() if isinstance(self.start, dt.datetime) else self.start

    @property
    def last(self) -> dt.date:
        """The day on which it ends."""
        return self.end.date() if isinstance(self.end, dt.datetime) else self.end

    @property
    def times(self) -> str:
        """From when until when, "" where only days are known."""
        if not isinstance(self.start, dt.datetime) or not isinstance(self.end, dt.datetime):
            return ""
        return f"{self.start:%H:%M}–{self.end:%H:%M}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article: its page, in a sentence what it is about, when it was written, its subjects."""

    key: str
    path: str
    title: str
    description: str
    date: dt.date
    tasks: tuple[str, ...]
    areas: tuple[str, ...]
    events: tuple[EventEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Articles:
    """All articles in one language, latest first, and the section that they stand in.

    `tasks` are the ids of those that the section as a whole is about; `events` come latest first.
    """

    path: str
    title: str
    description: str
    tasks: tuple[str, ...]
    listed: tuple[Article, ...]
    events: tuple[EventEntry, ...]

    def of_task(self, id_: str) -> tuple[Article, ...]:
        """The articles about a task."""
        return tuple(article for article in self.listed if id_ in article.tasks)

    def of_area(self, id_: str) -> tuple[Article, ...]:
        """The articles about an area."""
        return tuple(article for article in self.listed if id_ in article.areas)

    def year(self, year: int) -> str:
        """The path of what the section holds of one year."""
        return year_in(self.path, year)
