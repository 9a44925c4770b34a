"""The search page: without script an index from A to Z of all that a search finds by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from plugins.editions.agencies import abbreviation, body
from plugins.editions.collation import Key, initial, sort_key
from plugins.editions.edition import Edition
from plugins.editions.names import everything
from plugins.editions.page import Page
from plugins.editions.standing import standing_view
from plugins.editions.today import before, heir
from plugins.editions.urls import letter_anchor
from plugins.editions.usual import Usual, usual
from plugins.editions.values import BodyView, Heir, Link, Passage, StandingView, TaskRow
from plugins.plan.records.agencies import Agency
from plugins.plan.records.updates import DeliveryState, UpdateKind
from plugins.website.pages.page import section_page


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A line of the index: a task, an area or a body.

    `kind` is "task", "area", "agency" or "see": another name of the bodies in `see`, or a place of
    today. `members` are the ids of a collective's members. `before` are those that a body of today
    took over from; it has no tasks of its own to count.
    `standing`: what decisions made of a task or area.
    """

    kind: str
    id: str
    name: Passage
    number: str = ""
    path: str = ""
    task: TaskRow | None = None
    standing: StandingView | None = None
    body: BodyView | None = None
    count: int = 0
    place: int = 0
    members: tuple[str, ...] = ()
    before: tuple[Heir, ...] = ()
    see: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """The lines of the index under one letter; `anchor` is its place on the page."""

    letter: str
    anchor: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class YearOfUpdates:
    """How many updates a year has."""

    year: int
    count: int


@dataclass(frozen=True, slots=True)
class Dates:
    """How this language writes dates in short: a pattern of CLDR's, and its months.

    `rough` are the dates of updates that are known less exactly, as ISO 8601 and in words.
    """

    pattern: str
    months: tuple[str, ...]
    rough: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The index, how much can be found, what to try, kinds of update, states of tasks.

    `years` of updates are the newest first: the browser loads them in that order. `usual` is how
    most tasks stand in reporting: the index says it once.
    """

    letters: tuple[Letter, ...]
    usual: Usual
    tasks: int
    areas: int
    agencies: int
    agencies_of_today: int
    indicators: int
    examples: tuple[Passage, ...]
    kinds: tuple[UpdateKind, ...]
    states: tuple[str, ...]
    years: tuple[YearOfUpdates, ...]
    dates: Dates


def search_page(edition: Edition) -> Page:
    """The page that answers questions, and that lists everything where it cannot."""
    _ = edition.words.gettext
    return section_page(
        edition,
        "search",
        description=_(
            "Find tasks, areas and agencies of {the_document}, and information about them."
        ),
        view=partial(_view, edition),
        # The names of its scripts follow from the words of all updates and pages.
        names=everything,
    )


def _view(edition: Edition) -> SearchView:
    site = edition.site
    return SearchView(
        letters=tuple(
            _letters(
                [*_tasks(edition), *_areas(edition), *_agencies(edition), *_see(edition)],
                edition.language.letters,
            )
        ),
        usual=Usual(delivery=usual(edition.rows.values()).delivery),
        tasks=sum(site.standings["task", id_].stands for id_ in site.tasks),
        areas=sum(site.standings["area", id_].stands for id_ in site.areas),
        agencies=len(site.listed_agencies),
        agencies_of_today=len(site.agencies_of_today),
        indicators=len(site.indicators.by_id),
        examples=tuple(_examples(edition)),
        kinds=tuple(UpdateKind),
        states=tuple(_states(edition)),
        years=tuple(YearOfUpdates(year, len(own)) for year, own in site.updates_of_year.items()),
        dates=_dates(edition),
    )


def _letters(entries: Iterable[IndexEntry], letters: str) -> Iterator[Letter]:
    """The entries in the order of the alphabet `letters`, by their first letter."""

    def order(entry: IndexEntry) -> tuple[Key, str, str]:
        return sort_key(entry.name.text, letters), entry.kind, entry.id

    ordered = sorted(entries, key=order)
    groups = groupby(ordered, key=lambda entry: initial(entry.name.text, letters))
    for number, (letter, found) in enumerate(groups, 1):
        yield Letter(letter, letter_anchor(number), tuple(found))


def _tasks(edition: Edition) -> Iterator[IndexEntry]:
    for task in edition.site.records.tasks:
        row = edition.rows[task.id]
        yield IndexEntry(
            kind="task",
            id=task.id,
            number=row.number,
            name=row.title,
            path=row.path,
            task=row,
            standing=row.standing,
        )


def _areas(edition: Edition) -> Iterator[IndexEntry]:
    for place, area in enumerate(edition.site.areas.values(), 1):
        link = edition.area_link(area)
        yield IndexEntry(
            kind="area",
            id=area.id,
            number=link.number,
            name=link.name,
            path=link.path,
            count=link.count or 0,
            place=place,
            standing=standing_view(edition, ("area", area.id)),
        )


def _agencies(edition: Edition) -> Iterator[IndexEntry]:
    site = edition.site
    for agency in site.agencies_with_page.values():
        shown, shares = body(edition, agency), before(edition, agency)
        count = site.role_counts[agency.id].tasks.total
        yield IndexEntry(
            kind="agency",
            id=agency.id,
            name=shown.name,
            path=shown.path,
            body=shown,
            count=count,
            members=agency.members,
            before=tuple(heir(edition, share) for share in shares),
        )


def _see(edition: Edition) -> Iterator[IndexEntry]:
    """Abbreviations, names that bodies bear today, places of today: each with where it leads."""
    site = edition.site
    known = {edition.passage(agency.name) for agency in site.agencies_of_today.values()}
    bodies: dict[Passage, dict[str, Link]] = {}
    for agency in site.agencies_with_page.values():
        places = (edition.passage(each.name) for each in site.today.localities[agency.id])
        for name in (*_other_names(edition, agency), *places):
            bodies.setdefault(name, {})[agency.id] = edition.agency_link(agency)
    for name, links in bodies.items():
        if name not in known:
            yield IndexEntry(kind="see", id=name.text, name=name, see=tuple(links.values()))


def _other_names(edition: Edition, agency: Agency) -> Iterator[Passage]:
    official = edition.passage(agency.name)
    short = abbreviation(edition, agency)
    if short:
        yield Passage(short, edition.language.code)
    for step in agency.succession:
        today = edition.passage(step.name) if step.name else official
        if today.text != official.text:
            yield today


def _examples(edition: Edition) -> Iterator[Passage]:
    """Of each kind of question one that the plan answers: a subject, a body in short, a task."""
    site = edition.site
    titles = (edition.passage(area.title) for area in site.areas.values())
    yield min(titles, key=lambda title: len(title.text))
    busy = max(
        site.listed_agencies.values(), key=lambda agency: len(site.duties[agency.id].lead_alone)
    )
    short = abbreviation(edition, busy)
    yield Passage(short, edition.language.code) if short else edition.passage(busy.name)
    last = site.nesting.counted[-1]
    yield Passage(site.nesting.task_numbers[last], edition.language.code)


def _states(edition: Edition) -> Iterator[str]:
    """The states of delivery that tasks are in, in the order of the vocabulary."""
    found = {edition.site.statuses[task].delivery.state for task in edition.site.tasks}
    yield from (state for state in DeliveryState if state in found)


def _dates(edition: Edition) -> Dates:
    words = edition.words
    known = (update.date for update in edition.site.updates)
    rough = {date.iso: date for date in known if date.precision != "day"}
    return Dates(
        words.short_date_pattern,
        words.short_months if "MMM" in words.short_date_pattern else (),
        {iso: words.date_as_known(date.first, date.precision) for iso, date in rough.items()},
    )
