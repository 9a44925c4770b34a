"""Days that fit each other: of the plan, what is said and received, the build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath, Origin
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.evidence import Evidence

DATE_BEFORE_PLAN = Message(
    "date-before-plan",
    N_("{date} is before the day of the plan, {plan}"),
    N_("a day on or after {plan}"),
)
DATE_AFTER_BUILD_DAY = Message(
    "date-after-build-day",
    N_("{date} is after the day of the build, {build}"),
    N_("a day on or before {build}"),
)
PLAN_AFTER_BUILD_DAY = Message(
    "plan-after-build-day",
    N_("the plan is of {date}, and the day of the build is {build}"),
    N_("a day of the build on or after {date}: BUILD_DATE, else the clock of this machine"),
)
DOCUMENT_AFTER_UPDATE = Message(
    "document-after-update",
    N_("the document of {date} is later than the update of {said}"),
    N_("a document that existed when this was stated"),
)
RECEIVED_BEFORE_SAID = Message(
    "received-before-said",
    N_("received on {received}, but stated on {said}"),
    N_("a day of receipt on or after {said}"),
)


def plan_until_build(case: Case) -> Iterator[Problem]:
    """The site is not of a day on which the plan had not been issued."""
    plan = case.records.plan
    if plan is not None and plan.date > case.as_of:
        values = {"date": plan.date.isoformat(), "build": case.as_of.isoformat()}
        yield case.places.of(plan).problem(("date",), PLAN_AFTER_BUILD_DAY, values)


def dates_since_plan(case: Case) -> Iterator[Problem]:
    """Nothing was said about the plan, and no document changed it, before it was issued."""
    if case.records.plan is None:
        return
    issued = case.records.plan.date
    for update in case.records.updates:
        origin = case.places.of(update)
        if update.date.last < issued:
            values = {"date": update.date.iso, "plan": issued.isoformat()}
            yield origin.problem(("date",), DATE_BEFORE_PLAN, values)
        elif update.document is not None and update.document.date < issued:
            values = {"date": update.document.date.isoformat(), "plan": issued.isoformat()}
            yield origin.problem(("document", "date"), DATE_BEFORE_PLAN, values)


def dates_until_build(case: Case) -> Iterator[Problem]:
    """Nothing was said, received, published or put right after the day of the build."""
    for update in case.records.updates:
        origin = case.places.of(update)
        yield from until(case.as_of, update.date.first, update.date.iso, origin, ("date",))
        if update.received is not None:
            day = update.received
            yield from until(case.as_of, day, day.isoformat(), origin, ("received",))
        yield from _sources_until(case.as_of, update.sources, origin)
    for context in case.records.contexts:
        origin = case.places.of(context)
        yield from until(case.as_of, context.date.first, context.date.iso, origin, ("date",))
        yield from _sources_until(case.as_of, context.sources, origin)
    for entry in case.records.errata:
        origin, day = case.places.of(entry), entry.date
        yield from until(case.as_of, day, day.isoformat(), origin, ("date",))
    for source in case.records.sources:
        if source.answered is not None:
            origin, day = case.places.of(source), source.answered
            yield from until(case.as_of, day, day.isoformat(), origin, ("answered",))


def _sources_until(
    as_of: dt.date, sources: tuple[Evidence, ...], origin: Origin
) -> Iterator[Problem]:
    for index, source in enumerate(sources):
        if source.date is not None:
            path = ("sources", index, "date")
            yield from until(as_of, source.date.first, source.date.iso, origin, path)


def until(
    as_of: dt.date, day: dt.date, words: str, origin: Origin, path: FieldPath
) -> Iterator[Problem]:
    """A problem where `day`, written as `words`, is after the day of the build."""
    if day > as_of:
        values = {"date": words, "build": as_of.isoformat()}
        yield origin.problem(path, DATE_AFTER_BUILD_DAY, values)


def documents_in_time(case: Case) -> Iterator[Problem]:
    """A document that an update rests on is not later than the update."""
    for update in case.records.updates:
        if update.document is not None and update.document.date > update.date.last:
            values = {"date": update.document.date.isoformat(), "said": update.date.iso}
            yield case.places.of(update).problem(
                ("document", "date"), DOCUMENT_AFTER_UPDATE, values
            )


def received_in_time(case: Case) -> Iterator[Problem]:
    """Nothing is received before it is said."""
    for update in case.records.updates:
        if update.received is not None and update.received < update.date.first:
            values = {"received": update.received.isoformat(), "said": update.date.iso}
            yield case.places.of(update).problem(("received",), RECEIVED_BEFORE_SAID, values)
