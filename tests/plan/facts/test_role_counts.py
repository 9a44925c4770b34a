"""The one table of how many tasks each body has: by name, and as a member of a named group."""

from __future__ import annotations

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.role_counts import RoleCount, leading_among
from plugins.plan.facts.site import Site
from tests.samples.plan import AS_OF, agency, records, task


@pytest.fixture(scope="module")
def site() -> Site:
    """`m` is a member of `group`; it is named once itself, and leads and coordinates in it."""
    bodies = [agency("a"), agency("m"), agency("group", members=("m",))]
    tasks = [
        task("1.1", "m", "a"),
        task("1.2", "group", "a"),
        task("2.1", "a", "group"),
        task("2.2", "group", "m"),
    ]
    return derive(records(tasks, bodies), AS_OF)


def test_by_name_and_in_a_group(site: Site) -> None:
    """Where a task names a body and its group, the body counts once, as it is named."""
    own = site.role_counts["m"]
    assert own.leads == RoleCount(total=2, by_name=1)
    assert own.coordinates == RoleCount(total=2, by_name=1)
    assert own.tasks == RoleCount(total=4, by_name=2)
    assert site.role_counts["group"].leads == RoleCount(total=2, by_name=2)


def test_who_leads_among_some_tasks(site: Site) -> None:
    """Those that lead most come first, and among as many tasks those that more of them name."""
    found = leading_among(site.responsibilities)
    assert list(found.items()) == [
        ("group", RoleCount(2, 2)),
        ("m", RoleCount(2, 1)),
        ("a", RoleCount(1, 1)),
    ]
