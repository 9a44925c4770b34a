"""Several reporting cycles, and cycles that are for some tasks or some bodies."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.plan.facts.site import Site
from plugins.plan.records.updates import Update
from tests.samples.plan import task, text
from tests.samples.updates import FIRST, SECOND, amended, cycle, said, site

YEARLY = cycle("2023-12-31", 12, 30, id="year", name=text("yearly report"))
NAMED = cycle(name=text("six-month report"))
BOTH = (NAMED, YEARLY)


# Half-years with 15 days and years with 30: what was said, the day, the state of 1.1, which cycle
# it is of, and how it stands in the other.
TWO: dict[str, tuple[list[Update], str, tuple[str, int, str], tuple[str, int, str]]] = {
    "nothing": ([], "2023-06-30", ("never", 123, "half-year"), ("never", 123, "year")),
    "the first half-year is due": (
        [],
        "2023-07-01",
        ("due", 14, "half-year"),
        ("never", 124, "year"),
    ),
    "late in one": ([], "2023-07-16", ("late", 1, "half-year"), ("never", 139, "year")),
    "due in the other": ([], "2024-01-20", ("late", 189, "half-year"), ("due", 10, "year")),
    "late in both, the longest first": (
        [],
        "2024-02-01",
        ("late", 201, "half-year"),
        ("late", 2, "year"),
    ),
    "an answer in one is none in the other": (
        [said("2024-01-10-1.1", period=SECOND)],
        "2024-02-01",
        ("late", 2, "year"),
        ("current", 22, "half-year"),
    ),
    "an answer for the year": (
        [
            said("2024-01-09-1.1", period=SECOND),
            said("2024-01-10-1.1", period="2023-02-27 2023-12-31"),
        ],
        "2024-02-01",
        ("current", 22, "year"),
        ("current", 23, "half-year"),
    ),
    "the cycle is named": (
        [
            said("2024-01-09-1.1", period="2023-12-01 2023-12-31 half-year"),
            said("2024-01-10-1.1", "no-change", period="2023-12-01 2023-12-31 year"),
        ],
        "2024-02-01",
        ("confirmed", 22, "year"),
        ("current", 23, "half-year"),
    ),
    "due in both, the soonest first": (
        [said("2023-07-05-1.1", period=FIRST)],
        "2024-01-01",
        ("due", 14, "half-year"),
        ("due", 29, "year"),
    ),
}


@pytest.mark.parametrize(("updates", "as_of", "worst", "other"), TWO.values(), ids=TWO)
def test_each_cycle_is_held_on_its_own(
    updates: list[Update], as_of: str, worst: tuple[str, int, str], other: tuple[str, int, str]
) -> None:
    """A task stands as it does in the cycle where it stands worst; the other is told beside it."""
    own = site(*updates, as_of=as_of, every=BOTH).statuses["1.1"].reporting
    (rest,) = own.others
    assert [(each.state, each.days, each.cycle) for each in (own, rest)] == [worst, other]
    assert own.never_reported == (not updates)


def test_bodies_owe_a_report_in_each_cycle() -> None:
    """What was due and what came is counted over all cycles, each report for its own."""
    own = site(said("2024-01-10-1.1", period=SECOND), as_of="2024-02-01", every=BOTH)
    row = own.reporting_of_bodies[0]
    assert [(a.period.cycle, a.period.number, a.state) for a in row.answers or ()] == [
        ("half-year", 1, "never"),
        ("half-year", 2, "on-time"),
        ("year", 1, "never"),
    ]


def owed(own: Site) -> dict[str, set[tuple[str | None, str]]]:
    """By task, the cycles in which reports on it are expected, and of whom."""
    found: dict[str, set[tuple[str | None, str]]] = {}
    for report in own.expected_reports:
        pairs = {(report.period.cycle, agency) for agency in report.agencies}
        found.setdefault(report.task, set()).update(pairs)
    return found


# Further keys of the cycle of half-years, and who owes reports in it on which tasks.
SOME: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "all": ({}, {"1.1": "a", "1.2": "b", "2.1": "a b", "2.2": "m"}),
    "some tasks": ({"tasks": ("1.2", "2.1")}, {"1.2": "b", "2.1": "a b"}),
    "an area": ({"areas": ("2",)}, {"2.1": "a b", "2.2": "m"}),
    "an area and a task": (
        {"areas": ("2",), "tasks": ("1.1",)},
        {"1.1": "a", "2.1": "a b", "2.2": "m"},
    ),
    "some bodies": ({"agencies": ("a",)}, {"1.1": "a", "2.1": "a"}),
    "a collective with its members": ({"agencies": ("group",)}, {"2.2": "m"}),
    "some bodies on some tasks": ({"agencies": ("b",), "areas": ("1",)}, {"1.2": "b"}),
}


@pytest.mark.parametrize(("scope", "expected"), SOME.values(), ids=SOME)
def test_a_cycle_may_be_for_some(scope: dict[str, Any], expected: dict[str, str]) -> None:
    """Reports are expected on the tasks of the cycle, of those leads that it asks."""
    tasks = [task("1.1", "a"), task("1.2", "b"), task("2.1", "a b"), task("2.2", "m")]
    own = site(every=cycle(**scope), tasks=tasks)
    assert owed(own) == {
        id_: {("half-year", agency) for agency in bodies.split()}
        for id_, bodies in expected.items()
    }
    for id_ in {row.id for row in tasks} - expected.keys():
        assert own.statuses[id_].reporting.state == "never"
        assert own.period_strips[id_] == ()
    asked = {agency for bodies in expected.values() for agency in bodies.split()}
    rows = {row.agency: row.answers for row in own.reporting_of_bodies}
    assert {agency for agency, answers in rows.items() if answers} == asked


def test_parts_of_a_task_that_a_cycle_names_belong_to_it() -> None:
    """So do the tasks of headings within a heading that it names."""
    part = task("1.3", "a").model_copy(update={"part_of": "1.1"})
    tasks = [task("1.1", "a"), task("1.2", "b"), part]
    own = site(every=cycle(tasks=("1.1",)), tasks=tasks)
    assert own.cycles[0].tasks == {"1.1", "1.3"}


def test_a_statement_is_about_the_cycle_that_asks_its_speaker() -> None:
    """Of two cycles on one task, each for a body, what a body says answers its own."""
    cycles = (
        cycle(name=text("of a"), agencies=("a",)),
        cycle(id="of-b", name=text("of b"), agencies=("b",)),
    )
    updates = said("2023-07-05-1.1", period=FIRST), said("2023-07-20-1.1", agency="b", period=FIRST)
    own = site(*updates, every=cycles, tasks=[task("1.1", "a b")], as_of="2023-07-20")
    found = {id_: [p.cycle for p in periods] for id_, periods in own.answered.items()}
    assert found == {"2023-07-05-1.1": ["half-year"], "2023-07-20-1.1": ["of-b"]}
    rows = {row.agency: (row.on_time, row.late) for row in own.reporting_of_bodies}
    assert rows == {"a": (1, 0), "b": (0, 1)}


def test_a_lead_that_no_cycle_asks_owes_nothing_any_more() -> None:
    """From the amendment on that gives a task to another body, nobody owes a report on it."""
    own = site(
        amended("2023-12-31-1.1", "lead", "new"),
        every=cycle(agencies=("a",)),
        as_of="2024-07-20",
    )
    found = [(r.period.number, r.agencies) for r in own.expected_reports if r.task == "1.1"]
    assert found == [(1, ("a",))]
    rows = {row.agency: row.answers for row in own.reporting_of_bodies}
    assert rows["new"] is rows["b"] is None


def test_strips_are_told_by_cycle() -> None:
    """An ongoing task has the periods of each cycle, with what was reported for each."""
    own = site(
        said("2024-01-10-1.1", period="2023-02-27 2023-12-31"), every=BOTH, as_of="2024-01-31"
    )
    found = [
        (mark.period.cycle, mark.period.number, mark.state) for mark in own.period_strips["1.1"]
    ]
    assert found == [
        ("half-year", 1, None),
        ("half-year", 2, None),
        ("half-year", 3, None),
        ("year", 1, "in-progress"),
        ("year", 2, None),
    ]
