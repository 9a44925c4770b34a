"""The events that articles tell of, each on the day and at the time that a source gives."""

from __future__ import annotations

import datetime as dt

from plugins.editions.edition import Edition
from plugins.editions.follow import EVENTS, calendar_of_events
from plugins.editions.listed_articles import Article, EventEntry
from plugins.editions.local_time import local
from plugins.feeds.calendar_writing import calendar_bytes, event_bytes, notices
from plugins.feeds.identity import identity, midnight


def events_calendar(edition: Edition) -> dict[str, bytes]:
    """The calendar of all events, by its path; nothing where no article tells of one."""
    if edition.articles is None or not edition.articles.events:
        return {}
    name, gettext = calendar_of_events(edition), edition.words.gettext
    description = gettext("Days for which this site has found a public source; no timetable.")
    events = [
        _event(edition, article, event)
        for article in edition.articles.listed
        for event in article.events
    ]
    return {
        name.path: calendar_bytes(name.title, " ".join((*notices(edition), description)), events)
    }


def _event(edition: Edition, article: Article, event: EventEntry) -> bytes:
    named = edition.words.ngettext("Source", "Sources", 1)
    source = f"{named}: {event.source.publisher}, {event.source.url}"
    written = midnight(article.date).astimezone(dt.UTC)
    start, end = event.start, event.end
    if isinstance(start, dt.datetime) and isinstance(end, dt.datetime):
        start, end = local(start).astimezone(dt.UTC), local(end).astimezone(dt.UTC)
    else:
        # The day on which it ends is the last of it; in a calendar it is the first one after.
        end = event.last + dt.timedelta(days=1)
    return event_bytes(
        uid=str(identity(edition, EVENTS, event.article, event.start.isoformat(), event.name)),
        dtstamp=written,
        last_modified=written,
        dtstart=start,
        dtend=end,
        transp="TRANSPARENT",
        summary=event.name,
        location=event.place,
        description="\n".join((source, *notices(edition))),
        url=edition.absolute(event.path),
    )
