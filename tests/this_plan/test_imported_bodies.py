"""From the cells of the plan alone an import proposes the bodies that data/agencies.yaml has."""

from __future__ import annotations

from plugins.office.plans.bodies.proposed import ProposedBody
from plugins.office.plans.bodies.proposing import bodies_of
from plugins.office.plans.doubts import Questions
from plugins.office.plans.preamble import Preamble
from plugins.plan.records.agencies import Agency
from tests.office.plans.of_data import outline_of_records, renamed
from tests.samples.this_site import records

# Kinds that the list gives otherwise: any plan has police and army among the forces.
FORCES = {"cong-an-tinh", "bch-bdbp"}
GROUPS = {"cac-so-nganh", "ubnd-huyen"}
UNLISTED = "don-vi-tai-nguyen-nuoc"


def found() -> dict[str, ProposedBody]:
    """The bodies proposed for the plan, by the ids that they have in its data."""
    plan = records().plan
    issuer = next(agency for agency in records().agencies if agency.id == plan.issuer)
    preamble = Preamble(issuer=issuer.name.get("vi") or "", place=plan.place.get("vi") or "")
    proposed = bodies_of(outline_of_records(records()), preamble, Questions())
    by_id = {body.id: body for body in proposed}
    return {
        own: by_id[next(iter(ids))]
        for own, ids in renamed(records(), proposed).items()
        if len(ids) == 1
    }


def agencies() -> dict[str, Agency]:
    """The bodies that cells of the plan name, as its data have them."""
    return {agency.id: agency for agency in records().agencies if agency.named == "cells"}


def test_every_body_is_found() -> None:
    """In all cells the bodies are those of the data, under the same ids but for one group."""
    assert found().keys() == agencies().keys()
    assert {own for own, body in found().items() if body.id != own} == {UNLISTED}


def test_names_and_kinds_are_those_of_the_data() -> None:
    """Names, English names of single bodies, addresses and kinds are as typed by hand."""
    proposed, typed = found(), agencies()
    assert {
        own for own, body in typed.items() if body.name.get("vi") != proposed[own].name["vi"]
    } == set()
    english = {
        own for own, body in typed.items() if body.name.get("en") != proposed[own].name.get("en")
    }
    assert english == {*GROUPS, UNLISTED}
    assert {own for own, body in typed.items() if body.slug != proposed[own].slug} == english
    other = {own for own, body in typed.items() if body.kind != proposed[own].kind}
    assert other == FORCES | GROUPS


def test_names_in_the_plan_are_those_of_the_data() -> None:
    """All ways to write a body are listed, where one is not its usual name."""
    for own, body in found().items():
        ways = agencies()[own].names_in_plan
        assert set(body.names_in_plan) in (set(), set(ways)), own
        assert set(ways) <= set(body.names), own
