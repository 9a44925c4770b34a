"""No statement without a named source, and no source that nobody can find."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.context import Context
from plugins.plan.records.evidence import Evidence
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.letters import LetterCustoms
from plugins.plan.records.update_kinds import KINDS, Proof
from plugins.plan.records.updates import DeliveryState, Update
from plugins.plan.rules.deadlines import timings

UPDATE_WITHOUT_SOURCE = Message(
    "update-without-source",
    N_("an update of the kind {kind} names no source"),
    N_("at least one entry under sources; a report may be attached instead"),
)
SOURCE_NOT_TO_BE_FOUND = Message(
    "source-not-to-be-found",
    N_("the source has neither an address nor a number"),
    N_("url, archived or number"),
)


def statements_have_sources(case: Case) -> Iterator[Problem]:
    """What a body or a public source says is proved by it; this site's own slips need no proof.

    A report or a body's correction may be attached instead; an amendment names its document.
    """
    for update in case.records.updates:
        kind = KINDS[update.kind]
        nobody_else = update.agency is None and update.said_by is None
        own_slip = kind.is_correction and nobody_else
        file = kind.proof is Proof.SOURCE_OR_FILE and update.attachments
        if update.sources or file or own_slip or update.delivery is DeliveryState.DONE:
            continue
        if kind.proof is not Proof.DOCUMENT:
            values = {"kind": update.kind.value}
            yield case.places.of(update).problem((), UPDATE_WITHOUT_SOURCE, values)


def sources_can_be_found(case: Case) -> Iterator[Problem]:
    """A source has an address, or the number under which the document can be asked for."""
    for record, path, source in _sources(case):
        if source.url is None and source.archived is None and source.number is None:
            yield case.places.of(record).problem(path, SOURCE_NOT_TO_BE_FOUND)


def sources_of(indicator: Indicator) -> Iterator[tuple[FieldPath, Evidence]]:
    """What proves the figures of an indicator, each with its path."""
    if indicator.baseline is not None:
        yield ("baseline", "source"), indicator.baseline.source
    for index, value in enumerate(indicator.values):
        for number, source in enumerate(value.sources):
            yield ("values", index, "sources", number), source


def _sources(case: Case) -> Iterator[tuple[BaseModel, FieldPath, Evidence]]:
    for indicator in case.records.indicators:
        for path, source in sources_of(indicator):
            yield indicator, path, source
    records: tuple[Update | Context, ...] = (*case.records.updates, *case.records.contexts)
    for record in records:
        for index, source in enumerate(record.sources):
            yield record, ("sources", index), source
    for own, path, timing in timings(case):
        if timing.event_source is not None:
            yield own, (*path, "event_source"), timing.event_source
    yield from _of_law(case.records.letters)
    if plan := case.records.plan:
        for index, cycle in enumerate(plan.reporting_cycles):
            yield plan, ("reporting_cycles", index, "source"), cycle.source


def _of_law(letters: LetterCustoms | None) -> Iterator[tuple[BaseModel, FieldPath, Evidence]]:
    if letters is not None:
        for number, fact in enumerate(letters.law):
            for index, source in enumerate(fact.sources):
                yield letters, ("law", number, "sources", index), source
