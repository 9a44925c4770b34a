"""What the lines at the top of an article say beside title and address: day, subjects, events."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from plugins.editions.markdown_pages import CitedSource, MarkdownPage
from plugins.plan.records.types import ISO_DATE, YEARS

MOMENT = re.compile(r"(.{10})T\d\d:\d\d", re.ASCII)
PARTS = re.compile(r"\s*\|\s*")
OF_EVENT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEvent:
    """Something that a source gives a day for: both ends are days, or both have a time.

    `source` is the name of the source that tells it.
    """

    start: dt.date | dt.datetime
    end: dt.date | dt.datetime
    name: str
    place: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHead:
    """What an article says of itself, and the sources that it cites, in their order."""

    date: dt.date
    tasks: tuple[str, ...]
    areas: tuple[str, ...]
    events: tuple[ArticleEvent, ...]
    sources: tuple[CitedSource, ...]


def article_head(page: MarkdownPage) -> ArticleHead | None:
    """The head of an article in which nothing was found wrong; None for any other page."""
    said = page.metadata
    if not page.is_article:
        return None
    return ArticleHead(
        date=dt.date.fromisoformat(said["date"]),
        tasks=ids_in(said["tasks"]),
        areas=ids_in(said.get("areas", "")),
        events=tuple(filter(None, events_in(said.get("events", "")))),
        sources=page.sources,
    )


def day_of(value: str) -> dt.date | None:
    """The day that `value` writes as YYYY-MM-DD; None where there is no such day."""
    try:
        day = dt.date.fromisoformat(value) if ISO_DATE.fullmatch(value) else None
    except ValueError:
        return None
    return day if day and day.year in YEARS else None


def ids_in(value: str) -> tuple[str, ...]:
    """The ids in a list joined by commas, in its order."""
    return tuple(filter(None, (each.strip() for each in value.split(","))))


def events_in(value: str) -> tuple[ArticleEvent | None, ...]:
    """The events in a list joined by semicolons; None for each that cannot be read."""
    return tuple(_event(each.strip()) for each in value.split(";") if each.strip())


def _event(said: str) -> ArticleEvent | None:
    parts = PARTS.split(said)
    if len(parts) != OF_EVENT or not all(parts):
        return None
    when, name, place, source = parts
    first, _, last = when.partition("/")
    start, end = _moment(first), _moment(last or first)
    if start is None or end is None or type(start) is not type(end) or end < start:
        return None
    return ArticleEvent(start=start, end=end, name=name, place=place, source=source)


def _moment(value: str) -> dt.date | dt.datetime | None:
    """A day, or a day and a time where the plan holds; None where `value` is neither."""
    timed = MOMENT.fullmatch(value)
    day = day_of(timed[1] if timed else value)
    try:
        return dt.datetime.fromisoformat(value) if timed and day else day
    except ValueError:
        return None
