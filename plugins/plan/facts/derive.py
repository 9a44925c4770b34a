"""From valid records to all that follows from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypedDict, TypeVar

from plugins.plan.facts.amendments import InForce
from plugins.plan.facts.amounts import sums_of_plan
from plugins.plan.facts.corrections import revisions_of
from plugins.plan.facts.counts import Counts, TaskStatus, counts
from plugins.plan.facts.due_dates import due_date_fields
from plugins.plan.facts.history import (
    UpdateHistory,
    known_on,
    update_history,
)
from plugins.plan.facts.indicators import indicators_of_plan
from plugins.plan.facts.inherited import said_of_bodies, who_answers
from plugins.plan.facts.listed_bodies import collectives_of, listed_bodies, named_bodies
from plugins.plan.facts.merged_cells import merged_cells
from plugins.plan.facts.nesting import Nesting, issued, nesting
from plugins.plan.facts.progress import Progress, progress, status
from plugins.plan.facts.reconcile import reconcile
from plugins.plan.facts.reported import reported_fields
from plugins.plan.facts.requests import Around, request_fields
from plugins.plan.facts.responsibilities import (
    Duties,
    Responsibility,
    duties_of_bodies,
    grouped,
    responsibilities,
)
from plugins.plan.facts.role_counts import role_counts
from plugins.plan.facts.said import said_fields
from plugins.plan.facts.site import Site
from plugins.plan.facts.source_places import (
    SourcePassage,
    SourcePlace,
    passages_of_source,
    places_of,
)
from plugins.plan.facts.speakers import speakers_of
from plugins.plan.facts.standing import (
    RowKey,
    Standing,
    dropped_rows,
    records_of_day,
    standings,
)
from plugins.plan.facts.time_line import time_line
from plugins.plan.facts.wholes import whole_fields
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.dataset import Records
from plugins.plan.records.errata import Erratum
from plugins.plan.records.plain_words import PlainWords
from plugins.plan.records.sources import SourceFollowUp
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update

E = TypeVar("E", Agency, Area, Task)


def derive(records: Records, as_of: dt.date) -> Site:
    """The site as of `as_of`, from valid records; raises DoesNotReconcile if sums disagree."""
    records, said, rows = _of_day(records, as_of)
    tasks, agencies = _by_id(records.tasks), _by_id(records.agencies)
    tree = nesting(records.plan, records.areas, records.tasks, dropped_rows(rows))
    known = progress(records, tasks, agencies, said, rows, tree, as_of)
    roles, duties = _roles(known, tree, records.agencies)
    fields = said_fields(said, tree)
    named = named_bodies(records.agencies, fields["amendments"], fields["amendments_of_area"])
    listed = listed_bodies(records.agencies, named)
    current = who_answers(records, as_of, listed, duties, tree.counted)
    statuses = {id_: status(known, id_) for id_ in tasks}
    reported = reported_fields(known, tasks, speakers_of(records.agencies, as_of))
    due = due_date_fields(known, duties, records.agencies, reported["expected_reports"])
    site = Site(
        records=records,
        as_of=as_of,
        tasks=tasks,
        areas=_by_id(records.areas),
        nesting=tree,
        issued=issued(records.plan, records.areas, records.tasks, rows),
        standings=rows,
        in_force=known.in_force,
        deadlines=known.deadlines,
        leads=_bodies(known.in_force, attrgetter("lead"), agencies),
        coordinating=_bodies(known.in_force, attrgetter("coordinating"), agencies),
        responsibilities=roles,
        responsibilities_of_task=grouped(roles, "task", tasks),
        merged_cells=merged_cells(records.areas, records.tasks),
        **_of_source(records),
        agencies=agencies,
        named_agencies=named,
        listed_agencies=listed,
        collectives_of=collectives_of(records.agencies),
        **whole_fields(records, fields["amendments_of_area"], known, rows),
        duties=duties,
        role_counts=role_counts(duties),
        **current,
        updates_of_agency=said_of_bodies(said, duties, current),
        **fields,
        **_beside(records, tasks, as_of),
        **_after_publication(records),
        sums=sums_of_plan(records.plan.columns, known.in_force, tree, records.languages[0]),
        indicators=indicators_of_plan(records, tree, as_of),
        statuses=statuses,
        counts=_counts(tree.counted, statuses, said.updates),
        counts_of_area=_counts_of_areas(tree, statuses, fields["updates_of_area"]),
        counts_of_agency=_counts_of_bodies(duties, statuses, said),
        **reported,
        **due,
        **request_fields(records.requests, Around(agencies, duties, current, said.by_task, as_of)),
        time_line=time_line(due["due_dates"].tasks, tree.counted, as_of),
    )
    reconcile(site)
    return site


class SourceFields(TypedDict):
    """What of Site is known of the text as received."""

    source_places: Mapping[str, SourcePlace]
    source_passages: tuple[SourcePassage, ...]


def _of_source(records: Records) -> SourceFields:
    places = places_of(records)
    return {
        "source_places": places,
        "source_passages": passages_of_source(places, records.source_text),
    }


def _by_id(entries: Iterable[E]) -> dict[str, E]:
    return {entry.id: entry for entry in entries}


def _roles(
    known: Progress, tree: Nesting, agencies: Sequence[Agency]
) -> tuple[tuple[Responsibility, ...], dict[str, Duties]]:
    """Who must do what in the tasks that are counted, and all that each body must do."""
    cells = {id_: known.in_force[id_] for id_ in tree.counted}
    roles = tuple(responsibilities(cells, agencies))
    return roles, duties_of_bodies(roles, cells, agencies)


def _bodies(
    in_force: Mapping[str, InForce],
    ids_in: Callable[[InForce], Sequence[str]],
    agencies: Mapping[str, Agency],
) -> dict[str, tuple[Agency, ...]]:
    """The bodies of each task in one of its cells, as in force."""
    return {task: tuple(agencies[id_] for id_ in ids_in(own)) for task, own in in_force.items()}


class FieldsBeside(TypedDict):
    """What of Site stands beside the plan and is no progress."""

    contexts: Mapping[str, tuple[Context, ...]]
    plain_words: Mapping[str, PlainWords]


def _beside(records: Records, tasks: Iterable[str], as_of: dt.date) -> FieldsBeside:
    """The public facts around each task, and the areas in plain words."""
    known = [context for context in records.contexts if context.date.first <= as_of]
    return {
        "contexts": {
            id_: tuple(context for context in known if id_ in context.tasks) for id_ in tasks
        },
        "plain_words": {each.area: each for each in records.plain_words},
    }


class LaterFields(TypedDict):
    """What of Site came after publication."""

    errata: Mapping[str, tuple[Erratum, ...]]
    follow_ups: Mapping[str, SourceFollowUp]


def _after_publication(records: Records) -> LaterFields:
    return {
        "errata": _errata(records.errata),
        "follow_ups": {source.url: source for source in records.sources},
    }


def _errata(entries: Iterable[Erratum]) -> dict[str, tuple[Erratum, ...]]:
    """What was put right in each record, by its name in the ledger, latest first."""
    found: dict[str, list[Erratum]] = {}
    for entry in sorted(entries, key=lambda entry: entry.date, reverse=True):
        found.setdefault(entry.record, []).append(entry)
    return {record: tuple(own) for record, own in found.items()}


def _of_day(
    records: Records, as_of: dt.date
) -> tuple[Records, UpdateHistory, dict[RowKey, Standing]]:
    """What exists on a day, what had been said by then, and how each row of the plan stands."""
    updates = known_on(records.updates, as_of)
    revisions = revisions_of(reversed(updates))
    known = records_of_day(records, {update.id for update in updates})
    rows = standings(known.rows_of_plan, updates, revisions)
    return known, update_history(updates, revisions, known.rows_of_plan), rows


def _counts_of_areas(
    tree: Nesting,
    statuses: Mapping[str, TaskStatus],
    updates: Mapping[str, tuple[Update, ...]],
) -> dict[str, Counts]:
    """The counts of each heading, over all that stands under it."""
    return {id_: _counts(own, statuses, updates[id_]) for id_, own in tree.counted_below.items()}


def _counts_of_bodies(
    duties: Mapping[str, Duties], statuses: Mapping[str, TaskStatus], said: UpdateHistory
) -> dict[str, Counts]:
    """The counts of each body, over the tasks that it leads."""
    return {
        id_: _counts(own.leads, statuses, said.of_tasks(own.leads)) for id_, own in duties.items()
    }


def _counts(
    counted: Iterable[str], statuses: Mapping[str, TaskStatus], updates: Iterable[Update]
) -> Counts:
    """The counts over the tasks that are `counted`, and over what was said there."""
    return counts([statuses[id_] for id_ in counted], updates)
