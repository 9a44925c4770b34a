"""When each update came onto this site, and when it last changed there: no clock is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.plan.facts.site import Site
from plugins.plan.ledger.days import RecordDays
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True)
class Days:
    """The days of an entry: since when it can be read, and when it last changed."""

    published: dt.date
    updated: dt.date


def days_of(site: Site, records: RecordDays) -> dict[str, Days]:
    """The days of every update of `site`, by its id; `records` are those of the ledger.

    An update changes when it is recorded anew, corrected or superseded. Of one that is not
    recorded yet only its own date and the day of its receipt are known.
    """
    own = {update.id: _own_days(update, records) for update in site.updates}
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


def _own_days(update: Update, records: RecordDays) -> Days:
    name, day = f"update:{update.id}", update.date.first
    if name in records.came:
        return Days(records.came[name], records.changed[name])
    return Days(day, max(day, update.received or day))
