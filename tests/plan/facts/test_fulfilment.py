"""Deadlines of what is said to be done, stopped or carried out: in time, late, or nothing."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.plan.facts.calendar import windows
from plugins.plan.facts.completion import Completion
from plugins.plan.facts.deadlines import DeadlineReading, DeadlineState
from plugins.plan.facts.fulfilment import state_of
from plugins.plan.records.deadlines import Deadline, DeadlineTerms
from plugins.plan.records.updates import Update
from tests.samples.plan import agency, task, text
from tests.samples.updates import BODIES, amended, day, on_items, said, site, with_items

S = DeadlineState
JUNE: dict[str, Any] = {"kind": "date", "date": "2023-06-30"}
COMPUTED: dict[str, Any] = {"kind": "relative", "months": "4", "after": "plan"}
YEARLY: dict[str, Any] = {"kind": "recurring", "every": "year", "by": ("12-15",)}
YEAR = "2023-01-01 2023-12-31"
NOTED = {"date_note": text("the day of the letter")}


def read(
    *updates: Update,
    as_of: str = "2024-09-01",
    items: int = 1,
    lead: str = "a",
    **deadline: Any,  # noqa: ANN401 - to the record
) -> DeadlineReading:
    """How the deadline of task 1.1 stands; it is due by 30 June 2023 unless told otherwise."""
    terms = Deadline.model_validate({"text": text("then"), **(deadline or JUNE)})
    own = with_items(task("1.1", lead, deadline=terms), items)
    return site(*updates, as_of=as_of, tasks=[own], bodies=BODIES).deadlines["1.1"]


def done(day_said: str, **more: Any) -> Update:  # noqa: ANN401 - to the record
    """A report of this day that task 1.1 is done."""
    return said(f"{day_said}-1.1", delivery="done", **more)


def told(completion: Completion | None, due: str = "2023-06-30") -> tuple[str | None, int | None]:
    """State and days late of what was done by `due`."""
    assert completion
    return state_of(completion, day(due)), completion.days_after(day(due))


# What was said, the state, the days late where they are known. The deadline is 30 June 2023.
DONE: dict[str, tuple[list[Update], S | None, int | None]] = {
    "the day before": ([done("2023-06-29")], S.IN_TIME, None),
    "on the day": ([done("2023-06-30")], S.IN_TIME, None),
    "the day after": ([done("2023-07-01")], S.LATE, 1),
    "received later than it was done": (
        [done("2023-06-30", received="2023-09-01")],
        S.IN_TIME,
        None,
    ),
    "a period that ends on the day, reported later": (
        [done("2023-07-10", period="2023-02-27 2023-06-30")],
        S.IN_TIME,
        None,
    ),
    "a period that ends a day later: which day is not told": (
        [done("2023-07-10", period="2023-02-27 2023-07-01")],
        None,
        None,
    ),
    "on a day of a period that goes on": (
        [done("2023-07-10", period="2023-07-01 2023-12-31")],
        S.LATE,
        10,
    ),
    "only the day of the letter is known, and it is before": (
        [done("2023-06-30", **NOTED)],
        S.IN_TIME,
        None,
    ),
    "only the day of the letter is known, and it is later": (
        [done("2023-07-10", **NOTED)],
        None,
        None,
    ),
    "in the month of the deadline": ([done("2023-06", received="2023-07-10")], S.IN_TIME, None),
    "in the month after, no day": ([done("2023-07", received="2023-08-10")], S.LATE, None),
    "in the year, no day": ([done("2023", received="2024-01-10")], None, None),
    "in the year, but received in time": ([done("2023", received="2023-06-10")], S.IN_TIME, None),
    "said again later": ([done("2023-06-01"), done("2024-01-10")], S.IN_TIME, None),
    "taken up again, then done": (
        [done("2023-06-01"), said("2023-06-20-1.1"), done("2023-07-03")],
        S.LATE,
        3,
    ),
    "a correction says that it was": (
        [
            said("2023-06-30-1.1", delivery="in-progress"),
            said("2024-01-10-1.1", "correction", "done", corrects="2023-06-30-1.1"),
        ],
        S.IN_TIME,
        None,
    ),
    "a correction gives the period": (
        [
            done("2023-07-10"),
            said(
                "2024-01-10-1.1",
                "correction",
                corrects="2023-07-10-1.1",
                period="2023-02-27 2023-06-30",
            ),
        ],
        S.IN_TIME,
        None,
    ),
    "a report in whose place another stands": (
        [done("2023-06-01"), done("2023-07-02", supersedes="2023-06-01-1.1")],
        S.LATE,
        2,
    ),
    "the deadline was put off": (
        [done("2023-07-10"), amended("2023-05-01-1.1", "deadline", "2023-12-31")],
        S.IN_TIME,
        None,
    ),
}
NOT_DONE: dict[str, tuple[list[Update], str, S | None]] = {
    "stopped before the day": ([said("2023-06-01-1.1", delivery="stopped")], "2024-09-01", None),
    "stopped after the day": ([said("2024-01-10-1.1", delivery="stopped")], "2024-09-01", None),
    "stopped by an amendment": (
        [amended("2024-01-10-1.1", "text", delivery="stopped")],
        "2024-09-01",
        None,
    ),
    "paused": ([said("2023-06-01-1.1", delivery="paused")], "2024-09-01", S.PASSED),
    "partly done": ([said("2023-06-01-1.1", delivery="partly-done")], "2024-09-01", S.PASSED),
    "done, then not": (
        [done("2023-06-01"), said("2023-08-01-1.1", delivery="in-progress")],
        "2024-09-01",
        S.PASSED,
    ),
    "nothing said, on the day": ([], "2023-06-30", S.NEAR),
    "nothing said, the day after": ([], "2023-07-01", S.PASSED),
    "a report that comes later does not exist yet": ([done("2023-08-01")], "2023-07-15", S.PASSED),
}


@pytest.mark.parametrize(("updates", "state", "days"), DONE.values(), ids=DONE)
def test_what_is_done_was_so_in_time_or_late(
    updates: list[Update], state: S | None, days: int | None
) -> None:
    """Whether and how late it was done follows from the first statement since which it is so."""
    reading = read(*updates)
    assert reading.completion
    assert reading.date
    assert (reading.state, reading.completion.days_after(reading.date)) == (state, days)


@pytest.mark.parametrize(("updates", "as_of", "state"), NOT_DONE.values(), ids=NOT_DONE)
def test_what_is_not_done_passes_and_what_is_stopped_does_not(
    updates: list[Update], as_of: str, state: S | None
) -> None:
    """No lateness on what was stopped; what goes on stands by its day as before."""
    reading = read(*updates, as_of=as_of)
    assert (reading.state, reading.completion) == (state, None)


def test_a_computed_day_counts_like_a_stated_one() -> None:
    """Four months after the plan of 27 February 2023 end on 27 June."""
    assert read(done("2023-06-27"), **COMPUTED).state is S.IN_TIME
    late = read(done("2023-06-28"), **COMPUTED)
    assert (late.state, late.is_computed) == (S.LATE, True)


@pytest.mark.parametrize(
    ("kind", "state"), [("conditional", S.NO_DATE), ("none", S.NO_DATE), ("unread", S.NO_DATE)]
)
def test_without_a_day_nothing_is_late(kind: str, state: S) -> None:
    """What has no day was done neither in time nor late."""
    words: dict[str, Any] = {"text": None} if kind == "none" else {}
    assert read(done("2024-01-01"), kind=kind, **words).state is state


ITEMS: dict[str, tuple[list[Update], S | None, dict[int, tuple[str | None, int | None]]]] = {
    "the last one in time": (
        [on_items("2023-03-01-1.1", "1", "done"), on_items("2023-06-30-1.1", "2", "done")],
        S.IN_TIME,
        {1: (S.IN_TIME, None), 2: (S.IN_TIME, None)},
    ),
    "the last one late": (
        [on_items("2023-06-01-1.1", "1", "done"), on_items("2023-07-02-1.1", "2", "done")],
        S.LATE,
        {1: (S.IN_TIME, None), 2: (S.LATE, 2)},
    ),
    "the later report is about an earlier period": (
        [
            on_items("2023-07-05-1.1", "1", "done"),
            on_items("2023-07-10-1.1", "2", "done", period="2023-02-27 2023-06-30"),
        ],
        S.LATE,
        {1: (S.LATE, 5), 2: (S.IN_TIME, None)},
    ),
    "the whole is said to be done later": (
        [on_items("2023-06-01-1.1", "1 2", "done"), done("2024-01-10")],
        S.IN_TIME,
        {1: (S.IN_TIME, None), 2: (S.IN_TIME, None)},
    ),
    "one of them only": (
        [on_items("2023-06-01-1.1", "1", "done")],
        S.PASSED,
        {1: (S.IN_TIME, None)},
    ),
    "one done, one not": (
        [on_items("2023-06-01-1.1", "1", "done"), on_items("2023-06-02-1.1", "2")],
        S.PASSED,
        {1: (S.IN_TIME, None)},
    ),
    "one taken up again": (
        [on_items("2023-06-01-1.1", "1", "done"), on_items("2023-08-02-1.1", "1")],
        S.PASSED,
        {},
    ),
}


@pytest.mark.parametrize(("updates", "state", "each"), ITEMS.values(), ids=ITEMS)
def test_items_done_one_by_one(
    updates: list[Update], state: S | None, each: dict[int, tuple[str | None, int | None]]
) -> None:
    """Each item was done in time or late; the task with the last of them, all being done."""
    reading = read(*updates, items=2)
    assert reading.state is state
    assert {item: told(own) for item, own in reading.items.items()} == each


def test_members_of_a_group_done_one_by_one() -> None:
    """A group's task is done when its last member has done it."""
    assert agency("group", "collective", members=("m", "n")) in BODIES
    first, second = (
        said(f"2023-0{month}-01-1.1", delivery="done", agency=member)
        for month, member in ((5, "m"), (7, "n"))
    )
    assert read(first, lead="group").state is S.PASSED
    both = read(first, second, lead="group")
    assert both.completion
    assert (both.state, told(both.completion)) == (S.LATE, (S.LATE, 1))


def test_of_stages_the_last_decides_and_no_earlier_one_is_late() -> None:
    """An earlier stage was met if all was done by its day; else nothing is known of it."""
    parts = (
        {"text": text("first"), "kind": "date", "date": "2023-04-30"},
        {"text": text("second"), "kind": "date", "date": "2023-06-30"},
    )
    staged: dict[str, Any] = {"kind": "staged", "stages": parts}
    states = {
        when: [own.state for own in (reading, *reading.stages)]
        for when in ("2023-04-30", "2023-05-01", "2023-07-01")
        for reading in [read(done(when), **staged)]
    }
    assert states == {
        "2023-04-30": [S.IN_TIME, S.IN_TIME, S.IN_TIME],
        "2023-05-01": [S.IN_TIME, None, S.IN_TIME],
        "2023-07-01": [S.LATE, None, S.LATE],
    }
    ongoing: dict[str, Any] = {
        "kind": "staged",
        "stages": (parts[0], {"text": text("then"), "kind": "ongoing"}),
    }
    carried = said("2024-01-10-1.1", delivery="carried-out", period=YEAR)
    assert [own.state for own in read(carried, **ongoing).stages] == [None, S.ONGOING]
    assert [own.state for own in read(**ongoing).stages] == [S.PASSED, S.ONGOING]


def carried(day_said: str, period: str, delivery: str = "carried-out", **more: Any) -> Update:  # noqa: ANN401 - to the record
    """A report of this day that task 1.1 was carried out in a period."""
    return said(f"{day_said}-1.1", delivery=delivery, period=period, **more)


Told = dict[str, tuple[str | None, int | None]]
# What was said of a task due every year by 15 December; what each last day had, and the next one.
CARRIED_OUT: dict[str, tuple[list[Update], Told, S | None]] = {
    "nothing said": ([], {}, S.WITHIN),
    "in a half-year, reported after it": (
        [carried("2023-07-10", "2023-01-01 2023-06-30")],
        {"2023-12-15": (S.IN_TIME, None)},
        S.WITHIN,
    ),
    "on the day": (
        [carried("2023-12-15", YEAR)],
        {"2023-12-15": (S.IN_TIME, None)},
        S.WITHIN,
    ),
    "the day after": ([carried("2023-12-16", YEAR)], {"2023-12-15": (S.LATE, 1)}, S.WITHIN),
    "in the year, reported after it": (
        [carried("2024-01-10", YEAR)],
        {"2023-12-15": (None, None)},
        S.WITHIN,
    ),
    "said twice": (
        [carried("2023-12-10", YEAR), carried("2024-01-10", YEAR)],
        {"2023-12-15": (S.IN_TIME, None)},
        S.WITHIN,
    ),
    "said, then taken back": (
        [carried("2023-12-10", YEAR), carried("2024-01-10", YEAR, "not-carried-out")],
        {},
        S.WITHIN,
    ),
    "early, for the next last day": (
        [carried("2024-03-10", "2024-01-01 2024-06-30")],
        {"2024-12-15": (S.IN_TIME, None)},
        S.IN_TIME,
    ),
    "both years": (
        [carried("2023-12-10", YEAR), carried("2024-08-10", "2024-01-01 2024-12-31")],
        {"2024-12-15": (S.IN_TIME, None), "2023-12-15": (S.IN_TIME, None)},
        S.IN_TIME,
    ),
    "a period that reaches into the next year": (
        [carried("2024-03-10", "2023-12-16 2024-06-14")],
        {"2024-12-15": (S.IN_TIME, None)},
        S.IN_TIME,
    ),
    "a period that lies more in the year before": (
        [carried("2024-03-10", "2023-07-01 2024-03-01")],
        {},
        S.WITHIN,
    ),
}


@pytest.mark.parametrize(("updates", "met", "coming"), CARRIED_OUT.values(), ids=CARRIED_OUT)
def test_what_recurs_is_held_day_by_day(updates: list[Update], met: Told, coming: S | None) -> None:
    """A report on a period speaks of the last day that the period belongs to, and of no other."""
    reading = read(*updates, **YEARLY)
    found = {str(own.due): told(own.completion, str(own.due)) for own in reading.met}
    assert (found, reading.state) == (met, coming)


def test_a_year_answers_each_of_its_months_and_an_ended_series_its_last_day() -> None:
    """A report on a longer period speaks of all last days whose time lies within it."""
    quarterly: dict[str, Any] = {"kind": "recurring", "every": "quarter"}
    year = carried("2024-01-10", "2023-01-01 2023-12-31")
    found = [
        (str(own.due), told(own.completion, str(own.due))[0]) for own in read(year, **quarterly).met
    ]
    assert found == [
        ("2023-12-31", S.IN_TIME),
        ("2023-09-30", None),
        ("2023-06-30", None),
        ("2023-03-31", None),
    ]
    ended: dict[str, Any] = {**YEARLY, "until": "2023"}
    assert read(**ended).state is S.PASSED
    assert read(carried("2023-11-10", YEAR), **ended).state is S.IN_TIME
    stopped = said("2024-02-10-1.1", delivery="stopped")
    assert read(stopped, **ended).state is None


def test_items_of_what_recurs_are_all_needed() -> None:
    """One item carried out is not the task carried out."""
    one = on_items("2023-11-10-1.1", "1", "carried-out", period=YEAR)
    other = on_items("2023-12-20-1.1", "2", "carried-out", period=YEAR)
    assert not read(one, items=2, **YEARLY).met
    both = read(one, other, items=2, **YEARLY).met
    assert [told(own.completion, "2023-12-15") for own in both] == [(S.LATE, 5)]


@pytest.mark.parametrize(
    ("every", "by", "expected"),
    [
        (
            "month",
            ("25",),
            ["2024-01-01 2024-01-25 2024-01-31", "2024-02-01 2024-02-25 2024-02-29"],
        ),
        (
            "year",
            ("03-31", "09-30"),
            ["2024-01-01 2024-03-31 2024-03-31", "2024-04-01 2024-09-30 2024-12-31"],
        ),
        ("half-year", (), ["2024-01-01 2024-06-30 2024-06-30", "2024-07-01 2024-12-31 2024-12-31"]),
        ("quarter", ("10",), ["2024-01-01 2024-03-10 2024-03-31"]),
    ],
)
def test_the_days_that_belong_to_a_last_day(
    every: str, by: tuple[str, ...], expected: list[str]
) -> None:
    """The first day, the last day on which it is met, the last that belongs to it."""
    timing = DeadlineTerms.model_validate(
        {"kind": "recurring", "every": every, **({"by": by} if by else {})}
    )
    last = expected[-1].split()[1]
    found = windows(timing, day("2024-01-01"), day(last))
    assert [f"{own.start} {own.due} {own.end}" for own in found] == expected
