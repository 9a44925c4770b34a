"""Feeds and calendars: what readers' own programs can follow, file by file."""

from __future__ import annotations

from plugins.editions.edition import Edition
from plugins.feeds.atom import atom, atom_entry
from plugins.feeds.channels import channels
from plugins.feeds.deadlines_calendar import calendars
from plugins.feeds.entries import Entry
from plugins.feeds.json_feed import json_feed


def feed_files(edition: Edition) -> dict[str, bytes]:
    """Every feed and calendar of one language, by path; a calendar only where it has a day."""
    return _feeds(edition) | calendars(edition)


def _feeds(edition: Edition) -> dict[str, bytes]:
    written: dict[str, str] = {}

    def once(entry: Entry) -> str:
        if entry.id not in written:
            written[entry.id] = atom_entry(entry)
        return written[entry.id]

    files = {}
    for channel in channels(edition):
        for form, extension in ((lambda c, own: atom(c, own, once), "atom"), (json_feed, "json")):
            path = edition.urls.feed(channel.name, extension)
            files[path] = form(channel, edition.absolute(path))
    return files
