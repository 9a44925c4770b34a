"""How a page can be followed: its feed, in two forms, and its calendar where it has dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.plan.facts.due_dates import due_dates, due_dates_of_agency
from plugins.plan.records.updates import UpdateKind

UPDATES, CORRECTIONS = "updates", "corrections"
FOLDERS = {"task": "tasks", "area": "areas", "agency": "agencies"}
ABOUT_EVERYTHING = {"home", UPDATES, "reporting"}
ABOUT_CORRECTIONS = {CORRECTIONS, f"updates:{UpdateKind.CORRECTION}"}


@dataclass(frozen=True, slots=True)
class Address:
    """A file to subscribe to: its path, and its full address to copy."""

    path: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """The feed of a page, with its title; `calendar` is None where there is no date."""

    title: str
    atom: Address
    json: Address
    calendar: Address | None


def follow(edition: Edition, key: str) -> Follow | None:
    """How the page with `key` can be followed; None where it has no feed."""
    name = feed_of(key)
    if name is None:
        return None
    return Follow(
        title=feed_title(edition, name),
        atom=_address(edition, edition.urls.feed(name, "atom")),
        json=_address(edition, edition.urls.feed(name, "json")),
        calendar=_calendar(edition, name),
    )


def feed_of(key: str) -> str | None:
    """The name of the feed that the page with `key` announces."""
    kind, _, rest = key.partition(":")
    subject = rest.partition(":")[0]
    if kind in FOLDERS and subject:
        return f"{FOLDERS[kind]}/{subject}"
    if f"{kind}:{subject}" in ABOUT_CORRECTIONS or key in ABOUT_CORRECTIONS:
        return CORRECTIONS
    return UPDATES if kind in ABOUT_EVERYTHING else None


def feed_names(edition: Edition) -> Iterator[str]:
    """The names of all feeds: one of everything, of corrections, and one a task, area and body."""
    site = edition.site
    yield UPDATES
    yield CORRECTIONS
    yield from (f"tasks/{id_}" for id_ in site.tasks)
    yield from (f"areas/{id_}" for id_ in site.areas)
    yield from (f"agencies/{agency.id}" for agency in site.listed_agencies.values())


def feed_title(edition: Edition, name: str) -> str:
    """The title of a feed, which begins with the name of the site."""
    _ = edition.words.gettext
    folder, _slash, id_ = name.partition("/")
    say, site = edition.passage, edition.site
    if folder == "tasks":
        words = _("task {number}, {title}").format(
            number=id_, title=say(site.tasks[id_].title).text
        )
    elif folder == "areas":
        words = _("area {number}, {title}").format(
            number=id_, title=say(site.areas[id_].title).text
        )
    elif folder == "agencies":
        words = say(site.agencies[id_].name).text
    else:
        words = {UPDATES: _("all updates"), CORRECTIONS: _("corrections")}[name]
    return f"{say(site.records.settings.name).text}: {words}"


def _calendar(edition: Edition, name: str) -> Address | None:
    site, urls = edition.site, edition.urls
    folder, _slash, id_ = name.partition("/")
    if folder == "agencies":
        dates = due_dates_of_agency(site, id_)
        return _address(edition, urls.calendar(name)) if dates else None
    if folder == "tasks":
        found = site.deadlines[id_].date is not None
    else:
        found = folder == UPDATES and bool(due_dates(site))
    return _address(edition, urls.calendar()) if found else None


def _address(edition: Edition, path: str) -> Address:
    return Address(path, edition.absolute(path))
