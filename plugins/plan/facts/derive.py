"""From valid records to all that follows from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar

from plugins.plan.facts.amendments import InForce, bodies_named
from plugins.plan.facts.amounts import sums_of_plan
from plugins.plan.facts.counts import Counts, TaskStatus, counts
from plugins.plan.facts.expected_reports import (
    other_statements,
    reporting_of_bodies,
    reports_expected,
)
from plugins.plan.facts.history import AgencyHistory, UpdateHistory, update_history
from plugins.plan.facts.indicators import indicators_of_plan
from plugins.plan.facts.merged_cells import merged_cells
from plugins.plan.facts.nesting import Nesting, groups_led, nesting
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.progress import Progress, period_strip, progress, status
from plugins.plan.facts.reconcile import reconcile
from plugins.plan.facts.responsibilities import (
    Duties,
    Responsibility,
    duties_of_bodies,
    grouped,
    responsibilities,
)
from plugins.plan.facts.site import Site
from plugins.plan.facts.source_places import SourcePlace, places_in_source
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.dataset import Records
from plugins.plan.records.errata import Erratum
from plugins.plan.records.layout import row_names
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update

E = TypeVar("E", Agency, Area, Task)


def derive(records: Records, as_of: dt.date) -> Site:
    """The site as of `as_of`, from valid records; raises DoesNotReconcile if sums disagree."""
    tasks, agencies = _by_id(records.tasks), _by_id(records.agencies)
    tree = nesting(records.plan, records.areas, records.tasks)
    said = update_history(records.updates, tasks, as_of)
    known = progress(records, tasks, agencies, said, as_of)
    roles, duties = _roles(known, tree, records.agencies)
    amendments = {id_: said.amendments_of(id_) for id_ in tasks}
    named = _named(records.agencies, amendments)
    statuses = {id_: status(known, id_) for id_ in tasks}
    site = Site(
        records=records,
        as_of=as_of,
        tasks=tasks,
        areas=_by_id(records.areas),
        nesting=tree,
        in_force=known.in_force,
        deadlines=known.deadlines,
        leads=_bodies(known.in_force, attrgetter("lead"), agencies),
        coordinating=_bodies(known.in_force, attrgetter("coordinating"), agencies),
        responsibilities=roles,
        responsibilities_of_task=grouped(roles, "task", tasks),
        merged_cells=merged_cells(records.areas, records.tasks),
        source_places=_places(records),
        agencies=agencies,
        named_agencies=named,
        listed_agencies=_listed(records.agencies, named),
        collectives_of=_collectives(records.agencies),
        groups_led=groups_led(records.agencies, records.areas, records.tasks, tree.counted),
        duties=duties,
        updates=said.updates,
        updates_by_id=said.by_id,
        updates_of_year=_by_year(said.updates),
        histories=said.by_task,
        amendments=amendments,
        updates_of_area={id_: said.of_tasks(own) for id_, own in tree.tasks_below.items()},
        updates_of_agency={id_: _about(said, id_, own.leads) for id_, own in duties.items()},
        contexts=_contexts(records.contexts, tasks, as_of),
        errata=_errata(records.errata),
        follow_ups={source.url: source for source in records.sources},
        sums=sums_of_plan(records.plan.columns, tasks, tree, records.languages[0]),
        indicators=indicators_of_plan(records, tree, as_of),
        statuses=statuses,
        counts=_counts(tree.counted, tasks, statuses, said),
        counts_of_area=_counts_of_areas(tree, statuses, said),
        counts_of_agency=_counts_of_bodies(duties, statuses, said),
        cycles=known.cycles,
        answered=_answered(known),
        period_strips={id_: period_strip(known, id_) for id_ in tasks},
        expected_reports=reports_expected(known),
        reporting_of_bodies=reporting_of_bodies(known, agencies),
        other_statements=other_statements(known, agencies),
    )
    reconcile(site)
    return site


def _by_id(entries: Iterable[E]) -> dict[str, E]:
    return {entry.id: entry for entry in entries}


def _places(records: Records) -> Mapping[str, SourcePlace]:
    """Where each area and task stands in the text as received, where there is one."""
    if records.layout is None:
        return {}
    areas, tasks = ([row.id for row in rows] for rows in (records.areas, records.tasks))
    return places_in_source(records.layout, row_names(areas, tasks))


def _roles(
    known: Progress, tree: Nesting, agencies: Sequence[Agency]
) -> tuple[tuple[Responsibility, ...], dict[str, Duties]]:
    """Who must do what in the tasks that are counted, and all that each body must do."""
    cells = {id_: known.in_force[id_] for id_ in tree.counted}
    roles = tuple(responsibilities(cells, agencies))
    return roles, duties_of_bodies(roles, cells, agencies)


def _answered(known: Progress) -> dict[str, tuple[ReportingPeriod, ...]]:
    """The periods that each report and confirmation answers, each once."""
    found: dict[str, list[ReportingPeriod]] = {}
    for said in known.statements.values():
        for statement in said:
            if statement.period:
                found.setdefault(statement.update.id, []).append(statement.period)
    return {id_: tuple(dict.fromkeys(own)) for id_, own in found.items()}


def _bodies(
    in_force: Mapping[str, InForce],
    ids_in: Callable[[InForce], Sequence[str]],
    agencies: Mapping[str, Agency],
) -> dict[str, tuple[Agency, ...]]:
    """The bodies of each task in one of its cells, as in force."""
    return {task: tuple(agencies[id_] for id_ in ids_in(own)) for task, own in in_force.items()}


def _named(
    agencies: Iterable[Agency], amendments: Mapping[str, tuple[Update, ...]]
) -> tuple[Agency, ...]:
    """The bodies that stand in a lead or coordinating cell, as issued or as amended."""
    changes = (update for own in amendments.values() for update in own)
    new = bodies_named(changes, "lead", "coordinating")
    return tuple(a for a in agencies if a.named == "cells" or a.id in new)


def _listed(agencies: Iterable[Agency], named: Iterable[Agency]) -> dict[str, Agency]:
    """The bodies that have a page: those named in cells and the members of collectives."""
    known = {id_ for agency in named for id_ in (agency.id, *agency.members)}
    return {a.id: a for a in agencies if a.named != "text" or a.id in known}


def _collectives(agencies: Iterable[Agency]) -> dict[str, tuple[Agency, ...]]:
    """The collectives that each body is a member of."""
    found: dict[str, list[Agency]] = {agency.id: [] for agency in agencies}
    for agency in agencies:
        for member in agency.members:
            found[member].append(agency)
    return {id_: tuple(own) for id_, own in found.items()}


def _by_year(updates: Iterable[Update]) -> dict[int, tuple[Update, ...]]:
    found: dict[int, list[Update]] = {}
    for update in updates:
        found.setdefault(update.date.first.year, []).append(update)
    return {year: tuple(own) for year, own in found.items()}


def _about(said: UpdateHistory, agency: str, leads: Iterable[str]) -> AgencyHistory:
    """What a body said, and what else was said about the tasks that it leads."""
    about = said.of_tasks(leads)
    return AgencyHistory(
        said.by_agency.get(agency, ()),
        tuple(update for update in about if update.agency != agency),
    )


def _contexts(
    contexts: Iterable[Context], tasks: Iterable[str], as_of: dt.date
) -> dict[str, tuple[Context, ...]]:
    """The public facts that stand beside each task and are no progress."""
    known = [context for context in contexts if context.date.first <= as_of]
    return {id_: tuple(context for context in known if id_ in context.tasks) for id_ in tasks}


def _errata(entries: Iterable[Erratum]) -> dict[str, tuple[Erratum, ...]]:
    """What was put right in each record, by its name in the ledger, latest first."""
    found: dict[str, list[Erratum]] = {}
    for entry in sorted(entries, key=lambda entry: entry.date, reverse=True):
        found.setdefault(entry.record, []).append(entry)
    return {record: tuple(own) for record, own in found.items()}


def _counts_of_areas(
    tree: Nesting, statuses: Mapping[str, TaskStatus], said: UpdateHistory
) -> dict[str, Counts]:
    """The counts of each heading, over all that stands under it."""
    return {
        id_: _counts(own, tree.tasks_below[id_], statuses, said)
        for id_, own in tree.counted_below.items()
    }


def _counts_of_bodies(
    duties: Mapping[str, Duties], statuses: Mapping[str, TaskStatus], said: UpdateHistory
) -> dict[str, Counts]:
    """The counts of each body, over the tasks that it leads."""
    return {id_: _counts(own.leads, own.leads, statuses, said) for id_, own in duties.items()}


def _counts(
    counted: Iterable[str],
    tasks: Iterable[str],
    statuses: Mapping[str, TaskStatus],
    said: UpdateHistory,
) -> Counts:
    """The counts over the tasks that are `counted`, and over what was said about all of `tasks`."""
    return counts([statuses[id_] for id_ in counted], said.of_tasks(tasks))
