"""Who answers today: the bodies that took over from those of before, and places of today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.plan.records.agencies import Agency, TakenOver
from plugins.plan.records.localities import Locality
from plugins.plan.records.types import Text

# What a body is after such a step is not what it was before; it may go on under its name.
GONE = ("merged", "renamed", "split", "ended")


@dataclass(frozen=True, slots=True)
class Share:
    """What one body took over from another: `agency` is the other one of the two.

    `steps` lead from the body of before to the one of today, earliest first: each says by which
    act, from when and how sure. `part` is what was taken over where that is not all.
    """

    agency: str
    steps: tuple[TakenOver, ...]

    @property
    def part(self) -> Text | None:
        """What was taken over, where that is not all: the narrowest part on the way."""
        return next((step.part for step in reversed(self.steps) if step.part), None)


@dataclass(frozen=True, slots=True)
class Today:
    """The bodies of before and of today, by the id of the body that is asked about.

    `successors`: those that answer today for a body; none where it still exists, or nothing is
    known. `predecessors`: those from which a body of today took over, directly or on the way, those
    taken over whole first.
    `gone`: the bodies that no longer exist as they were. `localities` of today lie on the land of
    a body.
    """

    successors: Mapping[str, tuple[Share, ...]]
    predecessors: Mapping[str, tuple[Share, ...]]
    gone: frozenset[str]
    localities: Mapping[str, tuple[Locality, ...]]

    def itself_and_before(self, agency: str) -> frozenset[str]:
        """The ids of a body and of all from which it took over, directly or on the way."""
        shares = self.predecessors[agency]
        return frozenset((agency, *(step.agency for share in shares for step in share.steps)))


def today(agencies: Sequence[Agency], localities: Iterable[Locality], as_of: dt.date) -> Today:
    """What is known by `as_of` of who answers for whom. The steps of no body lead in a circle."""
    heirs: dict[str, list[tuple[str, TakenOver]]] = {agency.id: [] for agency in agencies}
    for agency in agencies:
        for step in agency.took_over:
            if step.effective.date <= as_of:
                heirs[step.agency].append((agency.id, step))
    successors = {id_: tuple(_last(id_, (), heirs)) for id_ in heirs}
    predecessors: dict[str, list[Share]] = {agency.id: [] for agency in agencies}
    for id_, shares in successors.items():
        for share in shares:
            predecessors[share.agency].append(Share(id_, share.steps))
    places: dict[str, list[Locality]] = {agency.id: [] for agency in agencies}
    for locality in localities:
        places[locality.agency].append(locality)
    return Today(
        successors=successors,
        predecessors={id_: _whole_first(shares) for id_, shares in predecessors.items()},
        gone=frozenset(agency.id for agency in agencies if _is_gone(agency, heirs, as_of)),
        localities={id_: tuple(own) for id_, own in places.items()},
    )


def _whole_first(shares: Iterable[Share]) -> tuple[Share, ...]:
    """Those of which all was taken over, then those of which a part was."""
    return tuple(sorted(shares, key=lambda share: share.part is not None))


def of_today(agencies: Iterable[Agency], who: Today, listed: Collection[str]) -> dict[str, Agency]:
    """The bodies that took over from others by the day of `who`, by id; none of the `listed`."""
    return {a.id: a for a in agencies if who.predecessors[a.id] and a.id not in listed}


def _last(
    id_: str, steps: tuple[TakenOver, ...], heirs: Mapping[str, Sequence[tuple[str, TakenOver]]]
) -> Iterator[Share]:
    """The bodies at the end of every way from the body `id_`."""
    for heir, step in heirs[id_]:
        way = (*steps, step)
        if heirs[heir]:
            yield from _last(heir, way, heirs)
        else:
            yield Share(heir, way)


def _is_gone(
    agency: Agency, heirs: Mapping[str, Sequence[tuple[str, TakenOver]]], as_of: dt.date
) -> bool:
    steps = [step for step in agency.succession if step.effective.date <= as_of]
    return bool(heirs[agency.id]) or any(step.change in GONE for step in steps)
