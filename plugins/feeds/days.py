"""When each update came onto this site, and when it last changed there: no clock is asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.plan.facts.corrections import Revisions
from plugins.plan.ledger.days import RecordDays
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True)
class Days:
    """The days of an entry: since when it can be read, and when it last changed."""

    published: dt.date
    updated: dt.date


def days_of(update: Update, revisions: Revisions, records: RecordDays) -> Days:
    """The days of `update`; `records` are those of the ledger.

    An update changes when it is recorded anew, corrected or superseded. Of one that is not
    recorded yet only its own date and the day of its receipt are known.
    """
    own = _own_days(update, records)
    later = [*revisions.corrections.get(update.id, ())]
    if replaced := revisions.replaced_by.get(update.id):
        later.append(replaced)
    changed = (_own_days(each, records).updated for each in later)
    return Days(own.published, max((own.updated, *changed)))


def order(update: Update, days: Days) -> tuple[dt.date, dt.date, str]:
    """By what updates stand in a feed, the last first: by the day on which they changed.

    What changed on the same day stands by the day of the fact, then by its id.
    """
    return days.updated, *update.order


def _own_days(update: Update, records: RecordDays) -> Days:
    name, day = f"update:{update.id}", update.date.first
    if name in records.came:
        return Days(records.came[name], records.changed[name])
    return Days(day, max(day, update.received or day))
