"""What a body of today has from those before it: each task once, and never as its own."""

from __future__ import annotations

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.inherited import Inherited
from plugins.plan.facts.site import Site
from plugins.plan.records.agencies import Agency
from tests.plan.facts.test_successors import heir
from tests.samples.plan import AS_OF, agency, records, task

TASKS = [
    task("1.1", "a", "b"),
    task("1.2", "a b", ""),
    task("1.3", "b", "c"),
    task("1.4", "c", "a c"),
]


def site(*heirs: Agency) -> Site:
    """Four tasks of the bodies a, b and c, and those that took over from them."""
    return derive(records(TASKS, [agency("a"), agency("b"), agency("c"), *heirs]), AS_OF)


# What a body took over, and what it then has: leads, coordinates, tasks, perhaps.
CASES: dict[str, tuple[tuple[str, ...], tuple[str, str, str, str]]] = {
    "one body": (("a",), ("1.1 1.2", "1.4", "1.1 1.2 1.4", "")),
    "two bodies, tasks of both once": (
        ("a", "b"),
        ("1.1 1.2 1.3", "1.1 1.4", "1.1 1.2 1.3 1.4", ""),
    ),
    "a part of a body": (("c: roads",), ("", "", "", "1.3 1.4")),
    "a body and a part of another": (
        ("a", "c: roads"),
        ("1.1 1.2", "1.4", "1.1 1.2 1.4", "1.3"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_tasks_of_those_before(case: str) -> None:
    """Of bodies taken over whole each task once; of parts those that are not among them."""
    steps, expected = CASES[case]
    leads, coordinates, tasks, perhaps = (tuple(words.split()) for words in expected)
    assert site(heir("x", *steps)).inherited == {
        "x": Inherited(leads=leads, coordinates=coordinates, tasks=tasks, perhaps=perhaps)
    }


def test_nothing_is_counted_for_a_body_of_today() -> None:
    """With and without those that took over, roles, duties and counts of the plan are the same."""
    before, after = site(), site(heir("x", "a", "b"))
    assert after.responsibilities == before.responsibilities
    assert after.counts == before.counts
    assert after.named_agencies == before.named_agencies
    assert after.listed_agencies == before.listed_agencies
    assert not after.duties["x"].tasks
