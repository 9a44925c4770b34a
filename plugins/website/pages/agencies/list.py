"""The list of bodies: those of today first, then those of the plan by kind, then places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from plugins.editions.agencies import body, by_kind, finder_words, search_words
from plugins.editions.edition import Edition
from plugins.editions.names import Names
from plugins.editions.page import Page
from plugins.editions.today import before, heir
from plugins.editions.values import BodyView, FinderWords, Heir, Link
from plugins.plan.facts.role_counts import RoleCounts, leading_by_name
from plugins.plan.facts.site import Site
from plugins.plan.records.agencies import Agency
from plugins.website.pages.agencies.names import named_as_issued
from plugins.website.pages.agencies.places import place_links
from plugins.website.pages.charts.delivery import delivery_by_agency
from plugins.website.pages.charts.values import RowsChart
from plugins.website.pages.page import section_page


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRow:
    """A body in the list: how many tasks it leads and coordinates, and what became of it."""

    body: BodyView
    counts: RoleCounts
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayRow:
    """A body of today in the list: those that it took over from, and tasks of those it took whole.

    partly: of one of them only a part came to it, whose tasks are not among these.
    """

    body: BodyView
    predecessors: tuple[Heir, ...]
    leads: int
    coordinates: int
    partly: bool
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgencyGroup:
    """Bodies of one kind."""

    kind: str
    rows: tuple[AgencyRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgenciesView:
    """Bodies of today, all of the plan by kind, and places of today with where they lead.

    `named` of the plan's stand in its cells, the rest are members.
    added: those of the named that only an amendment names. progress: how delivery of their tasks
    stands, None where nothing was said of any task.
    """

    today: tuple[TodayRow, ...]
    groups: tuple[AgencyGroup, ...]
    places: tuple[Link, ...]
    named: int
    added: int
    total: int
    finder: FinderWords
    progress: RowsChart | None


def agencies_page(edition: Edition) -> Page:
    """The page that lists every body."""
    _ = edition.words.gettext
    return section_page(
        edition,
        "agencies",
        description=_(
            "The agencies that {the_document} names, what each must do and which agency has "
            "succeeded it."
        ),
        view=partial(_view, edition),
        names=partial(_names, edition.site),
    )


def _names(site: Site) -> Names:
    bodies = leading_by_name(site.role_counts)
    return Names(tasks=site.nesting.counted, agencies=bodies, in_short=True)


def _view(edition: Edition) -> AgenciesView:
    site = edition.site
    groups = by_kind(edition, site.listed_agencies.values())
    return AgenciesView(
        today=tuple(_today(edition, agency) for agency in site.agencies_of_today.values()),
        groups=tuple(
            AgencyGroup(kind, tuple(_row(edition, agency) for agency in agencies))
            for kind, agencies in groups.items()
        ),
        places=place_links(edition),
        named=len(site.named_agencies),
        added=len(site.named_agencies) - len(named_as_issued(site)),
        total=len(site.listed_agencies),
        finder=finder_words(edition),
        progress=delivery_by_agency(edition),
    )


def _row(edition: Edition, agency: Agency) -> AgencyRow:
    return AgencyRow(
        body=body(edition, agency),
        counts=edition.site.role_counts[agency.id],
        aliases=search_words(edition, agency),
    )


def _today(edition: Edition, agency: Agency) -> TodayRow:
    own = edition.site.inherited[agency.id]
    return TodayRow(
        body=body(edition, agency),
        predecessors=tuple(heir(edition, share) for share in before(edition, agency)),
        leads=len(own.leads),
        coordinates=len(own.coordinates),
        partly=bool(own.perhaps),
        aliases=search_words(edition, agency),
    )
