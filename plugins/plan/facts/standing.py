"""What of the plan is in force, since when and until when: rows that decisions add and drop."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from plugins.plan.facts.corrections import Revisions
from plugins.plan.records.areas import Area
from plugins.plan.records.changes import PlanChange, RowChange
from plugins.plan.records.dataset import Records
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update

# "task" or "area", and the id: a task and a heading may bear the same one.
RowKey: TypeAlias = "tuple[str, str]"


@dataclass(frozen=True, slots=True)
class Turn:
    """The day from which a row is in force, or is not any more, and what made it so."""

    day: dt.date
    stands: bool
    by: Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """From when until when a heading or task is in force: only while all that it lies in is.

    issued: it was in the plan as issued. turns: what became of itself, oldest first, as far as it
    is known. above: the same of what it lies in, the nearest first.
    """

    row: RowKey
    issued: bool
    turns: tuple[Turn, ...] = ()
    above: tuple[Standing, ...] = ()

    def on(self, day: dt.date) -> bool:
        """Whether it was in force on `day`."""
        return all(each.itself_on(day) for each in (self, *self.above))

    def itself_on(self, day: dt.date) -> bool:
        """The same, whatever became of what it lies in."""
        last = next((turn for turn in reversed(self.turns) if turn.day <= day), None)
        return last.stands if last else self.issued

    @property
    def ended(self) -> Standing | None:
        """What was dropped so that it is out of force: itself, or the nearest that it lies in."""
        return next((each for each in (self, *self.above) if not each.is_up), None)

    @property
    def stands(self) -> bool:
        """Whether it is in force, by all that is known."""
        return self.ended is None

    @property
    def dropped_by(self) -> Update | None:
        """The update by which it is out of force; None while it is in force."""
        ended = self.ended
        return ended.turns[-1].by if ended and ended.turns else None

    @property
    def added_by(self) -> Update | None:
        """The update that added it; None where the plan was issued with it."""
        return self.turns[0].by if self.turns and not self.issued else None

    @property
    def restored_by(self) -> Update | None:
        """The update that brought it back, where it had been dropped and is in force again."""
        first = 0 if self.issued else 1
        later = self.turns[first:]
        return later[-1].by if later and later[-1].stands else None

    @property
    def is_up(self) -> bool:
        """Whether it is in force itself, whatever became of what it lies in."""
        return self.turns[-1].stands if self.turns else self.issued


def row_of(change: PlanChange) -> RowKey:
    """The row that a change is of."""
    return ("task", change.task) if change.task else ("area", change.area or "")


def key_of(row: Area | Task) -> RowKey:
    """The key of a heading or task."""
    return ("task" if isinstance(row, Task) else "area", row.id)


def parent_of(row: Area | Task) -> RowKey | None:
    """What a row lies in directly: the task that it is a part of, else its heading."""
    if isinstance(row, Task):
        return ("task", row.part_of) if row.part_of else ("area", row.area)
    return ("area", row.part_of) if row.part_of else None


def standings(
    rows: Iterable[Area | Task], updates: Iterable[Update], revisions: Revisions
) -> dict[RowKey, Standing]:
    """How each of `rows` stands by the amendments among `updates` that nothing has superseded."""
    known = {update.id: update for update in updates}
    standing = [update for update in known.values() if revisions.counts(update)]
    turns = turns_of(standing)
    by_key = {key_of(row): row for row in rows}
    own: dict[RowKey, Standing] = {}
    for key, row in by_key.items():
        found = turns.get(key, ())
        adding = known.get(row.added_by or "")
        if adding and not found and not revisions.counts(adding):
            # What added it no longer stands, and what stands in its place does not add it.
            gone = revisions.current(adding)
            found = (Turn(gone.date.first, stands=False, by=gone),)
        own[key] = Standing(row=key, issued=row.added_by is None, turns=tuple(found))
    return {
        key: replace(own[key], above=tuple(own[above] for above in way_up(row, by_key)))
        for key, row in by_key.items()
    }


def dropped_rows(rows: Mapping[RowKey, Standing]) -> frozenset[RowKey]:
    """Those of `rows` that are not in force."""
    return frozenset(key for key, standing in rows.items() if not standing.stands)


def turns_of(amendments: Iterable[Update]) -> dict[RowKey, tuple[Turn, ...]]:
    """What became of each row that `amendments` add, drop or restore, in the order of their days.

    Of one day the earlier document comes first, in one document what is stated first.
    """
    found: dict[RowKey, tuple[Turn, ...]] = {}
    for update in sorted(amendments, key=lambda update: update.amendment_order):
        for change in update.changes:
            if change.change is not None:
                stands = change.change is not RowChange.DROPPED
                turn = Turn(update.date.first, stands, update)
                found[row_of(change)] = (*found.get(row_of(change), ()), turn)
    return found


def way_up(row: Area | Task, by_key: Mapping[RowKey, Area | Task]) -> Iterator[RowKey]:
    """What a row lies in, the nearest first; ends where there is nothing, or it comes round."""
    seen = {key_of(row)}
    above = parent_of(row)
    while above and above in by_key and above not in seen:
        yield above
        seen.add(above)
        above = parent_of(by_key[above])


def records_of_day(records: Records, known: Collection[str]) -> Records:
    """`records` without the rows that were added by none of the updates `known` by then."""
    by_key = {key_of(row): row for row in records.rows_of_plan}
    late = {key for key, row in by_key.items() if row.added_by and row.added_by not in known}
    if not late:
        return records
    late |= {key for key, row in by_key.items() if not late.isdisjoint(way_up(row, by_key))}
    areas = tuple(area for area in records.areas if key_of(area) not in late)
    tasks = tuple(task for task in records.tasks if key_of(task) not in late)
    indicators = tuple(
        indicator.model_copy(
            update={
                "tasks": tuple(id_ for id_ in indicator.tasks if ("task", id_) not in late),
                "areas": tuple(id_ for id_ in indicator.areas if ("area", id_) not in late),
            }
        )
        for indicator in records.indicators
    )
    cycles = tuple(_cycles_of_day(records.plan.reporting_cycles, late))
    plan = records.plan.model_copy(update={"reporting_cycles": cycles})
    return replace(records, plan=plan, areas=areas, tasks=tasks, indicators=indicators)


def _cycles_of_day(
    cycles: Iterable[ReportingCycle], late: Collection[RowKey]
) -> Iterator[ReportingCycle]:
    """The cycles without rows that are `late`; not those that are for these alone."""
    for cycle in cycles:
        tasks = tuple(id_ for id_ in cycle.tasks if ("task", id_) not in late)
        areas = tuple(id_ for id_ in cycle.areas if ("area", id_) not in late)
        if tasks or areas or not (cycle.tasks or cycle.areas):
            yield cycle.model_copy(update={"tasks": tasks, "areas": areas})
