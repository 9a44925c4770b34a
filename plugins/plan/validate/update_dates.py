"""Days that fit each other: of the plan, what is said, the period it covers, the build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from plugins.plan.evidence_records import Evidence
from plugins.plan.located import Path
from plugins.plan.material import Material
from plugins.plan.places import Origin
from plugins.plan.problems import Problem
from plugins.plan.update_records import UpdateKind
from plugins.plan.validate.update_names import written

BY_BODIES = (UpdateKind.REPORT, UpdateKind.NO_CHANGE)


def dates_since_plan(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """Nothing was said about the plan, and no document changed it, before it was issued."""
    if material.plan is None:
        return
    issued = material.plan.date
    for update in material.updates:
        origin = material.places.of(update)
        if update.date.last < issued:
            values = {"date": written(update.date), "plan": issued.isoformat()}
            yield origin.problem(("date",), "date-before-plan", values)
        elif update.document is not None and update.document.date < issued:
            values = {"date": update.document.date.isoformat(), "plan": issued.isoformat()}
            yield origin.problem(("document", "date"), "date-before-plan", values)


def dates_until_build(material: Material, as_of: dt.date) -> Iterator[Problem]:
    """Nothing was said, received or published after the day of the build."""
    for update in material.updates:
        origin = material.places.of(update)
        yield from _until(as_of, update.date.first, written(update.date), origin, ("date",))
        if update.received is not None:
            day = update.received
            yield from _until(as_of, day, day.isoformat(), origin, ("received",))
        yield from _sources_until(as_of, update.sources, origin)
    for context in material.contexts:
        origin = material.places.of(context)
        yield from _until(as_of, context.date.first, written(context.date), origin, ("date",))
        yield from _sources_until(as_of, context.sources, origin)


def _sources_until(
    as_of: dt.date, sources: tuple[Evidence, ...], origin: Origin
) -> Iterator[Problem]:
    for index, source in enumerate(sources):
        if source.date is not None:
            path = ("sources", index, "date")
            yield from _until(as_of, source.date.first, written(source.date), origin, path)


def _until(
    as_of: dt.date, day: dt.date, words: str, origin: Origin, path: Path
) -> Iterator[Problem]:
    if day > as_of:
        values = {"date": words, "build": as_of.isoformat()}
        yield origin.problem(path, "date-after-build-day", values)


def documents_in_time(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """A document that an update rests on is not later than the update."""
    for update in material.updates:
        if update.document is not None and update.document.date > update.date.last:
            values = {"date": update.document.date.isoformat(), "said": written(update.date)}
            yield material.places.of(update).problem(
                ("document", "date"), "document-after-update", values
            )


def received_in_time(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """Nothing is received before it is said."""
    for update in material.updates:
        if update.received is not None and update.received < update.date.first:
            values = {"received": update.received.isoformat(), "said": written(update.date)}
            yield material.places.of(update).problem(("received",), "received-before-said", values)


def periods(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """A period starts before it ends, ends before it is reported on, and is one of the plan's."""
    issued = material.plan.date if material.plan else None
    for update in material.updates:
        if update.period is None:
            continue
        start, end = update.period.start, update.period.end
        origin = material.places.of(update)
        values = {"start": start.isoformat(), "end": end.isoformat(), "said": written(update.date)}
        if start > end:
            yield origin.problem(("period", "start"), "period-starts-after-end", values)
        elif end > update.date.last:
            yield origin.problem(("period", "end"), "period-ends-after-report", values)
        elif issued is not None and end < issued and update.kind in BY_BODIES:
            values |= {"plan": issued.isoformat()}
            yield origin.problem(("period", "end"), "period-before-plan", values)


def reporting_cycle(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """The first reporting period ends after the plan was issued and before the cycle does."""
    cycle = material.plan.reporting_cycle if material.plan else None
    if cycle is None or material.plan is None:
        return
    origin = material.places.of(material.plan)
    values = {"first": cycle.first_ends.isoformat(), "plan": material.plan.date.isoformat()}
    if cycle.first_ends <= material.plan.date:
        path = ("reporting_cycle", "first_ends")
        yield origin.problem(path, "cycle-before-plan", values)
    if cycle.until is not None and cycle.until < cycle.first_ends:
        path, until = ("reporting_cycle", "until"), {"until": cycle.until.isoformat()}
        yield origin.problem(path, "cycle-without-period", {**values, **until})
