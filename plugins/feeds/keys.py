"""What a feed or a calendar names of what updates say, by the key of the page that it goes with."""

from __future__ import annotations

from plugins.editions.edition import Edition
from plugins.editions.follow import feed_of
from plugins.editions.names import Names, everything, related
from plugins.plan.facts.site import Site


def paths_of_feed(edition: Edition, key: str) -> tuple[str, ...]:
    """The paths of the feed of the page with `key`, in its two forms; none where it has no feed."""
    feed = feed_of(edition, key)
    return tuple(edition.urls.feed(feed.name, form) for form in ("atom", "json")) if feed else ()


def feed_names(site: Site, key: str) -> Names:
    """What the feed of the page with `key` names."""
    kind, _, id_ = key.partition(":")
    if kind == "task":
        return Names(tasks=(id_,), updates=related(site, site.histories[id_].updates))
    if kind == "area":
        return Names(areas=(id_,), updates=related(site, site.updates_of_area[id_]))
    if kind == "agency":
        own = site.updates_of_agency[id_]
        return Names(agencies=(id_,), updates=related(site, (*own.said, *own.about)))
    return everything()


def calendar_names(site: Site, key: str) -> Names:
    """What the calendar with `key` names: that of a body the tasks whose days stand in it."""
    kind, _, id_ = key.partition(":")
    if kind != "agency":
        return everything()
    due = site.due_dates_of_agency[id_].tasks
    return Names(agencies=(id_,), tasks=tuple(dict.fromkeys(each.task.id for each in due)))
