"""The page of a body of today: what it took over, from whom, and the tasks of those before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from plugins.editions.agencies import body
from plugins.editions.edition import Edition
from plugins.editions.errata import ErratumView, errata_about
from plugins.editions.letter_urls import path_of_letter
from plugins.editions.names import Names
from plugins.editions.page import Page
from plugins.editions.requests import RequestMade, requests_made
from plugins.editions.today import before
from plugins.editions.usual import Usual, usual
from plugins.editions.values import BodyView, Passage
from plugins.plan.records.agencies import Agency
from plugins.website.pages.agencies.agency import RECEIVED, data_of_agency, names_of_agency
from plugins.website.pages.agencies.predecessors import Predecessor, predecessors
from plugins.website.pages.citing import AGENCY_OF_TODAY, CiteView, cite
from plugins.website.pages.embedding import Embedding, embedding_of_agency
from plugins.website.pages.updates.histories import HistoryView, history


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyOfTodayView:
    """Everything about a body of today.

    `leads`, `coordinates` and `tasks` count those of the bodies that it took over whole, each once;
    `perhaps` the further ones of bodies of which a part came to it. said: what it says itself;
    about: what others say about tasks that those before it led; received: how many reports and
    confirmations came from it. letter: where the letters to it stand.
    """

    body: BodyView
    other_names: tuple[Passage, ...]
    abbreviations: tuple[Passage, ...]
    note: Passage | None
    website: str | None
    predecessors: tuple[Predecessor, ...]
    usual: Usual
    leads: int
    coordinates: int
    tasks: int
    perhaps: int
    received: int
    requests: tuple[RequestMade, ...]
    said: HistoryView
    about: HistoryView
    errata: tuple[ErratumView, ...]
    cite: CiteView
    embedding: Embedding | None
    letter: str | None


def pages_of_today(edition: Edition, editions: Sequence[Edition]) -> list[Page]:
    """One page a body of today; `editions` are those of all languages."""
    found = edition.site.agencies_of_today.values()
    return [_page(edition, editions, agency) for agency in found]


def _page(edition: Edition, editions: Sequence[Edition], agency: Agency) -> Page:
    _, name = edition.words.gettext, edition.passage(agency.name).text
    description = _(
        "One of today’s agencies: what it took over since {document_cited}, and from whom."
    )
    return Page(
        key=f"agency:{agency.id}",
        template="agency-of-today",
        language=edition.language.code,
        path=edition.urls.agency(agency),
        title=name,
        description=f"{name}. {description}",
        section="agencies",
        view=partial(_view, edition, editions, agency),
        breadcrumbs=(edition.section_link("agencies"),),
        data=partial(data_of_agency, edition, agency),
        names=partial(_names, edition, agency),
    )


def _names(edition: Edition, agency: Agency) -> Names:
    site = edition.site
    duties = (site.duties[share.agency] for share in before(edition, agency))
    return names_of_agency(site, agency.id, [task for own in duties for task in own.leads])


def _view(edition: Edition, editions: Sequence[Edition], agency: Agency) -> AgencyOfTodayView:
    site, path = edition.site, edition.urls.agency(agency)
    own, said = site.inherited[agency.id], site.updates_of_agency[agency.id]
    earlier = predecessors(edition, agency)
    return AgencyOfTodayView(
        body=body(edition, agency),
        other_names=tuple(edition.passage(agency.name, o.code) for o in edition.other_languages),
        abbreviations=tuple(
            Passage(name, code) for code, names in agency.abbreviations.items() for name in names
        ),
        note=edition.passage(agency.note) if agency.note else None,
        website=agency.website.url if agency.website else None,
        predecessors=earlier,
        usual=usual(row for each in earlier for row in each.leads),
        leads=len(own.leads),
        coordinates=len(own.coordinates),
        tasks=len(own.tasks),
        perhaps=len(own.perhaps),
        received=sum(update.kind in RECEIVED for update in said.said),
        requests=requests_made(edition, site.requests_of_agency[agency.id]),
        said=history(edition, said.said, path),
        about=history(edition, said.about, path, ()),
        errata=errata_about(edition, f"agency:{agency.id}"),
        cite=cite(AGENCY_OF_TODAY, agency, edition, editions),
        embedding=embedding_of_agency(edition, agency),
        letter=path_of_letter(edition, agency),
    )
