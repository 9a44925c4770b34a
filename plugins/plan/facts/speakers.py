"""Who speaks for a body: itself, its members, and whoever took over from any of these."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from plugins.plan.records.agencies import Agency

# By the id of a body: the ids of those whose reports are its own.
Speakers = Mapping[str, frozenset[str]]


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


def _reached(begin: Iterable[str], heirs: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found: set[str] = set()
    ahead = [*begin]
    while ahead:
        id_ = ahead.pop()
        if id_ not in found:
            found.add(id_)
            ahead += heirs.get(id_, ())
    return frozenset(found)
