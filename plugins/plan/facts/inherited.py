"""What the bodies of today have from those of before: their tasks, each once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypedDict

from plugins.plan.facts.history import AgencyHistory, UpdateHistory
from plugins.plan.facts.responsibilities import Duties
from plugins.plan.facts.successors import Today, of_today, today
from plugins.plan.records.agencies import Agency
from plugins.plan.records.dataset import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Inherited:
    """The tasks of those before a body of today, as ids in plan order, each once.

    `leads`, `coordinates` and `tasks`, which has both, are those of bodies that it took over whole.
    `perhaps` are the further ones of bodies of which it took over a part: the plan does not say
    which tasks that part holds. No document names it for any of them.
    """

    leads: tuple[str, ...]
    coordinates: tuple[str, ...]
    tasks: tuple[str, ...]
    perhaps: tuple[str, ...]


def inherited(
    who: Today, duties: Mapping[str, Duties], tasks: Iterable[str]
) -> dict[str, Inherited]:
    """What each body that took over from others has from them; `tasks` are all, in plan order."""
    order = tuple(tasks)
    return {
        id_: _inherited(id_, who, duties, order) for id_, own in who.predecessors.items() if own
    }


def _inherited(
    id_: str, who: Today, duties: Mapping[str, Duties], order: tuple[str, ...]
) -> Inherited:
    whole = [share.agency for share in who.predecessors[id_] if not share.part]
    parts = [share.agency for share in who.predecessors[id_] if share.part]

    def each_once(own: Iterable[tuple[str, ...]], *known: str) -> tuple[str, ...]:
        found = {task for tasks in own for task in tasks}.difference(known)
        return tuple(task for task in order if task in found)

    tasks = each_once(duties[body].tasks for body in whole)
    return Inherited(
        leads=each_once(duties[body].leads for body in whole),
        coordinates=each_once(duties[body].coordinates for body in whole),
        tasks=tasks,
        perhaps=each_once((duties[body].tasks for body in parts), *tasks),
    )


class Current(TypedDict):
    """What a site knows of who answers today."""

    today: Today
    agencies_of_today: dict[str, Agency]
    agencies_with_page: dict[str, Agency]
    inherited: dict[str, Inherited]


def who_answers(
    records: Records,
    as_of: dt.date,
    listed: dict[str, Agency],
    duties: Mapping[str, Duties],
    tasks: Iterable[str],
) -> Current:
    """Who answers today for the bodies of before, and what they have from them."""
    who = today(records.agencies, records.localities, as_of)
    current = of_today(records.agencies, who, listed)
    return {
        "today": who,
        "agencies_of_today": current,
        "agencies_with_page": listed | current,
        "inherited": inherited(who, duties, tasks),
    }


def said_of_bodies(
    said: UpdateHistory, duties: Mapping[str, Duties], current: Current
) -> dict[str, AgencyHistory]:
    """What each body said, and what else about tasks that it leads, or that those before it led."""
    before = {id_: own.leads for id_, own in current["inherited"].items()}
    return {
        id_: _about(said, id_, dict.fromkeys((*own.leads, *before.get(id_, ()))))
        for id_, own in duties.items()
    }


def _about(said: UpdateHistory, agency: str, leads: Iterable[str]) -> AgencyHistory:
    """What a body said, and what else was said about tasks."""
    about = said.of_tasks(leads)
    return AgencyHistory(
        said.by_agency.get(agency, ()),
        tuple(update for update in about if update.agency != agency),
    )
