"""Rules about bodies: groups and their members, names in the plan, what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Certainty

COLLECTIVE_WITHOUT_MEMBERS = Message(
    "collective-without-members",
    N_("a collective without members"),
    N_("the ids of its members under members"),
)
MEMBERS_WITHOUT_COLLECTIVE = Message(
    "members-without-collective",
    N_("an agency of the kind {kind} has members"),
    N_("members only for the kind collective"),
)
NESTED_COLLECTIVE = Message(
    "nested-collective",
    N_("the member “{id}” is itself a group of agencies"),
    N_("members that are single agencies"),
)
SAME_MEMBER_TWICE = Message(
    "same-member-twice", N_("the member “{id}” is given twice"), N_("each member once")
)
MAY_INCLUDE_NOT_OPEN = Message(
    "may-include-not-open",
    N_("an agency of the kind {kind} has may_include"),
    N_("may_include only for the kind open"),
)
NAME_OF_TWO_BODIES = Message(
    "name-of-two-bodies",
    N_("the name “{name}” is already that of {other}"),
    N_("a name in the plan that belongs to one agency only"),
)
NEVER_NAMED = Message(
    "never-named",
    N_("no cell of the plan names the agency “{id}”"),
    N_("a cell that names it, or another value for named"),
)
NAMED_IN_CELLS = Message(
    "named-in-cells",
    N_("a cell of the plan names the agency “{id}” (task {task}), but named is {named}"),
    N_("named: cells"),
)
EVIDENCE_WITHOUT_SOURCE = Message(
    "evidence-without-source",
    N_("stated as verified, but without a source"),
    N_("at least one entry under sources, or another certainty"),
)


def members(case: Case) -> Iterator[Problem]:
    """A collective has members, each once; no other kind has any; a member is a single body."""
    group = case.records.kinds.group
    groups = {agency.id for agency in case.records.agencies if group(agency.kind)}
    for agency in case.records.agencies:
        origin = case.places.of(agency)
        if group(agency.kind) == "collective" and not agency.members:
            yield origin.problem((), COLLECTIVE_WITHOUT_MEMBERS)
        if group(agency.kind) != "collective" and agency.members:
            values = {"kind": agency.kind}
            yield origin.problem(("members",), MEMBERS_WITHOUT_COLLECTIVE, values, at_key=True)
        for index, member in enumerate(agency.members):
            path = ("members", index)
            if member in groups:
                yield origin.problem(path, NESTED_COLLECTIVE, {"id": member})
            if member in agency.members[:index]:
                yield origin.problem(path, SAME_MEMBER_TWICE, {"id": member})


def may_include(case: Case) -> Iterator[Problem]:
    """Only an open group says which kinds of bodies it may include."""
    for agency in case.records.agencies:
        if agency.may_include and case.records.kinds.group(agency.kind) != "open":
            yield case.places.of(agency).problem(
                ("may_include",), MAY_INCLUDE_NOT_OPEN, {"kind": agency.kind}, at_key=True
            )


def names_in_plan(case: Case) -> Iterator[Problem]:
    """A name as the plan writes it stands for one body only."""
    owners: dict[str, str] = {}
    for agency in case.records.agencies:
        for index, name in enumerate(agency.names_in_plan):
            other = owners.setdefault(" ".join(name.split()), agency.id)
            if other != agency.id:
                values = {"name": name, "other": other}
                yield case.places.of(agency).problem(
                    ("names_in_plan", index), NAME_OF_TWO_BODIES, values
                )


def named_in_cells(case: Case) -> Iterator[Problem]:
    """`named: cells` is said of exactly the bodies that a cell names."""
    first: dict[str, str] = {}
    for row in case.records.rows_of_plan:
        for cell in row.cells.values():
            for agency_id in cell.agencies:
                first.setdefault(agency_id, row.id)
    cells = (cell for row in case.records.rows_of_plan for cell in row.printed_cells.values())
    unread = not case.records.tasks or any(True for _entry in case.invalid_entries_of(Task))
    unread = unread or any(cell.reading.unread and not cell.agencies for cell in cells)
    for agency in case.records.agencies:
        origin = case.places.of(agency)
        if agency.named == "cells" and agency.id not in first and not unread:
            yield origin.problem(("named",), NEVER_NAMED, {"id": agency.id})
        if agency.named != "cells" and agency.id in first:
            values = {"id": agency.id, "task": first[agency.id], "named": agency.named}
            yield origin.problem(("named",), NAMED_IN_CELLS, values, "cells")


def verified_has_source(case: Case) -> Iterator[Problem]:
    """A step that is said to be verified names its source."""
    for agency in case.records.agencies:
        for index, step in enumerate(agency.succession):
            if step.certainty is Certainty.VERIFIED and not step.sources:
                yield case.places.of(agency).problem(
                    ("succession", index, "certainty"), EVIDENCE_WITHOUT_SOURCE
                )
