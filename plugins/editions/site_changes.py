"""What changed on the site, day by day and kind by kind, as its pages and its feed show it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TypeAlias

from plugins.editions.edition import Edition
from plugins.editions.errata import ErrataOfRecord, errata_of, record_link
from plugins.editions.publications import RollbackView, link_to, rollback_views
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.urls import change_anchor, part_of
from plugins.editions.values import Link
from plugins.plan.ledger.news import OF_UPDATES, News, SiteChange
from plugins.plan.publications.every import Rollback

CHANGES_ON_A_PAGE = 250
# As much of a digest as people compare, and as names a publication for `make diff`.
BEGINNING_SHOWN = 12
# As many of a kind on one day are taken in at once; of more, the first are enough for a list of
# what is new.
FEW, FIRST_OF_MANY = 6, 3
OF_SITES = (News.PUBLICATION, News.ROLLBACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesAlike:
    """All changes of one kind on one day.

    anchor: their id on every page. path: where all of them stand, or begin to.
    """

    day: dt.date
    news: News
    anchor: str
    path: str
    changes: tuple[SiteChange, ...]

    @property
    def are_few(self) -> bool:
        """Whether a reader can take in all of them at once."""
        return len(self.changes) <= FEW

    @property
    def first(self) -> tuple[SiteChange, ...]:
        """Those that a list of what is new shows: all where they are few."""
        return self.changes if self.are_few else self.changes[:FIRST_OF_MANY]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeGroup:
    """The changes of one kind on one day as readers see them, or those of them that stand here.

    alike: all of them. Each is one of `updates` (those that came), of `errata` (with what was put
    right), of `records`, of `publications`, of `rollbacks`, or, where it is of no publication that
    is known, the beginning of one of the `digests` of copies and manifests.
    """

    alike: ChangesAlike
    updates: tuple[UpdateEntry, ...]
    errata: tuple[ErrataOfRecord, ...]
    records: tuple[Link, ...]
    digests: tuple[str, ...]
    publications: tuple[Link, ...]
    rollbacks: tuple[RollbackView, ...]

    @property
    def shown(self) -> int:
        """How many of them stand here."""
        told = (self.updates, self.errata, self.records, self.publications, self.rollbacks)
        return sum(map(len, told)) + len(self.digests)

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.alike.changes)


# Each page of a year asks for them again.
@lru_cache(maxsize=4)
def changes_of_years(edition: Edition) -> Mapping[int, tuple[SiteChange, ...]]:
    """What changed in each year, earliest day first; the latest year stands first.

    In this order a change keeps its page when more is recorded, and so the address of that place.
    """
    years = groupby(edition.news, key=lambda change: change.day.year)
    return {year: tuple(sorted(own, key=lambda change: change.day)) for year, own in years}


@lru_cache(maxsize=4)
def changes_alike(edition: Edition) -> tuple[ChangesAlike, ...]:
    """Every day and kind of change, latest day first."""
    paths = dict(_paths(edition))
    return tuple(
        ChangesAlike(
            day=day,
            news=news,
            anchor=change_anchor(day, news),
            path=paths[day, news],
            changes=tuple(own),
        )
        for (day, news), own in groupby(edition.news, key=_sort)
    )


def change_group(
    edition: Edition, alike: ChangesAlike, shown: Sequence[SiteChange] | None = None
) -> ChangeGroup:
    """The changes of one kind on one day in words: those `shown` here, else all of them."""
    changes = alike.changes if shown is None else shown
    records = [change.record for change in changes]
    of_updates, of_sites = alike.news in OF_UPDATES.values(), alike.news in OF_SITES
    corrected = [change for change in changes if change.entries]
    others = [] if of_updates or of_sites or corrected else records
    published, returned = _published(edition), _returned(edition)
    sites = [(change.day, change.record) for change in changes] if of_sites else []
    return ChangeGroup(
        alike=alike,
        updates=tuple(_updates(edition, records)) if of_updates else (),
        errata=tuple(errata_of(edition, each.record, each.entries) for each in corrected),
        records=tuple(record_link(edition, record) for record in others),
        digests=tuple(
            site[1][:BEGINNING_SHOWN] for site in sites if site not in {**published, **returned}
        ),
        publications=tuple(link_to(edition, published[s]) for s in sites if s in published),
        rollbacks=rollback_views(edition, (returned[s] for s in sites if s in returned)),
    )


def change_groups(edition: Edition, changes: Iterable[SiteChange]) -> Iterator[ChangeGroup]:
    """A part of the changes of a year, in their order, by day and kind."""
    known = {(alike.day, alike.news): alike for alike in changes_alike(edition)}
    for kind, own in groupby(changes, key=_sort):
        yield change_group(edition, known[kind], tuple(own))


# A site that was published, or shown again: the day, and the digest of its copy or manifest.
SiteKey: TypeAlias = tuple[dt.date, str]


def _published(edition: Edition) -> Mapping[SiteKey, str]:
    """The names of the publications."""
    return {(each.date, each.digest): name for name, each in edition.publications.items()}


def _returned(edition: Edition) -> Mapping[SiteKey, Rollback]:
    """The returns to earlier sites."""
    every = (each for own in edition.publications.values() for each in own.rollbacks)
    return {(each.date, each.manifest): each for each in every}


def _sort(change: SiteChange) -> tuple[dt.date, News]:
    return change.day, change.news


def _paths(edition: Edition) -> Iterator[tuple[tuple[dt.date, News], str]]:
    """Where the changes of each day and kind begin on the pages of their year."""
    for year, changes in changes_of_years(edition).items():
        start, seen = edition.urls.changes_year(year), set()
        for place, change in enumerate(changes):
            if (sort := _sort(change)) not in seen:
                seen.add(sort)
                page = edition.urls.further(start, place // CHANGES_ON_A_PAGE + 1)
                yield sort, part_of(page, change_anchor(*sort))


def _updates(edition: Edition, records: Sequence[str]) -> Iterator[UpdateEntry]:
    for record in records:
        yield edition.entries[record.partition(":")[2]]
