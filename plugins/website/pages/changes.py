"""What changed on this site: the latest days on one page, everything on the pages of the years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby, islice

from plugins.editions.edition import Edition
from plugins.editions.kinds import KINDS
from plugins.editions.names import Names, related
from plugins.editions.page import Page
from plugins.editions.site_changes import (
    CHANGES_ON_A_PAGE,
    ChangeGroup,
    change_group,
    change_groups,
    changes_alike,
    changes_of_years,
)
from plugins.editions.values import Link, Passage
from plugins.plan.facts.site import Site
from plugins.plan.ledger.news import SiteChange
from plugins.website.pages.page import section_page
from plugins.website.pages.paging import Paging, Part, paged
from plugins.website.pages.updates.lists import numbered
from plugins.website.pages.updates.years import ChangeSentence, sentence

LATEST_DAYS = 20


@dataclass(frozen=True, slots=True)
class GroupView:
    """The changes of one kind on one day; `sentences` tell the updates among them.

    A sentence has no words where they would only repeat what the kind is.
    """

    group: ChangeGroup
    sentences: tuple[ChangeSentence, ...]


@dataclass(frozen=True, slots=True)
class ChangeDay:
    """What changed on one day, or as much of it as stands on one page."""

    date: dt.date
    groups: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """A page of what changed on this site.

    paging: None where only the latest days are shown, and the first of many changes of a kind.
    years: the pages that have all, with the number of changes. unrecorded: how many updates there
    are of which no day is recorded yet. agencies: where the bodies are listed, each of which can
    be followed by itself.
    """

    days: tuple[ChangeDay, ...]
    paging: Paging | None
    years: tuple[Link, ...]
    unrecorded: int
    agencies: str


def changes_pages(edition: Edition) -> list[Page]:
    """The page of the latest days, which there is also where nothing changed; all by year."""
    years = changes_of_years(edition)
    of_years = [page for year, own in years.items() for page in _year(edition, year, own)]
    return [_latest(edition), *of_years]


def _latest(edition: Edition) -> Page:
    _ = edition.words.gettext
    return section_page(
        edition,
        "changes",
        description=_(
            "What came onto this site, was put right or was published, by the day on which that "
            "was recorded here, whatever the date of the facts."
        ),
        view=partial(_latest_days, edition),
    )


def _year(edition: Edition, year: int, changes: Sequence[SiteChange]) -> list[Page]:
    _, urls = edition.words.gettext, edition.urls
    start, title = urls.changes_year(year), _("What changed on this site in {year}")
    whole = _(
        "All that came onto this site, was put right or was published in {year}, by "
        "the day on which that was recorded here, from the first day of the year on."
    )
    pages = []
    for part in paged(changes, lambda n: urls.further(start, n), CHANGES_ON_A_PAGE):
        number = part.paging.number
        numbered_title = numbered(edition, title.format(year=year), part.paging)
        pages.append(
            Page(
                key=f"changes:{year}" if number == 1 else f"changes:{year}:{number}",
                template="changes",
                language=edition.language.code,
                path=urls.further(start, number),
                title=numbered_title,
                description=numbered_title if number > 1 else whole.format(year=year),
                section="changes",
                view=partial(_part, edition, part, _unrecorded(edition)),
                names=partial(_names, edition.site, part),
                breadcrumbs=(edition.section_link("changes"),),
            )
        )
    return pages


def _latest_days(edition: Edition) -> ChangesView:
    days = islice(groupby(changes_alike(edition), key=lambda alike: alike.day), LATEST_DAYS)
    groups = (change_group(edition, alike, alike.first) for _day, own in days for alike in own)
    return _view(edition, groups, None, _unrecorded(edition))


def _part(edition: Edition, part: Part[SiteChange], unrecorded: int) -> ChangesView:
    return _view(edition, change_groups(edition, part.entries), part.paging, unrecorded)


def _names(site: Site, part: Part[SiteChange]) -> Names:
    ids = (change.record.partition(":")[2] for change in part.entries)
    updates = (site.updates_by_id[id_] for id_ in ids if id_ in site.updates_by_id)
    return Names(news=True, updates=related(site, updates), in_short=True)


def _view(
    edition: Edition, groups: Iterable[ChangeGroup], paging: Paging | None, unrecorded: int
) -> ChangesView:
    urls = edition.urls
    return ChangesView(
        days=tuple(
            ChangeDay(day, tuple(_group(edition, group) for group in own))
            for day, own in groupby(groups, key=lambda group: group.alike.day)
        ),
        paging=paging,
        years=tuple(
            Link(
                urls.changes_year(year),
                Passage(str(year), edition.language.code),
                count=len(changes),
            )
            for year, changes in changes_of_years(edition).items()
        ),
        unrecorded=unrecorded,
        agencies=urls.section("agencies"),
    )


@lru_cache(maxsize=4)
def _unrecorded(edition: Edition) -> int:
    came = edition.days.came
    return sum(f"update:{id_}" not in came for id_ in edition.site.updates_by_id)


def _group(edition: Edition, group: ChangeGroup) -> GroupView:
    site = edition.site
    sentences = []
    for entry in group.updates:
        says_more = "{" in KINDS[entry.kind].happened and not entry.by_site
        words = sentence(edition, site.updates_by_id[entry.id]) if says_more else ""
        sentences.append(ChangeSentence(entry, words))
    return GroupView(group, tuple(sentences))
