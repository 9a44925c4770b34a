"""Bodies of today: what they took over, from whom, and on whose land places of today lie."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.agencies import Agency
from plugins.plan.records.types import Certainty
from plugins.plan.rules.bodies import EVIDENCE_WITHOUT_SOURCE
from plugins.plan.rules.identity import agency_ids, unknown_agency

SUCCESSOR_OF_NOBODY = Message(
    "successor-of-nobody",
    N_("named is successor, but took_over does not say from whom"),
    N_("took_over with at least one former agency"),
)
TOOK_OVER_THOUGH_NAMED = Message(
    "took-over-though-named",
    N_("an agency with named: {named} has took_over"),
    N_("took_over only where named is successor"),
)
SUCCESSION_IN_CIRCLE = Message(
    "succession-in-circle",
    N_("what was taken over leads back to the agency “{id}”"),
    N_("former agencies that did not take over from this one"),
)


def took_over(case: Case) -> Iterator[Problem]:
    """A body of today says from whom it took over: bodies that are known, and no other says so."""
    known = agency_ids(case)
    for agency in case.records.agencies:
        origin = case.places.of(agency)
        if agency.named == "successor" and not agency.took_over:
            yield origin.problem(("named",), SUCCESSOR_OF_NOBODY)
        if agency.named != "successor" and agency.took_over:
            values = {"named": agency.named}
            yield origin.problem(("took_over",), TOOK_OVER_THOUGH_NAMED, values, at_key=True)
        for index, step in enumerate(agency.took_over):
            path = ("took_over", index)
            yield from unknown_agency(step.agency, known, origin, (*path, "agency"))
            if step.certainty is Certainty.VERIFIED and not step.sources:
                yield origin.problem((*path, "certainty"), EVIDENCE_WITHOUT_SOURCE)


def no_circles(case: Case) -> Iterator[Problem]:
    """Nobody took over from those that took over from it."""
    by_id = {agency.id: agency for agency in case.records.agencies}
    for agency in by_id.values():
        if agency.id in _before(agency, by_id):
            yield case.places.of(agency).problem(
                ("took_over",), SUCCESSION_IN_CIRCLE, {"id": agency.id}, at_key=True
            )


def _before(agency: Agency, by_id: dict[str, Agency]) -> set[str]:
    found: set[str] = set()
    left = [agency]
    while left:
        for step in left.pop().took_over:
            if step.agency not in found and step.agency in by_id:
                found.add(step.agency)
                left.append(by_id[step.agency])
    return found


def localities(case: Case) -> Iterator[Problem]:
    """A place of today lies on the land of a known body; what is verified has a source."""
    known = agency_ids(case)
    for locality in case.records.localities:
        origin = case.places.of(locality)
        yield from unknown_agency(locality.agency, known, origin, ("agency",))
        if locality.certainty is Certainty.VERIFIED and not locality.sources:
            yield origin.problem(("certainty",), EVIDENCE_WITHOUT_SOURCE)
