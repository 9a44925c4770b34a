"""When each update came onto this site, and when it last changed there: no clock is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.plan.facts.site import Site
from plugins.plan.records.chain import JoinLine
from plugins.plan.records.ledger import LedgerLine, LineKind
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True)
class Days:
    """The days of an entry: since when it can be read, and when it last changed."""

    published: dt.date
    updated: dt.date


def recorded_days(ledger: Iterable[LedgerLine]) -> dict[str, Days]:
    """The first and the latest day on which each update was recorded, by its id.

    A new column of the table is no news about an update.
    """
    found: dict[str, Days] = {}
    for line in ledger:
        if isinstance(line, JoinLine) or line.kind is LineKind.COLUMNS:
            continue
        kind, _, id_ = line.record.partition(":")
        if kind == "update":
            before = found.get(id_, Days(line.date, line.date))
            found[id_] = Days(before.published, max(before.updated, line.date))
    return found


def days_of(site: Site) -> dict[str, Days]:
    """The days of every update of `site`, by its id.

    An update changes when it is recorded anew, corrected or superseded. Of one that is not
    recorded yet only its own date and the day of its receipt are known.
    """
    recorded = recorded_days(site.records.ledger)
    own = {update.id: recorded.get(update.id) or _unrecorded(update) for update in site.updates}
    found = dict(own)
    for update in site.updates:
        for earlier in (update.corrects, update.supersedes):
            if earlier in found:
                changed = max(found[earlier].updated, own[update.id].updated)
                found[earlier] = Days(own[earlier].published, changed)
    return found


def places(updates: Iterable[Update], days: Mapping[str, Days]) -> dict[str, int]:
    """The place of each of `updates` in a feed, by its id: what changed last has the first.

    What changed on the same day stands by the day of the fact, then by its id, latest first.
    """

    def order(update: Update) -> tuple[dt.date, dt.date, str]:
        return days[update.id].updated, *update.order

    ordered = sorted(updates, key=order, reverse=True)
    return {update.id: place for place, update in enumerate(ordered)}


def _unrecorded(update: Update) -> Days:
    day = update.date.first
    return Days(day, max(day, update.received or day))
