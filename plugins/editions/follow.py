"""How a page can be followed: its feed, in two forms, and its calendar where it has dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.markdown_pages import SECTION_KEY
from plugins.plan.records.agencies import Agency
from plugins.plan.records.updates import Update, UpdateKind

UPDATES, CORRECTIONS, CHANGES = "updates", "corrections", "changes"
QUARTERS = "quarters"
# The feed of articles, and the calendar of the events that they tell of.
ARTICLES, EVENTS = "articles", "events"
ABOUT_ARTICLES = {SECTION_KEY, "article"}
ABOUT_EVERYTHING = {"home", UPDATES, "reporting"}
ABOUT_CORRECTIONS = {CORRECTIONS, f"updates:{UpdateKind.CORRECTION}"}


@dataclass(frozen=True, slots=True)
class CalendarName:
    """A calendar: its title and its path."""

    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed by its `name` in addresses: its title, the path of the page that shows the same.

    `updates` are all that it is about, none where it tells of the site; `calendar` is the one that
    goes with it, None where there is no date.
    """

    name: str
    title: str
    page: str
    updates: Sequence[Update]
    calendar: CalendarName | None


@dataclass(frozen=True, slots=True)
class Address:
    """A file to subscribe to: its title, its path, and its full address to copy, if it has one."""

    title: str
    path: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """The feed of a page in its two forms; `calendar` is None where there is no date."""

    atom: Address
    json: Address
    calendar: Address | None


def follow(edition: Edition, key: str) -> Follow | None:
    """How the page with `key` can be followed; None where it has no feed."""
    feed = feed_of(edition, key)
    if feed is None:
        return None

    def address(title: str, path: str) -> Address:
        return Address(title, path, edition.public(path))

    calendar = feed.calendar
    return Follow(
        atom=address(feed.title, edition.urls.feed(feed.name, "atom")),
        json=address(feed.title, edition.urls.feed(feed.name, "json")),
        calendar=address(calendar.title, calendar.path) if calendar else None,
    )


def calendar_of_plan(edition: Edition) -> CalendarName:
    """The calendar of all deadlines and periods."""
    return CalendarName(
        _title(edition, edition.words.gettext("deadlines")), edition.urls.calendar()
    )


def calendar_of_agency(edition: Edition, agency: Agency) -> CalendarName:
    """The calendar of what one body leads."""
    site = edition.passage(edition.site.records.settings.name).text
    title = edition.words.gettext("{site}: deadlines of tasks led by {body}").format(
        site=site, body=edition.passage(agency.name).text
    )
    return CalendarName(title, edition.urls.calendar(f"agencies/{agency.id}"))


def calendar_of_events(edition: Edition) -> CalendarName:
    """The calendar of the events that articles tell of."""
    title = edition.words.gettext("days of which its articles tell")
    return CalendarName(_title(edition, title), edition.urls.calendar(EVENTS))


def followed_pages(edition: Edition) -> tuple[str, ...]:
    """The keys of the pages that have a feed of their own: one for each feed that there is.

    They are about everything, about corrections, a task, an area or a body each, what changed,
    quarters and articles; each language has the same ones.
    """
    site, articles = edition.site, (SECTION_KEY,) if edition.articles else ()
    tasks = (f"task:{id_}" for id_ in site.tasks)
    areas = (f"area:{id_}" for id_ in site.areas)
    agencies = (f"agency:{id_}" for id_ in site.agencies_with_page)
    return (UPDATES, CORRECTIONS, *tasks, *areas, *agencies, CHANGES, QUARTERS, *articles)


def feed_of(edition: Edition, key: str) -> Feed | None:
    """The feed that goes with the page with `key`; None where it has none."""
    kind, _, rest = key.partition(":")
    subject = rest.partition(":")[0]
    if kind in OF_SUBJECT and subject:
        return OF_SUBJECT[kind](edition, subject)
    if f"{kind}:{subject}" in ABOUT_CORRECTIONS or key in ABOUT_CORRECTIONS:
        return _of_corrections(edition)
    if kind == CHANGES:
        return _of_section(edition, CHANGES, edition.words.gettext("what changed on this site"))
    if key == QUARTERS:
        return _of_section(edition, QUARTERS, edition.words.gettext("quarter by quarter"))
    if kind in ABOUT_ARTICLES:
        return _of_articles(edition)
    return _of_everything(edition) if kind in ABOUT_EVERYTHING else None


def _of_section(edition: Edition, section: str, about: str) -> Feed:
    """The feed of a section whose entries are no updates: what changed, quarters that are over."""
    return Feed(
        name=section,
        title=_title(edition, about),
        page=edition.urls.section(section),
        updates=(),
        calendar=None,
    )


def _of_articles(edition: Edition) -> Feed | None:
    """The feed of the articles of campaigns; None where there is none."""
    articles = edition.articles
    if articles is None:
        return None
    title = _title(edition, articles.title)
    return Feed(name=ARTICLES, title=title, page=articles.path, updates=(), calendar=None)


def _of_everything(edition: Edition) -> Feed:
    return Feed(
        name=UPDATES,
        title=_title(edition, edition.words.gettext("all updates")),
        page=edition.urls.section("updates"),
        updates=edition.site.updates,
        calendar=calendar_of_plan(edition) if edition.site.due_dates else None,
    )


def _of_corrections(edition: Edition) -> Feed:
    return Feed(
        name=CORRECTIONS,
        title=_title(edition, edition.words.gettext("corrections")),
        page=edition.urls.updates_kind(UpdateKind.CORRECTION),
        updates=[u for u in edition.site.updates if u.kind is UpdateKind.CORRECTION],
        calendar=None,
    )


def _of_task(edition: Edition, id_: str) -> Feed:
    site = edition.site
    words = edition.words.gettext("task {number}, {title}")
    title = words.format(
        number=site.nesting.task_numbers[id_], title=edition.passage(site.tasks[id_].title).text
    )
    return Feed(
        name=f"tasks/{id_}",
        title=_title(edition, title),
        page=edition.urls.task(id_),
        updates=site.histories[id_].updates,
        calendar=calendar_of_plan(edition) if site.deadlines[id_].has_days else None,
    )


def _of_area(edition: Edition, id_: str) -> Feed:
    site = edition.site
    words = edition.words.gettext("area {number}, {title}")
    title = words.format(
        number=site.nesting.area_numbers[id_], title=edition.passage(site.areas[id_].title).text
    )
    return Feed(
        name=f"areas/{id_}",
        title=_title(edition, title),
        page=edition.urls.area(id_),
        updates=site.updates_of_area[id_],
        calendar=None,
    )


def _of_agency(edition: Edition, id_: str) -> Feed:
    site = edition.site
    agency, own = site.agencies[id_], site.updates_of_agency[id_]
    return Feed(
        name=f"agencies/{id_}",
        title=_title(edition, edition.passage(agency.name).text),
        page=edition.urls.agency(agency),
        updates=(*own.said, *own.about),
        calendar=calendar_of_agency(edition, agency) if site.due_dates_of_agency[id_] else None,
    )


# By the first word of the keys of pages about one subject.
OF_SUBJECT: Mapping[str, Callable[[Edition, str], Feed]] = {
    "task": _of_task,
    "area": _of_area,
    "agency": _of_agency,
}


def _title(edition: Edition, words: str) -> str:
    """The title of a feed, which begins with the name of the site."""
    return f"{edition.passage(edition.site.records.settings.name).text}: {words}"
