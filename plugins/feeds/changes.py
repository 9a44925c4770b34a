"""What changed on the site as entries of a feed: one for each day and kind of change."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.editions.edition import Edition
from plugins.editions.site_changes import change_group, changes_alike
from plugins.feeds.content import ChangeTemplate
from plugins.feeds.entries import FeedEntry
from plugins.feeds.identity import identity

# A day on which very much changed would fill a feed: the page has the rest.
TOLD = 20


def change_entries(edition: Edition, template: ChangeTemplate, limit: int) -> Iterator[FeedEntry]:
    """The latest `limit` entries; `template` makes their HTML.

    What is recorded later on the same day is told by the entry that there is.
    """
    for alike in changes_alike(edition)[:limit]:
        group = change_group(edition, alike, alike.changes[:TOLD])
        kind = edition.label("news", alike.news)
        title = edition.words.gettext("{kind}: {count} ({date})").format(
            kind=kind,
            count=edition.words.number(group.total),
            date=edition.words.long_date(alike.day),
        )
        yield FeedEntry(
            id=identity(edition, "change", alike.day.isoformat(), alike.news).urn,
            url=edition.absolute(alike.path),
            title=title,
            title_html=None,
            language=None,
            summary=title,
            content=template.changed(group),
            kind=alike.news,
            kind_name=kind,
            published=alike.day,
            updated=alike.day,
            sources=(),
            enclosures=(),
        )
