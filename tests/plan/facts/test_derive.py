"""Who must do what, by when: what follows from the records."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.plan.facts.deadlines import DeadlineState
from plugins.plan.facts.derive import derive
from plugins.plan.records.deadlines import Deadline
from tests.samples.plan import AS_OF, agency, records, task, text

GROUP = agency("group", "collective", members=("a", "b"))
OPEN = agency("open", "open", may_include=("department",))
A, B, BOARD = agency("a"), agency("b"), agency("c", "board")

NO_DUTIES: dict[str, object] = {
    "lead_alone": (),
    "lead_jointly": (),
    "lead_via": {},
    "coordinates_named": (),
    "coordinates_via": {},
    "perhaps": (),
}
DUTIES = {
    "a single leader leads alone": ("a", "", {"lead_alone": ("1.1",)}),
    "one of two leaders leads jointly": ("a b", "", {"lead_jointly": ("1.1",)}),
    "a named coordinator": ("b", "a", {"coordinates_named": ("1.1",)}),
    "a member of a leading group": ("group", "", {"lead_via": {"group": ("1.1",)}}),
    "a member of a coordinating group": ("b", "group", {"coordinates_via": {"group": ("1.1",)}}),
    "a leader is not counted again as a member": ("a", "group", {"lead_alone": ("1.1",)}),
    "a coordinator does not lead through its group": (
        "group",
        "a",
        {"coordinates_named": ("1.1",)},
    ),
    "a joint leader is not counted again as a member": ("a group", "", {"lead_jointly": ("1.1",)}),
    "named in both columns": (
        "a",
        "a",
        {"lead_alone": ("1.1",), "coordinates_named": ("1.1",)},
    ),
    "perhaps, where an open group coordinates": ("b", "open", {"perhaps": ("1.1",)}),
    "never perhaps where it is named": ("a", "open", {"lead_alone": ("1.1",)}),
    "never perhaps where its group is named": (
        "group",
        "open",
        {"lead_via": {"group": ("1.1",)}},
    ),
    "nothing where nothing names it": ("c", "", {}),
}


@pytest.mark.parametrize(("lead", "others", "expected"), DUTIES.values(), ids=DUTIES)
def test_duties_of_a_body(lead: str, others: str, expected: dict[str, object]) -> None:
    """A body has in a task exactly the duties that follow from the two cells of the task."""
    site = derive(records([task("1.1", lead, others)], [A, B, BOARD, GROUP, OPEN]), AS_OF)
    duties = site.duties["a"]
    assert {name: getattr(duties, name) for name in NO_DUTIES} == NO_DUTIES | expected


def test_kinds_outside_an_open_group_are_never_perhaps_concerned() -> None:
    """A body whose kind the open group may not include has no task of it."""
    site = derive(records([task("1.1", "b", "open")], [B, BOARD, OPEN]), AS_OF)
    assert site.duties["c"].perhaps == ()


def test_two_groups_do_not_double_a_task() -> None:
    """A body that belongs to two groups of one cell has the task once in its total."""
    other = agency("other", "collective", members=("a",))
    site = derive(records([task("1.1", "group other")], [A, B, GROUP, other]), AS_OF)
    duties = site.duties["a"]
    assert duties.lead_via == {"group": ("1.1",), "other": ("1.1",)}
    assert duties.leads == duties.tasks == ("1.1",)


def test_totals_of_both_columns() -> None:
    """A task that names a body in both columns counts once among its tasks, and is listed so."""
    site = derive(records([task("1.1", "a", "a"), task("1.2", "a")], [A]), AS_OF)
    duties = site.duties["a"]
    assert duties.both == ("1.1",)
    assert (duties.leads, duties.coordinates, duties.tasks) == (
        ("1.1", "1.2"),
        ("1.1",),
        ("1.1", "1.2"),
    )


def test_tasks_stand_in_plan_order() -> None:
    """Tasks of a body stand in the order of the records, whatever their numbers say."""
    tasks = [task("9.4", "group"), task("10.2", "a"), task("10.1", "a b")]
    site = derive(records(tasks, [A, B, GROUP]), AS_OF)
    assert site.duties["a"].tasks == ("9.4", "10.2", "10.1")


STATES = {
    "the day before": (-1, DeadlineState.PASSED),
    "the day itself": (0, DeadlineState.NEAR),
    "90 days ahead": (90, DeadlineState.NEAR),
    "91 days ahead": (91, DeadlineState.WITHIN),
}


@pytest.mark.parametrize(("days", "state"), STATES.values(), ids=STATES)
def test_state_of_a_dated_deadline(days: int, state: DeadlineState) -> None:
    """A deadline is passed from the day after it, and near from 90 days before it."""
    date = AS_OF + dt.timedelta(days=days)
    due = Deadline.model_validate({"text": text("x"), "kind": "date", "date": date.isoformat()})
    site = derive(records([task("1.1", "a", deadline=due)], [A]), AS_OF)
    reading = site.deadlines["1.1"]
    assert (reading.state, reading.date, reading.basis) == (state, date, None)


def test_ongoing_is_never_overdue() -> None:
    """An ongoing task has no date and is ongoing on any day."""
    for as_of in (dt.date(1900, 1, 1), dt.date(2999, 1, 1)):
        site = derive(records([task("1.1", "a")], [A]), as_of)
        reading = site.deadlines["1.1"]
        assert (reading.state, reading.date) == (DeadlineState.ONGOING, None)


def test_relative_deadline_from_a_leap_day() -> None:
    """One year after 29 February 2020 is 28 February 2021, read from the document it names."""
    due = Deadline.model_validate(
        {"text": text("x"), "kind": "relative", "years": "1", "after": "basis"}
    )
    site = derive(records([task("1.1", "a", deadline=due)], [A]), dt.date(2021, 2, 28))
    reading = site.deadlines["1.1"]
    assert reading.date == dt.date(2021, 2, 28)
    assert reading.state is DeadlineState.NEAR
    assert reading.basis is not None
    assert reading.basis.id == "basis"


def test_days_without_a_report() -> None:
    """The reporting state counts the days from the plan's date to the day of the build."""
    site = derive(records([task("1.1", "a")], [A]), dt.date(2023, 3, 1))
    status = site.statuses["1.1"]
    said = (status.delivery.state, status.reporting.state, status.reporting.days)
    assert said == ("no-report", "never", 2)
