"""The pages of quarters: the list of all, one a quarter, one for each body that it concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.editions.names import Names, all_in_short, related
from plugins.editions.page import Page
from plugins.editions.quarter_urls import quarter_file, quarter_path
from plugins.editions.quarters import InQuarter, Quarter, quarter_link, quarter_words, quarters
from plugins.editions.values import Link
from plugins.plan.publications.every import records_apart
from plugins.plan.records.agencies import Agency
from plugins.website.pages.page import section_page
from plugins.website.pages.quarters.bodies import bodies_in, reporting_in, whose_reports
from plugins.website.pages.quarters.quarter import AroundQuarter, QuarterView, quarter_view

SECTION, TEMPLATE = "quarters", "quarter"


class QuarterSubject(NamedTuple):
    """What a page is about: a quarter, and one body in it or all."""

    quarter: Quarter
    agency: Agency | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterInList:
    """A quarter in the list: how many updates, requests and publications it has."""

    quarter: Link
    updates: int
    requests: int
    publications: int


@dataclass(frozen=True, slots=True)
class QuartersView:
    """All quarters, latest first."""

    rows: tuple[QuarterInList, ...]


def quarter_pages(edition: Edition) -> list[Page]:
    """The list, and the pages of each quarter."""
    found = quarters(edition)
    order = [None, *found, None]
    pages = [_list(edition)]
    for place, (quarter, own) in enumerate(found.items(), 1):
        pages += _of_quarter(edition, quarter, own, (order[place + 1], order[place - 1]))
    return pages


def _list(edition: Edition) -> Page:
    return section_page(
        edition,
        SECTION,
        description=edition.words.gettext(
            "What was reported, asked and published in each quarter, and from whom this site has "
            "no report; to be printed."
        ),
        view=partial(_list_view, edition),
    )


def _list_view(edition: Edition) -> QuartersView:
    return QuartersView(
        tuple(
            QuarterInList(
                quarter=quarter_link(edition, quarter),
                updates=len(own.updates),
                requests=len(own.requests),
                publications=len(own.publications),
            )
            for quarter, own in quarters(edition).items()
        )
    )


def _of_quarter(
    edition: Edition, quarter: Quarter, own: InQuarter, beside: Sequence[Quarter | None]
) -> Iterator[Page]:
    """The page of the whole quarter, then those of bodies; `beside` are those before and after."""
    bodies = bodies_in(edition, own)
    reporting = reporting_in(edition.site, quarter)
    around = AroundQuarter(
        bodies=tuple(_body_link(edition, quarter, id_) for id_ in bodies),
        previous=beside[0],
        next=beside[1],
    )
    title = edition.words.gettext("{quarter}: reports received and not received here")
    yield _page(
        edition,
        QuarterSubject(quarter, None),
        title=title.format(quarter=quarter_link(edition, quarter).name.text),
        view=partial(quarter_view, edition, quarter, own, reporting, around),
        names=all_in_short,
    )
    for id_, part in bodies.items():
        agency = edition.site.agencies[id_]
        answers_for = whose_reports(edition.site, id_)
        said = tuple(each for each in reporting if each.agency in answers_for)
        yield _page(
            edition,
            QuarterSubject(quarter, agency),
            title=f"{edition.passage(agency.name).text}: {quarter_words(edition, quarter)}",
            view=partial(quarter_view, edition, quarter, part, said, AroundQuarter(agency=id_)),
            names=partial(_names, edition, id_, part),
        )


def _page(
    edition: Edition,
    subject: QuarterSubject,
    *,
    title: str,
    view: Callable[[], QuarterView],
    names: Callable[[], Names],
) -> Page:
    quarter, agency = subject
    way = (edition.section_link(SECTION), *([quarter_link(edition, quarter)] if agency else ()))
    # The sheet of a body is printed by browsers: hundreds of PDF files would slow publications.
    printed = Extra.PRINTS in edition.extras and agency is None
    return Page(
        key=f"{TEMPLATE}:{quarter.name}{f':{agency.id}' if agency else ''}",
        template=TEMPLATE,
        language=edition.language.code,
        path=quarter_path(edition.urls, quarter.name, agency),
        title=title,
        description=edition.words.gettext(
            "{title}: what was reported and published, what was asked; to be printed."
        ).format(title=title),
        section=SECTION,
        view=view,
        names=names,
        breadcrumbs=way,
        sheet=quarter_file(edition.urls, quarter.name) if printed else None,
    )


def _body_link(edition: Edition, quarter: Quarter, id_: str) -> Link:
    agency = edition.site.agencies[id_]
    path = quarter_path(edition.urls, quarter.name, agency)
    return replace(edition.agency_link(agency), path=path)


def _names(edition: Edition, agency: str, own: InQuarter) -> Names:
    """What the page of a body names: itself, what it shows, and what publications changed."""
    known, site = edition.site.updates_by_id, edition.site
    changed = {r for name in own.publications for r in records_apart(edition.publications[name])}
    apart = sorted(r.partition(":")[2] for r in changed if r.startswith("update:"))
    changed_there = [known[id_] for id_ in apart if id_ in known]
    told, updates = related(site, changed_there), related(site, own.updates)
    return Names(
        agencies=(agency,),
        tasks=tuple(
            dict.fromkeys(id_ for each in (*own.updates, *changed_there) for id_ in each.task_ids)
        ),
        updates=tuple(dict.fromkeys((*updates, *told))),
        words=told,
        news=True,
        in_short=True,
    )
