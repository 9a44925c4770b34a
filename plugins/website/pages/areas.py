"""The list of areas, and the page of one area."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.errata import ErratumView, errata_about
from plugins.editions.official_text import editorial_notes, items
from plugins.editions.page import Page
from plugins.editions.values import ItemView, Link, Note, Passage, TaskRow
from plugins.plan.facts.source_places import SourcePlace
from plugins.plan.records.areas import Area
from plugins.website.pages.coverage_lists import CountedList, coverage_lists
from plugins.website.pages.page import section_page
from plugins.website.pages.updates.histories import HistoryView, history


@dataclass(frozen=True, slots=True)
class AreasView:
    """Every area with the count of its tasks."""

    areas: tuple[Link, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView:
    """One area: its heading in full, its tasks, and who leads how many of them."""

    id: str
    title: Passage
    items: tuple[ItemView, ...]
    notes: tuple[Note, ...]
    rows: tuple[TaskRow, ...]
    leaders: tuple[Link, ...]
    lead_pairs: int
    coverage: tuple[CountedList, ...]
    history: HistoryView
    errata: tuple[ErratumView, ...]
    place: SourcePlace | None
    previous: Link | None
    next: Link | None


def areas_page(edition: Edition) -> Page:
    """The page that lists the areas."""
    _ = edition.words.gettext
    view = AreasView(
        tuple(edition.area_link(area) for area in edition.site.areas.values()),
        len(edition.site.tasks),
    )
    return section_page(
        edition,
        "areas",
        title=_("Areas"),
        description=_("The areas of the plan and the tasks in each."),
        view=view,
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
    tasks = site.tasks_of_area[area.id]
    leaders = Counter(agency for task in tasks for agency in task.lead.agencies)
    title = edition.passage(area.title)
    view = AreaView(
        id=area.id,
        title=title,
        items=items(edition, area.heading, area.notes, "heading"),
        notes=editorial_notes(edition, (note for note in area.notes if note.item is None)),
        rows=tuple(edition.rows[task.id] for task in tasks),
        leaders=tuple(
            edition.agency_link(site.agencies[agency], count)
            for agency, count in leaders.most_common()
        ),
        lead_pairs=sum(leaders.values()),
        coverage=coverage_lists(edition, (task.id for task in tasks)),
        history=history(edition, site.updates_of_area[area.id], edition.urls.area(area.id)),
        errata=errata_about(edition, f"area:{area.id}"),
        place=site.source_places.get(area.id),
        previous=edition.area_link(before) if before else None,
        next=edition.area_link(after) if after else None,
    )
    areas = Link(edition.urls.section("areas"), Passage(_("Areas"), edition.language.code))
    return Page(
        key=f"area:{area.id}",
        template="area",
        language=edition.language.code,
        path=edition.urls.area(area.id),
        title=f"{area.id} {title.text}",
        description=_("Area {number} of Plan {plan}: {title}.").format(
            number=area.id, plan=site.records.plan.number, title=title.text
        ),
        section="areas",
        view=view,
        breadcrumbs=(areas,),
    )
