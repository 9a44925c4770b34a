"""What changed on the site, day by day: told from the ledger, the errata and the publications."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from plugins.plan.ledger.chain import chain_of
from plugins.plan.ledger.explaining import digest_of_entry
from plugins.plan.records.chain import ChainLine, JoinLine
from plugins.plan.records.dataset import Records
from plugins.plan.records.errata import Erratum, ErratumKind
from plugins.plan.records.ledger import LineKind
from plugins.plan.records.publications import PublicationLine, RollbackLine
from plugins.plan.records.updates import UpdateKind

# Fields that say how something is called; the language of their words stands behind them.
NAMES = {
    *("title", "name", "term", "also", "abbreviation", "abbreviations", "aliases"),
    "names_in_plan",
}
LANGUAGE = re.compile(r"_[a-z]{2,3}(_of)?$")


class News(StrEnum):
    """What happened on the site, in the order in which a day tells it: first the updates that came.

    name: how something is called, put right or translated anew. added: a record that came after
    the first publication. learnt: facts were added that were not known before. publisher: whether
    an office publishes the site is said anew.
    """

    REPORT = "report"
    NO_CHANGE = "no-change"
    RELATED = "related"
    CORRECTION = "correction"
    AMENDMENT = "amendment"
    NAME = "name"
    ERRATUM = "erratum"
    PUBLISHER = "publisher"
    TRANSLATION = "translation"
    WITHDRAWN = "withdrawn"
    ADDED = "added"
    LEARNT = "learnt"
    PUBLICATION = "publication"
    ROLLBACK = "rollback"


OF_UPDATES = {kind: News(kind.value) for kind in UpdateKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteChange:
    """One change on the site: the day on which it was recorded, what happened, to which record.

    record: the record's name in the ledger; of a publication or a return to an earlier site the
    digest of its copy or manifest. entries: those of data/errata.yaml that say what was put right.
    """

    day: dt.date
    news: News
    record: str
    entries: tuple[Erratum, ...] = ()


def site_changes(records: Records, as_of: dt.date) -> tuple[SiteChange, ...]:
    """All that changed on the site until `as_of`: latest day first, then kind by kind.

    The rows of the first publication are what the site began with, and nothing new; its updates
    are told on the day on which they were recorded. New columns of tables are not told.
    """
    found = [*_of_ledger(records), *_put_right(records), *_of_publications(records)]
    order = {news: place for place, news in enumerate(News)}
    known = (change for change in found if change.day <= as_of)
    return tuple(sorted(known, key=lambda c: (-c.day.toordinal(), order[c.news])))


def is_name(entry: Erratum) -> bool:
    """Whether what an entry puts right is how something is called."""
    first, *inner = re.split(r"[.\[\]]+", entry.field or "")
    return LANGUAGE.sub("", first) in NAMES or "name" in inner


def is_of_publisher(entry: Erratum) -> bool:
    """Whether an entry says that the site became official, or ceased to be: that was no error."""
    return entry.record == "plan" and entry.field == "official"


def _of_ledger(records: Records) -> Iterator[SiteChange]:
    """Records that came, updates latest first, and what was learnt of those that were there."""
    kinds = {f"update:{update.id}": update.kind for update in records.updates}
    first = _lines_of_first_publication(records)
    lines = [(n, x) for n, x in enumerate(records.ledger) if not isinstance(x, JoinLine)]
    for _, line in reversed(lines):
        if line.kind is LineKind.FIRST and line.record in kinds:
            news = OF_UPDATES[kinds[line.record]]
            yield SiteChange(day=line.date, news=news, record=line.record)
    for place, line in lines:
        if line.kind is LineKind.LEARNT:
            yield SiteChange(day=line.date, news=News.LEARNT, record=line.record)
        elif line.kind is LineKind.FIRST and place >= first and not _is_update(line.record):
            yield SiteChange(day=line.date, news=News.ADDED, record=line.record)


def _is_update(record: str) -> bool:
    return record.startswith("update:")


def _lines_of_first_publication(records: Records) -> int:
    """How many lines the ledger had when data were published first; all while none were."""
    first = next((x for x in records.publications if isinstance(x, PublicationLine)), None)
    if first is None:
        return len(records.ledger)
    digests = chain_of(records.ledger).digests
    return digests.index(first.ledger) + 1 if first.ledger in digests else len(digests)


def _put_right(records: Records) -> Iterator[SiteChange]:
    """The entries of data/errata.yaml, record by record, on the days on which they were recorded.

    An entry that no line names yet is of the day that it states.
    """
    recorded = _days_of_entries(records.ledger)
    found: dict[tuple[dt.date, News, str], list[Erratum]] = {}
    for entry in records.errata:
        day = recorded.get(digest_of_entry(entry), entry.date)
        found.setdefault((day, _news(entry), entry.record), []).append(entry)
    for (day, news, record), entries in found.items():
        yield SiteChange(day=day, news=news, record=record, entries=tuple(entries))


def _news(entry: Erratum) -> News:
    if entry.kind is ErratumKind.WITHDRAWN:
        return News.WITHDRAWN
    if is_of_publisher(entry):
        return News.PUBLISHER
    return News.NAME if is_name(entry) else News(entry.kind.value)


def _days_of_entries(ledger: Sequence[ChainLine]) -> Mapping[str, dt.date]:
    """The day of each entry that a line names, by its digest."""
    named = ((line.date, getattr(line, "entries", ())) for line in ledger)
    return {digest: day for day, digests in named for digest in digests}


def _of_publications(records: Records) -> Iterator[SiteChange]:
    for line in reversed(records.publications):
        if isinstance(line, PublicationLine):
            yield SiteChange(day=line.date, news=News.PUBLICATION, record=line.frozen)
        elif isinstance(line, RollbackLine):
            yield SiteChange(day=line.date, news=News.ROLLBACK, record=line.manifest)
