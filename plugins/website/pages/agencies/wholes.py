"""What a body leads and supports as a whole: headings, and tasks that no count counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.values import Link
from plugins.plan.records.agencies import Agency


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeRoles:
    """The rows that `body` leads, and that it coordinates, as a whole."""

    body: Link
    leads: tuple[Link, ...]
    coordinates: tuple[Link, ...]


def whole_roles(edition: Edition, agency: Agency) -> WholeRoles:
    """What `agency` itself leads and coordinates as a whole."""
    own = edition.site.wholes_of_agency[agency.id]
    return WholeRoles(
        body=edition.agency_link(agency),
        leads=tuple(map(edition.row_link, own.leads)),
        coordinates=tuple(map(edition.row_link, own.coordinates)),
    )


def whole_roles_of_groups(edition: Edition, agency: Agency) -> tuple[WholeRoles, ...]:
    """What the groups that `agency` is a member of lead and coordinate as a whole, if anything."""
    every = (whole_roles(edition, group) for group in edition.site.collectives_of[agency.id])
    return tuple(own for own in every if own.leads or own.coordinates)


def wholes_of_open(edition: Edition, agency: Agency, groups: Iterable[Agency]) -> tuple[Link, ...]:
    """What `groups`, which the plan does not define, coordinate as a whole without `agency`."""
    known = edition.site.wholes_of_agency
    own = known[agency.id].leads + known[agency.id].coordinates
    rows = (row for group in groups for row in known[group.id].coordinates if row not in own)
    return tuple(dict.fromkeys(map(edition.row_link, rows)))
