"""Which bodies the plan names, which have a page, and which groups each is a member of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.plan.facts.amendments import bodies_named, changes_of
from plugins.plan.records.agencies import Agency
from plugins.plan.records.updates import Update

# Where a body is named whose duties follow from the cells of the plan.
OF_THE_PLAN = ("cells", "members")


def named_bodies(
    agencies: Iterable[Agency],
    of_tasks: Mapping[str, tuple[Update, ...]],
    of_areas: Mapping[str, tuple[Update, ...]],
) -> tuple[Agency, ...]:
    """The bodies that stand in a lead or coordinating cell, as issued or as amended."""
    rows = {("task", id_): own for id_, own in of_tasks.items()}
    rows |= {("area", id_): own for id_, own in of_areas.items()}
    changes = (made for row, own in rows.items() for made in changes_of(own, row))
    new = bodies_named(changes, "lead", "coordinating")
    return tuple(a for a in agencies if a.named == "cells" or a.id in new)


def listed_bodies(agencies: Iterable[Agency], named: Iterable[Agency]) -> dict[str, Agency]:
    """The bodies of the plan: those named in cells and the members of collectives."""
    known = {id_ for agency in named for id_ in (agency.id, *agency.members)}
    return {a.id: a for a in agencies if a.named in OF_THE_PLAN or a.id in known}


def collectives_of(agencies: Iterable[Agency]) -> dict[str, tuple[Agency, ...]]:
    """The collectives that each body is a member of."""
    found: dict[str, list[Agency]] = {agency.id: [] for agency in agencies}
    for agency in agencies:
        for member in agency.members:
            found[member].append(agency)
    return {id_: tuple(own) for id_, own in found.items()}
