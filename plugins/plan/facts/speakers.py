"""Who speaks for a body, itself, its members and whoever took over from these, and by what name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from plugins.plan.records.agencies import Agency
from plugins.plan.records.types import Certainty, Text
from plugins.plan.records.updates import Update

# By the id of a body: the ids of those whose reports are its own.
Speakers = Mapping[str, frozenset[str]]
# After such a step nobody knows as which of several a body went on, if it did.
NO_LONGER_ONE = ("split", "ended")


def speakers_of(agencies: Sequence[Agency], as_of: dt.date) -> Speakers:
    """Whose reports count as those of each body, as far as is known by `as_of`.

    Bodies between that of before and that of today spoke for it in their time. Steps may lead in a
    circle, or come from a body that there is not.
    """
    heirs: dict[str, list[str]] = {}
    for agency in agencies:
        for step in agency.took_over:
            if step.effective.date <= as_of:
                heirs.setdefault(step.agency, []).append(agency.id)
    return {each.id: _reached((each.id, *each.members), heirs) for each in agencies}


def name_on(agency: Agency, day: dt.date) -> Text:
    """The name under which a body spoke on `day`: it may have gone on under another one.

    A name that is not verified is not taken for known.
    """
    name = agency.name
    for step in agency.succession:
        if step.effective.date > day or step.change in NO_LONGER_ONE:
            break
        if step.name and step.certainty is not Certainty.NOT_VERIFIED:
            name = step.name
    return name


def spoke_on(update: Update) -> dt.date:
    """The day on which what `update` tells was said: that of its latest dated source, else its own.

    A report tells of a day, and is signed on a later one. Of a month or year it is the first day.
    """
    days = (source.date.first for source in update.sources if source.date)
    return max(days, default=update.date.first)


def _reached(begin: Iterable[str], heirs: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found: set[str] = set()
    ahead = [*begin]
    while ahead:
        id_ = ahead.pop()
        if id_ not in found:
            found.add(id_)
            ahead += heirs.get(id_, ())
    return frozenset(found)
