"""What is led and supported as a whole: rows that no count counts, with the bodies named there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypedDict

from plugins.plan.facts.amendments import heading_leads
from plugins.plan.facts.progress import Progress
from plugins.plan.facts.standing import RowKey, Standing
from plugins.plan.records.areas import Area
from plugins.plan.records.dataset import Records
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A heading or a task that is in force and not counted, with the bodies that its cells name.

    Not counted are mostly the tasks that have sub-tasks; where the plan counts these, the sub-tasks
    are not. A heading has no cell for bodies that support it.
    """

    row: Area | Task
    leads: tuple[str, ...]
    coordinates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WholesOfBody:
    """The rows that a body leads, and that it coordinates, as a whole, in the plan's order."""

    leads: tuple[Area | Task, ...]
    coordinates: tuple[Area | Task, ...]


class WholeFields(TypedDict):
    """What of Site is known of what is led and supported as a whole."""

    wholes: tuple[Whole, ...]
    wholes_of_agency: Mapping[str, WholesOfBody]


def whole_fields(
    records: Records,
    amendments: Mapping[str, tuple[Update, ...]],
    known: Progress,
    rows: Mapping[RowKey, Standing],
) -> WholeFields:
    """The rows in force that are not counted and name a body; `amendments` are those by heading."""
    found = tuple(_wholes(records.areas, amendments, known, rows))
    return {
        "wholes": found,
        "wholes_of_agency": {agency.id: _of_body(agency.id, found) for agency in records.agencies},
    }


def _wholes(
    areas: Iterable[Area],
    amendments: Mapping[str, tuple[Update, ...]],
    known: Progress,
    rows: Mapping[RowKey, Standing],
) -> Iterator[Whole]:
    for area in areas:
        leads = heading_leads(area, amendments[area.id])
        if leads and rows["area", area.id].stands:
            yield Whole(row=area, leads=leads)
    counted = frozenset(known.counted)
    for id_, task in known.tasks.items():
        own = known.in_force[id_]
        named = own.lead or own.coordinating
        if named and id_ not in counted and known.standings[id_].stands:
            yield Whole(row=task, leads=own.lead, coordinates=own.coordinating)


def _of_body(id_: str, found: Iterable[Whole]) -> WholesOfBody:
    own = [whole for whole in found if id_ in (*whole.leads, *whole.coordinates)]
    return WholesOfBody(
        leads=tuple(whole.row for whole in own if id_ in whole.leads),
        coordinates=tuple(whole.row for whole in own if id_ in whole.coordinates),
    )
