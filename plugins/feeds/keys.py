"""What a feed or a calendar names of what updates say, by the key of the page that it goes with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plugins.editions.edition import Edition
from plugins.editions.follow import feed_of
from plugins.editions.names import Names, all_in_short, everything, related
from plugins.plan.facts.site import Site
from plugins.plan.records.updates import Update


def paths_of_feed(edition: Edition, key: str) -> tuple[str, ...]:
    """The paths of the feed of the page with `key`, in its two forms; none where it has no feed."""
    feed = feed_of(edition, key)
    return tuple(edition.urls.feed(feed.name, form) for form in ("atom", "json")) if feed else ()


def feed_names(site: Site, key: str) -> Names:
    """What the feed of the page with `key` names."""
    kind, _, id_ = key.partition(":")
    if kind == "task":
        return replace(_words(site, site.histories[id_].updates), tasks=(id_,))
    if kind == "area":
        return replace(_words(site, site.updates_of_area[id_]), areas=(id_,))
    if kind == "agency":
        own = site.updates_of_agency[id_]
        return replace(_words(site, (*own.said, *own.about)), agencies=(id_,))
    return everything()


def _words(site: Site, updates: Iterable[Update]) -> Names:
    """All that `updates`, and those that these are about, say."""
    told = related(site, updates)
    return Names(updates=told, words=told, in_short=True)


def calendar_names(site: Site, key: str) -> Names:
    """What the calendar with `key` names: that of a body the tasks whose days stand in it."""
    kind, _, id_ = key.partition(":")
    if kind != "agency":
        return all_in_short()
    due = site.due_dates_of_agency[id_].tasks
    tasks = tuple(dict.fromkeys(each.task.id for each in due))
    return Names(agencies=(id_,), tasks=tasks, in_short=True)
