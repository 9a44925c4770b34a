"""The card of a body: how many tasks it has, and of how many of them something has been said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from plugins.editions.agencies import body
from plugins.editions.edition import Edition
from plugins.editions.extra_urls import agency_card
from plugins.editions.page import Page
from plugins.editions.values import BodyView
from plugins.plan.records.agencies import Agency
from plugins.website.pages.cards.page import card_page
from plugins.website.pages.coverage_lists import coverage_lists


@dataclass(frozen=True, slots=True)
class SaidCount:
    """How many tasks something of one kind has been said of."""

    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyCard:
    """A body in short; `said` tells of the tasks that it leads, each counted once.

    inherited: it is a body of today, and the tasks are those of the bodies that it took over.
    """

    body: BodyView
    inherited: bool
    leads: int
    coordinates: int
    said: tuple[SaidCount, ...]


def agency_cards(edition: Edition) -> list[Page]:
    """One card a body that has a page."""
    site = edition.site
    bodies = (*site.listed_agencies.values(), *site.agencies_of_today.values())
    return [_page(edition, agency) for agency in bodies]


def _page(edition: Edition, agency: Agency) -> Page:
    name, view = edition.passage(agency.name).text, partial(_view, edition, agency)
    path = agency_card(edition.urls, agency.id)
    return card_page(edition, f"agency:{agency.id}", path, name, view)


def _view(edition: Edition, agency: Agency) -> AgencyCard:
    site = edition.site
    inherited = agency.id in site.agencies_of_today
    own = site.inherited[agency.id] if inherited else site.duties[agency.id]
    return AgencyCard(
        body=body(edition, agency),
        inherited=inherited,
        leads=len(own.leads),
        coordinates=len(own.coordinates),
        said=_said(edition, own.leads),
    )


def _said(edition: Edition, tasks: Iterable[str]) -> tuple[SaidCount, ...]:
    lists = coverage_lists(edition, tasks)
    return tuple(SaidCount(own.name, len(own.tasks)) for own in lists if own.tasks)
