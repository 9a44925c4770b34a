"""The list of areas, and the page of one area."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from plugins.editions.cells import CellView, cell_view
from plugins.editions.columns import ColumnSum, column_sums
from plugins.editions.edition import Edition
from plugins.editions.errata import ErratumView, errata_about
from plugins.editions.indicator_entries import IndicatorEntry, indicator_entries
from plugins.editions.listed_articles import Article
from plugins.editions.names import Names, related
from plugins.editions.official_text import editorial_notes, items
from plugins.editions.page import Page
from plugins.editions.standing import since_issue, standing_view
from plugins.editions.usual import Usual, usual
from plugins.editions.values import ItemView, Link, Note, Passage, SinceIssue, StandingView
from plugins.editions.wordings import Wordings, wordings
from plugins.plan.facts.role_counts import RoleCount, leading_among
from plugins.plan.facts.site import Site
from plugins.plan.records.areas import Area
from plugins.website.pages.charts.delivery import delivery_by_area
from plugins.website.pages.charts.values import RowsChart
from plugins.website.pages.coverage_lists import CountedList, coverage_lists
from plugins.website.pages.page import section_page
from plugins.website.pages.plain_words import PlainWordsView, plain_words
from plugins.website.pages.source.places import PlaceView, place_view
from plugins.website.pages.tasks.groups import AreaGroup, task_groups
from plugins.website.pages.updates.histories import HistoryView, history


@dataclass(frozen=True, slots=True)
class AreaBranch:
    """An area, and the areas directly within it; `standing` is what decisions made of it."""

    area: Link
    standing: StandingView | None
    within: tuple[AreaBranch, ...]


@dataclass(frozen=True, slots=True)
class AreasView:
    """Every area that lies in no other, with those within it; the count is of the tasks in them.

    progress: how delivery stands in each, None where nothing was said of any task.
    """

    areas: tuple[AreaBranch, ...]
    total: int
    count: int
    since: SinceIssue | None
    progress: RowsChart | None


@dataclass(frozen=True, slots=True)
class Leader:
    """A body that leads tasks of an area, and how many of them."""

    body: Link
    tasks: RoleCount


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView:
    """One area: its heading in full, its tasks, and who leads how many of them.

    `leaders` are the bodies that its tasks name, `members` those that lead only as members of a
    group that they name; `lead_pairs` counts a task for each body that it names. plain: the area in
    plain words of the editors, where they wrote any.
    """

    number: str
    title: Passage
    standing: StandingView | None
    plain: PlainWordsView | None
    within: tuple[AreaBranch, ...]
    lead: CellView | None
    items: tuple[ItemView, ...]
    amendments: tuple[Wordings, ...]
    notes: tuple[Note, ...]
    groups: tuple[AreaGroup, ...]
    usual: Usual
    total: int
    sums: tuple[ColumnSum, ...]
    leaders: tuple[Leader, ...]
    members: tuple[Leader, ...]
    lead_pairs: int
    coverage: tuple[CountedList, ...]
    history: HistoryView
    indicators: tuple[IndicatorEntry, ...]
    articles: tuple[Article, ...]
    errata: tuple[ErratumView, ...]
    place: PlaceView | None
    previous: Link | None
    next: Link | None


def areas_page(edition: Edition) -> Page:
    """The page that lists the areas."""
    _ = edition.words.gettext
    return section_page(
        edition,
        "areas",
        description=_("The areas of {the_document} and the tasks in each."),
        view=partial(_list, edition),
        names=partial(_names_of_list, edition.site),
    )


def _names_of_list(site: Site) -> Names:
    return Names(tasks=site.nesting.counted, areas=site.nesting.highest, in_short=True)


def _list(edition: Edition) -> AreasView:
    tree = edition.site.nesting
    return AreasView(
        _branches(edition, tree.tops),
        total=len(tree.counted),
        count=len(tree.highest),
        since=since_issue(edition),
        progress=delivery_by_area(edition),
    )


def _branches(edition: Edition, areas: Iterable[str]) -> tuple[AreaBranch, ...]:
    site = edition.site
    return tuple(
        AreaBranch(
            edition.area_link(site.areas[id_]),
            standing_view(edition, ("area", id_)),
            _branches(edition, site.nesting.subareas[id_]),
        )
        for id_ in areas
    )


def area_pages(edition: Edition) -> list[Page]:
    """One page an area."""
    areas = list(edition.site.areas.values())
    return [
        _page(edition, area, areas[i - 1] if i else None, next(iter(areas[i + 1 :]), None))
        for i, area in enumerate(areas)
    ]


def _page(edition: Edition, area: Area, before: Area | None, after: Area | None) -> Page:
    site, _ = edition.site, edition.words.gettext
    link = edition.area_link(area)
    return Page(
        key=f"area:{area.id}",
        template="area",
        language=edition.language.code,
        path=link.path,
        title=f"{link.number} {link.name.text}",
        description=_("Area {number} of {document_cited}: {title}.").format(
            number=link.number, title=link.name.text
        ),
        section="areas",
        view=partial(_view, edition, area, before, after),
        breadcrumbs=(
            edition.section_link("areas"),
            *(edition.area_link(site.areas[a]) for a in site.nesting.above[area.id]),
        ),
        names=partial(_names, site, area.id),
    )


def _names(site: Site, id_: str) -> Names:
    said = (*site.updates_of_area[id_], *site.amendments_of_area[id_])
    return Names(
        tasks=site.nesting.tasks_below[id_],
        areas=(id_,),
        updates=related(site, said),
        in_short=True,
    )


def _view(edition: Edition, area: Area, before: Area | None, after: Area | None) -> AreaView:
    site, tree = edition.site, edition.site.nesting
    tasks = tree.counted_below[area.id]
    leaders = _leaders(edition, tasks)
    groups = task_groups(edition, tree.with_within(area.id))
    said = history(edition, site.updates_of_area[area.id], edition.urls.area(area.id))
    return AreaView(
        number=tree.area_numbers[area.id],
        title=edition.passage(area.title),
        standing=standing_view(edition, ("area", area.id)),
        plain=plain_words(edition, area, tasks, said),
        within=_branches(edition, tree.subareas[area.id]),
        lead=cell_view(edition, area, "lead"),
        items=items(edition, area.heading, area.notes, "heading"),
        amendments=wordings(edition, site.amendments_of_area[area.id], ("area", area.id)),
        notes=editorial_notes(edition, (note for note in area.notes if note.item is None)),
        groups=groups,
        usual=usual(row for group in groups for row in group.rows),
        total=len(tasks),
        sums=column_sums(edition, site.sums.of_area[area.id]),
        leaders=tuple(leader for leader in leaders if leader.tasks.by_name),
        members=tuple(leader for leader in leaders if not leader.tasks.by_name),
        lead_pairs=sum(leader.tasks.by_name for leader in leaders),
        coverage=coverage_lists(edition, tasks),
        history=said,
        indicators=indicator_entries(edition, site.indicators.of_area[area.id]),
        articles=edition.articles.of_area(area.id) if edition.articles else (),
        errata=(
            *errata_about(edition, f"area:{area.id}"),
            *errata_about(edition, f"plain:{area.id}"),
        ),
        place=place_view(edition, f"area:{area.id}"),
        previous=edition.area_link(before) if before else None,
        next=edition.area_link(after) if after else None,
    )


def _leaders(edition: Edition, tasks: Iterable[str]) -> tuple[Leader, ...]:
    site = edition.site
    rows = (row for task in tasks for row in site.responsibilities_of_task[task])
    return tuple(
        Leader(edition.agency_link(site.agencies[id_]), count)
        for id_, count in leading_among(rows).items()
    )
