"""Amendments: later wordings of cells, in force from their date, and what follows from them."""

from __future__ import annotations

import pytest

from plugins.plan.facts.site import Site
from plugins.plan.records.updates import Update
from tests.samples.plan import agency, task
from tests.samples.updates import BODIES, DATED, FIRST, SECOND, THIRD, amended, day, said, site

LEAD = amended("2024-02-01-1.1", "lead", "new")
# What was amended, and lead, coordinating and deadline of 1.1 on 1 September 2024.
CELLS: dict[str, tuple[list[Update], tuple[str, str, str]]] = {
    "nothing": ([], ("a", "b", "2030-01-01")),
    "the text": ([amended("2024-02-01-1.1", "text")], ("a", "b", "2030-01-01")),
    "the lead": ([LEAD], ("new", "b", "2030-01-01")),
    "the coordinating bodies": (
        [amended("2024-02-01-1.1", "coordinating", "new group")],
        ("a", "new group", "2030-01-01"),
    ),
    "the deadline": (
        [amended("2024-02-01-1.1", "deadline", "2031-06-30")],
        ("a", "b", "2031-06-30"),
    ),
    "the deadline, to an ongoing task": (
        [amended("2024-02-01-1.1", "deadline")],
        ("a", "b", "ongoing"),
    ),
    "every cell": (
        [
            LEAD,
            amended("2024-02-01-1.1-2", "coordinating", "a"),
            amended("2024-02-01-1.1-3", "deadline", "2031-06-30"),
        ],
        ("new", "a", "2031-06-30"),
    ),
    "one cell twice": (
        [LEAD, amended("2024-03-01-1.1", "lead", "b m")],
        ("b m", "b", "2030-01-01"),
    ),
    "one cell twice on a day": (
        [LEAD, amended("2024-02-01-1.1-2", "lead", "b")],
        ("b", "b", "2030-01-01"),
    ),
    "to and fro": ([LEAD, amended("2024-03-01-1.1", "lead", "a")], ("a", "b", "2030-01-01")),
    "one that was superseded": (
        [LEAD, amended("2024-02-03-1.1", "lead", "m", supersedes=LEAD.id)],
        ("m", "b", "2030-01-01"),
    ),
    "on the day of the build": (
        [amended("2024-09-01-1.1", "lead", "new")],
        ("new", "b", "2030-01-01"),
    ),
    "after it": ([amended("2024-09-02-1.1", "lead", "new")], ("a", "b", "2030-01-01")),
    "of another task": ([amended("2024-02-01-1.2", "lead", "new")], ("a", "b", "2030-01-01")),
}


def amended_site(*updates: Update, as_of: str = "2024-09-01") -> Site:
    """`a` leads 1.1, which has a date, with `b`; 1.2 is led by `b`."""
    tasks = [task("1.1", "a", "b", deadline=DATED), task("1.2", "b")]
    return site(*updates, tasks=tasks, as_of=as_of)


@pytest.mark.parametrize(("updates", "expected"), CELLS.values(), ids=CELLS)
def test_cells_in_force(updates: list[Update], expected: tuple[str, str, str]) -> None:
    """The latest wording that stands on the day of the build decides each cell."""
    own = amended_site(*updates)
    row = own.tasks["1.1"]
    reading = own.deadlines[row.id]
    found = (
        " ".join(body.id for body in own.leads[row.id]),
        " ".join(body.id for body in own.coordinating[row.id]),
        reading.date.isoformat() if reading.date else str(reading.state),
    )
    assert found == expected
    for body in BODIES:
        leads = body.id in expected[0].split()
        duties = own.duties[body.id]
        assert ("1.1" in (*duties.lead_alone, *duties.lead_jointly)) == leads


def test_the_amendment_of_a_cell_is_named() -> None:
    """A deadline says which amendment set it, and the wordings as issued stay in the task."""
    change = amended("2024-02-01-1.1", "deadline", "2031-06-30")
    own = amended_site(change, LEAD.model_copy(update={"id": "2024-02-01-1.1-2"}))
    assert own.deadlines["1.1"].amended_by == change
    assert set(own.in_force["1.1"].amended_by) == {"deadline", "lead"}
    issued = own.tasks["1.1"].lead
    assert issued is not None
    assert issued.agencies == ("a",)
    assert [update.id for update in own.amendments["1.1"]] == [change.id, "2024-02-01-1.1-2"]


LISTED: dict[str, tuple[list[Update], set[str], set[str]]] = {
    "named nowhere": ([], set(), set()),
    "in a lead cell": ([LEAD], {"new"}, {"new"}),
    "in a coordinating cell": (
        [amended("2024-02-01-1.1", "coordinating", "new")],
        {"new"},
        {"new"},
    ),
    "in one that was amended again": (
        [LEAD, amended("2024-03-01-1.1", "lead", "a")],
        {"new"},
        {"new"},
    ),
    "in one that was superseded": (
        [LEAD, amended("2024-03-01-1.1", "lead", "a", supersedes=LEAD.id)],
        set(),
        set(),
    ),
    "before the amendment is made": ([amended("2024-10-01-1.1", "lead", "new")], set(), set()),
    "with its members": (
        [amended("2024-02-01-1.1", "lead", "union")],
        {"union"},
        {"union", "member"},
    ),
}


@pytest.mark.parametrize(("updates", "named", "listed"), LISTED.values(), ids=LISTED)
def test_bodies_that_an_amendment_names(
    updates: list[Update], named: set[str], listed: set[str]
) -> None:
    """A body that stands in an amended cell counts as named and has a page."""
    others = [
        agency("union", "collective", named="text", members=("member",)),
        agency("member", named="text"),
    ]
    own = site(*updates, bodies=[*BODIES, *others])
    late = {"new", "union", "member"}
    assert {body.id for body in own.named_agencies} & late == named
    assert {body.id for body in own.listed_agencies.values()} & late == listed
    assert late & own.listed_agencies.keys() == listed


@pytest.mark.parametrize(
    ("date", "old", "new"),
    [
        ("2023-03-01", 0, 3),
        ("2023-06-30", 0, 3),
        ("2023-07-01", 1, 2),
        ("2023-12-31", 1, 2),
        ("2024-07-01", 3, 0),
        ("2024-09-01", 3, 0),
    ],
)
def test_expected_of_who_led_on_the_last_day_of_a_period(date: str, old: int, new: int) -> None:
    """The old lead keeps the periods that ended before the amendment, and stays listed."""
    own = amended_site(amended(f"{date}-1.1", "lead", "new"))
    rows = {row.agency: row for row in own.reporting_of_bodies}
    assert {id_: row.expected for id_, row in rows.items()} == {"a": old, "b": 3, "new": new}
    assert (own.role_counts["a"].leads.total, own.role_counts["new"].leads.total) == (0, 1)


def test_what_the_old_lead_sent_counts_for_it() -> None:
    """Reports count for the body that owed them; what a former lead sent later is received."""
    own = amended_site(
        said("2023-07-05-1.1", period=FIRST),
        said("2024-01-05-1.1", agency="new", period=SECOND),
        said("2024-07-05-1.1", period=THIRD),
        amended("2024-02-01-1.1", "lead", "new"),
    )
    rows = {row.agency: row for row in own.reporting_of_bodies}
    old, new = rows["a"], rows["new"]
    assert (old.expected, old.on_time, old.never, len(old.received)) == (2, 1, 1, 2)
    assert (new.expected, new.on_time, new.never, len(new.received)) == (1, 0, 1, 1)


def test_two_changes_of_the_lead() -> None:
    """Of a body that led between the ends of two periods no report is expected; it is listed."""
    own = amended_site(
        amended("2023-08-01-1.1", "lead", "m"), amended("2023-09-01-1.1", "lead", "new")
    )
    expected = {row.agency: row.expected for row in own.reporting_of_bodies}
    assert expected == {"a": 1, "b": 3, "m": 0, "new": 2}
    leads = [(report.period.number, report.agencies) for report in own.expected_reports[:3]]
    assert leads == [(1, ("a",)), (2, ("new",)), (3, ("new",))]


def test_the_old_lead_without_a_cycle() -> None:
    """Without a cycle a former lead stays listed with what it sent; nothing is expected."""
    own = site(said("2023-07-05-1.1"), LEAD, every=None)
    rows = {row.agency: row for row in own.reporting_of_bodies}
    assert (rows["a"].expected, len(rows["a"].received)) == (None, 1)
    assert own.role_counts["a"].leads.total == 0
    assert own.expected_reports == ()
    assert day("2024-02-01") == LEAD.date.first
