"""The front page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from plugins.editions.agencies import by_kind, finder_words, search_words
from plugins.editions.edition import Edition
from plugins.editions.listed_articles import Articles
from plugins.editions.names import all_in_short
from plugins.editions.page import Page
from plugins.editions.standing import since_issue
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.validity import ValidityView, validity_view
from plugins.editions.values import FinderWords, Link, Passage, SinceIssue
from plugins.plan.facts.role_counts import RoleCount
from plugins.plan.records.updates import Update, UpdateKind
from plugins.website.pages.agencies.places import place_links
from plugins.website.pages.matrix import Matrix, area_matrix
from plugins.website.pages.questions import QuestionView, questions
from plugins.website.pages.said_counts import SaidCounts, said_counts

LATEST = 3


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """A body to choose: the tasks in which it has any role; `words` also find it."""

    link: Link
    tasks: RoleCount
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryOfToday:
    """A body of today to choose; `tasks` are those of the bodies that it took over whole."""

    link: Link
    tasks: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgencyChoice:
    """Bodies of one kind to choose from."""

    kind: str
    entries: tuple[AgencyEntry, ...]


@dataclass(frozen=True, slots=True)
class NewsEntry:
    """What was said of a task, and where: who published it, else in which document, else who."""

    entry: UpdateEntry
    source: Passage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The numbers that matter, the ways in, and the matrix.

    `said` leads to each kind that says something of tasks, with its count; `latest` holds the
    newest of what was said, newest first, and `updates` leads to all of it; `all_related`: none of
    these is anything but related information. `today` are bodies of today, with the tasks of those
    that they took over, `places` those of today. `validity`: whether the plan still holds, where
    that is in question. `articles`: those of campaigns, None where there is none.
    """

    tasks: Link
    since: SinceIssue | None
    areas_link: Link
    agencies_link: Link
    said: SaidCounts
    validity: ValidityView | None
    today: tuple[EntryOfToday, ...]
    choices: tuple[AgencyChoice, ...]
    places: tuple[Link, ...]
    finder: FinderWords
    areas: tuple[Link, ...]
    matrix: Matrix
    plan_title: Passage
    subject: Passage
    questions: tuple[QuestionView, ...]
    latest: tuple[NewsEntry, ...]
    all_related: bool
    updates: Link
    articles: Articles | None


def home_page(edition: Edition) -> Page:
    """The front page of one language."""
    settings = edition.site.records.settings
    return Page(
        key="home",
        template="home",
        language=edition.language.code,
        path=edition.urls.home(),
        title=edition.repeating(settings.tagline).text,
        description=edition.repeating(settings.description).text,
        section="home",
        view=partial(_view, edition),
        names=all_in_short,
    )


def _view(edition: Edition) -> HomeView:
    site, urls = edition.site, edition.urls
    latest = tuple(_news(edition))

    def counted(section: str, count: int) -> Link:
        return Link(urls.section(section), Passage("", edition.language.code), count=count)

    return HomeView(
        tasks=counted("tasks", len(site.nesting.counted)),
        since=since_issue(edition),
        areas_link=counted("areas", len(site.nesting.highest)),
        agencies_link=counted("agencies", len(site.listed_agencies)),
        said=said_counts(edition),
        validity=validity_view(edition),
        today=tuple(_of_today(edition)),
        choices=_choices(edition),
        places=place_links(edition),
        finder=finder_words(edition),
        areas=tuple(edition.area_link(site.areas[id_]) for id_ in site.nesting.highest),
        matrix=area_matrix(edition),
        plan_title=edition.passage(site.records.plan.title),
        subject=edition.passage(site.records.plan.subject),
        questions=questions(edition),
        latest=latest,
        all_related=all(each.entry.kind is UpdateKind.RELATED for each in latest),
        updates=counted("updates", len(site.updates)),
        articles=edition.articles,
    )


def _of_today(edition: Edition) -> Iterator[EntryOfToday]:
    for agency in edition.site.agencies_of_today.values():
        tasks = len(edition.site.inherited[agency.id].tasks)
        yield EntryOfToday(edition.agency_link(agency), tasks, search_words(edition, agency))


def _news(edition: Edition) -> Iterator[NewsEntry]:
    """The newest by the day of the source; what corrects an earlier statement is no news."""
    said = (each for each in edition.site.updates if each.kind is not UpdateKind.CORRECTION)
    for update in islice(said, LATEST):
        yield NewsEntry(edition.entries[update.id], _source(edition, update))


def _source(edition: Edition, update: Update) -> Passage | None:
    if update.sources:
        return edition.passage(update.sources[0].publisher)
    if update.document:
        return edition.verbatim(update.document.number)
    return edition.entries[update.id].by


def _choices(edition: Edition) -> tuple[AgencyChoice, ...]:
    site = edition.site
    return tuple(
        AgencyChoice(
            kind,
            tuple(
                AgencyEntry(
                    edition.agency_link(agency),
                    site.role_counts[agency.id].tasks,
                    search_words(edition, agency),
                )
                for agency in agencies
            ),
        )
        for kind, agencies in by_kind(edition, site.listed_agencies.values()).items()
    )
