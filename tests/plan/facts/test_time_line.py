"""Deadlines by year or quarter: each day in one period, and of one sort."""

from __future__ import annotations

import datetime as dt

from plugins.plan.facts.derive import derive
from plugins.plan.facts.site import Site
from plugins.plan.facts.time_line import TimeLine
from plugins.plan.records.deadlines import Deadline
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update
from tests.samples.deadlines import deadline_records
from tests.samples.plan import AS_OF, agency, records, task, text
from tests.samples.updates import amended, said


def due(kind: str, **more: object) -> Deadline:
    """A deadline of that kind."""
    return Deadline.model_validate({"text": text("by then"), "kind": kind, **more})


def on(day: str) -> Deadline:
    """A deadline on a day."""
    return due("date", date=day)


def site(*deadlines: Deadline, said_: tuple[Update, ...] = ()) -> Site:
    """The site of a plan with a task for each deadline: 1.1, 1.2 and so on."""
    tasks: list[Task] = [
        task(f"1.{number}", "a", deadline=own) for number, own in enumerate(deadlines, 1)
    ]
    return derive(records(tasks, [agency("a")], said_), AS_OF)


def told(line: TimeLine) -> dict[str, dict[str, int]]:
    """What each period counts, by its name."""
    return {period.name: {str(s): n for s, n in period.counts.items()} for period in line.periods}


def test_each_sort_of_day() -> None:
    """Past, ahead, in time, late, stopped: each is counted in the year in which it ends."""
    found = site(
        on("2024-05-01"),
        on("2030-01-01"),
        on("2024-06-30"),
        on("2024-06-30"),
        on("2025-02-01"),
        due("ongoing"),
        said_=(
            said("2024-06-01-1.3", delivery="done"),
            said("2024-09-01-1.4", delivery="in-progress"),
            said("2025-06-01-1.4", delivery="done"),
            amended("2024-12-01-1.5", "text", delivery="stopped"),
        ),
    ).time_line
    assert told(found) == {
        "2024": {"passed": 1, "in-time": 1, "late": 1},
        "2025": {"settled": 1},
        "2030": {"coming": 1},
    }
    assert found.tasks == 5
    assert [each.task.id for each in found.days] == ["1.1", "1.3", "1.4", "1.5", "1.2"]


def test_within_three_years_the_line_is_one_of_quarters() -> None:
    """Today counts among the years, so that the line always reaches it."""
    assert [*told(site(on("2026-12-31"), on("2025-01-01")).time_line)] == ["2025-Q1", "2026-Q4"]
    assert [*told(site(on("2024-01-01")).time_line)] == ["2024-Q1"]
    assert [*told(site(on("2023-12-31")).time_line)] == ["2023"]


def test_without_a_day_there_is_nothing_on_the_line() -> None:
    """An ongoing task and one whose deadline is only written have no place in time."""
    found = site(due("ongoing"), due("unread")).time_line
    assert (found.periods, found.tasks) == ((), 0)


def test_what_recurs_counts_for_a_year() -> None:
    """A task due each month has twelve days, all of them ahead, whatever came before."""
    found = site(due("recurring", every="month")).time_line
    assert sum(sum(own.values()) for own in told(found).values()) == 12
    assert {sort for own in told(found).values() for sort in own} == {"recurring"}
    days = [each.due for each in found.days]
    assert AS_OF <= days[0] < days[-1] <= AS_OF + dt.timedelta(366)


def test_stages_count_each() -> None:
    """Each stage of a task is a day of its own; the task counts once."""
    line = derive(deadline_records(), AS_OF).time_line
    staged = [each for each in line.days if each.stage]
    assert len({each.task.id for each in staged}) < len(staged)
    assert line.tasks == len({each.task.id for each in line.days})
