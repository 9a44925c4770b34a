"""Reporting cycles where decisions add and drop tasks: each report is owed only while in force."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.site import Site
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.updates import Update
from tests.samples.plan import agency, records, task, text
from tests.samples.updates import cycle, day, decided, said

# Half-years with 15 days, years with 30, half-years of which the report is due 15 days early.
HALVES = cycle(name=text("six-month report"))
YEARS = cycle("2023-12-31", 12, 30, id="year", name=text("yearly report"))
EARLY = cycle(due=-15)
TASKS = [
    task("1.1", "a"),
    task("1.2", "b"),
    task("2.1", "a").model_copy(update={"added_by": "2023-12-20-2.1"}),
]


def plan(
    *updates: Update,
    cycles: tuple[ReportingCycle, ...] = (HALVES, YEARS),
    as_of: str = "2024-09-01",
) -> Site:
    """1.1, 1.2 and, if a decision adds it, 2.1 below a new heading; all ongoing."""
    made = records(TASKS, [agency("a"), agency("b")], updates, cycles=cycles)
    areas = tuple(
        area.model_copy(update={"added_by": TASKS[2].added_by if area.id == "2" else None})
        for area in made.areas
    )
    return derive(replace(made, areas=areas), day(as_of))


def drop(date: str) -> Update:
    """A decision that drops 1.1."""
    return decided(f"{date}-1.1", "dropped task 1.1")


def add(date: str = "2023-12-20") -> Update:
    """A decision that adds 2.1 and its heading."""
    return decided("2023-12-20-2.1", "added area 2", "added task 2.1", date=date)


def expected(own: Site, of: str) -> list[str]:
    """The reports expected on a task: the cycle and the end of the period."""
    return [
        f"{report.period.cycle} {report.period.end}"
        for report in own.expected_reports
        if report.task == of and report.period.end.year < 2025
    ]


# What was decided, in which cycles; of which task, which reports are expected before 2025.
OWED: dict[str, tuple[Update, tuple[ReportingCycle, ...], str, list[str]]] = {
    "dropped after a half-year, within the year": (
        drop("2023-07-10"),
        (HALVES, YEARS),
        "1.1",
        ["half-year 2023-06-30"],
    ),
    "dropped on the last day of both": (
        drop("2023-12-31"),
        (HALVES, YEARS),
        "1.1",
        ["half-year 2023-06-30"],
    ),
    "dropped the day after": (
        drop("2024-01-01"),
        (HALVES, YEARS),
        "1.1",
        ["half-year 2023-06-30", "half-year 2023-12-31", "year 2023-12-31"],
    ),
    "dropped after an early report was due, before its period ends": (
        drop("2023-12-17"),
        (EARLY,),
        "1.1",
        ["half-year 2023-06-30", "half-year 2023-12-31"],
    ),
    "dropped on the day on which it was due": (
        drop("2023-12-16"),
        (EARLY,),
        "1.1",
        ["half-year 2023-06-30"],
    ),
    "added within both": (
        add(),
        (HALVES, YEARS),
        "2.1",
        [
            "half-year 2023-12-31",
            "half-year 2024-06-30",
            "half-year 2024-12-31",
            "year 2023-12-31",
            "year 2024-12-31",
        ],
    ),
    "added after an early report was due, before its period ends": (
        add(),
        (EARLY,),
        "2.1",
        ["half-year 2024-06-30", "half-year 2024-12-31"],
    ),
}


@pytest.mark.parametrize(("update", "cycles", "of", "owed"), OWED.values(), ids=OWED)
def test_reports_are_expected_while_in_force(
    update: Update, cycles: tuple[ReportingCycle, ...], of: str, owed: list[str]
) -> None:
    """In each cycle the task must be in force on the day that decides on the period."""
    assert expected(plan(update, cycles=cycles), of) == owed


def test_of_what_was_dropped_no_cycle_is_late() -> None:
    """A task late in two cycles is late in none once dropped, and told of both still answered."""
    late = plan().statuses["1.1"].reporting
    assert [own.state for own in (late, *late.others)] == ["late", "late"]
    answers = [
        said("2023-07-05-1.1", period="2023-02-27 2023-06-30"),
        said("2024-01-10-1.1", period="2023-02-27 2023-12-31"),
    ]
    for given in ([], answers):
        own = plan(drop("2024-01-20"), *given).statuses["1.1"].reporting
        states = {own.state, *(other.state for other in own.others)}
        assert states == ({"current"} if given else {"never"})
        assert len(own.others) == max(len(given) - 1, 0)


def test_bodies_answer_for_what_was_due_before_it_was_dropped() -> None:
    """What was owed while the task was in force stays counted, what came later is not asked."""
    own = plan(drop("2024-01-01"))
    (row,) = (r for r in own.reporting_of_bodies if r.agency == "a")
    assert (own.role_counts["a"].leads.total, row.expected, row.never) == (0, 3, 3)


def test_an_added_task_is_never_late_for_what_was_before() -> None:
    """Days without a report count from its adding; the first that is missed is of after it."""
    fresh = plan(add("2024-08-20")).statuses["2.1"].reporting
    assert (fresh.state, fresh.days) == ("never", 12)
    late = plan(add("2024-01-05")).statuses["2.1"].reporting
    assert late.period is not None
    assert (late.state, late.period.end) == ("late", day("2024-06-30"))


def test_a_report_on_an_added_task_may_name_no_period_within_its_first() -> None:
    """There is one only that it can be about; earlier ones are those of other tasks."""
    own = plan(add("2024-08-01"), said("2024-08-20-2.1"), said("2024-08-20-1.2"), cycles=(HALVES,))
    assert [p.end for p in own.answered.get("2024-08-20-2.1", ())] == [day("2024-12-31")]
    assert "2024-08-20-1.2" not in own.answered


def test_strips_show_the_periods_in_which_a_task_was_in_force() -> None:
    """Of each cycle; what lies after the drop or before the adding is not there."""
    own = plan(drop("2023-07-10"), add("2024-01-05"))
    strips = {id_: [str(m.period.end) for m in own.period_strips[id_]] for id_ in ("1.1", "2.1")}
    assert strips == {
        "1.1": ["2023-06-30", "2023-12-31", "2023-12-31"],
        "2.1": ["2024-06-30", "2024-12-31", "2024-12-31"],
    }


def test_calendars_have_the_days_of_cycles_for_tasks_in_force() -> None:
    """A cycle for what was dropped alone leaves no day there, another one does."""
    own = plan(drop("2023-08-01"), cycles=(cycle(tasks=("1.1",)), _yearly(tasks=("1.2",))))
    assert {period.cycle for period in own.due_dates.periods} == {"year"}
    assert own.due_dates_of_agency["a"].periods == ()


def test_a_cycle_for_what_is_added_begins_with_it() -> None:
    """Before that day it is not there, rather than for all; of several rows those remain."""
    cycles = (cycle(tasks=("2.1",)), _yearly(areas=("1", "2")))
    before, after = (plan(add(), cycles=cycles, as_of=d) for d in ("2023-12-19", "2023-12-20"))
    scopes = [[(own.cycle.tasks, own.cycle.areas) for own in s.cycles] for s in (before, after)]
    assert scopes == [[((), ("1",))], [(("2.1",), ()), ((), ("1", "2"))]]
    assert {report.task for report in before.expected_reports} == {"1.1", "1.2"}


def test_a_start_put_off_leaves_out_what_is_before() -> None:
    """Of periods that end before the new start no report is expected, from the decision on."""
    start = {"kind": "date", "date": "2024-07-01"}
    change = {"task": "1.1", "cell": "start", "after": text("then"), "start": start}
    own = plan(decided("2024-01-05-1.1", cells=[change]), cycles=(HALVES,))
    assert expected(own, "1.1") == [
        "half-year 2023-06-30",
        "half-year 2023-12-31",
        "half-year 2024-12-31",
    ]


def _yearly(**scope: Any) -> ReportingCycle:  # noqa: ANN401 - to the record
    return cycle("2023-12-31", 12, 30, id="year", name=text("yearly report"), **scope)
