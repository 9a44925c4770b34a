"""Feeds and calendars: what readers' own programs can follow, file by file.

Feeds outlive addresses and days. The id of an entry is a name-based UUID of the plan's number, date
and place, the language and the update: no address and no clock is in it. An entry is published on
the day the ledger first names its update, whatever the age of the fact, whose own date stands in
its words; it is updated on the latest day on which it, a correction of it or what took its place
was recorded (`days`). What was updated last comes first and is what the limit keeps. An update that
is not recorded yet has its own date and that of its receipt instead. What changed on the site has
a feed of its own, with an entry for each day and kind of change.

feedgenerator stamps empty feeds with the clock, cannot mark the language of a title and writes an
entry anew for each of the up to six feeds it stands in, so Atom is written in `atom`, with the
escaping of the standard library.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.editions.follow import feed_of
from plugins.feeds.atom import atom, atom_entry
from plugins.feeds.channels import channels
from plugins.feeds.content import entry_templates
from plugins.feeds.json_feed import json_feed


def feed_files(
    edition: Edition, keys: Iterable[str], theme: Path, compiled: Path | None = None
) -> dict[str, bytes]:
    """The feeds of one language that go with the pages with these `keys`, by path.

    What entries tell is put into HTML by the templates of `theme`; their code is kept in
    `compiled`.
    """
    # An update stands in up to six feeds.
    entry_once = cache(atom_entry)
    templates = entry_templates(edition, theme, compiled)
    files = {}
    feeds = (feed for key in keys if (feed := feed_of(edition, key)))
    for channel in channels(edition, feeds, *templates):
        path = edition.urls.feed(channel.name, "atom")
        files[path] = atom(channel, edition.absolute(path), entry_once)
        path = edition.urls.feed(channel.name, "json")
        files[path] = json_feed(channel, edition.absolute(path))
    return files
